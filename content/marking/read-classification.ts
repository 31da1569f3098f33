import type { Reading } from './reading.ts'
import { emptyClassification, noteForm, notePrefix, type Classification } from './classification.ts'
import {
  foreignLetters,
  foreignWords,
  joinedNato,
  levelNicknames,
  natoLetters,
  natoText,
  natoWords,
  ukWords,
  usLetters,
  usWords,
} from './classification-words.ts'
import { isCode } from './code-list.ts'
import { controlSurfaces } from './controls.ts'
import { countryNames } from './countries.ts'
import { note, quote } from './finding.ts'
import type { Kind } from './marking.ts'
import { readForeign, readJoint } from './read-owners.ts'
import type { Piece } from './scan.ts'

/** Reads the first piece of a mark as its classification, and notes what is wrong with its form. */
export function readClassification(piece: Piece | undefined, reading: Reading): Classification {
  if (piece === undefined) {
    const at = { start: 0, end: 0 }
    note(reading.slips, 'E_CLASS_MISSING', {
      at,
      message: 'the mark is empty: a classification comes first',
    })
    return emptyClassification(at)
  }
  return (
    readUs(piece, reading) ??
    readNato(piece, reading) ??
    readUk(piece, reading) ??
    readJoint(piece, reading) ??
    readForeign(piece, reading) ??
    readTrailing(piece, reading) ??
    noClassification(piece, reading)
  )
}

function readUs({ text, at }: Piece, reading: Reading): Classification | null {
  const { prefixed, slips } = reading
  if (text === 'CUI' && !prefixed) return { ...emptyClassification(at), level: 'U', cui: true }
  const level = usWords.get(text) ?? usLetters.get(text) ?? levelNicknames.get(text)
  if (level === undefined) return null
  noteForm(text, level, at, reading)
  if (prefixed) {
    note(slips, 'E_NONUS_FORM', {
      at,
      message: 'opening slashes announce a foreign or joint mark, which names its owner',
    })
  }
  return { ...emptyClassification(at), level }
}

function readNato({ text, at }: Piece, reading: Reading): Classification | null {
  const { kind, slips } = reading
  const joined = joinedNato.get(text)
  const level = natoWords.get(text) ?? natoLetters.get(text) ?? joined?.level
  if (level === undefined && !isOddNato(text)) return null
  notePrefix(at, reading)
  const nato: Classification = {
    ...emptyClassification(at),
    system: 'NATO',
    level: level ?? null,
    owners: ['NATO'],
  }
  if (level === undefined) {
    note(slips, 'E_NATO_LEVEL', {
      at,
      message: `${quote(text)} is no NATO level; the top one is COSMIC TOP SECRET, the others begin with NATO`,
      standing: 'second-hand',
      also: ['E_NONUS_FORM', ...formCode(text, kind)],
      fix: /TOP SECRET|\bTS$/.test(text)
        ? {
            at,
            text: natoText('TS', kind === 'banner' ? 'word' : 'letters'),
            does: 'name the NATO level',
          }
        : undefined,
    })
    const guess = [...foreignWords, ...foreignLetters].find(([word]) => text.endsWith(` ${word}`))
    return { ...nato, level: guess?.[1] ?? null }
  }
  const asWord = natoWords.has(text) || joined?.inBanner === true
  if (kind === 'banner' && !asWord) {
    const word = natoText(level, 'word')
    note(slips, 'E_CLASS_ABBREV_IN_BANNER', {
      at,
      message: `a banner spells the NATO level out: ${quote(word)}`,
      also: ['E_PORTION_FORM_IN_BANNER'],
      fix: { at, text: word, does: 'spell the level out' },
    })
  }
  if (kind === 'portion' && asWord) {
    const letters = natoText(level, 'letters')
    note(slips, 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `a portion shortens the NATO level: ${quote(letters)}`,
      fix: { at, text: letters, does: 'shorten the level' },
    })
  }
  return { ...nato, joined: joined?.control ?? null }
}

