import { describe, expect, test } from 'vitest'
import type { Source } from '../../content/marking/block.ts'
import { errorCodes } from '../../content/marking/finding.ts'
import { deriveBlock } from '../../content/marking/longest-duration.ts'

type Written = readonly [declassifyOn: string | null, date?: string | null]

const sourcesFrom = (written: readonly Written[]): Source[] =>
  written.map(([declassifyOn, date], index) => ({
    cite: `Report ${index + 1}`,
    date: date === undefined ? '20050301' : date,
    declassifyOn,
  }))
const derive = (written: readonly Written[], contains: readonly string[] = []) =>
  deriveBlock({ documentDate: '20240510', sources: sourcesFrom(written), contains })
const line = (written: readonly Written[], contains?: readonly string[]) =>
  derive(written, contains).derivation?.declassifyOn

describe('one source', () => {
  test.each<readonly [written: Written, expected: string]>([
    [['20400301'], '20400301'],
    [['OADR', '20051105'], '20301105'],
    [['MR', '20051105'], '20301105'],
    [['Manual Review', '20051105'], '20301105'],
    [['X4', '20051105'], '20301105'],
    [['DCI Only', '20051105'], '20301105'],
    [['DNI Only', '20051105'], '20301105'],
    [['Subject to treaty or international agreement', '20051105'], '20301105'],
    [[null, '20051105'], '20301105'],
    [['', '20051105'], '20301105'],
    [[null, null], '20490510'],
    [['OADR', null], '20490510'],
    [['OADR', '20040229'], '20290228'],
    [['Source Marked OADR, date of source 20010203', '20051105'], '20260203'],
    [['25X1-human', '20051105'], '50X1-HUM'],
    [['25X3', '20051105'], '20551105'],
    [['25X3', '20040229'], '20540228'],
    [['25X3', null], '20740510'],
    [['25X3, 20400101'], '25X3, 20400101'],
    [['25X3, end of the program'], '25X3, end of the program'],
    [['50X1-HUM'], '50X1-HUM'],
    [['25X1, EO 12951'], '25X1, EO 12951'],
    [['End of operation GREEN LAMP'], 'End of operation GREEN LAMP'],
    [
      ['N/A to RD portions. See source list for NSI portions.'],
      'N/A to RD portions. See source list for NSI portions.',
    ],
  ])('that says %j gives %s', (written, expected) => {
    expect(line([written])).toBe(expected)
  })

  test('is cited by name, several as Multiple Sources', () => {
    expect(derive([['20400301']]).derivation?.derivedFrom).toBe('Report 1')
    expect(derive([['20400301'], ['20400301']]).derivation?.derivedFrom).toBe('Multiple Sources')
  })
})

describe('the longest of several sources', () => {
  test.each<readonly [written: readonly Written[], expected: string]>([
    [[['20400301'], ['20380101']], '20400301'],
    [[['20400301'], ['25X3, 20390101']], '25X3, 20390101'],
    [[['25X3, 20500101'], ['25X1, 20600101']], '25X1, 20600101'],
    [[['25X4, 20600101'], ['25X2, 20600101']], '25X2, 20600101'],
    [[['50X6, 20700101'], ['25X1, 20730101']], '50X6, 20700101'],
    [[['50X6, 20700101'], ['50X2, 20700101']], '50X2, 20700101'],
    [[['50X2-WMD'], ['50X1-HUM']], '50X1-HUM'],
    [[['50X2-WMD'], ['50X6, 20700101']], '50X2-WMD'],
    [[['25X1, EO 12951'], ['25X3, 20600101']], '25X1, EO 12951'],
    [[['50X6, 20700101'], ['25X1, EO 12951']], '50X6, 20700101'],
    [[['25X3', '20050301'], ['20400301']], '20550301'],
    [[['25X3, 20600101'], ['25X1', '20050301']], '25X3, 20600101'],
    [[['20300101'], ['End of operation GREEN LAMP']], '20300101'],
    [[['OADR', '20050301'], ['End of operation GREEN LAMP']], 'End of operation GREEN LAMP'],
    [
      [
        ['OADR', '20050301'],
        ['OADR', '20080301'],
      ],
      '20330301',
    ],
    [
      [['N/A to NATO portions. See source list for NSI portions.'], ['50X1-HUM']],
      'N/A to NATO portions. See source list for NSI portions.',
    ],
  ])('%j is %s', (written, expected) => {
    expect(line(written)).toBe(expected)
  })

  test('takes a calculated date over an earlier fixed one and says that this is open', () => {
    const verdict = derive([['20280101'], ['OADR', '20050301']])
    expect(verdict.derivation?.declassifyOn).toBe('20300301')
    expect(verdict.findings.map((each) => [each.code, each.standing])).toEqual([
      ['W_BLOCK_DETAIL', 'open'],
    ])
    expect(derive([['25X3, 20400101'], ['25X1', '20050301']]).derivation?.declassifyOn).toBe(
      '20550301',
    )
  })

  test('that has passed already is kept, with a warning', () => {
    const verdict = derive([['OADR', '19900301']])
    expect(verdict).toMatchObject({ valid: true, derivation: { declassifyOn: '20150301' } })
    expect(verdict.findings.map((each) => each.code)).toEqual(['W_BLOCK_DETAIL'])
  })
})

describe('atomic energy and NATO information', () => {
  test.each([
    [['RD'], 'N/A to RD portions. See source list for NSI portions.'],
    [['RD-CNWDI'], 'N/A to RD portions. See source list for NSI portions.'],
    [['FRD', 'RD'], 'N/A to RD/FRD portions. See source list for NSI portions.'],
    [['NATO'], 'N/A to NATO portions. See source list for NSI portions.'],
    [['TFNI', 'NATO'], 'N/A to TFNI and NATO portions. See source list for NSI portions.'],
  ])('%j replaces the date', (contains, expected) => {
    expect(line([['20400301'], ['50X1-HUM']], contains)).toBe(expected)
  })
})

describe('sources that cannot be used', () => {
  test.each<readonly [written: readonly Written[], code: string]>([
    [[], 'A_SOURCES_MISSING'],
    [[['20401301']], 'A_DATE_FORMAT'],
    [[['20400301', '1 March 2005']], 'A_DATE_FORMAT'],
    [[['25X3, 20401301']], 'A_DATE_FORMAT'],
    [[['25X12, 20400101']], 'A_EXEMPTION_UNKNOWN'],
    [[['50X3']], 'A_EXEMPTION_NEEDS_DATE'],
  ])('%j draw %s', (written, code) => {
    const verdict = derive(written)
    expect(verdict).toMatchObject({ valid: false, derivation: null })
    expect(errorCodes(verdict.findings)).toContain(code)
  })

  test('are not needed to see that the document has no date', () => {
    expect(errorCodes(deriveBlock({ documentDate: 'May 2024', sources: [] }).findings)).toContain(
      'A_DATE_FORMAT',
    )
  })
})
