/** A redaction being worked on: what became of each passage, and the way back and forth through the changes. */
import type { AnswerView, RedactionTaskView } from '../../../../electron/contract.ts'

export type RedactionAnswer = Extract<AnswerView, { readonly redaction: unknown }>['redaction']
export type Passage = RedactionTaskView['report']['portions'][number]['passages'][number]

export type Work = {
  readonly past: readonly RedactionAnswer[]
  readonly now: RedactionAnswer
  readonly future: readonly RedactionAnswer[]
}

/** Steps that can be undone. */
const mostSteps = 200

/** Where work begins: from what was kept, or with everything as the file came. */
export function startWork(task: RedactionTaskView, draft: AnswerView | null): Work {
  const asItCame: RedactionAnswer = {
    passages: {},
    metadataRemoved: false,
    fileName: task.fileNames[0]?.id ?? '',
    distribution: task.distribution.filter(({ listed }) => listed).map(({ id }) => id),
    release: '',
  }
  const now = draft !== null && 'redaction' in draft ? draft.redaction : asItCame
  return { past: [], now, future: [] }
}

/** A change, after which there is nothing left to do again. */
export const change = ({ past, now }: Work, next: Partial<RedactionAnswer>): Work => ({
  past: [...past, now].slice(-mostSteps),
  now: { ...now, ...next },
  future: [],
})

/** One step back; the same work where there is none. */
export function undo(work: Work): Work {
  const last = work.past.at(-1)
  if (last === undefined) return work
  return { past: work.past.slice(0, -1), now: last, future: [work.now, ...work.future] }
}

/** One step forth again; the same work where there is none. */
export function redo(work: Work): Work {
  const [next, ...future] = work.future
  if (next === undefined) return work
  return { past: [...work.past, work.now], now: next, future }
}

export const treatmentOf = ({ passages }: RedactionAnswer, id: string): string =>
  passages[id] ?? 'keep'

/** Does the same with some passages. What is kept needs no entry. */
export function treat(
  { passages }: RedactionAnswer,
  ids: readonly string[],
  treatment: string,
): Pick<RedactionAnswer, 'passages'> {
  const rest = Object.entries(passages).filter(([id]) => !ids.includes(id))
  const done = treatment === 'keep' ? [] : ids.map((id): [string, string] => [id, treatment])
  return { passages: Object.fromEntries([...rest, ...done]) }
}

/** How a passage shows: kept, cut, covered or in other words. */
export const kindOf = (treatment: string): 'keep' | 'cut' | 'cover' | 'reword' =>
  treatment === 'keep' || treatment === 'cut' || treatment === 'cover' ? treatment : 'reword'

/** What stands in a passage's place, beneath a cover too; empty where it was cut. */
export function textIn(passage: Passage, treatment: string): string {
  if (treatment === 'cut') return ''
  return passage.wordings.find(({ id }) => id === treatment)?.text ?? passage.text
}

const endsSentence = ({ text }: Passage): boolean => /[.!?][’”)]*$/.test(text)

/** The passages of the sentence in which each of some stands, or of its portion. */
export function widen(
  portions: RedactionTaskView['report']['portions'],
  ids: ReadonlySet<string>,
  to: 'sentence' | 'portion',
): ReadonlySet<string> {
  const groups = portions.flatMap(({ passages }) => {
    if (to === 'portion') return [passages]
    const sentences: Passage[][] = [[]]
    for (const passage of passages) {
      sentences.at(-1)?.push(passage)
      if (endsSentence(passage)) sentences.push([])
    }
    return sentences
  })
  return new Set(
    groups
      .filter((group) => group.some(({ id }) => ids.has(id)))
      .flatMap((group) => group.map(({ id }) => id)),
  )
}

/** The next wording that is offered for a passage, in turn with keeping it as written. */
export function nextWording({ wordings }: Passage, treatment: string): string | null {
  if (wordings.length === 0) return null
  const at = wordings.findIndex(({ id }) => id === treatment)
  return wordings[at + 1]?.id ?? 'keep'
}
