/**
 * The typed world: every kind of thing a module can hold and every fact a rule may ask about.
 *
 * These schemas are the one source for the TypeScript types, for the type check of CEL conditions
 * (`condition.ts`) and for the JSON Schema that editors use on module files. A fact's `describe` text
 * is its documentation for authors. Every fact has a default, so a module states only what matters.
 */
import { z } from 'zod'
import type { Knowledge } from '../exposure/knowledge.ts'
import type { Mosaic } from '../exposure/mosaic.ts'
import { count, flag, level, list, on, ref } from './fact-definition.ts'
import { dutyFacts } from './duty-facts.ts'
import { integrityFacts } from './integrity-facts.ts'
import { markingFacts } from './marking-facts.ts'
import { releaseFacts } from './release-facts.ts'
import { transferFacts } from './transfer-facts.ts'

const DocumentSchema = z.strictObject({
  level: level('classification level of the document'),
  marked: on('carries its marking'),
  foreign: flag('holds foreign government information'),
  compartmented: flag('belongs to a control system that needs a read-in'),
  identifiesSource: flag('has detail that points to a human source'),
  record: on('is a government record'),
  onHold: flag('must be kept for an inquiry, a request or a court'),
  copyRestricted: flag('the originator has restricted copying'),
  originator: ref('partner whose document it is; empty where it is our own'),
  place: ref('place where it is'),
  container: ref('container it is in, if any'),
  known: flag('the trainee knows that it is there'),
  taken: flag('an authorized person has taken charge of it'),
  controlled: flag('is under the direct control of an authorized person'),
  covered: flag('carries its cover sheet or is otherwise out of sight'),
  accounted: flag('is on a list of what was found'),
  described: flag('a list says more of it than number, level and pages'),
  destroyed: flag('has been destroyed'),
  copies: count('copies made of it that are not accounted for'),
  readBy: list('people who have read it or been told what it says'),
  reveals: list('pieces it tells about sources, as it words them'),
  ...transferFacts.document,
  ...dutyFacts.document,
  ...releaseFacts.document,
  ...integrityFacts.document,
  ...markingFacts.document,
})

const PersonSchema = z.strictObject({
  clearance: level('level the person is cleared for'),
  agreement: flag('has signed the nondisclosure agreement'),
  readIn: flag('has been read in to the control system at hand'),
  needs: list('documents the person needs to know for official work'),
  designated: flag('is the official designated to receive security reports'),
  implicated: flag('may be involved in the incident'),
  senior: flag('outranks the trainee'),
  former: flag('has left the service'),
  foreign: flag('represents a foreign government'),
  press: flag('is a journalist or publishes'),
  courier: flag('is authorized in writing to carry classified material'),
  inquiry: flag('is conducting the official inquiry'),
  oversight: flag('may by law receive reports of wrongdoing, classified ones included'),
  ...dutyFacts.person,
  ...releaseFacts.person,
})

const PlaceSchema = z.strictObject({
  kind: z
    .enum([
      'office',
      'secure-room',
      'scif',
      'storeroom',
      'residence',
      'vehicle',
      'public',
      'archive',
    ])
    .default('office')
    .describe('kind of place'),
  approved: level(
    'highest level the place may hold outside a container; UNCLASSIFIED where it is not approved at all',
  ),
  accredited: flag('is an accredited facility for compartmented information'),
  official: on('is on official premises'),
  locked: flag('is locked'),
  overheard: flag('people without clearance can listen or look on'),
  heardBy: list('audiences that learn what is said or shown here'),
  ...transferFacts.place,
  ...dutyFacts.place,
})

const ContainerSchema = z.strictObject({
  kind: z
    .enum(['safe', 'vault', 'cabinet', 'desk', 'box', 'bag', 'briefcase'])
    .default('box')
    .describe('kind of container'),
  gsaApproved: flag('is a GSA-approved security container'),
  supplemented: flag('has a supplemental control such as an alarm or two-hourly checks'),
  locked: flag('is locked'),
  foundOpen: flag('was found open'),
  combinationChanged: flag('its combination was changed since it may have been exposed'),
  foreignHeldApart: flag('keeps foreign government information apart'),
  place: ref('place where it stands'),
  ...dutyFacts.container,
})

