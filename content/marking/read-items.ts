import type { Reading } from './reading.ts'
import { isCode } from './code-list.ts'
import { controlSurfaces } from './controls.ts'
import { note, quote } from './finding.ts'
import type { Entry, Item } from './mark-tree.ts'
import type { Kind } from './marking.ts'
import { readAea } from './read-aea.ts'
import { readControl } from './read-control.ts'
import { readListed } from './read-lists.ts'
import { readProgram, readSap } from './read-sap.ts'
import { readSci } from './read-sci.ts'
import { readUnknown } from './read-unknown.ts'
import type { Piece } from './scan.ts'

/** Reads every piece after the classification. */
export function readItems(pieces: readonly Piece[], reading: Reading): Item[] {
  const items: Item[] = []
  const anyEyes = pieces.some((piece) => piece.text.endsWith(' EYES ONLY'))
  let previous: Item | undefined
  for (let index = 0; index < pieces.length; index += 1) {
    const eyes = anyEyes ? eyesRun(pieces, index) : null
    const piece = eyes?.piece ?? pieces[index]
    if (piece === undefined) break
    if (eyes !== null) index = eyes.last
    if (previous !== undefined && piece.before === '/' && continuesList(piece, previous, reading))
      continue
    const place = { at: piece.at, before: piece.before }
    const inProgram = previous?.category === 'sap' && 'sap' in previous && piece.before === '/'
    const entry = readKnown(piece, inProgram, reading)
    const read = entry === null ? readUnknown(piece, reading) : [{ ...entry, ...place }]
    items.push(...read)
    previous = items.at(-1)
  }
  return items
}

function readKnown(piece: Piece, inProgram: boolean, reading: Reading): Entry | null {
  const sap = readSap(piece, reading)
  if (sap !== null) return sap
  if (inProgram && !isPlainly(piece, reading.kind)) {
    return readProgram({ ...piece, program: piece.text, prefixed: false }, reading)
  }
  return (
    readControl(piece, reading) ??
    readListed(piece, reading) ??
    readAea(piece, reading) ??
    readSci(piece, reading)
  )
}

/** Whether a piece after a program is so plainly another marking that a slash must be wrong. */
function isPlainly({ text }: Piece, kind: Kind): boolean {
  if (text === 'BOHEMIA' || text === 'BALK') return true
  const control = controlSurfaces.get(text)
  if (control !== undefined) return kind === 'banner' ? control.inBanner : control.inPortion
  return /^(?:REL TO |DISPLAY ONLY |FGI(?: |$)|RESTRICTED DATA)/.test(text)
}

/** Joins `USA/CAN/GBR EYES ONLY`, whose codes are parted by slashes, into one piece. */
function eyesRun(pieces: readonly Piece[], from: number): { piece: Piece; last: number } | null {
  const first = pieces[from]
  if (first === undefined || !/^[A-Z]{3}$/.test(first.text)) return null
  let last = from
  while (last < from + 8 && pieces[last + 1]?.before === '/') {
    last += 1
    const text = pieces[last]?.text ?? ''
    if (/^[A-Z]{3} EYES ONLY$/.test(text)) {
      const run = pieces.slice(from, last + 1)
      const end = run.at(-1)?.at.end ?? first.at.end
      return {
        piece: {
          text: run.map((piece) => piece.text).join('/'),
          at: { start: first.at.start, end },
          before: first.before,
        },
        last,
      }
    }
    if (!/^[A-Z]{3}$/.test(text)) return null
  }
  return null
}

/** Notes a code or number that a slash has cut from the list in front of it. */
function continuesList(piece: Piece, previous: Item, { codes, slips }: Reading): boolean {
  const listed =
    (previous.category === 'dissem' &&
      (previous.dissem === 'REL' || previous.dissem === 'DISPLAY ONLY')) ||
    previous.category === 'fgi'
  if (listed && isCode(piece.text, codes)) {
    note(slips, 'E_LIST_SEPARATOR', {
      at: piece.at,
      message: `${quote(piece.text)} belongs to the list in front of it and is no entry of its own`,
      also: ['E_SEPARATOR'],
      fix: {
        at: { start: piece.at.start - 1, end: piece.at.start },
        text: previous.category === 'fgi' ? ' ' : ', ',
        does: 'join it to the list',
      },
    })
    return true
  }
  if (previous.category === 'aea' && previous.aea.sigma.length > 0 && /^\d+$/.test(piece.text)) {
    note(slips, 'E_SIGMA_NUMBER', {
      at: piece.at,
      message: 'SIGMA numbers are parted by a space',
      also: ['E_SEPARATOR', 'E_LIST_SEPARATOR'],
    })
    return true
  }
  return false
}
