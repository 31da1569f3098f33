/** The tear-line bench: a report of which the trainee lets go what a partner may have and needs. */
import type { RedactionAnswer } from '../answer.ts'
import type { Choice } from '../module.ts'

/** A report to redact, ready to be answered. */
export type TearLineExercise = {
  readonly kind: 'redaction'
  /** The choice that a redacted report comes to; undefined where it does not fit the report. */
  readonly choiceFor: (answer: RedactionAnswer) => Choice | undefined
}
