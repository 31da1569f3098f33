/**
 * The tear-line bench: a report of which the trainee lets go what a partner may have and needs.
 *
 *   module file → createReport → Report        ┐
 *   answer      → treatedBy    → what is left  ┴→ actionsOf → rules;  findReference searches the best of all
 */
import type { RedactionAnswer } from '../answer.ts'
import type { Mosaic } from '../exposure/mosaic.ts'
import type { Choice } from '../module.ts'
import { actionsOf, treat, treatedBy, treatmentsOf, type Treated } from './actions.ts'
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
  const named = (id: string, answer: RedactionAnswer, treated: readonly Treated[]): Choice => {
    const { passages, rest } = actionsOf(report, mosaic, treated, answer)
    return { id, answer: { redaction: answer }, actions: [...passages, ...rest], ...course }
  }
  const choiceOf = (id: string, answer: RedactionAnswer): Choice | undefined => {
    const treated = treatedBy(report, answer)
    return treated === undefined ? undefined : named(id, answer, treated)
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
    const treated = report.passages.flatMap((passage) => treat(passage, treatment(passage)) ?? [])
    return named(id, answerOf(treated, whole), treated)
  }
  return {
    exercise: {
      kind: 'redaction',
      report,
      choiceFor: (answer) => choiceOf('redaction', answer),
      reference: (judge) => {
        const choice = choiceOf('reference', findReference(report, mosaic, judge, course))
        if (choice === undefined) throw new Error('the reference does not fit its report')
        return choice
      },
      deviations: (from) =>
        'redaction' in from.answer ? deviationsOf(report, from.answer.redaction, choiceOf) : [],
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
  choiceOf: (id: string, answer: RedactionAnswer) => Choice | undefined,
): readonly Choice[] {
  const from = (id: string, change: Partial<RedactionAnswer>): readonly Choice[] => {
    const next = { ...answer, ...change }
    const treated = treatedBy(report, next)
    if (treated === undefined) return []
    const release = change.release ?? answerOf(treated, next).release
    const choice = choiceOf(id, { ...next, release })
    return choice === undefined ? [] : [choice]
  }
  const { passages, fileName, metadataRemoved, release } = answer
  return [
    ...report.passages.flatMap((passage) =>
      treatmentsOf(passage)
        .filter((treatment) => treatment !== (passages[passage.id] ?? 'keep'))
        .flatMap((treatment) =>
          from(`${treatment}-${passage.id}`, {
            passages: { ...passages, [passage.id]: treatment },
          }),
        ),
    ),
    ...from('metadata', { metadataRemoved: !metadataRemoved }),
    ...[...report.fileNames.keys()]
      .filter((name) => name !== fileName)
      .flatMap((name) => from(`named-${name}`, { fileName: name })),
    ...[...report.distribution.keys()].flatMap((id) =>
      from(`distribution-${id}`, {
        distribution: toggled(answer, id),
      }),
    ),
    ...['', 'UNCLASSIFIED', 'TOP SECRET//NOFORN']
      .filter((mark) => mark !== release)
      .flatMap((mark) => from(`marked-${mark === '' ? 'not' : mark}`, { release: mark })),
  ]
}
