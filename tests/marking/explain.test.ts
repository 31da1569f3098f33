import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from '../../content/marking/explain.ts'
import type { Kind } from '../../content/marking/marking.ts'
import { parse } from '../../content/marking/parse.ts'
import { anyMarking } from './arbitrary-marking.ts'

describe('an explanation', () => {
  test.each([
    [
      'SECRET//NOFORN',
      [
        'SECRET: its disclosure could do serious damage to national security.',
        'NOFORN: no foreign government or person may have it.',
      ],
    ],
    [
      'SECRET//REL TO USA, DEU, GBR/DISPLAY ONLY JPN',
      [
        'SECRET: its disclosure could do serious damage to national security.',
        'REL TO: may be released to United States, Germany and United Kingdom.',
        'DISPLAY ONLY: may be shown to Japan, who keep no copy.',
      ],
    ],
    [
      'TOP SECRET//SI-G ABCD//SAR-BP//RD-CNWDI-SIGMA 14//FGI DEU//ORCON',
      [
        'TOP SECRET: its disclosure could do exceptionally grave damage to national security.',
        'Control system SI-G ABCD (signals intelligence): only for those read into it.',
        'Special access program BP: only for those read into it.',
        'RD: Restricted Data on nuclear weapons and materials, on the design of nuclear weapons, in SIGMA categories 14.',
        'FGI: holds information of Germany.',
        'ORCON: goes no further without the originator’s consent.',
      ],
    ],
    [
      '//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR',
      [
        'SECRET, owned jointly by Canada, United Kingdom and United States.',
        'REL TO: may be released to United States, Canada and United Kingdom.',
      ],
    ],
    [
      '//COSMIC TOP SECRET//BOHEMIA',
      ['NATO information at the level of TOP SECRET.', 'BOHEMIA: a NATO special access marking.'],
    ],
    [
      'SECRET//FGI//NOFORN//LES',
      [
        'SECRET: its disclosure could do serious damage to national security.',
        'FGI: holds information of foreign governments that must not be named.',
        'NOFORN: no foreign government or person may have it.',
        'LES: law enforcement sensitive.',
      ],
    ],
  ])('of %s has a line for each element', (text, lines) => {
    expect(explain(parse(text, 'banner').marking)).toEqual(lines)
  })

  test.each([
    ['(S//REL)', 'REL: may be released to those the banner lists.'],
    ['(//FGI S)', 'SECRET information of a foreign source that must not be named.'],
    ['(//JOINT S//REL)', 'SECRET, owned jointly by the owners the banner names.'],
    ['(NF)', 'No classification is named.'],
  ])('of the portion %s says: %s', (text, line) => {
    expect(explain(parse(text, 'portion').marking)).toContain(line)
  })
})

test('an explanation has a sentence for every element of any mark', () => {
  const kinds = fc.constantFrom<Kind>('banner', 'portion')
  fc.assert(
    fc.property(kinds.chain(anyMarking), (mark) => {
      const lines = explain(mark)
      const { sci, sap, natoPrograms, aea, fgi, dissem, nonIc } = mark
      const lists = [sci, sap, natoPrograms, aea, dissem, nonIc]
      const elements = lists.reduce((sum, list) => sum + list.length, fgi === null ? 0 : 1)
      expect(lines).toHaveLength(1 + elements)
      expect(new Set(lines).size).toBe(lines.length)
      expect(lines.filter((line) => !/^\S.*\.$/.test(line))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
