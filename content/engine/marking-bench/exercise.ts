/** The marking bench: a page whose portions, banner and authority block the trainee marks. */
import type { MarkingAnswer } from '../answer.ts'
import type { Choice } from '../module.ts'
import { actionsOf } from './actions.ts'
import { assess, blockLines } from './assess.ts'
import { examplesFor } from './examples.ts'
import type { Page } from './page.ts'
import type { Reference } from './reference.ts'

/** A page to mark, ready to be answered. */
export type MarkingExercise = {
  readonly kind: 'marking'
  readonly page: Page
  readonly reference: Reference
  /** The choice that a marked page comes to; undefined where it does not fit the page. */
  readonly choiceFor: (answer: MarkingAnswer) => Choice | undefined
}

type Course = Pick<Choice, 'takes' | 'events' | 'next'>

/** Makes the exercise of a page, and the choices that its example answers come to: the reference first. */
export function markingExercise(
  page: Page,
  reference: Reference,
  course: Course,
): { readonly exercise: MarkingExercise; readonly choices: readonly Choice[] } {
  const choiceOf = (id: string, answer: MarkingAnswer): Choice => ({
    id,
    answer: { marking: answer },
    actions: actionsOf(page, assess(page, reference, answer)),
    ...course,
  })
  const examples = examplesFor(page, reference).map(({ id, answer }) => choiceOf(id, answer))
  const seen = new Set<string>()
  return {
    exercise: {
      kind: 'marking',
      page,
      reference,
      choiceFor: (answer) => (fits(page, answer) ? choiceOf('answer', answer) : undefined),
    },
    choices: examples.filter(({ actions }) => {
      const same = JSON.stringify(actions)
      return !seen.has(same) && seen.add(same)
    }),
  }
}

function fits(page: Page, { portions, block, sources }: MarkingAnswer): boolean {
  const known = new Set(page.portions.map(({ id }) => id))
  return (
    Object.keys(portions).every((id) => known.has(id)) &&
    Object.keys(block).every((line) => blockLines.some((each) => each === line)) &&
    sources.every((id) => page.papers.has(id))
  )
}
