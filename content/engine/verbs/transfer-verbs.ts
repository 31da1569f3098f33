/** Verbs of drafting, marking, sending, travelling and copying, and of dealing with systems and spills. */
import { z } from 'zod'
import { LevelSchema } from '../world/level.ts'
import { change, no, none, yes, type VerbDefinition } from './verb-definition.ts'

/** The ways in which a parcel can go. */
const methods = [
  'by hand',
  'government courier',
  'cleared escort',
  'cleared carrier',
  'registered mail',
  'military registered mail',
  'express mail',
  'certified mail',
  'first-class mail',
  'overnight carrier',
  'commercial carrier',
  'office messenger',
] as const

const outerMarked = no('the outside shows what kind of information is within')
const controlsKept = yes('it carries the markings and controls of what it is made from')

export const transferVerbs = {
  /** Begins a working paper: a draft or notes. */
  draft: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      dated: yes('it is dated when begun'),
      marked: yes('it is marked with its highest level'),
    }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'document', objects.document, {
        known: true,
        working: true,
        taken: true,
        controlled: true,
        dated: particulars.dated === true,
        marked: particulars.marked === true,
      }),
  },
  /** Finishes a document or a message for others and puts its markings on it. */
  prepare: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      level: LevelSchema.describe('the overall level put on it'),
      portions: yes('each portion is preceded by its own symbol'),
      attributed: yes('it says who classified it, on what ground or source, and until when'),
      reasonCopied: no('the reason line of its source is copied across'),
      longest: yes('it takes the longest duration among its sources'),
      controlsKept,
      otherLevel: no('a word that is no level stands where the level belongs'),
      ownCaveat: no('it bears a caveat that is in no approved register'),
      explained: yes('it explains when its items together become classified'),
      humanDuration: yes('it bears the duration kept for human sources in place of a date'),
      releaseMarked: yes('each classified portion says which foreign partners may have it'),
      contradictory: no('one portion bears two release markings that exclude each other'),
      cuiMarked: yes(
        'it bears the banner for controlled unclassified information and says whose it is',
      ),
    }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'document', objects.document, {
        marked: true,
        dated: true,
        working: false,
        portionMarked: particulars.portions === true,
      }),
  },
  /** Takes content from a document into a paper of one’s own, with a level. */
  quote: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({ asked: no('the originator was asked for the level first') }),
    effect: ({ world }) => world,
  },
  /** Puts a level label on a medium or a drive. */
  label: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({ level: LevelSchema.describe('the level on the label') }),
    effect: ({ world, objects }) => change(world, 'document', objects.document, { marked: true }),
  },
  /** Goes on keeping a paper as it is. */
  retain: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({ forGood: no('it is filed for good') }),
    effect: ({ world }) => world,
  },
  /** Puts a complete copy of a record into an official account. */
  file: {
    needs: ['document'],
    may: ['network'],
    particulars: none,
    effect: ({ world, objects }) => change(world, 'document', objects.document, { filed: true }),
  },
  /** Wraps a document for the way. */
  wrap: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      innerMarked: yes('the inner layer shows both addresses, the level and its warnings'),
      outerMarked,
    }),
    effect: ({ world, objects }) => change(world, 'document', objects.document, { covered: true }),
  },
  /** Sends a document as a parcel, or has it brought. */
  dispatch: {
    needs: ['document', 'recipient'],
    may: ['place'],
    particulars: z.strictObject({
      method: z.enum(methods).default('government courier').describe('the way in which it goes'),
      verified: no('the authority of whoever gets it was checked first'),
      storable: no('it was made sure that whoever gets it can store it at its level'),
      receipt: no('a receipt is signed'),
      allowed: no('the head of the agency allows this carrier for such papers'),
      waived: no('the signature on delivery or release is waived'),
      streetBox: no('it is dropped into a box in the street'),
      governmentFacility: yes('the address is a government facility'),
      returned: yes('it is marked to be returned rather than forwarded'),
      overseas: no('it goes to a facility abroad'),
      foreignHands: no('it passes through foreign post or foreign hands'),
      governmentChannel: no(
        'it goes from government to government, between representatives designated for it',
      ),
      outerMarked,
    }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, {
        covered: true,
        container: '',
        ...(objects.place !== undefined && { place: objects.place }),
      }),
  },
  /** Sets out on a journey with a document in hand. */
  'set-out': {
    needs: ['document'],
    may: ['place'],
    particulars: z.strictObject({
      briefed: no('the courier was briefed on the duties of a courier'),
      air: no('the journey is on a commercial aircraft'),
      allowed: no('carrying it on this aircraft was specifically allowed'),
      checkedIn: no('it travels as checked baggage'),
      otherWay: no('there is another approved way to get it there'),
    }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, { controlled: true }),
  },
  /** Breaks a journey with a document. */
  'stop-over': {
    needs: ['document', 'place'],
    may: ['container'],
    particulars: z.strictObject({
      overnight: no('the stop lasts the night'),
      held: yes('it stays in the hands or under the eyes of the courier'),
      errand: no('the stop serves something other than the delivery'),
    }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'document', objects.document, {
        place: objects.place ?? '',
        container: objects.container ?? '',
        controlled: particulars.held === true,
      }),
  },
  /** Gives copies of a document out. */
  circulate: {
    needs: ['document'],
    may: ['place'],
    particulars: z.strictObject({
      controlsKept,
      numbered: yes('each copy is accounted for like the original'),
    }),
    effect: ({ world }) => world,
  },
  /** Takes out of a document what a release may not contain. */
  redact: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      permanent: yes('what is taken out is gone and cannot be got back'),
    }),
    effect: ({ world }) => world,
  },
  /** Tells those who must hear of a spill. */
  alert: {
    needs: ['incident'],
    may: ['network', 'recipient'],
    particulars: z.strictObject({
      everyone: yes(
        'the owner of the information, the managers of security and of the systems and the response centre all hear of it',
      ),
      contaminated: no('the alert goes by a system that the spill has reached'),
    }),
    effect: ({ world, objects, particulars }) =>
      particulars.everyone === true
        ? change(world, 'incident', objects.incident, { spillAlerted: true })
        : world,
  },
  /** Has the systems that a spill reached isolated. */
  isolate: {
    needs: ['incident'],
    may: ['network'],
    particulars: none,
    effect: ({ world, objects }) => change(world, 'incident', objects.incident, { isolated: true }),
  },
  /** Has every system that a spill may have reached traced. */
  trace: {
    needs: ['incident'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) => change(world, 'incident', objects.incident, { traced: true }),
  },
  /** Deletes, forwards, copies or opens what a spill has put where it does not belong. */
  'clean-up': {
    needs: ['incident'],
    may: ['network'],
    particulars: z.strictObject({ directed: no('security and systems staff direct it') }),
    effect: ({ world }) => world,
  },
  /** Keeps or uses the password of a network somewhere. */
  'keep-password': {
    needs: ['network'],
    may: ['container'],
    particulars: z.strictObject({
      protectedAlike: yes('the password is protected at the level of its own system'),
    }),
    effect: ({ world }) => world,
  },
  /** Takes a device into a place. */
  'bring-in': {
    needs: ['network', 'place'],
    may: [],
    particulars: z.strictObject({
      allowed: no('the authorizing official has allowed it in writing after an assessment'),
    }),
    effect: ({ world }) => world,
  },
} as const satisfies Record<string, VerbDefinition>
