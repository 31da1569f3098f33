/** The tear-line bench in the contract: the report to redact, and the redaction explained. */
import { z } from 'zod'
import { Id } from './contract-terms.ts'
import { fates } from '../content/engine/tear-line-bench/redacted-view.ts'

const Said = { id: Id, text: z.string(), mark: z.string() }
const Named = { id: Id, name: z.string() }

/** A report to redact. It tells nothing of what a passage gives away or who needs it. */
export const RedactionTask = z.strictObject({
  kind: z.literal('redaction'),
  id: Id,
  question: z.string(),
  report: z.strictObject({
    title: z.string(),
    banner: z.string(),
    header: z.array(z.string()),
    portions: z.array(
      z.strictObject({
        mark: z.string(),
        /** In order. Each can be kept, cut, covered or put into one of the wordings offered. */
        passages: z.array(z.strictObject({ ...Said, wordings: z.array(z.strictObject(Said)) })),
      }),
    ),
  }),
  /** Whoever it is written for. */
  reader: z.string(),
  /** What the reader asked. */
  needs: z.array(z.string()),
  /** What the reader knows of sources already. */
  known: z.array(z.string()),
  /** Lines of hidden data of the file. */
  metadata: z.array(z.string()),
  fileNames: z.array(z.strictObject(Named)),
  /** Who could get it; `listed` where they stand on the list as it comes. */
  distribution: z.array(z.strictObject({ ...Named, listed: z.boolean() })),
  /** What the pick list of markings offers. */
  markings: z.array(z.string()),
})

/** A redaction side by side with its report. */
export const RedactedReport = z.strictObject({
  kind: z.literal('redaction'),
  summary: z.string(),
  passages: z.array(
    z.strictObject({
      id: Id,
      portion: z.int().nonnegative(),
      mark: z.string(),
      written: z.string(),
      /** What the reader sees in its place; null where nothing does, or a cover. */
      read: z.string().nullable(),
      fate: z.enum(fates),
      /** The rules that speak against it. */
      reasons: z.array(z.strictObject({ rule: Id, statement: z.string() })),
      /** What the best redaction does with it; null where it does the same. */
      due: z.strictObject({ cut: z.boolean(), text: z.string().nullable() }).nullable(),
    }),
  ),
  whole: z.array(
    z.strictObject({
      id: z.enum(['metadata', 'fileName', 'distribution', 'release']),
      given: z.string(),
      right: z.boolean(),
      due: z.string(),
    }),
  ),
})
