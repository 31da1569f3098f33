import type { DebriefView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { DebriefBody } from './debrief-body.tsx'
import { Fold } from './fold.tsx'
import { useToldIn } from './told-in.ts'

type DecisionListProps = {
  readonly debriefs: readonly DebriefView[]
  /** Makes the element ids of this list's entries, so that other parts can point at them. */
  readonly entryId?: (number: number) => string
}

/** Decisions in the order in which they were made; each opens to its debrief. */
export function DecisionList({ debriefs, entryId }: DecisionListProps) {
  return (
    <ol className="decision-list">
      {debriefs.map((debrief) => (
        <li key={debrief.number} id={entryId?.(debrief.number)}>
          <Fold heading={3} summary={<Summary debrief={debrief} />}>
            <DebriefBody debrief={debrief} heading={4} />
          </Fold>
        </li>
      ))}
    </ol>
  )
}

function Summary({ debrief }: { readonly debrief: DebriefView }) {
  const { number, sceneTitle, chosen, points } = debrief
  const { story } = useToldIn()
  return (
    <span className="decision-entry">
      <span className="decision-place">
        {words.result.decision(number)}: <span lang={story}>{sceneTitle}</span>
      </span>
      <span className="visually-hidden">. </span>
      <span className="decision-chosen" lang={story}>
        {chosen}
      </span>
      <span className="visually-hidden">. </span>
      <span className="decision-points figure">{words.debrief.points(points)}</span>
    </span>
  )
}
