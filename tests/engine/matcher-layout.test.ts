/** How the matcher lays conditions out: what its parts say of themselves, besides that its answers are right. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, codesFor } from '../../content/engine/matcher/codes.ts'
import { fileColumns } from '../../content/engine/matcher/doors.ts'
import { factTested, normalForm } from '../../content/engine/matcher/form.ts'
import { layOut, openSlot, type Column } from '../../content/engine/matcher/slots.ts'
import { conditionOf, source } from './any-condition.ts'

const laidOut = (sources: readonly string[]) =>
  layOut(sources.map((text) => normalForm(conditionOf(text).tree)))
const formOf = (text: string) => normalForm(conditionOf(text).tree)
const listed = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at))
/** Two facts, so that neither part of the pair can be taken with the other. */
const pair = (at: number) => `(document.kind == "k${at}" || recipient.id == "r${at}")`
const both = (at: number) => `(document.kind == "k${at}" && recipient.id == "r${at}")`
const sizes = (text: string) => formOf(text).map((term) => term.length)

describe('the terms of a condition', () => {
  test('are one for each way to hold, up to thirty-two', () => {
    expect(sizes(listed(2, pair).join(' && '))).toEqual([2, 2, 2, 2])
    expect(sizes(listed(5, pair).join(' && '))).toEqual(listed(32, () => '').map(() => 5))
    expect(sizes(listed(32, both).join(' || '))).toEqual(listed(32, () => '').map(() => 2))
  })

  test('leave whole what would make them more', () => {
    expect(sizes(listed(6, pair).join(' && '))).toEqual(listed(32, () => '').map(() => 6))
    expect(sizes(listed(33, both).join(' || '))).toEqual([1])
  })

  test('spell out the parts with few ways before those with many', () => {
    const many = `(${listed(20, both).join(' || ')})`
    expect(sizes(`${many} && ${pair(0)}`)).toEqual([2, 2])
  })

  test('are those of what is denied, turned round', () => {
    expect(sizes(`!(${listed(2, both).join(' || ')})`)).toEqual([2, 2, 2, 2])
    expect(sizes(`!(${listed(2, pair).join(' && ')})`)).toEqual([2, 2])
  })

  test('are none where it never holds, and ask nothing where it always does', () => {
    expect(formOf('false')).toEqual([])
    expect(formOf('!(1 < 2)')).toEqual([])
    expect(formOf('1 < 2')).toEqual([[]])
    expect(formOf('!false')).toEqual([[]])
  })

  test('are one test where all is about one fact, however it is put together', () => {
    expect(sizes('document.level > 1 && document.level < 3 || document.level == 0')).toEqual([1])
  })
})

describe('the one fact that a condition is about', () => {
  test.each([
    ['document.foreign', 'document.foreign', [true]],
    ['!document.foreign', 'document.foreign', [true]],
    ['document.level >= SECRET', 'document.level', [2]],
    ['1 < document.copies', 'document.copies', [1]],
    ['document.kind == "memo"', 'document.kind', ['memo']],
    ['"memo" != document.kind', 'document.kind', ['memo']],
    ['document.kind in ["memo", "cable"]', 'document.kind', ['memo', 'cable']],
    ['minutes > 1 && !(minutes == 7)', 'minutes', [1, 7]],
    ['minutes > 1 || minutes in [0]', 'minutes', [1, 0]],
  ] as const)('in «%s» is %s, compared with %j', (text, name, constants) => {
    expect(factTested(conditionOf(text).tree)).toEqual({ names: name.split('.'), constants })
  })

  test.each([
    'document.kind == recipient.id',
    'document.kind > "memo"',
    '"memo" > document.kind',
    '"memo" in document.readBy',
    'document.readBy == ["ann"]',
    'size(document.readBy) > 1',
    'minutes > 1 && document.copies > 1',
    'document.copies > minutes',
    'document.foreign && document.kind == recipient.id',
  ])('is none in «%s»', (text) => {
    expect(factTested(conditionOf(text).tree)).toBeNull()
  })
})

const anyConstant = fc.oneof(
  fc.integer({ min: -300, max: 300 }),
  fc.constantFrom(0.5, 1.5),
  fc.constantFrom('memo', 'cable', ''),
  fc.boolean(),
)
const anyConstants = fc.uniqueArray(anyConstant, { maxLength: 8 })
const anyValue = fc.oneof(
  anyConstant,
  fc.constantFrom(undefined, null, NaN, Infinity, -Infinity, -0, 'letter', 0.25),
)

const told = (value: unknown, constant: unknown) => [
  value === constant,
  typeof value === 'number' && typeof constant === 'number' && value < constant,
  typeof value === 'number' && typeof constant === 'number' && value > constant,
]

