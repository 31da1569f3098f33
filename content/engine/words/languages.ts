/** The languages in which findings are explained. */
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Lexicon } from './lexicon.ts'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

export const lexicons: Readonly<Record<Language, Lexicon>> = { en, fr }
