/**
 * The mosaic of a module: its sources with their pools, the pieces that point to them, and who listens to
 * whom, read and checked once so that judging need only lay sets over each other.
 */
import type { DataFault, MosaicData } from './data.ts'
import { createPool, type Claim, type Pool } from './pool.ts'
import { count, has, type CandidateSet } from './set.ts'
import { inside, readClaim, unknownName } from './values.ts'
import { merge, nothingKnown, publicAudience, type Knowledge } from './knowledge.ts'
import {
  fittingAll,
  readWording,
  wordingFaults,
  type HumanSource,
  type Piece,
  type Wording,
} from './wording.ts'

export type Mosaic = {
  readonly sources: ReadonlyMap<string, HumanSource>
  readonly pieces: ReadonlyMap<string, Piece>
  /** What is known before anything is done. */
  readonly start: Knowledge
  /** Who fits a wording, which must be one that can be told. */
  readonly fitting: (wording: Wording) => Fitting
}
/** The source that a wording is about, and those in its pool who fit. */
export type Fitting = { readonly source: string; readonly set: CandidateSet }

/**
 * Reads what a module says of its sources. `listeners` are the people and partners of its world; each is
 * an audience of itself. Faults are placed from the module's root; a mosaic that has any is not fit for use.
 */
export function createMosaic(
  data: MosaicData,
  listeners: readonly string[],
): { mosaic: Mosaic; faults: readonly DataFault[] } {
  const faults: DataFault[] = []
  const audiences = new Set([publicAudience, ...listeners, ...Object.keys(data.audiences)])
  const checkAudience = (name: string, path: Path) => {
    if (!audiences.has(name)) faults.push(unknownName(path, 'audience', name, audiences))
  }

  const sources = new Map<string, HumanSource>()
  for (const [id, written] of Object.entries(data.sources)) {
    sources.set(id, readSource(id, written, faults))
    for (const [at, name] of written.privy.entries())
      checkAudience(name, ['sources', id, 'privy', at])
  }
  const poolsAreSound = faults.length === 0

  const pieces = new Map<string, Piece>()
  for (const [id, { about, reveals, untrue }] of Object.entries(data.pieces)) {
    const path = ['pieces', id]
    const source = sources.get(about)
    if (source === undefined) {
      faults.push(unknownName([...path, 'about'], 'source', about, sources.keys()))
      continue
    }
    const before = faults.length
    const claims = readClaims(source.pool, reveals, [...path, 'reveals'], faults)
    pieces.set(id, { id, source, claims, untrue })
    if (poolsAreSound && faults.length === before)
      faults.push(...truthFaults({ id, source, claims, untrue }))
  }

  for (const [id, { knows, hears }] of Object.entries(data.audiences)) {
    for (const [at, wording] of knows.entries())
      faults.push(...wordingFaults(pieces, wording, ['audiences', id, 'knows', at]))
    for (const [at, name] of hears.entries()) checkAudience(name, ['audiences', id, 'hears', at])
  }
  const mosaic = { sources, pieces, start: startOf(data), fitting: createFitting(pieces) }
  return { mosaic, faults }
}

type Path = DataFault['path']

function readSource(
  id: string,
  { is, privy, pool: written }: MosaicData['sources'][string],
  faults: DataFault[],
): HumanSource {
  const path = ['sources', id]
  const { pool, faults: poolFaults } = createPool(written)
  faults.push(...poolFaults.map((fault) => inside(fault, ...path, 'pool')))
  const candidate = pool.named.get(is)
  if (candidate === undefined)
    faults.push(unknownName([...path, 'is'], 'person', is, pool.named.keys()))
  if (privy.includes(publicAudience))
    faults.push({
      path: [...path, 'privy', privy.indexOf(publicAudience)],
      code: 'wrong-value',
      problem: 'the public may not know who a source is',
      remedy: 'name those who may',
    })
  return { id, pool, candidate: candidate ?? 0, privy: new Set(privy) }
}

/** Works out once for each wording who fits it. */
function createFitting(pieces: Mosaic['pieces']): Mosaic['fitting'] {
  const known = new Map<Wording, Fitting>()
  return (wording) => {
    const before = known.get(wording)
    if (before !== undefined) return before
    const read = readWording(pieces, wording)
    if (!read.ok) throw new Error(`${wording}: ${read.problem}`)
    const { source } = read.piece
    const fits = { source: source.id, set: fittingAll(source.pool, read.claims) }
    known.set(wording, fits)
    return fits
  }
}

function readClaims(
  { scales }: Pool,
  reveals: MosaicData['pieces'][string]['reveals'],
  path: Path,
  faults: DataFault[],
): readonly Claim[] {
  const written = Object.entries(reveals)
  if (written.length === 0)
    faults.push({
      path,
      code: 'wrong-value',
      problem: 'the piece reveals nothing',
      remedy: 'say what it tells of at least one attribute',
    })
  return written.flatMap(([attribute, claim]) => {
    const scale = scales.get(attribute)
    if (scale !== undefined)
      return { attribute, ...readClaim(scale, claim, [...path, attribute], faults) }
    faults.push(unknownName([...path, attribute], 'attribute', attribute, scales.keys()))
    return []
  })
}

/** A piece must say whether it is true: an error in the pool would otherwise pass for a lie, and a lie for a fact. */
function truthFaults({ id, source, claims, untrue }: Piece): readonly DataFault[] {
  const fits = fittingAll(source.pool, claims)
  if (has(fits, source.candidate) !== untrue) return []
  return [
    {
      path: untrue ? ['pieces', id, 'untrue'] : ['pieces', id],
      code: 'untrue-piece',
      problem: untrue
        ? `the piece is called untrue, but it fits the source, as it fits ${count(fits)} in all`
        : 'the piece does not fit the source itself',
      remedy: untrue ? 'remove `untrue`' : 'correct it, or write `untrue: true` if it is invented',
    },
  ]
}

const startOf = ({ audiences }: MosaicData): Knowledge => {
  const all = Object.entries(audiences)
  return merge(nothingKnown, {
    tellings: all.flatMap(([to, { knows }]) => knows.map((wording) => ({ to, wording }))),
    links: all.flatMap(([audience, { hears }]) =>
      hears.map((other) => ({ audience, hears: other })),
    ),
  })
}
