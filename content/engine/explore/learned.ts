/**
 * What the verbs' effects were seen to read and write. Which states are the same depends on it, so a walk
 * that learns something new is walked again, until a walk brings no news.
 */
import { factTypes } from '../world/facts.ts'
import type { Action } from '../verbs/verbs.ts'
import type { Look } from './watch.ts'
import type { Slot, ThingFacts } from './slots.ts'

/** The name of an action, to remember what it was seen to do: one for all places that do the same. */
export const nameOfAction = ({ verb, objects, particulars }: Action): string =>
  `act/${verb} ${JSON.stringify([objects, particulars])}`

/** The facts of one slot that an action asks for, in order; what it asks next can depend on what it saw. */
export type Asked = { readonly fact: string; readonly after: Map<string, Asked[]> }

export type Learned = {
  /** Grows with everything learned. */
  readonly size: () => number
  readonly varies: (slot: number) => boolean
  readonly note: (
    action: string,
    looks: readonly Look[],
    changes: readonly { readonly slot: Slot; readonly before: unknown; readonly after: unknown }[],
  ) => void
  readonly noteVarying: (slot: number) => void
  /** The growing number with which one is counted together: some effect was seen to look at one and write the other. */
  readonly clockOf: (fact: string) => string
  /** Whether some effect was seen to look at a growing number, and none yet to write another: it may come to. */
  readonly mayBeCopied: (fact: string) => boolean
  /** Slots that an action was seen to read. */
  readonly readBy: (action: string) => ReadonlyMap<Slot, readonly Asked[]>
  /** Facts that an action was seen to write, by slot and name, with the values as JSON; null for any value. */
  readonly writtenBy: (action: string) => ReadonlyMap<Slot, ReadonlyMap<string, Written>>
}
export type Written = ReadonlySet<string> | null

/** Numbers that only grow, or are set: copies, minutes. */
export const counted: ReadonlySet<string> = new Set([
  'minutes',
  ...Object.values(factTypes).flatMap((types) =>
    Object.keys(types).filter((fact) => types[fact] === 'int'),
  ),
])
/** Sets of names that effects add to; whether a name is in one already changes nothing else. */
const gathered: ReadonlySet<string> = new Set(['readBy'])

export function createLearned(): Learned {
  const varying = new Set<number>()
  const reads = new Map<string, Map<Slot, Asked[]>>()
  const writes = new Map<string, Map<Slot, Map<string, Set<string> | null>>>()
  const clocks = new Map<string, string>()
  const lookedAt = new Set<string>()
  const copied = new Set<string>()
  let size = 0

  const clockOf = (fact: string): string => {
    const other = clocks.get(fact)
    return other === undefined ? fact : clockOf(other)
  }
  const noteClocks = (looks: readonly Look[], changed: readonly string[]): void => {
    for (const { fact } of looks)
      for (const other of changed) {
        if (fact === other || !counted.has(fact) || !counted.has(other)) continue
        if (!copied.has(fact)) size += 1
        copied.add(fact)
        if (clockOf(fact) === clockOf(other)) continue
        clocks.set(clockOf(other), clockOf(fact))
        size += 1
      }
  }
  const noteLooks = (action: string, looks: readonly Look[]): void => {
    const bySlot = new Map<Slot, Map<string, unknown>>()
    for (const { slot, fact, value } of looks) {
      if (gathered.has(fact)) continue
      const seen = bySlot.get(slot) ?? new Map<string, unknown>()
      bySlot.set(slot, seen)
      if (!seen.has(fact)) seen.set(fact, value)
    }
    const known = entryOf(reads, action, () => new Map<Slot, Asked[]>())
    for (const [slot, seen] of bySlot) {
      let level = entryOf(known, slot, (): Asked[] => [])
      for (const [fact, value] of seen) {
        let asked = level.find((each) => each.fact === fact)
        if (asked === undefined) {
          level.push((asked = { fact, after: new Map() }))
          lookedAt.add(fact)
          size += 1
        }
        level = entryOf(asked.after, branchOf(fact, value), (): Asked[] => [])
      }
    }
  }

  return {
    size: () => size,
    varies: (slot) => varying.has(slot),
    clockOf,
    mayBeCopied: (fact) => lookedAt.has(fact) && !copied.has(fact),
    noteVarying: (slot) => {
      if (varying.has(slot)) return
      varying.add(slot)
      size += 1
    },
    note: (action, looks, changes) => {
      noteLooks(action, looks)
      noteClocks(
        looks,
        changes.flatMap(({ before, after }) => factsChanged(before, after).map(([fact]) => fact)),
      )
      const known = entryOf(writes, action, () => new Map<Slot, Map<string, Set<string> | null>>())
      for (const { slot, before, after } of changes) {
        const facts = entryOf(known, slot, () => new Map<string, Set<string> | null>())
        for (const [fact, value] of factsChanged(before, after)) {
          const values = facts.get(fact)
          const text = JSON.stringify(value)
          if (values === null || values?.has(text) === true) continue
          const isOpen = Array.isArray(value) || counted.has(fact)
          facts.set(fact, isOpen ? null : new Set([...(values ?? []), text]))
          size += 1
        }
      }
    },
    readBy: (action) => reads.get(action) ?? new Map<Slot, Asked[]>(),
    writtenBy: (action) => writes.get(action) ?? new Map<Slot, Map<string, Written>>(),
  }
}

/** The facts that differ; a number, as the minutes gone by, has none. */
const factsChanged = (before: unknown, after: unknown): readonly [string, unknown][] =>
  Object.entries(after as ThingFacts).filter(
    ([fact, value]) => JSON.stringify(value) !== JSON.stringify((before as ThingFacts)[fact]),
  )

export const branchOf = (fact: string, value: unknown): string =>
  counted.has(fact) ? 'any' : JSON.stringify(value)

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = create()
  map.set(key, made)
  return made
}
