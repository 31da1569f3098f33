/** Time that goes by: the things that count it, and the actions by which it is judged. */
import { standing, type Slot, type Slots } from './slots.ts'
import type { Playable } from '../attempt.ts'
import type { Action } from '../verbs/verbs.ts'
import { factTypes } from '../world/facts.ts'
import { collections } from '../world/world.ts'

/** Names under which it is remembered what was seen of a duty, and of a clock. */
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

/** The actions by which time is judged to go by for the thing or things of one name. */
export function elapses(playable: Playable, id: string, minutes: number): readonly Action[] {
  return standing
    .filter(({ collection }) => Object.hasOwn(playable.module.world[collection], id))
    .map(({ role }) => ({ verb: 'elapse', objects: { [role]: id }, particulars: { minutes } }))
}
