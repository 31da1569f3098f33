import type { AttemptView, ResultView } from '../../../electron/contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DecisionList } from '../../components/decision-list.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { Instant } from '../../components/instant.tsx'
import { Lines } from '../../components/lines.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { HarmPicture } from './harm-picture.tsx'
import { ScorePanel } from './score-panel.tsx'

type ResultScreenProps = { readonly view: AttemptView; readonly result: ResultView }

/** How the module ended: the verdict, the score, the harm, and every decision. */
export function ResultScreen({ view, result }: ResultScreenProps) {
  const text = words.result
  const { module, debriefs } = view
  const { story, explanations } = view.languages
  return (
    <article className="result">
      <header className="result-head">
        <div className="result-verdict">
          <p className="eyebrow">{text.module(module.title, module.version)}</p>
          <ScreenHeading documentTitle={text.documentTitle(module.title)}>
            {result.passed ? text.passed : text.notPassed}
          </ScreenHeading>
          <p className="note">
            {view.trainee.name}. {text.finished} <Instant iso={result.finishedAt} />
          </p>
          <div className="story result-closing">
            <Lines of={result.closing} as="p" lang={story} />
          </div>
        </div>
        <ScorePanel result={result} debriefs={debriefs} />
      </header>
      <HarmPicture result={result} debriefs={debriefs} />
      <section className="result-part" aria-labelledby="reckoning">
        <h2 id="reckoning">{text.reckoning}</h2>
        <ul className="reckoning">
          <Lines of={result.reckoning} as="li" lang={explanations} />
        </ul>
      </section>
      <section className="result-part" aria-labelledby="decisions">
        <h2 id="decisions">{text.decisions}</h2>
        <DecisionList debriefs={debriefs} />
      </section>
      <Onward view={view} />
    </article>
  )
}

function Onward({ view }: { readonly view: AttemptView }) {
  const text = words.result
  const { start, attempt, screen } = useStores()
  const state = usePart('start', (store) => store.start)
  const again = async () => {
    const next = await start.getState().open(view.trainee.id, view.module.id)
    if (next === null || screen.getState().screen.at !== 'result') return
    attempt.getState().hold(next)
    screen.getState().go({ at: 'attempt', attempt: next.id })
  }
  return (
    <div className="result-onward">
      <ActionButton
        look="primary"
        onPress={() => screen.getState().go({ at: 'library', trainee: view.trainee.id })}
      >
        {text.toLibrary}
      </ActionButton>
      <ActionButton
        waiting={state.at === 'waiting' ? text.beginning : null}
        onPress={() => void again()}
      >
        {text.again}
      </ActionButton>
      {state.at === 'refused' && state.module === view.module.id && (
        <FaultNotice fault={state.fault} onRetry={() => void again()} />
      )}
    </div>
  )
}
