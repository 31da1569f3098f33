/** What the operators of conditions mean, on values of every kind, fitting or not. */
import { describe, expect, test } from 'vitest'
import { factReader } from '../../content/engine/condition/clause.ts'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import type { Comparison, Constant, Tree } from '../../content/engine/condition/tree.ts'
import { compile } from '../../content/engine/condition/value.ts'

const path = (name: string): Tree => ({ is: 'path', names: ['thing', name] })
const valueOf = (tree: Tree, thing: object = {}): unknown => compile(tree, factReader)({ thing })
/** What a comparison of two facts gives; where one of them is a constant, it gives the same. */
function compared(left: unknown, by: Comparison, right: unknown): unknown {
  const lefts = isConstant(left) ? [path('left'), constant(left)] : [path('left')]
  const rights = isConstant(right) ? [path('right'), constant(right)] : [path('right')]
  const forms = lefts.flatMap((a) =>
    rights.map((b): Tree => ({ is: 'compare', by, left: a, right: b })),
  )
  const values = new Set(forms.map((form) => valueOf(form, { left, right })))
  expect(values.size).toBe(1)
  return [...values][0]
}
const isConstant = (value: unknown): value is Constant =>
  value === null || ['boolean', 'number', 'string'].includes(typeof value)

const constant = (value: Constant): Tree => ({ is: 'constant', value })
const within = (left: unknown, of: readonly Tree[], thing: object = {}): unknown =>
  valueOf(
    { is: 'compare', by: 'in', left: path('left'), right: { is: 'list', of } },
    { left, ...thing },
  )

const sizeOf = (of: unknown): unknown => valueOf({ is: 'size', of: path('of') }, { of })

describe('order', () => {
  test.each([
    [1, 2],
    [-1, 0],
    ['a', 'b'],
    ['', 'a'],
    [false, true],
  ])('puts %j before %j', (less, more) => {
    for (const [a, b] of [
      [less, more],
      [more, less],
      [less, less],
      [more, more],
    ] as const) {
      expect(compared(a, '<', b)).toBe(a === less && b === more)
      expect(compared(a, '>', b)).toBe(a === more && b === less)
      expect(compared(a, '<=', b)).toBe(!(a === more && b === less))
      expect(compared(a, '>=', b)).toBe(!(a === less && b === more))
    }
  })

  const unlike: readonly unknown[] = [1, 'a', '2', true, false, undefined, null, ['a'], []]
  test('there is none between values of unlike kinds, or where a value is missing', () => {
    for (const [at, a] of unlike.entries())
      for (const [other, b] of unlike.entries()) {
        if (at === other || typeof a === typeof b) continue
        for (const by of ['<', '<=', '>', '>='] as const)
          expect([a, by, b, compared(a, by, b)]).toEqual([a, by, b, false])
      }
  })

  test('there is none of lists, nor of what is missing on both sides', () => {
    for (const by of ['<', '<=', '>', '>='] as const) {
      expect(compared(['a'], by, ['a', 'b'])).toBe(false)
      expect(compared(undefined, by, undefined)).toBe(false)
    }
  })
})

describe('equality', () => {
  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, 2, false],
    ['a', 'a', true],
    ['1', 1, false],
    [true, 1, false],
    [undefined, false, false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a', 'b'], ['a', 'c'], false],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a'], false],
    [[], [], true],
    [['a'], 'a', false],
    ['a', ['a'], false],
    [[['a']], [['a']], true],
    [[['a']], [['b']], false],
  ])('of %j and %j is %s', (a, b, equal) => {
    expect(compared(a, '==', b)).toBe(equal)
    expect(compared(a, '!=', b)).toBe(!equal)
  })
})

