/** Pools: all who could be a source, and which of them fit what is said. */
import type { DataFault, PoolData, Value } from './data.ts'
import { deal } from './deal.ts'
import { createScale, type Scale, type Span } from './scale.ts'
import { add, noOne, type CandidateSet } from './set.ts'
import { inside, readPoint, unknownName } from './values.ts'

/** What is said of one attribute: that a person has a value in these spans or, where denied, has none there. */
export type Claim = {
  readonly attribute: string
  readonly spans: readonly Span[]
  readonly denied: boolean
}

/** A group's values for one attribute. A person may have several values at once, as languages. */
type Trait = {
  readonly options: readonly (readonly number[])[]
  /** Which option each of the group has. Null where all have the first. */
  readonly dealt: Uint32Array | null
}
type Group = {
  readonly first: number
  readonly count: number
  readonly traits: ReadonlyMap<string, Trait>
}

export type Pool = {
  /** How many people are in it. Candidates are numbered from 0 in the order written. */
  readonly size: number
  readonly scales: ReadonlyMap<string, Scale>
  readonly groups: readonly Group[]
  /** The numbers of those who have a name. */
  readonly named: ReadonlyMap<string, number>
}

const largestPool = 10_000

/** Reads a pool. Faults are placed from the pool on; a pool that has any is not fit for use. */
export function createPool(data: PoolData): { pool: Pool; faults: readonly DataFault[] } {
  const faults: DataFault[] = []
  const scales = new Map<string, Scale>()
  for (const [name, attribute] of Object.entries(data.attributes)) {
    const made = createScale(attribute)
    scales.set(name, made.scale)
    faults.push(...made.faults.map((fault) => inside(fault, 'attributes', name)))
  }

  const shared = readTraits(data.everyone, scales, ['everyone'], faults)
  const groups: Group[] = []
  const named = new Map<string, number>()
  let size = 0
  for (const [at, group] of data.people.entries()) {
    const path = ['people', at]
    const { id, count } = group
    if (size + count > largestPool) {
      const problem = `the pool has more than ${largestPool} people`
      faults.push({ path, code: 'too-large', problem, remedy: 'lower the counts' })
      break
    }
    if (id !== undefined && (count > 1 || named.has(id)))
      faults.push({
        path: [...path, 'id'],
        code: 'duplicate-id',
        problem: `\`${id}\` stands for more than one person`,
        remedy: 'name one person alone, and each differently',
      })
    if (id !== undefined) named.set(id, size)
    const traits = new Map([
      ...shared,
      ...readTraits(group.has, scales, [...path, 'has'], faults),
      ...readShares(group, scales, `${data.seed}/${at}`, [...path, 'spread'], faults),
    ])
    for (const name of scales.keys())
      if (![data.everyone, group.has, group.spread].some((said) => Object.hasOwn(said, name)))
        faults.push({
          path,
          code: 'missing-attribute',
          problem: `nothing is said of \`${name}\` here`,
          remedy: `add it under \`has\`, as \`${name}: []\` for none`,
        })
    groups.push({ first: size, count, traits })
    size += count
  }
  if (size < 2 && faults.length === 0)
    faults.push({
      path: ['people'],
      code: 'wrong-value',
      problem: 'a pool of one hides nobody',
      remedy: 'add the others who could be the source',
    })
  return { pool: { size, scales, groups, named }, faults }
}

/** Who fits what is said. */
export function fitting(pool: Pool, { attribute, spans, denied }: Claim): CandidateSet {
  const set = noOne(pool.size)
  const fits = (values: readonly number[]) =>
    values.some((value) => spans.some(({ from, to }) => from <= value && value <= to)) !== denied
  for (const { first, count, traits } of pool.groups) {
    const { options, dealt } = traits.get(attribute) ?? { options: [[]], dealt: null }
    const good = options.map(fits)
    for (let one = 0; one < count; one += 1)
      if (good[dealt?.[one] ?? 0] === true) add(set, first + one)
  }
  return set
}

type Traits = ReadonlyMap<string, Trait>

function readTraits(
  has: Readonly<Record<string, Value | readonly Value[]>>,
  scales: ReadonlyMap<string, Scale>,
  path: DataFault['path'],
  faults: DataFault[],
): Traits {
  const traits = new Map<string, Trait>()
  for (const [name, written] of Object.entries(has)) {
    const scale = scales.get(name)
    const place = [...path, name]
    if (scale === undefined) faults.push(unknownName(place, 'attribute', name, scales.keys()))
    else {
      const points =
        typeof written === 'object'
          ? written.flatMap((value, at) => readPoint(scale, value, [...place, at], faults))
          : readPoint(scale, written, place, faults)
      traits.set(name, { options: [points], dealt: null })
    }
  }
  return traits
}

function readShares(
  { count, has, spread }: PoolData['people'][number],
  scales: ReadonlyMap<string, Scale>,
  seed: string,
  path: DataFault['path'],
  faults: DataFault[],
): Traits {
  const traits = new Map<string, Trait>()
  for (const [name, shares] of Object.entries(spread)) {
    const scale = scales.get(name)
    const place = [...path, name]
    if (scale === undefined) faults.push(unknownName(place, 'attribute', name, scales.keys()))
    else if (Object.hasOwn(has, name))
      faults.push({
        path: place,
        code: 'duplicate-id',
        problem: `\`${name}\` stands under \`has\` and under \`spread\``,
        remedy: 'remove one of the two',
      })
    else {
      const dealt = deal(scale, shares, { count, seed: `${seed}/${name}` }, place, faults)
      if (dealt !== null) traits.set(name, dealt)
    }
  }
  return traits
}
