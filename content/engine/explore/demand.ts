/**
 * What can still matter in a scene: two worlds that agree in it have the same findings and the same ways
 * ahead of them, whatever is chosen, and count as one state.
 */
import {
  asConditionsSee,
  numberOf,
  standing,
  type Row,
  type Slot,
  type Slots,
  type ThingFacts,
} from './slots.ts'
import { counted, type Learned, type Written } from './learned.ts'
import { createOnce } from './once.ts'
import { createReaderMaker, mergeReaders, type Reader, type Readers } from './readers.ts'
import type { Playable } from '../attempt.ts'
import type { Tree } from '../condition/tree.ts'
import { factTypes } from '../world/facts.ts'
import type { Action } from '../verbs/verbs.ts'
import { collections } from '../world/world.ts'
import type { Choice, Scene } from '../module.ts'

/** The name of an action, to remember what it was seen to do: one for all places that do the same. */
export const nameOfAction = ({ verb, objects, particulars }: Action): string =>
  `act/${verb} ${JSON.stringify([objects, particulars])}`
export const nameOfElapse = (id: string): string => `elapse/${id}`
export const nameOfClock = ({ collection, id }: Slot): string => `clock/${collection}.${id}`

/** Things that count minutes of their own. */
export const aging = (slots: Slots): readonly Slot[] =>
  slots.all.filter(({ collection }) => {
    if (collection === null) return false
    return Object.keys(factTypes[collections[collection]]).some((fact) =>
      fact.startsWith('minutes'),
    )
  })

type Facts = Map<string, Set<string> | null>
type Writers = Map<Slot, Facts>
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

/** The choices of a scene; an ending has none. */
export const choicesOf = (scene: Scene): readonly Choice[] =>
  scene.closing === null ? scene.choices : []

const scenesAfter = (scene: Scene): ReadonlySet<string> =>
  new Set(choicesOf(scene).flatMap(({ next }) => next.map(({ go }) => go)))

/** The actions by which time is judged to go by for the thing or things of one name. */
export function elapses(playable: Playable, id: string, minutes: number): readonly Action[] {
  return standing
    .filter(({ collection }) => Object.hasOwn(playable.module.world[collection], id))
    .map(({ role }) => ({ verb: 'elapse', objects: { [role]: id }, particulars: { minutes } }))
}

/** The scenes in an order in which every way leads onwards, each with its projection. */
export function createProjections(
  playable: Playable,
  slots: Slots,
  learned: Learned,
  varying: readonly number[],
): readonly (readonly [Scene, Projection])[] {
  const scenes = scenesInOrder(playable)
  const own = new Map(scenes.map((scene) => [scene, writersIn(scene, slots, learned)]))
  const everywhere: Writers = new Map()
  for (const writers of own.values()) mergeWriters(everywhere, writers)
  const maker = createReaderMaker(playable.module, slots, learned, (slot, fact) => {
    const facts = everywhere.get(slot)
    return facts?.has(fact) !== true
  })
  const cap = capsOf(playable, learned)
  const moving = varying.flatMap((at) => slots.all[at] ?? [])
  const undone: Readers = new Map()
  for (const { id, holds } of slots.all)
    if (holds === 'duties')
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
    const writers: Writers = new Map()
    mergeWriters(writers, own.get(scene) ?? new Map())
    for (const { when } of [...scene.standing, ...(scene.closing ?? [])])
      maker.ofCondition(readers, when)
    for (const choice of choicesOf(scene)) {
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
    return projection(
      moving,
      moving.map((slot) => tableOf(slot, isEnding, here)),
    )
  }
  return scenes
    .toReversed()
    .map((scene) => [scene, projectionOf(scene)] as const)
    .toReversed()
}

/** The numbers that a slot's numbers come to, each worked out once. */
type Table = { readonly known: (number | undefined)[]; readonly work: (number: number) => number }

