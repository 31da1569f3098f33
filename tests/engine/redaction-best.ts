/** The search for the best redaction of the small report, or of one like it. */
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import { begin, take } from '../../content/engine/attempt.ts'
import { judgeAll } from '../../content/engine/judge.ts'
import type { TearLineExercise } from '../../content/engine/tear-line-bench/exercise.ts'
import type { Judge } from '../../content/engine/tear-line-bench/reference.ts'
import type { Explained } from '../../content/engine/view.ts'
import { exerciseWith, redactionModule, released, type Passage } from './redaction-pack.ts'

export const playable = redactionModule()
export type Passages = Readonly<Record<string, Passage>>

/** How the module judges, with a count of the wholes that were looked at. */
export function judgeOf({ module, rules }: Explained): Judge & { readonly wholes: () => number } {
  const attempt = begin({ module, rules })
  let count = 0
  return {
    alone: (actions) => judgeAll(rules, attempt.world, actions, module.actor).findings,
    whole: (choice) => {
      count += 1
      return take({ module, rules }, attempt, choice).findings
    },
    wholes: () => count,
  }
}

export const answerTo = (exercise: TearLineExercise, judge: Judge): RedactionAnswer => {
  const { answer } = exercise.reference(judge)
  if (!('redaction' in answer)) throw new Error('the reference is no redaction')
  return answer.redaction
}

/** The best redaction of other passages, all in one portion that may go to the reader. */
export const bestWith = (
  passages: Passages,
  change: Parameters<typeof exerciseWith>[1] = {},
  module = playable,
) =>
  answerTo(
    exerciseWith(module, { portions: [{ mark: released, passages }], lists: [], ...change }),
    judgeOf(module),
  )
