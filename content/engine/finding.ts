/** Findings: one rule that fired in one decision, with what made it fire. */
import type { Rule } from './rule.ts'
import type { Role } from './verbs/verb-definition.ts'
import type { Action } from './verbs/verbs.ts'
import type { Bound } from './world/facts.ts'

/** Which thing plays each role. */
export type Parts = Readonly<Partial<Record<Role, string>>>

/** One action on which a rule fired: who and what took part, and all facts as they stood then. */
export type Occurrence = {
  readonly action: Action
  readonly parts: Parts
  readonly bound: Bound
}

/** One rule that fired in one decision, with every action it fired on. */
export type Finding = { readonly rule: Rule; readonly occurrences: readonly Occurrence[] }

/** So many of the parts of a whole. */
export type Share = { readonly parts: number; readonly of: number }
export const whole: Share = { parts: 1, of: 1 }

/** How much of the whole a finding is about: all of it, unless its verb does its work part by part. */
export function shareOf({ occurrences }: Pick<Finding, 'occurrences'>): Share {
  const parts = occurrences[0]?.action.particulars['parts']
  return typeof parts === 'number'
    ? { parts: Math.min(occurrences.length, parts), of: parts }
    : whole
}
