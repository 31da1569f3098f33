/** What holds of any rules and any module: made at random, and played at random. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  begin,
  decide,
  isFinished,
  replay,
  sceneOf,
  type Attempt,
  type Playable,
} from '../../content/engine/attempt.ts'
import { dimensions, indexRules, severities, type Rule } from '../../content/engine/rule.ts'
import { scoreOf } from '../../content/engine/score.ts'
import { verbNames } from '../../content/engine/verbs/verbs.ts'
import { collections, type Collection } from '../../content/engine/world/world.ts'
import { ruleWith } from './findings.ts'
import { randomModule } from './random-module.ts'

/** Which choice is taken at each turn. */
const picks = fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 })

/** A whole play-through of a module. */
function play(playable: Playable, picks: readonly number[]): Attempt {
  let attempt = begin(playable)
  while (!isFinished(playable, attempt)) {
    const { choices } = sceneOf(playable, attempt)
    const pick = choices[(picks[attempt.judgements.length] ?? 0) % choices.length]
    const next = decide(playable, attempt, { scene: attempt.scene, choice: pick?.id ?? '' })
    if (!next.ok) throw new Error(next.fault.code)
    attempt = next.attempt
  }
  return attempt
}

const decisionsOf = ({ judgements }: Attempt) => judgements.map(({ decision }) => decision)
const rulesOf = ({ rules }: Playable): readonly Rule[] => [
  ...new Map([...rules.values()].flat().map((rule) => [rule.id, rule])).values(),
]

/** A violation or an omission of any weight on any verb. */
const fault = fc
  .record({
    on: fc.subarray([...verbNames], { minLength: 1 }),
    verdict: fc.constantFrom('violation' as const, 'omission' as const),
    severity: fc.constantFrom(...severities),
    harms: fc.subarray([...dimensions], { minLength: 1 }),
  })
  .map((parts) => ruleWith({ id: 'one-more', ...parts }))

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  return value
}

describe('on any module', () => {
  test('the same decisions give the same attempt, played or replayed, and touch nothing they were given', () => {
    fc.assert(
      fc.property(randomModule, picks, (playable, picks) => {
        const { world } = playable.module
        for (const name of Object.keys(collections) as Collection[]) freeze(world[name])
        const attempt = play(playable, picks)
        expect(play(playable, picks)).toEqual(attempt)
        const again = replay(playable, decisionsOf(attempt))
        expect(again.ok && again.attempt).toEqual(attempt)
      }),
      { numRuns: 40 },
    )
  })

  test('a replay cut short is the attempt as it stood then', () => {
    fc.assert(
      fc.property(randomModule, picks, fc.nat(), (playable, picks, cut) => {
        const attempt = play(playable, picks)
        const at = cut % (attempt.judgements.length + 1)
        const before = replay(playable, decisionsOf(attempt).slice(0, at))
        expect(before.ok && before.attempt.judgements).toEqual(attempt.judgements.slice(0, at))
      }),
      { numRuns: 25 },
    )
  })

  test('the order of rules changes no judgement', () => {
    const modulesAndOrders = randomModule.chain((playable) => {
      const rules = rulesOf(playable)
      const shuffled = fc.shuffledSubarray([...rules], { minLength: rules.length })
      return fc.tuple(fc.constant(playable), shuffled)
    })
    fc.assert(
      fc.property(modulesAndOrders, picks, ([playable, shuffled], picks) => {
        const other = { ...playable, rules: indexRules(shuffled) }
        expect(play(other, picks)).toEqual(play(playable, picks))
      }),
      { numRuns: 40 },
    )
  })

  test('a rule more that blames never raises the score, lowers a harm or lets a failed attempt pass', () => {
    fc.assert(
      fc.property(randomModule, picks, fault, (playable, picks, more) => {
        const stricter = { ...playable, rules: indexRules([...rulesOf(playable), more]) }
        const { reckoning: before } = play(playable, picks)
        const { reckoning: after } = play(stricter, picks)
        expect(after.score).toBeLessThanOrEqual(before.score)
        expect(after.passed && !before.passed).toBe(false)
        for (const name of dimensions)
          expect(after.harm[name]).toBeGreaterThanOrEqual(before.harm[name])
      }),
      { numRuns: 60 },
    )
  })

  test('a rule less that praises never raises the score', () => {
    fc.assert(
      fc.property(randomModule, picks, (playable, picks) => {
        const blaming = rulesOf(playable).filter(({ verdict }) => verdict !== 'commendable')
        const { reckoning } = play({ ...playable, rules: indexRules(blaming) }, picks)
        expect(reckoning.score).toBeLessThanOrEqual(play(playable, picks).reckoning.score)
        expect(reckoning.givenBack).toBe(0)
      }),
      { numRuns: 25 },
    )
  })
})

test('a loss more never raises the score, and praise more never lowers it', () => {
  const points = fc.nat({ max: 400 })
  fc.assert(
    fc.property(points, points, points, (lost, offered, more) => {
      const score = scoreOf(lost, offered)
      expect(scoreOf(lost + more, offered)).toBeLessThanOrEqual(score)
      expect(scoreOf(lost, offered + more)).toBeGreaterThanOrEqual(score)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }),
  )
})
