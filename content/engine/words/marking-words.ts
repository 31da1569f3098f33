/** The words (English) for the parts of a page that is marked portion by portion, and for what became of them. */

/** The lines of an authority block, as a page has them. */
export const blockLabels = {
  classifiedBy: 'Classified by',
  reason: 'Reason',
  derivedFrom: 'Derived from',
  declassifyOn: 'Declassify on',
} as const
export const listOfSources = 'List of sources'
/** A duration that a guide does not give. */
export const withoutKnownEnd = 'not given'

export const partLabels = {
  portion: (number: number) => `Portion ${number}`,
  banner: 'Banner',
} as const

/** Names in a row; `none` where there are none. */
export const listed = (names: readonly string[], none = 'nothing'): string =>
  names.length < 2 ? (names[0] ?? none) : `${names.slice(0, -1).join('; ')} and ${names.at(-1)}`

/** The first words of a portion, by which it is known again. */
export function startOf(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 7 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}

/** What became of a page, in a sentence. */
export const markedInAll = (right: number, of: number): string =>
  `Of ${of} portions, ${right === of ? 'all' : right === 0 ? 'none' : right} bore the right mark.`

/** What tells a mark from the one that is due. */
export const markRemarks = {
  empty: 'It was left empty.',
  noLevel: 'No level can be read in it, so it marks nothing.',
  level: (given: string, due: string) =>
    `It says ${given}, and ${due} is what sources and guide give.`,
  missing: (controls: string) => `Left out: ${controls}.`,
  extra: (controls: string) => `Added without need: ${controls}.`,
  opened: (countries: string) => `So it is open to ${countries}, and should not be.`,
  withheld: (countries: string) => `So it is kept from ${countries}, and need not be.`,
  form: (message: string, does: string) =>
    `Form: ${message}${does === '' ? '' : `. To mend it, ${does}`}.`,
  followsOwn: 'It follows from your own portion marks, so nothing is held against it here.',
  nothingClassifies: (mark: string) => `${mark}: neither a source nor the guide classifies it.`,
  portions: (numbers: readonly number[]) =>
    `${numbers.length === 1 ? 'portion' : 'portions'} ${listed(numbers.map(String)).replaceAll(';', ',')}`,
  sourcePortion: (title: string, number: number) => `portion ${number} of ‘${title}’`,
  element: (title: string, element: string) => `element ${element} of ‘${title}’`,
  ground: (element: string, from: string) => `${element}: ${from}.`,
} as const

/** What is wrong with the lines at the foot. */
export const blockRemarks = {
  classifier: 'It does not name who made this page, by name and position.',
  reason: 'A derived page gives no reason: that belongs to the original decision.',
  cited:
    'Line and list have to name all that lent the page a mark, the guide too, and nothing that did not.',
  none: 'No day, event or exemption can be read in it.',
  sooner: 'It opens the page while a part of it is still to be kept.',
  later: 'It keeps the page closed longer than any of its sources asks.',
  right: '',
  form: 'It is the right day, and not in the form of eight digits.',
  longest: 'The longest duration among the sources and the guide.',
} as const
