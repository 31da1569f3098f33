import type { ExposureView } from '../../electron/contract.ts'

/** A pool drawn person by person, narrowed to its last one. */
export const smallPool: ExposureView = {
  source: 'the source at the dinner',
  audience: 'Corin Pell',
  summary: 'Only one of 24 people fits all that was told to Corin Pell: the source can be named.',
  pool: 24,
  before: 9,
  remaining: 1,
  bits: 4.58,
  gained: 3.17,
  standing: 'holds',
  steps: [
    { words: 'The source is with the delegation.', remaining: 9, bits: 1.42, fresh: false },
    { words: 'The source understands the island dialect.', remaining: 3, bits: 1.58, fresh: true },
    { words: 'The source has an eye operation in April.', remaining: 1, bits: 1.58, fresh: true },
  ],
}

/** A pool drawn as bars, in which most remain. */
export const largePool: ExposureView = {
  source: 'the source in the harbour office',
  audience: 'the public',
  summary: '1,250 of 10,000 people fit all that was told to the public; before this it was 10,000.',
  pool: 10_000,
  before: 10_000,
  remaining: 1250,
  bits: 3,
  gained: 3,
  standing: 'holds',
  steps: [
    { words: 'The source works by the water.', remaining: 5000, bits: 1, fresh: true },
    { words: 'The source was away in May.', remaining: 1250, bits: 2, fresh: true },
  ],
}
