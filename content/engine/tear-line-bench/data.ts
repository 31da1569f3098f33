/** What a module says of a report to redact: its passages, what each tells and serves, and how it may go out. */
import { z } from 'zod'
import { WordingSchema } from '../exposure/data.ts'

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const Tells = z.array(WordingSchema).default([]).describe('Pieces it tells about sources')
const Serves = z.array(Name).describe('Needs of the reader that it serves')
const Mark = z.string().min(1).describe('Its portion mark, as `(S//NF)`')

/** What may be done with any passage besides putting it in other words. */
const plainTreatments = ['keep', 'cut', 'cover'] as const

const WordingOfferSchema = z.strictObject({
  tells: Tells,
  serves: Serves.optional().describe('Left out where it serves what the passage serves'),
  mark: Mark.optional(),
  alters: z
    .enum(['meaning', 'confidence'])
    .optional()
    .describe('What it changes of what was found: it falsifies and does not sanitise'),
})

const PassageSchema = z.strictObject({
  tells: Tells,
  serves: Serves.default([]),
  from: Name.optional().describe('The document its information comes from, where it is another'),
  mark: Mark.optional().describe('Where it differs from that of the portion'),
  wordings: z
    .record(
      Name.refine((name) => !plainTreatments.some((each) => each === name), 'is taken'),
      WordingOfferSchema,
    )
    .default({})
    .refine((all) => Object.keys(all).length <= 4, 'at most 4 wordings are offered')
    .describe('Other words that are offered for it'),
})
export type PassageData = z.output<typeof PassageSchema>

/** The task's own part of a scene that asks for a tear line. */
export const redactFields = {
  document: Name.describe('The report'),
  recipient: Name.describe('Whoever it is written for'),
  request: Name.optional().describe('The request that it answers'),
  threat: Name.optional().describe('The threat that it warns of'),
  needs: z.array(Name).min(1).max(8).describe('What the reader must know in order to act'),
  portions: z
    .array(
      z.strictObject({
        mark: Mark,
        passages: z
          .record(Name, PassageSchema)
          .refine((all) => Object.keys(all).length > 0, 'a portion has at least one passage'),
      }),
    )
    .min(1)
    .max(20),
  lists: z
    .array(z.array(Name).min(2))
    .max(4)
    .default([])
    .describe('Passages that make up a known list: one left out shows by its absence'),
  metadata: z
    .strictObject({ tells: Tells })
    .default({ tells: [] })
    .describe('What the hidden data of the file says'),
  fileNames: z
    .record(Name, z.strictObject({ tells: Tells }))
    .refine((all) => Object.keys(all).length > 0, 'offer at least one')
    .refine((all) => Object.keys(all).length <= 6, 'at most 6 are offered'),
  distribution: z
    .record(Name, z.strictObject({ listed: z.boolean().default(false) }))
    .refine((all) => Object.keys(all).length <= 6, 'at most 6 are offered')
    .describe('People it could go to; `listed` where they stand on the list as it comes'),
} as const
const RedactSchema = z.strictObject(redactFields)
export type RedactData = z.output<typeof RedactSchema>

const Text = z.string().trim().min(1)

/** The words of a scene that asks for a tear line. */
export const RedactTextSchema = z.strictObject({
  title: Text,
  banner: Text,
  header: z.array(Text).default([]),
  passages: z.record(Name, Text),
  wordings: z.record(Name, z.record(Name, Text)).default({}),
  needs: z.record(Name, Text),
  metadata: z.array(Text).default([]).describe('The lines of hidden data'),
  fileNames: z.record(Name, Text),
  markings: z.array(Text).default([]).describe('Markings in the pick list'),
})
export type RedactText = z.output<typeof RedactTextSchema>
