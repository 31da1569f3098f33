/** What holds of every redaction of the two reports in The Tear Line. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import type { Attempt } from '../../content/engine/attempt.ts'
import { treatmentsOf } from '../../content/engine/tear-line-bench/actions.ts'
import {
  bestAt,
  bitsAfter,
  exerciseAt,
  first,
  gatesOn,
  lostBy,
  second,
} from './tear-line-ground.ts'

const anyAnswer = (attempt: Attempt) => {
  const { report } = exerciseAt(attempt)
  return fc
    .tuple(
      fc.tuple(...report.passages.map((passage) => fc.constantFrom(...treatmentsOf(passage)))),
      fc.boolean(),
      fc.constantFrom(...report.fileNames.keys()),
      fc.subarray([...report.distribution.keys()]),
    )
    .map(([treatments, metadataRemoved, fileName, others]): RedactionAnswer => ({
      passages: Object.fromEntries(
        report.passages.map(({ id }, at) => [id, treatments[at] ?? 'keep']),
      ),
      metadataRemoved,
      fileName,
      distribution: [...new Set(['marr', ...others])],
      release: 'CONFIDENTIAL//REL TO USA, VLD',
    }))
}

describe.each([
  ['the first report', first],
  ['the second report', second],
] as const)('whatever is done with %s', (_, attempt) => {
  const { report } = exerciseAt(attempt)
  const anyPassage = fc.constantFrom(...report.passages)

  test('the reference is judged no worse', () => {
    const best = bestAt(attempt)
    fc.assert(
      fc.property(anyAnswer(attempt), (answer) => {
        expect(gatesOn(attempt, answer).length).toBeGreaterThanOrEqual(
          gatesOn(attempt, best).length,
        )
        expect(lostBy(attempt, answer)).toBeGreaterThanOrEqual(lostBy(attempt, best))
      }),
      { numRuns: 60 },
    )
  })

  test('covering exposes as much as keeping', () => {
    fc.assert(
      fc.property(anyAnswer(attempt), anyPassage, (answer, { id }) => {
        const as = (treatment: string) => ({
          ...answer,
          passages: { ...answer.passages, [id]: treatment },
        })
        expect(bitsAfter(attempt, as('cover'))).toBe(bitsAfter(attempt, as('keep')))
      }),
      { numRuns: 40 },
    )
  })

  test('one more telling passage never lowers exposure', () => {
    const telling = report.passages.filter(({ written }) => written.tells.length > 0)
    fc.assert(
      fc.property(anyAnswer(attempt), fc.constantFrom(...telling), (answer, { id }) => {
        const as = (treatment: string) => ({
          ...answer,
          passages: { ...answer.passages, [id]: treatment },
        })
        const [cut, kept] = [as('cut'), as('keep')]
        if (Object.values(cut.passages).every((treatment) => treatment === 'cut')) return
        if (report.lists.some((list) => list.includes(id))) return
        expect(bitsAfter(attempt, kept)).toBeGreaterThanOrEqual(bitsAfter(attempt, cut))
      }),
      { numRuns: 40 },
    )
  })

  test('from the reference, one more needed passage cut never raises the score', () => {
    const needed = report.passages.filter(({ written }) => written.serves.length > 0)
    const best = bestAt(attempt)
    const as = (ids: readonly string[]) => ({
      ...best,
      passages: { ...best.passages, ...Object.fromEntries(ids.map((id) => [id, 'cut'])) },
    })
    fc.assert(
      fc.property(fc.subarray(needed), fc.constantFrom(...needed), (cut, one) => {
        const before = cut.map(({ id }) => id)
        expect(lostBy(attempt, as([...before, one.id]))).toBeGreaterThanOrEqual(
          lostBy(attempt, as(before)),
        )
      }),
      { numRuns: 40 },
    )
  })
})
