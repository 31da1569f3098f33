import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateBlock } from '../../content/marking/authority-block.ts'
import type { AuthorityBlock } from '../../content/marking/block.ts'
import { compareDays, plusYears, readDay, writeDay } from '../../content/marking/calendar.ts'
import { codes } from '../../content/marking/codes.ts'
import { errorCodes } from '../../content/marking/finding.ts'

const original: AuthorityBlock = {
  blockType: 'original',
  documentDate: '20240229',
  classifiedBy: 'Ann Marsh, Chief, Division 5',
  reason: '1.4(c)',
  derivedFrom: null,
  declassifyOn: '20340228',
}
const derivative: AuthorityBlock = {
  ...original,
  blockType: 'derivative',
  reason: null,
  derivedFrom: 'Report R-17, Department of Good Works, dated 20090203',
}
const errorsOf = (block: AuthorityBlock) => errorCodes(validateBlock(block).findings)

describe('an original block', () => {
  test.each([
    ['20490228', 'date'],
    ['20240301', 'date'],
    ['50X1-HUM', 'exemption'],
    ['50X2-WMD', 'exemption'],
    ['25X4, 20740228', 'exemption'],
    ['50X6, 20990228', 'exemption'],
    ['75X2, 21200101', 'exemption'],
    ['25X4, end of the program', 'exemption'],
    ['25X1, EO 12951', 'exemption'],
    ['Completion of operation GREEN LAMP', 'event'],
    ['End of the exercise in 2033', 'event'],
    ['N/A to RD portions. See source list for NSI portions.', 'text'],
  ])('may be declassified on %s, which is of kind %s', (declassifyOn, kind) => {
    expect(validateBlock({ ...original, declassifyOn })).toMatchObject({
      valid: true,
      declassifyOn,
      kind,
    })
  })

  test.each([
    '1.4(a)',
    '1.4(h)',
    '1.4 (c)',
    '1.4(c) and (d)',
    '1.4(a), (c)',
    '1.4(a)(c)',
    '1.4(a), 1.4(c)',
    'EO 13526, 1.4(b)',
    'Section 1.4(g)',
    '1.4c',
  ])('may give the reason %s', (reason) => {
    expect(errorsOf({ ...original, reason })).toEqual([])
  })

  test.each([
    '1.4',
    '1.4(i)',
    '1.4(z)',
    '1.5(c)',
    'military plans',
    '14(c)',
    '1.4(c) and (j)',
    '1.4(c',
  ])('may not give the reason %s', (reason) => {
    expect(errorsOf({ ...original, reason })).toEqual(['A_BAD_REASON'])
  })
})

describe('a flood in a line of a block', () => {
  test.each([',(a)', ' and', '(', ' ', '1.4', 'source marked ', '25X1, ', '0', '/'])(
    'of %j is judged as any other text',
    (flood) => {
      const text = flood.repeat(100_000)
      expect(errorsOf({ ...original, reason: `1.4(a)${text}!` })).toEqual(['A_BAD_REASON'])
      for (const opening of ['', 'Source marked ', '25X1, ', '20330101']) {
        const verdict = validateBlock({ ...derivative, declassifyOn: `${opening}${text}!` })
        expect(verdict.findings.every((each) => each.message.length < 400)).toBe(true)
      }
    },
  )
})

