/** A page to mark, and a guide to mark it by, as the trainee sees them. */
import { expect, test } from 'vitest'
import { begin } from '../../content/engine/attempt.ts'
import { viewScene } from '../../content/engine/view.ts'
import { harbourNote, markingPack } from './marking-pack.ts'

const playable = harbourNote(
  markingPack('title: The note', "title: The note\n      header: ['No. 3', To all]", 'words'),
)
const scene = viewScene(playable, begin(playable))

test('the page is shown with its words, its papers and marks to pick, right and wrong', () => {
  expect(scene?.decision).toEqual({
    kind: 'marking',
    id: 'page',
    question: 'How is it marked?',
    practice: true,
    page: {
      title: 'The note',
      header: ['No. 3', 'To all'],
      portions: [
        { id: 'subject', text: 'On the harbour.' },
        { id: 'berth', text: 'The berth is the third.' },
        { id: 'crew', text: 'There are forty-one.' },
        { id: 'quoted', text: 'They will leave.' },
      ],
    },
    lines: [
      {
        id: 'classifiedBy',
        label: 'Classified by',
        suggestions: ['A. Orne', 'B. Hale', 'I. Tarrow, reports officer'],
      },
      { id: 'reason', label: 'Reason', suggestions: ['1.4(b)'] },
      {
        id: 'derivedFrom',
        label: 'Derived from',
        suggestions: [
          'Cable 12, 3 May 2025',
          'Harbour Guide, 1 March 2025',
          'Multiple Sources',
          'Survey 7, 1 June 2025',
        ],
      },
      { id: 'declassifyOn', label: 'Declassify on', suggestions: ['20300601', '20350503'] },
    ],
    sources: [
      { id: 'cable', cite: 'Cable 12, 3 May 2025' },
      { id: 'survey', cite: 'Survey 7, 1 June 2025' },
      { id: 'harbours', cite: 'Harbour Guide, 1 March 2025' },
    ],
    marks: {
      portion: expect.arrayContaining(['(U)', '(TS//REL TO USA, VEL)']),
      banner: [
        'UNCLASSIFIED',
        'UNCLASSIFIED//NOFORN',
        'UNCLASSIFIED//REL TO USA, VEL',
        'CONFIDENTIAL',
        'CONFIDENTIAL//NOFORN',
        'CONFIDENTIAL//REL TO USA, VEL',
        'SECRET',
        'SECRET//NOFORN',
        'SECRET//REL TO USA, VEL',
        'TOP SECRET',
        'TOP SECRET//NOFORN',
        'TOP SECRET//REL TO USA, VEL',
      ],
    },
  })
})

test('marks to pick are sound at their level', () => {
  const listening = harbourNote(markingPack('offers: [NOFORN,', 'offers: [SI//NOFORN,'))
  const decision = viewScene(listening, begin(listening))?.decision
  if (decision?.kind !== 'marking') throw new Error('the scene has no page to mark')
  expect(decision.marks.portion.filter((mark) => mark.includes('SI'))).toEqual([
    '(C//SI//NF)',
    '(S//SI//NF)',
    '(TS//SI//NF)',
  ])
})

test('the guide is shown with what each element covers, its mark, reason and duration', () => {
  expect(scene?.guides).toEqual([
    {
      id: 'harbours',
      title: 'Guide to harbours',
      header: [],
      elements: [
        {
          id: 'B-1',
          item: 'Berths.',
          mark: 'SECRET//REL TO USA, VEL',
          reason: '1.4(a)',
          duration: '10 years',
        },
        {
          id: 'B-2',
          item: 'Crews.',
          mark: 'CONFIDENTIAL//NOFORN',
          reason: '1.4(a)',
          duration: '20 years',
        },
        {
          id: 'B-3',
          item: 'Means of listening.',
          mark: 'TOP SECRET//SI//NOFORN',
          reason: '',
          duration: '25X1, 20660101',
        },
        {
          id: 'C-1',
          item: 'Berth and crew together.',
          mark: 'TOP SECRET',
          reason: '',
          duration: '25 years',
        },
      ],
    },
  ])
})
