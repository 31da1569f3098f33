import fc from 'fast-check'
import { Environment } from '@marcbachmann/cel-js'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../content/engine/condition/condition.ts'
import { levelConstants } from '../../content/engine/world/level.ts'
import { createMatcher } from '../../content/engine/matcher/matcher.ts'
import { conditionOf, source, types, words } from './any-condition.ts'

const plainly = (conditions: readonly Condition[], facts: object) =>
  conditions.flatMap(({ holds }, at) => (holds(facts) ? [at] : []))

const soundFacts = fc.record({
  document: fc.record({
    level: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom(...words, 'letter'),
    foreign: fc.boolean(),
    readBy: fc.subarray(words),
    copies: fc.integer({ min: 0, max: 21 }),
  }),
  recipient: fc.record({
    id: fc.constantFrom(...words, 'cal'),
    clearance: fc.integer({ min: 0, max: 3 }),
    cleared: fc.boolean(),
    needs: fc.subarray(words),
  }),
  minutes: fc.integer({ min: 0, max: 3 }),
})

const odd = fc.oneof(
  fc.constantFrom(...words, NaN, Infinity, -Infinity, -0, 1.5, 1e300, 2 ** 53, -1),
  fc.constantFrom(null, undefined, true, false, 1n),
  fc.subarray(words),
  fc.constant({ level: 2, length: 3 }),
)
const oddThing = fc.oneof(
  fc.dictionary(
    fc.constantFrom('level', 'kind', 'foreign', 'readBy', 'copies', 'id', 'clearance', 'more'),
    odd,
  ),
  odd,
)
const oddFacts = fc.oneof(
  fc.record({ document: oddThing, recipient: oddThing, minutes: odd }, { requiredKeys: [] }),
  fc
    .tuple(soundFacts, oddThing)
    .map(([facts, thing]) => ({ ...facts, recipient: Object.create(Object(thing)) as object })),
  fc.tuple(soundFacts, oddThing).map(([facts, thing]) => ({ ...facts, document: thing })),
)

const pair = (at: number) => `(document.kind == "k${at}" || recipient.id == "r${at}")`

describe('a matcher', () => {
  test('names the conditions that hold, whatever the facts and whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(source, { maxLength: 40 }),
        fc.array(fc.oneof(soundFacts, oddFacts), { minLength: 1, maxLength: 12 }),
        (sources, events) => {
          const conditions = sources.map(conditionOf)
          const match = createMatcher(conditions)
          for (const facts of [...events, ...events])
            expect(match(facts)).toEqual(plainly(conditions, facts))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('answers the same for things whose facts stand in another order', () => {
    const conditions = ['document.level > 1', 'document.kind == "memo"', '!document.foreign']
    const match = createMatcher(conditions.map(conditionOf))
    const facts = { level: 2, kind: 'memo', foreign: false }
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(facts)), (entries) => {
        const document = Object.fromEntries(entries)
        expect(match({ document })).toEqual(
          ['level', 'kind', 'foreign'].flatMap((name, at) =>
            name in document || name === 'foreign' ? [at] : [],
          ),
        )
      }),
    )
  })

  test('sees facts that a thing has but does not list', () => {
    const match = createMatcher([conditionOf('document.level > 1')])
    const document = Object.defineProperty({}, 'level', { value: 2 })
    for (const facts of [{ document: { level: 2 } }, { document }, { document }])
      expect(match(facts)).toEqual([0])
  })

  test('holds for a condition with more ways to hold than it spells out', () => {
    const sources = [
      Array.from({ length: 12 }, (_, at) => pair(at % 2)).join(' && '),
      Array.from({ length: 40 }, (_, at) => `document.copies == ${at} && document.foreign`).join(
        ' || ',
      ),
      `!(${Array.from({ length: 12 }, (_, at) => `!${pair(at % 2)}`).join(' || ')})`,
    ]
    const conditions = sources.map(conditionOf)
    const match = createMatcher(conditions)
    for (const kind of ['k0', 'k1', 'x'])
      for (const id of ['r0', 'r1', 'r2'])
        for (const [copies, foreign] of [[39, true] as const, [40, true] as const]) {
          const facts = { document: { kind, copies, foreign }, recipient: { id } }
          expect(match(facts)).toEqual(plainly(conditions, facts))
        }
    const both = { kind: 'k0', copies: 39, foreign: true }
    expect(match({ document: both, recipient: { id: 'r1' } })).toEqual([0, 1, 2])
  })

  test('tells thousands of names apart', () => {
    const conditions = Array.from({ length: 1500 }, (_, at) =>
      conditionOf(`document.kind == "k${at}" && document.copies != ${at}`),
    )
    const match = createMatcher(conditions)
    for (const at of [0, 999, 1000, 1499])
      expect([match({ document: { kind: `k${at}`, copies: 7 } }), at]).toEqual([[at], at])
    expect(match({ document: { kind: 'k1200', copies: 1200 } })).toEqual([])
  })

  test('of no conditions finds none', () => {
    expect(createMatcher([])({})).toEqual([])
  })
})

test('a condition means of sound facts what CEL says it means', () => {
  const cel = new Environment({})
  for (const { name, rank } of levelConstants) cel.registerConstant(name, 'int', BigInt(rank))
  const celTypes = {
    bool: 'bool',
    int: 'int',
    level: 'int',
    string: 'string',
    list: 'list<string>',
  }
  for (const [name, type] of Object.entries(types))
    if (typeof type === 'string') cel.registerVariable(name, celTypes[type])
    else
      cel.registerVariable({
        name,
        schema: Object.fromEntries(
          Object.entries(type).map(([fact, of]) => [fact, celTypes[of as keyof typeof celTypes]]),
        ),
      })
  const asCel = (value: unknown): unknown => {
    if (typeof value === 'number') return BigInt(value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asCel(each)]))
  }
  fc.assert(
    fc.property(source, soundFacts, (text, facts) => {
      const expected: unknown = cel.evaluate(text, asCel(facts) as Record<string, unknown>)
      expect(conditionOf(text).holds(facts)).toBe(expected)
    }),
    { numRuns: 1000 },
  )
})
