/** Rules and findings made by hand, for tests of what is reckoned from them. */
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import type { Finding } from '../../content/engine/finding.ts'
import type { Rule } from '../../content/engine/rule.ts'

const always = createConditionReader({})('true')
if (!always.ok) throw new Error(always.fault.problem)

/** A minor violation of storage that always applies, but for what is said otherwise. */
export const ruleWith = (parts: Partial<Rule>): Rule => ({
  id: 'a-rule',
  area: 'storage',
  statement: 'A statement.',
  on: ['store'],
  when: always.condition,
  changes: [],
  verdict: 'violation',
  severity: 'minor',
  harms: ['compromise'],
  because: 'Because.',
  remedy: 'Instead.',
  cites: [{ source: 'the-order', section: 's.1' }],
  confidence: 'verified',
  reviewed: '2026-01-01',
  ...parts,
})

/** A finding of such a rule that names no action. */
export const findingOf = (parts: Partial<Rule>): Finding => ({
  rule: ruleWith(parts),
  occurrences: [],
})
