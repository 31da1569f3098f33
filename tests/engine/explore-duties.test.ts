/** What is found left undone: of which things, after how long, and how often. */
import { describe, expect, test } from 'vitest'
import { exploredOf, rule } from './made-module.ts'

const end = { closing: [{ say: 'done' }] }
const world = (things: Readonly<Record<string, Readonly<Record<string, object>>>>) => ({
  people: { clerk: {} },
  ...things,
})
const undone = (when: string) => rule('undone', 'elapse', when, 'omission')
const act = (next: string, ...actions: readonly object[]) => ({ takes: 1, actions, next })

type Choices = Readonly<Record<string, object>>
/** What is found on each choice, in every state in which it is offered. */
const foundOn = (
  when: string,
  things: Parameters<typeof world>[0],
  scenes: Readonly<Record<string, Choices>>,
  others: readonly object[] = [],
) =>
  exploredOf({
    rules: [undone(when), ...others],
    world: world(things),
    scenes: {
      ...Object.fromEntries(Object.entries(scenes).map(([id, choices]) => [id, { choices }])),
      end,
    },
  }).choices.map(({ scene, outcomes }) => [scene, outcomes])

const leave = (document: string) => ({ leave: { document } })

describe('a duty is judged', () => {
  test('about each thing', () => {
    expect(
      foundOn(
        '!document.covered',
        { documents: { memo: { covered: true }, annex: {} } },
        { one: { on: act('end') } },
      ),
    ).toEqual([['one', [['undone']]]])
  })

  test('about nothing that is not there', () => {
    expect(
      foundOn(
        '!document.known && !incident.known',
        { documents: { memo: { known: true } } },
        { one: { on: act('end') } },
      ),
    ).toEqual([['one', [[]]]])
  })

  test('by the minutes that a choice takes', () => {
    expect(
      foundOn(
        'action.minutes > 20 && !document.covered',
        { documents: { memo: {} } },
        { one: { slow: { takes: 30, next: 'two' }, fast: act('two') }, two: { on: act('end') } },
        [rule('other', 'elapse', 'document.destroyed', 'omission')],
      ),
    ).toEqual([
      ['one', [['undone']]],
      ['one', [[]]],
      ['two', [[]]],
    ])
  })

  test('when it lapses, not again while that lasts, and again when it lapses anew', () => {
    const memo = { document: 'memo' }
    const covered = { set: { documents: { memo: { covered: true } } } }
    expect(
      foundOn(
        '!document.controlled',
        { documents: { memo: { controlled: true } } },
        {
          one: { leave: act('two', { leave: memo }) },
          two: { wait: act('three'), cover: { ...act('three'), events: [covered] } },
          three: { keep: act('four', { keep: memo }) },
          four: { leave: act('five', { leave: memo }), wait: act('five') },
          five: { wait: act('end') },
        },
      ),
    ).toEqual([
      ['one', [['undone']]],
      ['two', [[]]],
      ['two', [[]]],
      ['three', [[]]],
      ['four', [['undone']]],
      ['four', [[]]],
      ['five', [[]]],
    ])
  })

  test('about one thing while it has lapsed about another', () => {
    expect(
      foundOn(
        '!document.controlled',
        { documents: { memo: { controlled: true }, annex: { controlled: true } } },
        {
          one: { leave: act('two', leave('memo')) },
          two: { leave: act('three', leave('annex')) },
          three: { leave: act('end', leave('annex')) },
        },
      ),
    ).toEqual([
      ['one', [['undone']]],
      ['two', [['undone']]],
      ['three', [[]]],
    ])
  })
})
