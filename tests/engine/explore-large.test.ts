/** A module of some thousands of states, every one of which is told from all the others. */
import { expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import type { Progress } from '../../content/engine/explore/walk.ts'
import { madeModule, rule } from './made-module.ts'

const count = 12
const papers = Array.from({ length: count }, (_, at) => `d${at}`)
const decision = (paper: string, next: string) => ({
  choices: {
    leave: { takes: 1, next },
    cover: {
      takes: 1,
      actions: [{ vouch: { document: paper, recipient: 'clerk', hides: true } }],
      events: [{ set: { documents: { [paper]: { covered: true } } } }],
      next,
    },
  },
})
/** At the last of them the first can be uncovered again: many states are then reached once more. */
const revoke = {
  takes: 1,
  events: [{ set: { documents: { d0: { covered: false } } } }],
  next: 'last',
}
const end = { closing: [{ say: 'done' }] }

/** Each of some papers is covered or not; the last scene finds out whether all are. */
const playable = madeModule({
  rules: [
    rule('hidden', 'vouch', 'action.hides', 'caution'),
    rule('all-gone', 'strike', '!action.concealing', 'violation', 'serious'),
  ],
  world: {
    people: { clerk: {} },
    documents: Object.fromEntries(papers.map((paper) => [paper, {}])),
  },
  scenes: {
    ...Object.fromEntries(papers.map((paper, at) => [`s${at}`, decision(paper, `s${at + 1}`)])),
    [`s${count - 1}`]: {
      choices: { ...decision(`d${count - 1}`, 'last').choices, revoke },
    },
    last: {
      choices: {
        on: {
          takes: 1,
          next: [
            { when: papers.map((paper) => `documents.${paper}.covered`).join(' && '), go: 'trap' },
            { go: 'end' },
          ],
        },
      },
    },
    trap: { choices: { it: { takes: 1, actions: [{ strike: { document: 'd0' } }], next: 'end' } } },
    end,
  },
})

test('is explored whole, and remembers how each state was reached and what was lost', () => {
  const progress: Progress[] = []
  const result = explore(playable, { onProgress: (each) => progress.push(each) })
  if (!result.ok) throw new Error(result.fault.code)
  const { states, transitions, statesByScene, best, worst, trapped } = result.exploration
  const before = 2 ** count - 1
  expect([...statesByScene.values()]).toEqual([...papers.map((_, at) => 2 ** at), 2 ** count, 1, 1])
  expect({ states, transitions, best, worst }).toEqual({
    states: before + 2 ** count + 2,
    transitions: 2 * before + 2 ** (count - 1) + 2 ** count + 1,
    best: 100,
    worst: 100 - 2 * count - 15,
  })
  expect(trapped.map((each) => [each.scene, each.states])).toEqual([['trap', 1]])
  expect(trapped[0]?.path.map(({ scene, choice }) => `${scene}/${choice}`)).toEqual([
    ...papers.map((_, at) => `s${at}/cover`),
    'last/on',
  ])
  const told = progress.slice(-5).map((each) => `${each.scene} ${each.states} ${each.transitions}`)
  expect(told).toEqual([
    'last 4095 10238',
    'last 4096 10238',
    'trap 8191 14334',
    'trap 8192 14334',
    'end 8192 14335',
  ])
})
