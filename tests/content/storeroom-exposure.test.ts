/** Who could be the source at the lake-house dinner, counted by hand from the sheet and the pool. */
import { describe, expect, test } from 'vitest'
import { viewDebriefs } from '../../content/engine/view.ts'
import { play, rulesAt, storeroom } from './built-in-pack.ts'

const exposureAfter = (choices: string) =>
  viewDebriefs(storeroom, play(choices)).at(-1)?.exposure ?? []
const stepsAfter = (choices: string) =>
  exposureAfter(choices).map(({ audience, before, steps }) => [
    audience,
    before,
    ...steps.map(({ remaining }) => remaining),
  ])

const upToCounter = 'cover mobile refuse stay numbers two-runs whole call directorate open'

describe('the source of the Halyard sheet', () => {
  test('is one of five at table, four who stayed, two who follow the dialect, and alone at the clinic', () => {
    expect(stepsAfter('photo')).toEqual([['whoever can get at your pictures', 30, 5, 4, 2, 2, 1]])
  })

  test('is one of five for whoever reads of a dinner, a date and a guest in the house file', () => {
    const before = 'cover mobile refuse stay'
    expect(stepsAfter(`${before} describe`)).toEqual([
      ['whoever leafs through the house file', 30, 5],
    ])
    expect(stepsAfter(`${before} numbers`)).toEqual([])
  })

  test('is one of eight for a former assistant who reads the fallback paper again', () => {
    const sorting = 'cover mobile sort'
    expect(stepsAfter(sorting)).toEqual([['Corin Pell', 30, 8]])
    expect(rulesAt(play(sorting), 2)).toContain('src-candidate-pool-test-told')
  })

  test('can be named by the archivist who is shown the whole set', () => {
    expect(stepsAfter(`${upToCounter} everything`)).toEqual([
      ['Pavel Immonen', 30, 5, 4, 2, 2, 1, 1],
    ])
    expect(rulesAt(play(`${upToCounter} everything`), 10)).toContain(
      'src-combination-identifies-told',
    )
  })

  test('is no more exposed by showing the sheet to those who are read in', () => {
    expect(stepsAfter(upToCounter)).toEqual([])
    expect(rulesAt(play(upToCounter), 9).filter((id) => id.startsWith('src-'))).toEqual([])
  })
})
