/**
 * The verbs: what a choice can do. Each names the things it acts on (roles), its particulars, and what
 * it does to the world. A role a verb does not need may be left out; its facts then have their defaults
 * and an empty `id`.
 */
import { z } from 'zod'
import { LevelSchema } from './level.ts'
import { collectionOf, type Kind, type Thing, type World } from './world.ts'

/** The roles things play in an action, and the kind of thing that plays each. */
export const roles = {
  document: 'document',
  recipient: 'person',
  place: 'place',
  container: 'container',
  network: 'network',
  partner: 'partner',
  incident: 'incident',
} as const satisfies Record<string, Kind>
export type Role = keyof typeof roles

/** One typed verb with its objects: what is judged, and what changes the world. */
export type Action = {
  readonly verb: Verb
  readonly objects: Readonly<Partial<Record<Role, string>>>
  readonly particulars: Readonly<Record<string, boolean | number | string>>
}

type Change = {
  world: World
  actor: string
  objects: Action['objects']
  particulars: Action['particulars']
}
type VerbDefinition = {
  readonly needs: readonly Role[]
  readonly may: readonly Role[]
  readonly particulars: z.ZodObject
  readonly effect: (change: Change) => World
}

const yes = (text: string) => z.boolean().default(true).describe(text)
const no = (text: string) => z.boolean().default(false).describe(text)
const none = z.strictObject({})
const verified = no('the authority of whoever gets it was checked first')

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

const tell = (world: World, document: string | undefined, person: string | undefined): World => {
  const readBy = document === undefined ? undefined : world.documents[document]?.readBy
  if (readBy === undefined || person === undefined || readBy.includes(person)) return world
  return change(world, 'document', document, { readBy: [...readBy, person] })
}

const placeOf = (world: World, container: string | undefined): string =>
  (container === undefined ? undefined : world.containers[container]?.place) ?? ''

