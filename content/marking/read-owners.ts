import type { Reading } from './reading.ts'
import { emptyClassification, noteForm, notePrefix, type Classification } from './classification.ts'
import { foreignLetters, foreignWords } from './classification-words.ts'
import { checkCodeOrder, isCode, readCodeList, type CodeList } from './code-list.ts'
import { mistakenCodes } from './countries.ts'
import { note, quote, type Finding, type Span } from './finding.ts'
import type { Level } from './marking.ts'
import type { Piece } from './scan.ts'

interface LevelInText {
  readonly word: string
  /** What parts the level from the text beside it. */
  readonly gap: string
  readonly level: Level
  /** Text beside the level. */
  readonly others: string
  /** Where the others start in the text. */
  readonly from: number
  readonly levelFrom: number
}

const levels = [...foreignWords, ...foreignLetters]
const isDelimiter = (character: string) => /[^A-Z0-9_]/.test(character)

/** The level at the end of a text, with the words in front of it. */
function levelAtEnd(text: string): LevelInText | null {
  for (const [word, level] of levels) {
    if (!text.endsWith(word)) continue
    const levelFrom = text.length - word.length
    if (levelFrom > 0 && !isDelimiter(text.charAt(levelFrom - 1))) continue
    const others = levelFrom > 0 ? text.slice(0, levelFrom - 1) : ''
    return { word, gap: text.slice(others.length, levelFrom), level, others, from: 0, levelFrom }
  }
  return null
}

/** The level at the start of a text, with the words after it. */
function levelAtStart(text: string): LevelInText | null {
  for (const [word, level] of levels) {
    if (!text.startsWith(word)) continue
    if (text.length > word.length && !isDelimiter(text.charAt(word.length))) continue
    return {
      word,
      gap: text.slice(word.length, word.length + 1),
      level,
      others: text.slice(word.length + 1),
      from: Math.min(word.length + 1, text.length),
      levelFrom: 0,
    }
  }
  return null
}

/** Reads `JOINT`, a level and the owners. */
export function readJoint({ text, at }: Piece, reading: Reading): Classification | null {
  const { slips } = reading
  if (!/^JOINT(?: |-|$)/.test(text)) return null
  notePrefix(at, reading)
  const start = Math.min(at.start + 6, at.end)
  const rest = text.slice(6)
  const found = levelAtStart(rest) ?? levelAtEnd(rest)
  if (found === null) {
    note(slips, 'E_CLASS_MISSING', { at, message: 'a joint mark names its level after JOINT' })
  } else {
    const levelAt = {
      start: start + found.levelFrom,
      end: start + found.levelFrom + found.word.length,
    }
    noteForm(found.word, found.level, levelAt, reading)
    if (text.charAt(5) === '-' || found.levelFrom > 0) {
      note(slips, 'E_NONUS_FORM', {
        at,
        message: 'a joint mark reads JOINT, the level, the owners',
        fix: {
          at,
          text: `JOINT ${found.word} ${found.others}`.trim(),
          does: 'put level and owners in their places',
        },
      })
    }
    noteGap(found, levelAt, slips)
    if (found.level === 'R') {
      note(slips, 'E_CONFLICT', {
        at: levelAt,
        message: 'RESTRICTED is no US level, and the United States always is an owner',
        also: ['E_LEVEL', 'E_NONUS_FORM'],
      })
    }
  }
  const from = start + (found?.from ?? 0)
  const list = readCodeList(found === null ? rest : found.others, from, ' ', reading)
  checkCodeOrder(list, ' ', false, slips)
  return {
    ...emptyClassification(at),
    system: 'JOINT',
    level: found?.level ?? null,
    owners: list.codes,
    ownersAt: list.at,
  }
}

