/** The search for the best redaction: it loses to nothing, and does not look at everything. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import { begin, take } from '../../content/engine/attempt.ts'
import { compareCourses } from '../../content/engine/score.ts'
import { treatedBy } from '../../content/engine/tear-line-bench/actions.ts'
import { markDueText } from '../../content/engine/tear-line-bench/marking.ts'
import { answerTo, judgeOf, playable, type Passages } from './redaction-best.ts'
import { exerciseWith, released } from './redaction-pack.ts'

/** Passages of which no treatment is as good as another of the same. */
const puzzling = (count: number): Passages =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `p-${at}`,
      { serves: ['what'], wordings: { b: { serves: ['where'] }, c: { serves: ['sure'] } } },
    ]),
  )

/** How many wholes are looked at, where nothing is ever found on one. */
const wholesOf = (passages: Passages): number => {
  const judge = judgeOf(playable)
  let count = 0
  answerTo(exerciseWith(playable, { portions: [{ mark: released, passages }], lists: [] }), {
    alone: judge.alone,
    whole: () => {
      count += 1
      return []
    },
  })
  return count
}

describe('the search', () => {
  /** One to start from, and one for each way in which it could go out otherwise. */
  const besides = 1 + 1 + 3 + 5

  test('looks at every combination of what may turn out best, and at nothing else', () => {
    expect(wholesOf(puzzling(1))).toBe(3 + besides)
    expect(wholesOf(puzzling(3))).toBe(27 + besides)
    expect(wholesOf({ ...puzzling(1), weather: {}, plan: { serves: ['what'] } })).toBe(3 + besides)
  })

  test('settles for the best it has after five thousand', () => {
    expect(wholesOf(puzzling(8))).toBe(5000 + besides)
  })

  test('leaves out what costs more on single passages than the best so far does in all', () => {
    const judge = judgeOf(playable)
    const who = { mark: '(S//NF)', serves: ['what', 'where', 'sure'] }
    const of = exerciseWith(playable, {
      portions: [{ mark: released, passages: { ...puzzling(3), who } }],
      lists: [],
    })
    answerTo(of, judge)
    // Of 54, those in which `who` is let through to a reader who may not have it.
    expect(judge.wholes()).toBeLessThanOrEqual(27 + 27 + 2 * besides)
  })
})

describe('whatever the report', () => {
  const anyTells = fc.subarray(['post', 'post@post.employer', 'day', 'day@day.month'], {
    maxLength: 2,
  })
  const anyWording = fc.record({
    tells: anyTells,
    serves: fc.subarray(['what', 'where']),
    mark: fc.constantFrom(released, '(S//NF)', '(U)'),
  })
  const anyPassage = fc
    .tuple(anyWording, fc.dictionary(fc.constantFrom('x', 'y'), anyWording))
    .map(([written, wordings]) => ({ ...written, wordings }))
  const anyReport = fc
    .tuple(fc.array(anyPassage, { minLength: 2, maxLength: 3 }), fc.boolean())
    .map(([passages, listed]) => ({
      needs: ['what', 'where'],
      lists: listed ? [['p-0', 'p-1']] : [],
      portions: [
        {
          mark: released,
          passages: Object.fromEntries(passages.map((passage, at) => [`p-${at}`, passage])),
        },
      ],
    }))

  test('no other treatment of its passages is judged better', () => {
    fc.assert(
      fc.property(anyReport, (data) => {
        const of = exerciseWith(playable, data)
        const attempt = begin(playable)
        const findingsOn = (answer: RedactionAnswer) => {
          const choice = of.choiceFor(answer)
          if (choice === undefined) throw new Error('the answer does not fit the report')
          return take(playable, attempt, choice).findings
        }
        const best = answerTo(of, judgeOf(playable))
        const bestFindings = findingsOn(best)
        const ways = of.report.passages.reduce<readonly Readonly<Record<string, string>>[]>(
          (all, { id, wordings }) =>
            all.flatMap((before) =>
              ['keep', 'cut', ...wordings.keys()].map((way) => ({ ...before, [id]: way })),
            ),
          [{}],
        )
        for (const passages of ways) {
          const release = markDueText(treatedBy(of.report, { passages }))
          expect(
            compareCourses(findingsOn({ ...best, passages, release }), bestFindings),
          ).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 15 },
    )
  })
})
