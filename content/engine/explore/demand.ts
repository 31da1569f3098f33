/**
 * What can still matter in a scene: two worlds that agree in it have the same findings and the same ways
 * ahead of them, whatever is chosen, and count as one state.
 */
import {
  asConditionsSee,
  numberOf,
  type Row,
  type Slot,
  type Slots,
  type ThingFacts,
} from './slots.ts'
import { capsOf } from './caps.ts'
import { counted, nameOfAction, type Learned } from './learned.ts'
import { createOnce } from './once.ts'
import { createReaderMaker, mergeReaders, type Reader, type Readers } from './readers.ts'
import { aging, elapses, nameOfClock, nameOfElapse } from './time.ts'
import { mergeWriters, writersIn, type Facts, type Writers } from './writers.ts'
import type { Playable } from '../attempt.ts'
import type { Scene } from '../module.ts'

type Ahead = { readonly readers: Readers; readonly writers: Writers }

/**
 * What can still matter of a row in a scene: the numbers of the slots that vary, all else set back to how it
 * was at the start. It is written over by the next.
 */
export type Projection = (row: Row) => Row

/** Scenes in an order in which every way leads onwards, from the start; scenes that no way leads to are left out. */
export function scenesInOrder({ module }: Playable): readonly Scene[] {
  const done = new Set<string>()
  const order: Scene[] = []
  const visit = (id: string): void => {
    const scene = module.scenes.get(id)
    if (done.has(id) || scene === undefined) return
    done.add(id)
    for (const next of scenesAfter(scene)) visit(next)
    order.unshift(scene)
  }
  visit(module.start)
  return order
}

const scenesAfter = (scene: Scene): ReadonlySet<string> =>
  new Set(scene.choices.flatMap(({ next }) => next.map(({ go }) => go)))

/** The scenes in an order in which every way leads onwards, each with its projection. */
export function createProjections(
  playable: Playable,
  slots: Slots,
  learned: Learned,
  varying: readonly number[],
): readonly (readonly [Scene, Projection])[] {
  const scenes = scenesInOrder(playable)
  const everywhere: Writers = new Map()
  for (const scene of scenes) mergeWriters(everywhere, writersIn(scene, slots, learned))
  const maker = createReaderMaker(
    playable.module,
    slots,
    learned,
    (slot, fact) => everywhere.get(slot)?.has(fact) !== true,
  )
  const cap = capsOf(playable, learned)
  const moving = varying.flatMap((at) => slots.all[at] ?? [])
  const undone: Readers = new Map()
  for (const { id } of slots.all)
    for (const action of elapses(playable, id, 0))
      maker.ofAction(undone, nameOfElapse(id), action, playable.rules.get('elapse') ?? [])
  for (const slot of aging(slots)) maker.ofEffect(undone, nameOfClock(slot))

  const tableOnce = createOnce<Table>()
  const readerNumbers = new Map<Reader, number>()
  const readersText = (asking: Iterable<Reader>): string =>
    Array.from(asking, (each) => {
      const number = readerNumbers.get(each) ?? readerNumbers.size
      readerNumbers.set(each, number)
      return number
    })
      .toSorted((a, b) => a - b)
      .join()
  /** Scenes that have the same before them share a table. */
  const tableOf = (slot: Slot, isEnding: boolean, { readers, writers }: Ahead): Table => {
    const [asking, changing] = [readers.get(slot), writers.get(slot)]
    const name = [slot.at, isEnding, asking && readersText(asking), changing && textOf(changing)]
    return tableOnce(name.join(' '), () => ({
      known: [],
      work: projectSlot(slot, isEnding, asking, changing, cap),
    }))
  }
  const ahead = new Map<string, Ahead>()
  const projectionOf = (scene: Scene): Projection => {
    const readers: Readers = new Map()
    const writers = writersIn(scene, slots, learned)
    for (const { when } of [...scene.standing, ...(scene.closing ?? [])])
      maker.ofCondition(readers, when)
    for (const choice of scene.choices) {
      for (const action of choice.actions)
        maker.ofAction(readers, nameOfAction(action), action, playable.rules.get(action.verb) ?? [])
      for (const { when } of [...choice.events, ...choice.next]) maker.ofCondition(readers, when)
    }
    for (const id of scenesAfter(scene)) {
      const further = ahead.get(id)
      if (further === undefined) continue
      mergeReaders(readers, further.readers)
      mergeWriters(writers, further.writers)
    }
    const isEnding = scene.closing !== null
    if (!isEnding) mergeReaders(readers, undone)
    const here = { readers, writers }
    ahead.set(scene.id, here)
    return projection(moving.map((slot) => ({ at: slot.at, ...tableOf(slot, isEnding, here) })))
  }
  return scenes
    .toReversed()
    .map((scene) => [scene, projectionOf(scene)] as const)
    .toReversed()
}

const textOf = (facts: Facts): string =>
  JSON.stringify(
    [...facts].map(([fact, values]) => [fact, values && [...values].toSorted()]).toSorted(),
  )

/** The numbers that a slot's numbers come to, each worked out once. */
type Table = { readonly known: (number | undefined)[]; readonly work: (number: number) => number }

function projection(columns: readonly (Table & { readonly at: number })[]): Projection {
  const projected = new Uint16Array(columns.length)
  return (row) => {
    columns.forEach(({ at, known, work }, place) => {
      const number = row[at] ?? 0
      projected[place] = known[number] ??= work(number)
    })
    return projected
  }
}

/** Works out what can still matter of a slot's value to those who ask ahead, and of what changes ahead. */
function projectSlot(
  slot: Slot,
  isEnding: boolean,
  asking: ReadonlySet<Reader> | undefined,
  changing: Facts | undefined,
  cap: (fact: string) => number,
): (number: number) => number {
  const settledIn = (thing: ThingFacts) => (fact: string) => {
    const values = changing?.get(fact)
    if (values === undefined) return true
    return values !== null && [...values].every((text) => text === JSON.stringify(thing[fact]))
  }
  return (number) => {
    if (slot.holds === 'duties') return isEnding ? 0 : number
    const value = slot.values[number]
    if (asking === undefined) return 0
    if (slot.holds === 'part')
      return typeof value === 'number' ? numberOf(slot, Math.min(value, cap(slot.id))) : number
    const thing = value as ThingFacts
    const wanted = new Map<string, Set<string> | null>()
    const want = (fact: string, members?: readonly string[]): void => {
      const before = wanted.get(fact)
      const isWhole = members === undefined || before === null
      wanted.set(fact, isWhole ? null : new Set([...(before ?? []), ...members]))
    }
    const facts = asConditionsSee(slot, number) as ThingFacts
    const asked = { thing, facts, settled: settledIn(thing), want }
    for (const reader of asking) reader(asked)
    return numberOf(slot, keepWanted(thing, slot.values[0] as ThingFacts, wanted, cap))
  }
}

function keepWanted(
  thing: ThingFacts,
  atStart: ThingFacts,
  wanted: ReadonlyMap<string, ReadonlySet<string> | null>,
  cap: (fact: string) => number,
): ThingFacts {
  return Object.fromEntries(
    Object.entries(thing).map(([fact, value]) => {
      const members = wanted.get(fact)
      if (members === undefined) return [fact, atStart[fact]]
      if (counted.has(fact)) return [fact, Math.min(Number(value), cap(fact))]
      if (members === null || !Array.isArray(value)) return [fact, value]
      return [fact, value.filter((name) => members.has(String(name)))]
    }),
  )
}
