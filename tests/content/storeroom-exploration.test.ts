/** What exploring says of the Storeroom holds for every way through it that is played. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import { playBy, rulesAt, storeroom } from './built-in-pack.ts'

const result = explore(storeroom)
if (!result.ok) throw new Error(result.fault.code)
const { exploration } = result

test('no play-through leaves the scores explored or finds a set of rules that was not', () => {
  const outcomes = new Map(
    exploration.choices.map((each) => [
      `${each.scene}/${each.choice}`,
      new Set(each.outcomes.map((rules) => rules.toSorted().join())),
    ]),
  )
  const dice = fc.array(fc.nat(), { minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(dice, (throws) => {
      const attempt = playBy(({ choices }, turn) => choices[(throws[turn] ?? 0) % choices.length])
      expect(attempt.reckoning.score).toBeGreaterThanOrEqual(exploration.worst)
      expect(attempt.reckoning.score).toBeLessThanOrEqual(exploration.best)
      for (const [at, { decision }] of attempt.judgements.entries())
        expect(
          outcomes.get(`${decision.scene}/${'choice' in decision && decision.choice}`),
        ).toContain(rulesAt(attempt, at).toSorted().join())
    }),
    { numRuns: 60 },
  )
})
