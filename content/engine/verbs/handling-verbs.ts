/** Verbs of keeping, carrying, showing, destroying and reporting. */
import { z } from 'zod'
import { WordingSchema } from '../exposure/data.ts'
import { LevelSchema } from '../world/level.ts'
import { change, no, none, tell, yes, type VerbDefinition } from './verb-definition.ts'
import type { World } from '../world/world.ts'

const verified = no('the authority of whoever gets it was checked first')

const reveals = z
  .array(WordingSchema)
  .default([])
  .describe('pieces about sources that are told beyond what the document tells')

const placeOf = (world: World, container: string | undefined): string =>
  world.containers[container ?? '']?.place ?? ''

export const handlingVerbs = {
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
    particulars: z.strictObject({ verified, reveals }),
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Talks about what a document says. */
  discuss: {
    needs: ['document', 'recipient'],
    may: ['network', 'place'],
    particulars: z.strictObject({
      hinted: no('hints or a private code stand in for the classified words'),
      reveals,
    }),
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Sends a document over a network. */
  transmit: {
    needs: ['document', 'recipient', 'network'],
    may: [],
    particulars: z.strictObject({ reveals }),
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
} as const satisfies Record<string, VerbDefinition>