/** Words of NATO without a NATO level; a list of owners may begin with its code. */
function isOddNato(text: string): boolean {
  const [first, second] = text.split(' ')
  if (first === 'NATO' && second !== undefined && countryNames.has(second)) return false
  return /^(?:NATO|COSMIC)(?: |-|$)/.test(text)
}

const formCode = (
  text: string,
  kind: Kind,
): readonly ('E_BANNER_FORM_IN_PORTION' | 'E_CLASS_ABBREV_IN_BANNER')[] => {
  const spelled = /SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED/.test(text)
  if (kind === 'portion' && spelled) return ['E_BANNER_FORM_IN_PORTION']
  return kind === 'banner' && !spelled ? ['E_CLASS_ABBREV_IN_BANNER'] : []
}

function readUk({ text, at }: Piece, { prefixed, slips }: Reading): Classification | null {
  const level = ukWords.get(text)
  if (level === undefined) return null
  note(slips, 'E_NONUS_FORM', {
    at,
    message: `${quote(text)} is the British form; a US document writes ${quote('//GBR')} and the level`,
    standing: 'from memory',
    also: prefixed ? ['E_COUNTRY_CODE'] : ['E_NONUS_PREFIX', 'E_COUNTRY_CODE'],
  })
  return { ...emptyClassification(at), system: 'UK', level, owners: ['GBR'] }
}

/** A level followed by more words: the wrong separator stands between them. */
function readTrailing(piece: Piece, reading: Reading): Classification | null {
  const { prefixed, slips } = reading
  const found = /^(TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|TS|S|C|U)([ ,;:.|&+-]+)(.+)$/.exec(
    piece.text,
  )
  const [, word = '', gap = '', rest = ''] = found ?? []
  const level = usWords.get(word) ?? usLetters.get(word)
  if (level === undefined) return null
  const at = { start: piece.at.start, end: piece.at.start + word.length }
  const gapAt = { start: at.end, end: at.end + gap.length }
  noteForm(word, level, at, reading)
  note(slips, prefixed ? 'E_NONUS_FORM' : 'E_SEPARATOR', {
    at: gapAt,
    message: prefixed
      ? 'a foreign mark names its owner before the level'
      : 'categories are parted by `//`',
    also: [
      ...(prefixed ? (['E_SEPARATOR'] as const) : []),
      ...(isCode(rest, reading.codes) ? (['E_NONUS_FORM'] as const) : []),
    ],
    fix: prefixed ? undefined : { at: gapAt, text: '//', does: 'part the categories with //' },
  })
  return {
    ...emptyClassification(at),
    level,
    rest: { text: rest, at: { start: gapAt.end, end: piece.at.end }, before: '//' },
  }
}

function noClassification(piece: Piece, { prefixed, slips }: Reading): Classification {
  if (
    prefixed &&
    /^(?:N[A-Z]{1,8}|C)[SCRU]$/.test(piece.text) &&
    !controlSurfaces.has(piece.text)
  ) {
    note(slips, 'E_NATO_LEVEL', {
      at: piece.at,
      message: `${quote(piece.text)} is no NATO level of the Register; the forms of NATO activities are not covered here`,
      standing: 'open',
      also: ['E_CLASS_MISSING', 'E_NONUS_FORM'],
    })
    return { ...emptyClassification(piece.at), system: 'NATO', owners: ['NATO'] }
  }
  const restricted = piece.text === 'RESTRICTED' || piece.text === 'R'
  note(slips, 'E_CLASS_MISSING', {
    at: piece.at,
    message: restricted
      ? 'RESTRICTED is a level of foreign owners, not of the United States'
      : `${quote(piece.text)} is no classification; one comes first in every mark`,
    also: restricted
      ? ['E_LEVEL', 'E_NONUS_FORM', 'E_UNKNOWN_TOKEN']
      : prefixed
        ? ['E_NONUS_FORM']
        : [],
  })
  return { ...emptyClassification(piece.at), rest: restricted ? null : piece }
}
