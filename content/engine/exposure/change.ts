/** What a decision let audiences learn of sources: the mosaic of each as it stood before and as it stands after. */
import { contributionsTo, exposureOf, type Exposure } from './exposure.ts'
import { audiencesIn, learnedBy, type Knowledge } from './knowledge.ts'
import type { Mosaic } from './mosaic.ts'
import type { Wording } from './wording.ts'

/** One thing an audience was told of a source. */
export type Step = {
  readonly wording: Wording
  /** Who fits it and all that was told before it. */
  readonly remaining: number
  /** Bits it added. */
  readonly bits: number
  /** Whether it was learned by this decision. */
  readonly fresh: boolean
}

export type ExposureChange = {
  readonly source: string
  /** Those who know the same of the source, and knew the same before. */
  readonly audiences: readonly string[]
  readonly before: Exposure
  readonly after: Exposure
  /** All that they were told of the source, what was known before first. */
  readonly steps: readonly Step[]
}

/**
 * For each source, the audiences that learned something of it: what added most bits first, then what leaves
 * fewest people. Audiences that may know who the source is are left out.
 */
export function exposureChanges(
  mosaic: Mosaic,
  before: Knowledge,
  after: Knowledge,
): readonly ExposureChange[] {
  const changes = new Map<string, ExposureChange>()
  for (const [source, { privy }] of mosaic.sources)
    for (const audience of audiencesIn(after)) {
      if (privy.has(audience)) continue
      const steps = stepsOf(mosaic, { before, after }, audience, source)
      if (!steps.some(({ fresh }) => fresh)) continue
      const key = JSON.stringify([source, steps.map(({ wording, fresh }) => [wording, fresh])])
      const same = changes.get(key)
      changes.set(key, {
        source,
        audiences: [...(same?.audiences ?? []), audience],
        before: exposureOf(mosaic, before, audience, source),
        after: exposureOf(mosaic, after, audience, source),
        steps,
      })
    }
  return [...changes.values()].toSorted(
    (a, b) => gained(b) - gained(a) || a.after.remaining - b.after.remaining,
  )
}

const gained = ({ before, after }: ExposureChange): number => after.bits - before.bits

/** The pieces in the order told, but those known before this decision first: a link may bring older ones late. */
function stepsOf(
  mosaic: Mosaic,
  { before, after }: { readonly before: Knowledge; readonly after: Knowledge },
  audience: string,
  source: string,
): readonly Step[] {
  const known = new Set(learnedBy(before, audience))
  const inOrder = {
    tellings: after.tellings.toSorted(
      (a, b) => Number(!known.has(a.wording)) - Number(!known.has(b.wording)),
    ),
    links: after.links,
  }
  return contributionsTo(mosaic, inOrder, audience, source).map(
    ({ wording, remaining, marginalBits }) => ({
      wording,
      remaining,
      bits: marginalBits,
      fresh: !known.has(wording),
    }),
  )
}
