import { z } from 'zod'

/** Classification levels, lowest first. UNCLASSIFIED is a status rather than a level; it ranks below them all. */
export const levels = ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'] as const
export const LevelSchema = z.enum(levels)
export type Level = z.infer<typeof LevelSchema>

/** The level's rank, 0 to 3, so that conditions compare levels with `>=`. */
export const rankOf = (level: Level): number => levels.indexOf(level)

/** The levels as conditions write them: `document.level >= TOP_SECRET`. */
export const levelConstants = levels.map((level, rank) => ({
  name: level.replaceAll(' ', '_'),
  rank,
}))
