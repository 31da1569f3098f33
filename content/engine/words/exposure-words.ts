import type { ExposureChange } from '../exposure/change.ts'
import { hundredths } from '../exposure/facts.ts'
import type { ModuleText } from '../module.ts'
import { audienceName, listed, sentence } from './words.ts'

/** What audiences learned of a source, with names and words in place of ids. Bits are in hundredths. */
export function exposureInWords(
  text: ModuleText,
  { source, audiences, before, after, steps }: ExposureChange,
) {
  const audience = listed(audiences.map((id) => audienceName(text, id)))
  return {
    source: text.names.sources[source] ?? source,
    audience,
    summary: sentence(
      summary[after.standing](
        audience,
        whole(after.remaining),
        whole(before.remaining),
        whole(after.pool),
      ),
    ),
    pool: after.pool,
    before: before.remaining,
    remaining: after.remaining,
    bits: hundredths(after.bits),
    gained: hundredths(after.bits - before.bits),
    standing: after.standing,
    steps: steps.map(({ wording, bits, ...step }) => ({
      words: sentence(wordingInWords(text, wording)),
      bits: hundredths(bits),
      ...step,
    })),
  }
}

/** A piece as it was told. */
function wordingInWords({ names }: ModuleText, wording: string): string {
  const [piece = '', ...lowered] = wording.split('@')
  return `${names.pieces[piece] ?? piece}${lowered.length > 0 ? ' (told less exactly)' : ''}`
}

const digits = new Intl.NumberFormat('en-GB')
const whole = (count: number): string => digits.format(count)

type Summary = (audience: string, remaining: string, before: string, pool: string) => string

const summary = {
  holds: (audience, remaining, before, pool) =>
    remaining === before
      ? `${audience} can rule out nobody more than before: ${remaining} of ${pool} people still fit`
      : remaining === '1'
        ? `only one of ${pool} people fits all that was told to ${audience}: the source can be named`
        : `${remaining} of ${pool} people fit all that was told to ${audience}; before this it was ${before}`,
  misled: (audience, remaining, _before, pool) =>
    `what was told to ${audience} fits ${remaining} of ${pool} people, and the source is not among them: others are in danger`,
  contradicted: (audience, _remaining, _before, pool) =>
    `not one of ${pool} people fits all that was told to ${audience}, so something in it must be invented`,
} as const satisfies Record<ExposureChange['after']['standing'], Summary>
