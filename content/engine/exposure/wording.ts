/** Pieces that point to a source, and the wordings they can be told in: exactly, or less precisely. */
import type { DataFault } from './data.ts'
import { fitting, type Claim, type Pool } from './pool.ts'
import { around, within } from './scale.ts'
import { inAll, type CandidateSet } from './set.ts'
import { offer } from './values.ts'

/** A piece as told: `trip`, or less precisely `trip@left.month@place.region`. */
export type Wording = string

/** One source, and all who could be it. */
export type HumanSource = {
  readonly id: string
  readonly pool: Pool
  /** The candidate who is the source. */
  readonly candidate: number
  /** Audiences that may know. */
  readonly privy: ReadonlySet<string>
}

export type Piece = {
  readonly id: string
  readonly source: HumanSource
  readonly claims: readonly Claim[]
  /** Whether it was invented to mislead. */
  readonly untrue: boolean
}
type Pieces = ReadonlyMap<string, Piece>

/** What a wording tells, or why it cannot be told. */
export function readWording(
  pieces: Pieces,
  wording: Wording,
):
  | { readonly ok: true; readonly piece: Piece; readonly claims: readonly Claim[] }
  | { readonly ok: false; readonly problem: string; readonly remedy: string } {
  const [id = '', ...lowered] = wording.split('@')
  const piece = pieces.get(id)
  if (piece === undefined)
    return { ok: false, problem: `there is no piece \`${id}\``, remedy: offer(pieces.keys()) }
  const precisions = precisionsOf(piece)
  const claims = new Map(piece.claims.map((claim) => [claim.attribute, claim]))
  for (const each of lowered) {
    const [attribute = '', precision = ''] = each.split('.')
    const [claim, coarser] = [claims.get(attribute), precisions.get(attribute)?.slice(1)]
    if (claim === undefined || coarser === undefined) {
      const problem = `\`${id}\` says nothing of \`${attribute}\``
      return { ok: false, problem, remedy: offer(claims.keys()) }
    }
    if (!coarser.includes(precision)) {
      const problem = `\`${attribute}\` has no coarser precision \`${precision}\``
      const remedy = coarser.length > 0 ? offer(coarser) : 'tell it exactly or leave it out'
      return { ok: false, problem, remedy }
    }
    claims.set(attribute, lower(piece.source.pool, claim, precision))
  }
  if (new Set(lowered.map((each) => each.split('.')[0])).size < lowered.length) {
    const problem = `\`${wording}\` lowers the precision of an attribute twice`
    return { ok: false, problem, remedy: 'keep the coarser one' }
  }
  return { ok: true, piece, claims: [...claims.values()] }
}

/** What is wrong with a wording that stands at a path; nothing where it can be told. */
export function wordingFaults(
  pieces: Pieces,
  wording: Wording,
  path: DataFault['path'],
): readonly DataFault[] {
  const read = readWording(pieces, wording)
  if (read.ok) return []
  return [{ path, code: 'unknown-piece', problem: read.problem, remedy: read.remedy }]
}

/** The wording that tells a piece less precisely, in whatever order its attributes are named. */
export const wordingOf = ({ id }: Piece, lowered: Readonly<Record<string, string>>): Wording =>
  [
    id,
    ...Object.entries(lowered)
      .map(([attribute, precision]) => `${attribute}.${precision}`)
      .toSorted(),
  ].join('@')

/** For each attribute that a piece speaks of, the precisions it can be told at, finest first. */
export const precisionsOf = ({ source, claims }: Piece): ReadonlyMap<string, readonly string[]> =>
  new Map(
    claims.map(({ attribute }) => [attribute, source.pool.scales.get(attribute)?.precisions ?? []]),
  )

/** Who fits all of some claims. */
export const fittingAll = (pool: Pool, claims: readonly Claim[]): CandidateSet =>
  inAll(
    pool.size,
    claims.map((claim) => fitting(pool, claim)),
  )

/** A claim at a coarser precision: what it allows grows, and what it rules out shrinks, to whole bins. */
function lower({ scales }: Pool, claim: Claim, precision: string): Claim {
  const scale = scales.get(claim.attribute)
  if (scale === undefined) return claim
  return { ...claim, spans: (claim.denied ? within : around)(scale, claim.spans, precision) }
}
