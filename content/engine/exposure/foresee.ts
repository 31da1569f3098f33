/** Foresight: what a telling would do to sources, at worst, before it is done; and how things stand at worst. */
import { exposureOf, standings, type Exposure } from './exposure.ts'
import { audiencesIn, publicAudience, reachedFrom, tell, type Knowledge } from './knowledge.ts'
import type { Mosaic } from './mosaic.ts'
import type { Wording } from './wording.ts'

/** An exposure, and of whom to whom. */
export type Seen = Exposure & { readonly source: string; readonly audience: string }

/** How exposed a source is at worst: to the audience that knows most, but for those who may know. */
export function worstExposure(mosaic: Mosaic, knowledge: Knowledge, source: string): Seen {
  const see = (audience: string): Seen => ({
    ...exposureOf(mosaic, knowledge, audience, source),
    source,
    audience,
  })
  return audiencesIn(knowledge)
    .filter((audience) => !mayKnow(mosaic, source, audience))
    .map(see)
    .reduce((worst, each) => (isWorse(each, worst) ? each : worst), see(publicAudience))
}

/** What telling would do, at worst, to any source before anyone it reaches. */
export type Foreseen = Seen & {
  /** Who remained before. */
  readonly before: number
  /** Bits that the telling adds. */
  readonly gainedBits: number
}

/**
 * What it would do to tell some audiences some wordings: for the source and the audience, of those it
 * reaches and that may not know, that come out worst. What narrows counts before what adds nothing, then
 * what leaves fewest. Null where no wording is about a source, or only those hear it who may know.
 */
export function foresee(
  mosaic: Mosaic,
  knowledge: Knowledge,
  told: readonly string[],
  wordings: readonly Wording[],
): Foreseen | null {
  const next = tell(knowledge, told, wordings)
  const reached = reachedFrom(next, told)
  let worst: Foreseen | null = null
  for (const source of new Set(wordings.map((wording) => mosaic.fitting(wording).source)))
    for (const audience of reached) {
      if (mayKnow(mosaic, source, audience)) continue
      const earlier = exposureOf(mosaic, knowledge, audience, source)
      const later = exposureOf(mosaic, next, audience, source)
      const before = earlier.remaining
      const gainedBits = later.bits - earlier.bits
      const seen = { ...later, source, audience, before, gainedBits }
      if (worst === null || isWorseTelling(seen, worst)) worst = seen
    }
  return worst
}

/**
 * Whether one exposure is worse: fewer remain (none counts as one) or, of as many, the source is one of them.
 * Names settle what is left, the public before others, so that the order of tellings never shows.
 */
function isWorse(a: Seen, b: Seen): boolean {
  const more = Math.max(a.remaining, 1) - Math.max(b.remaining, 1)
  const truer = standings.indexOf(a.standing) - standings.indexOf(b.standing)
  if (more !== 0 || truer !== 0) return more === 0 ? truer > 0 : more < 0
  return a.source === b.source ? rank(a.audience) < rank(b.audience) : a.source < b.source
}
const rank = (audience: string): string => (audience === publicAudience ? '' : audience)

const isWorseTelling = (a: Foreseen, b: Foreseen): boolean => {
  const narrows = ({ before, remaining }: Foreseen) => remaining < before
  return narrows(a) === narrows(b) ? isWorse(a, b) : narrows(a)
}

const mayKnow = (mosaic: Mosaic, source: string, audience: string): boolean =>
  mosaic.sources.get(source)?.privy.has(audience) === true
