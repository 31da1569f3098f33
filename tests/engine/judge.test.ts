import { describe, expect, test } from 'vitest'
import { begin } from '../../content/engine/attempt.ts'
import { gather, judge } from '../../content/engine/judge.ts'
import { indexRules, RuleSchema, type Rule } from '../../content/engine/rule.ts'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { bind } from '../../content/engine/world/facts.ts'
import { findingOf, ruleWith } from './findings.ts'
import { smallModule } from './small-pack.ts'

const small = smallModule()
const store: Action = {
  verb: 'store',
  objects: { document: 'memo', container: 'desk' },
  particulars: {},
}

const idsOf = (...parts: Partial<Rule>[]) => gather(parts.map(findingOf)).map(({ rule }) => rule.id)
const idsOn = (...ids: string[]) =>
  [...(indexRules(ids.map((id) => ruleWith({ id }))).get('store') ?? [])].map(({ id }) => id)

describe('findings', () => {
  test('come with those that fail the module first, then by what they cost, then by their ids', () => {
    expect(
      idsOf(
        { id: 'praise', verdict: 'commendable' },
        { id: 'serious-b', severity: 'serious' },
        { id: 'minor' },
        { id: 'serious-a', severity: 'serious' },
        { id: 'advice', severity: 'critical', confidence: 'from-memory' },
        { id: 'caution', verdict: 'caution' },
        { id: 'grave', severity: 'critical' },
      ),
    ).toEqual(['grave', 'serious-a', 'serious-b', 'minor', 'caution', 'advice', 'praise'])
    expect(idsOf({ id: 'c' }, { id: 'b' }, { id: 'a' })).toEqual(['a', 'b', 'c'])
    expect(idsOf({ id: 'a' }, { id: 'b' }, { id: 'c' })).toEqual(['a', 'b', 'c'])
  })

  test('of the same rule are one, with every action it fired on', () => {
    const { findings } = judge(small.rules, begin(small).world, store, 'clerk')
    const [first] = findings
    if (first === undefined) throw new Error('nothing was found')
    const again = gather([first, ...findings, first])
    expect(again).toHaveLength(findings.length)
    expect(again.find(({ rule }) => rule.id === first.rule.id)?.occurrences).toHaveLength(3)
  })
})

describe('a finding', () => {
  test('names who and what took part, and all facts as they stood then', () => {
    const { world } = begin(small)
    const { findings } = judge(small.rules, world, store, 'clerk')
    const found = findings.find(({ rule }) => rule.id === 'store-approved')
    expect(found?.occurrences).toEqual([
      {
        action: store,
        parts: { document: 'memo', container: 'desk', place: 'office' },
        bound: bind(world, store, 'clerk'),
      },
    ])
    expect(found?.occurrences[0]?.bound).toMatchObject({
      actor: { id: 'clerk' },
      document: { id: 'memo', level: 2, container: '' },
      container: { id: 'desk', gsaApproved: false },
    })
  })
})

describe('rules on a verb', () => {
  test('stand in the order of their ids, in whatever order they were loaded', () => {
    expect(idsOn('b', 'c', 'a')).toEqual(['a', 'b', 'c'])
    expect(idsOn('a', 'b', 'c')).toEqual(['a', 'b', 'c'])
    expect(idsOn('c', 'b', 'a')).toEqual(['a', 'b', 'c'])
  })

  test('stand there once, though a rule names the verb twice, and under every verb it names', () => {
    const index = indexRules([ruleWith({ on: ['store', 'leave', 'store'] })])
    expect([...index.keys()].toSorted()).toEqual(['leave', 'store'])
    expect(index.get('store')).toHaveLength(1)
  })
})

describe('a rule as written', () => {
  const data = {
    id: 'a-rule',
    statement: 'A statement.',
    on: ['store'],
    when: 'true',
    verdict: 'violation',
    severity: 'minor',
    harms: ['compromise'],
    because: 'Because.',
    remedy: 'Instead.',
    cites: [{ source: 'the-order', section: 's.1' }],
    confidence: 'verified',
    reviewed: '2026-01-01',
  }
  const written = (parts: object) => RuleSchema.safeParse({ ...data, ...parts })

  test('is taken as it stands, spaces around its sentences aside', () => {
    expect(written({ statement: '  So it is. \n' }).data?.statement).toBe('So it is.')
    expect(written({ id: 'store-2-keys' }).success).toBe(true)
  })

  test.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b', 'a\n'])('has no id such as «%s»', (id) => {
    expect(written({ id }).error?.issues[0]?.message).toBe('use lower-case words joined by hyphens')
  })

  test.each([
    { statement: ' ' },
    { on: [] },
    { on: ['fly'] },
    { harms: [] },
    { cites: [] },
    { verdict: 'crime' },
    { severity: 'grave' },
    { confidence: 'sure' },
    { reviewed: 'yesterday' },
    { points: 3 },
  ])('is refused with %j', (parts) => {
    expect(written(parts).success).toBe(false)
  })
})
