/** What a redaction of the small report, or of one like it, comes to in actions. */
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import type { TearLineExercise } from '../../content/engine/tear-line-bench/exercise.ts'
import {
  bestOf,
  exerciseOf,
  exerciseWith,
  redactionModule,
  released,
  type Passage,
} from './redaction-pack.ts'

export const playable = redactionModule()
export const exercise = exerciseOf(playable)
export const best = bestOf(playable)

/** In what an answer differs from the best redaction. */
export type Change = Partial<RedactionAnswer>

export const actionsOn = (change: Change, of: TearLineExercise = exercise) => {
  const choice = of.choiceFor({ ...best, ...change })
  if (choice === undefined) throw new Error('the answer does not fit the report')
  return choice.actions
}

export const particularsOf = (verb: string, change: Change, of?: TearLineExercise) =>
  actionsOn(change, of).find((action) => action.verb === verb)?.particulars

/** The report with one passage alone. */
export const withPassage = (passage: Passage, mark = released, partner?: string) =>
  exerciseWith(playable, { portions: [{ mark, passages: { one: passage } }], lists: [] }, partner)

export const reader = { recipient: 'liaison', partner: 'ally' }
