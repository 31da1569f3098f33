/**
 * The one formula for harm and points. Nothing else in Safehand makes a score.
 *
 * - Each rule counts once a decision, however many documents it fired on. A rule on a verb that does its work
 *   part by part (the portions of a page) counts by the share of the parts it fired on, rounded against the
 *   trainee: 15 points for eight portions, three of them wrong, are 6.
 * - A violation or omission costs 40 points if critical, 15 if serious, 5 if minor. A caution costs 2.
 *   Advice (a rule whose section was not read in its source) costs nothing.
 * - A commendable finding gives back 10 points if serious or critical and 5 if minor, once an attempt.
 *   What is given back never exceeds half of what was lost: recovering counts, but does not undo.
 * - Score = 100 − lost + given back, held between 0 and 100. A violation more therefore never raises it.
 * - The gate: one critical violation or omission fails the module whatever the score. Otherwise 75 passes.
 * - Harm: each finding against the trainee adds 4 (critical), 2 (serious) or 1 (minor) to each of its
 *   rule's dimensions. Cautions and advice add none.
 */
import { shareOf, whole, type Finding, type Share } from './finding.ts'
import { dimensions, type Dimension, type Rule } from './rule.ts'

export const passMark = 75
const cost = { critical: 40, serious: 15, minor: 5 } as const
const cautionCost = 2
const gift = { critical: 10, serious: 10, minor: 5 } as const
const harmWeight = { critical: 4, serious: 2, minor: 1 } as const

/** Harm in points per dimension. */
export type Harm = Readonly<Record<Dimension, number>>

export const isAdvice = (rule: Rule): boolean => rule.confidence === 'from-memory'
const counts = (rule: Rule): boolean =>
  !isAdvice(rule) && (rule.verdict === 'violation' || rule.verdict === 'omission')

/** Points a rule takes (negative) or offers to give back (positive) where it fired on so much of the whole. */
export function pointsOf(rule: Rule, share: Share = whole): number {
  if (isAdvice(rule)) return 0
  if (rule.verdict === 'commendable') return gift[rule.severity]
  return -partOf(rule.verdict === 'caution' ? cautionCost : cost[rule.severity], share)
}

const partOf = (points: number, { parts, of }: Share): number => Math.ceil((points * parts) / of)

/** Points one finding takes or offers to give back. */
export const pointsFor = (finding: Finding): number => pointsOf(finding.rule, shareOf(finding))

/** Whether the finding fails the module by itself. */
export const isGate = (rule: Rule): boolean => counts(rule) && rule.severity === 'critical'

/** The harm that findings do, summed per dimension. */
export function harmOf(findings: readonly Finding[]): Harm {
  const harm = Object.fromEntries(dimensions.map((name) => [name, 0])) as Record<Dimension, number>
  for (const finding of findings) {
    const { rule } = finding
    if (!counts(rule)) continue
    for (const name of rule.harms) harm[name] += partOf(harmWeight[rule.severity], shareOf(finding))
  }
  return harm
}

/** How an attempt stands, from the findings of each of its decisions. */
export type Reckoning = {
  readonly lost: number
  readonly offered: number
  readonly givenBack: number
  readonly score: number
  readonly gates: readonly string[]
  readonly passed: boolean
  readonly harm: Harm
}

/** The score, 0 to 100, of so many points lost and so many offered to be given back. */
export const scoreOf = (lost: number, offered: number): number =>
  Math.min(100, Math.max(0, 100 - lost + givenBackOf(lost, offered)))

const givenBackOf = (lost: number, offered: number): number =>
  Math.min(offered, Math.floor(lost / 2))

/** Reckons the score of an attempt by the formula above. */
export function reckon(decisions: readonly (readonly Finding[])[]): Reckoning {
  const findings = decisions.flat()
  const lost = findings.reduce((sum, finding) => sum + Math.max(0, -pointsFor(finding)), 0)
  const praised = new Map<string, number>()
  for (const { rule } of findings)
    praised.set(rule.id, Math.max(praised.get(rule.id) ?? 0, pointsOf(rule)))
  const offered = [...praised.values()].reduce((sum, points) => sum + points, 0)
  const givenBack = givenBackOf(lost, offered)
  const score = scoreOf(lost, offered)
  const gates = [...new Set(findings.filter(({ rule }) => isGate(rule)).map(({ rule }) => rule.id))]
  return {
    lost,
    offered,
    givenBack,
    score,
    gates,
    passed: gates.length === 0 && score >= passMark,
    harm: harmOf(findings),
  }
}

/** Compares two courses: fewer gates, then fewer points lost, then more given back. Negative if `a` is better. */
export function compareCourses(a: readonly Finding[], b: readonly Finding[]): number {
  const [x, y] = [reckon([a]), reckon([b])]
  return x.gates.length - y.gates.length || x.lost - y.lost || y.offered - x.offered
}
