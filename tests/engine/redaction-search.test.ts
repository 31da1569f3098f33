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

/** One to start from, and one for each way in which it could go out otherwise. */
const besides = 1 + 1 + 3 + 5
/** How many combinations are looked at as a whole, where nothing is ever found on one. */
const looksAt = (passages: Passages, lists: string[][] = []): number => {
  const { alone } = judgeOf(playable)
  let count = 0
  const of = exerciseWith(playable, { portions: [{ mark: '(U)', passages }], lists }, '')
  answerTo(of, {
    alone,
    whole: () => {
      count += 1
      return []
    },
  })
  return count - besides
}

/** How many are looked at by the rules of the module, which bar ways that cannot be the best. */
const judged = (passages: Passages): number => {
  const judge = judgeOf(playable)
  const of = exerciseWith(playable, { portions: [{ mark: released, passages }], lists: [] })
  answerTo(of, judge)
  return judge.wholes() - besides
}

describe('the search', () => {
  test('looks at every combination of what may turn out best', () => {
    expect(looksAt(puzzling(1))).toBe(3)
    expect(looksAt(puzzling(3))).toBe(27)
  })

  test.each<[string, Passages[string]]>([
    ['another keeps more', {}],
    [
      'another serves more',
      { serves: ['what', 'where'], wordings: { less: { serves: ['where'] } } },
    ],
    ['another says the same', { serves: ['what'], wordings: { same: {} } }],
    ['another tells less', { tells: ['day'] }],
    ['it falsifies', { wordings: { other: { serves: ['what'], alters: 'meaning' } } }],
  ])('leaves out a treatment of a passage where %s', (_, passage) => {
    expect(looksAt({ ...puzzling(1), passage })).toBe(3)
  })

  test('looks at cutting a passage of a known list as well, whatever else can be done with it', () => {
    const passages = { anna: { wordings: { same: {} } }, bert: {} }
    expect(looksAt(passages)).toBe(1)
    expect(looksAt(passages, [['anna', 'bert']])).toBe(4)
  })

  test('settles for the best it has after five thousand', () => {
    expect(looksAt(puzzling(8))).toBe(5000)
  })

  test('leaves out what fails the module by a single passage, once another does not', () => {
    const who = { mark: '(S//NF)', serves: ['what', 'where', 'sure'] }
    // Of 54: the first, and those in which it is cut.
    expect(judged({ ...puzzling(3), who })).toBe(1 + 27)
  })

  test('leaves out what costs more by a single passage than the best so far does in all', () => {
    const closed = { tells: ['day@day.month'], mark: '(S//NF)' }
    const shift = { tells: ['day'], serves: ['where'], wordings: { closed } }
    // Of 27: the first, and those in which it is cut.
    expect(judged({ ...puzzling(2), shift })).toBe(1 + 9)
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
