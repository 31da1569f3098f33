/** The words (English) for the facts and particulars of a page marked portion by portion. */
import type { markingFacts } from '../../world/marking-facts.ts'
import type { Words, WordsOf } from '../lexicon.ts'

export const markingWords: WordsOf<typeof markingFacts> = {
  document: {
    shownLevel: 'the banner of {x} {says|say} {value}',
    unmarkedPortions: 'portions of {x} without a level: {value}',
    underMarked: 'portions of {x} whose marks say too little: {value}',
    overMarked: 'portions of {x} whose marks say too much: {value}',
    mismarked: 'portions of {x} with no mark or a wrong one: {value}',
    mostlyMismarked: [
      'half of the portions of {x} or more bear no mark or a wrong one',
      'most portions of {x} bear the right mark',
    ],
    bannerUnder: ['the banner of {x} says too little', 'the banner of {x} does not say too little'],
    bannerOver: ['the banner of {x} says too much', 'the banner of {x} does not say too much'],
    blockFaulty: [
      'the lines at the foot of {x} are wrong',
      'the lines at the foot of {x} are right',
    ],
  },
}

export const markingActionWords = {
  parts: 'portions of the page: {value}',
  number: 'the portion, counted from the top: {value}',
  bearsLevel: ['the mark named a level', 'no level was named'],
  due: 'the level that sources and guide give: {value}',
  missing: 'left out of the mark: {value}',
  extra: 'in the mark without need: {value}',
  wellFormed: ['it was in the form that is asked for', 'it was not in the form that is asked for'],
  noforn: ['it bore NOFORN', 'it did not bear NOFORN'],
  releasableTo: 'partners in the release list: {value}',
  classifier: [
    'it said who made the page, by name and position',
    'it did not say who made the page, by name and position',
  ],
  cited: [
    'it named what the page is derived from, and nothing else',
    'it did not name what the page is derived from, all of it and nothing else',
  ],
  instructed: [
    'it said until when the page stays classified',
    'it did not say until when the page stays classified',
  ],
  sooner: [
    'the page would open sooner than the longest duration among its sources',
    'the page would not open sooner than the longest duration among its sources',
  ],
  later: [
    'the page would stay closed beyond the longest duration among its sources',
    'the page would not stay closed beyond the longest duration among its sources',
  ],
} as const satisfies Readonly<Record<string, Words>>
