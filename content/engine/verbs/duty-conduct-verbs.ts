/** Verbs of following incidents up, of leaving and publishing, and of treating people who report. */
import { z } from 'zod'
import { change, no, none, tell, type VerbDefinition } from './verb-definition.ts'

const becauseReported = no('the reason is that the person made a lawful report')
const byRank = no('the person’s rank decides it')

/** The fact of an incident that stands for each office brought in. */
const officeFact = {
  counsel: 'counselTold',
  'Department of Justice': 'justiceTold',
  'Director of National Intelligence': 'dniCoordinated',
  'Information Security Oversight Office': 'isooTold',
  'National Archives': 'archivistTold',
} as const
const OfficeSchema = z.enum([
  'counsel',
  'Department of Justice',
  'Director of National Intelligence',
  'Information Security Oversight Office',
  'National Archives',
])

export const dutyConductVerbs = {
  /** Assesses the damage that an incident did. */
  assess: {
    needs: ['incident'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) => change(world, 'incident', objects.incident, { assessed: true }),
  },
  /** Brings an office in on an incident. */
  coordinate: {
    needs: ['incident'],
    may: [],
    particulars: z.strictObject({ office: OfficeSchema.describe('the office brought in') }),
    effect: ({ world, objects, particulars }) =>
      change(world, 'incident', objects.incident, {
        [officeFact[OfficeSchema.parse(particulars.office)]]: true,
      }),
  },
  /** Takes formal action against somebody over an incident. */
  sanction: {
    needs: ['incident', 'recipient'],
    may: [],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Lets somebody off over an incident. */
  excuse: {
    needs: ['incident', 'recipient'],
    may: [],
    particulars: z.strictObject({ byRank }),
    effect: ({ world }) => world,
  },
  /** Confirms or denies to somebody what a leaked document says. */
  'confirm-leak': {
    needs: ['document', 'recipient'],
    may: [],
    particulars: none,
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Looks for a leaked document or opens it on some system. */
  'seek-leak': {
    needs: ['document', 'network'],
    may: [],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Takes the control off controlled unclassified information. */
  decontrol: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      concealing: no('it is meant to escape answering for a disclosure'),
    }),
    effect: ({ world, objects }) => change(world, 'document', objects.document, { cui: false }),
  },
  /** Knowingly gives a document to somebody. */
  leak: {
    needs: ['document', 'recipient'],
    may: ['network'],
    particulars: none,
    effect: ({ world, objects }) => tell(world, objects.document, objects.recipient),
  },
  /** Knowingly keeps a document back from the official entitled to receive it. */
  'keep-back': {
    needs: ['document'],
    may: [],
    particulars: none,
    effect: ({ world }) => world,
  },
  /** Lets somebody leave the service. */
  discharge: {
    needs: ['recipient'],
    may: [],
    particulars: z.strictObject({
      terminationBriefing: no('a termination briefing is given'),
      collected: no('all classified material held is handed back'),
    }),
    effect: ({ world, objects }) => change(world, 'person', objects.recipient, { former: true }),
  },
  /** Travels to a place. */
  'go-abroad': {
    needs: ['place'],
    may: [],
    particulars: z.strictObject({
      onDuty: no('the journey is official'),
      approved: no('the itinerary is handed in and approved first'),
    }),
    effect: ({ world }) => world,
  },
  /** Publishes a work of one's own. */
  'publish-work': {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({ reviewed: no('prepublication review cleared it') }),
    effect: ({ world }) => world,
  },
  /** Strikes passages from a work under prepublication review. */
  strike: {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      concealing: no('it is meant to spare somebody criticism or embarrassment'),
    }),
    effect: ({ world }) => world,
  },
  /** Names somebody to the insider-threat programme. */
  'flag-person': {
    needs: ['recipient'],
    may: [],
    particulars: z.strictObject({ becauseReported }),
    effect: ({ world }) => world,
  },
  /** Takes, threatens or withholds a personnel action. */
  'act-against': {
    needs: ['recipient'],
    may: [],
    particulars: z.strictObject({
      becauseReported,
      becauseChallenged: no('the reason is that the person challenged a marking'),
    }),
    effect: ({ world }) => world,
  },
  /** Suspends or withdraws somebody's clearance or access. */
  'suspend-access': {
    needs: ['recipient'],
    may: [],
    particulars: z.strictObject({ becauseReported }),
    effect: ({ world }) => world,
  },
  /** Reminds somebody of the nondisclosure agreement. */
  'invoke-agreement': {
    needs: ['recipient'],
    may: [],
    particulars: z.strictObject({
      barsOversight: no('it is said to forbid reports to those who may by law receive them'),
    }),
    effect: ({ world }) => world,
  },
  /** Takes a concern to an oversight committee directly. */
  'go-to-committee': {
    needs: ['incident', 'recipient'],
    may: [],
    particulars: z.strictObject({
      securityDirection: no('notice is given, and direction on secure means obtained and followed'),
    }),
    effect: ({ world }) => world,
  },
} as const satisfies Record<string, VerbDefinition>
