/** Rules that all but fired: what one fact more or less would have brought. */
import type { Clause } from './condition/clause.ts'
import type { Occurrence } from './finding.ts'
import { judge } from './judge.ts'
import type { Rule, RuleIndex } from './rule.ts'
import { isAdvice } from './score.ts'
import type { Action } from './verbs/verbs.ts'
import { roles, type Role } from './verbs/verb-definition.ts'
import { bind, partsOf } from './world/facts.ts'
import { collectionOf, type World } from './world/world.ts'

/** A rule of which one clause alone failed, and on what. */
export type NearMiss = Occurrence & { readonly rule: Rule; readonly clause: Clause }

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
  const bound = bind(world, action, actor)
  const parts = partsOf(world, action, actor)
  return (rules.get(action.verb) ?? []).flatMap((rule) => {
    const { clauses } = rule.when
    const failed = clauses.filter(({ holds }) => !holds(bound))
    const [clause] = failed
    if (clause === undefined || failed.length !== 1 || clauses.length === 1) return []
    return [{ rule, clause, action, parts, bound }]
  })
}

/** At most so many are told of one decision. */
const most = { against: 3, inFavour: 2 } as const

/**
 * Of the actions of one decision, the near misses that teach most: of rules against the trainee at most
 * three, then of rules in their favour at most two. Each rule and each reason is told once, where it was
 * first missed.
 *
 * Left out are rules that fired in the same decision; advice and cautions; and clauses that nothing at hand
 * could have met: neither the way it was done nor another thing of this world in place of one that took
 * part. What time brings is left out as well, since nearly every duty is nearly due.
 *
 * The graver come first. Among the equally grave, those that hung on how it was done come before those that
 * hung on a thing, and these before what hung on the person; then by rule id.
 */
export function tellingNearMisses(
  rules: RuleIndex,
  before: World,
  actions: readonly Action[],
  { actor, fired }: { readonly actor: string; readonly fired: ReadonlySet<string> },
): readonly NearMiss[] {
  const byRule = new Map<string, NearMiss>()
  let world = before
  for (const action of actions) {
    for (const miss of nearMisses(rules, world, action, actor))
      if (!fired.has(miss.rule.id) && !byRule.has(miss.rule.id) && isTelling(world, miss, actor))
        byRule.set(miss.rule.id, miss)
    ;({ world } = judge(rules, world, action, actor))
  }
  const ordered = [...byRule.values()].toSorted(
    (a, b) =>
      severityRank[a.rule.severity] - severityRank[b.rule.severity] ||
      rankOf(a.clause) - rankOf(b.clause) ||
      (a.rule.id < b.rule.id ? -1 : 1),
  )
  const told = new Set<string>()
  const fresh = ordered.filter(({ rule, clause }) => {
    const reason = `${rule.verdict} ${clause.source}`
    return !told.has(reason) && told.add(reason)
  })
  return [
    ...fresh.filter(({ rule }) => rule.verdict === 'violation').slice(0, most.against),
    ...fresh.filter(({ rule }) => rule.verdict === 'commendable').slice(0, most.inFavour),
  ]
}

const severityRank = { critical: 0, serious: 1, minor: 2 } as const

const rolesIn = ({ reads }: Clause): readonly string[] =>
  reads.map((path) => path.split('.')[0] ?? '')

const rankOf = (clause: Clause): number => {
  const read = rolesIn(clause)
  if (read.includes('action')) return 0
  return read.includes('recipient') || read.includes('access') ? 2 : 1
}

const isTelling = (world: World, miss: NearMiss, actor: string): boolean =>
  !isAdvice(miss.rule) &&
  (miss.rule.verdict === 'violation' || miss.rule.verdict === 'commendable') &&
  (rolesIn(miss.clause).includes('action') || holdsOfAnother(world, miss, actor))

/** Whether the clause would hold if some other thing of the world took the part of one that took part. */
const holdsOfAnother = (
  world: World,
  { clause, action, parts }: NearMiss,
  actor: string,
): boolean =>
  (Object.keys(parts) as Role[]).some((role) =>
    Object.keys(world[collectionOf(roles[role])]).some((id) => {
      const objects = { ...action.objects, [role]: id }
      return clause.holds(bind(world, { ...action, objects }, actor))
    }),
  )