describe('a fault of a block', () => {
  const several = [{ cite: 'A' }, { cite: 'B' }]
  const faults: readonly (readonly [code: string, block: AuthorityBlock])[] = [
    ['A_MISSING_CLASSIFIED_BY', { ...original, classifiedBy: '  ' }],
    ['A_MISSING_REASON', { ...original, reason: '' }],
    ['A_BAD_REASON', { ...original, reason: '1.4(k)' }],
    ['A_REASON_ON_DERIVATIVE', { ...derivative, reason: '1.4(c)' }],
    ['A_MISSING_DERIVED_FROM', { ...derivative, derivedFrom: null }],
    ['A_MISSING_DECLASSIFY_ON', { ...original, declassifyOn: null }],
    ['A_MISSING_DECLASSIFY_ON', { ...original, declassifyOn: 'N/A' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '2034-02-28' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '28 February 2034' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: 'February 28, 2034' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '02/28/2034' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '20340230' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '20341301' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '2034' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '20330101, 20340101' }],
    ['A_DATE_FORMAT', { ...original, declassifyOn: '25X4, 20501301' }],
    ['A_DATE_FORMAT', { ...original, documentDate: '29 Feb 2024' }],
    ['A_DATE_FORMAT', { ...original, documentDate: '20230229' }],
    ['A_DATE_TOO_FAR', { ...original, declassifyOn: '20490301' }],
    ['A_DATE_TOO_FAR', { ...original, declassifyOn: '25X4, 20740301' }],
    ['A_DATE_TOO_FAR', { ...original, declassifyOn: '50X6, 20990301' }],
    ['A_DATE_TOO_FAR', { ...original, declassifyOn: 'End of the exercise in 2036' }],
    ['A_DATE_TOO_FAR', { ...derivative, declassifyOn: '20490301' }],
    ['A_DATE_TOO_FAR', { ...derivative, declassifyOn: '25X4, 20590204' }],
    ['A_EXEMPTION_NEEDS_DATE', { ...original, declassifyOn: '25X4' }],
    ['A_EXEMPTION_NEEDS_DATE', { ...original, declassifyOn: '50X1' }],
    ['A_EXEMPTION_NEEDS_DATE', { ...original, declassifyOn: '75X1' }],
    ['A_EXEMPTION_UNKNOWN', { ...original, declassifyOn: '25X10, 20400101' }],
    ['A_EXEMPTION_UNKNOWN', { ...original, declassifyOn: '25X0, 20400101' }],
    ['A_EXEMPTION_UNKNOWN', { ...original, declassifyOn: '60X1, 20400101' }],
    ['A_EXEMPTION_UNKNOWN', { ...original, declassifyOn: '50X3-HUM' }],
    ['A_EXEMPTION_UNKNOWN', { ...original, declassifyOn: '75X' }],
    ['A_EXEMPTION_UNKNOWN', { ...original, declassifyOn: '50X1-HUM, 20740101' }],
    ['A_RETIRED_INSTRUCTION', { ...original, declassifyOn: 'OADR' }],
    [
      'A_RETIRED_INSTRUCTION',
      { ...original, declassifyOn: "Originating Agency's Determination Required" },
    ],
    ['A_RETIRED_INSTRUCTION', { ...original, declassifyOn: 'Manual Review' }],
    ['A_RETIRED_INSTRUCTION', { ...original, declassifyOn: 'X5' }],
    ['A_RETIRED_INSTRUCTION', { ...original, declassifyOn: 'X1, X5' }],
    ['A_RETIRED_INSTRUCTION', { ...original, declassifyOn: 'DCI Only' }],
    ['A_RETIRED_INSTRUCTION', { ...original, declassifyOn: '25X1-human' }],
    [
      'A_RETIRED_INSTRUCTION',
      { ...original, declassifyOn: 'Subject to treaty or international agreement' },
    ],
    [
      'A_RETIRED_INSTRUCTION',
      { ...derivative, declassifyOn: 'Source Marked OADR, date of source 19900101' },
    ],
    ['A_SOURCES_MISSING', { ...derivative, derivedFrom: 'Multiple Sources' }],
    ['A_SOURCES_MISSING', { ...derivative, derivedFrom: 'Multiple Sources', sources: [] }],
    [
      'A_MULTIPLE_SOURCES_SINGLE',
      { ...derivative, derivedFrom: 'Multiple Sources', sources: [{ cite: 'A' }] },
    ],
    ['A_MULTIPLE_SOURCES_SINGLE', { ...derivative, sources: several }],
    ['A_BLOCK_ON_UNCLASSIFIED', { ...original, overall: 'U' }],
    ['A_BLOCK_ON_UNCLASSIFIED', { ...original, overall: 'UNCLASSIFIED//FOUO' }],
    ['A_DATE_WITH_AEA', { ...derivative, contains: ['RD'] }],
    ['A_DATE_WITH_AEA', { ...derivative, contains: ['TFNI'], declassifyOn: '25X4, 20501001' }],
    ['A_DATE_WITH_NATO', { ...derivative, contains: ['NATO'] }],
  ]

  test.each(faults)('draws %s: %j', (code, block) => {
    expect(errorsOf(block)).toContain(code)
  })

  test('of every kind is among them', () => {
    const drawn = new Set(faults.map(([code]) => code))
    expect(Object.keys(codes).filter((code) => code.startsWith('A_') && !drawn.has(code))).toEqual(
      [],
    )
  })

  test('names the field it stands in and what to write instead', () => {
    const { findings } = validateBlock({ ...original, declassifyOn: 'February 28, 2034' })
    expect(findings[0]).toMatchObject({
      field: 'declassifyOn',
      fix: { at: { start: 0, end: 17 }, text: '20340228' },
    })
  })
})

