import { describe, expect, test } from 'vitest'
import { codes } from '../../content/marking/codes.ts'
import { expectedForm } from '../../content/marking/expected-form.ts'
import { applyFix, errorCodes } from '../../content/marking/finding.ts'
import type { Kind } from '../../content/marking/marking.ts'
import { parse } from '../../content/marking/parse.ts'
import { validate, type Context } from '../../content/marking/validate.ts'
import { faultyMarks } from './faulty-marks.ts'
import { validBanners, validPortions } from './valid-marks.ts'

const errorsOf = (text: string, kind: Kind, context?: Context) =>
  errorCodes(validate(parse(text, kind), context))
const findingsOf = (text: string, kind: Kind = 'banner', context?: Context) =>
  validate(parse(text, kind), context)

describe('a mark the manual shows', () => {
  test.each(validBanners)('%s is a valid banner', (text) => {
    expect(errorsOf(text, 'banner')).toEqual([])
  })
  test.each(validPortions)('%s is a valid portion', (text) => {
    expect(errorsOf(text, 'portion')).toEqual([])
  })
})

describe('a fault', () => {
  test.each(faultyMarks)('in the %s %j draws %s', (kind, text, code) => {
    expect(errorsOf(text, kind)).toContain(code)
  })

  test('of every kind is among them', () => {
    const drawn = new Set(faultyMarks.map(([, , code]) => code))
    const marks = Object.keys(codes).filter((code) => code.startsWith('E_'))
    expect(marks.filter((code) => ![...drawn].some((each) => each === code))).toEqual([])
  })

  test('says where it is, what is wrong, by which rule, and what would mend it', () => {
    expect(findingsOf('SECRET//NF')).toEqual([
      {
        code: 'E_PORTION_FORM_IN_BANNER',
        severity: 'error',
        at: { start: 8, end: 10 },
        message: '`NF` is a portion code; a banner writes `NOFORN`',
        source: 'IC-RM-2016 Table 4',
        standing: 'read',
        also: [],
        fix: { at: { start: 8, end: 10 }, text: 'NOFORN', does: 'write NOFORN' },
      },
    ])
  })

  test.each([
    ['SECRET//REL TO USA, UK', 20, 22],
    ['SECRET//FGI DEU DEU', 16, 19],
    ['//JOINT SECRET CAN GBR USA//REL TO USA, CAN', 15, 26],
    ['SECRET//SI//NOFORN/REL TO USA, GBR', 19, 34],
    ['SECRET //NOFORN', 6, 9],
    ['SECRET/NOFORN', 6, 7],
  ])('in %s is placed from %i to %i', (text, start, end) => {
    expect(findingsOf(text)[0]?.at).toEqual({ start, end })
  })

  test.each([
    ['//CTS//BOHEMIA', 'banner', 'read'],
    ['SECRET//REL TO USA, UK', 'banner', 'from memory'],
    ['SECRET//REL TO USA, QQQQ', 'banner', 'open'],
    ['//NATO TOP SECRET', 'banner', 'second-hand'],
    ['(s)', 'portion', 'from memory'],
    ['UK SECRET', 'banner', 'from memory'],
    ['SECRET//FGI USA', 'banner', 'from memory'],
  ] as const)('in %s says that its rule is %s', (text, kind, standing) => {
    expect(findingsOf(text, kind)[0]?.standing).toBe(standing)
  })
})

