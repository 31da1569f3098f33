/** Terms that every part of the contract uses. */
import { z } from 'zod'
import { dimensions } from '../content/engine/rule.ts'
import { languages } from '../content/engine/words/languages.ts'

export const DimensionSchema = z.enum(dimensions)
export const Id = z.string().min(1).max(200)
export const LanguageSchema = z.enum(languages)
export const Count = z.int().nonnegative()
/** Harm done, in points, per dimension. */
export const Harm = z.strictObject({
  compromise: Count,
  'source-exposure': Count,
  'partner-trust': Count,
  mission: Count,
  accountability: Count,
})
/** An instant as ISO 8601 in UTC. */
export const Instant = z.iso.datetime()
