/**
 * A policy and its layers: the base, and overlays that add rules to it, tighten some or switch some off,
 * each with a reason. An overlay may build on another; a module is judged by the base alone or by the one
 * overlay it names, with all that this one builds on.
 */
import { z } from 'zod'
import {
  dimensions,
  ReviewMonths,
  RuleSchema,
  Sentence,
  severities,
  Slug,
  type Rule,
  type RuleWords,
  type Source,
} from './rule.ts'
import type { Language } from './words/languages.ts'

const reason = Sentence.describe('Why this overlay departs from what it builds on')

const TighteningSchema = z.strictObject({
  rule: Slug.describe('The rule made stricter'),
  reason,
  verdict: z.literal('violation').optional().describe('Makes a violation of a caution'),
  severity: z.enum(severities).optional().describe('A graver severity'),
  alsoWhen: z
    .string()
    .optional()
    .describe('CEL: it applies in these circumstances besides those in which it does already'),
  alsoHarms: z.array(z.enum(dimensions)).min(1).optional(),
  alsoCites: RuleSchema.shape.cites.optional(),
})
export type Tightening = z.output<typeof TighteningSchema>

export const OverlayFileSchema = z.strictObject({
  overlay: Slug.describe('Its name, as its file is called'),
  title: Sentence.max(80).describe('What a debrief calls it'),
  about: Sentence.describe('Whose rules these are, and what for'),
  on: Slug.optional().describe('The overlay it builds on; the base policy alone if left out'),
  reviewMonths: ReviewMonths,
  add: z.array(RuleSchema.extend({ area: Slug, reason })).default([]),
  tighten: z.array(TighteningSchema).default([]),
  switchOff: z.array(z.strictObject({ rule: Slug, reason })).default([]),
})
export type OverlayFile = z.output<typeof OverlayFileSchema>

/** An overlay ready to lie upon what it builds on. */
export type Overlay = {
  readonly id: string
  readonly title: string
  /** The overlay it builds on; null for the base policy alone. */
  readonly on: string | null
  readonly added: readonly Rule[]
  /** The rules it tightens, as they are then. */
  readonly tightened: readonly Rule[]
  readonly switchedOff: readonly { readonly rule: string; readonly reason: string }[]
}

export type Policy = {
  /** The base: what applies where no overlay is named. */
  readonly rules: readonly Rule[]
  readonly overlays: ReadonlyMap<string, Overlay>
  readonly sources: ReadonlyMap<string, Source>
  /** The sentences of rules in other languages, by rule id; a rule that has none there speaks English. */
  readonly translations: Translations
}
export type Translations = ReadonlyMap<Language, ReadonlyMap<string, RuleWords>>

/** The rules in force under an overlay, or, under null, those of the base. Throws where there is no such overlay. */
export function rulesUnder({ rules, overlays }: Policy, overlay: string | null): readonly Rule[] {
  const inForce = new Map(rules.map((rule) => [rule.id, rule]))
  for (const { added, tightened, switchedOff } of layersOf(overlays, overlay)) {
    for (const { rule } of switchedOff) inForce.delete(rule)
    for (const rule of [...tightened, ...added]) inForce.set(rule.id, rule)
  }
  return [...inForce.values()]
}

/** An overlay and those it builds on, the lowest first. */
export function layersOf(overlays: Policy['overlays'], overlay: string | null): readonly Overlay[] {
  const layers: Overlay[] = []
  for (let id = overlay; id !== null;) {
    const layer = overlays.get(id)
    if (layer === undefined) throw new Error(`there is no overlay ${id}`)
    layers.unshift(layer)
    id = layer.on
  }
  return layers
}