function projection(slots: readonly Slot[], tables: readonly Table[]): Projection {
  const ats = slots.map(({ at }) => at)
  const known = tables.map((table) => table.known)
  const projected = new Uint16Array(ats.length)
  const learn = (place: number, number: number): number => {
    const result = tables[place]?.work(number) ?? 0
    const numbers = known[place]
    if (numbers !== undefined) numbers[number] = result
    return result
  }
  return (row) => {
    for (let place = 0; place < ats.length; place += 1) {
      const number = row[ats[place] ?? 0] ?? 0
      projected[place] = known[place]?.[number] ?? learn(place, number)
    }
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
      if (typeof value === 'number' && counted.has(fact)) return [fact, Math.min(value, cap(fact))]
      if (members === null || !Array.isArray(value)) return [fact, value]
      return [fact, value.filter((name) => members.has(String(name)))]
    }),
  )
}

const textOf = (facts: Facts): string =>
  JSON.stringify(
    [...facts].map(([fact, values]) => [fact, values && [...values].toSorted()]).toSorted(),
  )

function writersIn(scene: Scene, slots: Slots, learned: Learned): Writers {
  const writers: Writers = new Map()
  if (scene.closing !== null) return writers
  addWriter(writers, slots.named('minutes'), '', null)
  const learnedFrom = (name: string): void => {
    for (const [slot, facts] of learned.writtenBy(name))
      for (const [fact, values] of facts) addWriter(writers, slot, fact, values)
  }
  for (const slot of aging(slots)) learnedFrom(nameOfClock(slot))
  for (const choice of scene.choices) {
    for (const action of choice.actions) learnedFrom(nameOfAction(action))
    for (const { set } of choice.events)
      for (const [collection, things] of Object.entries(set))
        for (const [id, facts] of Object.entries(things ?? {}))
          for (const [fact, value] of Object.entries(facts))
            addWriter(
              writers,
              slots.named(`${collection}.${id}`),
              fact,
              new Set([JSON.stringify(value)]),
            )
  }
  return writers
}

function addWriter(into: Writers, slot: Slot, fact: string, values: Written): void {
  const facts = into.get(slot) ?? new Map<string, Set<string> | null>()
  into.set(slot, facts)
  const before = facts.get(fact)
  facts.set(
    fact,
    values === null || before === null ? null : new Set([...(before ?? []), ...values]),
  )
}

function mergeWriters(into: Writers, from: Writers): void {
  for (const [slot, facts] of from)
    for (const [fact, values] of facts) addWriter(into, slot, fact, values)
}

/**
 * How far a growing number is counted: one more than the largest constant with which it is compared, or one to
 * which effects copy it, or any while that is not known. A number used in any other way is counted without end.
 */
function capsOf({ module, rules }: Playable, learned: Learned): (fact: string) => number {
  const largest = new Map<string, number>()
  const raise = (fact: string, to: number): void => {
    const clock = learned.clockOf(fact)
    largest.set(clock, Math.max(largest.get(clock) ?? -1, to))
  }
  const visit = (tree: Tree): void => {
    const alone = countedIn(tree)
    if (alone !== undefined) raise(alone, Infinity)
    if (tree.is === 'not' || tree.is === 'size') visit(tree.of)
    if (tree.is === 'and' || tree.is === 'or' || tree.is === 'list') tree.of.forEach(visit)
    if (tree.is !== 'compare') return
    const [left, right] = [countedIn(tree.left), countedIn(tree.right)]
    if (left !== undefined && tree.right.is === 'constant') raise(left, Number(tree.right.value))
    else if (right !== undefined && tree.left.is === 'constant')
      raise(right, Number(tree.left.value))
    else [tree.left, tree.right].forEach(visit)
  }
  for (const rule of new Set([...rules.values()].flat())) visit(rule.when.tree)
  for (const scene of module.scenes.values())
    for (const { when } of [
      ...scene.standing,
      ...(scene.closing ?? []),
      ...scene.choices.flatMap(({ events, next }) => [...events, ...next]),
    ])
      if (when !== null) visit(when.tree)
  const ofAll = Math.max(-1, ...largest.values())
  return (fact) =>
    1 + (learned.mayBeCopied(fact) ? ofAll : (largest.get(learned.clockOf(fact)) ?? -1))
}

/** The growing number that a tree stands for, if it is one. */
function countedIn(tree: Tree): string | undefined {
  if (tree.is !== 'path') return undefined
  const fact = tree.names.at(-1) ?? ''
  return counted.has(fact) || (fact === 'minutes' && tree.names.length === 1) ? fact : undefined
}
