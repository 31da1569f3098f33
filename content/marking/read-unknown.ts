import type { Reading } from './reading.ts'
import { joinedNato, natoLetters, natoWords, usWords } from './classification-words.ts'
import { isCode } from './code-list.ts'
import { controlSurfaces } from './controls.ts'
import { mostFindings, note, quote, type Finding } from './finding.ts'
import type { Item } from './mark-tree.ts'
import { isLoneNarrowing, readAea } from './read-aea.ts'
import { readControl } from './read-control.ts'
import { readListed } from './read-lists.ts'
import { isLaterSystem, readSci } from './read-sci.ts'
import { isDeclassification, retiredWords } from './retired.ts'
import type { Piece } from './scan.ts'
import { nearestSurface } from './suggest.ts'

/** Longest piece that is searched for entries run together; no real mark is near it. */
const longestSearched = 200

/** Findings beyond which no more suggestions are looked for. */
const mostSuggested = 10

/** Reads a piece no category claims: names its fault, or takes it apart where entries ran together. */
export function readUnknown(piece: Piece, reading: Reading): Item[] {
  const { slips } = reading
  const { at, text, before } = piece
  const unknown: Item = { category: null, unknown: text, at, before }
  if (slips.length >= mostFindings) return [unknown]
  if (isDeclassification(text)) {
    note(slips, 'E_DECLASS_IN_BANNER', {
      at,
      message: `${quote(text)} belongs in the authority block, not in a mark`,
      also: ['E_RETIRED_TOKEN'],
      fix: {
        at: { start: Math.max(0, at.start - before.length), end: at.end },
        text: '',
        does: 'leave it out of the mark',
      },
    })
    return [unknown]
  }
  const retired = retiredWords.get(text)
  if (retired !== undefined) {
    note(slips, 'E_RETIRED_TOKEN', {
      at,
      message: `${quote(text)} is no longer in use: ${retired}`,
      standing: text === 'ECI' ? 'read' : 'from memory',
      also: ['E_UNKNOWN_TOKEN'],
    })
    return [unknown]
  }
  if (text === 'CONTROLLED') {
    note(slips, 'E_UNKNOWN_TOKEN', {
      at,
      message: `beside classified information the word is ${quote('CUI')}`,
      source: 'NARA-CUI',
      fix: { at, text: 'CUI', does: 'write CUI' },
    })
    return [unknown]
  }
  if (isLoneNarrowing(text)) {
    note(slips, 'E_REQUIRES', {
      at,
      message: `${quote(text)} stands only behind RD${text.startsWith('S') ? ' or FRD' : ''}`,
      also: ['E_UNKNOWN_TOKEN'],
      source: 'IC-RM-2016 §H.6',
    })
    return [unknown]
  }
  if (noteSecondClassification(piece, slips)) return [unknown]
  return takeApart(piece, reading) ?? [noteUnknown(piece, unknown, reading)]
}

function noteSecondClassification({ at, text }: Piece, slips: Finding[]): boolean {
  const second =
    usWords.has(text) ||
    natoWords.has(text) ||
    natoLetters.has(text) ||
    joinedNato.has(text) ||
    /^(?:TS|S|C|U|R|RESTRICTED)$/.test(text) ||
    text.startsWith('JOINT ') ||
    /^(?:[A-Z]{3,4} )+(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|TS|S|C|R|U)$/.test(
      text,
    )
  if (!second) return false
  note(slips, 'E_CONFLICT', {
    at,
    message: 'a mark carries one classification, of one system',
    source: 'IC-RM-2016 §A.5',
    also: ['E_NONUS_FORM', 'E_UNKNOWN_TOKEN', 'E_CATEGORY_ORDER'],
  })
  return true
}

