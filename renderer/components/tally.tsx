import type { HarmView } from '../../electron/contract.ts'
import { harmsDone } from '../stores/finding-selectors.ts'
import { words } from '../words/words.ts'

type TallyProps = { readonly points: number; readonly harm: HarmView }

/** What one decision cost: its points, and its harm in each dimension touched. */
export function Tally({ points, harm }: TallyProps) {
  const text = words.debrief
  const done = harmsDone(harm)
  return (
    <aside className="tally" aria-label={text.thisDecision}>
      <p className="eyebrow">{text.thisDecision}</p>
      <p className="tally-points figure">{text.points(points)}</p>
      {done.length === 0 ? (
        <p className="note">{text.noHarm}</p>
      ) : (
        <>
          <p className="tally-harm">{text.harm}</p>
          <dl>
            {done.map(({ dimension, points: harmPoints }) => (
              <div key={dimension}>
                <dt>{text.dimensions[dimension].name}</dt>
                <dd className="figure">{harmPoints}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  )
}
