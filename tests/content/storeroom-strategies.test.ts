/** A trainee who does not read must not pass: no way of clicking through gets to the end unharmed. */
import { describe, expect, test } from 'vitest'
import { play, playBy, storeroom } from './built-in-pack.ts'
import { bySize, createDice, spreadOf } from './strategies.ts'

describe('nobody passes', () => {
  for (const place of [0, 1, 2, 3, 4])
    test(`who always takes choice number ${place + 1}, or the last where there are fewer`, () => {
      const attempt = playBy(({ choices }) => choices[Math.min(place, choices.length - 1)])
      expect(attempt.reckoning.passed).toBe(false)
    })

  test('who always takes the longest text', () => {
    expect(playBy((scene) => bySize(storeroom, scene).at(-1)).reckoning.passed).toBe(false)
  })

  test('who always takes the shortest text', () => {
    expect(playBy((scene) => bySize(storeroom, scene)[0]).reckoning.passed).toBe(false)
  })

  test('who always takes the text of middling length', () => {
    const middling = playBy(
      (scene) => bySize(storeroom, scene)[Math.floor(scene.choices.length / 2)],
    )
    expect(middling.reckoning.passed).toBe(false)
  })

  test('who always does what shuts the most doors', () => {
    const cautious = play(
      'cover mobile refuse stay all-top-secret one-run whole call later summary close-all classify',
    )
    expect(cautious.reckoning.passed).toBe(false)
  })

  test('who always does what keeps everybody happy', () => {
    const obliging = play(
      'tour director wait sort guard describe till-noon to-toller monday reassure copies and-the-partner sign',
    )
    expect(obliging.reckoning.passed).toBe(false)
  })
})

test('who clicks at random hardly ever passes', () => {
  const dice = createDice(11)
  const passed = Array.from({ length: 100 }).filter(
    () => playBy(({ choices }) => choices[Math.floor(dice() * choices.length)]).reckoning.passed,
  )
  expect(passed.length).toBeLessThan(3)
})

test('the right choice stands in no favourite place and has no favourite length', () => {
  const right: Readonly<Record<string, string>> = {
    storeroom: 'cover',
    'first-call': 'mobile',
    'second-call': 'own-up',
    visitor: 'refuse',
    bridge: 'tell',
    waiting: 'stay',
    list: 'numbers',
    night: 'two-runs',
    account: 'whole',
    binder: 'call',
    partner: 'directorate',
    inquiry: 'open',
    'line-seventeen': 'put-back',
    counter: 'the-cable',
    'four-sentences': 'amend',
  }
  const { places, lengths, differences } = spreadOf(storeroom, right)
  expect(places.has(-1)).toBe(false)
  expect(Math.max(...places.values())).toBeLessThanOrEqual(5)
  expect(lengths.shortest).toBeLessThanOrEqual(5)
  expect(lengths.longest).toBeLessThanOrEqual(5)
  expect(Math.max(...differences)).toBeLessThan(25)
})
