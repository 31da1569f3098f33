import { accessWords, actionWords, exposureWords, kindWords } from './fr/fact-words.ts'
import { sentences } from './fr/sentences.ts'
import type { Lexicon } from './lexicon.ts'

/** Explanations in French. */
export const fr: Lexicon = {
  kinds: kindWords,
  access: accessWords,
  exposure: exposureWords,
  action: actionWords,
  sentences,
}
