import { useId } from 'react'
import type { MarkedPageView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { Fold } from './fold.tsx'
import { Lines } from './lines.tsx'
import { Quoted } from './quoted.tsx'

type MarkedPageProps = { readonly page: MarkedPageView; readonly heading: 2 | 4 }
type Part = MarkedPageView['parts'][number]

/** A marked page, part by part: what was given, what was due, what tells them apart and where it comes from. */
export function MarkedPage({ page, heading }: MarkedPageProps) {
  const text = words.marking
  const title = useId()
  const Heading = `h${heading}` as const
  return (
    <section className="marked" aria-labelledby={title}>
      <Heading id={title}>{text.marked}</Heading>
      <p className="note">{text.markedLead(page.right, page.of)}</p>
      <ol className="marked-parts">
        {page.parts.map((part) => (
          <li key={part.id} className="marked-part" data-right={part.right}>
            <MarkedPart part={part} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function MarkedPart({ part }: { readonly part: Part }) {
  const text = words.marking
  const { label, start, given, due, right, remarks, grounds, means } = part
  const wanted = due === '' ? text.nothingDue : due
  return (
    <>
      <p className="marked-name">
        <strong>{label}</strong>
        {start !== '' && <span className="marked-start"> {start}</span>}
      </p>
      <p className="marked-standing">
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={right ? 'M3 8.5l3.5 3.5L13 4.5' : 'M4 4l8 8M12 4l-8 8'} />
        </svg>
        {right ? text.right : text.wrong}
      </p>
      <dl className="marked-marks">
        <dt>{text.given}</dt>
        <dd data-empty={given === ''}>{given === '' ? text.leftEmpty : given}</dd>
        {(!right || remarks.length > 0) && (
          <>
            <dt>{text.due}</dt>
            <dd data-empty={due === ''}>{wanted}</dd>
          </>
        )}
      </dl>
      {remarks.length > 0 && (
        <ul className="marked-remarks">
          {remarks.map((remark) => (
            <li key={remark}>
              <Quoted text={remark} />
            </li>
          ))}
        </ul>
      )}
      {grounds.length > 0 && (
        <div className="marked-grounds">
          <Fold
            summary={
              <>
                {text.grounds}
                <span className="visually-hidden">: {label}</span>
              </>
            }
          >
            <ul>
              <Lines of={grounds} as="li" />
            </ul>
            {means.length > 0 && (
              <>
                <p className="eyebrow">{text.means}</p>
                <ul>
                  <Lines of={means} as="li" />
                </ul>
              </>
            )}
          </Fold>
        </div>
      )}
    </>
  )
}
