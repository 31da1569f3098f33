/** The release marking of a tear line: what is due on what is left, and how one that was typed stands to it. */
import { compareMarks } from '../../marking/compare.ts'
import { isClean } from '../../marking/finding.ts'
import type { Marking } from '../../marking/marking.ts'
import { parse } from '../../marking/parse.ts'
import { rollUp } from '../../marking/roll-up.ts'
import { validate } from '../../marking/validate.ts'
import type { Treated } from './actions.ts'

/** The marking that is due, rolled up from the marks of all that can be read, beneath a cover too. */
const markDue = (treated: readonly Treated[]) =>
  rollUp(treated.flatMap(({ saying }) => saying?.mark ?? []))

/** The marking due, as one would type it; empty where nothing is left. */
export const markDueText = (treated: readonly Treated[]): string =>
  treated.every(({ saying }) => saying === null) ? '' : markDue(treated).text

/** How a marking as typed stands to the one that is due: out of form, protecting too little or too much. */
export function judgeMark(treated: readonly Treated[], typed: string, codes: readonly string[]) {
  const given = parse(typed, 'banner', { codes })
  const { level, release, missing, extra } = compareMarks(given.marking, markDue(treated).banner)
  const goes = (way: 'under' | 'over') => level === way || release === way || release === 'both'
  const [under, over] = isOpen(given.marking)
    ? [level === 'under', false]
    : [goes('under'), goes('over')]
  return {
    malformed: typed !== '' && !isClean(validate(given)),
    under: under || (!over && missing.length > 0),
    over: over || (!under && missing.length === 0 && extra.length > 0),
  }
}

/** A mark without a level, or UNCLASSIFIED alone, keeps nothing from anybody. */
const isOpen = ({ level, dissem }: Marking): boolean =>
  level === null || (level === 'U' && dissem.length === 0)
