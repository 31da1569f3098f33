/**
 * The tear-line bench: a report of which the trainee lets go what a partner may have and needs.
 *
 *   module file → createReport → Report        ┐
 *   answer      → treatedBy    → what is left  ┴→ actionsOf → rules;  findReference searches the best of all
 */
import type { RedactionAnswer } from '../answer.ts'
import type { Mosaic } from '../exposure/mosaic.ts'
import type { Choice } from '../module.ts'
import { actionsOf, fits, treat, treatedBy, treatmentsOf } from './actions.ts'
import { markDueText } from './marking.ts'
import { answerOf, findReference, plainest, toggled, type Judge } from './reference.ts'
import type { Passage, Report } from './report.ts'

/** A report to redact, ready to be answered. */
export type TearLineExercise = {
  readonly kind: 'redaction'
  readonly report: Report
  /** The choice that a redacted report comes to; undefined where it does not fit the report. */
  readonly choiceFor: (answer: RedactionAnswer) => Choice | undefined
  /** The choice that is judged best in the world as it stands. */
  readonly reference: (judge: Judge) => Choice
  /** The choices that differ from one in a single respect, covers and other markings among them. */
  readonly deviations: (from: Choice) => readonly Choice[]
}

type Course = Pick<Choice, 'takes' | 'events' | 'next'>

/** Makes the exercise, and the choices by which it can be looked at before anything is known of the world. */
export function createTearLine(
  report: Report,
  mosaic: Mosaic,
  course: Course,
): { readonly exercise: TearLineExercise; readonly choices: readonly Choice[] } {
  const choiceOf = (id: string, answer: RedactionAnswer): Choice => {
    const { passages, rest } = actionsOf(report, mosaic, treatedBy(report, answer), answer)
    return { id, answer: { redaction: answer }, actions: [...passages, ...rest], ...course }
  }
  const asItCame = {
    metadataRemoved: false,
    fileName: [...report.fileNames.keys()][0] ?? '',
    distribution: [...report.distribution].flatMap(([id, listed]) => (listed ? [id] : [])),
  }
  const all = (
    id: string,
    treatment: (passage: Passage) => string,
    whole: Parameters<typeof answerOf>[1],
  ): Choice => {
    const treated = report.passages.flatMap((passage) => treat(passage, treatment(passage)))
    return choiceOf(id, answerOf(treated, whole))
  }
  return {
    exercise: {
      kind: 'redaction',
      report,
      choiceFor: (answer) => (fits(report, answer) ? choiceOf('redaction', answer) : undefined),
      reference: (judge) => choiceOf('reference', findReference(report, mosaic, judge, course)),
      deviations: ({ answer }) =>
        'redaction' in answer ? deviationsOf(report, answer.redaction, choiceOf) : [],
    },
    choices: [
      all('all-kept', () => 'keep', asItCame),
      all('all-cut', () => 'cut', plainest(report)),
      all('all-touchy-cut', ({ touchy }) => (touchy ? 'cut' : 'keep'), plainest(report)),
      all('all-touchy-covered', ({ touchy }) => (touchy ? 'cover' : 'keep'), plainest(report)),
    ],
  }
}

function deviationsOf(
  report: Report,
  answer: RedactionAnswer,
  choiceOf: (id: string, answer: RedactionAnswer) => Choice,
): readonly Choice[] {
  const from = (id: string, change: Partial<RedactionAnswer>): Choice => {
    const next = { ...answer, ...change }
    const release = change.release ?? markDueText(treatedBy(report, next))
    return choiceOf(id, { ...next, release })
  }
  const { passages, fileName, metadataRemoved, release } = answer
  return [
    ...report.passages.flatMap((passage) =>
      treatmentsOf(passage)
        .filter((treatment) => treatment !== (passages[passage.id] ?? 'keep'))
        .map((treatment) =>
          from(`${treatment}-${passage.id}`, {
            passages: { ...passages, [passage.id]: treatment },
          }),
        ),
    ),
    from('metadata', { metadataRemoved: !metadataRemoved }),
    ...[...report.fileNames.keys()]
      .filter((name) => name !== fileName)
      .map((name) => from(`named-${name}`, { fileName: name })),
    ...[...report.distribution.keys()].map((id) =>
      from(`distribution-${id}`, { distribution: toggled(answer, id) }),
    ),
    ...['', 'UNCLASSIFIED', 'TOP SECRET//NOFORN']
      .filter((mark) => mark !== release)
      .map((mark) => from(`marked-${mark === '' ? 'not' : mark}`, { release: mark })),
  ]
}
