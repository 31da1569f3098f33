import type { Reading } from './reading.ts'
import { note, quote, rewording, type Finding, type Span } from './finding.ts'
import type { Entry } from './mark-tree.ts'
import type { AeaBase } from './marking.ts'
import type { Piece } from './scan.ts'

/** One atomic energy marking and the ways it is written, in the order they must stand. */
export interface AeaMarking {
  readonly base: AeaBase
  readonly title: string
  readonly short: string
  readonly portion: string
  readonly means: string
}

/** @source IC-RM-2016 Table 4, §H.6; ATOMAL is NATO's and follows the US markings */
export const aeaMarkings: readonly AeaMarking[] = [
  {
    base: 'RD',
    title: 'RESTRICTED DATA',
    short: 'RD',
    portion: 'RD',
    means: 'Restricted Data on nuclear weapons and materials',
  },
  {
    base: 'FRD',
    title: 'FORMERLY RESTRICTED DATA',
    short: 'FRD',
    portion: 'FRD',
    means: 'Formerly Restricted Data on the military use of nuclear weapons',
  },
  {
    base: 'DCNI',
    title: 'DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION',
    short: 'DOD UCNI',
    portion: 'DCNI',
    means: 'unclassified controlled nuclear information of the Department of Defense',
  },
  {
    base: 'UCNI',
    title: 'DOE UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION',
    short: 'DOE UCNI',
    portion: 'UCNI',
    means: 'unclassified controlled nuclear information of the Department of Energy',
  },
  {
    base: 'TFNI',
    title: 'TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION',
    short: 'TFNI',
    portion: 'TFNI',
    means: 'information on foreign nuclear programs',
  },
  {
    base: 'ATOMAL',
    title: 'ATOMAL',
    short: 'ATOMAL',
    portion: 'ATOMAL',
    means: 'NATO atomic information',
  },
]

/** How an atomic energy marking is written. */
export function aeaMarking(base: AeaBase): AeaMarking {
  const found = aeaMarkings.find((each) => each.base === base)
  if (found === undefined) throw new Error(`no atomic energy marking is ${base}`)
  return found
}

/** Place of an atomic energy marking in its category. */
export const aeaRank = (base: AeaBase) => aeaMarkings.findIndex((each) => each.base === base)

const cnwdiTitle = 'CRITICAL NUCLEAR WEAPON DESIGN INFORMATION'
const surfaces = aeaMarkings
  .flatMap((marking) =>
    [...new Set([marking.title, marking.short, marking.portion])].map((text) => ({
      text,
      marking,
    })),
  )
  .toSorted((a, b) => b.text.length - a.text.length)

interface Narrowing {
  cnwdi: boolean
  asN: boolean
  sigma: number[]
}

/** Reads an atomic energy marking with what narrows it, or answers `null` where the piece is none. */
export function readAea(piece: Piece, reading: Reading): Entry | null {
  const { slips } = reading
  const found = surfaces.find(
    ({ text }) => piece.text.startsWith(text) && /^(?:[ -]|$)/.test(piece.text.charAt(text.length)),
  )
  if (found === undefined) return null
  const { text, marking } = found
  noteForm(piece, text, marking, reading)
  const rest = piece.text.slice(text.length)
  if (rest.startsWith(' ')) {
    const start = piece.at.start + text.length
    const at = { start, end: start + 1 }
    note(slips, 'E_SEPARATOR', {
      at,
      message: 'a hyphen joins an atomic energy marking to what narrows it',
      also: ['E_SPACING'],
      fix: { at, text: '-', does: 'join them with a hyphen' },
    })
  }
  const narrowing: Narrowing = { cnwdi: false, asN: false, sigma: [] }
  for (const part of rest === '' ? [] : rest.slice(1).split('-')) {
    readNarrowing(part, piece, narrowing, reading)
  }
  judgeBase(marking.base, narrowing, piece.at, slips)
  return {
    category: 'aea',
    aea: { base: marking.base, cnwdi: narrowing.cnwdi, sigma: narrowing.sigma },
    cnwdiAsN: narrowing.asN,
  }
}

/** Whether a piece is a narrowing without the marking it belongs to. */
export function isLoneNarrowing(text: string): boolean {
  return text === 'CNWDI' || text === cnwdiTitle || /^(?:SIGMA|SG)(?: |-|$)/.test(text)
}

function noteForm(piece: Piece, text: string, marking: AeaMarking, { kind, slips }: Reading): void {
  const at = { start: piece.at.start, end: piece.at.start + text.length }
  if (kind === 'banner' && text !== marking.title && text !== marking.short) {
    note(slips, 'E_PORTION_FORM_IN_BANNER', {
      at,
      message: `${quote(text)} is a portion code; a banner writes ${quote(marking.short)}`,
      fix: { at, text: marking.short, does: `write ${marking.short}` },
    })
  }
  if (kind === 'portion' && text !== marking.portion) {
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `${quote(text)} is for banners; a portion writes ${quote(marking.portion)}`,
      fix: { at, text: marking.portion, does: `write ${marking.portion}` },
    })
  }
}

