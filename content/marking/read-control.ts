import type { Reading } from './reading.ts'
import { controlSurfaces, controlText, nonIcControls } from './controls.ts'
import { note, quote } from './finding.ts'
import type { Entry } from './mark-tree.ts'
import type { Piece } from './scan.ts'

/** Surfaces that join a word and its suffix as the other kind of mark does. */
const mixedForms: ReadonlyMap<string, string> = new Map([
  ['SBU-NOFORN', 'SBU-NF'],
  ['LES-NOFORN', 'LES-NF'],
  ['SBU NF', 'SBU-NF'],
  ['LES NF', 'LES-NF'],
])

/** Reads a control that is one fixed phrase, or answers `null` where the piece is none. */
export function readControl(piece: Piece, reading: Reading): Entry | null {
  const { kind, slips } = reading
  const { at, text } = piece
  if (text === 'BOHEMIA' || text === 'BALK') return { category: 'sap', nato: text }
  if (text === 'CUI') return { category: 'cui' }
  const accm = /^ACCM-(.+)$/.exec(text)?.[1]
  if (accm !== undefined) return { category: 'nonIc', accm }
  const mixed = mixedForms.get(text)
  if (mixed !== undefined) return readMixed(piece, mixed, reading)
  const known = controlSurfaces.get(text)
  if (known === undefined || known.control.code === 'EYES') return null
  const right = controlText(known.control, kind)
  if (kind === 'banner' && !known.inBanner) {
    note(slips, 'E_PORTION_FORM_IN_BANNER', {
      at,
      message: `${quote(text)} is a portion code; a banner writes ${quote(right)}`,
      fix: { at, text: right, does: `write ${right}` },
    })
  }
  if (kind === 'portion' && !known.inPortion) {
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `${quote(text)} is for banners; a portion writes ${quote(right)}`,
      fix: { at, text: right, does: `write ${right}` },
    })
  }
  return known.category === 'dissem'
    ? { category: 'dissem', dissem: known.control.code, list: [] }
    : { category: 'nonIc', nonIc: known.control.code }
}

function readMixed({ at, text }: Piece, code: string, { kind, slips }: Reading): Entry | null {
  const control = nonIcControls.find((each) => each.code === code)
  if (control === undefined) return null
  const right = controlText(control, kind)
  note(slips, kind === 'banner' ? 'E_PORTION_FORM_IN_BANNER' : 'E_BANNER_FORM_IN_PORTION', {
    at,
    message: `${quote(text)} mixes two forms; a ${kind} writes ${quote(right)}`,
    also: ['E_SEPARATOR'],
    source: 'IC-RM-2016 §A.6, §C.1',
    fix: { at, text: right, does: `write ${right}` },
  })
  return { category: 'nonIc', nonIc: control.code }
}