describe('fixes, applied one after another,', () => {
  test.each([
    ['secret / noforn', 'banner', 'SECRET//NOFORN'],
    ['S//NF', 'banner', 'SECRET//NOFORN'],
    ['S//NF', 'portion', '(S//NF)'],
    ['(SECRET//NOFORN)', 'banner', 'SECRET//NOFORN'],
    ['(SECRET//NOFORN)', 'portion', '(S//NF)'],
    ['SECRET//REL TO GBR,USA AND AUS', 'banner', 'SECRET//REL TO USA, AUS, GBR'],
    ['SECRET//REL TO USA/GBR/AUS', 'banner', 'SECRET//REL TO USA, AUS, GBR'],
    ['SECRET//REL TO USA, UK', 'banner', 'SECRET//REL TO USA, GBR'],
    ['TOP SECRET//KDK-BLFH', 'banner', 'TOP SECRET//TK-BLFH//NOFORN'],
    ['TOP SECRET//SI-ECI ABC', 'banner', 'TOP SECRET//SI-ABC'],
    ['SECRET//USA/CAN/GBR EYES ONLY', 'banner', 'SECRET//REL TO USA, CAN, GBR'],
    ['SECRET//SAR-BP/SAR-CD//NOFORN', 'banner', 'SECRET//SAR-BP/CD//NOFORN'],
    ['SECRET//SAR-BP//SAR-CD//NOFORN', 'banner', 'SECRET//SAR-BP/CD//NOFORN'],
    ['JOINT SECRET CAN USA//REL TO USA, CAN', 'banner', '//JOINT SECRET CAN USA//REL TO USA, CAN'],
    ['SECRET//NOFRN', 'banner', 'SECRET//NOFORN'],
    ['SECRET//HCS-O', 'banner', 'SECRET//HCS-O//ORCON/NOFORN'],
    ['SECRET//NOFORN//', 'banner', 'SECRET//NOFORN'],
    ['SECRET////NOFORN', 'banner', 'SECRET//NOFORN'],
    ['UNCLASSIFIED//SBU-NOFORN', 'banner', 'UNCLASSIFIED//SBU NOFORN'],
    ['SECRET//FGI GBR/DEU', 'banner', 'SECRET//FGI DEU GBR'],
  ] as const)('turn %s as a %s into %s', (text, kind, expected) => {
    let mended: string = text
    for (let round = 0; round < 12; round += 1) {
      const fix = findingsOf(mended, kind).find(
        (each) => each.fix !== null && each.severity === 'error',
      )?.fix
      if (fix === undefined || fix === null) break
      mended = applyFix(mended, fix)
    }
    expect(mended).toBe(expected)
  })
})

describe('what surrounds a mark', () => {
  test('decides whether a release marking must be there', () => {
    expect(errorsOf('TOP SECRET//SI', 'banner')).toEqual([])
    expect(errorsOf('TOP SECRET//SI', 'banner', { analyticProduct: true })).toEqual(['E_REQUIRES'])
    expect(errorsOf('TOP SECRET//SI//NOFORN', 'banner', { analyticProduct: true })).toEqual([])
    expect(errorsOf('UNCLASSIFIED', 'banner', { analyticProduct: true })).toEqual([])
  })

  test('gives REL alone and joint portions without owners their meaning', () => {
    const released = parse('//JOINT SECRET CAN USA//REL TO USA, CAN', 'banner')
    const closed = parse('SECRET//NOFORN', 'banner')
    expect(errorsOf('(//JOINT S//REL)', 'portion', { banner: released })).toEqual([])
    expect(errorsOf('(S//REL)', 'portion', { banner: closed })).toEqual(['E_REQUIRES'])
    expect(errorsOf('(//JOINT S//REL)', 'portion', { banner: closed })).toEqual([
      'E_JOINT_OWNERS',
      'E_REQUIRES',
    ])
  })

  test('may name control systems that are not published', () => {
    const text = 'TOP SECRET//123/SI-G ABCD DEFG-MMM AACD//ORCON/NOFORN'
    expect(errorsOf(text, 'banner')).toEqual(['E_UNKNOWN_TOKEN'])
    const tree = parse(text, 'banner', { systems: ['123'] })
    expect(errorCodes(validate(tree))).toEqual([])
    expect(expectedForm(tree.marking).sci).toEqual(['123', 'SI-G ABCD DEFG-MMM AACD'])
  })

  test.each([
    ['SECRET//REL TO USA, VEL', 'banner', ['E_COUNTRY_CODE']],
    ['SECRET//FGI VEL//NOFORN', 'banner', ['E_COUNTRY_CODE']],
    ['(//VEL S//NF)', 'portion', ['E_COUNTRY_CODE']],
  ] as const)('may name codes that are in no published list: %s', (text, kind, without) => {
    expect(errorsOf(text, kind)).toEqual(without)
    expect(errorCodes(validate(parse(text, kind, { codes: ['VEL'] })))).toEqual([])
  })
})

