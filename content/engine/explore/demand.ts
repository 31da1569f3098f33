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
import { createReaderMaker, type Readers } from './readers.ts'
import type { Playable } from '../attempt.ts'
import type { Tree } from '../condition/tree.ts'
import { factTypes } from '../world/facts.ts'
import type { Action } from '../verbs/verbs.ts'
import { collections } from '../world/world.ts'
import type { Choice, Scene } from '../module.ts'

/** The name of an action in a module, to remember what it was seen to do. */
export const nameOfAction = (scene: Scene, choice: Choice, at: number): string =>
  `${scene.id}/${choice.id}/${at}`
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

type Writers = Map<Slot, Map<string, Set<string> | null>>
type Ahead = { readonly readers: Readers; readonly writers: Writers }

/** Brings a row to what can still matter in a scene: all that cannot is set back to how it was at the start. */
export type Projection = (row: Row) => void

/** Scenes in an order in which every way leads onwards, from the start; scenes that no way leads to are left out. */
export function scenesInOrder({ module }: Playable): readonly Scene[] {
  const done = new Set<string>()
  const order: Scene[] = []
  const visit = (id: string): void => {
    const scene = module.scenes.get(id)
    if (done.has(id) || scene === undefined) return
    done.add(id)
    for (const { next } of choicesOf(scene)) for (const { go } of next) visit(go)
    order.unshift(scene)
  }
  visit(module.start)
  return order
}

/** The choices of a scene; an ending has none. */
export const choicesOf = (scene: Scene): readonly Choice[] =>
  scene.closing === null ? scene.choices : []

/** The actions by which time is judged to go by for the thing or things of one name. */
export function elapses(playable: Playable, id: string, minutes: number): readonly Action[] {
  return standing
    .filter(({ collection }) => Object.hasOwn(playable.module.world[collection], id))
    .map(({ role }) => ({ verb: 'elapse', objects: { [role]: id }, particulars: { minutes } }))
}

/** A projection for each scene, by its id. */
export function createProjections(
  playable: Playable,
  slots: Slots,
  learned: Learned,
  varying: readonly number[],
): ReadonlyMap<string, Projection> {
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
  const ahead = new Map<string, Ahead>()
  const projections = new Map<string, Projection>()
  for (const scene of scenes.toReversed()) {
    const readers: Readers = new Map()
    const writers: Writers = new Map()
    mergeWriters(writers, own.get(scene) ?? new Map())
    for (const { when } of [...scene.standing, ...(scene.closing ?? [])])
      maker.ofCondition(readers, when)
    for (const choice of choicesOf(scene)) {
      for (const [at, action] of choice.actions.entries())
        maker.ofAction(
          readers,
          nameOfAction(scene, choice, at),
          action,
          playable.rules.get(action.verb) ?? [],
        )
      for (const { when } of [...choice.events, ...choice.next]) maker.ofCondition(readers, when)
      for (const { go } of choice.next) {
        const further = ahead.get(go)
        if (further === undefined) continue
        mergeReaders(readers, further.readers)
        mergeWriters(writers, further.writers)
      }
    }
    if (scene.closing === null) {
      for (const { id, holds } of slots.all)
        if (holds === 'duties')
          for (const action of elapses(playable, id, 0))
            maker.ofAction(readers, nameOfElapse(id), action, playable.rules.get('elapse') ?? [])
      for (const slot of aging(slots)) maker.ofEffect(readers, nameOfClock(slot))
    }
    ahead.set(scene.id, { readers, writers })
    projections.set(scene.id, projection(moving, scene, { readers, writers }, cap))
  }
  return projections
}

function projection(
  moving: readonly Slot[],
  scene: Scene,
  { readers, writers }: Ahead,
  cap: (fact: string) => number,
): Projection {
  const known = moving.map((): (number | undefined)[] => [])
  const project = (slot: Slot, number: number): number => {
    if (slot.holds === 'duties') return scene.closing === null ? number : 0
    const value = slot.values[number]
    const asking = readers.get(slot)
    if (asking === undefined) return 0
    if (slot.holds === 'part')
      return typeof value === 'number' ? numberOf(slot, Math.min(value, cap(slot.id))) : number
    const thing = value as ThingFacts
    const wanted = new Map<string, Set<string> | null>()
    const changing = writers.get(slot)
    const settled = (fact: string): boolean => {
      const values = changing?.get(fact)
      if (values === undefined) return true
      return values !== null && [...values].every((text) => text === JSON.stringify(thing[fact]))
    }
    const want = (fact: string, member?: string): void => {
      const members = wanted.get(fact)
      if (member === undefined || members === null) wanted.set(fact, null)
      else wanted.set(fact, (members ?? new Set()).add(member))
    }
    const asked = { thing, facts: asConditionsSee(slot, number) as ThingFacts, settled, want }
    for (const reader of asking) reader(asked)
    return numberOf(slot, keepWanted(thing, slot.values[0] as ThingFacts, wanted, cap))
  }
  return (row) => {
    for (let at = 0; at < moving.length; at += 1) {
      const slot = moving[at]
      const numbers = known[at]
      if (slot === undefined || numbers === undefined) continue
      const number = row[slot.at] ?? 0
      row[slot.at] = numbers[number] ??= project(slot, number)
    }
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

function writersIn(scene: Scene, slots: Slots, learned: Learned): Writers {
  const writers: Writers = new Map()
  if (scene.closing !== null) return writers
  const minutes = slots.find('minutes')
  if (minutes !== undefined) addWriter(writers, minutes, '', null)
  const learnedFrom = (name: string): void => {
    for (const [slot, facts] of learned.writtenBy(name))
      for (const [fact, values] of facts) addWriter(writers, slot, fact, values)
  }
  for (const slot of aging(slots)) learnedFrom(nameOfClock(slot))
  for (const choice of scene.choices) {
    for (const at of choice.actions.keys()) learnedFrom(nameOfAction(scene, choice, at))
    for (const { set } of choice.events)
      for (const [collection, things] of Object.entries(set))
        for (const [id, facts] of Object.entries(things ?? {})) {
          const slot = slots.find(`${collection}.${id}`)
          if (slot === undefined) continue
          for (const [fact, value] of Object.entries(facts))
            addWriter(writers, slot, fact, new Set([JSON.stringify(value)]))
        }
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

function mergeReaders(into: Readers, from: Readers): void {
  for (const [slot, readers] of from) {
    const known = into.get(slot) ?? new Set()
    for (const reader of readers) known.add(reader)
    into.set(slot, known)
  }
}

/**
 * How far a growing number is counted: one more than the largest constant with which any of them is compared,
 * since effects may copy one to another. A number that is used in any other way is counted without end.
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
  return (fact) => (largest.get(learned.clockOf(fact)) ?? -1) + 1
}

/** The growing number that a tree stands for, if it is one. */
function countedIn(tree: Tree): string | undefined {
  if (tree.is !== 'path') return undefined
  const fact = tree.names.at(-1) ?? ''
  return counted.has(fact) || (fact === 'minutes' && tree.names.length === 1) ? fact : undefined
}