function readNarrowing(part: string, piece: Piece, into: Narrowing, reading: Reading): void {
  const { kind, slips } = reading
  const { at } = piece
  if (part === 'CNWDI' || part === cnwdiTitle || part === 'N') {
    if (into.cnwdi) note(slips, 'E_DUPLICATE', { at, message: 'CNWDI stands twice' })
    if (part === cnwdiTitle && kind === 'portion') {
      note(slips, 'E_BANNER_FORM_IN_PORTION', {
        at,
        message: `a portion writes ${quote('CNWDI')}`,
        fix: rewording(at, piece.text, cnwdiTitle, 'CNWDI'),
      })
    }
    into.cnwdi = true
    into.asN = part === 'N'
    return
  }
  const sigma = /^(SIGMA|SG)(?:[^A-Z]|$)/.exec(part)?.[1]
  if (sigma !== undefined) {
    noteSigmaForm(sigma, piece, reading)
    readSigma(part.slice(sigma.length), at, into, slips)
    return
  }
  if (into.sigma.length > 0 && /^\d+$/.test(part)) {
    note(slips, 'E_SIGMA_NUMBER', {
      at,
      message: 'SIGMA numbers are parted by a space',
      also: ['E_SEPARATOR', 'E_LIST_SEPARATOR'],
    })
    into.sigma.push(Number(part.slice(0, 6)))
    return
  }
  note(slips, 'E_UNKNOWN_TOKEN', {
    at,
    message: `${quote(part)} narrows no atomic energy marking: CNWDI or SIGMA and its numbers do`,
    also: ['E_COMPARTMENT_FORM'],
  })
}

function noteSigmaForm(word: string, { at, text }: Piece, { kind, slips }: Reading): void {
  const right = kind === 'banner' ? 'SIGMA' : 'SG'
  if (word === right) return
  note(slips, kind === 'banner' ? 'E_PORTION_FORM_IN_BANNER' : 'E_BANNER_FORM_IN_PORTION', {
    at,
    message: `a ${kind} writes ${quote(right)}`,
    fix: rewording(at, text, word, right),
  })
}

function readSigma(text: string, at: Span, into: Narrowing, slips: Finding[]): void {
  const numbers = text.split(/[^A-Z0-9]+/).filter((each) => each !== '')
  if (numbers.length === 0 || numbers.some((each) => !/^[1-9]\d?$/.test(each))) {
    note(slips, 'E_SIGMA_NUMBER', { at, message: 'SIGMA is followed by its numbers' })
  }
  if (numbers.length > 0 && text !== ` ${numbers.join(' ')}`) {
    note(slips, 'E_SIGMA_NUMBER', {
      at,
      message: 'SIGMA numbers are parted by one space',
      also: ['E_SEPARATOR', 'E_LIST_SEPARATOR'],
    })
  }
  for (const each of numbers) {
    if (/^\d{1,2}$/.test(each)) into.sigma.push(Number(each))
  }
  judgeNumbers(into.sigma, at, slips)
}

function judgeNumbers(numbers: readonly number[], at: Span, slips: Finding[]): void {
  const once = new Set(numbers)
  if (once.size < numbers.length) {
    note(slips, 'E_DUPLICATE', { at, message: 'a SIGMA number stands twice' })
  }
  const written = [...once]
  if (written.some((each, index) => index > 0 && each < (written[index - 1] ?? 0))) {
    note(slips, 'E_ORDER_WITHIN', {
      at,
      message: 'SIGMA numbers stand in ascending order',
      also: ['E_SIGMA_NUMBER'],
      source: 'IC-RM-2016 §H.6',
    })
  }
}

function judgeBase(base: AeaBase, { cnwdi, sigma }: Narrowing, at: Span, slips: Finding[]): void {
  if (cnwdi && base !== 'RD') {
    note(slips, 'E_REQUIRES', {
      at,
      message: `CNWDI narrows RD alone, not ${base}`,
      also: ['E_CONFLICT'],
      source: 'IC-RM-2016 §H.6',
    })
  }
  if (sigma.length > 0 && base !== 'RD' && base !== 'FRD') {
    note(slips, 'E_REQUIRES', {
      at,
      message: `SIGMA numbers narrow RD or FRD, not ${base}`,
      also: ['E_CONFLICT'],
      source: 'IC-RM-2016 §H.6',
    })
  }
  if (cnwdi && sigma.length > 0) {
    note(slips, 'W_OPEN_FORM', {
      at,
      message: 'how CNWDI and SIGMA stand in one mark is shown nowhere; CNWDI first is our choice',
    })
  }
}
