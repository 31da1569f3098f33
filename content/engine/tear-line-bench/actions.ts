/** What a redaction comes to: typed actions, one a passage and then those of the whole, for the rules to judge. */
import type { RedactionAnswer } from '../answer.ts'
import type { Mosaic } from '../exposure/mosaic.ts'
import type { Wording } from '../exposure/wording.ts'
import type { Action } from '../verbs/verbs.ts'
import { judgeMark } from './marking.ts'
import { isAvoidable, isSeparable, type Passage, type Report, type Saying } from './report.ts'

/** What became of a passage. */
export type Treated = {
  readonly passage: Passage
  readonly treatment: string
  /** What can be read in its place by whoever takes the trouble, beneath a cover too; null where it is gone. */
  readonly saying: Saying | null
}

/** What an answer does with each passage, in the order in which they stand. */
export const treatedBy = (
  report: Report,
  { passages }: Pick<RedactionAnswer, 'passages'>,
): readonly Treated[] =>
  report.passages.flatMap((passage) => treat(passage, passages[passage.id] ?? 'keep'))

/** Whether an answer names nothing but what the report has and offers. */
export function fits(report: Report, answer: RedactionAnswer): boolean {
  const known = new Set(report.passages.map(({ id }) => id))
  return (
    Object.keys(answer.passages).every((id) => known.has(id)) &&
    treatedBy(report, answer).length === report.passages.length &&
    report.fileNames.has(answer.fileName) &&
    answer.distribution.every((id) => report.distribution.has(id))
  )
}

/** A passage with one thing done to it; none where that is not offered. */
export function treat(passage: Passage, treatment: string): readonly Treated[] {
  const { written, wordings } = passage
  if (treatment === 'cut') return [{ passage, treatment, saying: null }]
  const saying = treatment === 'keep' || treatment === 'cover' ? written : wordings.get(treatment)
  return saying === undefined ? [] : [{ passage, treatment, saying }]
}

/** Everything one can do with a passage, as it was written first. */
export const treatmentsOf = ({ wordings }: Passage): readonly string[] => [
  'keep',
  ...wordings.keys(),
  'cut',
  'cover',
]

/** The actions on one passage: what is let through or kept back of it. */
export function actionsOnPassage(
  { recipient, partner, parts }: Report,
  mosaic: Mosaic,
  { passage, treatment, saying }: Treated,
): readonly Action[] {
  const objects = { document: passage.from, recipient, ...(partner !== '' && { partner }) }
  const actions: Action[] = []
  if (saying !== null)
    actions.push({
      verb: 'let-through',
      objects,
      particulars: {
        passage: passage.id,
        parts: parts.touchy,
        level: saying.level,
        releasable: saying.releasable,
        telling: saying.tells.length > 0,
        avoidable: isAvoidable(mosaic, passage, saying),
        alters: saying.alters !== null,
      },
    })
  const { serves } = passage.written
  const left = treatment === 'cover' ? [] : (saying?.serves ?? [])
  if (serves.length > 0 && left.length === 0)
    actions.push({
      verb: 'cut-out',
      objects,
      particulars: {
        passage: passage.id,
        parts: parts.needed,
        separable: isSeparable(mosaic, passage),
      },
    })
  return actions
}

/** What a redaction tells of sources in all: by what is left of its text, its list of names, its hidden data and its name. */
export function toldIn(
  report: Report,
  treated: readonly Treated[],
  { metadataRemoved, fileName }: Pick<RedactionAnswer, 'metadataRemoved' | 'fileName'>,
): readonly Wording[] {
  return [
    ...new Set([
      ...treated.flatMap(({ saying }) => saying?.tells ?? []),
      ...shownByGaps(report, treated).flatMap(({ passage }) => passage.written.tells),
      ...(metadataRemoved ? [] : report.metadata.tells),
      ...(report.fileNames.get(fileName) ?? []),
    ]),
  ]
}

