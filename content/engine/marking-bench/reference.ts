/** The reference answer to a page: derived from its sources and guides by roll-up, never typed in. */
import { deriveBlock } from '../../marking/longest-duration.ts'
import { format } from '../../marking/format.ts'
import type { MarkTree } from '../../marking/mark-tree.ts'
import { plainMarking, type Kind, type Marking } from '../../marking/marking.ts'
import { parse } from '../../marking/parse.ts'
import { rollUp, type RollUp, type RollUpOptions } from '../../marking/roll-up.ts'
import { lettersOf, type Origin, type Page } from './page.ts'

/** One element of a mark and what it comes from; of a banner, numbers of portions, counted from 1. */
export type Ground<From> = {
  readonly element: string
  readonly from: readonly From[]
}
/** A mark as it has to be. */
export type Due<From> = {
  readonly marking: Marking
  readonly text: string
  readonly grounds: readonly Ground<From>[]
}

export type Reference = {
  readonly portions: ReadonlyMap<string, Due<Origin>>
  readonly banner: Due<number | Origin>
  readonly block: {
    readonly classifiedBy: string
    readonly derivedFrom: string
    readonly declassifyOn: string
    /** What the list of sources holds, in the order in which the portions use it. */
    readonly sources: readonly string[]
  }
}

/** What cannot be derived from a page, in words for its author. */
export type Underivable = { readonly problem: string; readonly remedy: string }

/** Derives how a page has to be marked. */
export function referenceOf(
  page: Page,
): { ok: true; reference: Reference } | { ok: false; fault: Underivable } {
  const questions: string[] = []
  const portions = new Map<string, Due<Origin>>()
  for (const { id, claims } of page.portions) {
    const rolled = rolledUp(
      claims.map(({ mark }) => mark),
      'portion',
    )
    questions.push(...rolled.questions.map((asks) => `portion ${id}: ${asks}`))
    portions.set(id, {
      ...rolled,
      grounds: rolled.origins.map(({ element, from }) => ({
        element,
        from: from.flatMap((at) => claims[at]?.origin ?? []),
      })),
    })
  }
  const banner = bannerOf(page, [...portions.values()])
  questions.push(...banner.questions)
  const [question] = questions
  if (question !== undefined)
    return {
      ok: false,
      fault: {
        problem: `the marks do not decide it: ${question}`,
        remedy: 'choose marks of sources and guides that leave nothing open',
      },
    }
  if (banner.due.marking.level === 'U')
    return {
      ok: false,
      fault: {
        problem: 'no portion is classified, so the page has no authority block to fill in',
        remedy: 'let a source or an element of a guide classify one',
      },
    }
  const block = blockOf(page)
  return block.ok
    ? { ok: true, reference: { portions, banner: banner.due, block: block.block } }
    : block
}

type Rolled = Pick<RollUp, 'origins'> & {
  readonly marking: Marking
  readonly text: string
  readonly questions: readonly string[]
}

/** What marks come to as one mark. Nothing comes to UNCLASSIFIED. */
function rolledUp(marks: readonly MarkTree[], kind: Kind, options: RollUpOptions = {}): Rolled {
  if (marks.length === 0) {
    const marking = plainMarking(kind, 'U')
    return { marking, text: format(marking), origins: [], questions: [] }
  }
  const { banner, origins, questions } = rollUp(marks, options)
  const marking = { ...banner, kind }
  return { marking, text: format(marking), origins, questions: questions.map(({ asks }) => asks) }
}

/** The banner that portion marks come to, with what raises it above them. */
function bannerOf(page: Page, due: readonly Due<Origin>[]) {
  const rolled = rolledBanner(
    page,
    due.map(({ text }) => parse(text, 'portion')),
  )
  const raised = page.compilation
  return {
    questions: rolled.questions,
    due: {
      ...rolled,
      grounds: rolled.origins.map(({ category, element, from }): Ground<number | Origin> => ({
        element,
        from:
          category === 'level' && raised !== null && from.every((at) => !isAt(due[at], raised))
            ? [raised.origin]
            : from.map((at) => at + 1),
      })),
    },
  }
}

const isAt = (due: Due<Origin> | undefined, { level }: NonNullable<Page['compilation']>) =>
  due?.marking.level === lettersOf(level)

/** The banner that some portion marks come to on a page, its compilation counted in. */
export function rolledBanner({ compilation }: Page, marks: readonly MarkTree[]): Rolled {
  return rolledUp(
    marks,
    'banner',
    compilation === null
      ? {}
      : { compilation: { level: lettersOf(compilation.level), reason: 'by the guide' } },
  )
}

/** The lines at the foot: everything cited that classifies a portion, and the longest duration of it. */
function blockOf(
  page: Page,
): { ok: true; block: Reference['block'] } | { ok: false; fault: Underivable } {
  const claims = [
    ...page.portions.flatMap((portion) => portion.claims),
    ...(page.compilation === null ? [] : [page.compilation]),
  ].filter((claim) => !('mark' in claim) || claim.mark.marking.level !== 'U')
  const sources = [...new Set(claims.map(({ origin }) => origin.paper))]
  const cited = (paper: string): string => page.papers.get(paper)?.cite ?? paper
  const { derivation, findings } = deriveBlock({
    documentDate: page.date,
    sources: claims.map(({ origin, date, declassifyOn }) => ({
      cite: cited(origin.paper),
      date,
      declassifyOn,
    })),
  })
  if (derivation === null)
    return {
      ok: false,
      fault: {
        problem: `no duration follows from the sources: ${findings.map(({ message }) => message).join('; ')}`,
        remedy: 'correct the dates and instructions of sources and guides',
      },
    }
  return {
    ok: true,
    block: {
      classifiedBy: page.classifiedBy,
      derivedFrom: sources.length === 1 ? sources.map(cited).join('') : 'Multiple Sources',
      declassifyOn: derivation.declassifyOn,
      sources,
    },
  }
}