describe('the codes of a fact', () => {
  test('have a value of each, and a weight', () => {
    fc.assert(
      fc.property(anyConstants, (constants) => {
        const codes = codesFor(new Set(constants))
        expect(codes.samples.map((sample) => codeOf(codes, sample))).toEqual([
          ...codes.samples.keys(),
        ])
        expect(codes.weights).toHaveLength(codes.samples.length)
      }),
    )
  })

  test('tell apart whatever a comparison with one of the constants tells apart', () => {
    fc.assert(
      fc.property(anyConstants, anyValue, anyValue, (constants, a, b) => {
        const codes = codesFor(new Set(constants))
        fc.pre(codeOf(codes, a) === codeOf(codes, b))
        expect(constants.map((each) => told(a, each))).toEqual(
          constants.map((each) => told(b, each)),
        )
      }),
    )
  })

  test('guess that nothing lies between numbers one apart, and that a text may be any other', () => {
    expect(codesFor(new Set([0, 1, 3])).weights).toEqual([0, 1, 1, 0, 1, 1, 1, 1])
    expect(codesFor(new Set(['memo'])).weights).toEqual([1, 1])
    expect(codesFor(new Set([true])).weights).toEqual([0, 1, 1])
  })
})

const anySources = fc.array(source, { minLength: 1, maxLength: 12 })

const shares = (text: string) =>
  laidOut([text]).columns.map(({ questions }) => questions.map(({ share }) => share))

describe('a column', () => {
  test('asks each slot once, facts before tests, and first what is seldom accepted', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const { facts, columns } = laidOut(sources)
        for (const { questions } of columns) {
          const rank = questions.map(({ slot, share }) => [
            Number(slot > facts.length),
            share,
            slot,
          ])
          const sorted = rank.toSorted(
            ([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f,
          )
          expect(rank).toEqual(sorted)
          expect(new Set(questions.map(({ slot }) => slot)).size).toBe(questions.length)
        }
      }),
    )
  })

  test('asks nothing that is always or never accepted', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const asked = laidOut(sources).columns.flatMap(({ questions }) => questions)
        for (const { accepted, share } of asked) {
          expect([...new Set(accepted)].toSorted()).toEqual([0, 1])
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
    expect(laidOut(['minutes > 1 && document.foreign && !(minutes > 0)']).columns).toEqual([])
    expect(laidOut(['true', 'false']).columns).toEqual([{ condition: 0, questions: [] }])
  })

  test('knows how often each is accepted, by the weights of the codes', () => {
    expect(shares('document.foreign && document.kind in ["a", "b", "c"]')).toEqual([[0.5, 0.75]])
    expect(shares('document.kind == "a" && document.copies < minutes')).toEqual([[0.5, 0.5]])
  })

  test('shares its tests with every column that asks the same', () => {
    const { tests, columns } = laidOut([
      'document.copies < minutes && document.foreign',
      '!(document.copies < minutes) && !document.foreign',
      'document.copies > minutes && !document.foreign',
    ])
    expect(tests).toHaveLength(2)
    expect(columns.map(({ questions }) => questions.map(({ slot }) => slot))).toEqual([
      [1, 2],
      [1, 2],
      [1, 3],
    ])
  })
})

const shareAt = (column: Column, slot: number) =>
  slot === openSlot ? 1 : column.questions.find((each) => each.slot === slot)?.share
const shareBehind = (column: Column, { first, second }: { first: number; second: number }) => {
  const [a, b] = [shareAt(column, first), shareAt(column, second)]
  return a === undefined || b === undefined ? Infinity : a * b
}

const doorsOf = (sources: readonly string[]) =>
  fileColumns(laidOut(sources)).map(({ first, second, columns }) => [first, second, columns.length])

describe('a door', () => {
  const kinds = listed(40, (at) => `document.kind == "k${at % 10}" && recipient.id == "r${at % 7}"`)

  test('has each column behind one, that where it is looked at least often', () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 25 }), (sources) => {
        const slots = laidOut([...sources, ...kinds])
        const doors = fileColumns(slots)
        const filed = doors.flatMap(({ columns }) => columns)
        expect(new Set(filed)).toEqual(new Set(slots.columns))
        expect(filed).toHaveLength(slots.columns.length)
        for (const door of doors)
          for (const column of door.columns) {
            const facts = column.questions.filter(({ slot }) => slot <= slots.facts.length)
            const best = Math.min(
              ...(facts.length > 6 ? [Infinity] : doors.map((each) => shareBehind(column, each))),
            )
            expect(shareBehind(column, door)).toBeLessThanOrEqual(best)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('is made of the two facts that are seldom accepted together', () => {
    expect(doorsOf(kinds)).toEqual([[1, 2, 40]])
    expect(doorsOf(kinds.map((each) => `${each} && document.foreign`))).toEqual([[1, 2, 40]])
  })

  test('is made where it spares more than it costs; the others stay behind the open one', () => {
    expect(doorsOf(['document.foreign'])).toEqual([[openSlot, openSlot, 1]])
    expect(doorsOf(['document.foreign && recipient.cleared'])).toEqual([[1, 2, 1]])
    expect(doorsOf(['document.foreign', '!document.foreign'])).toEqual([[openSlot, 1, 2]])
  })

  test('is never made of so many codes that its table would be larger than what it spares', () => {
    const wide = listed(200, (at) => `document.kind == "k${at}" && recipient.id == "r${at}"`)
    for (const [first, second] of doorsOf(wide)) expect([first, second]).toContain(openSlot)
  })
})
