import type { AnswerView, MarkingTaskView } from '../../../../electron/contract.ts'

/** What stands in the fields of a page to mark. */
export type PageAnswer = Extract<AnswerView, { readonly marking: unknown }>['marking']

/** The fields as they were left, or all empty. */
export function pageAnswerFrom(draft: AnswerView | null): PageAnswer {
  return draft !== null && 'marking' in draft
    ? draft.marking
    : { portions: {}, banner: '', block: {}, sources: [] }
}

const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === ''

/** How many portions have something in their field. */
export const markedPortions = ({ page }: MarkingTaskView, { portions }: PageAnswer): number =>
  page.portions.filter(({ id }) => !isEmpty(portions[id])).length

/** One part of a page that is still empty: its field, and how it is told. */
export type EmptyPart =
  | { readonly part: 'portion'; readonly field: string; readonly number: number }
  | { readonly part: 'banner'; readonly field: string }
  | { readonly part: 'line'; readonly field: string; readonly label: string }

/** Lines that may rightly be empty, so that nobody is reminded of them: a reminder would be a hint. */
const mayBeEmpty = 'reason'

/** What is still empty, in the order of the fields. */
export function emptyParts(task: MarkingTaskView, answer: PageAnswer): readonly EmptyPart[] {
  const { page, lines } = task
  return [
    ...page.portions.flatMap(({ id }, at): EmptyPart[] =>
      isEmpty(answer.portions[id])
        ? [{ part: 'portion', field: portionField(id), number: at + 1 }]
        : [],
    ),
    ...lines.flatMap(({ id, label }): EmptyPart[] =>
      id !== mayBeEmpty && isEmpty(answer.block[id])
        ? [{ part: 'line', field: lineField(id), label }]
        : [],
    ),
    ...(isEmpty(answer.banner) ? [{ part: 'banner', field: bannerField } as const] : []),
  ]
}

export const portionField = (id: string): string => `portion-${id}`
export const lineField = (id: string): string => `line-${id}`
export const bannerField = 'banner'

/** The level that a banner being typed begins with, for its colour. */
export function levelShown(banner: string): string | undefined {
  const bare = banner.trim().toUpperCase()
  return ['TOP SECRET', 'SECRET', 'CONFIDENTIAL', 'UNCLASSIFIED'].find((level) =>
    bare.startsWith(level),
  )
}

/** The first words of a portion, by which it is known again. */
export function startOf(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 7 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}
