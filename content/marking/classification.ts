import type { Reading } from './reading.ts'
import { levelWord } from './classification-words.ts'
import { note, quote, type Span } from './finding.ts'
import type { AeaBase, Level, NatoProgram, System } from './marking.ts'
import type { Piece } from './scan.ts'

/** The classification of a mark and what is left of its first piece to be read as a control. */
export interface Classification {
  readonly system: System
  readonly level: Level | null
  readonly owners: readonly string[]
  readonly at: Span
  readonly ownersAt: Span
  readonly cui: boolean
  /** A NATO control written together with the level. */
  readonly joined: NatoProgram | AeaBase | null
  /** Text after the classification that belongs to it by no rule; the first piece where it is none. */
  readonly rest: Piece | null
}

/** Notes a level written in the form of the other kind of mark. */
export function noteForm(text: string, level: Level, at: Span, { kind, slips }: Reading): void {
  const word = levelWord(level)
  if (kind === 'banner' && text !== word) {
    note(slips, 'E_CLASS_ABBREV_IN_BANNER', {
      at,
      message: `a banner spells the classification out: ${quote(word)}`,
      fix: { at, text: word, does: 'spell the classification out' },
    })
  }
  if (kind === 'portion' && text !== level) {
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `a portion shortens the classification: ${quote(level)}`,
      fix: { at, text: level, does: 'shorten the classification' },
    })
  }
}

/** A classification of which nothing is known but its place. */
export function emptyClassification(at: Span): Classification {
  return {
    system: 'US',
    level: null,
    owners: [],
    at,
    ownersAt: at,
    cui: false,
    joined: null,
    rest: null,
  }
}

/** Notes a foreign, joint or NATO mark without its opening slashes. */
export function notePrefix(at: Span, { prefixed, slips }: Reading): void {
  if (prefixed) return
  note(slips, 'E_NONUS_PREFIX', {
    at,
    message: 'a foreign, joint or NATO mark opens with `//`',
    fix: { at: { start: at.start, end: at.start }, text: '//', does: 'open with //' },
  })
}
