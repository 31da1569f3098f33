import { quantity } from './quantities.ts'

/** Words of the library of modules. */
export const library = {
  title: 'Modules',
  lead: 'Choose a module. Every decision is saved as you make it, so you can leave at any time.',
  list: 'Modules',
  minutes: (minutes: number) => `About ${quantity(minutes, 'minute', 'minutes')}`,
  decisions: (count: number) => quantity(count, 'decision', 'decisions'),
  version: (version: string) => `Version ${version}`,
  begin: 'Begin',
  beginAgain: 'Begin again',
  continueAt: (number: number) => `Continue at decision ${number}`,
  opening: 'Opening\u2026',
  seeResult: 'See the result',
  states: { fresh: 'Not started', open: 'Under way' },
  progress: (decided: number, decisions: number) =>
    `${decided} of about ${decisions} decisions made`,
  latest: 'Latest result',
  latestBefore: 'Earlier result',
  score: (score: number) => `${score} of 100`,
  passed: 'Passed',
  notPassed: 'Not passed',
  finishedOn: 'Finished',
  empty: 'There are no modules to play.',
  emptyFaults: 'Every module on this copy has errors in its files. They are listed below.',
  emptyNone: 'This copy holds no modules. Whoever looks after the content can add one.',
  unknownTrainee: 'Choose a trainee',
}
