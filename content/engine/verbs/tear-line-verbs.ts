/** Verbs of redaction: what becomes of each passage of a report, and how what is left goes out. */
import { z } from 'zod'
import { WordingSchema } from '../exposure/data.ts'
import { LevelSchema } from '../world/level.ts'
import { change, no, yes, type VerbDefinition } from './verb-definition.ts'

const passage = z.string().describe('the passage')
const parts = z.int().positive().describe('how many passages like it there are')

export const tearLineVerbs = {
  /** Leaves a passage in what goes out, as it was written, in other words, or under a cover. */
  'let-through': {
    needs: ['document', 'recipient'],
    may: ['partner'],
    particulars: z.strictObject({
      passage,
      parts,
      level: LevelSchema.describe('level of what is let through'),
      releasable: no('its mark lets it go to the reader’s government'),
      telling: no('it tells something of a source'),
      avoidable: no('nobody needs what it tells of a source, or it can be said telling less'),
      alters: no('a judgement, a confidence level or a finding is changed'),
    }),
    effect: ({ world }) => world,
  },
  /** Takes out a passage that serves a need of the reader. */
  'cut-out': {
    needs: ['document', 'recipient'],
    may: ['partner'],
    particulars: z.strictObject({
      passage,
      parts,
      separable: no('it could be said without what points to a source'),
    }),
    effect: ({ world }) => world,
  },
  /** Puts a release marking on a tear line. */
  'mark-tear-line': {
    needs: ['document', 'partner'],
    may: [],
    particulars: z.strictObject({
      malformed: no('the marking is not in the form prescribed'),
      under: no('it protects less than what is left needs'),
      over: no('it protects more than what is left needs'),
    }),
    effect: ({ world }) => world,
  },
  /** Sends a tear line to somebody on its distribution list; the reader then knows what it reveals, and no more. */
  'send-tear-line': {
    needs: ['document', 'recipient'],
    may: ['partner', 'request', 'threat'],
    particulars: z.strictObject({
      reveals: z.array(WordingSchema).default([]).describe('pieces about sources that it tells'),
      hidden: no('hidden data of the file tells of a source'),
      named: no('the name of the file tells of a source'),
      gaps: no('a gap in a known list shows what was taken out'),
      actionable: yes('whoever reads it can act on it'),
    }),
    effect: ({ world, objects, particulars: { actionable } }) =>
      change(
        change(world, 'request', objects.request, { open: false, granted: actionable === true }),
        'threat',
        objects.threat,
        actionable === true ? { warned: true } : {},
      ),
  },
} as const satisfies Record<string, VerbDefinition>