describe('a derivative block', () => {
  test.each<readonly [what: string, block: AuthorityBlock]>([
    ['a date within 25 years of the document', { ...derivative, declassifyOn: '20490228' }],
    [
      'an exemption within 50 years of the source',
      { ...derivative, declassifyOn: '25X4, 20590203' },
    ],
    [
      'many sources with their list',
      { ...derivative, derivedFrom: 'Multiple Sources', sources: [{ cite: 'A' }, { cite: 'B' }] },
    ],
    [
      'one source that says Multiple Sources, cited by name',
      { ...derivative, sources: [{ cite: 'A', declassifyOn: '20340101' }] },
    ],
    [
      'text where RD is mixed in',
      {
        ...derivative,
        contains: ['RD'],
        declassifyOn: 'N/A to RD portions. See source list for NSI portions.',
      },
    ],
    [
      'text where RD and NATO are mixed in',
      {
        ...derivative,
        contains: ['RD', 'NATO'],
        declassifyOn: 'N/A to RD and NATO portions. See source list for NSI portions.',
      },
    ],
    [
      'a fifty-year date behind a source with a bare exemption',
      { ...derivative, declassifyOn: '20590203', sources: [{ cite: 'A', declassifyOn: '25X3' }] },
    ],
    [
      'the block of what an unclassified letter covers',
      { ...derivative, overall: 'UNCLASSIFIED', transmittal: true },
    ],
  ])('may carry %s', (_, block) => {
    expect(errorsOf(block)).toEqual([])
  })

  test('warns where exemptions stand in an original decision, which the directive leaves open', () => {
    const { findings } = validateBlock({ ...original, declassifyOn: '25X4, 20740228' })
    expect(findings.map((each) => [each.code, each.standing])).toEqual([['W_BLOCK_DETAIL', 'open']])
  })
})

describe('dates', () => {
  test.each([
    ['20101010', 25, '20351010'],
    ['20040229', 25, '20290228'],
    ['20040229', 24, '20280229'],
    ['20000229', 50, '20500228'],
    ['18960229', 4, '19000228'],
    ['20231231', 25, '20481231'],
  ])('%s and %i years make %s', (from, years, to) => {
    const day = readDay(from)
    expect(day === null ? null : writeDay(plusYears(day, years))).toBe(to)
  })

  test.each([
    '20230229',
    '19000229',
    '20240431',
    '20241301',
    '20240100',
    '00000101',
    '2024010',
    '2024 0101',
  ])('%s is no day', (text) => {
    expect(readDay(text)).toBeNull()
  })

  test('keep their order when the same years are added', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 75 }), (first, second, years) => {
        const [a, b] = [readDay(first), readDay(second)]
        if (a === null || b === null) throw new Error('the generator made no day')
        expect(writeDay(a)).toBe(first)
        const order = compareDays(plusYears(a, years), plusYears(b, years))
        expect(Math.sign(order) * Math.sign(compareDays(a, b))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