describe('being in a list', () => {
  test('that is written out', () => {
    const list = [constant('a'), constant(2)]
    expect(['a', 2, 'b', '2', undefined].map((value) => within(value, list))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('that is made of facts', () => {
    const list = [constant('a'), path('other')]
    const other = { other: 'b' }
    expect(['a', 'b', 'c'].map((value) => within(value, list, other))).toEqual([true, true, false])
    expect(within(['a'], list, { other: ['a'] })).toBe(true)
  })

  test('that is a fact', () => {
    expect(compared('a', 'in', ['a', 'b'])).toBe(true)
    expect(compared('c', 'in', ['a', 'b'])).toBe(false)
    expect(compared(['a'], 'in', [['b'], ['a']])).toBe(true)
    expect(compared(['a'], 'in', [['b'], ['c']])).toBe(false)
    expect(compared(['a'], 'in', ['a'])).toBe(false)
    expect(compared('a', 'in', [['a']])).toBe(false)
  })

  test('takes a list: there is nothing in a text or in what is missing', () => {
    expect(compared('a', 'in', 'abc')).toBe(false)
    expect(compared('a', 'in', undefined)).toBe(false)
  })
})

test('a list has the values of its parts, in their order', () => {
  const list: Tree = { is: 'list', of: [path('one'), { is: 'constant', value: 2 }, path('none')] }
  expect(valueOf(list, { one: 1 })).toEqual([1, 2, undefined])
})

test('a size is how many a list holds or how many characters a text has, and 0 of anything else', () => {
  expect([[], ['a', 'b'], '', 'abc', 'né🙂', undefined, 7, true].map(sizeOf)).toEqual([
    0, 2, 0, 3, 3, 0, 0, 0,
  ])
})

describe('yes and no', () => {
  const values = [true, false, undefined, 'true', 1]
  test('«not» turns everything but true into true', () => {
    expect(values.map((of) => valueOf({ is: 'not', of: path('of') }, { of }))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ])
  })

  test('«and» holds where all are true, «or» where one is', () => {
    for (const left of values)
      for (const right of values) {
        const of = [path('left'), path('right')]
        const facts = { left, right }
        expect(valueOf({ is: 'and', of }, facts)).toBe(left === true && right === true)
        expect(valueOf({ is: 'or', of }, facts)).toBe(left === true || right === true)
      }
  })
})

describe('a path', () => {
  const facts = { minutes: 5, documents: { cable: { level: 2 } }, none: null }
  test.each<[string[], unknown]>([
    [['minutes'], 5],
    [['documents', 'cable'], { level: 2 }],
    [['documents', 'cable', 'level'], 2],
    [['documents', 'memo', 'level'], undefined],
    [['papers', 'memo'], undefined],
    [['none', 'memo'], undefined],
    [['papers', 'memo', 'level'], undefined],
    [[], facts],
  ])('%j leads to %j', (names, value) => {
    expect(factReader(names)(facts)).toEqual(value)
  })
})

describe('a condition, as read', () => {
  const read = createConditionReader({
    document: { level: 'level', kind: 'string', foreign: 'bool', readBy: 'list', copies: 'int' },
    recipient: { id: 'string' },
    minutes: 'int',
  })
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

  test('of one clause is that clause, and of several their «and»', () => {
    expect(conditionOf('document.foreign').tree).toEqual(
      conditionOf('document.foreign').clauses[0]?.tree,
    )
    expect(conditionOf('document.foreign && minutes > 1').tree).toMatchObject({ is: 'and' })
  })

  test('names each fact once, in a list and in a comparison of facts as well', () => {
    const facts = { document: { kind: 'a', readBy: [] }, recipient: { id: 'b' }, minutes: 0 }
    expect(
      conditionOf('recipient.id in [document.kind, recipient.id, "b"]').decidedBy(facts),
    ).toEqual(['recipient.id', 'document.kind'])
    expect(conditionOf('size(document.readBy) == minutes').decidedBy(facts)).toEqual([
      'document.readBy',
      'minutes',
    ])
  })

  test('tells unknown names apart: of the whole, and of the thing named before the point', () => {
    expect(faultOf('minuets > 1')).toMatchObject({
      offset: 0,
      problem: 'there is no fact `minuets` here',
      remedy: 'use one of: document, recipient, minutes',
    })
    expect(faultOf('minutes > 1 && recipient.idd == ""')).toMatchObject({
      offset: 25,
      problem: 'there is no fact `idd` here',
      remedy: 'use one of: id',
    })
  })

  test.each([
    'document.level',
    'minutes + 1 > 2',
    'document.kind.size() > 1',
    'string(minutes) == "1"',
    'document.readBy[0] == "ann"',
    '{"a": 1}.a == 1',
    'minutes > 1 ? true : false',
    '[document][0].foreign',
    'document.kind == "ca',
  ])('%s is refused with what to do', (source) => {
    const { remedy, problem, offset } = faultOf(source)
    expect(remedy).toMatch(/Conditions|compare it with something/)
    expect(problem).not.toContain('\n')
    expect(problem.length).toBeGreaterThan(5)
    expect(offset).toBeLessThanOrEqual(source.length)
  })
})
