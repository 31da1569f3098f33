import { readLooseDay } from './calendar.ts'

/** Words and dates of the declassification category that left the banner in 2008. */
export function isDeclassification(text: string): boolean {
  return (
    /^(?:X\d(?:[ ,;-]?X\d)*|MR|OADR|MANUAL REVIEW|D[CN]I ONLY|\d{8}|\d{4}-\d{2}-\d{2})$/.test(
      text,
    ) ||
    /^(?:25|50|75)X\d*(?:[^A-Z0-9]|$)/.test(text) ||
    /^(?:19|20|21)\d\d$/.test(text) ||
    (/\d{4}/.test(text) && readLooseDay(text) !== null) ||
    /^DECL(?:ASS(?:IFY|IFIED|IFICATION)?)?(?:[^A-Z]|$)/.test(text)
  )
}

/**
 * Markings of older registers that still turn up, and what to do about them. From memory, but for
 * those the manual itself names.
 */
export const retiredWords: ReadonlyMap<string, string> = new Map([
  ['WNINTEL', 'it was dropped and has no successor'],
  ['NOCONTRACT', 'it was dropped and has no successor'],
  ['ORCON-NOFORN', 'write ORCON and NOFORN as two entries'],
  ['MODIFIED HANDLING', 'it was dropped and has no successor'],
  ['SPECAT', 'it was dropped and has no successor'],
  ['SIOP-ESI', 'it was dropped and has no successor'],
  ['UMBRA', 'the code word was dropped; write SI'],
  ['SPOKE', 'the code word was dropped; write SI'],
  ['MORAY', 'the code word was dropped; write SI'],
  ['RUFF', 'the code word was dropped; write TK'],
  ['ZARF', 'the code word was dropped; write TK'],
  ['SAMI', 'it was dropped and has no successor'],
  ['NATO USE ONLY', 'use REL TO with the codes'],
  ['LOU', 'it was replaced by SBU'],
  ['LIMITED OFFICIAL USE', 'it was replaced by SBU'],
  ['ECI', 'the grouping word is no longer written'],
])
