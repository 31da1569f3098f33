/** The words (English) for the particulars of redaction; see `fact-words.ts`. */
import type { Words } from '../lexicon.ts'

export const tearLineActionWords = {
  passage: 'the passage: {value}',
  parts: 'how many passages like it there are: {value}',
  releasable: [
    'the mark of what was let through allows it',
    'the mark of what was let through does not allow it',
  ],
  telling: ['it tells something of a source', 'it tells nothing of a source'],
  avoidable: [
    'nobody needs what it tells of a source, or it could have been said telling less',
    'it could not have been said telling less of a source',
  ],
  separable: [
    'it could have been said without what points to a source',
    'it could not have been said without what points to a source',
  ],
  malformed: ['the marking is not in the form prescribed', 'the marking is in the form prescribed'],
  under: [
    'the marking protects less than what is left needs',
    'the marking protects no less than what is left needs',
  ],
  over: [
    'the marking protects more than what is left needs',
    'the marking protects no more than what is left needs',
  ],
  hidden: [
    'hidden data of the file tell of a source',
    'no hidden data of the file tell of a source',
  ],
  named: ['the name of the file tells of a source', 'the name of the file tells of no source'],
  gaps: ['a gap in a known list shows what was taken out', 'no gap shows what was taken out'],
  actionable: ['whoever reads it can act on it', 'nobody can act on it'],
} as const satisfies Readonly<Record<string, Words>>
