import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../content/marking/finding.ts'
import { parse } from '../../content/marking/parse.ts'
import { rollUp, type RollUpOptions } from '../../content/marking/roll-up.ts'

const roll = (portions: readonly string[], options?: RollUpOptions) =>
  rollUp(
    portions.map((text) => parse(text, 'portion')),
    options,
  )

describe('a banner rolls up', () => {
  test.each([
    [['(U)'], 'UNCLASSIFIED'],
    [['(S)', '(TS//SI)'], 'TOP SECRET//SI'],
    // SCI and SAP
    [['(TS//SI//NF)', '(TS//SI-G//OC/NF)'], 'TOP SECRET//SI-G//ORCON/NOFORN'],
    [['(S//HCS-O//OC/NF)', '(S//HCS-P//NF)'], 'SECRET//HCS-O-P//ORCON/NOFORN'],
    [['(TS//RSV-ABC//NF)', '(TS//RSV-123//NF)'], 'TOP SECRET//RSV-123-ABC//NOFORN'],
    [['(TS//TK-KAND ABCD//NF)', '(TS//TK-IDIT//NF)'], 'TOP SECRET//TK-IDIT-KAND ABCD//NOFORN'],
    [['(TS//SAR-CA//NF)', '(TS//SAR-BP-J12//NF)'], 'TOP SECRET//SAR-BP-J12/CA//NOFORN'],
    // atomic energy
    [['(S//RD-CNWDI//NF)', '(S//NF)'], 'SECRET//RD-CNWDI//NOFORN'],
    [['(S//RD-SG 20//NF)', '(S//FRD-SG 14//NF)'], 'SECRET//RD-SIGMA 14 20//NOFORN'],
    [['(S//FRD//NF)', '(S//TFNI//NF)'], 'SECRET//FRD//NOFORN'],
    [['(S//TFNI//REL TO USA, ACGU)', '(S//REL TO USA, ACGU)'], 'SECRET//TFNI//REL TO USA, ACGU'],
    [['(U//DCNI)', '(U//UCNI)'], 'UNCLASSIFIED//DOD UCNI/DOE UCNI'],
    [['(U//DCNI)', '(S//REL TO USA, GBR)'], 'SECRET//NOFORN'],
    [['(U//UCNI)', '(S)'], 'SECRET//NOFORN'],
    // foreign sources
    [
      [
        '(TS//RELIDO)',
        '(//CAN DEU S//REL TO USA, CAN, DEU)',
        '(//AUS S//REL TO USA, AUS)',
        '(//CTS//BOHEMIA//REL TO USA, NATO)',
      ],
      'TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN',
    ],
    [
      ['(S//REL TO USA, AUS)', '(//CAN S//REL TO USA, AUS, CAN, GBR)', '(//DEU TS//NF)'],
      'TOP SECRET//FGI CAN DEU//NOFORN',
    ],
    [
      ['(S//FGI CAN//REL TO USA, CAN, GBR)', '(//GBR S//REL TO USA, CAN, GBR)'],
      'SECRET//FGI CAN GBR//REL TO USA, CAN, GBR',
    ],
    [['(S//RD//NF)', '(//NS//ATOMAL//NF)'], 'SECRET//RD/ATOMAL//FGI NATO//NOFORN'],
    [['(//DEU S)', '(S)'], 'SECRET//FGI DEU'],
    [
      [
        '(//JOINT S GBR USA//REL TO USA, GBR)',
        '(//JOINT S GBR USA//REL TO USA, FVEY)',
        '(//NS//REL TO USA, ISAF, NATO)',
      ],
      'SECRET//FGI GBR NATO//NOFORN',
    ],
    [
      [
        '(//JOINT S CAN GBR USA//REL TO USA, CAN, GBR)',
        '(//JOINT S CAN GBR USA//REL TO USA, FVEY)',
      ],
      'SECRET//FGI CAN GBR//REL TO USA, CAN, GBR',
    ],
    // release markings
    [['(S//REL TO USA, FVEY)', '(S//REL TO USA, AUS, JPN)'], 'SECRET//REL TO USA, AUS'],
    [['(S//REL TO USA, TEYE)', '(S//REL TO USA, FVEY)'], 'SECRET//REL TO USA, AUS, GBR'],
    [
      ['(S//REL TO USA, FVEY)', '(S//REL TO USA, AUS, CAN, GBR, NZL)'],
      'SECRET//REL TO USA, AUS, CAN, GBR, NZL',
    ],
    [['(S//REL TO USA, NATO)', '(S//REL TO USA, DEU)'], 'SECRET//NOFORN'],
    [['(S//REL TO USA, FVEY)', '(C//REL TO USA, ISAF)'], 'SECRET//NOFORN'],
    [['(S//REL TO USA, JPN)', '(C//RELIDO)'], 'SECRET//NOFORN'],
    [
      ['(S//REL TO USA, DEU/RELIDO)', '(S//REL TO USA, DEU, FRA/RELIDO)'],
      'SECRET//REL TO USA, DEU/RELIDO',
    ],
    [['(S//REL TO USA, DEU/RELIDO)', '(S)'], 'SECRET//NOFORN'],
    [['(S//RELIDO)', '(C//RELIDO)'], 'SECRET//RELIDO'],
    [['(S//DISPLAY ONLY AFG)', '(S//DISPLAY ONLY AFG, IRQ)'], 'SECRET//DISPLAY ONLY AFG'],
    [['(S//DISPLAY ONLY AFG)', '(S//DISPLAY ONLY IRQ)'], 'SECRET//NOFORN'],
    [['(S//DISPLAY ONLY IRQ)', '(S//RELIDO)'], 'SECRET//NOFORN'],
    [['(S//DISPLAY ONLY IRQ)', '(S)'], 'SECRET//NOFORN'],
    [
      ['(S//REL TO USA, IRQ/DISPLAY ONLY AFG)', '(S//REL TO USA, IRQ/DISPLAY ONLY AFG)'],
      'SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG',
    ],
    [
      ['(S//REL TO USA, AFG/DISPLAY ONLY IRQ)', '(S//REL TO USA, GBR/DISPLAY ONLY PAK)'],
      'SECRET//NOFORN',
    ],
    [['(S//REL TO USA, GBR)', '(S//REL TO USA, FRA)'], 'SECRET//NOFORN'],
    [['(U)', '(U//REL TO USA, FVEY)'], 'UNCLASSIFIED//REL TO USA, FVEY'],
    [['(U//FOUO/REL TO USA, JPN)', '(S//REL TO USA, JPN)'], 'SECRET//REL TO USA, JPN'],
    [['(S//IMC/REL TO USA, AUS, CAN, GBR, NZL)', '(TS//NF)'], 'TOP SECRET//IMCON/NOFORN'],
    // other dissemination controls
    [['(TS//OC-USGOV/NF)', '(C//NF)'], 'TOP SECRET//ORCON-USGOV/NOFORN'],
    [['(U//DSEN)', '(S//NF/DSEN)'], 'SECRET//NOFORN/DEA SENSITIVE'],
    [['(U//FOUO)', '(U)'], 'UNCLASSIFIED//FOUO'],
    [['(U//FOUO)', '(U//PR)'], 'UNCLASSIFIED//PROPIN'],
    [['(U//FOUO)', '(U//LES)'], 'UNCLASSIFIED//LES'],
    [['(U//FOUO)', '(S//NF)'], 'SECRET//NOFORN'],
    // non-IC controls
    [['(U//SBU)', '(U//SBU/SSI)', '(U//FOUO)'], 'UNCLASSIFIED//SBU/SSI'],
    [['(U//SBU)', '(S//NF)'], 'SECRET//NOFORN'],
    [['(U//SBU-NF)', '(U//FOUO)'], 'UNCLASSIFIED//SBU NOFORN'],
    [['(U//SBU-NF)', '(U//SBU)'], 'UNCLASSIFIED//SBU NOFORN'],
    [['(U//SBU-NF)', '(U//FOUO)', '(S//REL TO USA, AUS)'], 'SECRET//NOFORN'],
    [['(U//SBU-NF)', '(U//FOUO/NF)'], 'UNCLASSIFIED//NOFORN//SBU'],
    [['(U//SBU-NF)', '(S)'], 'SECRET//NOFORN'],
    [['(U//LES-NF)', '(U)'], 'UNCLASSIFIED//LES NOFORN'],
    [['(U//LES-NF)', '(S//NF)'], 'SECRET//NOFORN//LES'],
    [['(U//LES)', '(S//NF)'], 'SECRET//NOFORN//LES'],
    [['(S//NF//XD)', '(S//NF//ND)'], 'SECRET//NOFORN//NODIS'],
    [['(U//NF//XD)', '(U//SBU)'], 'UNCLASSIFIED//NOFORN//EXDIS'],
    [['(S//REL TO USA, ACGU)', '(U//REL TO USA, ACGU//SSI)'], 'SECRET//REL TO USA, ACGU//SSI'],
    [['(U//DS)', '(U//FOUO)'], 'UNCLASSIFIED//LIMDIS'],
  ])('%j into %s', (portions, banner) => {
    expect(roll(portions).text).toBe(banner)
  })
})

