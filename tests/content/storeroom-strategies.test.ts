/** A trainee who does not read must not pass: no way of clicking through gets to the end unharmed. */
import { describe, expect, test } from 'vitest'
import type { Choice, Scene } from '../../content/engine/module.ts'
import { play, playBy, storeroom } from './built-in-pack.ts'

const labelOf = (scene: Scene, choice: Choice): string =>
  storeroom.module.text.scenes[scene.id]?.choices[choice.id]?.label ?? ''

const bySize = (scene: Scene): readonly Choice[] =>
  scene.choices.toSorted((a, b) => labelOf(scene, a).length - labelOf(scene, b).length)

/** A small generator of numbers from 0 to 1, the same on every machine. */
function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

describe('nobody passes', () => {
  for (const place of [0, 1, 2, 3, 4])
    test(`who always takes choice number ${place + 1}, or the last where there are fewer`, () => {
      const attempt = playBy(({ choices }) => choices[Math.min(place, choices.length - 1)])
      expect(attempt.reckoning.passed).toBe(false)
    })

  test('who always takes the longest text', () => {
    expect(playBy((scene) => bySize(scene).at(-1)).reckoning.passed).toBe(false)
  })

  test('who always takes the shortest text', () => {
    expect(playBy((scene) => bySize(scene)[0]).reckoning.passed).toBe(false)
  })

  test('who always takes the text of middling length', () => {
    const middling = playBy((scene) => bySize(scene)[Math.floor(scene.choices.length / 2)])
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
  const places = new Map<number, number>()
  const lengths = { shortest: 0, longest: 0 }
  const spreads: number[] = []
  for (const scene of storeroom.module.scenes.values()) {
    if (scene.closing !== null) continue
    const id = right[scene.id]
    const place = scene.choices.findIndex((choice) => choice.id === id)
    places.set(place, (places.get(place) ?? 0) + 1)
    const sorted = bySize(scene)
    if (sorted[0]?.id === id) lengths.shortest += 1
    if (sorted.at(-1)?.id === id) lengths.longest += 1
    const sizes = sorted.map((choice) => labelOf(scene, choice).length)
    spreads.push(Math.max(...sizes) - Math.min(...sizes))
  }
  expect(places.has(-1)).toBe(false)
  expect(Math.max(...places.values())).toBeLessThanOrEqual(5)
  expect(lengths.shortest).toBeLessThanOrEqual(5)
  expect(lengths.longest).toBeLessThanOrEqual(5)
  expect(Math.max(...spreads)).toBeLessThan(25)
})
