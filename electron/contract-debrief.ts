/** What crosses to the window of a decision once it is made: findings, near misses, exposure, a better course. */
import { z } from 'zod'
import { standings } from '../content/engine/exposure/exposure.ts'
import { severities, verdicts } from '../content/engine/rule.ts'
import { MarkedPage } from './contract-marking.ts'
import { RedactedReport } from './contract-redaction.ts'
import { Count, DimensionSchema, Harm, Id, Instant, LanguageSchema } from './contract-terms.ts'

export const Citation = z.strictObject({
  source: z.string(),
  title: z.string(),
  edition: z.string(),
  section: z.string(),
  /** The official address, shown as text; it is never opened. */
  address: z.string(),
  /** Whether the wording was read in the source. If not, the section is shown as «not verified». */
  verified: z.boolean(),
})

/** What an overlay made of a rule, and why. */
export const RuleChange = z.strictObject({
  /** The overlay's title. */
  overlay: z.string(),
  change: z.enum(['added', 'tightened']),
  reason: z.string(),
})

/** One of the conditions that a rule fires on, all of which held. */
export const Clause = z.strictObject({
  /** What it asks for. */
  words: z.string(),
  /** The facts it read, as they stood, one sentence each. */
  facts: z.array(z.string()),
  /** The clause as it is written, in CEL. */
  source: z.string(),
})

export const Finding = z.strictObject({
  rule: Id,
  /** The language of what the rule says: its statement, why it fired, and its remedy. */
  saidIn: LanguageSchema,
  statement: z.string(),
  verdict: z.enum(verdicts),
  severity: z.enum(severities),
  /** Why the rule fired here, in words. */
  because: z.string(),
  /** The facts it fired on, one sentence each. */
  facts: z.array(z.string()),
  /** Every clause of its condition. */
  clauses: z.array(Clause),
  dimensions: z.array(DimensionSchema),
  remedy: z.string(),
  /** The smallest change that would have taken the worst finding away; null elsewhere, and where none would. */
  otherwise: z.string().nullable(),
  /** Points this finding takes (negative) or gives back (positive). */
  points: z.int(),
  /** What overlays made of the rule, the lowest first; empty for a rule of the base policy. */
  changes: z.array(RuleChange),
  citations: z.array(Citation),
})

export const Course = z.strictObject({
  label: z.string(),
  findings: z.array(Finding),
  harm: Harm,
  points: z.int(),
})

/** A rule that all but fired. */
export const NearMiss = z.strictObject({
  rule: Id,
  /** The language of its statement. */
  saidIn: LanguageSchema,
  statement: z.string(),
  verdict: z.enum(verdicts),
  severity: z.enum(severities),
  /** The one thing that kept it from firing, or was missing for it. */
  reason: z.string(),
  /** The clause that failed, in CEL. */
  source: z.string(),
  citations: z.array(Citation),
})

/** What an audience has learned that narrows down who a source is: a picture of people ruled out one by one. */
export const Exposure = z.strictObject({
  source: z.string(),
  /** Who learned it, by name. */
  audience: z.string(),
  /** What came of it, in one sentence. */
  summary: z.string(),
  /** People who could be the source for all that was known at the outset. */
  pool: z.int().positive(),
  /** Those who fitted all that was known before this decision, and those who fit all that is known now. */
  before: Count,
  remaining: Count,
  /** How far the source is exposed now, from 0 to log2 of the pool: each bit halves those who remain. */
  bits: z.number().nonnegative(),
  /** Bits that this decision added. */
  gained: z.number().nonnegative(),
  /** Whether the source is among those who remain, outside them, or nobody remains at all. */
  standing: z.enum(standings),
  /** Each thing that was told, in order: what was known before this decision first. */
  steps: z.array(
    z.strictObject({
      words: z.string(),
      /** Who fits it and all that was told before it. */
      remaining: Count,
      bits: z.number().nonnegative(),
      /** Whether it was told by this decision. */
      fresh: z.boolean(),
    }),
  ),
})

/** What one decision did. */
export const Debrief = z.strictObject({
  /** Place in the list of decisions, from 1. */
  number: z.int().positive(),
  sceneTitle: z.string(),
  question: z.string(),
  chosen: z.string(),
  /** What happened then, as story. */
  outcome: z.array(z.string()),
  findings: z.array(Finding),
  harm: Harm,
  points: z.int(),
  /** The choice that the engine judges best; null where the trainee took it. */
  better: Course.nullable(),
  /** Rules that all but fired: those against the trainee first, then those in their favour; the graver first. */
  nearMisses: z.array(NearMiss),
  /** What audiences learned of sources, the most telling first; empty where nobody learned anything. */
  exposure: z.array(Exposure),
  /** The work that was handed in, explained; null where an answer was chosen. */
  exercise: z.discriminatedUnion('kind', [MarkedPage, RedactedReport]).nullable(),
  decidedAt: Instant,
})
