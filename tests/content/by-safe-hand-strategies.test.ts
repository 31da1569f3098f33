/** A trainee who does not read must not pass By Safe Hand either. */
import { describe, expect, test } from 'vitest'
import type { Explained } from '../../content/engine/view.ts'
import { play, playBy, variantsOf } from './built-in-pack.ts'
import { bySize, createDice, spreadOf } from './strategies.ts'

const variants = variantsOf('by-safe-hand')

describe.for(variants)('in the variant $module.variant nobody passes', (playable) => {
  test.for([0, 1, 2, 3])('who always takes the choice at place %i, or the last', (place) => {
    const attempt = playBy(({ choices }) => choices[Math.min(place, choices.length - 1)], playable)
    expect(attempt.reckoning.passed).toBe(false)
  })

  test.for([
    ['longest', -1],
    ['second longest', -2],
    ['second shortest', 1],
    ['shortest', 0],
  ] as const)('who always takes the %s text', ([, at]) => {
    const attempt = playBy((scene) => bySize(playable, scene).at(at), playable)
    expect(attempt.reckoning.passed).toBe(false)
  })

  test.for([
    [
      'keeps it shut, in hand and from everybody',
      'saturday layers boat back silence sit-up dredgers wait locked hands-off burn whole',
    ],
    [
      'trusts whoever wears a uniform',
      'own-hand layers plane through bare guardroom dredgers kaas read-here mail burn whole',
    ],
    [
      'is in haste',
      'carrier stamp now open number hotel breakfast secretary machine finish flush none',
    ],
    [
      'is kind to everybody',
      'liaison layers car open sisters guardroom warn orlo aloud delete part others-only',
    ],
    [
      'leaves everything tidy and says nothing of it',
      'own-hand plain plane letter silence hotel dredgers secretary read-here delete burn none',
    ],
  ] as const)('who %s', ([, choices]) => {
    expect(play(choices, playable).reckoning.passed).toBe(false)
  })

  test('and whoever clicks at random hardly ever does', () => {
    const dice = createDice(7)
    const passed = Array.from({ length: 100 }).filter(
      () =>
        playBy(({ choices }) => choices[Math.floor(dice() * choices.length)], playable).reckoning
          .passed,
    )
    expect(passed.length).toBeLessThan(3)
  })
})

/** The right choice of each scene, as season and deputy have it. */
const rightIn = ({ module: { variant } }: Explained): Readonly<Record<string, string>> => ({
  'four-ways': 'own-hand',
  'brown-paper': 'layers',
  'the-letter': variant.includes('winter') ? 'plane' : 'boat',
  customs: 'letter',
  'no-letter': 'bench',
  'open-line': 'bare',
  night: 'consulate',
  compartment: 'dredgers',
  'two-deputies': variant.includes('kaas') ? 'kaas' : 'orlo',
  'plan-room': 'read-here',
  'front-desk': 'hands-off',
  consul: 'part',
  'line-nine': 'whole',
})

test.for(variants)(
  'the right choice stands in no favourite place and has no favourite length: $module.variant',
  (playable) => {
    const { places, lengths, differences } = spreadOf(playable, rightIn(playable))
    expect(places.has(-1)).toBe(false)
    expect(Math.max(...places.values())).toBeLessThanOrEqual(4)
    expect(lengths.shortest).toBeLessThanOrEqual(4)
    expect(lengths.longest).toBeLessThanOrEqual(4)
    expect(Math.max(...differences)).toBeLessThan(25)
  },
)