/** Reads the owners and level of a foreign mark. */
export function readForeign(piece: Piece, reading: Reading): Classification | null {
  const { codes: given, prefixed, slips } = reading
  const { text, at } = piece
  const atEnd = levelAtEnd(text)
  const found = atEnd?.others ? atEnd : prefixed ? (levelAtStart(text) ?? nameless(text)) : null
  if (found === null) return null
  const owners = found.others.split(/[^A-Z0-9_]+/).filter((word) => word !== '' && word !== 'AND')
  const known = owners.every(
    (word) => word === 'FGI' || isCode(word, given) || mistakenCodes.has(word),
  )
  const likely = prefixed && owners.every((word) => /^[A-Z]{2,4}$/.test(word))
  if (owners.length === 0 || (!known && !likely)) return null
  if (!known && found.word === '') return null
  notePrefix(at, reading)
  judgeForm(piece, found, reading)
  const foreign: Classification = {
    ...emptyClassification(at),
    system: 'NON-US',
    level: found.word === '' ? null : found.level,
  }
  if (owners.includes('FGI')) {
    judgeConcealed(piece, owners, reading)
    return { ...foreign, owners: ['FGI'] }
  }
  const list = readCodeList(found.others, at.start + found.from, ' ', reading)
  checkCodeOrder(list, ' ', false, slips)
  noteUsaSource(list, slips)
  return { ...foreign, owners: list.codes, ownersAt: list.at }
}

const nameless = (text: string): LevelInText => ({
  word: '',
  gap: '',
  level: 'U',
  others: text,
  from: 0,
  levelFrom: 0,
})

function judgeForm({ at }: Piece, found: LevelInText, reading: Reading): void {
  const { slips } = reading
  if (found.word === '') {
    note(slips, 'E_CLASS_MISSING', {
      at,
      message: 'a foreign mark names a level after its owners',
      also: ['E_NONUS_FORM'],
    })
    return
  }
  const levelStart = at.start + found.levelFrom
  const levelAt = { start: levelStart, end: levelStart + found.word.length }
  noteForm(found.word, found.level, levelAt, reading)
  noteGap(found, levelAt, slips)
  if (found.from > 0) {
    note(slips, 'E_NONUS_FORM', {
      at,
      message: 'in a foreign mark the owners stand before the level',
      fix: { at, text: `${found.others} ${found.word}`, does: 'put the owners first' },
    })
  }
}

/** Notes anything but one space between a level and the owners beside it. */
function noteGap({ gap, from }: LevelInText, levelAt: Span, slips: Finding[]): void {
  if (gap === ' ' || gap === '') return
  const at =
    from > 0
      ? { start: levelAt.end, end: levelAt.end + gap.length }
      : { start: levelAt.start - gap.length, end: levelAt.start }
  note(slips, 'E_SEPARATOR', {
    at,
    message: 'one space parts the level from the owners',
    also: ['E_NONUS_FORM', 'E_LIST_SEPARATOR'],
    fix: { at, text: ' ', does: 'part them with a space' },
  })
}

function judgeConcealed({ at }: Piece, owners: readonly string[], { kind, slips }: Reading): void {
  if (owners.length > 1) {
    note(slips, 'E_CONFLICT', {
      at,
      message: 'a concealed source and a named one never share a mark',
      also: ['E_NONUS_FORM'],
      source: 'IC-RM-2016 §H.7',
    })
  } else if (kind === 'banner') {
    note(slips, 'E_NONUS_FORM', {
      at,
      message: `a concealed source shows in a US banner as ${quote('//FGI')} after the US level`,
      source: 'IC-RM-2016 §H.7',
    })
  }
}

/** Notes USA in a list of foreign sources. */
export function noteUsaSource(list: CodeList, slips: Finding[]): void {
  if (!list.codes.includes('USA')) return
  note(slips, 'E_FGI_USA', {
    at: list.at,
    message: 'USA is not a foreign source; shared ownership is a JOINT mark',
    also: ['E_NONUS_FORM'],
    fix: {
      at: list.at,
      text: list.codes.filter((code) => code !== 'USA').join(' '),
      does: 'take USA out of the list',
    },
  })
}
