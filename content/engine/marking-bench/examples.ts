/** Ways in which a page is marked, right and wrong: what a module's proof and the better course look at. */
import { format } from '../../marking/format.ts'
import { deriveBlock } from '../../marking/longest-duration.ts'
import type { MarkTree } from '../../marking/mark-tree.ts'
import { plainMarking, type Level, type Marking } from '../../marking/marking.ts'
import { parse } from '../../marking/parse.ts'
import { rollUp } from '../../marking/roll-up.ts'
import type { MarkingAnswer } from '../answer.ts'
import type { Claim, Page } from './page.ts'
import { rolledBanner, type Reference } from './reference.ts'

/** The example answers by id, each with what it is in words. */
export const exampleLabels = {
  reference: 'Mark it as its sources and the guide require.',
  'as-the-sources-say': 'Copy the marks of the sources, and leave the guide unopened.',
  'as-the-guide-says': 'Mark it by the guide alone, whatever the sources bear.',
  'levels-alone': 'Give every portion its level, and leave all controls away.',
  'one-level-up': 'Mark every portion a level higher, to be safe.',
  'one-level-down': 'Mark every portion a level lower, so that it reaches more readers.',
  'banner-up': 'Mark the portions right and the banner a level higher.',
  'highest-everywhere': 'Give every portion the mark of the banner.',
  'closed-to-all': 'Give every portion its level and NOFORN.',
  'all-open': 'Mark it unclassified from top to bottom.',
  'block-empty': 'Mark portions and banner right, and leave the lines at the foot empty.',
  'one-source': 'Mark portions and banner right, and cite the first source alone.',
  'as-an-original':
    'Mark it right, and give a reason and twenty-five years, as if you had classified it first.',
  'out-of-form': 'Mark it right, with slashes and dates as they come.',
  unmarked: 'Hand it in unmarked.',
} as const
export type ExampleId = keyof typeof exampleLabels

type Example = { readonly id: ExampleId; readonly answer: MarkingAnswer }

/** The example answers to a page, the reference first. */
export function examplesFor(page: Page, reference: Reference): readonly Example[] {
  const { block } = reference
  const codes = [...page.codes.keys()]
  const due = new Map([...reference.portions].map(([id, { marking }]) => [id, marking]))
  const read = (text: string): MarkTree => parse(text, 'portion', { codes })
  const withMarks = (
    marks: ReadonlyMap<string, Marking>,
    banner = rolledBanner(
      { ...page, compilation: null },
      [...marks.values()].map((mark) => read(format(mark))),
    ).marking,
  ): MarkingAnswer => ({
    portions: Object.fromEntries([...marks].map(([id, mark]) => [id, format(mark)])),
    banner: format(banner),
    block: {
      classifiedBy: block.classifiedBy,
      derivedFrom: block.derivedFrom,
      declassifyOn: block.declassifyOn,
    },
    sources: [...block.sources],
  })
  const each = (change: (mark: Marking) => Marking) =>
    new Map([...due].map(([id, mark]) => [id, change(mark)]))
  const right = withMarks(due, reference.banner.marking)
  return [
    { id: 'reference', answer: right },
    ...(['portion', 'element'] as const).map((kind) => ({
      id: kind === 'portion' ? ('as-the-sources-say' as const) : ('as-the-guide-says' as const),
      answer: { ...withMarks(by(page, kind)), ...blockBy(page, kind, block.classifiedBy) },
    })),
    {
      id: 'levels-alone',
      answer: withMarks(each(({ level }) => plainMarking('portion', level))),
    },
    { id: 'one-level-up', answer: withMarks(each((mark) => moved(mark, 1))) },
    { id: 'one-level-down', answer: withMarks(each((mark) => moved(mark, -1))) },
    { id: 'banner-up', answer: withMarks(due, moved(reference.banner.marking, 1)) },
    {
      id: 'highest-everywhere',
      answer: withMarks(
        each(() => ({ ...reference.banner.marking, kind: 'portion' })),
        reference.banner.marking,
      ),
    },
    { id: 'closed-to-all', answer: withMarks(each(closed)) },
    { id: 'all-open', answer: withMarks(each(() => plainMarking('portion', 'U'))) },
    { id: 'block-empty', answer: { ...right, block: {}, sources: [] } },
    { id: 'one-source', answer: { ...right, ...citingFirst(page, right) } },
    {
      id: 'as-an-original',
      answer: {
        ...right,
        block: { ...right.block, reason: '1.4(c)', declassifyOn: in25Years(page.date) },
      },
    },
    {
      id: 'out-of-form',
      answer: {
        ...right,
        portions: Object.fromEntries(
          Object.entries(right.portions).map(([id, mark]) => [id, outOfForm(mark)]),
        ),
        banner: outOfForm(right.banner),
        block: { ...right.block, declassifyOn: withHyphens(block.declassifyOn) },
      },
    },
    { id: 'unmarked', answer: { portions: {}, banner: '', block: {}, sources: [] } },
  ]
}

