/** Exposure as facts: what an action tells of sources and to whom, and what conditions may ask about it. */
import { worstExposure, type Foreseen } from './foresee.ts'
import type { Knowledge } from './knowledge.ts'
import type { Mosaic } from './mosaic.ts'
import type { Wording } from './wording.ts'

/**
 * The facts of an action that tells something, as if it were done, for the source and the audience that
 * come out worst. Where no source is concerned nobody is singled out: the pool is the largest there can be,
 * and all of it remains.
 */
export const exposureTypes = {
  source: 'string',
  audience: 'string',
  pool: 'int',
  before: 'int',
  remaining: 'int',
  bits: 'number',
  gained: 'number',
  narrows: 'bool',
  misled: 'bool',
  contradicted: 'bool',
} as const

/** The facts about one source in a module's own conditions, as `sources.heron.remaining`: how it stands at worst. */
export const sourceTypes = {
  audience: 'string',
  pool: 'int',
  remaining: 'int',
  bits: 'number',
  misled: 'bool',
  contradicted: 'bool',
} as const

type FactsOf<T> = {
  readonly [K in keyof T]: T[K] extends 'bool' ? boolean : T[K] extends 'string' ? string : number
}
const anyone = 10_000

/** Exposure facts from what is foreseen; null where no source is concerned. */
export function exposureFacts(foreseen: Foreseen | null): FactsOf<typeof exposureTypes> {
  const pool = foreseen?.pool ?? anyone
  const { before, remaining } = foreseen ?? { before: pool, remaining: pool }
  return {
    source: foreseen?.source ?? '',
    audience: foreseen?.audience ?? '',
    pool,
    before,
    remaining,
    bits: hundredths(foreseen?.bits ?? 0),
    gained: hundredths(foreseen?.gainedBits ?? 0),
    narrows: remaining < before,
    misled: foreseen?.standing === 'misled',
    contradicted: foreseen?.standing === 'contradicted',
  }
}

/** How each source stands at worst, by its id. */
export const sourceFacts = (
  mosaic: Mosaic,
  knowledge: Knowledge,
): Readonly<Record<string, FactsOf<typeof sourceTypes>>> =>
  Object.fromEntries(
    [...mosaic.sources.keys()].map((id) => {
      const worst = worstExposure(mosaic, knowledge, id)
      const { audience, pool, remaining, bits, standing } = worst
      return [
        id,
        {
          audience,
          pool,
          remaining,
          bits: hundredths(bits),
          misled: standing === 'misled',
          contradicted: standing === 'contradicted',
        },
      ]
    }),
  )

type Listening = { readonly heardBy: readonly string[] }
/** What of a world decides who hears what. */
export type Stage = {
  readonly documents: Readonly<Record<string, { readonly reveals: readonly Wording[] }>>
  readonly places: Readonly<Record<string, Listening>>
  readonly networks: Readonly<Record<string, Listening>>
}
/** Who plays which part in an action that tells something. */
export type Parts = {
  readonly document?: string | undefined
  readonly recipient?: string | undefined
  readonly place?: string | undefined
  readonly network?: string | undefined
}

/** Whom an action tells (the recipient, and those who listen at the place or on the network) and what: the document's pieces and those added to it. */
export function tellingOf(
  { documents, places, networks }: Stage,
  { document = '', recipient, place = '', network = '' }: Parts,
  added: readonly Wording[] = [],
): { readonly audiences: readonly string[]; readonly wordings: readonly Wording[] } {
  return {
    audiences: [
      ...(recipient === undefined ? [] : [recipient]),
      ...(places[place]?.heardBy ?? []),
      ...(networks[network]?.heardBy ?? []),
    ],
    wordings: [...(documents[document]?.reveals ?? []), ...added],
  }
}

/** In hundredths, so that a condition never hangs on the last digit of a logarithm. */
export const hundredths = (bits: number): number => Math.round(bits * 100) / 100
