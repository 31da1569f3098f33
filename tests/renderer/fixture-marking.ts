import type { MarkedPageView, MarkingTaskView } from '../../electron/contract.ts'

/** A page of two portions to mark. */
export const markingTask: MarkingTaskView = {
  kind: 'marking',
  id: 'page',
  question: 'How is it marked?',
  practice: true,
  page: {
    title: 'The note',
    header: ['Straits Desk'],
    portions: [
      { id: 'subject', text: 'On the harbour.' },
      { id: 'berth', text: 'The ferry lies at the third berth of the inner quay tonight.' },
    ],
  },
  lines: [
    { id: 'classifiedBy', label: 'Classified by', suggestions: ['I. Tarrow, reports officer'] },
    { id: 'reason', label: 'Reason', suggestions: ['1.4(a)'] },
    { id: 'declassifyOn', label: 'Declassify on', suggestions: [] },
  ],
  sources: [{ id: 'cable', cite: 'Cable 12, 3 May 2025' }],
  marks: { portion: ['(U)', '(S//NF)'], banner: ['UNCLASSIFIED', 'SECRET//NOFORN'] },
}

/** That page with its second portion marked too low. */
export const markedPage: MarkedPageView = {
  kind: 'marking',
  right: 1,
  of: 2,
  parts: [
    {
      id: 'portion subject',
      label: 'Portion 1',
      start: 'On the harbour.',
      given: 'u',
      due: '(U)',
      right: true,
      remarks: [],
      grounds: ['(U): neither a source nor the guide classifies it.'],
      means: ['UNCLASSIFIED: not classified.'],
    },
    {
      id: 'portion berth',
      label: 'Portion 2',
      start: 'The ferry lies at the third …',
      given: '(C//NF)',
      due: '(S//NF)',
      right: false,
      remarks: [
        'It says CONFIDENTIAL, and SECRET is what sources and guide give.',
        'Form: categories are parted by `//`.',
      ],
      grounds: ['SECRET: portion 2 of ‘The cable’.'],
      means: ['SECRET: its disclosure could do serious damage to national security.'],
    },
    {
      id: 'reason',
      label: 'Reason',
      start: '',
      given: '',
      due: '',
      right: true,
      remarks: [],
      grounds: [],
      means: [],
    },
  ],
}
