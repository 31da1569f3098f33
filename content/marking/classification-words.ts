import type { Level, NatoProgram } from './marking.ts'

/** US levels as banners spell them. */
export const usWords: ReadonlyMap<string, Level> = new Map([
  ['TOP SECRET', 'TS'],
  ['SECRET', 'S'],
  ['CONFIDENTIAL', 'C'],
  ['UNCLASSIFIED', 'U'],
])

/** US levels as portions write them. */
export const usLetters: ReadonlyMap<string, Level> = new Map([
  ['TS', 'TS'],
  ['S', 'S'],
  ['C', 'C'],
  ['U', 'U'],
])

/** Levels of foreign owners: the US ones and RESTRICTED. */
export const foreignWords: ReadonlyMap<string, Level> = new Map([...usWords, ['RESTRICTED', 'R']])
export const foreignLetters: ReadonlyMap<string, Level> = new Map([...usLetters, ['R', 'R']])

/** NATO levels as banners spell them. COSMIC stands for NATO at the top level. */
export const natoWords: ReadonlyMap<string, Level> = new Map([
  ['COSMIC TOP SECRET', 'TS'],
  ['NATO SECRET', 'S'],
  ['NATO CONFIDENTIAL', 'C'],
  ['NATO RESTRICTED', 'R'],
  ['NATO UNCLASSIFIED', 'U'],
])

/** NATO levels as portions write them. */
export const natoLetters: ReadonlyMap<string, Level> = new Map([
  ['CTS', 'TS'],
  ['NS', 'S'],
  ['NC', 'C'],
  ['NR', 'R'],
  ['NU', 'U'],
])

/** Shortenings of US levels seen in banners, none of them allowed. From memory. */
export const levelNicknames: ReadonlyMap<string, Level> = new Map([
  ['UNCLAS', 'U'],
  ['UNCLASS', 'U'],
  ['UNC', 'U'],
  ['CONF', 'C'],
  ['CONFID', 'C'],
  ['SEC', 'S'],
  ['TOPSECRET', 'TS'],
  ['TOP-SECRET', 'TS'],
  ['T/S', 'TS'],
])

export interface JoinedNato {
  readonly level: Level
  readonly control: NatoProgram | 'ATOMAL'
  readonly inBanner: boolean
}

/**
 * NATO level and control written as one, which DoD does and the Register no longer does.
 * Second-hand and from memory; the NATO appendix could not be read.
 */
export const joinedNato: ReadonlyMap<string, JoinedNato> = new Map([
  ...(['ATOMAL', 'BALK', 'BOHEMIA'] as const).flatMap((control) =>
    [...natoWords].flatMap(([word, level]): [string, JoinedNato][] => [
      [`${word} ${control}`, { level, control, inBanner: true }],
      [`${word}-${control}`, { level, control, inBanner: true }],
    ]),
  ),
  ['SECRET ATOMAL', { level: 'S', control: 'ATOMAL', inBanner: true }],
  ['CONFIDENTIAL ATOMAL', { level: 'C', control: 'ATOMAL', inBanner: true }],
  ['CTSA', { level: 'TS', control: 'ATOMAL', inBanner: false }],
  ['NSAT', { level: 'S', control: 'ATOMAL', inBanner: false }],
  ['NCA', { level: 'C', control: 'ATOMAL', inBanner: false }],
  ...[...natoLetters].flatMap(([letters, level]): [string, JoinedNato][] => [
    [`${letters}-A`, { level, control: 'ATOMAL', inBanner: false }],
    [`${letters}-B`, { level, control: 'BOHEMIA', inBanner: false }],
    [`${letters}-BALK`, { level, control: 'BALK', inBanner: false }],
  ]),
])

/** British markings, with or without the UK prefix. From memory, for recognition only. */
export const ukWords: ReadonlyMap<string, Level> = new Map([
  ['OFFICIAL', 'U'],
  ['OFFICIAL-SENSITIVE', 'R'],
  ['UK OFFICIAL', 'U'],
  ['UK OFFICIAL-SENSITIVE', 'R'],
  ['UK RESTRICTED', 'R'],
  ['UK CONFIDENTIAL', 'C'],
  ['UK SECRET', 'S'],
  ['UK TOP SECRET', 'TS'],
])

const words: Readonly<Record<Level, string>> = {
  U: 'UNCLASSIFIED',
  R: 'RESTRICTED',
  C: 'CONFIDENTIAL',
  S: 'SECRET',
  TS: 'TOP SECRET',
}

/** A level spelled out. */
export const levelWord = (level: Level): string => words[level]

/** A NATO level in its banner or portion form. */
export function natoText(level: Level, form: 'word' | 'letters'): string {
  for (const [text, each] of form === 'word' ? natoWords : natoLetters) {
    if (each === level) return text
  }
  return levelWord(level)
}
