import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { factsOf } from '../../content/engine/world/facts.ts'

const read = createConditionReader({
  document: { level: 'level', kind: 'string', foreign: 'bool', readBy: 'list', copies: 'int' },
  minutes: 'int',
})
const facts = {
  document: { level: 2, kind: 'cable', foreign: true, readBy: ['ann', 'ben'], copies: 0 },
  minutes: 10,
}
const conditionOf = (source: string) => {
  const result = read(source)
  if (!result.ok) throw new Error(result.fault.problem)
  return result.condition
}
const faultOf = (source: string) => {
  const result = read(source)
  if (result.ok) throw new Error('it was accepted')
  return result.fault
}

describe('a condition', () => {
  test.each([
    ['document.level >= SECRET', true],
    ['document.level > SECRET', false],
    ['document.level == SECRET && document.foreign', true],
    ['!(document.level < SECRET) && !document.foreign', false],
    ['document.kind in ["memo", "cable"]', true],
    ['"ben" in document.readBy && !("cal" in document.readBy)', true],
    ['size(document.readBy) == 2 && minutes <= 10', true],
    ['document.copies != 0 || document.kind == "cable"', true],
  ])('%s is %s of a SECRET cable', (source, holds) => {
    expect(conditionOf(source).holds(facts)).toBe(holds)
  })

  test('names the facts of every clause of an «and», and of an «or» only those that decided it', () => {
    const condition = conditionOf(
      'document.level >= SECRET && (document.copies > 0 || document.foreign)',
    )
    expect(condition.decidedBy(facts)).toEqual(['document.level', 'document.foreign'])
  })

  test('that fails names the clauses that failed', () => {
    expect(conditionOf('document.foreign && document.copies > 0').decidedBy(facts)).toEqual([
      'document.copies',
    ])
  })
})

describe('a condition that cannot be used is refused', () => {
  test('with the unknown fact, its place and the facts there are', () => {
    expect(faultOf('document.levl >= SECRET')).toEqual({
      offset: 9,
      problem: 'there is no fact `levl` here',
      remedy: 'use one of: level, kind, foreign, readBy, copies',
    })
  })

  test.each([
    ['document.level == "SECRET"', 'int == string'],
    ['document.level', 'int'],
    ['document.level >=', 'EOF'],
    ['document.readBy.map(x, x) == []', 'not part of'],
    [`${'('.repeat(200)}true${')'.repeat(200)}`, 'more than 50 deep'],
  ])('%s', (source, problem) => {
    expect(faultOf(source).problem).toContain(problem)
  })

  test('and no text, however odd, makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (source) => {
        expect(typeof read(source).ok).toBe('boolean')
      }),
    )
  })
})

test('a rule on a verb may read the facts of its things and what follows from them', () => {
  expect(Object.keys(factsOf('store')).toSorted()).toEqual([
    'action',
    'actor',
    'container',
    'document',
    'partner',
    'place',
  ])
  expect(Object.keys(factsOf('show'))).toContain('access')
})
