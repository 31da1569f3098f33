import { useEffect } from 'react'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { countCompletions, type CompletionCounts } from '../../stores/completion-selectors.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { CompletionTable } from './completion-table.tsx'
import { SaveReport } from './save-report.tsx'

const countOrder = ['completions', 'people', 'passed', 'notPassed', 'critical'] as const

/** The supervisor's page: who finished what, and the report of it. */
export function SupervisorScreen() {
  const text = words.supervisor
  const { completions } = useStores()
  useEffect(() => {
    void completions.getState().ask({})
  }, [completions])
  return (
    <div className="supervisor">
      <header className="supervisor-head">
        <div className="supervisor-title">
          <ScreenHeading documentTitle={text.title}>{text.title}</ScreenHeading>
          <p className="supervisor-lead">{text.lead}</p>
        </div>
        <SaveReport />
      </header>
      <Completions />
    </div>
  )
}

function Completions() {
  const text = words.supervisor
  const { completions } = useStores()
  const answer = usePart('completions', (state) => state.answer)
  if (answer.at === 'waiting') return <Waiting />
  if (answer.at === 'stopped')
    return <FaultNotice fault={answer.fault} onRetry={() => void completions.getState().ask({})} />
  if (answer.value.length === 0)
    return (
      <div className="supervisor-empty">
        <h2>{text.empty}</h2>
        <p>{text.emptyHint}</p>
      </div>
    )
  return (
    <>
      <Counts counts={countCompletions(answer.value)} />
      <CompletionTable completions={answer.value} />
    </>
  )
}

function Counts({ counts }: { readonly counts: CompletionCounts }) {
  return (
    <dl className="counts">
      {countOrder.map((each) => (
        <div key={each}>
          <dt>{words.supervisor.counts[each]}</dt>
          <dd className="figure">{counts[each]}</dd>
        </div>
      ))}
    </dl>
  )
}
