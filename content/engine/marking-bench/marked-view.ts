/** A marked page explained: each part as given and as due, what tells them apart, and where the due mark comes from. */
import { explain } from '../../marking/explain.ts'
import { format } from '../../marking/format.ts'
import type { MarkingAnswer } from '../answer.ts'
import type { ModuleText } from '../module.ts'
import {
  blockLabels,
  blockRemarks,
  listed,
  listOfSources,
  markRemarks,
  partLabels,
  startOf,
} from '../words/marking-words.ts'
import { assess, blockLines, type BlockAssessment, type MarkAssessment } from './assess.ts'
import type { MarkingExercise } from './exercise.ts'
import { levelOf, nameOfCode, type Origin, type Page } from './page.ts'
import type { Due } from './reference.ts'

/** The page of a decision, part by part: portions, banner, lines at the foot. */
export function viewMarked(
  text: ModuleText,
  scene: string,
  { page, reference }: MarkingExercise,
  answer: MarkingAnswer,
) {
  const found = assess(page, reference, answer)
  const written = text.scenes[scene]?.page?.portions ?? {}
  const portions = [...found.portions].map(([id, assessed], at) => ({
    id: `portion ${id}`,
    label: partLabels.portion(at + 1),
    start: startOf(written[id] ?? ''),
    ...viewMark(text, page, assessed, assessed.wanted, answer.portions[id] ?? ''),
  }))
  const banner = {
    id: 'banner',
    label: partLabels.banner,
    start: '',
    ...viewMark(text, page, found.banner, reference.banner, answer.banner),
  }
  const right = portions.filter((portion) => portion.right).length
  return {
    kind: 'marking' as const,
    right,
    of: portions.length,
    parts: [
      ...portions,
      found.banner.followsOwn
        ? { ...banner, remarks: [...banner.remarks, markRemarks.followsOwn] }
        : banner,
      ...viewBlock(page, reference.block, found.block, answer),
    ],
  }
}

function viewMark(
  text: ModuleText,
  page: Page,
  { given, marked, comparison, faults, right }: MarkAssessment,
  due: Due<Origin | number>,
  typed: string,
) {
  const countries = (codes: readonly string[]) =>
    listed(codes.map((code) => nameOfCode(page, code)))
  const [is, should] = [levelOf(given.marking), levelOf(due.marking)]
  const { missing, extra, openedTo, withheldFrom } = comparison
  return {
    given: typed.trim(),
    due: due.text,
    right,
    remarks: marked
      ? [
          ...(is === should ? [] : [markRemarks.level(is, should)]),
          ...(missing.length === 0 ? [] : [markRemarks.missing(listed(missing))]),
          ...(extra.length === 0 ? [] : [markRemarks.extra(listed(extra))]),
          ...(openedTo.length === 0 ? [] : [markRemarks.opened(countries(openedTo))]),
          ...(withheldFrom.length === 0 ? [] : [markRemarks.withheld(countries(withheldFrom))]),
          ...faults.map(({ message, fix }) => markRemarks.form(message, fix?.does ?? '')),
        ]
      : [typed.trim() === '' ? markRemarks.empty : markRemarks.noLevel],
    grounds: groundsOf(text, due),
    means: explain(due.marking, (code) => nameOfCode(page, code)),
  }
}

function groundsOf(text: ModuleText, { grounds, marking }: Due<Origin | number>): string[] {
  if (grounds.length === 0) return [markRemarks.nothingClassifies(format(marking))]
  return grounds.map(({ element, from }) => {
    const numbers = from.filter((each) => typeof each === 'number')
    const origins = from.filter((each) => typeof each !== 'number')
    const named = [
      ...(numbers.length === 0 ? [] : [markRemarks.portions(numbers)]),
      ...origins.map((origin) =>
        origin.kind === 'portion'
          ? markRemarks.sourcePortion(titleOf(text, origin.paper), origin.number)
          : markRemarks.element(titleOf(text, origin.paper), origin.element.toUpperCase()),
      ),
    ]
    return markRemarks.ground(element, listed(named))
  })
}

const titleOf = ({ documents, guides }: ModuleText, paper: string): string =>
  documents[paper]?.title ?? guides[paper]?.title ?? paper

function viewBlock(
  page: Page,
  due: MarkingExercise['reference']['block'],
  found: BlockAssessment,
  { block, sources }: MarkingAnswer,
) {
  const cited = (ids: readonly string[]) =>
    listed(
      ids.map((id) => page.papers.get(id)?.cite ?? id),
      '',
    )
  const right = {
    classifiedBy: found.classifier,
    reason: !found.reasonGiven,
    derivedFrom: found.cited,
    declassifyOn: found.instruction === 'right' && found.wellFormed,
  }
  const wanted = { ...due, reason: '' }
  return [
    ...blockLines.map((line) => ({
      id: line,
      label: blockLabels[line],
      start: '',
      given: (block[line] ?? '').trim(),
      due: wanted[line],
      right: right[line],
      remarks: right[line] ? [] : [remarkOn(line, found)],
      grounds: line === 'declassifyOn' ? [blockRemarks.longest] : [],
      means: [],
    })),
    {
      id: 'sources',
      label: listOfSources,
      start: '',
      given: cited(sources),
      due: cited(due.sources),
      right: found.cited,
      remarks: found.cited ? [] : [blockRemarks.cited],
      grounds: [],
      means: [],
    },
  ]
}

function remarkOn(line: (typeof blockLines)[number], { instruction, wellFormed }: BlockAssessment) {
  if (line !== 'declassifyOn')
    return {
      classifiedBy: blockRemarks.classifier,
      reason: blockRemarks.reason,
      derivedFrom: blockRemarks.cited,
    }[line]
  return instruction === 'right' && !wellFormed ? blockRemarks.form : blockRemarks[instruction]
}
