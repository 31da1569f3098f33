import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../content/marking/finding.ts'
import { format } from '../../content/marking/format.ts'
import { parse } from '../../content/marking/parse.ts'
import type { ProfileId } from '../../content/marking/profiles.ts'
import { rollUp } from '../../content/marking/roll-up.ts'
import { validate } from '../../content/marking/validate.ts'

const kindOf = (text: string) => (text.startsWith('(') ? 'portion' : 'banner')
const errorsOf = (text: string, profile: ProfileId) =>
  errorCodes(validate(parse(text, kindOf(text)), { profile }))

/** Marks one profile allows and another does not. */
const differences: readonly (readonly [text: string, allowedBy: readonly ProfileId[]])[] = [
  ['SECRET//RD-CNWDI//NOFORN', ['ic', 'nara']],
  ['SECRET//RD-N//NOFORN', ['dod']],
  ['SECRET//RD-SIGMA 1 2//NOFORN', ['dod']],
  ['CONFIDENTIAL//RD-SIGMA 14//NOFORN', ['dod']],
  ['SECRET//SAR-BLUE FROG/MUDDY PATH//NOFORN', ['ic', 'nara']],
  ['SECRET//SAR-BLUE FROG/SAR-MUDDY PATH//NOFORN', ['dod']],
  ['TOP SECRET//SAR-TIN BAKER//WAIVED', ['dod']],
  ['SECRET//HVSACO', ['dod']],
  ['SECRET//ACCM-FICTITIOUS EFFORT', ['dod']],
  ['SECRET//NOFORN//NNPI', ['dod']],
  ['//DEU SECRET//NOFORN', ['ic', 'nara']],
  ['(//NS//NF)', ['ic', 'nara']],
  ['//JOINT SECRET CAN GBR USA', ['dod']],
  ['//JOINT SECRET CAN GBR//REL TO USA, CAN, GBR', ['dod']],
  ['//COSMIC TOP SECRET//BOHEMIA', ['ic', 'nara']],
  ['//COSMIC TOP SECRET BOHEMIA', ['dod']],
  ['(//CTS-B)', ['dod']],
  ['(//NS-A)', ['dod']],
  ['SECRET//HCS-O//NOFORN', ['dod']],
  ['SECRET//EXDIS', ['dod']],
  ['UNCLASSIFIED//RELIDO', ['ic', 'nara']],
  ['UNCLASSIFIED//DISPLAY ONLY AFG', ['ic', 'nara']],
  ['(CUI)', ['dod', 'nara']],
  ['CUI', ['dod', 'nara']],
  ['SECRET//CUI//NOFORN', ['nara']],
  ['(S//CUI)', ['nara']],
]

describe('a mark where the sources differ', () => {
  const profileIds = ['ic', 'dod', 'nara'] as const
  const rows = differences.flatMap(([text, allowed]) =>
    profileIds.map((profile) => [text, profile, allowed.includes(profile)] as const),
  )
  test.each(rows)('%s by %s: valid is %j', (text, profile, valid) => {
    expect(errorsOf(text, profile).length === 0).toBe(valid)
  })

  test('says that what is known of DoD is second-hand', () => {
    const [found] = validate(parse('SECRET//RD-CNWDI//NOFORN', 'banner'), { profile: 'dod' })
    expect(found?.standing).toBe('second-hand')
  })

  test.each([
    '//COSMIC TOP SECRET BOHEMIA',
    '(//CTS-B)',
    '(//NS-A)',
    '(//CTS-BALK)',
    'SECRET//SAR-BLUE FROG/SAR-MUDDY PATH',
    'SECRET//RD-N//NOFORN',
    'CUI',
  ])('is printed as %s by DoD', (text) => {
    expect(format(parse(text, kindOf(text)).marking, 'dod')).toBe(text)
  })
})

const roll = (portions: readonly string[], profile: ProfileId = 'dod') =>
  rollUp(
    portions.map((text) => parse(text, 'portion')),
    { profile },
  )

describe('a roll-up by DoD', () => {
  test.each([
    [['(S//REL TO USA, GBR)', '(C)'], 'SECRET'],
    [['(S//REL TO USA, GBR)', '(S//REL TO USA, FRA)'], 'SECRET'],
    [['(S//DISPLAY ONLY AFG)', '(S//DISPLAY ONLY AFG, IRQ)'], 'SECRET'],
    [['(S//DISPLAY ONLY AFG)', '(S//DISPLAY ONLY AFG)'], 'SECRET//DISPLAY ONLY AFG'],
    [['(S//SAR-BP//NF)', '(S//SAR-CA//NF)'], 'SECRET//SAR-BP/SAR-CA//NOFORN'],
    [['(S//SAR-BP//NF)', '(S//SAR-CA/SAR-XX//NF)'], 'SECRET//SAR-MULTIPLE PROGRAMS//NOFORN'],
    [['(CUI)', '(U)'], 'CUI'],
    [['(CUI)', '(S//NF)'], 'SECRET//NOFORN'],
    [['(S//RD-N//NF)'], 'SECRET//RD-N//NOFORN'],
  ])('of %j is %s', (portions, banner) => {
    expect(roll(portions).text).toBe(banner)
  })

  test('asks whether classification alone is right', () => {
    expect(roll(['(S//REL TO USA, GBR)', '(C)']).questions.map((each) => each.id)).toEqual([
      'intelligence-would-be-noforn',
    ])
  })

  test('is told from one by the handbook on CUI', () => {
    expect(roll(['(CUI)', '(S//NF)'], 'nara').text).toBe('SECRET//CUI//NOFORN')
  })
})