describe('a roll-up', () => {
  test('says which portions each element came from', () => {
    const { origins } = roll([
      '(S//SI//REL TO USA, GBR)',
      '(TS//SI-G ABCD//OC/NF)',
      '(//DEU S//NF)',
      '(U)',
    ])
    expect(origins.map(({ element, from }) => [element, from])).toEqual([
      ['TOP SECRET', [1]],
      ['SI-G ABCD', [1]],
      ['FGI DEU', [2]],
      ['ORCON', [1]],
      ['NOFORN', [1, 2]],
    ])
  })

  test('says where each narrowing of atomic energy information and each program came from', () => {
    const { origins } = roll([
      '(S//RD-CNWDI//NF)',
      '(S//FRD-SG 14//NF)',
      '(//CTS//ATOMAL//NF)',
      '(S//SAR-BP//NF)',
    ])
    expect(
      origins
        .filter(({ category }) => category === 'aea' || category === 'sap')
        .map(({ element, from }) => [element, from]),
    ).toEqual([
      ['SAR-BP', [3]],
      ['RD', [0]],
      ['RD-CNWDI', [0]],
      ['RD-SIGMA 14', [1]],
      ['ATOMAL', [2]],
    ])
  })

  test('says why an element no portion carries is there', () => {
    const { origins } = roll(['(S//REL TO USA, GBR)', '(S)'])
    expect(origins.at(-1)).toEqual({
      category: 'dissem',
      element: 'NOFORN',
      from: [1],
      because: 'these portions state no release while others do',
    })
  })

  test.each([
    [['(S//RELIDO)', '(C)'], 'SECRET//NOFORN', 'relido-beside-unmarked'],
    [['(U//FISA)', '(S//REL TO USA, GBR)'], 'SECRET//NOFORN/FISA', 'control-without-release'],
    [['(//DEU R)', '(U)'], 'CONFIDENTIAL//FGI DEU', 'foreign-restricted'],
  ])('of %j gives the cautious %s and asks about %s', (portions, banner, id) => {
    const result = roll(portions)
    expect(result.text).toBe(banner)
    expect(result.questions.map((each) => each.id)).toEqual([id])
  })

  test('by compilation raises the level only where a reason is given', () => {
    const portions = ['(U)', '(C)']
    expect(
      roll(portions, { compilation: { level: 'S', reason: 'together they show the plan' } }).text,
    ).toBe('SECRET')
    const unreasoned = roll(portions, { compilation: { level: 'S', reason: ' ' } })
    expect(unreasoned.text).toBe('CONFIDENTIAL')
    expect(unreasoned.questions.map((each) => each.id)).toEqual(['compilation-without-reason'])
    expect(roll(portions, { compilation: { level: 'U', reason: 'none' } }).text).toBe(
      'CONFIDENTIAL',
    )
  })

  test.each([
    ['(S//REL)', 'E_REQUIRES'],
    ['(//JOINT S//REL)', 'E_JOINT_OWNERS'],
    ['(S//NF/RELIDO)', 'E_CONFLICT'],
  ])('hands back what is wrong with %s', (portion, code) => {
    const result = roll(['(U)', portion])
    expect(result.valid).toBe(false)
    expect(result.findings.every((each) => each.portion === 1)).toBe(true)
    expect(errorCodes(result.findings.map((each) => each.finding))).toContain(code)
  })

  test('of nothing is unclassified', () => {
    expect(roll([]).text).toBe('UNCLASSIFIED')
  })
})
