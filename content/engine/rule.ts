/** Rules as data: one statement of policy, when it applies, what follows, and where it is written. */
import { z } from 'zod'
import type { Condition } from './condition/condition.ts'
import { createMatcher, type Matcher } from './matcher/matcher.ts'
import { verbNames } from './verbs/verbs.ts'

export const verdicts = ['violation', 'omission', 'caution', 'commendable'] as const
export const severities = ['critical', 'serious', 'minor'] as const
export const dimensions = [
  'compromise',
  'source-exposure',
  'partner-trust',
  'mission',
  'accountability',
] as const
export type Verdict = (typeof verdicts)[number]
export type Severity = (typeof severities)[number]
export type Dimension = (typeof dimensions)[number]

export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
export const Sentence = z.string().trim().min(1).max(1000)
const Day = z.iso.date()
export const ReviewMonths = z
  .int()
  .positive()
  .default(24)
  .describe('Months after which a review of its rules is overdue')

export const RuleSchema = z.strictObject({
  id: Slug,
  statement: Sentence.describe('What the policy says, in our words'),
  on: z
    .array(z.enum(verbNames))
    .min(1)
    .describe('The verbs it judges; `elapse` for what is left undone'),
  when: z.string().describe('CEL over the facts of those verbs'),
  verdict: z.enum(verdicts),
  severity: z.enum(severities),
  harms: z.array(z.enum(dimensions)).min(1),
  because: Sentence.describe('Why it fired, with {role} for names and {role.fact} for values'),
  remedy: Sentence.describe('What would have been right'),
  cites: z.array(z.strictObject({ source: Slug, section: Sentence })).min(1),
  confidence: z
    .enum(['verified', 'from-memory'])
    .describe(
      'A rule whose section was not read in its source is shown as advice and never scored',
    ),
  effective: Day.describe('Day since which it has applied').optional(),
  reviewed: Day.describe('Day of its last review'),
  note: Sentence.describe('Where the rule differs between organisations').optional(),
})

/** The sentences of a rule, in a language other than that of the rule itself. */
export const RuleWordsSchema = RuleSchema.pick({ statement: true, because: true, remedy: true })
export type RuleWords = z.output<typeof RuleWordsSchema>

/** The sentences of rules in one language, by rule id. */
export const RuleWordsFileSchema = z.strictObject({ rules: z.record(Slug, RuleWordsSchema) })

export const PolicyFileSchema = z.strictObject({
  area: Slug,
  reviewMonths: ReviewMonths,
  rules: z.array(RuleSchema).min(1),
})

export const SourceSchema = z.strictObject({
  title: Sentence,
  edition: Sentence,
  address: z.url().describe('The official address'),
  verified: z
    .boolean()
    .describe(
      'Whether the wording was read: in the source, an official restatement or, where the edition says so, as quoted',
    ),
})
export const SourcesFileSchema = z.strictObject({ sources: z.record(Slug, SourceSchema) })

export type Source = z.output<typeof SourceSchema>
export type RuleData = z.output<typeof RuleSchema>
/** A rule ready to judge: its condition is checked and its area known. */
export type Rule = Omit<RuleData, 'when'> & {
  readonly area: string
  readonly when: Condition
  /** What overlays made of it, the lowest first; empty for a rule of the base as it was written. */
  readonly changes: readonly RuleChange[]
}

/** What an overlay did to a rule, and why. */
export type RuleChange = {
  readonly overlay: string
  readonly change: 'added' | 'tightened'
  readonly reason: string
}

/** The rules on one verb in the order of their ids, so that the order of loading never shows in a judgement. */
export type VerbRules = readonly Rule[] & {
  /** Those whose conditions hold of the facts bound for an action. */
  readonly firing: (facts: object) => readonly Rule[]
}

/** Rules by the verb they judge. A decision looks only at what can fire. */
export type RuleIndex = ReadonlyMap<string, VerbRules>

/** Indexes rules by verb. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byVerb = new Map<string, Rule[]>()
  for (const rule of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const verb of new Set(rule.on)) byVerb.set(verb, [...(byVerb.get(verb) ?? []), rule])
  return new Map([...byVerb].map(([verb, onVerb]) => [verb, verbRules(onVerb)]))
}

/** The conditions are made ready to be judged together when the verb first occurs. */
function verbRules(rules: readonly Rule[]): VerbRules {
  let match: Matcher | null = null
  const firing = (facts: object): readonly Rule[] => {
    match ??= createMatcher(rules.map(({ when }) => when))
    return match(facts).flatMap((place) => rules[place] ?? [])
  }
  return Object.assign([...rules], { firing })
}
