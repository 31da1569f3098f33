/** Ways to mark a page, right and wrong, and pages of which no right way follows. */
import { describe, expect, test } from 'vitest'
import { begin, sceneOf } from '../../content/engine/attempt.ts'
import { exercise, lines, playable, quoted, reference, type Change } from './marking-done.ts'
import { exampleOf, exerciseOf, harbourNote, markingPack } from './marking-pack.ts'

describe('ways to mark the page', () => {
  const { block, portions } = reference
  test.each<[string, Change]>([
    [
      'as-the-sources-say',
      { ...lines({ declassifyOn: '20350503' }), sources: ['cable', 'survey'] },
    ],
    [
      'as-the-guide-says',
      {
        ...quoted('(U)'),
        ...lines({ derivedFrom: 'Harbour Guide, 1 March 2025' }),
        sources: ['harbours'],
      },
    ],
    [
      'levels-alone',
      { portions: { subject: '(U)', berth: '(S)', crew: '(C)', quoted: '(S)' }, banner: 'SECRET' },
    ],
    [
      'one-level-up',
      {
        portions: {
          subject: '(C)',
          berth: '(TS//REL TO USA, VEL)',
          crew: '(S//NF)',
          quoted: '(TS//NF)',
        },
        banner: 'TOP SECRET//NOFORN',
      },
    ],
    [
      'one-level-down',
      {
        portions: { subject: '(U)', berth: '(C//REL TO USA, VEL)', crew: '(U)', quoted: '(C//NF)' },
        banner: 'CONFIDENTIAL//NOFORN',
      },
    ],
    ['banner-up', { banner: 'TOP SECRET//NOFORN' }],
    [
      'highest-everywhere',
      { portions: { subject: '(S//NF)', berth: '(S//NF)', crew: '(S//NF)', quoted: '(S//NF)' } },
    ],
    [
      'closed-to-all',
      { portions: { subject: '(U)', berth: '(S//NF)', crew: '(C//NF)', quoted: '(S//NF)' } },
    ],
    [
      'all-open',
      {
        portions: { subject: '(U)', berth: '(U)', crew: '(U)', quoted: '(U)' },
        banner: 'UNCLASSIFIED',
      },
    ],
    ['block-empty', { block: {}, sources: [] }],
    ['one-source', { ...lines({ derivedFrom: 'Cable 12, 3 May 2025' }), sources: ['cable'] }],
    ['as-an-original', { block: { ...block, reason: '1.4(c)', declassifyOn: '20510714' } }],
    [
      'out-of-form',
      {
        portions: { ...portions, berth: '(S/REL TO USA, VEL)', crew: '(C/NF)', quoted: '(S/NF)' },
        banner: 'SECRET/NOFORN',
        ...lines({ declassifyOn: '2046-07-14' }),
      },
    ],
    ['unmarked', { portions: {}, banner: '', block: {}, sources: [] }],
  ])('%s', (id, change) => {
    expect(exampleOf(playable, id)).toEqual({ ...reference, ...change })
  })

  test('come to something else each: one that comes to the same as another is left out', () => {
    const single = harbourNote(
      markingPack(
        'berth: { facts: { berth: true }, from: [cable/2] }\n        crew: { facts: { crew: 41 }, from: [survey/1] }',
        'berth: { from: [cable/2] }\n        crew: { from: [cable/1] }',
      ),
    )
    const { choices } = sceneOf(single, begin(single))
    const ids = choices.map(({ id }) => id)
    expect(ids).toContain('reference')
    expect(ids).not.toContain('one-source')
    expect(new Set(choices.map(({ actions }) => JSON.stringify(actions))).size).toBe(ids.length)
  })

  test.each<[string, Change]>([
    ['a portion that the page does not have', { portions: { subject: '(U)', elsewhere: '(U)' } }],
    ['a line that no page has', { block: { reason: '', motto: '' } }],
    ['a source that does not lie on the desk', { sources: ['cable', 'elsewhere'] }],
  ])('do not fit with %s', (_, change) => {
    expect(exercise.choiceFor({ ...reference, ...change })).toBeUndefined()
  })

  test('lead where the page leads, and take as long', () => {
    expect(exercise.choiceFor(reference)).toMatchObject({
      id: 'answer',
      answer: { marking: reference },
      takes: 30,
      next: [{ go: 'end' }],
    })
  })
})

const problemOf = (piece: string, instead: string, where: 'structure' | 'words') =>
  markingPack(piece, instead, where)
    .faults.filter(({ code }) => code === 'no-reference')
    .map(({ problem }) => problem)

describe('the right way', () => {
  test('cites nothing that lends no classified mark', () => {
    const open = harbourNote(
      markingPack('mark: (C//NF), text: The crew', 'mark: (U), text: The crew', 'words'),
    )
    expect(exampleOf(open, 'reference')).toEqual({ ...reference, sources: ['cable', 'harbours'] })
  })

  test('is raised by no compilation to a level that a portion has by itself', () => {
    const listening = 'quoted: { facts: { crew: 91, method: listening }, from: [cable/3] }'
    const { reference: due } = exerciseOf(
      harbourNote(markingPack('quoted: { from: [cable/3] }', listening)),
    )
    expect(due.banner.grounds.map(({ element, from }) => [element, from])).toEqual([
      ['TOP SECRET', [4]],
      ['SI', [4]],
      ['NOFORN', [3, 4]],
    ])
    expect(due.block.sources).toEqual(['cable', 'harbours', 'survey'])
  })
})

describe('a page from which no reference follows', () => {
  test('is refused where nothing in it is classified', () => {
    const [problem] = problemOf(
      `        berth: { facts: { berth: true }, from: [cable/2] }
        crew: { facts: { crew: 41 }, from: [survey/1] }
        quoted: { from: [cable/3] }
`,
      `        berth: { from: [cable/1] }
        crew: { from: [cable/1] }
        quoted: {}
`,
      'structure',
    )
    expect(problem).toContain('no portion is classified')
  })

  test('is refused where its marks leave a question, which is named with its portion', () => {
    const [problem] = problemOf(
      'mark: (S//NF), text: A judgement',
      'mark: (//VEL R), text: A judgement',
      'words',
    )
    expect(problem).toContain('the marks do not decide it: portion quoted: foreign RESTRICTED')
  })

  test('is refused where no duration follows from its sources', () => {
    const [problem] = problemOf(
      "declassifyOn: '20300601'",
      "declassifyOn: '25X1, 20300231'",
      'words',
    )
    expect(problem).toBe(
      'no duration follows from the sources: the exemption of `Survey 7, 1 June 2025` is followed by no real day',
    )
  })
})
