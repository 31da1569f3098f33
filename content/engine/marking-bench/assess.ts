/** Holds a marked page against its reference: each portion, the banner, and the lines at the foot. */
import { validateBlock } from '../../marking/authority-block.ts'
import { compareMarks, type MarkComparison } from '../../marking/compare.ts'
import type { Finding } from '../../marking/finding.ts'
import { readInstruction } from '../../marking/instruction.ts'
import { deriveBlock } from '../../marking/longest-duration.ts'
import type { MarkTree } from '../../marking/mark-tree.ts'
import type { Marking } from '../../marking/marking.ts'
import type { MarkingAnswer } from '../answer.ts'
import { formFaults, readTyped, type Origin, type Page } from './page.ts'
import { rolledBanner, type Due, type Reference } from './reference.ts'

/** A mark held against what it should say. */
export type MarkAssessment = {
  readonly given: MarkTree
  /** What it is held against. */
  readonly due: Marking
  /** Whether it names a level at all: what does not is no mark. */
  readonly marked: boolean
  readonly comparison: MarkComparison
  readonly faults: readonly Finding[]
  readonly right: boolean
}
export type PortionAssessment = MarkAssessment & {
  /** The mark that is due with what it comes from. */
  readonly wanted: Due<Origin>
}
export type BannerAssessment = MarkAssessment & {
  /** Right because it follows from the trainee's own portion marks, though not from the right ones. */
  readonly followsOwn: boolean
}

export type BlockAssessment = {
  /** It says who made the page, by name and position. */
  readonly classifier: boolean
  readonly reasonGiven: boolean
  /** Source line and list name everything the page is derived from, and nothing else. */
  readonly cited: boolean
  /** How the instruction stands to the longest duration among what is cited. */
  readonly instruction: 'right' | 'none' | 'sooner' | 'later'
  /** Whether the instruction is in a form that the line may have. */
  readonly wellFormed: boolean
}

export type Assessment = {
  /** By the names of the portions, from the top. */
  readonly portions: ReadonlyMap<string, PortionAssessment>
  readonly banner: BannerAssessment
  readonly block: BlockAssessment
}

export const blockLines = ['classifiedBy', 'reason', 'derivedFrom', 'declassifyOn'] as const
export type BlockLine = (typeof blockLines)[number]

/** Assesses an answer to a page. */
export function assess(page: Page, reference: Reference, answer: MarkingAnswer): Assessment {
  const banner = readTyped(answer.banner, 'banner', page)
  const portions = new Map<string, PortionAssessment>()
  for (const [id, wanted] of reference.portions) {
    const given = readTyped(answer.portions[id] ?? '', 'portion', page)
    portions.set(id, { ...held(given, wanted.marking, banner), wanted })
  }
  return {
    portions,
    banner: heldBanner(page, reference, banner, [...portions.values()]),
    block: assessBlock(page, reference, answer),
  }
}

function held(given: MarkTree, due: Marking, banner?: MarkTree): MarkAssessment {
  const marked = given.marking.level !== null
  const comparison = compareMarks(given.marking, due, banner?.marking)
  const faults = marked ? formFaults(given, banner) : []
  return {
    given,
    due,
    marked,
    comparison,
    faults,
    right: marked && comparison.sameMeaning && faults.length === 0,
  }
}

/** A banner is right where it says what the page should, or what the trainee's own portion marks come to. */
function heldBanner(
  page: Page,
  reference: Reference,
  given: MarkTree,
  portions: readonly MarkAssessment[],
): BannerAssessment {
  const byReference = held(given, reference.banner.marking)
  const own = portions
    .filter(({ marked }) => marked)
    .map((portion) => leaningOn(portion.given, given.marking))
  if (byReference.comparison.sameMeaning || own.length === 0)
    return { ...byReference, followsOwn: false }
  const byOwn = held(given, rolledBanner(page, own).marking)
  return byOwn.comparison.sameMeaning
    ? { ...byOwn, followsOwn: true }
    : { ...byReference, followsOwn: false }
}

/** A portion with the banner's list in place of REL alone. */
const leaningOn = (tree: MarkTree, banner: Marking): MarkTree =>
  tree.marking.relTo === 'BANNER'
    ? { ...tree, marking: { ...tree.marking, relTo: banner.relTo } }
    : tree

function assessBlock(
  page: Page,
  { block: due }: Reference,
  { block, sources }: MarkingAnswer,
): BlockAssessment {
  const line = (name: BlockLine): string => (block[name] ?? '').trim()
  const several = due.sources.length > 1
  const listed = new Set(sources)
  const instruction = compareInstructions(page, line('declassifyOn'), due.declassifyOn)
  return {
    classifier: holdsWords(line('classifiedBy'), due.classifiedBy),
    reasonGiven: line('reason') !== '',
    cited:
      holdsWords(line('derivedFrom'), due.derivedFrom) &&
      (several
        ? listed.size === due.sources.length && due.sources.every((id) => listed.has(id))
        : [...listed].every((id) => due.sources.includes(id))),
    instruction,
    wellFormed: instruction === 'none' || isInForm(page, line('declassifyOn')),
  }
}

/** Whether an instruction has the form of the line. How far ahead it may lie is another matter. */
const isInForm = ({ date }: Page, declassifyOn: string): boolean =>
  validateBlock({
    blockType: 'derivative',
    documentDate: date,
    classifiedBy: null,
    reason: null,
    derivedFrom: null,
    declassifyOn,
  }).findings.every(
    ({ field, severity, code }) =>
      field !== 'declassifyOn' || severity !== 'error' || code === 'A_DATE_TOO_FAR',
  )

const wordsIn = (text: string): readonly string[] =>
  text.toLocaleUpperCase('en').match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a line has every word of another, in whatever order and however they are parted. */
function holdsWords(line: string, wanted: string): boolean {
  const words = new Set(wordsIn(line))
  return wordsIn(wanted).every((word) => words.has(word))
}

/** Two instructions for the same page: the one kept where both are among its sources is the longer. */
function compareInstructions(
  page: Page,
  given: string,
  due: string,
): BlockAssessment['instruction'] {
  const alone = readInstruction(given).kind === 'absent' ? null : longestOf(page, [given])
  if (alone === null) return 'none'
  if (alone === due) return 'right'
  return longestOf(page, [given, due]) === due ? 'sooner' : 'later'
}

const longestOf = (page: Page, instructions: readonly string[]): string | null =>
  deriveBlock({
    documentDate: page.date,
    sources: instructions.map((declassifyOn) => ({ cite: 'a source', date: null, declassifyOn })),
  }).derivation?.declassifyOn ?? null
