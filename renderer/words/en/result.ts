import { inSentence, quantity } from './quantities.ts'

/** Words of the result of a module. */
export const result = {
  documentTitle: (module: string) => `Result of ${module}`,
  passed: 'Passed',
  notPassed: 'Not passed',
  module: (title: string, version: string) => `${title}, version ${version}`,
  finished: 'Finished',
  score: 'Score',
  scoreOf: 'of 100',
  passMark: (mark: number) => `Pass mark ${mark}`,
  scoreText: (score: number, mark: number) => `${score} of 100; the pass mark is ${mark}`,
  gatedTitle: 'A critical finding fails the module, whatever the points.',
  gatedAbove: (score: number, mark: number) =>
    `The points alone, ${score} against a pass mark of ${mark}, would have been enough.`,
  gatedWhere: (numbers: readonly string[]) =>
    `It stands in the debrief of ${numbers.length === 1 ? 'decision' : 'decisions'} ${inSentence(numbers)}.`,
  harm: 'Harm in five dimensions',
  harmCaption: (scale: number) => `A full bar is ${quantity(scale, 'point', 'points')} of harm.`,
  harmDimension: 'Dimension',
  harmPoints: 'Points',
  harmFrom: 'From',
  harmNone: 'none',
  harmDecisions: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? 'decision' : 'decisions'} ${inSentence(numbers)}`,
  reckoning: 'How the score came about',
  decisions: 'Your decisions',
  decision: (number: number) => `Decision ${number}`,
  toLibrary: 'Back to the modules',
  again: 'Begin again',
  beginning: 'Opening\u2026',
}
