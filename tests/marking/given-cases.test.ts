import { describe, expect, test } from 'vitest'
import { answerCase } from '../../content/marking/answer-case.ts'
import given from '../fixtures/marking-examples.json' with { type: 'json' }

describe('the given cases', () => {
  test.each(given.map((each) => [each.id, each] as const))(
    '%s is answered as its source says',
    (_, each) => {
      const answer = answerCase(each, 'ic')
      expect(answer.valid).toBe(each.valid)
      expect(JSON.parse(JSON.stringify(answer.expect))).toEqual(each.expect)
      expect(answer.errors).toEqual(expect.arrayContaining(each.errors))
    },
  )
})

describe('a line that is no case', () => {
  test.each([
    [{ id: 'a', kind: 'sign', input: 'x' }, 'a'],
    [{ id: 'b', kind: 'banner', input: 3 }, 'b'],
    [{ id: 4, kind: 'rollup', input: [] }, 4],
    [{ id: 'd', kind: 'rollup', input: ['(U)', 7] }, 'd'],
    [{ id: 'e', kind: 'authority-block', input: 'OADR' }, 'e'],
    [{ id: 'f', kind: 'authority-block', input: { task: 'guess' } }, 'f'],
    [{ id: 'g', kind: 'authority-block', input: { task: 'validate', blockType: 'third' } }, 'g'],
    [{ kind: 'banner' }, null],
    ['banner', null],
    [null, null],
    [[], null],
  ])('%j is refused with its id where it has one', (value, id) => {
    expect(answerCase(value, 'ic')).toEqual({
      id,
      valid: false,
      expect: null,
      errors: [],
      error: expect.any(String),
    })
  })
})
