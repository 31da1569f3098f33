/** Words (English) for the facts of `integrity-facts.ts` and the particulars of the integrity verbs. */
import type { integrityFacts } from '../../world/integrity-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const integrityWords: WordsOf<typeof integrityFacts> = {
  document: {
    bent: [
      'you changed what {x} {says|say}, or how surely, for the sake of who would read it',
      'you changed nothing in what {x} {says|say}',
    ],
    bendingTold: [
      'you have told what you changed in {x}',
      'you have not told what you changed in {x}',
    ],
    faulty: ['{x} {is|are} out with an error', 'there is no error left in {x}'],
    faultKnown: ['you know of the error in {x}', 'you know of no error in {x}'],
  },
}

export const integrityActionWords = {
  blurs: [
    'how likely or how sure it is could no longer be read from it',
    'how likely and how sure it is could be read from it',
  ],
  dropsDissent: [
    'a view that differs was left out, or nobody can tell whose it is',
    'no view that differs was left out',
  ],
  invents: ['something was put in that nobody reported', 'nothing was invented'],
  showsDissent: [
    'the view that differs stood in it under its author’s name',
    'the view that differs did not stand in it under its author’s name',
  ],
  explains: [
    'it said on what ground each judgement rests, and how surely',
    'it did not say on what ground each judgement rests',
  ],
  told: [
    'all who have it were told what was changed and why',
    'those who have it were not told what was changed',
  ],
  hides: [
    'changes that were made, or asked for, were left unsaid',
    'nothing that was changed or asked for was left unsaid',
  ],
} as const satisfies Readonly<Record<string, Words>>
