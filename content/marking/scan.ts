import { note, type Finding, type Span } from './finding.ts'
import type { Separator } from './mark-tree.ts'
import type { Kind } from './marking.ts'

/** A run of text between separators, in capitals, with single spaces. */
export interface Piece {
  readonly text: string
  readonly at: Span
  readonly before: Separator
}

/** The pieces of a mark, and whether it opens with `//` as foreign and joint marks do. */
export interface Scan {
  readonly pieces: readonly Piece[]
  readonly prefixed: boolean
  /** Whether pieces stand in the text exactly as written, so that places inside them are true. */
  readonly exact: boolean
}

const slash = 47
const backslash = 92
const openers = '([{'
const closers = ')]}'

function isSpace(text: string, index: number): boolean {
  const character = text.charCodeAt(index)
  return (
    character === 32 ||
    (character >= 9 && character <= 13) ||
    character === 160 ||
    (character >= 0x2000 && character <= 0x200b) ||
    character === 0x202f ||
    character === 0x3000 ||
    character === 0xfeff
  )
}

const isSlash = (text: string, index: number) =>
  text.charCodeAt(index) === slash || text.charCodeAt(index) === backslash

/** Cuts a mark into pieces, one pass over the text, and notes faults of spacing, case and brackets. */
export function scan(original: string, kind: Kind, slips: Finding[]): Scan {
  const text = inCapitals(withPlainSeparators(original, slips), kind, slips)
  const body = withoutBrackets(text, kind, slips)
  const pieces: Piece[] = []
  let prefixed = false
  let before: Separator = '//'
  let start = body.start
  let index = body.start
  while (index < body.end) {
    if (!isSlash(text, index)) {
      index += 1
      continue
    }
    const gap = readGap(text, start, index, body.end)
    const atStart = pieces.length === 0 && gap.start === start && !prefixed
    if (gap.start > start) pieces.push(readPiece(text, { start, end: gap.start }, before, slips))
    if (atStart) prefixed = true
    before = judgeGap(text, { ...gap, atStart, atEnd: gap.end === body.end }, slips)
    start = gap.end
    index = gap.end
  }
  if (start < body.end) pieces.push(readPiece(text, { start, end: body.end }, before, slips))
  const exact = pieces.every((piece) => piece.at.end - piece.at.start === piece.text.length)
  return { pieces, prefixed, exact }
}

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d'].map(
    (dash) => [dash, '-'] as const,
  ),
  ...[...'\u2044\u2215\uff0f'].map((stroke) => [stroke, '/'] as const),
])
const anyLookAlike = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'g')

/** Word processors turn hyphens and slashes into signs that only look like them. */
function withPlainSeparators(original: string, slips: Finding[]): string {
  const start = original.search(anyLookAlike)
  if (start === -1) return original
  const text = original.replace(anyLookAlike, (sign) => lookAlikes.get(sign) ?? sign)
  note(slips, 'E_SEPARATOR', {
    at: { start, end: start + 1 },
    message: 'separators are plain hyphens and slashes, not signs that look like them',
    also: ['E_UNKNOWN_TOKEN'],
    source: 'project rule: only the plain signs are read',
    standing: 'from memory',
    fix: { at: { start: 0, end: original.length }, text, does: 'write plain hyphens and slashes' },
  })
  return text
}

function inCapitals(original: string, kind: Kind, slips: Finding[]): string {
  const text = original.replace(/[a-z]+/g, (run) => run.toUpperCase())
  if (text === original) return text
  const start = original.search(/[a-z]/)
  note(slips, 'E_LOWERCASE', {
    at: { start, end: original.length },
    message: `a ${kind} is written in capitals`,
    ...(kind === 'portion' ? { source: 'project rule for portions', standing: 'from memory' } : {}),
    fix: { at: { start: 0, end: original.length }, text, does: 'write it in capitals' },
  })
  return text
}

function withoutOuterSpaces(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text, start)) start += 1
  while (end > start && isSpace(text, end - 1)) end -= 1
  return { start, end }
}

/** A text without its brackets, and without the spaces that a bracket taken away leaves outside. */
function withoutAnyBracket(text: string): string {
  const bare = text.replace(/[()[\]{}]/g, '')
  const { start, end } = withoutOuterSpaces(bare, { start: 0, end: bare.length })
  return bare.slice(start, end)
}

