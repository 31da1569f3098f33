/** Judging: which rules fire on an action in the world as it stands. Why is asked of a finding afterwards. */
import { tell } from './exposure/knowledge.ts'
import { bind, partsOf, toldBy } from './world/facts.ts'
import type { Finding } from './finding.ts'
import type { RuleIndex } from './rule.ts'
import { isGate, pointsFor } from './score.ts'
import { definitionOf, type Action } from './verbs/verbs.ts'
import type { World } from './world/world.ts'

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
  const parts = partsOf(world, action, actor)
  const findings = (rules.get(action.verb)?.firing(facts) ?? []).map((rule) => ({
    rule,
    occurrences: [{ action, parts, bound: facts }],
  }))
  const { objects, particulars } = action
  const { audiences, wordings } = toldBy(world, action, actor)
  const after = definitionOf(action.verb).effect({ world, actor, objects, particulars })
  return {
    findings,
    world: { ...after, knowledge: tell(after.knowledge, audiences, wordings) },
  }
}

/** Judges actions one after the other, each in the world that the one before it left. */
export function judgeAll(
  rules: RuleIndex,
  before: World,
  actions: readonly Action[],
  actor: string,
): Judged {
  const findings: Finding[] = []
  let world = before
  for (const action of actions) {
    const judged = judge(rules, world, action, actor)
    findings.push(...judged.findings)
    world = judged.world
  }
  return { findings, world }
}

/** Findings of the same rule as one, worst first, then by rule id. */
export function gather(findings: readonly Finding[]): readonly Finding[] {
  const byRule = new Map<string, Finding>()
  for (const { rule, occurrences } of findings) {
    const before = byRule.get(rule.id)
    byRule.set(rule.id, { rule, occurrences: [...(before?.occurrences ?? []), ...occurrences] })
  }
  return [...byRule.values()].toSorted(
    (a, b) =>
      Number(isGate(b.rule)) - Number(isGate(a.rule)) ||
      pointsFor(a) - pointsFor(b) ||
      (a.rule.id < b.rule.id ? -1 : 1),
  )
}
