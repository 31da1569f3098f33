import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { premiseOf } from '../../content/engine/condition/implies.ts'

const read = createConditionReader({
  document: { level: 'level', marked: 'bool', copies: 'int' },
  place: { kind: 'string', approved: 'level' },
})
function conditionOf(source: string) {
  const result = read(source)
  if (!result.ok) throw new Error(`${source}: ${result.fault.problem}`)
  return result.condition
}
const implies = (one: string, other: string) =>
  premiseOf(conditionOf(one)).implies(conditionOf(other))
const possible = (source: string) => premiseOf(conditionOf(source)).possible

describe('a condition implies another', () => {
  test.each([
    ['the same', 'document.marked', 'document.marked'],
    ['fewer clauses', 'document.marked && place.kind == "car"', 'place.kind == "car"'],
    ['a wider range', 'document.level >= SECRET', 'document.level > UNCLASSIFIED'],
    ['a longer list', 'place.kind in ["car", "home"]', 'place.kind in ["home", "car", "hotel"]'],
    [
      'what two clauses say together',
      'document.copies >= 2 && document.copies < 3',
      'document.copies == 2 || document.copies != 3',
    ],
    ['one side of an or', 'document.marked', 'document.marked || place.kind == "car"'],
    ['the negative of a value', 'place.kind == "car"', 'place.kind != "home"'],
    [
      'an equal comparison of two facts',
      'document.level > place.approved && document.marked',
      'document.level > place.approved',
    ],
  ])('%s', (_, one, other) => {
    expect(implies(one, other)).toBe(true)
  })
})

describe('a condition does not imply another', () => {
  test.each([
    ['more clauses', 'document.marked', 'document.marked && place.kind == "car"'],
    ['a narrower range', 'document.level > UNCLASSIFIED', 'document.level >= SECRET'],
    ['another fact', 'document.marked', 'document.level >= SECRET'],
    ['the opposite', 'document.marked', '!document.marked'],
  ])('%s', (_, one, other) => {
    expect(implies(one, other)).toBe(false)
  })
})

test('a condition is impossible where its clauses on one fact exclude each other, and only there', () => {
  expect(possible('document.level >= SECRET && document.level < CONFIDENTIAL')).toBe(false)
  expect(possible('place.kind == "car" && place.kind in ["home"]')).toBe(false)
  expect(possible('document.marked && !document.marked')).toBe(false)
  expect(possible('document.level >= SECRET && place.approved < SECRET')).toBe(true)
})

const levels = ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET']
const clause = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '==', '!=', '>=', '>'), fc.constantFrom(...levels))
    .map(([by, level]) => `document.level ${by} ${level}`),
  fc
    .tuple(fc.constantFrom('<', '==', '>'), fc.nat(3))
    .map(([by, count]) => `document.copies ${by} ${count}`),
  fc.constantFrom('document.marked', '!document.marked', 'document.level > place.approved'),
  fc.constantFrom('place.kind == "car"', 'place.kind != "car"', 'place.kind in ["car", "home"]'),
)
const joined = (by: string, parts: fc.Arbitrary<string>) =>
  fc.array(parts, { minLength: 1, maxLength: 3 }).map((all) => `(${all.join(by)})`)
const source = joined(' && ', fc.oneof(clause, joined(' || ', clause)))
const facts = fc.record({
  document: fc.record({ level: fc.nat(3), marked: fc.boolean(), copies: fc.nat(4) }),
  place: fc.record({ kind: fc.constantFrom('car', 'home', 'office'), approved: fc.nat(3) }),
})

test('what is found to be implied holds wherever the premise does, and what holds was never called impossible', () => {
  const worldsOf = fc.array(facts, { minLength: 20, maxLength: 20 })
  const run = fc.check(
    fc.property(source, source, worldsOf, (one, other, worlds) => {
      const [premise, conclusion] = [conditionOf(one), conditionOf(other)]
      const holding = worlds.filter((world) => premise.holds(world))
      const { implies, possible } = premiseOf(premise)
      const isSound = !implies(conclusion) || holding.every((world) => conclusion.holds(world))
      return isSound && (possible || holding.length === 0)
    }),
    { numRuns: 400 },
  )
  expect(run.counterexample).toBeNull()
})
