/** What would have had to be otherwise: the smallest change of a choice that takes its worst finding away. */
import type { Finding } from './finding.ts'
import type { Choice, Module, Scene } from './module.ts'
import { compareCourses } from './score.ts'
import { definitionOf, type Action, type Verb } from './verbs/verbs.ts'
import { roles, type Role } from './verbs/verb-definition.ts'
import { collectionOf } from './world/world.ts'

/** One change: a particular of the action, a thing in it, or the choice as a whole. */
export type Otherwise =
  | {
      readonly kind: 'particular'
      readonly verb: Verb
      readonly name: string
      readonly value: boolean
    }
  | {
      readonly kind: 'thing'
      readonly verb: Verb
      readonly role: Role
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'choice'; readonly choice: string }

/** The roles whose thing a person chooses: what is kept where, who gets it, by what means. */
const chosen = ['container', 'network', 'recipient', 'place'] as const satisfies readonly Role[]

/** A decision as it was taken: the scene with its choices, the one chosen, and a finding on it. */
export type Taken = {
  readonly module: Module
  readonly scene: Scene
  readonly choice: Choice
  readonly finding: Finding
}

/**
 * The smallest change after which the finding no longer stands and the course as a whole is better: first
 * one particular, then one thing, then another choice of the scene; of equals, the one judged best.
 *
 * @param judgeCourse The findings on a choice in the world as it stood before the decision.
 * @returns Null where nothing at hand would have helped.
 */
export function counterfactual(
  judgeCourse: (choice: Choice) => readonly Finding[],
  { module, scene, choice, finding }: Taken,
): Otherwise | null {
  const before = judgeCourse(choice)
  for (const variants of [
    particularVariants(choice, finding),
    thingVariants(module, choice, finding),
    choiceVariants(scene),
  ]) {
    let best: { otherwise: Otherwise; findings: readonly Finding[] } | null = null
    for (const { otherwise, choice: other } of variants) {
      const findings = judgeCourse(other)
      if (findings.some(({ rule }) => rule.id === finding.rule.id)) continue
      if (compareCourses(findings, (best ?? { findings: before }).findings) < 0)
        best = { otherwise, findings }
    }
    if (best !== null) return best.otherwise
  }
  return null
}

type Variant = { readonly otherwise: Otherwise; readonly choice: Choice }

/** The verbs that the finding is about. No action of a choice has that of what was left undone. */
const verbsIn = (finding: Finding): ReadonlySet<Verb> =>
  new Set(finding.occurrences.map(({ action }) => action.verb))

const withActions = (choice: Choice, verb: Verb, change: (action: Action) => Action): Choice => ({
  ...choice,
  actions: choice.actions.map((action) => (action.verb === verb ? change(action) : action)),
})

const choiceVariants = (scene: Scene): readonly Variant[] =>
  scene.choices.map((choice) => ({ otherwise: { kind: 'choice', choice: choice.id }, choice }))

function particularVariants(choice: Choice, finding: Finding): readonly Variant[] {
  return [...verbsIn(finding)].flatMap((verb) =>
    Object.keys(definitionOf(verb).particulars.shape).flatMap((name) => {
      const now = choice.actions.find((action) => action.verb === verb)?.particulars[name]
      if (typeof now !== 'boolean') return []
      const set = (action: Action) => ({
        ...action,
        particulars: { ...action.particulars, [name]: !now },
      })
      return [
        {
          otherwise: { kind: 'particular', verb, name, value: !now } as const,
          choice: withActions(choice, verb, set),
        },
      ]
    }),
  )
}

function thingVariants(module: Module, choice: Choice, finding: Finding): readonly Variant[] {
  return [...verbsIn(finding)].flatMap((verb) =>
    chosen.flatMap((role) => {
      const used = new Set(
        choice.actions.flatMap((action) =>
          action.verb === verb ? (action.objects[role] ?? []) : [],
        ),
      )
      const others = Object.keys(module.world[collectionOf(roles[role])])
      return [...used].flatMap((from) =>
        others
          .filter((to) => to !== module.actor)
          .map((to) => ({
            otherwise: { kind: 'thing', verb, role, from, to } as const,
            choice: withActions(choice, verb, (action) =>
              action.objects[role] === from
                ? { ...action, objects: { ...action.objects, [role]: to } }
                : action,
            ),
          })),
      )
    }),
  )
}
