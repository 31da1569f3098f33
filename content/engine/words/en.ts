import { accessWords, actionWords, exposureWords, kindWords } from './en/fact-words.ts'
import { sentences } from './en/sentences.ts'
import type { Lexicon } from './lexicon.ts'

/** Explanations in English. */
export const en: Lexicon = {
  kinds: kindWords,
  access: accessWords,
  exposure: exposureWords,
  action: actionWords,
  sentences,
}
