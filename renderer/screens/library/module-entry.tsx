import { useId } from 'react'
import type { ModuleCardView } from '../../../electron/contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { Instant } from '../../components/instant.tsx'
import { hashOf } from '../../stores/screen-store.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { DecisionProgress } from '../../components/decision-progress.tsx'

type ModuleEntryProps = { readonly module: ModuleCardView; readonly trainee: string }

/** One module: what it is, how it stands, and the way in. */
export function ModuleEntry({ module, trainee }: ModuleEntryProps) {
  const text = words.library
  const title = useId()
  return (
    <article className="module" aria-labelledby={title}>
      <div className="module-about">
        <p className="eyebrow">{module.areas.join(' \u00b7 ')}</p>
        <h2 id={title}>{module.title}</h2>
        <p className="module-summary">{module.summary}</p>
        <ul className="module-facts">
          <li>{text.minutes(module.minutes)}</li>
          <li>{text.decisions(module.decisions)}</li>
          <li>{text.version(module.version)}</li>
        </ul>
      </div>
      <ModuleState module={module} trainee={trainee} title={title} />
    </article>
  )
}

function ModuleState({ module, trainee, title }: ModuleEntryProps & { readonly title: string }) {
  const text = words.library
  const { start, attempt, screen } = useStores()
  const state = usePart('start', (current) => current.start)
  const { open, latest } = module
  const action =
    open !== null
      ? text.continueAt(open.decided + 1)
      : latest !== null
        ? text.beginAgain
        : text.begin

  const enter = async () => {
    const view = await start.getState().open(trainee, module.id)
    if (view === null || screen.getState().screen.at !== 'library') return
    attempt.getState().hold(view)
    screen.getState().go({ at: 'attempt', attempt: view.id })
  }

  return (
    <div className="module-state">
      {open === null && latest === null && <p className="module-stands">{text.states.fresh}</p>}
      {open !== null && (
        <div className="module-part">
          <p className="module-stands">{text.states.open}</p>
          <DecisionProgress
            decided={open.decided}
            decisions={module.decisions}
            label={text.progress(open.decided, module.decisions)}
          />
        </div>
      )}
      {latest !== null && (
        <LatestResult latest={latest} title={module.title} earlier={open !== null} />
      )}
      <ActionButton
        look={latest !== null && open === null ? 'secondary' : 'primary'}
        aria-describedby={title}
        waiting={state.at === 'waiting' && state.module === module.id ? text.opening : null}
        onPress={() => void enter()}
      >
        {action}
      </ActionButton>
      {state.at === 'refused' && state.module === module.id && (
        <FaultNotice fault={state.fault} onRetry={() => void enter()} />
      )}
    </div>
  )
}

type LatestResultProps = {
  readonly latest: NonNullable<ModuleCardView['latest']>
  readonly title: string
  readonly earlier: boolean
}

function LatestResult({ latest, title, earlier }: LatestResultProps) {
  const text = words.library
  return (
    <div className="module-part">
      <p className="module-stands">{earlier ? text.latestBefore : text.latest}</p>
      <p className="module-score">
        <span className="module-verdict" data-passed={latest.passed}>
          {latest.passed ? text.passed : text.notPassed}
        </span>{' '}
        <span className="figure">{text.score(latest.score)}</span>
      </p>
      <p className="note">
        {text.finishedOn} <Instant iso={latest.finishedAt} />
      </p>
      <p className="note">
        <a href={hashOf({ at: 'result', attempt: latest.attempt })}>
          {text.seeResult}
          <span className="visually-hidden">: {title}</span>
        </a>
      </p>
    </div>
  )
}
