import { useId } from 'react'
import type { ExposureView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { useToldIn } from './told-in.ts'

type ExposurePictureProps = { readonly exposure: ExposureView; readonly heading: 3 | 5 }

/** The largest pool that is drawn person by person. */
const mostDots = 80

/**
 * A pool of people shrinking as pieces are told: dots for a small pool, bars for a large one. The picture
 * stands in a table whose cells say the same in figures and words.
 */
export function ExposurePicture({ exposure, heading }: ExposurePictureProps) {
  const text = words.debrief
  const { explanations } = useToldIn()
  const title = useId()
  const Heading = `h${heading}` as const
  const { source, audience, summary, pool, standing, steps } = exposure
  const remainingBefore = [pool, ...steps.map(({ remaining }) => remaining)]
  const found = exposure.remaining === 1 && standing === 'holds'
  return (
    <article className="exposure" data-found={found} aria-labelledby={title}>
      <Heading className="exposure-title" id={title}>
        {text.exposureOf(source, audience)}
      </Heading>
      <p className="exposure-summary" lang={explanations}>
        {summary}
      </p>
      <table className="exposure-table">
        <caption>{pool <= mostDots ? <Legend /> : text.exposureScale}</caption>
        <thead>
          <tr>
            <th scope="col">{text.exposureTold}</th>
            <th scope="col" colSpan={2}>
              {text.exposureLeft}
            </th>
            <th scope="col">{text.exposureBits}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="exposure-start">
            <th scope="row">{text.exposureStart}</th>
            <td>
              <People pool={pool} before={pool} remaining={pool} />
            </td>
            <td className="figure">{text.people(pool)}</td>
            <td className="figure">{text.bits(0)}</td>
          </tr>
          {steps.map((step, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the steps are in the order told and never change
            <tr key={at} data-fresh={step.fresh}>
              <th scope="row">
                <span lang={explanations}>{step.words}</span>
                {step.fresh && (
                  <>
                    {' '}
                    <span className="exposure-fresh">{text.exposureFresh}</span>
                  </>
                )}
              </th>
              <td>
                <People
                  pool={pool}
                  before={remainingBefore[at] ?? pool}
                  remaining={step.remaining}
                />
              </td>
              <td className="figure">{text.people(step.remaining)}</td>
              <td className="figure">{text.bits(step.bits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

type PeopleProps = { readonly pool: number; readonly before: number; readonly remaining: number }

/** Who is left of a pool, who was ruled out just now, and who before. */
function People(props: PeopleProps) {
  return props.pool <= mostDots ? <Dots {...props} /> : <Bar {...props} />
}

const mostInLine = 20
const pitch = 13

function Dots({ pool, before, remaining }: PeopleProps) {
  const lines = Math.ceil(pool / mostInLine)
  const perLine = Math.ceil(pool / lines)
  const [across, down] = [perLine * pitch, lines * pitch]
  return (
    <svg
      className="exposure-dots"
      width={across}
      height={down}
      viewBox={`0 0 ${across} ${down}`}
      aria-hidden="true"
    >
      {Array.from({ length: pool }, (_, place) => (
        <Dot
          // oxlint-disable-next-line react/no-array-index-key -- one dot is as good as another
          key={place}
          x={(place % perLine) * pitch + pitch / 2}
          y={Math.floor(place / perLine) * pitch + pitch / 2}
          is={place < remaining ? 'left' : place < before ? 'ruled-out' : 'gone'}
        />
      ))}
    </svg>
  )
}

type DotProps = {
  readonly x: number
  readonly y: number
  readonly is: 'left' | 'ruled-out' | 'gone'
}

function Dot({ x, y, is }: DotProps) {
  return (
    <circle
      className={`exposure-${is}`}
      cx={x}
      cy={y}
      r={{ left: 4.5, 'ruled-out': 3.75, gone: 1.75 }[is]}
    />
  )
}

/** A bar on a scale of halvings: full for the whole pool, nothing for one person. */
function Bar({ pool, before, remaining }: PeopleProps) {
  const most = Math.log2(pool)
  const share = (people: number) => `${(Math.log2(Math.max(people, 1)) / most) * 100}%`
  const halvings = Array.from({ length: Math.ceil(most) - 1 }, (_, bits) => bits + 1)
  return (
    <svg className="exposure-bar" width="100%" height="18" aria-hidden="true">
      <rect className="exposure-track" y="3" width="100%" height="12" />
      <rect className="exposure-lost" y="3" width={share(before)} height="12" />
      <rect className="exposure-left" y="3" width={share(remaining)} height="12" />
      {halvings.map((bits) => {
        const x = share(pool / 2 ** bits)
        return <line key={bits} x1={x} x2={x} y1="3" y2="15" />
      })}
      <line className="exposure-base" x1="1" x2="1" y1="0" y2="18" />
    </svg>
  )
}

function Legend() {
  const text = words.debrief
  const signs = [
    ['left', text.exposureFits],
    ['ruled-out', text.exposureRuledOut],
    ['gone', text.exposureGone],
  ] as const
  return (
    <span className="exposure-legend">
      {signs.map(([is, meaning]) => (
        <span key={is}>
          <svg width={pitch} height={pitch} aria-hidden="true">
            <Dot x={pitch / 2} y={pitch / 2} is={is} />
          </svg>
          {meaning}
        </span>
      ))}
    </span>
  )
}
