import type { DebriefView, ResultView } from '../../../electron/contract.ts'
import { decisionsHarming, dimensionOrder } from '../../stores/finding-selectors.ts'
import { words } from '../../words/words.ts'

type HarmPictureProps = {
  readonly result: ResultView
  readonly debriefs: readonly DebriefView[]
}

/**
 * The five dimensions as bars on one scale. The bars stand in a table whose cells say the same in
 * figures and words, so that nothing is in the picture alone.
 */
export function HarmPicture({ result, debriefs }: HarmPictureProps) {
  const text = words.result
  const { harm, harmScale } = result
  return (
    <section className="harm" aria-labelledby="harm">
      <h2 id="harm">{text.harm}</h2>
      <table className="harm-table">
        <caption>{text.harmCaption(harmScale)}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.harmDimension}</th>
            <th scope="col">{text.harmPoints}</th>
            <th scope="col">{text.harmFrom}</th>
          </tr>
        </thead>
        <tbody>
          {dimensionOrder.map((dimension) => {
            const { name, meaning } = words.debrief.dimensions[dimension]
            const points = harm[dimension]
            const from = decisionsHarming(debriefs, dimension).map(String)
            return (
              <tr key={dimension}>
                <th scope="row">
                  <span className="harm-name">{name}</span>
                  <span className="visually-hidden">. </span>
                  <span className="harm-meaning">{meaning}</span>
                </th>
                <td>
                  <div className="harm-amount">
                    <HarmBar share={Math.min(points / harmScale, 1)} />
                    <span className="harm-points figure" data-none={points === 0}>
                      {points === 0 ? text.harmNone : points}
                    </span>
                  </div>
                </td>
                <td className="harm-from">{from.length > 0 && text.harmDecisions(from)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** One bar. `share` is its length, 0 to 1. */
function HarmBar({ share }: { readonly share: number }) {
  return (
    <svg className="harm-bar" width="100%" height="22" aria-hidden="true">
      <rect className="harm-track" y="3" width="100%" height="16" />
      {['25%', '50%', '75%'].map((x) => (
        <line key={x} x1={x} x2={x} y1="3" y2="19" />
      ))}
      {share > 0 && <rect className="harm-fill" y="3" width={`${share * 100}%`} height="16" />}
      <line className="harm-base" x1="1" x2="1" y1="0" y2="22" />
    </svg>
  )
}
