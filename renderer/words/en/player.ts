import { quantity } from './quantities.ts'

/** Words of the player. */
export const player = {
  notOpened: 'This module could not be opened',
  progress: (number: number, decisions: number) => `Decision ${number} of about ${decisions}`,
  leave: 'Save and leave',
  saved: 'Every decision is saved as you make it.',
  setting: 'Where and when',
  standing: 'How things stand',
  documents: (count: number) => quantity(count, 'paper', 'papers'),
  documentList: 'Papers in this scene',
  unmarked: 'No mark',
  training: 'A training paper. It contains nothing classified.',
  decision: 'Your decision',
  decide: 'Decide',
  deciding: 'Recording\u2026',
  drafts: {
    keeping: 'Keeping your work\u2026',
    refused: 'Your work could not be kept just now.',
  },
  chooseFirst: 'Choose one of the answers first.',
  keys: (count: number) =>
    `Arrow keys or 1 to ${Math.min(count, 9)} choose an answer. Nothing is recorded until you press Decide.`,
  reloaded:
    'This decision had been recorded already, perhaps in another window. This is where the module stands now.',
  earlier: 'Earlier decisions',
}
