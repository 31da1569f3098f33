/** What a scene may change of the world: by its choices, their events, and time that goes by. */
import { nameOfAction, type Learned, type Written } from './learned.ts'
import type { Slot, Slots } from './slots.ts'
import { aging, nameOfClock } from './time.ts'
import type { Scene } from '../module.ts'

/** Facts that may change, with the values that they may get as JSON; null for any value. */
export type Facts = Map<string, Set<string> | null>
export type Writers = Map<Slot, Facts>

export function writersIn(scene: Scene, slots: Slots, learned: Learned): Writers {
  const writers: Writers = new Map()
  if (scene.closing !== null) return writers
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

/** Adds all writers of one collection to another. */
export function mergeWriters(into: Writers, from: Writers): void {
  for (const [slot, facts] of from)
    for (const [fact, values] of facts) addWriter(into, slot, fact, values)
}
