/**
 * A world that notes who looks at it. Judging an action in it tells which things its outcome depends on,
 * so that the outcome can be remembered for every world in which these things are the same: what verbs
 * read and write is seen, not declared, and a new verb needs no word here.
 */
import { numberOf, valueIn, type Row, type Slot, type Slots, type ValueOf } from './slots.ts'
import type { World } from '../world/world.ts'

/** A fact that was asked for by name, and its value then. */
export type Look = { readonly slot: Slot; readonly fact: string; readonly value: unknown }

/** What something done in a watched world came to. */
export type Watched<T> = {
  readonly after: T
  /** Slots looked at, each once, in order. */
  readonly seen: readonly number[]
  /** Facts asked for by name. A fact that is only copied along with its thing is not among them. */
  readonly looks: readonly Look[]
  /** The slots that differ in the world afterwards, with the numbers of their new values. */
  readonly changes: readonly (readonly [slot: Slot, number: number])[]
}
/** Does something in the world that a row stands for, of some slots alone, and watches. */
export type Watcher = <T extends { readonly world: World }>(
  row: Row,
  only: readonly number[],
  does: (world: World) => T,
) => Watched<T>

export function createWatcher(slots: Slots): Watcher {
  let seen = new Set<number>()
  let looks: Look[] = []
  const valueOf: ValueOf = (slot, number) => {
    const value = slot.values[number]
    if (typeof value !== 'object' || value === null) return value
    return watchThing(
      value,
      () => seen.add(slot.at),
      (fact, held) => looks.push({ slot, fact, value: held }),
    )
  }

  return (row, only, does) => {
    const before = slots.worldOf(row, only, valueOf)
    seen = new Set()
    looks = []
    const wanted = new Set(only)
    const world = watchThing(before, noSight, (name, value) => {
      const slot = slots.find(name)
      if (slot === undefined || typeof value === 'object' || !wanted.has(slot.at)) return
      seen.add(slot.at)
      looks.push({ slot, fact: '', value })
    })
    const after = does(world)
    const sights = { seen: [...seen], looks }
    const changes = only.flatMap((at): [Slot, number][] => {
      const slot = slots.all[at]
      if (slot === undefined) return []
      const value = valueIn(after.world, slot)
      if (value === valueIn(before, slot)) return []
      const number = numberOf(slot, value)
      return number === row[at] ? [] : [[slot, number]]
    })
    return { after, ...sights, changes }
  }
}

const noSight = (): void => undefined

/** Spreading a thing asks for each of its own properties' descriptors first; asking for a fact does not. */
function watchThing<T extends object>(
  thing: T,
  onSight: () => void,
  onLook: (fact: string, value: unknown) => void,
): T {
  let copied: PropertyKey | null = null
  return new Proxy(thing, {
    ownKeys: (target) => {
      onSight()
      return Reflect.ownKeys(target)
    },
    getOwnPropertyDescriptor: (target, name) => {
      onSight()
      copied = name
      return Reflect.getOwnPropertyDescriptor(target, name)
    },
    get: (target, name) => {
      onSight()
      const value: unknown = Reflect.get(target, name)
      if (copied !== name && typeof name === 'string') onLook(name, value)
      copied = null
      return value
    },
  })
}
