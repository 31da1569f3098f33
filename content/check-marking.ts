/** Turns a page to mark, as written, into an exercise: its claims from sources and guides, and the reference. */
import type { Reading } from './check-courses.ts'
import { createConditionReader, type Vocabulary } from './engine/condition/condition.ts'
import type { GuideData, PageData } from './engine/marking-bench/data.ts'
import { formFaults, type Claim, type Compilation, type Page } from './engine/marking-bench/page.ts'
import { referenceOf, type Reference } from './engine/marking-bench/reference.ts'
import type { FactType } from './engine/world/facts.ts'
import { rankOf } from './engine/world/level.ts'
import { plusYears, readDay, writeDay } from './marking/calendar.ts'
import { errorCodes } from './marking/finding.ts'
import type { MarkTree } from './marking/mark-tree.ts'
import type { Kind } from './marking/marking.ts'
import { parse } from './marking/parse.ts'
import { unknown } from './unknown-name.ts'
import type { Path } from './yaml-file.ts'

type Facts = Readonly<Record<string, boolean | number | string>>
type SceneData = Reading['file']['scenes'][string]
/** A guide open in a scene, by its name. */
type Guide = readonly [name: string, data: GuideData]

/** Reads the page of a scene. Null where something is wrong; what is wrong is added to the reading's faults. */
export function readPage(
  reading: Reading,
  scene: string,
  { mark: data, documents, guides: opened }: SceneData & { readonly mark: PageData },
): { readonly page: Page; readonly reference: Reference } | null {
  const { yaml, file, text, faults } = reading
  const before = faults.length
  const path: Path = ['scenes', scene, 'mark']
  if (!(data.document in file.world.documents))
    faults.push(
      unknown(yaml, [...path, 'document'], 'document', data.document, file.world.documents),
    )
  if (readDay(data.date) === null)
    faults.push(
      yaml.faultAt([...path, 'date'], {
        code: 'wrong-value',
        problem: `${data.date} is no day`,
        remedy: 'write a day of the calendar as 20260714',
      }),
    )
  const guides = opened.flatMap((name): Guide[] => {
    const guide = file.guides[name]
    return guide === undefined ? [] : [[name, guide]]
  })
  const defaults: Facts = Object.assign({}, ...guides.map(([, { facts }]) => facts))
  const portionFacts = factsOfPortions(reading, path, data, defaults)
  const elements = readElements(reading, guides, defaults, data.date)
  const portions = Object.entries(data.portions).map(([id, { from }]) => ({
    id,
    claims: [
      ...readSources(reading, [...path, 'portions', id, 'from'], from, documents),
      ...elements.flatMap(({ holds, claim }) => {
        const facts = portionFacts.get(id)
        return facts !== undefined && holds({ portion: facts }) ? [claim] : []
      }),
    ],
  }))
  const together = factsTogether(defaults, [...portionFacts.values()])
  const compilation = readCompilation(reading, guides, together, data.date)
  readOffers(reading, path, data.offers)
  const page: Page = {
    document: data.document,
    date: data.date,
    practice: data.practice,
    offers: data.offers,
    portions,
    compilation,
    papers: new Map([
      ...documents.flatMap((id) => {
        const cite = text.documents[id]?.cite
        return cite === undefined ? [] : [[id, { cite }] as const]
      }),
      ...guides.map(([name]) => [name, { cite: text.guides[name]?.cite ?? name }] as const),
    ]),
    classifiedBy: text.scenes[scene]?.page?.classifiedBy ?? '',
    codes: codesOf(reading),
  }
  if (faults.length > before) return null
  const derived = referenceOf(page)
  if (derived.ok) return { page, reference: derived.reference }
  faults.push(yaml.faultAtKey(path, { code: 'no-reference', ...derived.fault }))
  return null
}

