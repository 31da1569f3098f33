import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completionColumns,
  countCompletions,
  inOrder,
} from '../../../renderer/stores/completion-selectors.ts'
import { earlierCompletions } from '../gallery/gallery-content.ts'

const some = earlierCompletions(40)

describe('inOrder', () => {
  it('sorts by every column in both directions without losing a row', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...completionColumns),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (column, direction) => {
          const ordered = inOrder(some, { column, direction })
          expect(new Set(ordered)).toEqual(new Set(some))
        },
      ),
    )
  })

  it('sorts numbers as numbers and dates as dates', () => {
    const scores = inOrder(some, { column: 'score', direction: 'descending' }).map(
      ({ score }) => score,
    )
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const dates = inOrder(some, { column: 'finishedAt', direction: 'ascending' }).map(
      ({ finishedAt }) => finishedAt,
    )
    expect(dates).toEqual(dates.toSorted())
  })

  it('sorts versions by their numbers, so that 10 comes after 9', () => {
    const [first, second] = some
    if (first === undefined || second === undefined) throw new Error('too few')
    const rows = [
      { ...first, version: '1.10.0' },
      { ...second, version: '1.9.0' },
    ]
    expect(
      inOrder(rows, { column: 'version', direction: 'ascending' }).map(({ version }) => version),
    ).toEqual(['1.9.0', '1.10.0'])
  })

  it('keeps the latest first among rows that are equal, in either direction', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const dates = inOrder(some, { column: 'module', direction }).map(
        ({ finishedAt }) => finishedAt,
      )
      expect(dates).toEqual(dates.toSorted().toReversed())
    }
  })
})

describe('countCompletions', () => {
  it('counts people once and parts completions into passed and not passed', () => {
    const counts = countCompletions(some)
    expect(counts).toMatchObject({ completions: 40, people: 5 })
    expect(counts.passed + counts.notPassed).toBe(40)
    expect(counts.passed).toBeGreaterThan(0)
    expect(counts.notPassed).toBeGreaterThan(0)
  })
})
