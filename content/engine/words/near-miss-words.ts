import type { NearMiss } from '../near-misses.ts'
import { askedInWords } from './clause-words.ts'
import { sentence, type Voice } from './voice.ts'

/** What kept a rule from firing: the one thing that was otherwise, or the one thing that was missing. */
export function nearMissInWords(voice: Voice, miss: NearMiss): string {
  const { against, inFavour } = voice.lexicon.sentences.nearMiss
  return sentence(
    miss.rule.verdict === 'commendable'
      ? inFavour(askedInWords(voice, miss.clause, [miss]))
      : against(askedInWords(voice, miss.clause, [miss], false)),
  )
}