export const verbs = {
  /** Takes custody of a document where it is. */
  secure: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({ covered: no('its cover is put on or it is put out of sight') }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'document', objects.document, {
        taken: true,
        controlled: true,
        ...(particulars.covered === true && { covered: true }),
      }),
  },
  /** Stays with a document so that nobody else can reach it. */
  keep: {
    needs: ['document'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, { controlled: true }),
  },
  /** Goes away from a document that stays where it is. */
  leave: {
    needs: ['document'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, { controlled: false }),
  },
  /** Puts a document into a container. */
  store: {
    needs: ['document', 'container'],
    may: [],
    particulars: z.strictObject({
      watched: no('somebody cleared checks it every two hours, or an alarm guards it'),
      needless: no('an approved container nearer at hand would have been enough'),
    }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, {
        container: objects.container ?? '',
        place: placeOf(world, objects.container),
        controlled: false,
      }),
  },
  /** Takes a document to another place. */
  carry: {
    needs: ['document', 'place'],
    may: ['container'],
    particulars: z.strictObject({
      authorized: no('the removal is authorized'),
      wrapped: no('it is in two opaque layers that hide what it is'),
      outside: no('it leaves official premises on the way'),
    }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, {
        place: objects.place ?? '',
        container: '',
        controlled: true,
      }),
  },
  /** Reads a document. The trainee is the recipient. */
  read: {
    needs: ['document'],
    may: [],
    particulars: none,
    effect: ({ world, actor, objects }) => tell(world, objects.document, actor),
  },
  /** Copies or photographs a document with some device. */
  copy: {
    needs: ['document', 'network'],
    may: [],
    particulars: z.strictObject({ authorized: no('the copying is authorized') }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, {
        copies: (world.documents[objects.document ?? '']?.copies ?? 0) + 1,
      }),
  },
  /** Lets somebody see a document. */
  show: {
    needs: ['document', 'recipient'],
    may: ['place'],
    particulars: z.strictObject({ verified }),
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Talks about what a document says. */
  discuss: {
    needs: ['document', 'recipient'],
    may: ['network', 'place'],
    particulars: z.strictObject({
      hinted: no('hints or a private code stand in for the classified words'),
    }),
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Sends a document over a network. */
  transmit: {
    needs: ['document', 'recipient', 'network'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Passes custody of a document to somebody. */
  'hand-over': {
    needs: ['document', 'recipient'],
    may: ['place'],
    particulars: z.strictObject({ receipt: no('a receipt is signed'), verified }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, { controlled: true }),
  },
  /** Keeps a document from somebody who asked for it. */
  withhold: {
    needs: ['document', 'recipient'],
    may: [],
    particulars: z.strictObject({
      referred: no('the disagreement is referred to those who decide it'),
    }),
    effect: ({ world }) => world,
  },
  /** Destroys a document. */
  destroy: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      listed: no('the equipment is on the evaluated products list'),
      scheduled: no('an approved records schedule allows it'),
      concealing: no('it is meant to hide something'),
    }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, { destroyed: true }),
  },
  /** Puts a document on the list of what was found. */
  account: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      describes: no('the entry says more than number, level and pages'),
    }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'document', objects.document, {
        accounted: true,
        ...(particulars.describes === true && { described: true }),
      }),
  },
  /** Gives a document a level. */
  mark: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      level: LevelSchema.describe('the level put on it'),
      doubtful: no('there is significant doubt that it needs this level'),
      concealing: no('the mark is meant to hide error or embarrassment'),
    }),
    effect: ({ world }) => world,
  },
  /** Tells somebody of an incident. It counts as reported when the designated official hears it. */
  report: {
    needs: ['incident', 'recipient'],
    may: ['network', 'document'],
    particulars: z.strictObject({
      complete: yes('the report says all that is known'),
      ownPart: no('the report says what the trainee did, mistakes included'),
    }),
    effect: ({ world, objects, particulars }) => {
      const incident = world.incidents[objects.incident ?? '']
      if (incident === undefined || particulars.complete !== true) return world
      const official = world.people[objects.recipient ?? '']?.designated === true
      return change(world, 'incident', objects.incident, {
        ...(official &&
          !incident.reported && { reported: true, reportedAfter: incident.minutesKnown }),
        ...(particulars.ownPart === true && { ownTold: true, concealed: false }),
      })
    },
  },
  /** Hides an incident or plays it down. */
  conceal: {
    needs: ['incident'],
    may: ['document'],
    particulars: z.strictObject({ ownPart: no('it hides what the trainee did') }),
    effect: ({ world, objects }) =>
      change(world, 'incident', objects.incident, { concealed: true }),
  },
  /** Tells the partner whose information is touched, or has them told. */
  notify: {
    needs: ['incident', 'partner'],
    may: ['network'],
    particulars: z.strictObject({
      weaknesses: no('the security weakness behind the incident is described'),
      reassuring: no('it says that no harm was done before anyone knows'),
      authorized: yes('the office responsible for telling the partner agrees'),
    }),
    effect: ({ world, objects }) =>
      change(
        change(world, 'incident', objects.incident, { originatorTold: true }),
        'partner',
        objects.partner,
        { told: true },
      ),
  },
  /** Locks a container or a place. */
  lock: {
    needs: [],
    may: ['container', 'place'],
    particulars: none,
    effect: ({ world, objects }) =>
      change(
        change(world, 'container', objects.container, { locked: true }),
        'place',
        objects.place,
        { locked: true },
      ),
  },
  /** Has the combination of a container changed. */
  rekey: {
    needs: ['container'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) =>
      change(world, 'container', objects.container, { combinationChanged: true }),
  },
  /** Time goes by: what is left undone is judged. The engine does this after every decision. */
  elapse: {
    needs: [],
    may: ['document', 'incident', 'container'],
    particulars: z.strictObject({ minutes: z.int().nonnegative().describe('minutes that go by') }),
    effect: ({ world }) => world,
  },
} as const satisfies Record<string, VerbDefinition>

export type Verb = keyof typeof verbs
export const verbNames = Object.keys(verbs) as [Verb, ...Verb[]]
export const definitionOf = (verb: Verb): VerbDefinition => verbs[verb]

/** All roles whose facts a rule on this verb may read: its own, and those that follow from them. */
export function rolesOf(verb: Verb): readonly Role[] {
  const { needs, may } = definitionOf(verb)
  const own = new Set<Role>([...needs, ...may])
  if (verb === 'read') own.add('recipient')
  if (own.has('document')) own.add('container').add('partner')
  if (own.has('document') || own.has('container')) own.add('place')
  return [...own]
}
