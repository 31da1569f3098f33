/** The languages in which findings are explained. */
import { en } from './en.ts'
import type { Lexicon } from './lexicon.ts'

export const languages = ['en'] as const
export type Language = (typeof languages)[number]

export const lexicons: Readonly<Record<Language, Lexicon>> = { en }
