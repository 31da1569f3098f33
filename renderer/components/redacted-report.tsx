import { useId } from 'react'
import type { RedactedReportView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'

type RedactedReportProps = { readonly report: RedactedReportView; readonly heading: 2 | 4 }
type Passage = RedactedReportView['passages'][number]
type Fate = Passage['fate']

const wrong: ReadonlySet<Fate> = new Set(['leaked', 'covered', 'falsified', 'needlessly-cut'])

/** A report and what went out of it, passage beside passage: leaked, withheld, falsified or right, and why. */
export function RedactedReport({ report, heading }: RedactedReportProps) {
  const text = words.redaction
  const title = useId()
  const Heading = `h${heading}` as const
  const Below = `h${heading === 2 ? 3 : 5}` as const
  const bad = report.passages.filter(({ fate }) => wrong.has(fate)).length
  return (
    <section className="redacted" aria-labelledby={title}>
      <Heading id={title}>{text.redacted}</Heading>
      <p className="note">{text.redactedLead(bad)}</p>
      <div className="redacted-scroll">
        <table className="redacted-table">
          <thead>
            <tr>
              <th scope="col">{text.columns.written}</th>
              <th scope="col">{text.columns.read}</th>
              <th scope="col">{text.columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {report.passages.map((passage, at) => (
              <PassageRow
                key={passage.id}
                passage={passage}
                first={report.passages[at - 1]?.portion !== passage.portion}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Below>{text.wholeTitle}</Below>
      <dl className="redacted-whole">
        {report.whole.map(({ id, given, right, due }) => (
          <div key={id} data-right={right}>
            <dt>{text.whole[id]}</dt>
            <dd>
              <span className="redacted-given">{given}</span>
              <span className="fate" data-tone={right ? 'good' : 'bad'}>
                <Sign good={right} />
                {right ? text.right : text.wrong}
              </span>
              {!right && <span className="redacted-due">{text.due(due)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function PassageRow({ passage, first }: { readonly passage: Passage; readonly first: boolean }) {
  const text = words.redaction
  const { mark, written, read, fate, reasons, due } = passage
  const tone = wrong.has(fate) ? 'bad' : fate === 'left-out' ? 'plain' : 'good'
  return (
    <tr data-first={first || undefined} data-tone={tone}>
      <th scope="row">
        {written} <span className="page-mark">{mark}</span>
      </th>
      <td>
        {fate === 'covered' ? (
          <>
            <span className="cover-bar" aria-hidden="true">
              {written}
            </span>
            <span className="visually-hidden">{text.bar}</span>
          </>
        ) : (
          (read ?? <span className="redacted-gone">{text.gone}</span>)
        )}
      </td>
      <td>
        <span className="fate" data-tone={tone}>
          {tone !== 'plain' && <Sign good={tone === 'good'} />}
          {text.fates[fate]}
        </span>
        {reasons.length > 0 && (
          <ul className="redacted-reasons">
            {reasons.map(({ rule, statement }) => (
              <li key={rule}>{statement}</li>
            ))}
          </ul>
        )}
        {tone === 'bad' && due !== null && (
          <p className="redacted-due">
            {due.cut
              ? text.dueCut
              : due.text === written
                ? text.dueKeep
                : text.dueReword(due.text ?? '')}
          </p>
        )}
      </td>
    </tr>
  )
}

function Sign({ good }: { readonly good: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={good ? 'M3 8.5l3.5 3.5L13 4.5' : 'M4 4l8 8M12 4l-8 8'} />
    </svg>
  )
}
