/** The facts that conditions read: an action's things side by side, with levels as ranks. */
import type { z } from 'zod'
import { exposureFacts, exposureTypes, sourceFacts, tellingOf } from '../exposure/facts.ts'
import { foresee } from '../exposure/foresee.ts'
import { rankOf, type Level } from './level.ts'
import {
  definitionOf,
  excerptVerbs,
  rolesOf,
  tellingVerbs,
  type Action,
  type Verb,
} from '../verbs/verbs.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import {
  collectionOf,
  collections,
  kinds,
  type Collection,
  type Kind,
  type World,
} from './world.ts'

export type Value = boolean | number | string | readonly string[]
/** One thing's facts by name. */
export type Facts = Readonly<Record<string, Value>>
/** Facts by role: `bound.document.level`. */
export type Bound = Readonly<Record<string, Facts>>

export type FactType = 'bool' | 'int' | 'number' | 'level' | 'string' | 'list'

const typeOf = (schema: z.ZodType): FactType => {
  const inner = 'innerType' in schema.def ? (schema.def.innerType as z.ZodType) : schema
  const { def } = inner as { def: { type: string; entries?: Record<string, string> } }
  switch (def.type) {
    case 'boolean':
      return 'bool'
    case 'number':
      return 'int'
    case 'array':
      return 'list'
    case 'enum':
      return def.entries !== undefined && 'TOP SECRET' in def.entries ? 'level' : 'string'
    case 'string':
      return 'string'
    default:
      throw new Error(`no fact type for a ${def.type}`)
  }
}

const typesOf = (shape: Record<string, z.ZodType>): Record<string, FactType> =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, typeOf(schema)]))

/** Every fact of a kind of thing and its type. `id` is the thing's name in the module, empty where there is none. */
export const factTypes: Readonly<Record<Kind, Readonly<Record<string, FactType>>>> = {
  document: { id: 'string', ...typesOf(kinds.document.shape) },
  person: { id: 'string', ...typesOf(kinds.person.shape) },
  place: { id: 'string', ...typesOf(kinds.place.shape) },
  container: { id: 'string', ...typesOf(kinds.container.shape) },
  network: { id: 'string', ...typesOf(kinds.network.shape) },
  partner: { id: 'string', ...typesOf(kinds.partner.shape) },
  incident: { id: 'string', ...typesOf(kinds.incident.shape) },
  request: { id: 'string', ...typesOf(kinds.request.shape) },
  threat: { id: 'string', ...typesOf(kinds.threat.shape) },
}

/** Whether a person may have access to a document, worked out where an action has both. */
export const accessTypes = {
  cleared: 'bool',
  needToKnow: 'bool',
  readIn: 'bool',
  eligible: 'bool',
} as const satisfies Readonly<Record<string, FactType>>

/** The facts that a condition on this verb may read, by role, with their types. */
export function factsOf(verb: Verb): Readonly<Record<string, Readonly<Record<string, FactType>>>> {
  const own = rolesOf(verb)
  return {
    actor: factTypes.person,
    action: typesOfParticulars(verb),
    ...Object.fromEntries(own.map((role) => [role, factTypes[roles[role]]])),
    ...(own.includes('document') && own.includes('recipient') && { access: accessTypes }),
    ...(tellingVerbs.has(verb) && { exposure: exposureTypes }),
  }
}

/** Facts made before, by the thing: a thing never changes, another takes its place. */
const factsMade = new WeakMap<object, Facts>()

const particularTypes = new Map<Verb, Readonly<Record<string, FactType>>>()

/** Every particular of a verb and its type. */
function typesOfParticulars(verb: Verb): Readonly<Record<string, FactType>> {
  const known = particularTypes.get(verb) ?? typesOf(definitionOf(verb).particulars.shape)
  particularTypes.set(verb, known)
  return known
}

/** Whether a fact or a particular, as `document.level`, is a classification level. */
export function isLevel(verb: Verb, path: string): boolean {
  const [role = '', name = ''] = path.split('.')
  const types =
    role === 'action'
      ? typesOfParticulars(verb)
      : factTypes[role === 'actor' ? 'person' : roles[role as Role]]
  return types?.[name] === 'level'
}

