/**
 * Which columns a decision looks at. Each is filed behind a door, a pair of facts that it asks about, and
 * is looked at only when it accepts the codes that both have. Pairs that many columns share and that seldom
 * accept make good doors, since every decision looks through each.
 */
import { nothing, type Column, type Question, type Slots } from './slots.ts'

/** A door: two slots and the columns behind it. Where a column asks one fact or none, slot 0 stands in. */
export type Door = {
  readonly first: number
  readonly second: number
  readonly columns: readonly Column[]
}

/** What a look through a door costs, where a look at a column costs 1; a door with many codes costs more. */
const doorCost = 0.7
const codeCost = 1 / 2000
/** Pairs of codes beyond which a door is not laid out: its table would be larger than what it spares. */
const mostCodes = 2 ** 15
/** How many facts of a column, those it accepts least, may make a door. */
const mostPaired = 6

/** A column as it could stand behind a door: its place, and how often it would be looked at there. */
type Filed = { readonly at: number; readonly share: number }
type Candidate = {
  readonly first: Question
  readonly second: Question
  readonly columns: Filed[]
}

/** Files every column behind the door where it is looked at least often. */
export function fileColumns({ facts, columns }: Slots): readonly Door[] {
  const doors = chooseDoors(candidatesFor(columns, facts.length), columns.length)
  const filed = columns.map(() => new Map<Candidate, number>())
  for (const door of doors) for (const { at, share } of door.columns) filed[at]?.set(door, share)
  const best = filed.map((shares) => [...shares].reduce((a, b) => (b[1] < a[1] ? b : a))[0])
  const behind = Map.groupBy(columns.keys(), (at) => best[at])
  return doors.flatMap((door) => {
    const filed = behind.get(door)?.flatMap((at) => columns[at] ?? []) ?? []
    return filed.length === 0
      ? []
      : [{ first: door.first.slot, second: door.second.slot, columns: filed }]
  })
}

/** Pairs of facts that columns ask about, and last the door that is always open, with all columns. */
function candidatesFor(columns: readonly Column[], facts: number): Candidate[] {
  const byPair = new Map<number, Candidate>()
  for (const [at, { questions }] of columns.entries()) {
    const asked = questions
      .filter(({ slot }) => slot <= facts)
      .slice(0, mostPaired)
      .toSorted((a, b) => a.slot - b.slot)
    for (const [place, second] of asked.entries())
      for (const first of [nothing, ...asked.slice(0, place)]) {
        const key = first.slot * (facts + 1) + second.slot
        const pair = byPair.get(key) ?? { first, second, columns: [] }
        pair.columns.push({ at, share: first.share * second.share })
        byPair.set(key, pair)
      }
  }
  const all = columns.map((_, at) => ({ at, share: 1 }))
  return [...byPair.values(), { first: nothing, second: nothing, columns: all }]
}

/**
 * Takes the door that saves most looks as long as one saves more than it costs. What a door would save only
 * falls as others are taken, so a saving reckoned before is a bound: few have to be reckoned again.
 */
function chooseDoors(candidates: readonly Candidate[], columns: number): readonly Candidate[] {
  const looks = Array.from({ length: columns }, () => 1)
  const saving = ({ first, second, columns }: Candidate) => {
    const codes = first.accepted.length * second.accepted.length
    if (codes > mostCodes) return 0
    const saved = columns.reduce(
      (sum, { at, share }) => sum + Math.max(0, (looks[at] ?? 0) - share),
      0,
    )
    return saved - doorCost - codes * codeCost
  }
  const queue = candidates
    .map((candidate) => ({ candidate, bound: saving(candidate) }))
    .toSorted((a, b) => a.bound - b.bound)
  const chosen: Candidate[] = []
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { candidate } = next
    const bound = saving(candidate)
    if (bound <= 0) continue
    if (bound < (queue.at(-1)?.bound ?? 0)) {
      queue.splice(placeOf(bound, queue), 0, { candidate, bound })
      continue
    }
    for (const { at, share } of candidate.columns) looks[at] = Math.min(looks[at] ?? 1, share)
    chosen.push(candidate)
  }
  return [...chosen, ...candidates.slice(-1)]
}

/** Where a bound belongs in a queue of ascending bounds. */
function placeOf(bound: number, queue: readonly { readonly bound: number }[]): number {
  let [low, high] = [0, queue.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((queue[middle]?.bound ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}
