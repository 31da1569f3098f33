import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begin, sceneOf, take, type Attempt, type Playable } from '../../content/engine/attempt.ts'
import { explore } from '../../content/engine/explore/explore.ts'
import type { Exploration } from '../../content/engine/explore/report.ts'
import { worldFacts } from '../../content/engine/world/facts.ts'
import type { Finding } from '../../content/engine/finding.ts'
import { reckon } from '../../content/engine/score.ts'
import { randomModule } from './random-module.ts'

/** What explore should say of a module, from every path through it, one by one. */
function enumerate(playable: Playable) {
  const outcomes = new Map<string, Set<string>>()
  const seen = new Set<string>()
  const scores: number[] = []
  let passable = false
  let flawless = false
  const trapped = new Set<string>()
  const visit = (attempt: Attempt, found: readonly (readonly Finding[])[]): void => {
    const scene = sceneOf(playable, attempt)
    seen.add(scene.id)
    const facts = worldFacts(attempt.world)
    for (const part of ['standing', 'closing'] as const)
      for (const [at, { when }] of (scene[part] ?? []).entries())
        if (when === null || when.holds(facts)) seen.add(`${scene.id} ${part} ${at}`)
    if (scene.closing !== null) {
      const { score, passed, lost } = reckon(found)
      scores.push(score)
      passable ||= passed
      flawless ||= passed && lost === 0
      return
    }
    const taken = scene.choices.map((choice) => ({ choice, ...take(playable, attempt, choice) }))
    if (
      taken.every(({ findings }) =>
        findings.some(
          ({ rule }) =>
            (rule.verdict === 'violation' || rule.verdict === 'omission') &&
            rule.confidence === 'verified' &&
            rule.severity !== 'minor',
        ),
      )
    )
      trapped.add(scene.id)
    for (const { choice, findings, world, lapsed } of taken) {
      const name = `${scene.id}/${choice.id}`
      const rules = findings.map(({ rule }) => rule.id).toSorted()
      outcomes.set(name, (outcomes.get(name) ?? new Set()).add(rules.join()))
      const after = worldFacts(world)
      const way = choice.next.findIndex(({ when }) => when === null || when.holds(after))
      seen.add(`${name} ${way}`)
      const next = { ...attempt, scene: choice.next[way]?.go ?? '', world, lapsed }
      visit(next, [...found, findings])
    }
  }
  visit(begin(playable), [])
  return {
    outcomes,
    seen,
    best: Math.max(...scores),
    worst: Math.min(...scores),
    passable,
    flawless,
    trapped: [...trapped].toSorted(),
  }
}

function explored(playable: Playable): Exploration {
  const result = explore(playable)
  if (!result.ok) throw new Error(result.fault.code)
  return result.exploration
}

const outcomesOf = ({ choices }: Exploration) =>
  new Map(
    choices.map(({ scene, choice, outcomes }) => [
      `${scene}/${choice}`,
      new Set(outcomes.map((rules) => rules.toSorted().join())),
    ]),
  )

describe('on any module, exploring finds what playing every path finds', () => {
  test('findings, scores, traps, and what is never seen', () => {
    fc.assert(
      fc.property(randomModule, (playable) => {
        const every = enumerate(playable)
        const found = explored(playable)
        expect(outcomesOf(found)).toEqual(every.outcomes)
        expect(found.best).toBe(every.best)
        expect(found.worst).toBe(every.worst)
        expect(found.passable).toBe(every.passable)
        expect(found.flawless).toBe(every.flawless)
        expect(found.trapped.map(({ scene }) => scene).toSorted()).toEqual(every.trapped)
        expect(found.unreached).toEqual(
          [...playable.module.scenes.keys()].filter((id) => !every.seen.has(id)),
        )
        for (const { scene, choice, way } of found.neverTaken)
          expect(every.seen).not.toContain(`${scene}/${choice} ${way}`)
        for (const { scene, part, line } of found.neverSaid)
          expect(every.seen).not.toContain(`${scene} ${part} ${line}`)
      }),
      { numRuns: 100 },
    )
  })
})
