/** The lines at the foot of a page as filled in: the action they come to, and what is remarked on them. */
import { describe, expect, test } from 'vitest'
import type { MarkingExercise } from '../../content/engine/marking-bench/exercise.ts'
import { actionsOn, lines, partOf } from './marking-done.ts'
import { exerciseOf, harbourNote, markingPack } from './marking-pack.ts'

const cited = (sources: readonly string[], of?: MarkingExercise, derivedFrom?: string) =>
  actionsOn(
    { sources: [...sources], ...(derivedFrom !== undefined && lines({ derivedFrom })) },
    of,
  ).at(-1)?.particulars['cited']

describe('the lines at the foot', () => {
  const right = {
    classifier: true,
    reasonCopied: false,
    cited: true,
    instructed: true,
    sooner: false,
    later: false,
    wellFormed: true,
  }
  const [none, sooner, later] = [
    'No day, event or exemption can be read in it.',
    'It opens the page while a part of it is still to be kept.',
    'It keeps the page closed longer than any of its sources asks.',
  ]

  test.each<[Readonly<Record<string, string>>, object, string, readonly string[]]>([
    [{}, {}, 'declassifyOn', []],
    [{ declassifyOn: '' }, { instructed: false }, 'declassifyOn', [none]],
    [{ declassifyOn: 'n/a' }, { instructed: false }, 'declassifyOn', [none]],
    [{ declassifyOn: ' 20460714 ' }, {}, 'declassifyOn', []],
    [{ declassifyOn: '20260101' }, { sooner: true }, 'declassifyOn', [sooner]],
    [{ declassifyOn: '20460713' }, { sooner: true }, 'declassifyOn', [sooner]],
    [{ declassifyOn: '20460715' }, { later: true }, 'declassifyOn', [later]],
    [{ declassifyOn: '20990101' }, { later: true }, 'declassifyOn', [later]],
    [{ declassifyOn: '50X1-HUM' }, { later: true }, 'declassifyOn', [later]],
    [{ declassifyOn: '25X1' }, { later: true, wellFormed: false }, 'declassifyOn', [later]],
    [
      { declassifyOn: '14 July 2045' },
      { sooner: true, wellFormed: false },
      'declassifyOn',
      [sooner],
    ],
    [
      { declassifyOn: '14 July 2046' },
      { wellFormed: false },
      'declassifyOn',
      ['It is the right day, and not in the form of eight digits.'],
    ],
    [
      { classifiedBy: 'Tarrow' },
      { classifier: false },
      'classifiedBy',
      ['It does not name who made this page, by name and position.'],
    ],
    [
      { classifiedBy: 'I. Tarrow, report officer' },
      { classifier: false },
      'classifiedBy',
      ['It does not name who made this page, by name and position.'],
    ],
    [{ classifiedBy: 'REPORTS OFFICER TARROW (I)' }, {}, 'classifiedBy', []],
    [
      { reason: '1.4(c)' },
      { reasonCopied: true },
      'reason',
      ['A derived page gives no reason: that belongs to the original decision.'],
    ],
    [{ reason: '  ' }, {}, 'reason', []],
    [
      { derivedFrom: 'Cable 12' },
      { cited: false },
      'derivedFrom',
      [
        'Line and list have to name all that lent the page a mark, the guide too, and nothing that did not.',
      ],
    ],
  ])('%j', (block, particulars, id, remarks) => {
    expect(actionsOn(lines(block)).at(-1)).toStrictEqual({
      verb: 'fill-block',
      objects: { document: 'note' },
      particulars: { ...right, ...particulars },
    })
    expect(partOf(lines(block), id)).toMatchObject({ right: remarks.length === 0, remarks })
  })

  test('and the list of sources are shown with what is due', () => {
    const change = { ...lines({ classifiedBy: ' A. Orne ' }), sources: ['cable', 'survey'] }
    expect(partOf(change, 'classifiedBy')).toMatchObject({
      label: 'Classified by',
      given: 'A. Orne',
      due: 'I. Tarrow, reports officer',
      grounds: [],
    })
    expect(partOf(change, 'declassifyOn')).toEqual({
      id: 'declassifyOn',
      label: 'Declassify on',
      start: '',
      given: '20460714',
      due: '20460714',
      right: true,
      remarks: [],
      grounds: ['The longest duration among the sources and the guide.'],
      means: [],
    })
    expect(partOf(change, 'reason')).toMatchObject({ due: '', grounds: [] })
    expect(partOf(change, 'sources')).toEqual({
      id: 'sources',
      start: '',
      grounds: [],
      means: [],
      label: 'List of sources',
      given: 'Cable 12, 3 May 2025 and Survey 7, 1 June 2025',
      due: 'Cable 12, 3 May 2025; Harbour Guide, 1 March 2025 and Survey 7, 1 June 2025',
      right: false,
      remarks: [
        'Line and list have to name all that lent the page a mark, the guide too, and nothing that did not.',
      ],
    })
    expect(partOf({ ...change, sources: [] }, 'sources').given).toBe('')
  })

  test('that were never touched count as left empty', () => {
    expect(actionsOn({ block: {}, sources: [] }).at(-1)?.particulars).toEqual({
      ...right,
      classifier: false,
      cited: false,
      instructed: false,
    })
    expect(partOf({ block: {} }, 'declassifyOn').given).toBe('')
  })

  test('cite everything that lends a mark, once each, and nothing else', () => {
    expect(cited(['survey', 'cable', 'harbours'])).toBe(true)
    expect(cited(['cable', 'cable', 'harbours', 'survey'])).toBe(true)
    expect(cited(['cable', 'harbours'])).toBe(false)
    const pair = exerciseOf(harbourNote(markingPack(', from: [survey/1]', '')))
    expect(cited(['cable', 'harbours'], pair)).toBe(true)
    expect(cited(['cable', 'survey'], pair)).toBe(false)
    expect(cited(['cable', 'harbours', 'survey'], pair)).toBe(false)
    const single = exerciseOf(
      harbourNote(
        markingPack(
          'berth: { facts: { berth: true }, from: [cable/2] }\n        crew: { facts: { crew: 41 }, from: [survey/1] }',
          'berth: { from: [cable/2] }\n        crew: { from: [cable/1] }',
        ),
      ),
    )
    const line = 'Cable 12, 3 May 2025'
    expect(cited(['cable'], single, line)).toBe(true)
    expect(cited([], single, line)).toBe(true)
    expect(cited(['survey'], single, line)).toBe(false)
    expect(cited(['cable', 'survey'], single, line)).toBe(false)
    expect(cited(['cable'], single, 'Multiple Sources')).toBe(false)
  })
})
