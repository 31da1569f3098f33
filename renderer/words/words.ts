import { en } from './en.ts'

/** The shape every language fills. */
export type Words = typeof en

/**
 * The words of the screens. A second language is a second file of this shape beside `en.ts`, chosen
 * here.
 */
export const words: Words = en
