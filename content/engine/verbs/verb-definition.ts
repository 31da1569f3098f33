/** What a verb is made of. The verbs themselves stand by subject in `*-verbs.ts`; `verbs.ts` joins them. */
import { z } from 'zod'
import { collectionOf, type Kind, type Thing, type World } from '../world/world.ts'

/** The roles things play in an action, and the kind of thing that plays each. */
export const roles = {
  document: 'document',
  recipient: 'person',
  place: 'place',
  container: 'container',
  network: 'network',
  partner: 'partner',
  incident: 'incident',
  request: 'request',
  threat: 'threat',
} as const satisfies Record<string, Kind>
export type Role = keyof typeof roles

/** The things of an action by role. */
export type Objects = Readonly<Partial<Record<Role, string>>>
/** How an action is done, by name. */
export type Particulars = Readonly<Record<string, boolean | number | string | readonly string[]>>

type Change = {
  readonly world: World
  readonly actor: string
  readonly objects: Objects
  readonly particulars: Particulars
}
/** A verb: the things it needs and may have, its particulars, and what it does to the world. */
export type VerbDefinition = {
  readonly needs: readonly Role[]
  readonly may: readonly Role[]
  readonly particulars: z.ZodObject
  readonly effect: (change: Change) => World
}

/** A particular that is so unless the module says otherwise. */
export const yes = (text: string) => z.boolean().default(true).describe(text)
/** A particular that is so only where the module says it. */
export const no = (text: string) => z.boolean().default(false).describe(text)
/** No particulars. */
export const none = z.strictObject({})

/** A world in which one thing has some facts changed. */
export function change<K extends Kind>(
  world: World,
  kind: K,
  id: string | undefined,
  facts: Partial<Thing<K>>,
): World {
  const name = collectionOf(kind)
  const thing = id === undefined ? undefined : world[name][id]
  if (id === undefined || thing === undefined) return world
  return { ...world, [name]: { ...world[name], [id]: { ...thing, ...facts } } }
}

/** A world in which a person knows what a document says. */
export const tell = (
  world: World,
  document: string | undefined,
  person: string | undefined,
): World => {
  const readBy = world.documents[document ?? '']?.readBy
  if (readBy === undefined || person === undefined || readBy.includes(person)) return world
  return change(world, 'document', document, { readBy: [...readBy, person] })
}
