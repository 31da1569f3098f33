import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Fault, SafehandApi } from '../../../electron/contract.ts'
import { App } from '../../../renderer/app.tsx'
import { createStores } from '../../../renderer/stores/stores.ts'
import { browserAddress, browserKeep, downloadAs } from '../../../renderer/window.ts'
import { createFixtureApi, type FixtureOptions } from '../fixture-api.ts'
import { earlierCompletions, packFaults } from './gallery-content.ts'

/** The page over the fixture, in the state that the address names: `?case=faults`. */
const cases: Record<string, FixtureOptions> = {
  fresh: {},
  people: { trainees: ['Mara Lindqvist', 'Tomás Ferreira', 'Ines Aboud'] },
  crowd: {
    trainees: Array.from({ length: 140 }, (_, place) => `Person Number ${place + 1}`),
    completions: earlierCompletions(240),
  },
  faults: { trainees: ['Mara Lindqvist'], faults: packFaults },
  broken: { trainees: ['Mara Lindqvist'], faults: packFaults, noModules: true },
  records: { trainees: ['Mara Lindqvist'], completions: earlierCompletions(9) },
  slow: {
    trainees: ['Mara Lindqvist'],
    pause: () => new Promise((done) => setTimeout(done, 1500)),
  },
}

const failing = new Map<keyof SafehandApi, Fault>()
const name = new URLSearchParams(window.location.search).get('case') ?? 'people'
Object.assign(window, { failing })

const place = document.getElementById('app')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <App
        stores={createStores({
          api: createFixtureApi({ ...cases[name], failing }),
          address: browserAddress(window),
          keep: browserKeep(window),
          download: downloadAs,
        })}
      />
    </StrictMode>,
  )