const asFacts = (kind: Kind, id: string, thing: object): Facts => {
  const made = factsMade.get(thing)
  if (made?.['id'] === id) return made
  const facts: Record<string, Value> = { id }
  const types = factTypes[kind]
  for (const [name, value] of Object.entries(thing))
    facts[name] = types[name] === 'level' ? rankOf(value as Level) : value
  factsMade.set(thing, facts)
  return facts
}

const absent = Object.fromEntries(
  (Object.keys(kinds) as Kind[]).map((kind) => [kind, asFacts(kind, '', kinds[kind].parse({}))]),
) as Readonly<Record<Kind, Facts>>

const factsAbout = (world: World, kind: Kind, id: string | undefined): Facts => {
  const thing = id === undefined ? undefined : world[collectionOf(kind)][id]
  return id === undefined || thing === undefined ? absent[kind] : asFacts(kind, id, thing)
}

/** Which thing plays each role of an action: as named, or as it follows from the document or the container. */
export function partsOf(
  world: World,
  action: Action,
  actor: string,
): Partial<Record<Role, string>> {
  const parts: Partial<Record<Role, string>> = { ...action.objects }
  const document = parts.document === undefined ? undefined : world.documents[parts.document]
  if (action.verb === 'read') parts.recipient = actor
  if (document?.container && action.verb !== 'carry') parts.container ??= document.container
  if (document?.originator) parts.partner ??= document.originator
  const container = parts.container === undefined ? undefined : world.containers[parts.container]
  const place =
    (action.objects.container && container?.place) || document?.place || container?.place
  if (place) parts.place ??= place
  return parts
}

/** Whom an action tells of sources, and what; nobody and nothing where its verb does not tell. */
export function toldBy(world: World, action: Action, actor: string): ReturnType<typeof tellingOf> {
  if (!tellingVerbs.has(action.verb)) return { audiences: [], wordings: [] }
  const { reveals } = action.particulars
  const { document, ...parts } = partsOf(world, action, actor)
  return tellingOf(
    world,
    excerptVerbs.has(action.verb) ? parts : { document, ...parts },
    Array.isArray(reveals) ? reveals : [],
  )
}

/** The facts of one action in the world as it stands. */
export function bind(world: World, action: Action, actor: string): Bound {
  const parts = partsOf(world, action, actor)
  const types = typesOfParticulars(action.verb)
  const bound: Record<string, Facts> = {
    actor: factsAbout(world, 'person', actor),
    action: Object.fromEntries(
      Object.entries(action.particulars).map(([name, value]) => [
        name,
        types[name] === 'level' ? rankOf(value as Level) : value,
      ]),
    ),
  }
  for (const role of rolesOf(action.verb)) bound[role] = factsAbout(world, roles[role], parts[role])
  const { document, recipient } = bound
  if (document && recipient) bound['access'] = access(document, recipient)
  if (tellingVerbs.has(action.verb)) {
    const { audiences, wordings } = toldBy(world, action, actor)
    bound['exposure'] = exposureFacts(foresee(world.sources, world.knowledge, audiences, wordings))
  }
  return bound
}

/** The keys to access: eligibility at the level, a signed agreement, need to know, and a read-in where one is needed. */
function access(document: Facts, recipient: Facts): Facts {
  const cleared = Number(recipient['clearance']) >= Number(document['level'])
  const needs = recipient['needs']
  const needToKnow = Array.isArray(needs) && needs.includes(String(document['id']))
  const readIn = document['compartmented'] === false || recipient['readIn'] === true
  return {
    cleared,
    needToKnow,
    readIn,
    eligible: cleared && needToKnow && readIn && recipient['agreement'] === true,
  }
}

/** The whole world as facts, for a module's own conditions: `documents.cable.level`. */
export function worldFacts(world: World): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {
    minutes: world.minutes,
    sources: sourceFacts(world.sources, world.knowledge),
  }
  for (const name of Object.keys(collections) as Collection[])
    facts[name] = Object.fromEntries(
      Object.entries(world[name]).map(([id, thing]) => [id, asFacts(collections[name], id, thing)]),
    )
  return facts
}