describe('a warning', () => {
  test.each([
    ['SECRET//RD', 'W_AEA_RELEASE'],
    ['SECRET//PROPIN', 'W_RELEASE_WANTED'],
    ['UNCLASSIFIED//FOUO//SBU', 'W_SUPERSEDED'],
    ['SECRET//RD-CNWDI-SIGMA 14//NOFORN', 'W_OPEN_FORM'],
  ])('for %s is %s and leaves the mark valid', (text, code) => {
    expect(findingsOf(text).map((each) => each.code)).toContain(code)
    expect(errorsOf(text, 'banner')).toEqual([])
  })
})

describe('British marks', () => {
  test('are recognised and told from US ones', () => {
    const tree = parse('UK OFFICIAL-SENSITIVE', 'banner')
    expect(tree.marking).toMatchObject({ system: 'UK', owners: ['GBR'] })
    expect(errorCodes(validate(tree))).toContain('E_NONUS_FORM')
    expect(errorsOf('//GBR SECRET', 'banner')).toEqual([])
  })
})

describe('the form of the test cases', () => {
  test.each([
    [
      'banner',
      'TOP SECRET//TALENT KEYHOLE-BLUEFISH ABCD-IDIT//NOFORN',
      { system: 'US', level: 'TS', sci: ['TK-BLFH ABCD-IDIT'], dissem: ['NF'] },
    ],
    [
      'banner',
      'SECRET//RD/ATOMAL//FGI NATO//NOFORN',
      {
        system: 'US',
        level: 'S',
        aea: ['RD', 'ATOMAL'],
        fgi: { concealed: false, list: ['NATO'] },
        dissem: ['NF'],
      },
    ],
    ['banner', 'UNCLASSIFIED//DOD UCNI', { system: 'US', level: 'U', aea: ['DCNI'] }],
    [
      'banner',
      'SECRET//SAR-BP-J12 J54-K15/CD-YYY 456 689//NOFORN',
      { system: 'US', level: 'S', sap: ['BP-J12 J54-K15', 'CD-YYY 456 689'], dissem: ['NF'] },
    ],
    [
      'banner',
      'SECRET//RD-CNWDI//NOFORN',
      { system: 'US', level: 'S', aea: ['RD', 'CNWDI'], dissem: ['NF'] },
    ],
    [
      'banner',
      'SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG',
      {
        system: 'US',
        level: 'S',
        dissem: ['REL', 'DISPLAY ONLY'],
        relTo: ['USA', 'IRQ'],
        displayOnly: ['AFG'],
      },
    ],
    [
      'banner',
      'UNCLASSIFIED//LES NOFORN/SSI',
      { system: 'US', level: 'U', nonIC: ['LES-NF', 'SSI'] },
    ],
    ['portion', '(//FGI TS)', { system: 'NON-US', level: 'TS', owners: ['FGI'] }],
    [
      'portion',
      '(//JOINT S//REL)',
      { system: 'JOINT', level: 'S', dissem: ['REL'], relTo: 'BANNER' },
    ],
    [
      'portion',
      '(//NS//ATOMAL//OC)',
      { system: 'NATO', level: 'S', owners: ['NATO'], aea: ['ATOMAL'], dissem: ['OC'] },
    ],
    [
      'portion',
      '(TS//OC-USGOV/IMC/PR/DSEN/FISA//XD)',
      {
        system: 'US',
        level: 'TS',
        dissem: ['OC-USGOV', 'IMC', 'PR', 'DSEN', 'FISA'],
        nonIC: ['XD'],
      },
    ],
  ] as const)('of the %s %s holds portion codes and nothing empty', (kind, text, expected) => {
    expect(JSON.parse(JSON.stringify(expectedForm(parse(text, kind).marking)))).toEqual(expected)
  })
})
