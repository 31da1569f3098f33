/** Names of trainees: what is kept of what was typed, and when two names are the same. */

export type TraineeName = {
  readonly name: string
  /** Equal for names that differ only in case, width or form of their letters. */
  readonly key: string
}

/**
 * Characters that cannot be seen, would turn the text's direction around or belong to no script. The
 * joiners U+200C and U+200D stay, since some scripts write names with them.
 */
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u

/** Reads a name as typed: in composed form (NFC), single spaces inside, none around. Null where it is unfit. */
export function readName(typed: string): TraineeName | null {
  const name = typed
    .normalize('NFC')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim()
  if (unfit.test(name) || !/[\p{L}\p{N}]/u.test(name)) return null
  return { name, key: keyOf(name) }
}

/** Folds case by way of the capitals, so that ß meets SS and the two Greek small sigmas meet. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
