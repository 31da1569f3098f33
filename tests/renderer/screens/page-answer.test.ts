import { describe, expect, it } from 'vitest'
import {
  emptyParts,
  levelShown,
  markedPortions,
  pageAnswerFrom,
  startOf,
} from '../../../renderer/screens/player/marking/page-answer.ts'
import { markingTask } from '../fixture-marking.ts'

const nothing = pageAnswerFrom(null)

describe('the fields of a page', () => {
  it('begin as they were left, and empty where there is no draft of a page', () => {
    const marking = { ...nothing, banner: 'SECRET' }
    expect(pageAnswerFrom({ marking })).toEqual(marking)
    expect(pageAnswerFrom({ choice: 'a' })).toEqual(nothing)
  })

  it('are told as empty in their order, the reason line excepted', () => {
    expect(emptyParts(markingTask, nothing)).toEqual([
      { part: 'portion', field: 'portion-subject', number: 1 },
      { part: 'portion', field: 'portion-berth', number: 2 },
      { part: 'line', field: 'line-classifiedBy', label: 'Classified by' },
      { part: 'line', field: 'line-declassifyOn', label: 'Declassify on' },
      { part: 'banner', field: 'banner' },
    ])
    const blank = { ...nothing, portions: { subject: ' ', berth: '(U)' } }
    expect(emptyParts(markingTask, blank)[0]).toMatchObject({ field: 'portion-subject' })
    expect(markedPortions(markingTask, blank)).toBe(1)
  })
})

describe('a banner being typed', () => {
  it.each([
    ['', undefined],
    ['secret//noforn', 'SECRET'],
    ['TOP SECRET//SI', 'TOP SECRET'],
    ['UNCLASSIFIED', 'UNCLASSIFIED'],
    ['SE', undefined],
  ])('%j is coloured as %s', (banner, level) => {
    expect(levelShown(banner)).toBe(level)
  })
})

describe('a portion', () => {
  it('is known by its first words', () => {
    expect(startOf('On the harbour.')).toBe('On the harbour.')
    expect(startOf('The ferry lies at the third berth of the quay.')).toBe(
      'The ferry lies at the third …',
    )
  })
})
