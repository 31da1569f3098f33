/** The kinds of fact a thing can have: each with its default and its meaning for authors. */
import { z } from 'zod'
import { LevelSchema } from './level.ts'

/** A yes or no that is no unless said. */
export const flag = (text: string) => z.boolean().default(false).describe(text)
/** A yes or no that is yes unless said. */
export const on = (text: string) => z.boolean().default(true).describe(text)
/** A classification level. */
export const level = (text: string) => LevelSchema.default('UNCLASSIFIED').describe(text)
/** The name of another thing, empty for none. */
export const ref = (text: string) => z.string().default('').describe(text)
/** Names of things. */
export const list = (text: string) => z.array(z.string()).default([]).describe(text)
/** A whole number from 0. */
export const count = (text: string) => z.int().nonnegative().default(0).describe(text)
