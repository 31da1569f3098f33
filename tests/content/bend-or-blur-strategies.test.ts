/** A trainee who does not read must not pass Bend or Blur either. */
import { describe, expect, test } from 'vitest'
import { lines } from './bend-or-blur-lines.ts'
import { play, playBy, variantsOf } from './built-in-pack.ts'
import { bySize, createDice, spreadOf } from './strategies.ts'

const variants = variantsOf('bend-or-blur')
const [first] = variants

describe('nobody passes', () => {
  for (const place of [0, 1, 2, 3, 4])
    test(`who always takes choice number ${place + 1}, or the last where there are fewer`, () => {
      const attempt = playBy(({ choices }) => choices[Math.min(place, choices.length - 1)], first)
      expect(attempt.reckoning.passed).toBe(false)
    })

  for (const [called, at] of [
    ['longest', -1],
    ['shortest', 0],
    ['second longest', -2],
    ['second shortest', 1],
  ] as const)
    test(`who always takes the ${called} text, in any variant`, () => {
      const passed = variants.filter(
        (playable) => playBy((scene) => bySize(playable, scene).at(at), playable).reckoning.passed,
      )
      expect(passed).toEqual([])
    })

  test('who always does what shields the source most', () => {
    const shielding = play(
      'ground beside waive list nothing that-is-all no-comment his-source both withdraw keep-drafts blank',
      first,
      lines,
    )
    expect(shielding.reckoning.passed).toBe(false)
  })

  test('who always does what keeps everybody happy', () => {
    const obliging = play(
      'weaker some evening list ninth not-cold a-question swap sign after-eleven usual-wishes island',
      first,
      lines,
    )
    expect(obliging.reckoning.passed).toBe(false)
  })

  test('who always tells everybody everything', () => {
    const telling = play(
      'ground beside all-of-it everybody blacked-out not-cold a-question own-up upstairs-mail tell-all notes blank',
      first,
      lines,
    )
    expect(telling.reckoning.passed).toBe(false)
  })

  test('who waits whenever one can', () => {
    const waiting = play(
      'friday agree-first evening apart nothing that-is-all between-us register-first both after-eleven keep-drafts blank',
      first,
      lines,
    )
    expect(waiting.reckoning.passed).toBe(false)
  })
})

test('who clicks at random hardly ever passes', () => {
  const dice = createDice(5)
  const passed = Array.from({ length: 100 }).filter(
    () =>
      playBy(({ choices }) => choices[Math.floor(dice() * choices.length)], first).reckoning.passed,
  )
  expect(passed.length).toBeLessThan(3)
})

test('the right choice stands in no favourite place and has no favourite length', () => {
  const right: Readonly<Record<string, string>> = {
    'one-word': 'ground',
    'second-voice': 'beside',
    noon: 'bare',
    drawer: 'apart',
    liaison: 'as-written',
    'old-friend': 'no-comment',
    'cover-note': 'own-up',
    'clean-copy': 'both',
    'one-voice-twice': 'tell-all',
    'two-questions': 'notes',
    'a-list': 'blank',
  }
  for (const playable of variants) {
    const { places, lengths, differences } = spreadOf(playable, right)
    expect(places.has(-1)).toBe(false)
    expect(Math.max(...places.values())).toBeLessThanOrEqual(4)
    expect(lengths.shortest).toBeLessThanOrEqual(4)
    expect(lengths.longest).toBeLessThanOrEqual(4)
    expect(Math.max(...differences)).toBeLessThan(25)
  }
})
