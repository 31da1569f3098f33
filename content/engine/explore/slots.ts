/**
 * The world as a row of small numbers. Each thing is a slot, each set of facts it has ever had a number in
 * that slot; equal facts have one number, so comparing and remembering cost next to nothing.
 */
import { knowledgeKey, type Knowledge } from '../exposure/knowledge.ts'
import { rankOf, type Level } from '../world/level.ts'
import { definitionOf } from '../verbs/verbs.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import { factTypes } from '../world/facts.ts'
import {
  collectionOf,
  collections,
  type Collection,
  type Kind,
  type World,
} from '../world/world.ts'

/** One place in a row: a thing, another part of the world (minutes, knowledge), or the duties lapsed about a thing. */
export type Slot = {
  readonly at: number
  readonly holds: 'thing' | 'part' | 'duties'
  readonly collection: Collection | null
  /** The thing's id, or the name of the world's part. */
  readonly id: string
  readonly values: unknown[]
  /** The values as conditions see them, where one has. */
  readonly seen: unknown[]
  readonly numbers: Map<string, number>
}
export type Row = Uint16Array
export type ThingFacts = Readonly<Record<string, unknown>>

/** How a value is put into a world. */
export type ValueOf = (slot: Slot, number: number) => unknown

export type Slots = {
  readonly all: readonly Slot[]
  readonly start: Row
  /** The slot of a thing as `documents.cable`, of another part by its name. Undefined where there is none. */
  readonly find: (name: string) => Slot | undefined
  /** The same of a name that must be there. */
  readonly named: (name: string) => Slot
  readonly ofKind: (kind: Kind) => readonly Slot[]
  readonly dutiesOf: (id: string) => Slot
  /** Slots of the world: all but those of duties. */
  readonly ofWorld: readonly number[]
  /** The world that a row stands for, of some of its slots alone: no other things, and other parts as at the start. */
  readonly worldOf: (row: Row, only: readonly number[], valueOf?: ValueOf) => World
}

const asItIs: ValueOf = ({ values }, number) => values[number]
const mostValues = 65_535

/** The roles that things play when time goes by, with their collections. */
export const standing: readonly { readonly role: Role; readonly collection: Collection }[] =
  definitionOf('elapse').may.map((role) => ({ role, collection: collectionOf(roles[role]) }))

/** Lays out a world: one slot a thing, one for each other part, one for the duties about each thing. */
export function layOutWorld(world: World): Slots {
  const all: Slot[] = []
  const byName = new Map<string, Slot>()
  const add = (holds: Slot['holds'], collection: Collection | null, id: string, first: unknown) => {
    const slot = { at: all.length, holds, collection, id, values: [], seen: [], numbers: new Map() }
    all.push(slot)
    byName.set(holds === 'duties' ? `lapsed/${id}` : collection ? `${collection}.${id}` : id, slot)
    numberOf(slot, first)
  }
  for (const name of Object.keys(collections) as Collection[])
    for (const [id, thing] of Object.entries(world[name])) add('thing', name, id, thing)
  for (const name of ['minutes', 'knowledge'] as const) add('part', null, name, world[name])
  const ids = standing.flatMap(({ collection }) => Object.keys(world[collection]))
  for (const id of new Set(ids)) add('duties', null, id, [])

  const named = (name: string): Slot => {
    const slot = byName.get(name)
    if (slot === undefined) throw new Error(`no slot holds ${name}`)
    return slot
  }
  const worldOf: Slots['worldOf'] = (row, only, valueOf = asItIs) => {
    const made: Record<string, unknown> = { ...world }
    const things: Record<string, Record<string, unknown>> = {}
    for (const name of Object.keys(collections)) made[name] = things[name] = {}
    for (const at of only) {
      const slot = all[at]
      if (slot === undefined) continue
      const holder = slot.collection === null ? made : things[slot.collection]
      if (holder !== undefined) holder[slot.id] = valueOf(slot, row[at] ?? 0)
    }
    return made as World
  }
  return {
    all,
    start: new Uint16Array(all.length),
    find: (name) => byName.get(name),
    named,
    ofKind: (kind) => all.filter(({ collection }) => collection === collectionOf(kind)),
    dutiesOf: (id) => named(`lapsed/${id}`),
    ofWorld: all.filter(({ holds }) => holds !== 'duties').map(({ at }) => at),
    worldOf,
  }
}

/** The slot that a condition asks for by a path, as `documents.memo.taken`. */
export function askedBy({ named }: Slots, path: string): Slot {
  const [first = '', id] = path.split('.')
  if (first === 'sources') return named('knowledge')
  return named(id === undefined ? first : `${first}.${id}`)
}

/** What a world holds in a slot. */
export const valueIn = (world: World, { collection, id }: Slot): unknown =>
  Reflect.get(collection === null ? world : world[collection], id)

/** The number of a value in a slot; a value not met before gets the next one. Lists count as sets. */
export function numberOf(slot: Slot, value: unknown): number {
  const sorted = slot.holds === 'thing' ? withSortedLists(value as ThingFacts) : value
  const text =
    slot.holds === 'part' && slot.id === 'knowledge'
      ? knowledgeKey(value as Knowledge)
      : JSON.stringify(sorted)
  const known = slot.numbers.get(text)
  if (known !== undefined) return known
  const number = slot.values.push(sorted) - 1
  if (number > mostValues) throw new Error(`${slot.id} can stand in more than ${mostValues} ways`)
  slot.numbers.set(text, number)
  return number
}

const withSortedLists = (thing: ThingFacts): ThingFacts =>
  Object.fromEntries(
    Object.entries(thing).map(([fact, value]) => [
      fact,
      Array.isArray(value) ? value.toSorted() : value,
    ]),
  )

/** A slot's value as conditions see it: a thing with its id, levels as ranks. */
export function asConditionsSee({ collection, id, values, seen }: Slot, number: number): unknown {
  const value = values[number]
  if (collection === null) return value
  const types = factTypes[collections[collection]]
  return (seen[number] ??= {
    id,
    ...Object.fromEntries(
      Object.entries(value as ThingFacts).map(([fact, each]) => [
        fact,
        types[fact] === 'level' ? rankOf(each as Level) : each,
      ]),
    ),
  })
}
