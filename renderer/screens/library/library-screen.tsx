import { useEffect } from 'react'
import type { Fault } from '../../../electron/contract.ts'
import { ContentFaults } from '../../components/content-faults.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { hashOf } from '../../stores/screen-store.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { ModuleEntry } from './module-entry.tsx'

/** The modules, with how far this trainee is in each. */
export function LibraryScreen({ trainee }: { readonly trainee: string }) {
  const text = words.library
  const { modules, settings } = useStores()
  const known = usePart(
    'trainees',
    ({ answer }) => answer.at === 'ready' && answer.value.some(({ id }) => id === trainee),
  )
  useEffect(() => {
    void modules.getState().ask({ trainee })
  }, [modules, trainee])
  useEffect(() => {
    if (known) settings.getState().rememberTrainee(trainee)
  }, [settings, trainee, known])
  return (
    <div className="library">
      <header className="library-head">
        <ScreenHeading documentTitle={text.title}>{text.title}</ScreenHeading>
        <p className="library-lead">{text.lead}</p>
      </header>
      <Modules trainee={trainee} />
      <LeftOut />
    </div>
  )
}

function Modules({ trainee }: { readonly trainee: string }) {
  const { modules } = useStores()
  const answer = usePart('modules', (state) => state.answer)
  const faults = usePart('about', (state) =>
    state.answer.at === 'ready' ? state.answer.value.faults.length : 0,
  )
  const text = words.library
  if (answer.at === 'waiting') return <Waiting />
  if (answer.at === 'stopped')
    return <Refused fault={answer.fault} onRetry={() => void modules.getState().ask({ trainee })} />
  if (answer.value.length === 0)
    return (
      <div className="library-empty">
        <h2>{text.empty}</h2>
        <p>{faults > 0 ? text.emptyFaults : text.emptyNone}</p>
      </div>
    )
  return (
    <ul className="library-list" aria-label={text.list}>
      {answer.value.map((module) => (
        <li key={module.id}>
          <ModuleEntry module={module} trainee={trainee} />
        </li>
      ))}
    </ul>
  )
}

function Refused({ fault, onRetry }: { readonly fault: Fault; readonly onRetry: () => void }) {
  if (fault.code !== 'not-found') return <FaultNotice fault={fault} onRetry={onRetry} />
  return (
    <>
      <FaultNotice fault={fault} />
      <p>
        <a href={hashOf({ at: 'welcome' })}>{words.library.unknownTrainee}</a>
      </p>
    </>
  )
}

function LeftOut() {
  const about = usePart('about', (state) => state.answer)
  if (about.at !== 'ready' || about.value.faults.length === 0) return null
  return <ContentFaults faults={about.value.faults} />
}
