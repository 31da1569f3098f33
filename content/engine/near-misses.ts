/** Rules that all but fired on an action: what one fact more or less would have brought. */
import { judgeClauses } from './condition/clause.ts'
import { bind } from './world/facts.ts'
import type { Fact } from './finding.ts'
import type { RuleIndex } from './rule.ts'
import type { Action } from './verbs/verbs.ts'
import type { World } from './world/world.ts'

/** A rule of which one clause alone failed: that clause as CEL, and the facts it read. */
export type NearMiss = {
  readonly rule: string
  readonly clause: string
  readonly facts: readonly Fact[]
}

/**
 * The rules on an action's verb that did not fire, but held in all clauses but one, in the order of their
 * ids. A rule of one clause is never near: nothing of it held.
 */
export function nearMisses(
  rules: RuleIndex,
  world: World,
  action: Action,
  actor: string,
): readonly NearMiss[] {
  const facts = bind(world, action, actor)
  return (rules.get(action.verb) ?? []).flatMap(({ id, when: { clauses } }) => {
    const failed = clauses.filter(({ holds }) => !holds(facts))
    if (failed.length !== 1 || clauses.length === 1) return []
    return judgeClauses(failed, facts).map(({ source, facts }) => ({
      rule: id,
      clause: source,
      facts,
    }))
  })
}