/** The codes that a module declares, with the partners they stand for. */
export const codesOf = ({ file, text }: Pick<Reading, 'file' | 'text'>): Page['codes'] =>
  new Map(
    Object.entries(file.codes).map(([code, partner]) => [
      code,
      { partner, name: text.names.partners[partner] ?? partner },
    ]),
  )

function factsOfPortions(
  { yaml, faults }: Reading,
  path: Path,
  { portions }: PageData,
  defaults: Facts,
): ReadonlyMap<string, Facts> {
  return new Map(
    Object.entries(portions).map(([id, { facts }]) => {
      for (const [fact, value] of Object.entries(facts)) {
        const at = [...path, 'portions', id, 'facts', fact]
        if (!(fact in defaults)) faults.push(unknown(yaml, at, 'fact', fact, defaults))
        else if (typeof value !== typeof defaults[fact])
          faults.push(
            yaml.faultAt(at, {
              code: 'wrong-value',
              problem: `\`${fact}\` is a ${typeof defaults[fact]} in the guide and a ${typeof value} here`,
              remedy: 'give both the same kind of value',
            }),
          )
      }
      return [id, { ...defaults, ...facts }]
    }),
  )
}

/** What all portions say together: any that holds, the highest number, all texts. */
const factsTogether = (defaults: Facts, portions: readonly Facts[]) =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => {
      const all = portions.map((facts) => facts[name] ?? value)
      if (typeof value === 'boolean') return [name, all.includes(true)]
      return [name, typeof value === 'number' ? Math.max(value, ...all.map(Number)) : all]
    }),
  )

const typeOf = (value: Facts[string]): FactType =>
  typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? 'int' : 'string'

const typesOf = (facts: Facts, text: FactType): Vocabulary =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? text : typeOf(value),
    ]),
  )

/** Every element of the guides: whether it holds of a portion, and the claim it makes then. */
function readElements(reading: Reading, guides: readonly Guide[], facts: Facts, date: string) {
  const read = createConditionReader({ portion: typesOf(facts, 'string') })
  return guides.flatMap(([guide, { elements }]) =>
    Object.entries(elements).flatMap(([element, { when, mark, ...duration }]) => {
      const path = ['guides', guide, 'elements', element]
      const condition = conditionAt(reading, read, when, [...path, 'when'])
      const tree = markAt(reading, mark, 'banner', [...path, 'mark'])
      if (condition === null || tree === null) return []
      const claim: Claim = {
        origin: { kind: 'element', paper: guide, element },
        mark: tree,
        date: null,
        declassifyOn: durationAt(reading, duration, date, path),
      }
      return [{ holds: condition.holds, claim }]
    }),
  )
}

/** The highest level that a compilation gives to the portions together; null where none holds. */
function readCompilation(
  reading: Reading,
  guides: readonly Guide[],
  together: object,
  date: string,
): Compilation | null {
  const facts: Facts = Object.assign({}, ...guides.map((guide) => guide[1].facts))
  const read = createConditionReader({ page: typesOf(facts, 'list') })
  const holding = guides.flatMap(([guide, { compilations }]) =>
    Object.entries(compilations).flatMap(([element, { when, level, ...duration }]) => {
      const path = ['guides', guide, 'compilations', element]
      const condition = conditionAt(reading, read, when, [...path, 'when'])
      const declassifyOn = durationAt(reading, duration, date, path)
      return condition?.holds({ page: together }) === true
        ? [
            {
              origin: { kind: 'element', paper: guide, element } as const,
              level,
              date: null,
              declassifyOn,
            },
          ]
        : []
    }),
  )
  return holding.toSorted((a, b) => rankOf(b.level) - rankOf(a.level))[0] ?? null
}

