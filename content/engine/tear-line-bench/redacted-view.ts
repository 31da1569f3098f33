/** A redaction explained: what became of each passage, whether that was right, and by which rules it was not. */
import type { RedactionAnswer } from '../answer.ts'
import type { Finding } from '../finding.ts'
import type { ModuleText } from '../module.ts'
import type { Rule } from '../rule.ts'
import { isAdvice } from '../score.ts'
import type { Verb } from '../verbs/verbs.ts'
import { shownByGaps, treatedBy, type Treated } from './actions.ts'
import type { RedactText } from './data.ts'
import type { TearLineExercise } from './exercise.ts'
import { markDueText } from './marking.ts'
import type { Report } from './report.ts'
import { redactTextOf } from './task-view.ts'

/** What became of a passage, as the rules see it. */
export const fates = [
  'leaked',
  'covered',
  'falsified',
  'needlessly-cut',
  'rightly-cut',
  'reworded',
  'kept',
  'left-out',
] as const
export type Fate = (typeof fates)[number]

type Redacted = {
  readonly answer: RedactionAnswer
  readonly findings: readonly Finding[]
  /** The answer that the engine judges best; null where nothing was better. */
  readonly better: RedactionAnswer | null
}

/** A redaction side by side with the report: each passage with its fate, and what was done with the whole. */
export function viewRedacted(
  text: ModuleText,
  scene: string,
  { report }: TearLineExercise,
  { answer, findings, better }: Redacted,
) {
  const said = redactTextOf(text, scene)
  const treated = treatedBy(report, answer)
  const gaps = new Set(shownByGaps(report, treated).map(({ passage }) => passage.id))
  const against = findings.filter(
    ({ rule }) => !isAdvice(rule) && rule.verdict !== 'commendable' && rule.verdict !== 'caution',
  )
  const passages = treated.map((each) => {
    const { passage, treatment } = each
    const reasons = reasonsFor(each, against, gaps.has(passage.id))
    const due = better === null ? treatment : (better.passages[passage.id] ?? 'keep')
    return {
      id: passage.id,
      portion: passage.portion,
      mark: passage.written.mark.text,
      written: said.passages[passage.id] ?? passage.id,
      read: readIn(said, passage.id, treatment),
      fate: fateOf(each, reasons, gaps.has(passage.id)),
      reasons: reasons.map(({ id, statement }) => ({ rule: id, statement })),
      due: due === treatment ? null : { cut: due === 'cut', text: readIn(said, passage.id, due) },
    }
  })
  return {
    kind: 'redaction' as const,
    summary: redactedInAll(treated),
    passages,
    whole: wholeInWords(text, said, report, { answer, against, treated }),
  }
}

/** What the reader sees in a passage’s place; null where nothing stands there, and where it is covered. */
function readIn(said: RedactText, passage: string, treatment: string): string | null {
  if (treatment === 'cut' || treatment === 'cover') return null
  return treatment === 'keep'
    ? (said.passages[passage] ?? passage)
    : (said.wordings[passage]?.[treatment] ?? treatment)
}

const isOn = (verb: Verb, fact: string) => (finding: Finding) =>
  finding.occurrences.some(
    ({ action }) =>
      action.verb === verb && finding.rule.when.clauses.some(({ reads }) => reads.includes(fact)),
  )

/** The rules that what was done with a passage goes against. */
function reasonsFor(
  { passage, treatment, saying }: Treated,
  against: readonly Finding[],
  gap: boolean,
): readonly Rule[] {
  const concerns = (finding: Finding): boolean =>
    finding.occurrences.some(({ action }) => action.particulars['passage'] === passage.id) ||
    (saying?.alters != null && isOn('write-tear-line', 'action.alters')(finding)) ||
    (treatment === 'cover' && isOn('redact', 'action.permanent')(finding)) ||
    (gap && isOn('send-tear-line', 'action.gaps')(finding))
  return against.filter(concerns).map(({ rule }) => rule)
}

