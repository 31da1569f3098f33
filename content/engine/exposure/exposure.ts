/**
 * Exposure: what each audience has learned that narrows down who a source is. Pieces that are harmless one
 * by one may leave a single person when laid over each other: that is the mosaic.
 *
 * The anonymity set of an audience are those in the source's pool who fit all it has learned. Exposure is
 * `log2(pool / remaining)` in bits: each bit halves the pool. Told only what is true, an audience always
 * keeps the source in its set. A lie it believes may leave others there alone (`misled`, which endangers
 * them) or nobody (`contradicted`). It never wins anonymity back: an audience with an empty set knows that
 * something was invented and may see through it, so it counts as if one person remained.
 *
 *   module file → createMosaic → Mosaic    ┐
 *   tell, hear, share          → Knowledge ┴→ exposureOf, contributionsTo, mostTelling, foresee
 */
import { heardBy, learnedBy, type Knowledge } from './knowledge.ts'
import type { Mosaic } from './mosaic.ts'
import { both, count, countInAll, everyone, has, inAll, members, type CandidateSet } from './set.ts'
import type { HumanSource, Wording } from './wording.ts'

/** Where the source stands: among those who remain, outside them, or nobody remains at all. */
export const standings = ['contradicted', 'misled', 'holds'] as const
export type Standing = (typeof standings)[number]

export type Exposure = {
  /** People in the pool. */
  readonly pool: number
  /** Those who fit all that was learned. */
  readonly remaining: number
  /** From 0, where everyone fits, to log2(pool). */
  readonly bits: number
  readonly standing: Standing
}

/** How exposed a source is to an audience. */
export function exposureOf(
  mosaic: Mosaic,
  knowledge: Knowledge,
  audience: string,
  source: string,
): Exposure {
  const target = sourceNamed(mosaic, source)
  return measure(target, setsOf(mosaic, knowledge, audience, source))
}

/** The candidates whom an audience cannot rule out, by their number in the pool. */
export function candidatesLeft(
  mosaic: Mosaic,
  knowledge: Knowledge,
  audience: string,
  source: string,
): readonly number[] {
  const { size } = sourceNamed(mosaic, source).pool
  const sets = setsOf(mosaic, knowledge, audience, source)
  return members(inAll(size, sets), size)
}

/** What one thing that an audience learned did to a source. */
export type Contribution = {
  readonly wording: Wording
  /** Who remained after it, in the order told. */
  readonly remaining: number
  /** Bits it added to what was known before it. Over all contributions they sum up to the exposure. */
  readonly marginalBits: number
  /** Bits that would go if it alone had not been told. */
  readonly leaveOneOutBits: number
}

/** What each thing that an audience learned did to a source, in the order told. */
export function contributionsTo(
  mosaic: Mosaic,
  knowledge: Knowledge,
  audience: string,
  source: string,
): readonly Contribution[] {
  const { size } = sourceNamed(mosaic, source).pool
  const told = learnedBy(knowledge, audience).map((wording) => ({
    wording,
    fits: mosaic.fitting(wording),
  }))
  const pieces = told.filter(({ fits }) => fits.source === source)
  const sets = pieces.map(({ fits }) => fits.set)
  const known = runningBoth(size, sets)
  const toCome = runningBoth(size, sets.toReversed()).toReversed()
  const remainingIn = (...all: readonly (CandidateSet | undefined)[]) =>
    countInAll(
      size,
      all.filter((set) => set !== undefined),
    )
  const bits = (remaining: number) => bitsOf(size, remaining)
  const total = bits(remainingIn(known.at(-1)))
  return pieces.map(({ wording }, at) => {
    const remaining = remainingIn(known[at + 1])
    return {
      wording,
      remaining,
      marginalBits: bits(remaining) - bits(remainingIn(known[at])),
      leaveOneOutBits: total - bits(remainingIn(known[at], toCome[at + 1])),
    }
  })
}

/** What telling one thing more would do. */
export type Telltale = {
  readonly wording: Wording
  /** Who would remain. */
  readonly remaining: number
  /** Bits it would add. */
  readonly bits: number
}

/**
 * Of some wordings, the one that would expose a source most to an audience; the first of equals. Null where
 * none would narrow anything. Without a list: all true pieces about the source, told exactly.
 */
export function mostTelling(
  mosaic: Mosaic,
  knowledge: Knowledge,
  audience: string,
  source: string,
  among?: readonly Wording[],
): Telltale | null {
  const { size } = sourceNamed(mosaic, source).pool
  const known = inAll(size, setsOf(mosaic, knowledge, audience, source))
  const now = count(known)
  let best: Telltale | null = null
  for (const wording of among ?? truePieces(mosaic)) {
    const fits = mosaic.fitting(wording)
    if (fits.source !== source) continue
    const remaining = countInAll(size, [known, fits.set])
    if (remaining < (best?.remaining ?? now))
      best = { wording, remaining, bits: bitsOf(size, remaining) - bitsOf(size, now) }
  }
  return best
}

const bitsOf = (size: number, remaining: number): number => Math.log2(size / Math.max(remaining, 1))

function measure(
  { pool: { size }, candidate }: HumanSource,
  sets: readonly CandidateSet[],
): Exposure {
  const remaining = countInAll(size, sets)
  const standing =
    remaining === 0 ? 'contradicted' : sets.every((set) => has(set, candidate)) ? 'holds' : 'misled'
  return { pool: size, remaining, bits: bitsOf(size, remaining), standing }
}

/** The sets laid over each other one by one, from everyone to all of them. */
function runningBoth(size: number, sets: readonly CandidateSet[]): readonly CandidateSet[] {
  let last = everyone(size)
  return [last, ...sets.map((set) => (last = both(last, set)))]
}

/** Who fits each thing that an audience learned about a source. */
function setsOf(
  { fitting }: Mosaic,
  { tellings, links }: Knowledge,
  audience: string,
  source: string,
): readonly CandidateSet[] {
  const heard = heardBy(links, audience)
  const sets = new Set<CandidateSet>()
  for (const { to, wording } of tellings) {
    if (!heard.has(to)) continue
    const fits = fitting(wording)
    if (fits.source === source) sets.add(fits.set)
  }
  return [...sets]
}

const truePieces = ({ pieces }: Mosaic): readonly Wording[] =>
  [...pieces.values()].filter(({ untrue }) => !untrue).map(({ id }) => id)

function sourceNamed({ sources }: Mosaic, id: string): HumanSource {
  const source = sources.get(id)
  if (source === undefined) throw new Error(`there is no source ${id}`)
  return source
}
