/** Judging: which rules fire on an action in the world as it stands, and on which facts. */
import { valueAt } from './condition/clause.ts'
import { tell } from './exposure/knowledge.ts'
import { bind, partsOf, toldBy, type Value } from './world/facts.ts'
import type { Rule, RuleIndex } from './rule.ts'
import { isGate, pointsOf } from './score.ts'
import { definitionOf, type Action } from './verbs/verbs.ts'
import { type Role } from './verbs/verb-definition.ts'
import type { World } from './world/world.ts'

/** One fact that made a rule fire: `document.level` of the thing named, and its value then. */
export type Fact = { readonly path: string; readonly value: Value }

/** One action on which a rule fired: who and what took part, and the deciding facts. */
export type Occurrence = {
  readonly action: Action
  readonly parts: Readonly<Partial<Record<Role, string>>>
  readonly facts: readonly Fact[]
  /** The facts that the rule's explanation names. */
  readonly named: readonly Fact[]
}

/** One rule that fired in one decision, with every action it fired on. */
export type Finding = { readonly rule: Rule; readonly occurrences: readonly Occurrence[] }

/** What an action does: the rules that fire on it, and the world after it. */
export type Judged = { readonly findings: readonly Finding[]; readonly world: World }

/**
 * Judges one action against the world as it stands, then lets it take effect.
 *
 * The rules are those indexed for the verb, in the order of their ids; nothing stops early and no rule
 * wins over another.
 */
export function judge(rules: RuleIndex, world: World, action: Action, actor: string): Judged {
  const facts = bind(world, action, actor)
  const read = (path: string): Fact => ({ path, value: valueAt(facts, path) })
  const parts = partsOf(world, action, actor)
  const findings = (rules.get(action.verb)?.firing(facts) ?? []).map((rule) => ({
    rule,
    occurrences: [
      {
        action,
        parts,
        facts: rule.when.decidedBy(facts).map(read),
        named: rule.named.map(read),
      },
    ],
  }))
  const { objects, particulars } = action
  const { audiences, wordings } = toldBy(world, action, actor)
  const after = definitionOf(action.verb).effect({ world, actor, objects, particulars })
  return {
    findings,
    world: { ...after, knowledge: tell(after.knowledge, audiences, wordings) },
  }
}

/** Findings of the same rule as one, worst first, then by rule id. */
export function gather(findings: readonly Finding[]): readonly Finding[] {
  const byRule = new Map<string, Finding>()
  for (const { rule, occurrences } of findings) {
    const before = byRule.get(rule.id)
    byRule.set(rule.id, { rule, occurrences: [...(before?.occurrences ?? []), ...occurrences] })
  }
  return [...byRule.values()].toSorted(
    ({ rule: a }, { rule: b }) =>
      Number(isGate(b)) - Number(isGate(a)) || pointsOf(a) - pointsOf(b) || (a.id < b.id ? -1 : 1),
  )
}
