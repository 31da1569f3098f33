import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay, type Attempt, type Playable } from '../../content/engine/attempt.ts'
import { indexRules } from '../../content/engine/rule.ts'
import { reckon } from '../../content/engine/score.ts'
import { loadPack } from '../../content/pack.ts'
import { files, pack, playBy, storeroom } from './built-in-pack.ts'

/** A whole play-through, by which choice is taken at each turn. */
const plays = fc.array(fc.nat({ max: 4 }), { minLength: 20, maxLength: 20 }).map(
  (picks) =>
    (playable: Playable = storeroom) =>
      playBy(({ choices }, turn) => choices[(picks[turn] ?? 0) % choices.length], playable),
)

/** What a judgement says, without the identity of the rules that said it and of the sources it is about. */
const told = ({ scene, world, lapsed, judgements, reckoning }: Attempt) => ({
  scene,
  world: { ...world, sources: [...world.sources.sources.keys()] },
  lapsed: [...lapsed].toSorted(),
  reckoning,
  judgements: judgements.map(({ decision, findings, better }) => ({
    decision,
    better: better?.choice,
    findings: findings.map(({ rule, occurrences }) => ({ rule: rule.id, occurrences })),
  })),
})

test('a replay of any decision list gives the same state, the same findings and the same score', () => {
  fc.assert(
    fc.property(plays, (play) => {
      const attempt = play()
      const again = replay(
        storeroom,
        attempt.judgements.map(({ decision }) => decision),
      )
      expect(again.ok && told(again.attempt)).toEqual(told(attempt))
    }),
    { numRuns: 12 },
  )
})

test('no order of files and no order of rules changes a judgement', () => {
  fc.assert(
    fc.property(
      plays,
      fc.shuffledSubarray([...files], { minLength: files.size }),
      fc.shuffledSubarray([...pack.policy.rules], { minLength: pack.policy.rules.length }),
      (play, shuffledFiles, shuffledRules) => {
        const expected = told(play())
        const reloaded = loadPack(new Map(shuffledFiles)).modules.get('the-storeroom')?.[0]
        expect(reloaded && told(play(reloaded))).toEqual(expected)
        expect(told(play({ ...storeroom, rules: indexRules(shuffledRules) }))).toEqual(expected)
      },
    ),
    { numRuns: 6 },
  )
})

test('a violation or an omission more never raises the score and never turns a fail into a pass', () => {
  const faults = pack.policy.rules.filter(
    ({ verdict }) => verdict === 'violation' || verdict === 'omission',
  )
  fc.assert(
    fc.property(plays, fc.constantFrom(...faults), fc.nat(), (play, rule, at) => {
      const decisions = play().judgements.map(({ findings }) => findings)
      const before = reckon(decisions)
      const worse = decisions.map((findings, turn) =>
        turn === at % decisions.length ? [...findings, { rule, occurrences: [] }] : findings,
      )
      const after = reckon(worse)
      expect(after.score).toBeLessThanOrEqual(before.score)
      expect(after.passed && !before.passed).toBe(false)
    }),
    { numRuns: 25 },
  )
})

test('the score never leaves 0 to 100, and what is given back never exceeds half of what was lost', () => {
  fc.assert(
    fc.property(plays, (play) => {
      const { score, lost, givenBack } = play().reckoning
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect(givenBack).toBeLessThanOrEqual(lost / 2)
    }),
    { numRuns: 15 },
  )
})
