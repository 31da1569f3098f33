import { foreignLetters, foreignWords } from './classification-words.ts'
import { controlSurfaces } from './controls.ts'
import { countryNames, mistakenCodes } from './countries.ts'
import { note, quote, type Finding, type Span } from './finding.ts'
import { expandableMembers, organizationNames } from './organizations.ts'
import type { Reading } from './reading.ts'

/** How the codes of a list are joined: release lists by a comma, owner and source lists by a space. */
export type ListForm = ', ' | ' '

export interface CodeList {
  readonly codes: readonly string[]
  readonly at: Span
}

/** Whether a code names a country or an organisation: of the published lists, or of those given. */
export function isCode(code: string, given: ReadonlySet<string>): boolean {
  return countryNames.has(code) || organizationNames.has(code) || given.has(code)
}

/** The name of a country or organisation, or the code itself where it is unknown. */
export function codeName(code: string): string {
  return countryNames.get(code) ?? organizationNames.get(code) ?? code
}

/**
 * Order of codes in a list: countries A to Z, then organisations A to Z.
 * Where organisation codes of other lengths sort is stated nowhere; they go with the organisations.
 */
export function compareCodes(a: string, b: string): number {
  const first = organizationNames.has(a) || a.length > 3 ? 1 : 0
  const second = organizationNames.has(b) || b.length > 3 ? 1 : 0
  if (first !== second) return first - second
  return a < b ? -1 : a > b ? 1 : 0
}

/** The codes in list order, each once; with `usaFirst`, USA leads them. */
export function sortCodes(codes: Iterable<string>, usaFirst = false): string[] {
  const sorted = [...new Set(codes)].toSorted(compareCodes)
  if (!usaFirst || !sorted.includes('USA')) return sorted
  return ['USA', ...sorted.filter((code) => code !== 'USA')]
}

/** Everyone a list reaches: its codes and the members of those that may be taken apart. */
export function reachedBy(codes: Iterable<string>): Set<string> {
  const reached = new Set<string>()
  for (const code of codes) {
    reached.add(code)
    for (const member of expandableMembers.get(code) ?? []) reached.add(member)
  }
  return reached
}

const isCodeCharacter = (character: number) =>
  (character >= 65 && character <= 90) || (character >= 48 && character <= 57) || character === 95

/**
 * Reads a list of codes and notes what is wrong with its separators, codes and repeats.
 * Order is judged by `checkCodeOrder`, since it differs from list to list.
 *
 * @param from where `text` starts in the text judged
 */
export function readCodeList(
  text: string,
  from: number,
  form: ListForm,
  reading: Pick<Reading, 'codes' | 'slips'>,
): CodeList {
  const { slips } = reading
  const at = { start: from, end: from + text.length }
  const codes: string[] = []
  const seen = new Set<string>()
  let joined = true
  let onlySpaces = true
  let parted = true
  let retired = false
  let gapStart = 0
  let index = 0
  while (index < text.length) {
    if (!isCodeCharacter(text.charCodeAt(index))) {
      index += 1
      continue
    }
    const start = index
    while (index < text.length && isCodeCharacter(text.charCodeAt(index))) index += 1
    const code = text.slice(start, index)
    const gap = text.slice(gapStart, start)
    gapStart = index
    if (code === 'AND') {
      joined = false
      onlySpaces = false
      retired = true
      continue
    }
    if (codes.length === 0 ? gap !== '' : gap !== form) {
      joined = false
      if (gap.trim() !== form.trim()) onlySpaces = false
      if (/[^ ,]/.test(gap)) parted = false
    }
    const place = { start: from + start, end: from + index }
    if (seen.has(code)) {
      note(slips, 'E_DUPLICATE', { at: place, message: `${quote(code)} is listed twice` })
    } else {
      seen.add(code)
      if (!isCode(code, reading.codes)) noteUnknownCode(code, place, slips)
    }
    codes.push(code)
  }
  if (!joined || gapStart < text.length) {
    note(slips, 'E_LIST_SEPARATOR', {
      at,
      also: [
        ...(!joined && onlySpaces ? (['E_SPACING'] as const) : []),
        ...(parted ? [] : (['E_SEPARATOR'] as const)),
        ...(retired ? (['E_RETIRED_TOKEN'] as const) : []),
      ],
      message:
        form === ' '
          ? 'codes of this list are joined by one space and nothing else'
          : 'codes of this list are joined by a comma and one space, with no `AND`',
      fix: {
        at,
        text: `${/^[A-Z0-9_]/.test(text) ? '' : ' '}${codes.join(form)}`,
        does: 'join the codes as the list requires',
      },
    })
  }
  return { codes, at }
}

function noteUnknownCode(code: string, at: Span, slips: Finding[]): void {
  const meant = mistakenCodes.get(code)
  note(slips, 'E_COUNTRY_CODE', {
    at,
    message:
      meant === undefined
        ? `${quote(code)} is not in the published lists of country and organisation codes`
        : `${quote(code)} is not a code; ${codeName(meant)} is ${quote(meant)}`,
    standing: meant === undefined ? 'open' : 'from memory',
    also: [
      ...(isMarking(code) ? (['E_SEPARATOR', 'E_LIST_SEPARATOR'] as const) : []),
      ...(foreignLetters.has(code) || foreignWords.has(code) ? (['E_NONUS_FORM'] as const) : []),
    ],
    ...(meant === undefined ? {} : { fix: { at, text: meant, does: `write ${meant}` } }),
  })
}

/** Whether a word in a list is no code but the start of the next marking. */
const isMarking = (word: string) =>
  controlSurfaces.has(word) || word === 'REL' || word === 'DISPLAY' || word === 'FGI'

/** Organisation codes of other lengths than four, whose place in a list is stated nowhere. */
const isOddLength = (code: string) => organizationNames.has(code) && code.length !== 4

/** Notes codes that stand out of order. A release list is led by USA and judged after it. */
export function checkCodeOrder(
  list: CodeList,
  form: ListForm,
  usaFirst: boolean,
  slips: Finding[],
): void {
  const { codes, at } = list
  const sorted = sortCodes(codes, usaFirst)
  const written = [...new Set(codes)]
  const inOrder = written.every((code, place) => code === sorted[place])
  if (inOrder && (!usaFirst || codes[0] === 'USA' || codes.length === 0)) return
  if (usaFirst && codes[0] !== 'USA') {
    note(slips, 'E_RELTO_USA_FIRST', {
      at,
      message: 'a release list begins with USA',
      also: written.includes('USA') ? ['E_COUNTRY_ORDER'] : [],
      fix: { at, text: sortCodes(['USA', ...codes], true).join(form), does: 'put USA first' },
    })
    return
  }
  note(slips, 'E_COUNTRY_ORDER', {
    at,
    message: 'countries stand A to Z, organisations A to Z after them',
    standing: codes.some(isOddLength) ? 'from memory' : 'read',
    fix: { at, text: sorted.join(form), does: 'put the codes in order' },
  })
}
