/**
 * Dealing a group's values out by shares.
 *
 * The counts are exact, so that an author can reckon with them; only who has which share follows from a
 * seed, the same on every machine.
 */
import type { DataFault, Value } from './data.ts'
import type { Scale } from './scale.ts'
import { readPoint, readRange } from './values.ts'

/** What can be had, and which of it each person of a group has. */
export type Dealt = {
  readonly options: readonly (readonly number[])[]
  readonly dealt: Uint32Array
}
type Shares = Readonly<Record<string, Value>>
type Path = DataFault['path']

/** Deals so many hands: dates and numbers evenly over a range, names by weight. Null, with faults, where that cannot be. */
export function deal(
  scale: Scale,
  shares: Shares,
  hands: { readonly count: number; readonly seed: string },
  path: Path,
  faults: DataFault[],
): Dealt | null {
  return scale.ordered
    ? dealEvenly(scale, shares, hands, path, faults)
    : dealByWeight(scale, shares, hands, path, faults)
}

type Hands = Parameters<typeof deal>[2]

function dealEvenly(
  scale: Scale,
  { from, to, ...rest }: Shares,
  { count, seed }: Hands,
  path: Path,
  faults: DataFault[],
): Dealt | null {
  if (from === undefined || to === undefined || Object.keys(rest).length > 0) {
    faults.push({
      path,
      code: 'wrong-value',
      problem: 'dates and numbers are spread over a range',
      remedy: 'write `from` and `to`, and nothing else',
    })
    return null
  }
  const [range] = readRange(scale, { from, to }, path, faults)
  if (range === undefined) return null
  const length = range.to - range.from + 1
  const middles = Array.from({ length: count }, (_, at) => [
    range.from + Math.floor(((2 * at + 1) * length) / (2 * count)),
  ])
  return { options: middles, dealt: shuffle(Uint32Array.from(middles.keys()), seed) }
}

function dealByWeight(
  scale: Scale,
  shares: Shares,
  { count, seed }: Hands,
  path: Path,
  faults: DataFault[],
): Dealt | null {
  const before = faults.length
  const options: (readonly number[])[] = []
  const weights: number[] = []
  for (const [key, weight] of Object.entries(shares)) {
    const at = [...path, key]
    const values: DataFault[] = []
    options.push(key.split('+').flatMap((value) => readPoint(scale, value.trim(), at, values)))
    faults.push(...values.map((fault): DataFault => ({ ...fault, atKey: true })))
    if (typeof weight === 'number' && Number.isInteger(weight) && weight > 0 && weight <= 1e6)
      weights.push(weight)
    else
      faults.push({
        path: at,
        code: 'wrong-value',
        problem: `\`${weight}\` is no share`,
        remedy: 'write a whole number above 0, as 3 and 1 for three in four and one in four',
      })
  }
  if (options.length === 0)
    faults.push({
      path,
      code: 'wrong-value',
      problem: 'there are no shares',
      remedy: `give each its weight, as \`value: 3\`; write ${scale.accepts}`,
    })
  if (faults.length > before) return null
  const dealt = new Uint32Array(count)
  let next = 0
  for (const [at, share] of apportion(weights, count).entries())
    dealt.fill(at, next, (next += share))
  return { options, dealt: shuffle(dealt, seed) }
}

/** Splits a whole by weights: each gets its quota rounded down, and the largest remainders one more until it is all given. */
function apportion(weights: readonly number[], whole: number): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const counts = weights.map((weight) => Math.floor((whole * weight) / total))
  const left = whole - counts.reduce((sum, each) => sum + each, 0)
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (whole * weight) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) counts[at] = (counts[at] ?? 0) + 1
  return counts
}

/** Puts numbers in an order that follows from the seed alone: Fisher and Yates, fed by mulberry32. */
function shuffle(order: Uint32Array, seed: string): Uint32Array {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1)
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
