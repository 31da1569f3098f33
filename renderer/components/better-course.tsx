import { useId } from 'react'
import type { CourseView } from '../../electron/contract.ts'
import { harmsDone, worstFirst } from '../stores/finding-selectors.ts'
import { words } from '../words/words.ts'
import { useToldIn } from './told-in.ts'
import { VerdictMark } from './verdict-mark.tsx'

type BetterCourseProps = { readonly better: CourseView | null; readonly heading: 2 | 4 }

/** The choice judged best, with what the rules say of it. */
export function BetterCourse({ better, heading }: BetterCourseProps) {
  const text = words.debrief
  const { story } = useToldIn()
  const title = useId()
  const Heading = `h${heading}` as const
  return (
    <section className="better" aria-labelledby={title}>
      <Heading id={title}>{text.better}</Heading>
      {better === null ? (
        <p>{text.betterNone}</p>
      ) : (
        <>
          <p className="note">{text.betterLead}</p>
          <p className="better-label" lang={story}>
            {better.label}
          </p>
          {better.findings.length === 0 ? (
            <p>{text.betterClean}</p>
          ) : (
            <ul className="better-findings" aria-label={text.betterFindings}>
              {worstFirst(better.findings).map((finding) => (
                <li key={finding.rule}>
                  <VerdictMark verdict={finding.verdict} severity={finding.severity} />
                  <p>
                    <strong>{text.verdict(finding)}:</strong>{' '}
                    <span lang={finding.saidIn}>
                      {finding.statement} <span className="better-because">{finding.because}</span>
                    </span>
                  </p>
                  <span className="figure">{text.points(finding.points)}</span>
                </li>
              ))}
            </ul>
          )}
          <p className="better-tally">
            <span className="figure">{text.points(better.points)}</span>
            {'. '}
            {text.betterHarm}: {text.harmSentence(harmsDone(better.harm))}
          </p>
        </>
      )}
    </section>
  )
}