/** The portions' marks as the sources, or the guides, alone give them. */
const by = (page: Page, kind: Claim['origin']['kind']): ReadonlyMap<string, Marking> =>
  new Map(
    page.portions.map(({ id, claims }) => {
      const marks = claims.filter(({ origin }) => origin.kind === kind).map(({ mark }) => mark)
      const marking = marks.length === 0 ? plainMarking('banner', 'U') : rollUp(marks).banner
      return [id, { ...marking, kind: 'portion' } as Marking]
    }),
  )

/** The lines at the foot as sources, or guides, alone give them. */
function blockBy(page: Page, kind: Claim['origin']['kind'], classifiedBy: string) {
  const claims = page.portions
    .flatMap((portion) => portion.claims)
    .filter(({ origin, mark }) => origin.kind === kind && mark.marking.level !== 'U')
  const sources = [...new Set(claims.map(({ origin }) => origin.paper))]
  const cites = sources.map((paper) => page.papers.get(paper)?.cite ?? paper)
  const { derivation } = deriveBlock({
    documentDate: page.date,
    sources: claims.map(({ date, declassifyOn }) => ({ cite: '', date, declassifyOn })),
  })
  const derivedFrom = cites.length > 1 ? 'Multiple Sources' : (cites[0] ?? '')
  const declassifyOn = derivation?.declassifyOn ?? ''
  return { block: { classifiedBy, derivedFrom, declassifyOn }, sources }
}

const in25Years = (date: string): string => `${Number(date.slice(0, 4)) + 25}${date.slice(4)}`
const outOfForm = (mark: string): string => mark.replaceAll('//', '/')
const withHyphens = (date: string): string => date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')

const ladder: readonly Level[] = ['U', 'C', 'S', 'TS']

/** A mark some levels higher or lower. What becomes unclassified loses its controls. */
function moved(mark: Marking, by: number): Marking {
  const at = ladder.indexOf(mark.level ?? 'U') + by
  const level = ladder[Math.max(0, Math.min(ladder.length - 1, at))] ?? 'U'
  return level === 'U' ? plainMarking(mark.kind, 'U') : { ...mark, level }
}

const closed = (mark: Marking): Marking =>
  mark.level === 'U'
    ? mark
    : {
        ...mark,
        dissem: [
          ...mark.dissem.filter((code) => !['REL', 'RELIDO', 'DISPLAY ONLY', 'NF'].includes(code)),
          'NF',
        ],
        relTo: null,
        displayOnly: null,
      }

function citingFirst(page: Page, { block, sources }: MarkingAnswer) {
  const first = sources.slice(0, 1)
  const derivedFrom = page.papers.get(first[0] ?? '')?.cite ?? ''
  return { block: { ...block, derivedFrom }, sources: first }
}
