/** What would have had to be otherwise: the smallest change of a choice that takes its worst finding away. */
import { particularChanges, thingChanges, wordingChanges, type Change } from './changes.ts'
import type { Finding } from './finding.ts'
import type { Choice, Module, Scene } from './module.ts'
import { compareCourses, pointsFor } from './score.ts'

/** One change: something about an action, or the choice as a whole. */
export type Otherwise = Change['otherwise'] | { readonly kind: 'choice'; readonly choice: string }

/** A decision as it was taken: the scene with its choices, the one chosen, and a finding on it. */
export type Taken = {
  readonly module: Module
  readonly scene: Scene
  readonly choice: Choice
  readonly finding: Finding
}

/**
 * The smallest change after which the finding no longer stands and the course as a whole is better: first
 * one particular, then the wording of one piece about a source, then one thing, then another choice of the
 * scene; of equals, the one judged best. A change to what was done brings no new wrong in place of the old.
 *
 * @param judgeCourse The findings on a choice in the world as it stood before the decision.
 * @returns Null where nothing at hand would have helped.
 */
export function counterfactual(
  judgeCourse: (choice: Choice) => readonly Finding[],
  { module, scene, choice, finding }: Taken,
): Otherwise | null {
  const before = judgeCourse(choice)
  const fired = new Set(before.map(({ rule }) => rule.id))
  const isNewWrong = (each: Finding) => pointsFor(each) < 0 && !fired.has(each.rule.id)
  const changes = [
    particularChanges(choice, finding),
    wordingChanges(module, choice, finding),
    thingChanges(module, choice, finding),
    scene.choices.map((other) => ({
      otherwise: { kind: 'choice', choice: other.id } as const,
      choice: other,
    })),
  ]
  for (const alike of changes) {
    let best: { otherwise: Otherwise; findings: readonly Finding[] } | null = null
    for (const { otherwise, choice: other } of alike) {
      const findings = judgeCourse(other)
      if (findings.some(({ rule }) => rule.id === finding.rule.id)) continue
      if (otherwise.kind !== 'choice' && findings.some(isNewWrong)) continue
      if (compareCourses(findings, (best ?? { findings: before }).findings) < 0)
        best = { otherwise, findings }
    }
    if (best !== null) return best.otherwise
  }
  return null
}
