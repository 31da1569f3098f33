import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebriefView } from '../../../electron/contract.ts'
import {
  criticalDecisions,
  decisionsHarming,
  harmsDone,
  worstFirst,
} from '../../../renderer/stores/finding-selectors.ts'
import { makeFinding, noHarm } from '../fixture-findings.ts'

const verdicts = ['violation', 'omission', 'caution', 'commendable'] as const
const severities = ['critical', 'serious', 'minor'] as const
const findings = fc.array(
  fc.record({
    verdict: fc.constantFrom(...verdicts),
    severity: fc.constantFrom(...severities),
  }),
)

const makeDebrief = (number: number, parts: Partial<DebriefView> = {}): DebriefView => ({
  number,
  sceneTitle: 'Scene',
  question: 'What now?',
  chosen: 'This',
  outcome: [],
  findings: [],
  harm: noHarm,
  points: 0,
  better: null,
  nearMisses: [],
  exposure: [],
  exercise: null,
  decidedAt: '2026-03-10T16:20:00.000Z',
  ...parts,
})

describe('worstFirst', () => {
  it('puts the graver first and what is commendable last', () => {
    const given = [
      makeFinding({ rule: 'praise', verdict: 'commendable', severity: 'critical' }),
      makeFinding({ rule: 'minor', severity: 'minor' }),
      makeFinding({ rule: 'omitted', verdict: 'omission', severity: 'serious' }),
      makeFinding({ rule: 'serious', severity: 'serious' }),
      makeFinding({ rule: 'critical', severity: 'critical' }),
    ]
    expect(worstFirst(given).map(({ rule }) => rule)).toEqual([
      'critical',
      'serious',
      'omitted',
      'minor',
      'praise',
    ])
  })

  it('loses and adds nothing, and never sets a lighter severity before a graver one', () => {
    fc.assert(
      fc.property(findings, (parts) => {
        const given = parts.map((part, place) => makeFinding({ ...part, rule: `r${place}` }))
        const ordered = worstFirst(given)
        expect(ordered.toSorted((a, b) => a.rule.localeCompare(b.rule))).toEqual(
          given.toSorted((a, b) => a.rule.localeCompare(b.rule)),
        )
        const ranks = ordered
          .filter(({ verdict }) => verdict !== 'commendable')
          .map(({ severity }) => severities.indexOf(severity))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('harmsDone', () => {
  it('names only the dimensions in which harm was done', () => {
    expect(harmsDone({ ...noHarm, accountability: 3, compromise: 5 })).toEqual([
      { dimension: 'compromise', points: 5 },
      { dimension: 'accountability', points: 3 },
    ])
    expect(harmsDone(noHarm)).toEqual([])
  })
})

describe('decisionsHarming', () => {
  it('names the decisions that did harm in the dimension', () => {
    const debriefs = [
      makeDebrief(1, { harm: { ...noHarm, mission: 2 } }),
      makeDebrief(2),
      makeDebrief(3, { harm: { ...noHarm, mission: 1, compromise: 4 } }),
    ]
    expect(decisionsHarming(debriefs, 'mission')).toEqual([1, 3])
    expect(decisionsHarming(debriefs, 'partner-trust')).toEqual([])
  })
})

describe('criticalDecisions', () => {
  it('leaves out decisions whose only critical finding is in their favour', () => {
    const debriefs = [
      makeDebrief(1, { findings: [makeFinding({ severity: 'critical', verdict: 'omission' })] }),
      makeDebrief(2, { findings: [makeFinding({ severity: 'critical', verdict: 'commendable' })] }),
      makeDebrief(3, { findings: [makeFinding({ severity: 'serious' })] }),
    ]
    expect(criticalDecisions(debriefs)).toEqual([1])
  })
})
