import { quantity } from './quantities.ts'

/** Words of the supervisor's page. */
export const supervisor = {
  title: 'Completions',
  lead: 'Every module finished on this copy. The reports hold the same rows and numbers as this page.',
  counts: {
    completions: 'Completions',
    people: 'People',
    passed: 'Passed',
    notPassed: 'Not passed',
    critical: 'With critical findings',
  },
  table: 'Completions',
  columns: {
    trainee: 'Person',
    module: 'Module',
    version: 'Version',
    finishedAt: 'Finished',
    result: 'Result',
    score: 'Score',
    critical: 'Critical findings',
  },
  passed: 'Passed',
  notPassed: 'Not passed',
  noCritical: 'None',
  empty: 'No one has finished a module on this copy yet.',
  emptyHint: 'A completion appears here as soon as a trainee makes the last decision of a module.',
  shown: (shown: number, all: number) =>
    `${shown} of ${quantity(all, 'completion', 'completions')} shown`,
  showMore: (count: number) => `Show ${quantity(count, 'more', 'more')}`,
  save: { csv: 'Save as CSV', pdf: 'Save as PDF' },
  saving: 'Saving\u2026',
  saved: (path: string) => `The report was saved as ${path}`,
  download: (name: string) => `The report ${name} is in your browser\u2019s downloads.`,
}