function fateOf(
  { passage, treatment, saying }: Treated,
  reasons: readonly Rule[],
  gap: boolean,
): Fate {
  if (treatment === 'cover') return 'covered'
  if (saying?.alters != null) return 'falsified'
  if (gap) return 'leaked'
  const isMissed = passage.written.serves.length > 0 && (saying?.serves.length ?? 0) === 0
  if (reasons.length > 0) return isMissed ? 'needlessly-cut' : 'leaked'
  if (saying === null) return passage.touchy ? 'rightly-cut' : 'left-out'
  return treatment === 'keep' ? 'kept' : 'reworded'
}

/** What was done with the report, in one line. */
export function redactedInAll(treated: readonly Treated[]): string {
  const count = (...kinds: readonly string[]) =>
    treated.filter(({ treatment }) => kinds.includes(treatment)).length
  const [kept, cut, covered] = [count('keep'), count('cut'), count('cover')]
  const reworded = treated.length - kept - cut - covered
  return [
    `${kept} of ${treated.length} passages as written`,
    ...(reworded > 0 ? [`${reworded} in other words`] : []),
    ...(cut > 0 ? [`${cut} cut`] : []),
    ...(covered > 0 ? [`${covered} covered`] : []),
  ].join(', ')
}

type Judged = {
  readonly answer: RedactionAnswer
  readonly against: readonly Finding[]
  readonly treated: readonly Treated[]
}

function wholeInWords(
  { names }: ModuleText,
  said: RedactText,
  report: Report,
  { answer, against, treated }: Judged,
) {
  const nameOf = (id: string): string => names.people[id] ?? id
  const isAgainst = (verb: Verb, ...facts: readonly string[]) =>
    facts.some((fact) => against.some(isOn(verb, fact)))
  const wrongly = answer.distribution.filter((id) => against.some(wasSentTo(id)))
  const missing = answer.distribution.includes(report.recipient) ? [] : [report.recipient]
  return [
    {
      id: 'metadata' as const,
      given: answer.metadataRemoved ? 'removed' : said.metadata.join(' · ') || 'left in',
      right: !isAgainst('send-tear-line', 'action.hidden'),
      due: 'removed',
    },
    {
      id: 'fileName' as const,
      given: said.fileNames[answer.fileName] ?? answer.fileName,
      right: !isAgainst('send-tear-line', 'action.named'),
      due: 'a name that tells of no source',
    },
    {
      id: 'distribution' as const,
      given: answer.distribution.map(nameOf).join(', ') || 'nobody',
      right: wrongly.length + missing.length === 0,
      due: [
        ...missing.map((id) => `with ${nameOf(id)}`),
        ...wrongly.map((id) => `without ${nameOf(id)}`),
      ].join(', '),
    },
    {
      id: 'release' as const,
      given: answer.release || 'none',
      right: !isAgainst('mark-tear-line', 'action.under', 'action.over', 'action.malformed'),
      due: markDueText(treated),
    },
  ]
}

/** Whether a finding is about somebody being sent a tear line at all, and not about what it says. */
const wasSentTo = (id: string) => (finding: Finding) =>
  finding.occurrences.some(
    ({ action, parts }) =>
      action.verb === 'send-tear-line' &&
      parts.recipient === id &&
      finding.rule.when.clauses.some(({ reads }) =>
        reads.some((path) => path === 'recipient.country' || path.startsWith('access.')),
      ),
  )

/** What an answer does, for those who see it without its page: in a list of examples, or as the better course. */
export function redactionInWords(
  text: ModuleText,
  scene: string,
  { report }: TearLineExercise,
  answer: RedactionAnswer,
): string {
  const said = redactTextOf(text, scene)
  const to = answer.distribution.map((id) => text.names.people[id] ?? id)
  return [
    redactedInAll(treatedBy(report, answer)),
    `to ${to.join(', ') || 'nobody'}`,
    `as ${said.fileNames[answer.fileName] ?? answer.fileName}`,
    answer.metadataRemoved ? 'hidden data removed' : 'hidden data left in',
    `marked ${answer.release || 'not at all'}`,
  ].join('; ')
}
