import type { Reading } from './reading.ts'
import { note, quote, type Span } from './finding.ts'
import type { Entry } from './mark-tree.ts'
import type { Compartment } from './marking.ts'
import { judgeIds } from './read-sci.ts'
import type { Piece } from './scan.ts'

const nickname = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/
const identifier = /^[A-Z0-9]{2,3}$/
const part = /^[A-Z0-9]+$/

/** Reads an entry that opens the special access category with its indicator, or answers `null`. */
export function readSap(piece: Piece, reading: Reading): Entry | null {
  const { kind, slips } = reading
  const found = /^(SPECIAL ACCESS REQUIRED|SPECIAL ACCESS PROGRAM|SAR|SAP)([^A-Z0-9]|$)/.exec(
    piece.text,
  )
  if (found === null) return null
  const [, indicator = '', joint = ''] = found
  const long = indicator === 'SPECIAL ACCESS REQUIRED'
  if ((!long && indicator !== 'SAR') || joint !== '-') {
    note(slips, 'E_SAP_FORM', {
      at: piece.at,
      message: `the special access category opens with ${quote('SAR-')} and a program`,
      fix: {
        at: piece.at,
        text: `SAR-${piece.text.slice(indicator.length + joint.length)}`,
        does: 'open with SAR-',
      },
    })
  }
  if (long && kind === 'portion') {
    const end = piece.at.start + indicator.length
    const at = { start: piece.at.start, end }
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `a portion writes ${quote('SAR-')}`,
      fix: { at, text: 'SAR', does: 'write SAR' },
    })
  }
  const program = piece.text.slice(indicator.length + joint.length)
  return readProgram({ at: piece.at, program, prefixed: true }, reading)
}

interface WrittenProgram {
  readonly at: Span
  /** Name, compartments and sub-compartments, without the category indicator. */
  readonly program: string
  /** Whether the category indicator stands in front of it. */
  readonly prefixed: boolean
}

/** Reads one program, its compartments and sub-compartments. */
export function readProgram({ at, program, prefixed }: WrittenProgram, reading: Reading): Entry {
  const { slips } = reading
  const [id = '', ...rest] = program.split('-')
  const compartments = rest.map((each): Compartment => {
    const [compartment = '', ...subs] = each.split(' ')
    return { id: compartment, subs }
  })
  judgeName(id, at, reading)
  const parts = compartments.flatMap((each) => [each.id, ...each.subs])
  const odd = parts.find((each) => !part.test(each))
  if (odd !== undefined) {
    note(slips, 'E_SAP_FORM', {
      at,
      message: `${quote(odd)} is no compartment of a program: letters and digits alone`,
    })
  }
  judgeIds(
    compartments.map((each) => each.id),
    at,
    'program compartments',
    slips,
  )
  for (const each of compartments) judgeIds(each.subs, at, 'program sub-compartments', slips)
  return { category: 'sap', sap: { id, compartments }, prefixed }
}

function judgeName(id: string, at: Span, { kind, slips }: Reading): void {
  if (kind === 'portion' ? identifier.test(id) : nickname.test(id) && id.length > 1) return
  if (kind === 'portion' && nickname.test(id) && id.length > 3) {
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `a portion writes the two or three characters that stand for ${quote(id)}`,
      source: 'IC-RM-2016 §H.5',
      also: ['E_SAP_FORM'],
    })
    return
  }
  note(slips, 'E_SAP_FORM', {
    at,
    message:
      id === ''
        ? 'a program is missing here'
        : `${quote(id)} names no program: a nickname, or two or three letters or digits`,
    also: /[,;]/.test(id) ? ['E_SEPARATOR'] : [],
  })
}
