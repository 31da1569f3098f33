/** A page to mark, ready to be judged: its portions with all that decides on their marks. */
import { codeName } from '../../marking/code-list.ts'
import type { Finding } from '../../marking/finding.ts'
import type { MarkTree } from '../../marking/mark-tree.ts'
import type { Kind, Marking } from '../../marking/marking.ts'
import { parse } from '../../marking/parse.ts'
import { validate } from '../../marking/validate.ts'
import { levels, type Level } from '../world/level.ts'

/** Where a mark comes from: a portion of a source (counted from 1), or an element of a guide. */
export type Origin =
  | { readonly kind: 'portion'; readonly paper: string; readonly number: number }
  | { readonly kind: 'element'; readonly paper: string; readonly element: string }

/** One mark that a portion has to bear, and how long what it covers stays classified. */
export type Claim = {
  readonly origin: Origin
  readonly mark: MarkTree
  /** Eight digits; null where the paper's date does not matter. */
  readonly date: string | null
  readonly declassifyOn: string | null
}

/** A level above every portion, because of what they show together. */
export type Compilation = {
  readonly origin: Origin
  readonly level: Level
  readonly date: null
  readonly declassifyOn: string | null
}

export type Page = {
  readonly document: string
  /** Eight digits. */
  readonly date: string
  readonly practice: boolean
  readonly offers: readonly string[]
  readonly portions: readonly { readonly id: string; readonly claims: readonly Claim[] }[]
  readonly compilation: Compilation | null
  /** What can be cited, by the id of the document or guide. */
  readonly papers: ReadonlyMap<string, { readonly cite: string }>
  readonly classifiedBy: string
  /** Codes that the module adds to the published ones: the partner each stands for, and its name. */
  readonly codes: ReadonlyMap<string, { readonly partner: string; readonly name: string }>
}

/** The level of a mark; UNCLASSIFIED where it names none. Foreign RESTRICTED counts as CONFIDENTIAL. */
export function levelOf({ level }: Marking): Level {
  switch (level) {
    case 'TS':
      return 'TOP SECRET'
    case 'S':
      return 'SECRET'
    case 'C':
    case 'R':
      return 'CONFIDENTIAL'
    case 'U':
    case null:
      return 'UNCLASSIFIED'
  }
}

/** The letters of a level. */
export const lettersOf = (level: Level): 'U' | 'C' | 'S' | 'TS' =>
  (['U', 'C', 'S', 'TS'] as const)[levels.indexOf(level)] ?? 'U'

/**
 * Reads a mark as a hand on a page means it: small letters, and the brackets of a portion, are the pen's
 * business and not counted.
 */
export function readTyped(text: string, kind: Kind, page: Pick<Page, 'codes'>): MarkTree {
  const bare = inCapitals(text.trim())
    .replace(/^\(\s*/, '')
    .replace(/\s*\)$/, '')
  return parse(kind === 'portion' && bare !== '' ? `(${bare})` : bare, kind, {
    codes: [...page.codes.keys()],
  })
}

/** Letters from a to z alone, so that no place in the text moves. */
const inCapitals = (text: string): string => text.replace(/[a-z]+/g, (each) => each.toUpperCase())

/** Errors of form in a mark. The banner is the one that a portion may lean on. */
export function formFaults(tree: MarkTree, banner?: MarkTree): readonly Finding[] {
  return validate(tree, banner === undefined ? {} : { banner }).filter(
    ({ severity }) => severity === 'error',
  )
}

/** What is wrong with the form of a mark as it stands in a field, with places in the text typed. */
export function typedFaults(
  text: string,
  kind: Kind,
  page: Pick<Page, 'codes'>,
): readonly Finding[] {
  if (text.trim() === '') return []
  const ofThePen = new Set(['E_NO_PARENS', 'E_PARENS_IN_BANNER'])
  const asTyped = parse(inCapitals(text), kind, { codes: [...page.codes.keys()] })
  return formFaults(asTyped).filter(({ code }) => !ofThePen.has(code))
}

/** The name of a country or organisation of the page. */
export const nameOfCode = (page: Pick<Page, 'codes'>, code: string): string =>
  page.codes.get(code)?.name ?? codeName(code)
