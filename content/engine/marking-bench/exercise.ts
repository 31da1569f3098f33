/** The marking bench: a page whose portions, banner and authority block the trainee marks. */
import type { MarkingAnswer } from '../answer.ts'
import type { Choice } from '../module.ts'

/** A page to mark, ready to be answered. */
export type MarkingExercise = {
  readonly kind: 'marking'
  /** The choice that a marked page comes to; undefined where it does not fit the page. */
  readonly choiceFor: (answer: MarkingAnswer) => Choice | undefined
}