/** Passages that were taken out of a known list of which others were left in: they show by their absence. */
export function shownByGaps(report: Report, treated: readonly Treated[]): readonly Treated[] {
  const isGone = ({ saying }: Treated) => saying === null
  return report.lists.flatMap((list) => {
    const members = treated.filter(({ passage }) => list.includes(passage.id))
    const gone = members.filter(isGone)
    return gone.length < members.length ? gone : []
  })
}

/** The needs that what is left of a passage serves. What is covered or falsified serves none. */
export const servedBy = ({ treatment, saying }: Treated): readonly string[] =>
  treatment !== 'cover' && saying?.alters === null ? saying.serves : []

/** Needs of the reader that what is left does not serve. */
export const needsUnmet = ({ needs }: Report, treated: readonly Treated[]): readonly string[] => {
  const served = new Set(treated.flatMap(servedBy))
  return needs.filter((need) => !served.has(need))
}

/** Whether anything leaves the house at all. */
export const goesOut = (
  treated: readonly Treated[],
  { distribution }: Pick<RedactionAnswer, 'distribution'>,
): boolean => treated.some(({ saying }) => saying !== null) && distribution.length > 0

/** The actions of a redaction in the order in which they are judged: those on single passages, then the rest. */
export function actionsOf(
  report: Report,
  mosaic: Mosaic,
  treated: readonly Treated[],
  answer: RedactionAnswer,
): { readonly passages: readonly Action[]; readonly rest: readonly Action[] } {
  const { document, recipient, request } = report
  const refused: Action =
    request === undefined
      ? { verb: 'withhold', objects: { document, recipient }, particulars: { referred: false } }
      : { verb: 'decline', objects: { request }, particulars: { referred: false } }
  const onPassages = (all: readonly Treated[]) =>
    all.flatMap((each) => actionsOnPassage(report, mosaic, each))
  if (!goesOut(treated, answer))
    return {
      passages: onPassages(treated.flatMap(({ passage }) => treat(passage, 'cut'))),
      rest: [refused],
    }
  return {
    passages: onPassages(treated),
    rest: [
      ...onWhole(report, mosaic, treated, answer),
      ...(answer.distribution.includes(recipient) ? [] : [refused]),
    ],
  }
}

function onWhole(
  report: Report,
  mosaic: Mosaic,
  treated: readonly Treated[],
  answer: RedactionAnswer,
): readonly Action[] {
  const { document, partner, request, threat, recipient } = report
  const left = treated.flatMap(({ saying }) => saying ?? [])
  const covered = treated.some(({ treatment }) => treatment === 'cover')
  const hidden = !answer.metadataRemoved && report.metadata.tells.length > 0
  const named = (report.fileNames.get(answer.fileName) ?? []).length > 0
  const gaps = shownByGaps(report, treated).length > 0
  const avoidable = treated.some(
    ({ passage, saying }) => saying !== null && isAvoidable(mosaic, passage, saying),
  )
  const actionable = needsUnmet(report, treated).length === 0
  const actions: Action[] = []
  if (covered || treated.some(({ saying }) => saying === null))
    actions.push({ verb: 'redact', objects: { document }, particulars: { permanent: !covered } })
  actions.push({
    verb: 'write-tear-line',
    objects: { document },
    particulars: {
      removesSource: !(avoidable || hidden || named || gaps),
      alters: left.some(({ alters }) => alters !== null),
      actionable,
    },
  })
  if (partner !== '')
    actions.push({
      verb: 'mark-tear-line',
      objects: { document, partner },
      particulars: judgeMark(treated, answer.release, report.codes),
    })
  const reveals = toldIn(report, treated, answer)
  for (const address of answer.distribution)
    actions.push({
      verb: 'send-tear-line',
      objects: {
        document,
        recipient: address,
        ...(partner !== '' && { partner }),
        ...(address === recipient && request !== undefined && { request }),
        ...(address === recipient && threat !== undefined && { threat }),
      },
      particulars: { reveals, hidden, named, gaps, actionable },
    })
  return actions
}
