/** What is done with single passages: what is let through or kept back, and what each tells, serves and is marked. */
import { describe, expect, test } from 'vitest'
import {
  actionsOn,
  best,
  particularsOf,
  reader,
  withPassage,
  type Change,
} from './redaction-done.ts'
import { released, type Passage } from './redaction-pack.ts'

/** What is done with one passage, treated otherwise than in the best redaction. */
const onPassage = (id: string, treatment: string) =>
  actionsOn({ passages: { ...best.passages, [id]: treatment } }).filter(
    ({ particulars }) => particulars['passage'] === id,
  )

/** What is done with the one passage there is. */
const changeOf = (treatment: string): Change => ({ passages: { one: treatment } })

describe('what is done with a passage', () => {
  test.each([
    ['who', 'keep', 'report', { level: 'SECRET', telling: true, avoidable: true }],
    ['who', 'vaguer', 'report', { releasable: true, telling: true, avoidable: true }],
    ['who', 'reliable', 'report', { releasable: true }],
    ['who', 'certain', 'report', { releasable: true, alters: true }],
    ['place', 'capital', 'report', { releasable: true, alters: true }],
    ['shift', 'keep', 'report', { level: 'SECRET', telling: true, avoidable: true }],
    ['weather', 'keep', 'report', { releasable: true }],
    ['lent', 'keep', 'note', { level: 'SECRET' }],
    ['lent', 'large', 'note', { releasable: true }],
  ])('%s: %s is let through as it is', (id, treatment, document, particulars) => {
    expect(onPassage(id, treatment)).toStrictEqual([
      {
        verb: 'let-through',
        objects: { document, ...reader },
        particulars: {
          passage: id,
          parts: 5,
          level: 'CONFIDENTIAL',
          releasable: false,
          telling: false,
          avoidable: false,
          alters: false,
          ...particulars,
        },
      },
    ])
  })

  test.each([
    ['who', 'report', true],
    ['plan', 'report', true],
    ['lent', 'note', true],
  ])('%s, cut, is kept back from a reader who needs it', (id, document, separable) => {
    expect(onPassage(id, 'cut')).toStrictEqual([
      {
        verb: 'cut-out',
        objects: { document, ...reader },
        particulars: { passage: id, parts: 4, separable },
      },
    ])
  })

  test('is one of as many as are like it', () => {
    const of = withPassage({ serves: ['what'], mark: '(S//NF)' })
    const parts = (treatment: string) => actionsOn(changeOf(treatment), of)[0]?.particulars['parts']
    expect([parts('keep'), parts('cut')]).toEqual([1, 1])
  })

  test('is nothing where what nobody needs is cut', () => {
    expect(onPassage('weather', 'cut')).toEqual([])
    expect(onPassage('shift', 'cut')).toEqual([])
  })

  test('is both where it is covered, or put so that it serves nobody', () => {
    for (const [id, treatment] of [
      ['plan', 'cover'],
      ['place', 'coast'],
    ] as const)
      expect(onPassage(id, treatment).map(({ verb }) => verb)).toEqual(['let-through', 'cut-out'])
    expect(onPassage('weather', 'cover').map(({ verb }) => verb)).toEqual(['let-through'])
  })
})

const isAvoidable = (passage: Passage, treatment = 'keep') =>
  particularsOf('let-through', changeOf(treatment), withPassage(passage))?.['avoidable']

const isSeparable = (passage: Passage, mark = released) =>
  particularsOf('cut-out', changeOf('cut'), withPassage(passage, mark))?.['separable']

