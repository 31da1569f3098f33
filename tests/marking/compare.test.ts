import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareMarks, type MarkComparison } from '../../content/marking/compare.ts'
import { format } from '../../content/marking/format.ts'
import type { Kind } from '../../content/marking/marking.ts'
import { parse } from '../../content/marking/parse.ts'
import { anyMarking } from './arbitrary-marking.ts'

const read = (text: string) => parse(text, text.startsWith('(') ? 'portion' : 'banner').marking
const compare = (given: string, reference: string, banner?: string) =>
  compareMarks(read(given), read(reference), banner === undefined ? undefined : read(banner))

describe('marks that say the same', () => {
  test.each([
    ['SECRET//SI/TK//ORCON/NOFORN', 'SECRET//TK/SI//NOFORN/ORCON'],
    ['TOP SECRET//TALENT KEYHOLE//ORIGINATOR CONTROLLED', 'TOP SECRET//TK//ORCON'],
    ['(TS//TK//OC)', 'TOP SECRET//TK//ORCON'],
    ['(S//REL TO USA, GBR, AUS)', '(S//REL TO USA, AUS, GBR)'],
    ['SECRET//REL TO USA, FVEY', 'SECRET//REL TO USA, AUS, CAN, GBR, NZL'],
    ['TOP SECRET//SI-XYZ-G EFGH ABCD//ORCON', 'TOP SECRET//SI-G ABCD EFGH-XYZ//ORCON'],
    ['UNCLASSIFIED//SBU NOFORN', 'UNCLASSIFIED//NOFORN//SBU'],
    ['SECRET//RD-SIGMA 20 14//NOFORN', 'SECRET//RESTRICTED DATA-SIGMA 14 20//NOFORN'],
    ['//JOINT SECRET USA CAN//REL TO USA, CAN', '//JOINT SECRET CAN USA//REL TO USA, CAN'],
    ['SECRET//REL TO USA, GBR/DISPLAY ONLY DEU, GBR', 'SECRET//REL TO USA, GBR/DISPLAY ONLY DEU'],
  ])('%s and %s', (given, reference) => {
    expect(compare(given, reference)).toEqual({
      level: 'same',
      release: 'same',
      openedTo: [],
      withheldFrom: [],
      missing: [],
      extra: [],
      sameMeaning: true,
    })
  })

  test('a portion with REL alone, read with its banner', () => {
    const banner = 'SECRET//REL TO USA, CAN'
    expect(compare('(S//REL)', '(S//REL TO USA, CAN)', banner).sameMeaning).toBe(true)
    expect(compare('(S//REL)', '(S//REL TO USA, CAN)').withheldFrom).toEqual(['CAN'])
  })

  test('a joint portion without owners, read with its banner', () => {
    const banner = '//JOINT SECRET CAN USA//REL TO USA, CAN'
    const whole = '(//JOINT S CAN USA//REL TO USA, CAN)'
    expect(compare('(//JOINT S//REL)', whole, banner).sameMeaning).toBe(true)
  })
})

type Told = Partial<MarkComparison>

describe('what tells a mark from the right one', () => {
  test.each<[string, string, Told]>([
    ['SECRET', 'TOP SECRET', { level: 'under' }],
    ['TOP SECRET', 'SECRET', { level: 'over' }],
    ['NOFORN', 'SECRET//NOFORN', { level: 'under' }],
    ['SECRET//NOFORN', 'SECRET//ORCON/NOFORN', { missing: ['ORCON'], extra: [] }],
    ['(S//OC/NF)', '(S//NF)', { missing: [], extra: ['OC'] }],
    [
      'TOP SECRET//SI//NOFORN',
      'TOP SECRET//SI-G ABCD//ORCON/NOFORN',
      { missing: ['SI-G ABCD', 'ORCON'], extra: [] },
    ],
    [
      'TOP SECRET//SI-G ABCD//ORCON',
      'TOP SECRET//SI-G//ORCON',
      { missing: [], extra: ['SI-G ABCD'] },
    ],
    ['SECRET//SAR-BP', 'SECRET//SAR-BP/CD', { missing: ['SAR-CD'], extra: [] }],
    [
      'SECRET//RD//NOFORN',
      'SECRET//RD-CNWDI-SIGMA 14//NOFORN',
      { missing: ['RD-CNWDI', 'RD-SIGMA 14'] },
    ],
    ['(S//RD-SG 14//NF)', '(S//FRD//NF)', { missing: ['FRD'], extra: ['RD', 'RD-SG 14'] }],
    ['SECRET//FGI DEU//NOFORN', 'SECRET//FGI//NOFORN', { missing: ['FGI'], extra: ['FGI DEU'] }],
    ['(S)', '(//DEU S)', { missing: ['//DEU'], extra: [] }],
    [
      '(//JOINT S CAN USA//REL TO USA, CAN)',
      '(S//FGI CAN//REL TO USA, CAN)',
      { missing: ['FGI CAN'], extra: ['//JOINT CAN USA'] },
    ],
    [
      'UNCLASSIFIED//SBU',
      'UNCLASSIFIED//SBU NOFORN',
      { release: 'under', missing: ['NOFORN'], extra: [] },
    ],
    ['//COSMIC TOP SECRET', '//COSMIC TOP SECRET//BOHEMIA', { missing: ['BOHEMIA'] }],
    ['(S//NF//XD)', '(S//NF//ND)', { missing: ['ND'], extra: ['XD'] }],
  ])('%s for %s', (given, reference, told) => {
    expect(compare(given, reference)).toMatchObject({ ...told, sameMeaning: false })
  })
})

