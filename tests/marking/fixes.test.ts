import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFix, isClean } from '../../content/marking/finding.ts'
import { format } from '../../content/marking/format.ts'
import type { Kind } from '../../content/marking/marking.ts'
import { parse } from '../../content/marking/parse.ts'
import type { ProfileId } from '../../content/marking/profiles.ts'
import { validate } from '../../content/marking/validate.ts'
import { anyMarking, scraps } from './arbitrary-marking.ts'
import { faultyMarks } from './faulty-marks.ts'

/** Marks with one or two slips of the pen: something cut out, something put in. */
const slipped = (kind: Kind): Arbitrary<string> =>
  fc
    .tuple(
      anyMarking(kind).map((marking) => format(marking)),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.integer({ min: 0, max: 4 }),
          put: fc.oneof(fc.constant(''), scraps),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    )
    .map(([mark, edits]) =>
      edits.reduce((text, { at, cut, put }) => {
        const start = Math.floor(at * (text.length + 1))
        return text.slice(0, start) + put + text.slice(start + cut)
      }, mark),
    )
const kinds = fc.constantFrom<Kind>('banner', 'portion')
const written = kinds.chain((kind) => fc.tuple(fc.constant(kind), slipped(kind)))
const profile = fc.constantFrom<ProfileId>('ic', 'dod', 'nara')

describe('a mark with slips of the pen', () => {
  test('that draws no error is its own canonical form', () => {
    fc.assert(
      fc.property(written, ([kind, text]) => {
        const tree = parse(text, kind)
        expect(isClean(validate(tree)) ? format(tree.marking) : text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

const countOf = (code: string, text: string, kind: Kind, profileId: ProfileId) =>
  validate(parse(text, kind), { profile: profileId }).filter((each) => each.code === code).length

describe('a fix', () => {
  const faulty = fc.constantFrom(...faultyMarks.map(([kind, text]) => [kind, text] as const))

  test('leaves fewer findings of its code', () => {
    fc.assert(
      fc.property(fc.oneof(faulty, written), profile, ([kind, text], profileId) => {
        for (const { code, fix } of validate(parse(text, kind), { profile: profileId })) {
          if (fix === null) continue
          const mended = applyFix(text, fix)
          const before = countOf(code, text, kind, profileId)
          expect([text, mended, code, countOf(code, mended, kind, profileId) < before]).toEqual([
            text,
            mended,
            code,
            true,
          ])
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('and then the next come to an end', () => {
    fc.assert(
      fc.property(fc.oneof(faulty, written), profile, ([kind, text], profileId) => {
        let mended: string = text
        let rounds = 0
        for (let fix = firstFix(mended, kind, profileId); fix !== undefined && rounds < 60;) {
          mended = applyFix(mended, fix)
          fix = firstFix(mended, kind, profileId)
          rounds += 1
        }
        expect([text, mended, rounds < 60]).toEqual([text, mended, true])
      }),
      { numRuns: 2000 },
    )
  })
})

const firstFix = (text: string, kind: Kind, profileId: ProfileId) =>
  validate(parse(text, kind), { profile: profileId }).find(
    (each) => each.severity === 'error' && each.fix !== null,
  )?.fix ?? undefined