function withoutBrackets(text: string, kind: Kind, slips: Finding[]): Span {
  const whole = { start: 0, end: text.length }
  const outer = withoutOuterSpaces(text, whole)
  let { start, end } = outer
  const spaced = start > 0 || end < text.length
  while (start < end && openers.includes(text.charAt(start))) start += 1
  while (end > start && closers.includes(text.charAt(end - 1))) end -= 1
  const opened = text.slice(outer.start, start)
  const closed = text.slice(end, outer.end)
  const bracketed = { start, end }
  const body = withoutOuterSpaces(text, bracketed)
  const inside = /[()[\]{}]/.test(text.slice(body.start, body.end))
  const within = withoutAnyBracket(text.slice(body.start, body.end))
  if (kind === 'portion' && (opened !== '(' || closed !== ')' || inside)) {
    note(slips, 'E_NO_PARENS', {
      at: whole,
      message: 'a portion mark stands in one pair of round brackets',
      fix: { at: whole, text: `(${within})`, does: 'put it in round brackets' },
    })
  }
  if (kind === 'banner' && (opened !== '' || closed !== '' || inside)) {
    note(slips, 'E_PARENS_IN_BANNER', {
      at: whole,
      message: 'a banner stands without brackets',
      fix: { at: whole, text: within, does: 'take the brackets away' },
    })
  }
  if (spaced || bracketed.start !== body.start || bracketed.end !== body.end) {
    const bare = kind === 'portion' ? `(${within})` : within
    note(slips, 'E_SPACING', {
      at: whole,
      message: 'no space belongs around a mark',
      fix: { at: whole, text: bare, does: 'take the outer spaces away' },
    })
  }
  return body
}

/** The separator around a slash: all slashes and spaces up to the last slash, and spaces beside it. */
function readGap(text: string, pieceStart: number, at: number, bodyEnd: number): Span {
  let start = at
  while (start > pieceStart && isSpace(text, start - 1)) start -= 1
  let end = at
  while (end < bodyEnd && (isSlash(text, end) || isSpace(text, end))) end += 1
  return { start, end }
}

interface Gap extends Span {
  readonly atStart: boolean
  readonly atEnd: boolean
}

function judgeGap(text: string, { atStart, atEnd, ...gap }: Gap, slips: Finding[]): Separator {
  let slashes = 0
  let spaces = 0
  let backslashes = 0
  for (let index = gap.start; index < gap.end; index += 1) {
    if (isSlash(text, index)) slashes += 1
    else spaces += 1
    if (text.charCodeAt(index) === backslash) backslashes += 1
  }
  const separator: Separator = slashes === 1 && !atStart ? '/' : '//'
  const fix = { at: gap, text: atEnd ? '' : separator, does: 'write the separator as required' }
  if (atEnd && !atStart) {
    note(slips, 'E_EMPTY_CATEGORY', {
      at: gap,
      message: 'nothing follows these slashes',
      also: ['E_SEPARATOR'],
      fix,
    })
  } else if (slashes > 2) {
    note(slips, 'E_EMPTY_CATEGORY', {
      at: gap,
      message: 'an absent category leaves no slashes behind',
      also: ['E_SEPARATOR'],
      fix,
    })
  } else if (backslashes > 0 || (atStart && slashes === 1)) {
    note(slips, 'E_SEPARATOR', {
      at: gap,
      message: atStart
        ? 'a foreign or joint mark opens with `//`'
        : 'separators are forward slashes',
      also: atStart ? ['E_NONUS_PREFIX'] : [],
      fix,
    })
  }
  if (spaces > 0) {
    note(slips, 'E_SPACING', {
      at: gap,
      message: 'no space belongs around a slash',
      also:
        slashes === 2 && !text.slice(gap.start, gap.end).includes('//')
          ? ['E_SEPARATOR', 'E_EMPTY_CATEGORY']
          : [],
      fix,
    })
  }
  return separator
}

function readPiece(text: string, at: Span, before: Separator, slips: Finding[]): Piece {
  const raw = text.slice(at.start, at.end)
  const tidy = withoutAnyBracket(raw)
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/ ?- ?/g, '-')
  if (/[^\S ]|\u200b|  | -|- /.test(raw)) {
    note(slips, 'E_SPACING', {
      at,
      message: 'words are parted by one space, and a hyphen by none',
      also: /,\s\s/.test(raw) ? ['E_LIST_SEPARATOR'] : [],
      fix: { at, text: tidy, does: 'take the needless spaces away' },
    })
  }
  return { text: tidy, at, before }
}
