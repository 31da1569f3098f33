import { useId } from 'react'
import type { FindingView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { ClauseList } from './clause-list.tsx'
import { CitationList } from './citation-list.tsx'
import { Lines } from './lines.tsx'
import { useToldIn } from './told-in.ts'
import { VerdictMark } from './verdict-mark.tsx'

type FindingCardProps = { readonly finding: FindingView; readonly heading: 3 | 5 }

/** One finding: how grave, the rule, why it applies here, what instead, and where it is written. */
export function FindingCard({ finding, heading }: FindingCardProps) {
  const text = words.debrief
  const title = useId()
  const Heading = `h${heading}` as const
  const { explanations } = useToldIn()
  const {
    verdict,
    severity,
    saidIn,
    statement,
    because,
    facts,
    clauses,
    remedy,
    otherwise,
    points,
  } = finding
  const commendable = verdict === 'commendable'
  return (
    <article
      className="finding"
      data-tone={commendable ? 'commendable' : severity}
      aria-labelledby={title}
    >
      <div className="finding-main">
        <Heading className="finding-title" id={title}>
          <span className="finding-verdict">
            <VerdictMark verdict={verdict} severity={severity} />
            {text.verdict(finding)}
          </span>
          <span className="visually-hidden">: </span>
          <span className="finding-points figure">{text.points(points)}</span>
          <span className="visually-hidden">. </span>
          <span className="finding-statement" lang={saidIn}>
            {statement}
          </span>
        </Heading>
        <div>
          <p className="finding-label">{text.because}</p>
          <p lang={saidIn}>{because}</p>
        </div>
        {facts.length > 0 && (
          <div className="finding-facts">
            <p className="finding-label">{text.facts}</p>
            <ul>
              <Lines of={facts} as="li" lang={explanations} />
            </ul>
          </div>
        )}
        {remedy !== '' && (
          <div className="finding-remedy">
            <p className="finding-label">{commendable ? text.remedyKept : text.remedy}</p>
            <p lang={saidIn}>{remedy}</p>
          </div>
        )}
        {otherwise !== null && (
          <div>
            <p className="finding-label">{text.otherwise}</p>
            <p lang={explanations}>{otherwise}</p>
          </div>
        )}
        {clauses.length > 0 && <ClauseList clauses={clauses} />}
      </div>
      <FindingMargin finding={finding} />
    </article>
  )
}

/** The notes beside a finding: what it touches, where it is written, its name, and what overlays made of it. */
function FindingMargin({ finding }: { readonly finding: FindingView }) {
  const text = words.debrief
  const { dimensions, citations, rule, changes } = finding
  return (
    <div className="finding-margin">
      {dimensions.length > 0 && (
        <div>
          <p className="finding-label">{text.touches}</p>
          <p>{dimensions.map((dimension) => text.dimensions[dimension].name).join(', ')}</p>
        </div>
      )}
      <CitationList citations={citations} />
      <div>
        <p className="finding-label">{text.rule}</p>
        <p className="finding-rule">{rule}</p>
      </div>
      {changes.map((change) => (
        <div key={change.overlay}>
          <p className="finding-label">{text.change(change)}</p>
          <p>{change.reason}</p>
        </div>
      ))}
    </div>
  )
}
