import { quantity } from './quantities.ts'

/** Words of the marking bench. */
export const marking = {
  portion: (number: number, start: string) => `Mark of portion ${number}: ${start}`,
  suggestions: 'Marks in the pick list',
  open: (field: string) => `Pick list for ${field}`,
  banner: 'Banner, at head and foot',
  bannerMissing: 'No banner yet',
  block: 'At the foot of the page',
  sources: 'List of sources',
  sourcesNote: 'Tick what goes on the list that stays with the page.',
  mayStayEmpty: 'Fill in what belongs on this page. Not every line does.',
  keys: 'Type a mark or press the down arrow for a list. Enter goes to the next field, Shift and Enter back, Ctrl and Enter hands the page in. Brackets and small letters make no difference.',
  practice:
    'Practice: the form of a mark is checked as you type. Whether it is the right one, you learn afterwards.',
  notPractice: 'Marks are checked when you hand the page in.',
  mend: (does: string) => `Mend it: ${does}`,
  progress: (marked: number, portions: number) =>
    `${marked} of ${quantity(portions, 'portion', 'portions')} marked`,
  kept: 'Your work is kept as you type.',
  handIn: 'Hand it in',
  handInAnyway: 'Hand it in as it is',
  goOn: 'Go on marking',
  empty: (parts: readonly string[]) => `Still empty: ${parts.join(', ')}.`,
  emptyQuestion: 'What is left empty is judged as left empty. Hand it in all the same?',
  emptyPortion: (number: number) => `portion ${number}`,
  emptyBanner: 'the banner',
  emptyLine: (label: string) => `the line ‘${label}’`,
  guide: 'Guide',
  guideColumns: { mark: 'Mark', reason: 'Reason', duration: 'Duration' },
  noReason: 'none given',
  marked: 'The page, part by part',
  markedLead: (right: number, of: number) =>
    right === of
      ? 'Every portion bears the right mark.'
      : `${right} of ${of} portions bear the right mark.`,
  right: 'Right',
  wrong: 'Not right',
  given: 'You',
  due: 'Due',
  leftEmpty: 'left empty',
  nothingDue: 'stays empty',
  grounds: 'Where it comes from',
  means: 'What it says',
} as const
