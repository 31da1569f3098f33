/** Verbs of emergencies and warnings, of sharing and challenging, and of storage areas and home work. */
import { z } from 'zod'
import { LevelSchema } from '../world/level.ts'
import { change, no, none, tell, yes, type VerbDefinition } from './verb-definition.ts'

const answered = (granted: boolean) => ({ open: false, granted })

export const dutyVerbs = {
  /** Tells somebody not eligible of a document because of a threat. The originator is then owed a report, the request named. */
  'disclose-in-emergency': {
    needs: ['document', 'recipient', 'threat'],
    may: ['request'],
    particulars: z.strictObject({
      authorized: no('the head of the agency or a designee decided it'),
      minimised: no('it is the least information to the fewest people'),
    }),
    effect: ({ world, objects }) =>
      change(tell(world, objects.document, objects.recipient), 'request', objects.request, {
        open: true,
        emergencyReport: true,
        minutesOpen: 0,
      }),
  },
  /** Tells the originator of an emergency disclosure. */
  'report-disclosure': {
    needs: ['request'],
    may: ['document', 'partner'],
    particulars: z.strictObject({
      complete: yes('it says what was disclosed, to whom, how and why'),
    }),
    effect: ({ world, objects, particulars }) =>
      particulars.complete === true
        ? change(world, 'request', objects.request, answered(true))
        : world,
  },
  /** Warns those in danger, or those who protect them. */
  warn: {
    needs: ['threat', 'recipient'],
    may: ['document', 'network'],
    particulars: z.strictObject({ sanitised: no('source detail is kept out of the warning') }),
    effect: ({ world, objects }) => change(world, 'threat', objects.threat, { warned: true }),
  },
  /** Sets the duty to warn aside. */
  'waive-warning': {
    needs: ['threat'],
    may: [],
    particulars: z.strictObject({
      ground: no('one of the listed grounds holds'),
      sanitisable: no('taking out source detail would be enough'),
      senior: no('a senior designated official decides it'),
      recorded: no('the decision is put on record'),
    }),
    effect: ({ world, objects, particulars }) =>
      particulars.senior === true && particulars.recorded === true
        ? change(world, 'threat', objects.threat, { waived: true })
        : world,
  },
  /** Writes the substance of a document for a lower level, and so answers a request for it. */
  'write-tear-line': {
    needs: ['document'],
    may: ['request'],
    particulars: z.strictObject({
      removesSource: no('source detail is taken out'),
      alters: no('a judgement, a confidence level or a finding is changed'),
      actionable: yes('whoever reads it can act on it'),
    }),
    effect: ({ world, objects }) => change(world, 'request', objects.request, answered(true)),
  },
  /** Sends a finished document out to its readers. */
  issue: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      separated: no('an addendum, a tear line or a lower version parts what needs the level'),
      mixed: no('a portion mixes what needs a dissemination control with what does not'),
      controlWeighed: no('originator control was weighed and left off'),
    }),
    effect: ({ world }) => world,
  },
  /** Answers a request. */
  answer: {
    needs: ['request'],
    may: [],
    particulars: z.strictObject({ granted: yes('the answer is yes') }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'request', objects.request, answered(particulars.granted === true)),
  },
  /** Turns a request down, or sends it up to those who decide it. */
  decline: {
    needs: ['request'],
    may: ['document', 'recipient'],
    particulars: z.strictObject({ referred: no('it is referred to those who decide it') }),
    effect: ({ world, objects, particulars }) =>
      particulars.referred === true
        ? world
        : change(world, 'request', objects.request, answered(false)),
  },
  /** Asks those responsible why a document is marked as it is; the request named then waits for their answer. */
  challenge: {
    needs: ['document'],
    may: ['request'],
    particulars: none,
    effect: ({ world, objects }) =>
      change(world, 'request', objects.request, { kind: 'challenge', open: true, minutesOpen: 0 }),
  },
  /** Handles a document as open because its marking seems wrong. */
  'disregard-marking': {
    needs: ['document'],
    may: [],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Marks a document as controlled unclassified information. */
  'designate-cui': {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      doubtful: no('there is significant doubt that it qualifies'),
      concealing: no('it is meant to hide wrongdoing, error or embarrassment'),
    }),
    effect: ({ world, objects }) => change(world, 'document', objects.document, { cui: true }),
  },
  /** Puts a document on a screen. */
  'open-on-screen': {
    needs: ['document'],
    may: ['place'],
    particulars: z.strictObject({ visible: no('people who may not know can read the screen') }),
    effect: ({ world }) => world,
  },
  /** Works on a document somewhere, with some device or with none. */
  'work-on': {
    needs: ['document', 'place'],
    may: ['network'],
    particulars: z.strictObject({ authorized: no('work there is specifically authorized') }),
    effect: ({ world }) => world,
  },
  /** Declares a place an open storage area. */
  'designate-open-storage': {
    needs: ['place'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) => change(world, 'place', objects.place, { openStorage: true }),
  },
  /** Leaves a place for the day as the last one out. */
  'close-up': {
    needs: ['place'],
    may: [],
    particulars: z.strictObject({
      checked: no('everything that holds or held classified material is checked'),
      recorded: no('the check is put on record'),
    }),
    effect: ({ world, objects }) => change(world, 'place', objects.place, { locked: true }),
  },
  /** Writes a combination down. */
  'record-combination': {
    needs: ['container'],
    may: [],
    particulars: z.strictObject({
      level: LevelSchema.describe('level at which the record is protected'),
      apart: no('the record is kept away from the container'),
    }),
    effect: ({ world }) => world,
  },
  /** Does away with a document or a medium for good. */
  discard: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      irrecoverable: no('nothing that is left can be read or put together again'),
      overwritten: no('a medium is overwritten or formatted and let go'),
    }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, { destroyed: true }),
  },
  /** Puts a document with the waste that waits for destruction. */
  'set-aside': {
    needs: ['document', 'container'],
    may: [],
    particulars: z.strictObject({ sealed: no('the waste bag is sealed') }),
    effect: ({ world, objects }) =>
      change(world, 'document', objects.document, {
        container: objects.container ?? '',
        place: world.containers[objects.container ?? '']?.place ?? '',
        controlled: false,
      }),
  },
} as const satisfies Record<string, VerbDefinition>
