/** The Tear Line at its two reports, and what is found on a redaction of either. */
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import {
  begin,
  decide,
  examplesAt,
  referenceOf,
  sceneOf,
  successor,
  take,
  type Attempt,
} from '../../content/engine/attempt.ts'
import { exposureOf } from '../../content/engine/exposure/exposure.ts'
import type { Choice } from '../../content/engine/module.ts'
import { reckon } from '../../content/engine/score.ts'
import { pack } from './built-in-pack.ts'

const [found] = pack.modules.get('the-tear-line') ?? []
if (found === undefined) throw new Error('the pack has no module the-tear-line')
export const playable = found

const choiceAt = (attempt: Attempt, id: string): Choice => {
  const choice = examplesAt(playable, attempt).find(
    (each) => each.id === (id === 'best' ? 'reference' : id),
  )
  if (choice === undefined) throw new Error(`${attempt.scene} has no choice ${id}`)
  return choice
}

/** An attempt after choices by their names; `best` takes the reference of an exercise. */
export const after = (...choices: readonly string[]): Attempt =>
  choices.reduce(
    (attempt, id) => successor(playable, attempt, choiceAt(attempt, id)),
    begin(playable),
  )

/** What was reckoned of a way through, by the names of its choices. */
export const reckoned = (...choices: readonly string[]) =>
  choices.reduce((attempt, id) => {
    const decided = decide(playable, attempt, {
      scene: attempt.scene,
      ...choiceAt(attempt, id).answer,
    })
    if (!decided.ok) throw new Error(decided.fault.code)
    return decided.attempt
  }, begin(playable)).reckoning

export const first = after('warn', 'ask')
export const second = after('warn', 'ask', 'best', 'reliability', 'line')

export const exerciseAt = (attempt: Attempt) => {
  const { exercise } = sceneOf(playable, attempt)
  if (exercise?.kind !== 'redaction') throw new Error('no report to redact here')
  return exercise
}
export const bestAt = (attempt: Attempt): RedactionAnswer => {
  const [choice] = referenceOf(playable, attempt, sceneOf(playable, attempt))
  if (choice === undefined || !('redaction' in choice.answer)) throw new Error('no reference')
  return choice.answer.redaction
}
export const taken = (attempt: Attempt, answer: RedactionAnswer) => {
  const choice = exerciseAt(attempt).choiceFor(answer)
  if (choice === undefined) throw new Error('the answer does not fit the report')
  return take(playable, attempt, choice)
}
export const rulesOn = (attempt: Attempt, change: Partial<RedactionAnswer>) =>
  taken(attempt, { ...bestAt(attempt), ...change })
    .findings.map(({ rule }) => rule.id)
    .toSorted()
export const withPassage = (attempt: Attempt, id: string, treatment: string) =>
  rulesOn(attempt, { passages: { ...bestAt(attempt).passages, [id]: treatment } })
export const lostBy = (attempt: Attempt, answer: RedactionAnswer): number =>
  reckon([taken(attempt, answer).findings]).lost
export const gatesOn = (attempt: Attempt, answer: RedactionAnswer) =>
  reckon([taken(attempt, answer).findings]).gates
export const bitsAfter = (attempt: Attempt, answer: RedactionAnswer): number =>
  exposureOf(
    playable.module.world.sources,
    taken(attempt, answer).world.knowledge,
    'marr',
    'lantern',
  ).bits