function readSources(
  reading: Reading,
  path: Path,
  from: readonly string[],
  documents: readonly string[],
): readonly Claim[] {
  const { yaml, text, faults } = reading
  return from.flatMap((each, at) => {
    const [paper = '', number = ''] = each.split('/')
    const document = text.documents[paper]
    const portion = document?.portions[Number(number) - 1]
    if (!documents.includes(paper)) {
      const open = Object.fromEntries(documents.map((id) => [id, id]))
      faults.push(unknown(yaml, [...path, at], 'document', paper, open))
      return []
    }
    if (document === undefined) return []
    if (portion === undefined) {
      faults.push(
        yaml.faultAt([...path, at], {
          code: 'unknown-portion',
          problem: `\`${paper}\` has ${document.portions.length} portions and no ${number}`,
          remedy: 'count its portions in the words of the module, from 1',
        }),
      )
      return []
    }
    const mark = markAt(reading, portion.mark, 'portion', [...path, at])
    if (mark === null) return []
    if (mark.marking.level !== 'U' && (document.cite === undefined || document.block === undefined))
      faults.push(
        yaml.faultAt([...path, at], {
          code: 'no-words',
          problem: `\`${paper}\` is a classified source without \`cite\` or \`block\``,
          remedy: 'add to its words how it is cited, and the lines at its foot',
        }),
      )
    return [
      {
        origin: { kind: 'portion', paper, number: Number(number) } as const,
        mark,
        date: document.date ?? null,
        declassifyOn: document.block?.declassifyOn ?? null,
      },
    ]
  })
}

function conditionAt(
  { yaml, faults }: Reading,
  read: ReturnType<typeof createConditionReader>,
  source: string,
  path: Path,
) {
  const result = read(source)
  if (result.ok) return result.condition
  const { offset, problem, remedy } = result.fault
  faults.push(yaml.faultAt(path, { code: 'condition', problem, remedy }, offset))
  return null
}

/** A mark that an author wrote; it has to be without a fault of form. */
function markAt(reading: Reading, written: string, kind: Kind, path: Path): MarkTree | null {
  const tree = parse(written, kind, { codes: [...codesOf(reading).keys()] })
  const [wrong] = formFaults(tree)
  if (wrong === undefined) return tree
  reading.faults.push(
    reading.yaml.faultAt(path, {
      code: 'wrong-mark',
      problem: `\`${written}\` is no sound mark: ${wrong.message} (${wrong.code})`,
      remedy: wrong.fix === null ? 'correct the mark' : wrong.fix.does,
    }),
  )
  return null
}

function durationAt(
  { yaml, faults }: Reading,
  {
    years,
    declassifyOn,
  }: { readonly years?: number | undefined; readonly declassifyOn?: string | undefined },
  date: string,
  path: Path,
): string | null {
  if ((years === undefined) === (declassifyOn === undefined)) {
    faults.push(
      yaml.faultAtKey(path, {
        code: 'no-duration',
        problem: 'it has neither `years` nor `declassifyOn`, or it has both',
        remedy: 'say with one of them how long what it covers stays classified',
      }),
    )
    return null
  }
  const from = readDay(date)
  return years === undefined || from === null
    ? (declassifyOn ?? null)
    : writeDay(plusYears(from, years))
}

/** Offers have to be controls that some level may bear. */
function readOffers(reading: Reading, path: Path, offers: readonly string[]): void {
  for (const [at, offer] of offers.entries()) {
    const trees = ['TOP SECRET', 'SECRET', 'CONFIDENTIAL', 'UNCLASSIFIED'].map((level) =>
      parse(`${level}//${offer}`, 'banner', { codes: [...codesOf(reading).keys()] }),
    )
    if (trees.some((tree) => formFaults(tree).length === 0)) continue
    reading.faults.push(
      reading.yaml.faultAt([...path, 'offers', at], {
        code: 'wrong-mark',
        problem: `\`${offer}\` can stand in no banner: ${errorCodes(trees.flatMap((tree) => formFaults(tree))).join(', ')}`,
        remedy: 'write controls as a banner does, such as NOFORN or REL TO USA, GBR',
      }),
    )
  }
}
