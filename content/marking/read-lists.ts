import type { Reading } from './reading.ts'
import { checkCodeOrder, isCode, readCodeList } from './code-list.ts'
import { note, quote, rewording } from './finding.ts'
import type { Entry } from './mark-tree.ts'
import { noteUsaSource } from './read-owners.ts'
import type { Piece } from './scan.ts'

/** An entry with a list of codes, told by the words it opens with. */
export function readListed(piece: Piece, reading: Reading): Entry | null {
  return (
    readEyes(piece, reading) ??
    readRelease(piece, reading) ??
    readDisplay(piece, reading) ??
    readSources(piece, reading)
  )
}

/** What follows an opening phrase: its text and where it starts, or `null` where it does not open the piece. */
function after(piece: Piece, phrase: string): { text: string; from: number } | null {
  if (!piece.text.startsWith(phrase)) return null
  const next = piece.text.charAt(phrase.length)
  if (/[A-Z0-9]/.test(next)) return null
  const skipped = phrase.length + (next === ' ' ? 1 : 0)
  return { text: piece.text.slice(skipped), from: piece.at.start + skipped }
}

function readRelease(piece: Piece, reading: Reading): Entry | null {
  const { kind, slips } = reading
  const { at } = piece
  if (piece.text === 'REL') {
    if (kind === 'banner') {
      note(slips, 'E_PORTION_FORM_IN_BANNER', {
        at,
        message: 'REL alone points at the banner and belongs in portions; a banner lists the codes',
        also: ['E_RELTO_EMPTY'],
        source: 'IC-RM-2016 §H.8',
      })
    }
    return { category: 'dissem', dissem: 'REL', list: [] }
  }
  const title = after(piece, 'AUTHORIZED FOR RELEASE TO')
  const opening = title ?? after(piece, 'REL TO')
  const loose =
    opening === null
      ? (after(piece, 'RELEASABLE TO') ??
        after(piece, 'RELEASE TO') ??
        after(piece, 'RELTO') ??
        after(piece, 'REL'))
      : null
  const found = opening ?? loose
  if (found === null) return null
  if (title !== null && kind === 'portion') {
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `a portion writes ${quote('REL TO')}`,
      fix: rewording(at, piece.text, 'AUTHORIZED FOR RELEASE TO', 'REL TO'),
    })
  }
  const list = readCodeList(found.text, found.from, ', ', reading)
  if (loose !== null) {
    note(slips, 'E_UNKNOWN_TOKEN', {
      at,
      message: `a release list opens with ${quote('REL TO')}`,
      also: ['E_LIST_SEPARATOR'],
      fix: { at, text: `REL TO ${list.codes.join(', ')}`, does: 'open with REL TO' },
    })
  }
  if (list.codes.every((code) => code === 'USA')) {
    note(slips, 'E_RELTO_EMPTY', { at, message: 'a release list names somebody besides USA' })
  } else checkCodeOrder(list, ', ', true, slips)
  return { category: 'dissem', dissem: 'REL', list: list.codes }
}

function readDisplay(piece: Piece, reading: Reading): Entry | null {
  const { slips } = reading
  const { at } = piece
  const legacy =
    after(piece, 'FOR DISPLAY ONLY TO') ??
    after(piece, 'FOR DISPLAY ONLY') ??
    after(piece, 'DISPLAY ONLY TO')
  const found = legacy ?? after(piece, 'DISPLAY ONLY')
  if (found === null) return null
  const list = readCodeList(found.text, found.from, ', ', reading)
  if (legacy !== null) {
    note(slips, 'E_RETIRED_TOKEN', {
      at,
      message: `the form today is ${quote('DISPLAY ONLY')} and the codes`,
      source: 'IC-RM-2016 §H.8',
      fix: { at, text: `DISPLAY ONLY ${list.codes.join(', ')}`, does: 'write DISPLAY ONLY' },
    })
  }
  if (list.codes.every((code) => code === 'USA')) {
    note(slips, 'E_DISPLAY_EMPTY', {
      at,
      message: 'a display list names at least one country or organisation',
    })
  } else checkCodeOrder(list, ', ', false, slips)
  return { category: 'dissem', dissem: 'DISPLAY ONLY', list: list.codes }
}

function readSources(piece: Piece, reading: Reading): Entry | null {
  const { kind, slips } = reading
  const { at } = piece
  const title = after(piece, 'FOREIGN GOVERNMENT INFORMATION')
  const found = title ?? after(piece, 'FGI')
  if (found === null) return null
  if (title !== null && kind === 'portion') {
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `a portion writes ${quote('FGI')}`,
      fix: rewording(at, piece.text, 'FOREIGN GOVERNMENT INFORMATION', 'FGI'),
    })
  }
  const list = readCodeList(found.text, found.from, ' ', reading)
  checkCodeOrder(list, ' ', false, slips)
  noteUsaSource(list, slips)
  return { category: 'fgi', fgi: { concealed: list.codes.length === 0, list: list.codes } }
}

function readEyes(piece: Piece, { codes: given, slips }: Reading): Entry | null {
  const { at, text } = piece
  if (text !== 'EYES' && text !== 'EYES ONLY' && !text.endsWith(' EYES ONLY')) return null
  const codes = text.split(/[^A-Z0-9]+/).filter((word) => isCode(word, given))
  const listed =
    codes.length > 0 ? ['USA', ...codes.filter((code) => code !== 'USA')].join(', ') : null
  note(slips, 'E_RETIRED_TOKEN', {
    at,
    message: 'EYES ONLY ended on 1 October 2017; its list becomes REL TO',
    source: 'IC-RM-2016 §H.8',
    fix: listed === null ? undefined : { at, text: `REL TO ${listed}`, does: 'write it as REL TO' },
  })
  return { category: 'dissem', dissem: 'EYES', list: codes }
}
