/** Choices that make no difference, and decisions that somewhere offer nothing good. */
import { describe, expect, test } from 'vitest'
import { exploredOf, rule } from './made-module.ts'

const rules = [
  rule('bent', 'revise', 'action.alters', 'violation', 'serious'),
  rule('blurred', 'revise', 'action.blurs', 'violation', 'minor'),
  rule('late', 'correct', 'document.bent', 'violation', 'serious'),
  rule('fair', 'correct', '!document.bent', 'commendable', 'serious'),
  rule('heard', 'vouch', 'action.hides', 'violation', 'critical', 'from-memory'),
  rule('warned', 'vouch', 'action.alters', 'caution', 'critical'),
]
const world = { people: { clerk: {}, chief: {} }, documents: { report: {}, annex: {}, card: {} } }
const end = { closing: [{ say: 'done' }] }

type Way = string | readonly object[]
/** A choice that does some things, as `revise report alters`. */
const does = (next: Way, ...actions: readonly string[]) => ({
  takes: 1,
  actions: actions.map((each) => {
    const [verb = '', document = '', ...marks] = each.split(' ')
    const how = Object.fromEntries(marks.map((mark) => [mark, true]))
    return { [verb]: { document, ...(verb === 'vouch' && { recipient: 'chief' }), ...how } }
  }),
  next,
})

type Choices = Readonly<Record<string, object>>
const explored = (scenes: Readonly<Record<string, Choices>>) =>
  exploredOf({
    rules,
    world,
    scenes: {
      ...Object.fromEntries(Object.entries(scenes).map(([id, choices]) => [id, { choices }])),
      end,
      ...(JSON.stringify(scenes).includes('"other"') && { other: end }),
    },
  })

/** Where two edits differ, and nothing else, in the world in which the second decision finds itself. */
const before = {
  bend: does('two', 'revise report alters'),
  keep: does('two', 'vouch report'),
  leave: does('other'),
}
const deadAfter = (choices: Choices) =>
  explored({ one: before, two: choices })
    .dead.filter(({ scene }) => scene === 'two')
    .map(({ choice, sameAs }) => `${choice} as ${sameAs}`)

describe('a choice makes no difference', () => {
  test('where it does what another does, and each of three is held against those before it', () => {
    const it = does('end', 'correct report')
    expect(deadAfter({ a: it, b: it, c: it })).toEqual(['b as a', 'c as a', 'c as b'])
  })

  test('where it acts on the same things in another order, or in more than one way', () => {
    expect(
      deadAfter({
        a: does('end', 'correct report', 'correct annex'),
        b: does('end', 'correct annex', 'correct report', 'correct report'),
      }),
    ).toEqual(['b as a'])
  })

  test('where both do nothing', () => {
    expect(deadAfter({ a: does('end'), b: does('end'), c: does('other') })).toEqual(['b as a'])
  })

  test('and is held against one far from it in the list', () => {
    const it = does('end', 'correct report')
    expect(
      deadAfter({ a: it, b: does('end', 'correct annex'), c: does('end', 'correct card'), d: it }),
    ).toEqual(['d as a'])
  })
})

/** A choice that strikes passages from some documents, on which nothing is ever found. */
const strikes = (...documents: readonly string[]) => ({
  ...does('end'),
  actions: documents.map((document) => ({ strike: { document } })),
})

describe('a choice makes a difference', () => {
  test('where what is found differs in a single state', () => {
    expect(deadAfter({ a: does('end', 'correct report'), b: does('end', 'vouch report') })).toEqual(
      [],
    )
    expect(
      deadAfter({
        a: does('end', 'vouch report'),
        b: does('end', 'vouch report', 'correct report'),
      }),
    ).toEqual([])
  })

  test('where it leads to another scene in a single state', () => {
    const bent = { when: 'documents.report.bent', go: 'other' }
    expect(
      deadAfter({
        a: does('end', 'vouch report'),
        b: does([bent, { go: 'end' }], 'vouch report'),
      }),
    ).toEqual([])
  })

  test('where it leads to another state of the same scene', () => {
    const { dead } = explored({
      one: { a: does('two', 'vouch report'), b: does('two', 'vouch report ownPart') },
      two: {
        on: does(
          [{ when: 'documents.report.bendingTold', go: 'other' }, { go: 'end' }],
          'vouch annex',
        ),
      },
    })
    expect(dead).toEqual([])
  })

  test('where the same thing plays another role, or it acts on a further thing', () => {
    expect(
      deadAfter({ a: strikes('annex'), b: strikes('card'), c: strikes('annex', 'card') }),
    ).toEqual([])
  })
})

const trapped = (scenes: Parameters<typeof explored>[0]) => explored(scenes).trapped

describe('a decision is a trap', () => {
  test('where every choice has a serious finding in some states, told with the first way to one', () => {
    expect(
      trapped({
        one: {
          keep: does('two', 'vouch report'),
          bend: does('two', 'revise report alters'),
          also: does('two', 'revise report alters', 'revise annex alters'),
        },
        two: { a: does('end', 'correct report'), b: does('end', 'revise annex alters') },
      }),
    ).toEqual([
      {
        scene: 'two',
        states: 1,
        path: [{ scene: 'one', choice: 'bend', answer: { choice: 'bend' } }],
      },
    ])
  })

  test('and the states are counted, and the way has every decision', () => {
    const edit = (next: string, document: string) => ({
      bend: does(next, `revise ${document} alters`),
      keep: does(next, `vouch ${document}`),
    })
    expect(
      trapped({
        one: edit('two', 'annex'),
        two: edit('three', 'report'),
        three: {
          both: does('end', 'correct report', 'correct annex'),
          one: does('end', 'correct report'),
        },
      }),
    ).toEqual([
      {
        scene: 'three',
        states: 2,
        path: [
          { scene: 'one', choice: 'bend', answer: { choice: 'bend' } },
          { scene: 'two', choice: 'bend', answer: { choice: 'bend' } },
        ],
      },
    ])
  })

  test.each([
    ['a serious violation', 'revise report alters', true],
    ['a minor one', 'revise report blurs', false],
    ['praise', 'correct report', false],
    ['advice', 'vouch report hides', false],
    ['a caution', 'vouch report alters', false],
    ['nothing', 'vouch report', false],
  ])('where beside a trap stands a choice with %s', (_, action, isTrap) => {
    const traps = trapped({
      one: { bad: does('end', 'revise annex alters'), it: does('other', action) },
    })
    expect(traps.map(({ scene }) => scene)).toEqual(isTrap ? ['one'] : [])
  })

  test.each([
    ['serious', 1],
    ['minor', 0],
  ] as const)('where a %s omission follows on every choice', (severity, traps) => {
    const { trapped: found } = exploredOf({
      rules: [rule('undone', 'elapse', '!document.covered', 'omission', severity)],
      world,
      scenes: { one: { choices: { a: does('end'), b: does('end', 'vouch report') } }, end },
    })
    expect(found).toHaveLength(traps)
  })
})