describe('what a passage tells of a source', () => {
  test('can be avoided where nobody needs the passage', () => {
    expect(isAvoidable({ tells: ['post'] })).toBe(true)
    expect(isAvoidable({ tells: ['post'], serves: ['what'] })).toBe(false)
    expect(isAvoidable({})).toBe(false)
  })

  test.each<[boolean, string, Passage]>([
    [true, 'nothing', { wordings: { less: {} } }],
    [true, 'less exactly', { wordings: { less: { tells: ['post@post.employer'] } } }],
    [
      true,
      'less of two sources',
      { tells: ['post', 'ship'], wordings: { less: { tells: ['post'] } } },
    ],
    [false, 'the same', { wordings: { same: { tells: ['post'] } } }],
    [false, 'more', { wordings: { more: { tells: ['post', 'day'] } } }],
    [false, 'something else', { wordings: { other: { tells: ['day'] } } }],
    [
      false,
      'something of another source that more fit',
      { wordings: { other: { tells: ['home'] } } },
    ],
    [
      false,
      'something else that as many fit, some of them far down the pool',
      { tells: ['home'], wordings: { other: { tells: ['berth'] } } },
    ],
    [false, 'something of another source', { wordings: { other: { tells: ['ship'] } } }],
    [
      false,
      'nothing, and serves less',
      { serves: ['what', 'sure'], wordings: { less: { serves: ['what'] } } },
    ],
    [true, 'nothing, and serves more', { wordings: { less: { serves: ['sure', 'what'] } } }],
    [false, 'nothing, and is false', { wordings: { less: { alters: 'meaning' } } }],
    [false, 'nothing, where all fit anyway', { tells: ['tongue'], wordings: { less: {} } }],
  ])('can be avoided: %s where other words tell %s', (avoidable, _, passage) => {
    expect(isAvoidable({ tells: ['post'], serves: ['what'], ...passage })).toBe(avoidable)
  })

  test('is avoided where it is told less exactly, and no other words tell less still', () => {
    const passage: Passage = {
      tells: ['post'],
      serves: ['what'],
      wordings: { less: { tells: ['post@post.employer'] } },
    }
    expect(isAvoidable(passage, 'less')).toBe(false)
  })

  test('leaves a passage separable where other words would do that tell less', () => {
    const telling: Passage = { tells: ['post'], serves: ['what'] }
    expect(isSeparable({ serves: ['what'] })).toBe(true)
    expect(isSeparable({ serves: ['what'] }, '(S//NF)')).toBe(false)
    expect(isSeparable(telling)).toBe(false)
    const put = (wording: NonNullable<Passage['wordings']>[string]) =>
      isSeparable({ ...telling, wordings: { other: wording } })
    expect(put({})).toBe(true)
    expect(put({ tells: ['post@post.employer'] })).toBe(true)
    expect(put({ tells: ['post'] })).toBe(false)
    expect(put({ tells: ['day'] })).toBe(false)
    expect(put({ mark: '(S//NF)' })).toBe(false)
    expect(put({ serves: [] })).toBe(false)
    expect(put({ alters: 'meaning' })).toBe(false)
  })
})

/** What the mark of a portion says of a passage in it. */
const says = (mark: string, partner?: string) => {
  const of = withPassage({}, mark, partner)
  const { level, releasable } = particularsOf('let-through', { passages: {} }, of) ?? {}
  return { level, releasable }
}

describe('the mark of a passage', () => {
  test.each([
    ['(U)', 'UNCLASSIFIED', true],
    ['(U//NF)', 'UNCLASSIFIED', false],
    ['(C)', 'CONFIDENTIAL', false],
    ['(C//REL TO USA, VLD)', 'CONFIDENTIAL', true],
    ['(C//REL TO USA, ORV)', 'CONFIDENTIAL', false],
    ['(S//REL TO USA, ORV, VLD)', 'SECRET', true],
    ['(S//NF)', 'SECRET', false],
    ['(TS//REL TO USA, VLD)', 'TOP SECRET', true],
  ])('%s says %s, and lets it go to the reader: %s', (mark, level, releasable) => {
    expect(says(mark)).toEqual({ level, releasable })
  })

  test('reaches a government by the name of a group of which it is', () => {
    expect(says('(S//REL TO USA, FVEY)', 'isles')).toEqual({ level: 'SECRET', releasable: true })
    expect(says('(S//REL TO USA, FVEY)', 'ally')).toEqual({ level: 'SECRET', releasable: false })
  })

  test('lets nothing that is classified go to a reader of no government', () => {
    expect(says('(C//REL TO USA, VLD)', '').releasable).toBe(false)
    expect(says('(U)', '').releasable).toBe(true)
  })

  test('is that of its portion unless it has one of its own, and its wordings follow it', () => {
    const of = withPassage({ mark: '(S//NF)', wordings: { other: {}, lower: { mark: '(U)' } } })
    const level = (treatment: string) =>
      particularsOf('let-through', changeOf(treatment), of)?.['level']
    expect(['keep', 'other', 'lower'].map(level)).toEqual(['SECRET', 'SECRET', 'UNCLASSIFIED'])
  })
})