/** Entries joined by a comma, space or hyphen instead of a slash. */
function takeApart(piece: Piece, reading: Reading): Item[] | null {
  if (piece.text.length > longestSearched) return null
  const parts = knownParts(piece.text, reading.systems)
  if (parts === null) return null
  note(reading.slips, 'E_SEPARATOR', {
    at: piece.at,
    message: 'entries of a category are parted by one slash, categories by two',
    also: ['E_SPACING'],
    fix: { at: piece.at, text: parts.join('/'), does: 'part the entries with slashes' },
  })
  return parts.flatMap((text, index): Item[] => {
    const part: Piece = { text, at: piece.at, before: index === 0 ? piece.before : '/' }
    const entry = readPart(part, reading)
    return entry === null ? [] : [{ ...entry, at: part.at, before: part.before }]
  })
}

const readPart = (part: Piece, reading: Reading) =>
  readControl(part, reading) ??
  readListed(part, reading) ??
  readAea(part, reading) ??
  readSci(part, reading)

/** The known markings a text is made of, longest first at each place; `null` unless it is at least two. */
function knownParts(text: string, systems: ReadonlySet<string>): string[] | null {
  const list = /^(.*?[A-Z0-9])[ ,;:.|&+-]+((?:REL TO|DISPLAY ONLY) .*)$/.exec(text)
  const [, head = text, tail] = list ?? []
  const parts =
    splitKnown(head, /[ ,;:.|&+]+/, (some) => isKnown(some, systems)) ??
    splitKnown(head, /[ ,;:.|&+-]+/, (some) => controlSurfaces.has(some))
  if (parts === null) return null
  const all = tail === undefined ? parts : [...parts, tail]
  return all.length > 1 ? all : null
}

function splitKnown(
  text: string,
  separator: RegExp,
  known: (text: string) => boolean,
): string[] | null {
  const words = text.split(separator).filter((word) => word !== '')
  const parts: string[] = []
  let index = 0
  while (index < words.length) {
    const part = longestKnown(words.slice(index, index + 6), known)
    if (part === null) return null
    parts.push(part.text)
    index += part.size
  }
  return parts
}

function longestKnown(
  words: readonly string[],
  known: (text: string) => boolean,
): { readonly text: string; readonly size: number } | null {
  for (let size = words.length; size > 0; size -= 1) {
    const some = words.slice(0, size)
    const spaced = some.join(' ')
    if (known(spaced)) return { text: spaced, size }
    const hyphened = some.join('-')
    if (controlSurfaces.has(hyphened)) return { text: hyphened, size }
  }
  return null
}

const isKnown = (text: string, systems: ReadonlySet<string>): boolean =>
  controlSurfaces.has(text) || (!text.includes(' ') && isWhole(text, systems))

/** Whether a text reads without a slip as an atomic energy marking or a control system. */
function isWhole(text: string, systems: ReadonlySet<string>): boolean {
  const trial: Finding[] = []
  const piece: Piece = { text, at: { start: 0, end: text.length }, before: '/' }
  const reading: Reading = {
    kind: 'banner',
    prefixed: false,
    systems,
    codes: new Set(),
    slips: trial,
  }
  const entry = readAea(piece, reading) ?? readSci(piece, reading)
  return entry !== null && trial.length === 0
}

function noteUnknown(
  { at, text }: Piece,
  unknown: Item,
  { codes, slips }: Pick<Reading, 'codes' | 'slips'>,
): Item {
  const nearest = slips.length < mostSuggested ? nearestSurface(text) : null
  const code = isCode(text, codes)
  const unpublished = nearest === null && !code && /^[A-Z0-9]{2,7}(?:-[A-Z0-9 -]+)?$/.test(text)
  note(slips, 'E_UNKNOWN_TOKEN', {
    at,
    message: isLaterSystem(text)
      ? `${quote(text)} appears in later registers, not in that of 2016`
      : code
        ? `${quote(text)} is a code without the list it belongs to`
        : nearest !== null
          ? `${quote(text)} is not a registered marking; did you mean ${quote(nearest)}`
          : unpublished
            ? `${quote(text)} is not a registered marking; an unpublished control system must be told to the checker`
            : `${quote(text)} is not a registered marking`,
    also: code ? ['E_LIST_SEPARATOR', 'E_NONUS_FORM'] : [],
    standing: unpublished ? 'from memory' : 'read',
    fix: nearest === null || code ? undefined : { at, text: nearest, does: `write ${nearest}` },
  })
  return unknown
}
