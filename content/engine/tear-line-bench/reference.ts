/**
 * The reference redaction: the one judged best by the rules, found and never typed in.
 *
 * Passages hang together only by what they tell of sources together and by the gaps they leave, so most
 * need no search: a treatment is dropped where another of the same passage draws no finding more, serves
 * no need less and tells no more. Of the others every combination is looked at, but for those that cannot
 * come out better than the best so far: findings on single passages only ever add up.
 *
 * What concerns the whole (hidden data, file name, each address) is then changed one thing at a time, and
 * the passages are tried anew under it, until nothing gains. Covering is dropped everywhere: it lets through
 * what keeping does, and is found to keep back what it hides as well.
 */
import type { RedactionAnswer } from '../answer.ts'
import type { Mosaic } from '../exposure/mosaic.ts'
import type { Choice } from '../module.ts'
import type { Finding } from '../finding.ts'
import { gather } from '../judge.ts'
import { compareCourses, reckon } from '../score.ts'
import type { Action } from '../verbs/verbs.ts'
import {
  actionsOf,
  actionsOnPassage,
  goesOut,
  servedBy,
  treat,
  treatmentsOf,
  type Treated,
} from './actions.ts'
import { markDueText } from './marking.ts'
import { tellsNoMore, type Passage, type Report } from './report.ts'

/** What is found in the world as it stands: on some actions alone, and on a choice with all that follows. */
export type Judge = {
  readonly alone: (actions: readonly Action[]) => readonly Finding[]
  readonly whole: (choice: Pick<Choice, 'takes' | 'actions' | 'events'>) => readonly Finding[]
}
type Course = Pick<Choice, 'takes' | 'events'>

type Option = { readonly treated: Treated; readonly findings: readonly Finding[] }
type Whole = Pick<RedactionAnswer, 'metadataRemoved' | 'fileName' | 'distribution'>
type Judged = {
  readonly chosen: readonly Option[]
  readonly answer: RedactionAnswer
  readonly findings: readonly Finding[]
}

/** Combinations judged as a whole before a search settles for the best it has. */
const mostJudged = 5_000

/** The redaction that is judged best in the world as it stands; of equals, the one that changes least. */
export function findReference(
  report: Report,
  mosaic: Mosaic,
  judge: Judge,
  course: Course,
): RedactionAnswer {
  const options = report.passages.map((passage) => optionsFor(report, mosaic, judge, passage))
  /** What is done with single passages changes nothing in the world, so it need not be judged over and over. */
  const judged = (chosen: readonly Option[], whole: Whole): Judged => {
    const treated = chosen.map((option) => option.treated)
    const answer = answerOf(treated, whole)
    const { passages, rest } = actionsOf(report, mosaic, treated, answer)
    const findings = goesOut(treated, answer)
      ? chosen.flatMap((option) => option.findings)
      : judge.alone(passages)
    return {
      chosen,
      answer,
      findings: gather([...findings, ...judge.whole({ ...course, actions: rest })]),
    }
  }
  const searched = (start: Judged): Judged =>
    searchPassages(options, start, (chosen) => judged(chosen, start.answer))
  const asFirst = options.flatMap((each) => each.slice(0, 1))
  let best = searched(judged(asFirst, plainest(report)))
  for (;;) {
    const { chosen, answer } = best
    const changed = changesOfWhole(report, answer)
      .map((whole) => judged(chosen, whole))
      .reduce(better, best)
    if (changed === best) return answer
    best = searched(changed)
  }
}

const better = (a: Judged, b: Judged): Judged =>
  compareCourses(b.findings, a.findings) < 0 ? b : a

/** An answer with the release marking that is due on what it leaves. */
export const answerOf = (
  treated: readonly Treated[],
  { metadataRemoved, fileName, distribution }: Whole,
): RedactionAnswer => ({
  passages: Object.fromEntries(
    treated.flatMap(({ passage, treatment }) =>
      treatment === 'keep' ? [] : [[passage.id, treatment]],
    ),
  ),
  metadataRemoved,
  fileName,
  distribution,
  release: markDueText(treated),
})

/** Where a search begins: nothing hidden, the file name that tells least, and the reader alone. */
export function plainest({ fileNames, recipient }: Report): Whole {
  const [fileName = ''] = [...fileNames]
    .toSorted(([, a], [, b]) => a.length - b.length)
    .map(([name]) => name)
  return { metadataRemoved: true, fileName, distribution: [recipient] }
}

/** All that differs from a whole in one thing. */
const changesOfWhole = ({ fileNames, distribution }: Report, whole: Whole): readonly Whole[] => [
  { ...whole, metadataRemoved: !whole.metadataRemoved },
  ...[...fileNames.keys()].map((fileName) => ({ ...whole, fileName })),
  ...[...distribution.keys()].map((id) => ({ ...whole, distribution: toggled(whole, id) })),
]

/** The distribution with somebody put on it, or taken off. */
export const toggled = ({ distribution }: Pick<Whole, 'distribution'>, id: string) =>
  distribution.includes(id) ? distribution.filter((each) => each !== id) : [...distribution, id]

/** What can be done with a passage and may yet turn out best. */
function optionsFor(
  report: Report,
  mosaic: Mosaic,
  judge: Judge,
  passage: Passage,
): readonly Option[] {
  const all = treatmentsOf(passage)
    .flatMap((treatment) => treat(passage, treatment))
    .map((treated) => ({
      treated,
      findings: judge.alone(actionsOnPassage(report, mosaic, treated)),
    }))
  const isListed = report.lists.some((list) => list.includes(passage.id))
  return all.filter(
    (one, at) =>
      !all.some(
        (other, place) =>
          !(isListed && isGone(one) !== isGone(other)) &&
          isAsGood(mosaic, other, one) &&
          (place < at || !isAsGood(mosaic, one, other)),
      ),
  )
}

/** Whether nothing is left of a passage: in a known list, that shows. */
const isGone = ({ treated: { saying } }: Option): boolean => saying === null

const rulesIn = ({ findings }: Option) => findings.map(({ rule }) => rule)

/** Whether one treatment of a passage is as good as another in every respect. Single passages draw no praise. */
function isAsGood(mosaic: Mosaic, one: Option, other: Option): boolean {
  const [a, b] = [one.treated.saying, other.treated.saying]
  const [served, blamed] = [servedBy(one.treated), rulesIn(other)]
  return (
    !a?.alters &&
    servedBy(other.treated).every((need) => served.includes(need)) &&
    rulesIn(one).every((rule) => blamed.includes(rule)) &&
    tellsNoMore(mosaic, a?.tells ?? [], b?.tells ?? [])
  )
}

/** Tries the combinations of what may be done with each passage for one that is better than the start. */
function searchPassages(
  options: readonly (readonly Option[])[],
  start: Judged,
  judged: (chosen: readonly Option[]) => Judged,
): Judged {
  let best = start
  let left = mostJudged
  const settle = (chosen: readonly Option[]): void => {
    if (left === 0 || isWorse(chosen, best.findings)) return
    const here = options[chosen.length]
    if (here !== undefined) {
      for (const option of here) settle([...chosen, option])
      return
    }
    left -= 1
    best = better(best, judged(chosen))
  }
  settle([])
  return best
}

/** Whether what is found on some passages alone already comes out worse than a whole. */
function isWorse(chosen: readonly Option[], whole: readonly Finding[]): boolean {
  const part = reckon([gather(chosen.flatMap(({ findings }) => findings))])
  const best = reckon([whole])
  const gates = part.gates.length - best.gates.length
  return gates > 0 || (gates === 0 && part.lost > best.lost)
}
