/**
 * Exercises: decisions that are worked out on a document instead of chosen from a list. An answer comes to
 * typed actions as a choice does, and is judged by the same rules.
 *
 * What an exercise can come to has no end, so a module's proof and the better course look at some answers
 * alone: the exercise's own choices, among them the one that its reference gives.
 */
import type { Answer } from './answer.ts'
import type { MarkingExercise } from './marking-bench/exercise.ts'
import type { Choice, Scene } from './module.ts'
import type { TearLineExercise } from './tear-line-bench/exercise.ts'

export type Exercise = MarkingExercise | TearLineExercise

/** The choice that an answer comes to in a scene; undefined where the scene does not ask for such an answer. */
export function choiceFor({ exercise, choices }: Scene, answer: Answer): Choice | undefined {
  if ('choice' in answer)
    return exercise === null ? choices.find(({ id }) => id === answer.choice) : undefined
  if ('marking' in answer)
    return exercise?.kind === 'marking' ? exercise.choiceFor(answer.marking) : undefined
  return exercise?.kind === 'redaction' ? exercise.choiceFor(answer.redaction) : undefined
}