describe('a release', () => {
  const list = 'SECRET//REL TO USA, CAN, GBR'
  test.each<[string, string, Told]>([
    [
      'SECRET//REL TO USA, GBR',
      list,
      {
        release: 'over',
        withheldFrom: ['CAN'],
        openedTo: [],
        missing: [],
        extra: ['REL TO USA, GBR'],
      },
    ],
    [
      list,
      'SECRET//REL TO USA, GBR',
      {
        release: 'under',
        withheldFrom: [],
        openedTo: ['CAN'],
        missing: ['REL TO USA, GBR'],
        extra: [],
      },
    ],
    [
      'SECRET//REL TO USA, DEU, GBR',
      list,
      {
        release: 'both',
        withheldFrom: ['CAN'],
        openedTo: ['DEU'],
        missing: ['REL TO USA, CAN, GBR'],
        extra: ['REL TO USA, DEU, GBR'],
      },
    ],
    ['SECRET//REL TO USA, FVEY', list, { release: 'under', openedTo: ['AUS', 'NZL'] }],
    [
      'SECRET//NOFORN',
      list,
      { release: 'over', withheldFrom: ['CAN', 'GBR'], missing: [], extra: ['NOFORN'] },
    ],
    [
      list,
      'SECRET//NOFORN',
      { release: 'under', openedTo: ['CAN', 'GBR'], missing: ['NOFORN'], extra: [] },
    ],
    ['SECRET', 'SECRET//NOFORN', { release: 'under', missing: ['NOFORN'], extra: [] }],
    ['SECRET//NOFORN', 'SECRET', { release: 'over', missing: [], extra: ['NOFORN'] }],
    ['SECRET', list, { release: 'over', missing: ['REL TO USA, CAN, GBR'], extra: [] }],
    [list, 'SECRET', { release: 'under', missing: [], extra: ['REL TO USA, CAN, GBR'] }],
    [
      'SECRET//RELIDO',
      list,
      { release: 'both', missing: ['REL TO USA, CAN, GBR'], extra: ['RELIDO'] },
    ],
    [list, `${list}/RELIDO`, { release: 'over', missing: ['RELIDO'], extra: [] }],
    [`${list}/RELIDO`, list, { release: 'under', missing: [], extra: ['RELIDO'] }],
    [
      'SECRET//DISPLAY ONLY CAN, GBR',
      list,
      { release: 'over', withheldFrom: ['CAN', 'GBR'], extra: ['DISPLAY ONLY CAN, GBR'] },
    ],
    [
      list,
      'SECRET//DISPLAY ONLY CAN, GBR',
      { release: 'under', openedTo: ['CAN', 'GBR'], missing: ['DISPLAY ONLY CAN, GBR'] },
    ],
    ['(S//NF)', '(S//RELIDO)', { release: 'over', missing: [], extra: ['NF'] }],
  ])('%s for %s', (given, reference, told) => {
    expect(compare(given, reference)).toMatchObject({ level: 'same', ...told, sameMeaning: false })
  })
})

describe('any two marks', () => {
  const kind = fc.constantFrom<Kind>('banner', 'portion')
  const pair = kind.chain((each) => fc.tuple(anyMarking(each), anyMarking(each)))
  const mirrored = { same: 'same', over: 'under', under: 'over', both: 'both' } as const

  test('compare the other way round as in a mirror', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const there = compareMarks(a, b)
        const back = compareMarks(b, a)
        expect(back.level).toBe(mirrored[there.level])
        expect(back.release).toBe(mirrored[there.release])
        expect(back.openedTo).toEqual(there.withheldFrom)
        expect(back.sameMeaning).toBe(there.sameMeaning)
      }),
      { numRuns: 1000 },
    )
  })

  test('differ in a level, a control or a release wherever they do not say the same', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { level, missing, extra, sameMeaning } = compareMarks(a, b)
        expect(sameMeaning).toBe(level === 'same' && missing.length === 0 && extra.length === 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('say the same where one is the other read back from print', () => {
    fc.assert(
      fc.property(kind.chain(anyMarking), (mark) => {
        expect(compareMarks(parse(format(mark), mark.kind).marking, mark).sameMeaning).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
