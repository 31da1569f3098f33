import type { ExposureChange } from '../exposure/change.ts'
import { hundredths } from '../exposure/facts.ts'
import { audienceName, listed, sentence, wordingInWords, type Voice } from './voice.ts'

/** What audiences learned of a source, with names and words in place of ids. Bits are in hundredths. */
export function exposureInWords(
  voice: Voice,
  { source, audiences, before, after, steps }: ExposureChange,
) {
  const audience = listed(
    voice,
    audiences.map((id) => audienceName(voice, id)),
  )
  const { pool, remaining, bits, standing } = after
  const summary = voice.lexicon.sentences.exposure[standing]
  return {
    source: voice.text.names.sources[source] ?? source,
    audience,
    summary: sentence(summary(audience, remaining, before.remaining, pool)),
    pool,
    before: before.remaining,
    remaining,
    bits: hundredths(bits),
    gained: hundredths(bits - before.bits),
    standing,
    steps: steps.map(({ wording, ...step }) => ({
      ...step,
      words: sentence(wordingInWords(voice, wording)),
      bits: hundredths(step.bits),
    })),
  }
}
