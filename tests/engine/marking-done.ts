/** What an answer to the harbour note comes to in actions, and how it is explained. */
import type { MarkingAnswer } from '../../content/engine/answer.ts'
import type { MarkingExercise } from '../../content/engine/marking-bench/exercise.ts'
import { viewMarked } from '../../content/engine/marking-bench/marked-view.ts'
import { exampleOf, exerciseOf, harbourNote } from './marking-pack.ts'

export const playable = harbourNote()
export const exercise = exerciseOf(playable)
export const reference = exampleOf(playable, 'reference')

/** In what an answer differs from the reference. */
export type Change = Partial<MarkingAnswer>
export const quoted = (mark: string): Change => ({
  portions: { ...reference.portions, quoted: mark },
})
export const lines = (block: Readonly<Record<string, string>>): Change => ({
  block: { ...reference.block, ...block },
})
export const actionsOn = (change: Change, of: MarkingExercise = exercise) => {
  const choice = of.choiceFor({ ...reference, ...change })
  if (choice === undefined) throw new Error('the answer does not fit the page')
  return choice.actions
}
export const partOf = (change: Change, id: string, of: MarkingExercise = exercise) => {
  const { parts } = viewMarked(playable.module.text, 'page', of, { ...reference, ...change })
  const part = parts.find((each) => each.id === id)
  if (part === undefined) throw new Error(`the page has no part ${id}`)
  return part
}
