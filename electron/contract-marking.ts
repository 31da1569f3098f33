/** The marking bench in the contract: the page to mark, the guides beside it, and the marked page explained. */
import { z } from 'zod'
import { Count, Id } from './contract-terms.ts'

/** A classification guide as a paper that can be opened. */
export const Guide = z.strictObject({
  id: Id,
  title: z.string(),
  header: z.array(z.string()),
  elements: z.array(
    z.strictObject({
      id: Id,
      /** What the element covers, in words. */
      item: z.string(),
      /** Level and controls, as a banner writes them. */
      mark: z.string(),
      /** Letter of the reason; empty where the guide gives none. */
      reason: z.string(),
      duration: z.string(),
    }),
  ),
})

/** A page to mark. It tells nothing of how it has to be marked. */
export const MarkingTask = z.strictObject({
  kind: z.literal('marking'),
  id: Id,
  question: z.string(),
  /** Whether marks may be checked for their form while they are typed. */
  practice: z.boolean(),
  page: z.strictObject({
    title: z.string(),
    header: z.array(z.string()),
    portions: z.array(z.strictObject({ id: Id, text: z.string() })),
  }),
  /** The lines at the foot of the page, with what a pick list offers for each. */
  lines: z.array(z.strictObject({ id: Id, label: z.string(), suggestions: z.array(z.string()) })),
  /** What the list of sources can hold. */
  sources: z.array(z.strictObject({ id: Id, cite: z.string() })),
  marks: z.strictObject({ portion: z.array(z.string()), banner: z.array(z.string()) }),
})

/** A marked page, part by part: what was given, what was due, and where that comes from. */
export const MarkedPage = z.strictObject({
  kind: z.literal('marking'),
  /** Portions that bear the right mark, of so many. */
  right: Count,
  of: Count,
  parts: z.array(
    z.strictObject({
      id: Id,
      label: z.string(),
      /** The first words of a portion; empty for other parts. */
      start: z.string(),
      /** As typed; empty where it was left so. */
      given: z.string(),
      due: z.string(),
      right: z.boolean(),
      /** What tells the two apart, a sentence each. */
      remarks: z.array(z.string()),
      /** Where the due mark comes from, an element each. */
      grounds: z.array(z.string()),
      /** What the due mark says, in plain words. */
      means: z.array(z.string()),
    }),
  ),
})

const Place = { start: Count, end: Count }

/** Faults of form in a mark, by place in the text as typed. */
export const MarkFaults = z.array(
  z.strictObject({
    code: Id,
    ...Place,
    message: z.string(),
    /** A change that would answer it. */
    fix: z.strictObject({ ...Place, text: z.string(), does: z.string() }).nullable(),
  }),
)
