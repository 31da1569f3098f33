/** Tear lines for Bend or Blur, worked out by hand. */
import type { Answer, RedactionAnswer } from '../../content/engine/answer.ts'

/** Nothing of the table, the day or the ministry; all that was asked, as surely as it was found. */
export const honestLine: RedactionAnswer = {
  passages: {
    supper: 'early-may',
    'at-table': 'two',
    stations: 'coast',
    'from-there': 'cut',
    risk: 'cut',
  },
  metadataRemoved: true,
  fileName: 'number',
  distribution: ['liaison'],
  release: 'CONFIDENTIAL//REL TO USA, VLD',
}

type Changes = Partial<RedactionAnswer>

/** The honest line with some things done otherwise. */
export const line = ({ passages, ...whole }: Changes = {}): Answer => ({
  redaction: { ...honestLine, ...whole, passages: { ...honestLine.passages, ...passages } },
})

/** The words by which courses name them. */
export const lines: Readonly<Record<string, Answer>> = {
  'early-may': line(),
  ninth: line({ passages: { supper: 'ninth' } }),
  'blacked-out': line({
    passages: { supper: 'cover', 'at-table': 'cover', 'from-there': 'cover' },
  }),
  nothing: line({ distribution: [], release: '' }),
}
