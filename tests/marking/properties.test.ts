import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareIds } from '../../content/marking/compartments.ts'
import { explain } from '../../content/marking/explain.ts'
import { errorCodes, isClean, mostFindings } from '../../content/marking/finding.ts'
import { format } from '../../content/marking/format.ts'
import { longestMark, parse } from '../../content/marking/parse.ts'
import { rollUp } from '../../content/marking/roll-up.ts'
import { validate } from '../../content/marking/validate.ts'
import { anyMarking, scraps, validPortion, validPortionOf } from './arbitrary-marking.ts'
import { atLeast } from './restrictiveness.ts'
import { validBanners, validPortions } from './valid-marks.ts'

const portions = fc.array(validPortion, { minLength: 1, maxLength: 4 })
const words = (text: string) => text.split(/[^A-Z0-9]+/).filter((word) => word !== '')
const textOf = (mark: { readonly text: string }) => mark.text

describe('reading what was printed', () => {
  for (const kind of ['banner', 'portion'] as const) {
    test.each(['ic', 'dod', 'nara'] as const)(
      `gives any ${kind} back as it was under %s`,
      (profile) => {
        fc.assert(
          fc.property(anyMarking(kind), (marking) => {
            expect(parse(format(marking, profile), kind).marking).toEqual(marking)
          }),
          { numRuns: 1000 },
        )
      },
    )
  }

  test('and printing it again changes nothing', () => {
    for (const text of validBanners) {
      const once = format(parse(text, 'banner').marking)
      expect(format(parse(once, 'banner').marking)).toBe(once)
      expect(validate(parse(once, 'banner')).filter((each) => each.severity === 'error')).toEqual(
        [],
      )
    }
    for (const text of validPortions) expect(format(parse(text, 'portion').marking)).toBe(text)
  })
})

describe.each(['dod', 'nara'] as const)('a roll-up under %s', (profile) => {
  const portion = validPortionOf(profile)
  const several = fc.array(portion, { minLength: 1, maxLength: 4 })

  test('makes banners that are valid, in whatever order portions come', () => {
    fc.assert(
      fc.property(several, (trees) => {
        const { text } = rollUp(trees, { profile })
        expect([text, errorCodes(validate(parse(text, 'banner'), { profile }))]).toEqual([text, []])
        expect(rollUp(trees.toReversed(), { profile }).text).toBe(text)
        expect(rollUp([...trees, ...trees], { profile }).text).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  test('never lowers the banner when a portion is added', () => {
    fc.assert(
      fc.property(several, portion, (trees, added) => {
        const before = rollUp(trees, { profile })
        const after = rollUp([...trees, added], { profile })
        const higher = atLeast(after.banner, before.banner, profile === 'dod')
        expect([before.text, after.text, higher]).toEqual([before.text, after.text, true])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a roll-up', () => {
  test('makes banners that are valid', () => {
    fc.assert(
      fc.property(portions, (trees) => {
        const { text } = rollUp(trees)
        expect([
          text,
          validate(parse(text, 'banner')).filter((each) => each.severity === 'error'),
        ]).toEqual([text, []])
      }),
      { numRuns: 1000 },
    )
  })

  test('prints the marking it made', () => {
    fc.assert(
      fc.property(portions, (trees) => {
        const { banner, text } = rollUp(trees)
        expect(parse(text, 'banner').marking).toEqual(banner)
      }),
      { numRuns: 1000 },
    )
  })

  test('does not care in which order portions come', () => {
    fc.assert(
      fc.property(
        portions.chain((trees) =>
          fc.tuple(fc.constant(trees), fc.shuffledSubarray(trees, { minLength: trees.length })),
        ),
        ([trees, shuffled]) => {
          expect(textOf(rollUp(shuffled))).toBe(textOf(rollUp(trees)))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('orders ids of digits, of letters and of both the same way from wherever it starts', () => {
    const ids = ['70', '000', '0A', 'A0', '7']
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
        expect(shuffled.toSorted(compareIds)).toEqual(['000', '7', '70', '0A', 'A0'])
      }),
    )
  })

  test('does not change when portions are repeated', () => {
    fc.assert(
      fc.property(portions, (trees) => {
        expect(textOf(rollUp([...trees, ...trees]))).toBe(textOf(rollUp(trees)))
      }),
      { numRuns: 1000 },
    )
  })

  test('never lowers the banner when a portion is added', () => {
    fc.assert(
      fc.property(portions, validPortion, (trees, added) => {
        const before = rollUp(trees)
        const after = rollUp([...trees, added])
        expect([before.text, after.text, atLeast(after.banner, before.banner)]).toEqual([
          before.text,
          after.text,
          true,
        ])
      }),
      { numRuns: 2000 },
    )
  })

  test('names for every word of the banner at least one portion it came from', () => {
    fc.assert(
      fc.property(portions, (trees) => {
        const { text, origins } = rollUp(trees)
        const explained = new Set(origins.flatMap(({ element }) => words(element)))
        expect(words(text).filter((word) => !explained.has(word))).toEqual([])
        for (const { element, from } of origins) {
          expect([element, from.length > 0]).toEqual([element, true])
          for (const index of from) expect(index).toBeLessThan(trees.length)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join('')),
)

describe('any text at all', () => {
  test('is read, judged, printed and explained', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('banner', 'portion'),
        fc.constantFrom('ic', 'dod', 'nara'),
        (text, kind, profile) => {
          const tree = parse(text, kind)
          for (const { at, message } of validate(tree, { profile })) {
            expect(at.start).toBeGreaterThanOrEqual(0)
            expect(at.start).toBeLessThanOrEqual(at.end)
            expect(at.end).toBeLessThanOrEqual(Math.max(text.length, 0))
            expect(message).not.toBe('')
          }
          expect(format(tree.marking, profile)).toBeTypeOf('string')
          expect(explain(tree.marking).length).toBeGreaterThan(0)
          expect(rollUp([tree], { profile }).text).toBeTypeOf('string')
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('draws an error unless its canonical form says the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = parse(text, 'portion')
        const readBack = parse(format(tree.marking), 'portion').marking
        expect(isClean(validate(tree)) ? readBack : tree.marking).toEqual(tree.marking)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('hostile text', () => {
  const size = 100_000
  const floods = [
    '/',
    '//',
    '\\',
    '(',
    ')',
    '()',
    '[',
    ',',
    ', ',
    ' ',
    '\t',
    '-',
    'A',
    'a',
    'A ',
    '/A',
    '//A',
    '//NOFORN',
    '/CAN',
    ', A',
    '- ',
    'é',
    '\u0000',
  ]
  const openings = [
    '',
    'SECRET',
    'SECRET//',
    'SECRET//SI-',
    'SECRET//SAR-AB',
    'SECRET//RD-SIGMA',
    'SECRET//REL TO USA',
    'SECRET//FGI',
    '//JOINT SECRET',
    '//CAN',
    '(S//',
  ]

  test.each(floods)(
    'a flood of %j draws a bounded number of findings and is read no further than a mark can reach',
    (flood) => {
      for (const opening of openings) {
        const text = opening + flood.repeat(size / flood.length)
        for (const kind of ['banner', 'portion'] as const) {
          const tree = parse(text, kind)
          const findings = validate(tree)
          expect(tree.cut).toBe(true)
          expect(tree.items.every((item) => item.at.end <= longestMark)).toBe(true)
          expect(isClean(findings)).toBe(false)
          expect(findings.length).toBeLessThanOrEqual(2 * mostFindings)
          expect(findings.every((each) => each.message.length < 400)).toBe(true)
        }
      }
    },
  )
})
