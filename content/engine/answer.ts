/** Answers: what a trainee gives to a decision, as it is kept in the journal. The bounds keep a record small. */
import { z } from 'zod'

const Name = z.string().min(1).max(200)
const Typed = z.string().max(500)
const mostEntries = 500
const named = <T extends z.ZodType>(value: T) =>
  z
    .record(Name, value)
    .refine((all) => Object.keys(all).length <= mostEntries, `at most ${mostEntries} entries`)

/** A page as marked: each portion's mark, the banner, and the authority block, all as typed, and the list of sources. */
export const MarkingAnswerSchema = z.strictObject({
  portions: named(Typed),
  banner: Typed,
  block: named(Typed).describe('Lines of the authority block by name'),
  sources: z.array(Name).max(mostEntries).describe('Documents and guides in the list of sources'),
})
export type MarkingAnswer = z.output<typeof MarkingAnswerSchema>

/** A report as redacted for release: what became of each passage, and how what is left goes out. */
export const RedactionAnswerSchema = z.strictObject({
  passages: named(Name).describe(
    'What was done with each passage: `cut`, `cover` or a wording; one not named was left as it is',
  ),
  metadataRemoved: z.boolean(),
  fileName: Name,
  distribution: z.array(Name).max(50).describe('The people it goes to'),
  release: Typed.describe('The marking put on what is left'),
})
export type RedactionAnswer = z.output<typeof RedactionAnswerSchema>

const ChoiceSchema = z.strictObject({ choice: Name })
const MarkedSchema = z.strictObject({ marking: MarkingAnswerSchema })
const RedactedSchema = z.strictObject({ redaction: RedactionAnswerSchema })

/** A choice taken from a list, or work done on a document. */
export const AnswerSchema = z.union([ChoiceSchema, MarkedSchema, RedactedSchema])
export type Answer = z.output<typeof AnswerSchema>

/** What a trainee decided, and in which scene. */
export const DecisionSchema = z.union([
  ChoiceSchema.extend({ scene: Name }),
  MarkedSchema.extend({ scene: Name }),
  RedactedSchema.extend({ scene: Name }),
])
export type Decision = Readonly<z.output<typeof DecisionSchema>>
