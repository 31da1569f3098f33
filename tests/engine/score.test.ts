import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../content/engine/finding.ts'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { dimensions, severities, verdicts, type Rule } from '../../content/engine/rule.ts'
import { passMark, reckon } from '../../content/engine/score.ts'

const always = createConditionReader({})('true')
if (!always.ok) throw new Error(always.fault.problem)
const { condition } = always

const finding = (rule: Partial<Rule>): Finding => ({
  rule: {
    id: 'a-rule',
    area: 'storage',
    statement: 'A statement.',
    on: ['store'],
    when: condition,
    named: [],
    changes: [],
    verdict: 'violation',
    severity: 'minor',
    harms: ['compromise'],
    because: 'Because.',
    remedy: 'Instead.',
    cites: [{ source: 'the-order', section: 's.1' }],
    confidence: 'verified',
    reviewed: '2026-01-01',
    ...rule,
  },
  occurrences: [],
})
const praise = finding({ id: 'praise', verdict: 'commendable', severity: 'serious' })

describe('the score', () => {
  test('is 100 where nothing was found, however much was done well', () => {
    expect(reckon([[praise]])).toMatchObject({ score: 100, lost: 0, givenBack: 0, passed: true })
  })

  test.each([
    ['critical', 60],
    ['serious', 85],
    ['minor', 95],
  ] as const)('loses what a %s violation costs', (severity, score) => {
    expect(reckon([[finding({ severity })]]).score).toBe(score)
  })

  test('gives back for what was done well, once a rule, and at most half of what was lost', () => {
    const serious = finding({ severity: 'serious' })
    expect(reckon([[serious], [praise]])).toMatchObject({ lost: 15, givenBack: 7, score: 92 })
    expect(
      reckon([
        [serious, praise],
        [serious, praise],
      ]),
    ).toMatchObject({ offered: 10, score: 80 })
  })

  test('never goes below 0', () => {
    const worst = finding({ severity: 'critical' })
    expect(reckon([[worst], [worst], [worst], [worst]]).score).toBe(0)
  })

  test('is untouched by advice', () => {
    const advice = finding({ confidence: 'from-memory', severity: 'critical' })
    expect(reckon([[advice]])).toMatchObject({ score: 100, passed: true, gates: [] })
  })
})

describe('the gate', () => {
  test('fails a module for one critical violation though the score would pass', () => {
    const critical = finding({ severity: 'critical' })
    const praises = [1, 2].map((n) =>
      finding({ id: `praise-${n}`, verdict: 'commendable', severity: 'serious' }),
    )
    const reckoning = reckon([[critical], praises])
    expect(reckoning.score).toBeGreaterThanOrEqual(passMark)
    expect(reckoning).toMatchObject({ passed: false, gates: ['a-rule'] })
  })

  test('does not close on a critical caution', () => {
    expect(reckon([[finding({ verdict: 'caution', severity: 'critical' })]]).passed).toBe(true)
  })
})

const anyFinding = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    verdict: fc.constantFrom(...verdicts),
    severity: fc.constantFrom(...severities),
    harms: fc.subarray([...dimensions], { minLength: 1 }),
    confidence: fc.constantFrom('verified' as const, 'from-memory' as const),
  })
  .map(finding)
const anyDecisions = fc.array(fc.array(anyFinding, { maxLength: 4 }), { maxLength: 8 })

test('a violation more never raises the score, lowers any harm or opens the gate', () => {
  fc.assert(
    fc.property(
      anyDecisions,
      anyFinding.filter(({ rule }) => rule.verdict !== 'commendable'),
      (decisions, more) => {
        const [before, after] = [reckon(decisions), reckon([...decisions, [more]])]
        expect(after.score).toBeLessThanOrEqual(before.score)
        for (const name of dimensions)
          expect(after.harm[name]).toBeGreaterThanOrEqual(before.harm[name])
        expect(before.passed || !after.passed).toBe(true)
      },
    ),
  )
})

test('the order of decisions does not change the score', () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      expect(reckon(decisions.toReversed())).toMatchObject({
        score: reckon(decisions).score,
        harm: reckon(decisions).harm,
      })
    }),
  )
})
