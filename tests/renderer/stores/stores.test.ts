import { describe, expect, it, vi } from 'vitest'
import type { AttemptView, Language, Reply, SafehandApi } from '../../../electron/contract.ts'
import { createStores, type Stores } from '../../../renderer/stores/stores.ts'
import { createFixtureApi } from '../fixture-api.ts'
import { valueOf } from '../replies.ts'

vi.mock('react', () => {
  throw new Error('a store reached for React')
})

const asTold = (reply: Reply<AttemptView>, explanations: Language = 'en') =>
  reply.ok
    ? { ...reply, value: { ...reply.value, languages: { ...reply.value.languages, explanations } } }
    : reply

/** The API of the fixture, which says of each view in what language it was asked for. */
function bilingual(): SafehandApi {
  const api = createFixtureApi({ trainees: ['Ada'] })
  return {
    ...api,
    openAttempt: async (input) => asTold(await api.openAttempt(input), input.language),
    decide: async (input) => asTold(await api.decide(input), input.language),
  }
}

async function deciding(api = createFixtureApi({ trainees: ['Ada'] })) {
  let hash = '#/'
  const stores = createStores({
    api,
    address: {
      read: () => hash,
      push: (next) => (hash = next),
      replace: (next) => (hash = next),
      onChange: () => {},
    },
    keep: { getItem: () => null, setItem: () => {} },
    download: () => {},
  })
  const view = await valueOf(api.startAttempt({ trainee: 't1', module: 'storeroom' }))
  stores.attempt.getState().hold(view)
  stores.screen.getState().go({ at: 'attempt', attempt: view.id })
  return { stores, view }
}

describe('createStores', () => {
  it('shows the debrief in the same moment in which the decision is known', async () => {
    const { stores, view } = await deciding()
    const seen: string[] = []
    stores.attempt.subscribe(({ attempt }) => {
      if (attempt.at === 'open') queueMicrotask(() => seen.push(stores.screen.getState().screen.at))
    })
    await stores.attempt.getState().decide({ choice: 'stay' })
    await Promise.resolve()
    expect(seen).toEqual(['debrief'])
    expect(stores.screen.getState().screen).toEqual({ at: 'debrief', attempt: view.id, number: 1 })
  })

  it('leaves the reader alone who left before the decision was recorded', async () => {
    const { stores } = await deciding()
    const decided = stores.attempt.getState().decide({ choice: 'stay' })
    stores.screen.getState().go({ at: 'library', trainee: 't1' })
    await decided
    expect(stores.screen.getState().screen.at).toBe('library')
  })

  it('tells an open attempt anew when another language is chosen', async () => {
    const { stores } = await deciding(bilingual())
    stores.settings.getState().chooseLanguage('fr')
    await vi.waitFor(() => expect(toldIn(stores)).toBe('fr'))
  })

  it('tells it in the language chosen last, however fast one changes one’s mind', async () => {
    const { stores } = await deciding(bilingual())
    const seen: (string | null)[] = []
    stores.attempt.subscribe(() => seen.push(toldIn(stores)))
    stores.settings.getState().chooseLanguage('fr')
    stores.settings.getState().chooseLanguage('en')
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1))
    expect(toldIn(stores)).toBe('en')
  })

  it('tells it in the language chosen while a decision was on its way', async () => {
    const { stores } = await deciding(bilingual())
    const decided = stores.attempt.getState().decide({ choice: 'stay' })
    stores.settings.getState().chooseLanguage('fr')
    await decided
    expect(toldIn(stores)).toBe('fr')
    expect(stores.attempt.getState().attempt).toMatchObject({ at: 'open', view: { decided: 1 } })
  })
})

function toldIn({ attempt }: Stores): string | null {
  const state = attempt.getState().attempt
  return 'view' in state ? state.view.languages.explanations : null
}
