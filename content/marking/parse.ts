import type { Reading } from './reading.ts'
import { isCode } from './code-list.ts'
import { readClassification } from './read-classification.ts'
import { note, type Finding } from './finding.ts'
import { collect } from './collect.ts'
import type { Item, MarkTree } from './mark-tree.ts'
import type { Kind } from './marking.ts'
import { readItems } from './read-items.ts'
import { scan, type Piece } from './scan.ts'

/** What a reader knows beyond the published register. */
export interface Registry {
  /** Unpublished control systems that may stand in the SCI category. */
  readonly systems?: readonly string[]
  /** Codes of countries and organisations that the published lists do not have. */
  readonly codes?: readonly string[]
}

const none: ReadonlySet<string> = new Set()

/** Characters read of a text; a mark with every code and compartment in use is far shorter. */
export const longestMark = 4_000

/**
 * Reads a banner line or a portion mark.
 *
 * Every text has a tree: what is not understood becomes an item without category and a finding.
 * The work grows with the length of the text and stops at `longestMark`; a bounded number of
 * findings is kept.
 */
export function parse(text: string, kind: Kind, registry?: Registry): MarkTree {
  const slips: Finding[] = []
  const cut = text.length > longestMark
  if (cut) {
    note(slips, 'E_UNKNOWN_TOKEN', {
      at: { start: longestMark, end: text.length },
      message: `no mark is this long; what follows character ${longestMark} was not read`,
    })
  }
  const { pieces, prefixed, exact } = scan(cut ? text.slice(0, longestMark) : text, kind, slips)
  const systems = registry?.systems === undefined ? none : new Set(registry.systems)
  const codes = registry?.codes === undefined ? none : new Set(registry.codes)
  const reading: Reading = { kind, prefixed, systems, codes, slips }
  const [first, ...others] = joinOwners(pieces, reading)
  const classification = readClassification(first, reading)
  const rest = classification.rest === null ? others : [classification.rest, ...others]
  const items: Item[] = readItems(rest, reading)
  if (classification.joined !== null) {
    const joined = classification.joined
    const place = { at: classification.at, before: '//' } as const
    items.unshift(
      joined === 'BOHEMIA' || joined === 'BALK'
        ? { category: 'sap', nato: joined, ...place }
        : {
            category: 'aea',
            aea: { base: joined, cnwdi: false, sigma: [] },
            cnwdiAsN: false,
            ...place,
          },
    )
  }
  return {
    kind,
    text,
    exact,
    cut,
    marking: collect(classification, items, kind),
    classificationAt: classification.at,
    ownersAt: classification.ownersAt,
    joinedNato: classification.joined !== null,
    items,
    slips,
  }
}

/** Owners parted by slashes fall into several pieces; they are put together again and noted. */
function joinOwners(
  pieces: readonly Piece[],
  { prefixed, codes, slips }: Reading,
): readonly Piece[] {
  if (!prefixed) return pieces
  let last = 0
  while (pieces[last + 1]?.before === '/' && isOwnerRun(pieces[last], pieces[last + 1], codes))
    last += 1
  const first = pieces[0]
  const end = pieces[last]
  if (last === 0 || first === undefined || end === undefined) return pieces
  const at = { start: first.at.start, end: end.at.end }
  const text = pieces
    .slice(0, last + 1)
    .map((piece) => piece.text)
    .join(' ')
  note(slips, 'E_LIST_SEPARATOR', {
    at,
    message: 'owners are parted by one space',
    also: ['E_SEPARATOR'],
    fix: { at, text, does: 'part the owners with spaces' },
  })
  return [{ text, at, before: '//' }, ...pieces.slice(last + 1)]
}

function isOwnerRun(
  piece: Piece | undefined,
  next: Piece | undefined,
  codes: ReadonlySet<string>,
): boolean {
  const text = piece?.text ?? ''
  const following = /^[A-Z0-9_]+/.exec(next?.text ?? '')?.[0] ?? ''
  return (isCode(text, codes) || text.startsWith('JOINT ')) && isCode(following, codes)
}
