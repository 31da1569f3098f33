import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions, severities, verdicts } from '../../content/engine/rule.ts'
import { compareCourses, harmOf, passMark, pointsOf, reckon } from '../../content/engine/score.ts'
import { findingOf as finding, ruleWith } from './findings.ts'

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

  test.each([
    ['violation', 'critical', -40],
    ['violation', 'serious', -15],
    ['violation', 'minor', -5],
    ['omission', 'critical', -40],
    ['omission', 'serious', -15],
    ['omission', 'minor', -5],
    ['caution', 'critical', -2],
    ['caution', 'minor', -2],
    ['commendable', 'critical', 10],
    ['commendable', 'serious', 10],
    ['commendable', 'minor', 5],
  ] as const)('has of a %s that is %s %i points', (verdict, severity, points) => {
    expect(pointsOf(ruleWith({ verdict, severity }))).toBe(points)
    expect(pointsOf(ruleWith({ verdict, severity, confidence: 'from-memory' }))).toBe(0)
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

describe('harm', () => {
  test('adds up by dimension: four for critical, two for serious, one for minor', () => {
    const harms = ['mission', 'partner-trust'] as const
    const found = [
      finding({ severity: 'critical', harms: [...harms] }),
      finding({ severity: 'serious', harms: ['mission'] }),
      finding({ severity: 'minor', verdict: 'omission', harms: ['mission', 'accountability'] }),
    ]
    expect(harmOf(found)).toEqual({
      compromise: 0,
      'source-exposure': 0,
      'partner-trust': 4,
      mission: 7,
      accountability: 1,
    })
    expect(reckon([found.slice(0, 1), found.slice(1)]).harm).toEqual(harmOf(found))
  })

  test('is none of a caution, of praise or of advice', () => {
    const harmless = [
      finding({ verdict: 'caution' }),
      praise,
      finding({ severity: 'critical', confidence: 'from-memory' }),
    ]
    expect(Object.values(harmOf(harmless))).toEqual([0, 0, 0, 0, 0])
  })
})

describe('of two courses', () => {
  const grave = finding({ id: 'grave', severity: 'critical' })
  const serious = finding({ id: 'serious', severity: 'serious' })
  const cheap = finding({ id: 'cheap', verdict: 'caution' })
  const courses = {
    'none of fault': [],
    'none of fault, and praised': [praise],
    'a caution': [cheap],
    'one serious, and praised': [serious, praise],
    'one serious': [serious],
    'three serious': [serious, serious, serious],
    'one critical': [grave],
    'two critical': [grave, finding({ id: 'graver', severity: 'critical' })],
  }
  const better: readonly (keyof typeof courses)[] = [
    'none of fault, and praised',
    'none of fault',
    'a caution',
    'one serious, and praised',
    'one serious',
    'three serious',
    'one critical',
    'two critical',
  ]

  test('the better has fewer gates, then loses less, then is praised more', () => {
    for (const [at, a] of better.entries())
      for (const [other, b] of better.entries())
        expect([a, b, Math.sign(compareCourses(courses[a], courses[b]))]).toEqual([
          a,
          b,
          Math.sign(at - other),
        ])
  })
})

/** So many minor violations and cautions. */
const loss = (minor: number, cautions: number) => [
  ...Array.from({ length: minor }, () => finding({})),
  ...Array.from({ length: cautions }, () => finding({ verdict: 'caution' })),
]

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

  test('closes on a critical omission, and on nothing less than critical', () => {
    expect(reckon([[finding({ verdict: 'omission', severity: 'critical' })]])).toMatchObject({
      passed: false,
      gates: ['a-rule'],
    })
    expect(reckon([[finding({ severity: 'serious' })]])).toMatchObject({ passed: true, gates: [] })
  })

  test('names each rule once, however often it fired', () => {
    const critical = finding({ severity: 'critical' })
    expect(reckon([[critical], [critical]]).gates).toEqual(['a-rule'])
  })

  test('stands open at the pass mark and is shut one point below', () => {
    expect(reckon([loss(5, 0)])).toMatchObject({ score: 75, passed: true })
    expect(reckon([loss(2, 8)])).toMatchObject({ score: 74, passed: false })
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
