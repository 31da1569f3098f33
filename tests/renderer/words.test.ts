import { describe, expect, it } from 'vitest'
import { dimensions } from '../../content/engine/rule.ts'
import { faultCodes } from '../../electron/contract.ts'
import { dimensionOrder } from '../../renderer/stores/finding-selectors.ts'
import { inSentence, quantity, signedPoints } from '../../renderer/words/en/quantities.ts'
import { words } from '../../renderer/words/words.ts'

describe('words', () => {
  it('has a title and a next step for every fault code, each a whole sentence or clause', () => {
    const unsaid = faultCodes.filter((code) => {
      const { title, next } = words.faults[code]
      return !/^[A-Z].*[^.]$/.test(title) || !/^[A-Z].*\.$/.test(next)
    })
    expect(unsaid).toEqual([])
  })

  it('names every harm dimension, in the order of the contract', () => {
    expect(dimensionOrder).toEqual(dimensions)
    for (const dimension of dimensions)
      expect(words.debrief.dimensions[dimension].meaning).toMatch(/\.$/)
  })

  it('speaks of a commendable finding without a severity', () => {
    const { verdict } = words.debrief
    expect(verdict({ verdict: 'commendable', severity: 'serious' })).toBe('Commendable')
    expect(verdict({ verdict: 'omission', severity: 'serious' })).toBe('Serious omission')
  })
})

describe('quantity', () => {
  it('uses the singular for one alone', () => {
    expect([0, 1, 2].map((count) => quantity(count, 'point', 'points'))).toEqual([
      '0 points',
      '1 point',
      '2 points',
    ])
  })
})

describe('signedPoints', () => {
  it('gives a loss a true minus and a gain a plus', () => {
    expect([-12, 0, 1].map(signedPoints)).toEqual(['\u221212 points', '0 points', '+1 point'])
  })
})

describe('inSentence', () => {
  it('joins the last with «and»', () => {
    expect(inSentence(['2'])).toBe('2')
    expect(inSentence(['1', '3'])).toBe('1 and 3')
  })
})
