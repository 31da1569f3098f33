/** The near misses that a debrief of The Storeroom tells: few, grave first, and about what was at hand. */
import { describe, expect, test } from 'vitest'
import { viewDebriefs } from '../../content/engine/view.ts'
import { play, storeroom } from './built-in-pack.ts'

const worst =
  'photo friend wait hand lie leave-off car play-down shred hide summary slip everything classify'
const best = 'cover mobile refuse stay numbers two-runs whole call directorate open the-cable amend'
const debriefs = [worst, best].flatMap((way) => viewDebriefs(storeroom, play(way)))
const lastOf = (choices: string) => viewDebriefs(storeroom, play(choices)).at(-1)?.nearMisses ?? []

describe('the near misses of a debrief', () => {
  test('name the one thing that kept a violation from counting', () => {
    expect(lastOf('cover mobile refuse stay numbers')).toContainEqual(
      expect.objectContaining({
        rule: 'src-combination-identifies',
        verdict: 'violation',
        severity: 'critical',
        reason:
          'One thing alone kept it from counting against you: the entry says no more than number, level and pages.',
        source: 'action.describes',
      }),
    )
  })

  test('name the one thing that was missing for praise', () => {
    const unchecked =
      'cover mobile refuse stay numbers two-runs whole call directorate open everything'
    expect(lastOf(unchecked)).toContainEqual(
      expect.objectContaining({
        rule: 'access-three-conditions-kept',
        verdict: 'commendable',
        reason:
          'One thing alone was missing for it to count in your favour: the recipient’s authority was checked first.',
      }),
    )
  })

  test('are at most three against and two in favour, the former first, each the graver first', () => {
    const rank = { critical: 0, serious: 1, minor: 2 }
    expect(debriefs.some(({ nearMisses }) => nearMisses.length > 2)).toBe(true)
    for (const { nearMisses } of debriefs) {
      const verdicts = nearMisses.map(({ verdict }) => verdict)
      expect(verdicts).toEqual(verdicts.toSorted().toReversed())
      for (const [verdict, most] of [
        ['violation', 3],
        ['commendable', 2],
      ] as const) {
        const ranks = nearMisses
          .filter((each) => each.verdict === verdict)
          .map(({ severity }) => rank[severity])
        expect(ranks.length).toBeLessThanOrEqual(most)
        expect(ranks).toEqual(ranks.toSorted())
      }
    }
  })

  test('are of no rule that fired in the same decision', () => {
    for (const { findings, nearMisses } of debriefs) {
      const fired = new Set(findings.map(({ rule }) => rule))
      expect(nearMisses.filter(({ rule }) => fired.has(rule))).toEqual([])
    }
  })

  test('never hang on what nobody and nothing in the story could have been', () => {
    const sources = debriefs.flatMap(({ nearMisses }) => nearMisses.map(({ source }) => source))
    expect(sources).not.toContain('recipient.foreign')
    expect(sources).not.toContain('recipient.press')
  })
})