const NetworkSchema = z.strictObject({
  kind: z
    .enum([
      'in-person',
      'phone',
      'secure-phone',
      'email',
      'secure-email',
      'chat',
      'camera',
      'copier',
    ])
    .default('phone')
    .describe('kind of means'),
  approved: level(
    'highest level the means is approved for; UNCLASSIFIED where it is not approved at all',
  ),
  personal: flag('belongs to a person and not to the service'),
  heardBy: list('audiences that learn what goes over it'),
  ...transferFacts.network,
})

const PartnerSchema = z.strictObject({
  presumedDamage: on('disclosure of its information is presumed to do damage'),
  told: flag('has been told what happened to its information'),
  ...releaseFacts.partner,
})

const IncidentSchema = z.strictObject({
  known: flag('the trainee knows of it'),
  secured: flag('what was found is secured'),
  reported: flag('has been reported to the designated official'),
  reportedAfter: count('minutes from knowing of it to reporting it'),
  concealed: flag('has been hidden or played down'),
  worsened: flag('the trainee’s own conduct made it worse'),
  ownTold: flag('the trainee has told of that'),
  inquiryOpened: flag('an inquiry has been opened'),
  inquiryClosed: flag('the inquiry has reported'),
  affectsPartner: flag("touches a partner's information"),
  originatorTold: flag('the originator whose information is touched has been told'),
  minutesKnown: count('minutes since the trainee knew of it'),
  ...transferFacts.incident,
  ...dutyFacts.incident,
  ...releaseFacts.incident,
})

const RequestSchema = z.strictObject({
  kind: z
    .enum(['tear-line', 'disclosure', 'challenge', 'access'])
    .default('access')
    .describe('what is asked for'),
  open: flag('waits for an answer'),
  urgent: flag('is urgent'),
  granted: flag('has been granted by whoever decides it'),
  minutesOpen: count('minutes since it was made'),
  ...dutyFacts.request,
})

const ThreatSchema = z.strictObject({
  known: flag('the trainee knows of it'),
  credible: flag('is credible'),
  specific: flag('is specific'),
  toLife: flag('is one of killing, serious injury or kidnapping'),
  imminent: flag('leaves no time for the ordinary way'),
  warned: flag('those in danger, or those who protect them, have been warned'),
  waived: flag('the duty to warn has been waived and the waiver recorded'),
  minutesKnown: count('minutes since the trainee knew of it'),
})

export const kinds = {
  document: DocumentSchema,
  person: PersonSchema,
  place: PlaceSchema,
  container: ContainerSchema,
  network: NetworkSchema,
  partner: PartnerSchema,
  incident: IncidentSchema,
  request: RequestSchema,
  threat: ThreatSchema,
} as const

export type Kind = keyof typeof kinds
export type Thing<K extends Kind = Kind> = z.output<(typeof kinds)[K]>
export type Document = Thing<'document'>
export type Person = Thing<'person'>
export type Place = Thing<'place'>
export type Container = Thing<'container'>
export type Network = Thing<'network'>
export type Incident = Thing<'incident'>

/** The world's collections, by the plural that module files use. */
export const collections = {
  documents: 'document',
  people: 'person',
  places: 'place',
  containers: 'container',
  networks: 'network',
  partners: 'partner',
  incidents: 'incident',
  requests: 'request',
  threats: 'threat',
} as const satisfies Record<string, Kind>
export type Collection = keyof typeof collections

const things = <K extends Kind>(kind: K) => z.record(z.string(), kinds[kind]).default({})

export const WorldSchema = z.strictObject({
  documents: things('document'),
  people: things('person'),
  places: things('place'),
  containers: things('container'),
  networks: things('network'),
  partners: things('partner'),
  incidents: things('incident'),
  requests: things('request'),
  threats: things('threat'),
})

/**
 * All facts at one moment of a module, the minutes gone by since it began, the human sources, and who has
 * learned what of them. Never changed in place.
 */
export type World = z.output<typeof WorldSchema> & {
  readonly minutes: number
  readonly sources: Mosaic
  readonly knowledge: Knowledge
}

/** The collection that holds things of a kind. */
export const collectionOf = (kind: Kind): Collection => {
  for (const name of Object.keys(collections) as Collection[])
    if (collections[name] === kind) return name
  throw new Error(`no collection holds a ${kind}`)
}
