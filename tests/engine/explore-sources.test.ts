/** What rules and conditions on human sources ask of a state. */
import { describe, expect, test } from 'vitest'
import { rule } from './made-module.ts'
import {
  asks,
  memo,
  named,
  show,
  statesBefore,
  statesIn,
  wait,
  type Patch,
} from './explored-states.ts'

describe('a rule on what tells of sources asks', () => {
  const reveals = { reveals: ['post'] }
  const telling = { show: { ...show.show, ...reveals } }
  const transmit = {
    transmit: { document: 'memo', recipient: 'boss', network: 'line', ...reveals },
  }
  const named3 = 'exposure.remaining < 3'

  test.each<[string, object, Patch, number]>([
    ['what the document reveals', show, memo(reveals), 2],
    ['who listens at the place', telling, { places: { office: { heardBy: ['service'] } } }, 2],
    ['who listens on the line', transmit, { networks: { line: { heardBy: ['service'] } } }, 2],
    ['not who listens on another', transmit, { networks: { copier: { heardBy: ['service'] } } }, 1],
    ['nothing else of the document', telling, memo({ covered: true }), 1],
  ])('%s', (_, action, change, states) => {
    expect(statesBefore(action, named3, [change], true)).toBe(states)
  })

  const told = { ...wait('two'), events: [{ tell: { boss: ['post'] } }] }
  const one = {
    choices: {
      wait: wait('two'),
      told,
      heard: { ...told, events: [{ hear: { service: ['boss'] } }] },
    },
  }

  test('what is known already', () => {
    const two = { choices: { it: { ...wait('end'), actions: [telling] } } }
    const rules = [rule('it', 'show', 'exposure.gained > 0.5', 'violation')]
    expect(statesIn({ one, two }, rules, true)).toEqual([1, 3, 1])
  })

  test('besides what is told also about other things, since it may come to tell more', () => {
    const covered = { set: memo({ covered: true }) }
    const tells = { tell: { boss: ['post'] } }
    const events = [[], [covered], [tells], [covered, tells]]
    const scenes = {
      one: {
        choices: named(
          'c',
          events.map((each) => ({ ...wait('two'), events: each })),
        ),
      },
      two: { choices: { it: { ...wait('end'), actions: [telling] } } },
    }
    const rules = [rule('it', 'show', 'exposure.before < 2 && document.covered', 'violation')]
    expect(statesIn(scenes, rules, true)).toEqual([1, 4, 1])
  })

  test('what is known, in whatever order it came to be known', () => {
    const events = [{ tell: { boss: ['post'] } }, { tell: { service: ['post'] } }]
    const both = {
      choices: {
        so: { ...wait('two'), events },
        other: { ...wait('two'), events: events.toReversed() },
      },
    }
    expect(
      statesIn({ one: both, two: asks('sources.heron.remaining < 2') }, undefined, true),
    ).toEqual([1, 1, 1])
  })

  test('not what is known where nothing is told', () => {
    const two = { choices: { it: { ...wait('end'), actions: [show] } } }
    const rules = [rule('it', 'show', 'document.covered', 'violation')]
    expect(statesIn({ one, two }, rules, true)).toEqual([1, 1, 1])
  })

  test('as conditions on sources do, and nothing else does', () => {
    expect(statesIn({ one, two: asks('sources.heron.remaining < 2') }, undefined, true)).toEqual([
      1, 3, 1,
    ])
    expect(statesIn({ one, two: asks('minutes > 3') }, undefined, true)).toEqual([1, 1, 1])
  })
})
