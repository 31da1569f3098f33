import type { DebriefView } from '../../electron/contract.ts'
import { worstFirst } from '../stores/finding-selectors.ts'
import { words } from '../words/words.ts'
import { BetterCourse } from './better-course.tsx'
import { ExposurePicture } from './exposure-picture.tsx'
import { FindingCard } from './finding-card.tsx'
import { Lines } from './lines.tsx'
import { MarkedPage } from './marked-page.tsx'
import { NearMissList } from './near-miss-list.tsx'
import { RedactedReport } from './redacted-report.tsx'
import { Tally } from './tally.tsx'
import { useToldIn } from './told-in.ts'

type DebriefBodyProps = {
  readonly debrief: DebriefView
  /** The level of its sections' headings. */
  readonly heading: 2 | 4
}

/** A debrief: the choice, what came of it, the findings, and the better course. */
export function DebriefBody({ debrief, heading }: DebriefBodyProps) {
  const text = words.debrief
  const { story } = useToldIn()
  const { question, chosen, outcome, findings, harm, points, better, nearMisses } = debrief
  const { exposure, exercise } = debrief
  const Heading = `h${heading}` as const
  return (
    <div className="debrief-body">
      <div className="debrief-story">
        <section className="debrief-choice">
          <p className="eyebrow" lang={story}>
            {question}
          </p>
          <p className="debrief-chosen">
            <span className="eyebrow">
              {exercise === null ? text.chosen : text.handedIn[exercise.kind]}
            </span>{' '}
            <span lang={story}>{chosen}</span>
          </p>
        </section>
        <Tally points={points} harm={harm} />
        <section className="debrief-outcome">
          <Heading>{text.outcome}</Heading>
          <div className="story">
            <Lines of={outcome} as="p" lang={story} />
          </div>
        </section>
      </div>
      {exercise?.kind === 'marking' && <MarkedPage page={exercise} heading={heading} />}
      {exercise?.kind === 'redaction' && <RedactedReport report={exercise} heading={heading} />}
      <section>
        <Heading>{text.findings}</Heading>
        {findings.length === 0 ? (
          <p className="debrief-clean">{text.noFindings}</p>
        ) : (
          <ul className="finding-list">
            {worstFirst(findings).map((finding) => (
              <li key={finding.rule}>
                <FindingCard finding={finding} heading={heading === 2 ? 3 : 5} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {nearMisses.length > 0 && <NearMissList nearMisses={nearMisses} heading={heading} />}
      {exposure.length > 0 && (
        <section className="exposures">
          <Heading>{text.exposure}</Heading>
          <p className="note">{text.exposureLead}</p>
          {exposure.map((each) => (
            <ExposurePicture
              key={`${each.source} ${each.audience}`}
              exposure={each}
              heading={heading === 2 ? 3 : 5}
            />
          ))}
        </section>
      )}
      <BetterCourse better={better} heading={heading} />
    </div>
  )
}
