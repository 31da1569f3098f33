/**
 * A report ready to be redacted: its passages one by one, and all that can be said in place of each, with
 * what that tells of sources, whom it may reach and which needs of the reader it serves.
 */
import { parse } from '../../marking/parse.ts'
import { reachedBy } from '../../marking/code-list.ts'
import { listedRelease } from '../../marking/marking.ts'
import type { MarkTree } from '../../marking/mark-tree.ts'
import type { Mosaic } from '../exposure/mosaic.ts'
import { inAll, isWithin } from '../exposure/set.ts'
import type { Wording } from '../exposure/wording.ts'
import { levelOf } from '../marking-bench/page.ts'
import type { Level } from '../world/level.ts'
import type { PassageData, RedactData } from './data.ts'

/** Something that can stand on the page: a passage as it was written, or other words for it. */
export type Saying = {
  readonly tells: readonly Wording[]
  readonly serves: readonly string[]
  readonly mark: MarkTree
  readonly level: Level
  /** Whether its mark lets it go to the reader's government. */
  readonly releasable: boolean
  /** What it changes of what was found; null where it says the same. */
  readonly alters: 'meaning' | 'confidence' | null
}

export type Passage = {
  readonly id: string
  /** The place of its portion, from 0. */
  readonly portion: number
  /** The document that its information comes from. */
  readonly from: string
  readonly written: Saying
  readonly wordings: ReadonlyMap<string, Saying>
  /** Whether there is anything to decide against: a source, a limit on release, somebody else's information, a false wording. */
  readonly touchy: boolean
}

/** How a report as a whole may go out, apart from its passages. */
export type Report = Pick<
  RedactData,
  'document' | 'recipient' | 'request' | 'threat' | 'needs' | 'lists' | 'metadata'
> & {
  /** The partner for whom the reader acts; empty for a reader of our own. */
  readonly partner: string
  readonly codes: readonly string[]
  /** The mark of each portion, as written. */
  readonly marks: readonly string[]
  readonly passages: readonly Passage[]
  readonly fileNames: ReadonlyMap<string, readonly Wording[]>
  /** Who could get it, and whether they stand on the list as it comes. */
  readonly distribution: ReadonlyMap<string, boolean>
  /** Of how many passages one is: those that are touchy, and those that serve a need. */
  readonly parts: { readonly touchy: number; readonly needed: number }
}

/**
 * Makes a report ready. Its marks and names must have been checked.
 *
 * @param codeOf what release lists call each partner, by code
 */
export function createReport(
  data: RedactData,
  partner: string,
  codeOf: Readonly<Record<string, string>>,
): Report {
  const { document, recipient, request, threat, needs, lists, metadata } = data
  const codes = Object.keys(codeOf)
  const readers = codes.filter((code) => codeOf[code] === partner)
  const passages = data.portions.flatMap((portion, at) =>
    Object.entries(portion.passages).map(([id, passage]) =>
      createPassage(id, passage, {
        at,
        mark: portion.mark,
        document,
        readers,
      }),
    ),
  )
  return {
    document,
    recipient,
    request,
    threat,
    needs,
    lists,
    metadata,
    partner,
    codes,
    marks: data.portions.map(({ mark }) => mark),
    passages,
    fileNames: new Map(Object.entries(data.fileNames).map(([id, { tells }]) => [id, tells])),
    distribution: new Map(
      Object.entries(data.distribution).map(([id, { listed }]) => [id, listed]),
    ),
    parts: {
      touchy: passages.filter(({ touchy }) => touchy).length,
      needed: passages.filter(({ written }) => written.serves.length > 0).length,
    },
  }
}

type Setting = {
  readonly at: number
  readonly mark: string
  readonly document: string
  /** The codes of the reader’s government; none for a reader of our own. */
  readonly readers: readonly string[]
}

function createPassage(id: string, data: PassageData, setting: Setting): Passage {
  const { at, document, readers } = setting
  const mark = data.mark ?? setting.mark
  const say = (
    text: string,
    { tells, serves }: Pick<Saying, 'tells' | 'serves'>,
    alters: Saying['alters'],
  ): Saying => {
    const tree = parse(text, 'portion')
    const level = levelOf(tree.marking)
    const open = level === 'UNCLASSIFIED' && tree.marking.dissem.length === 0
    const listed = reachedBy(listedRelease(tree.marking))
    const releasable = open || readers.some((code) => listed.has(code))
    return { tells, serves, mark: tree, level, releasable, alters }
  }
  const written = say(mark, data, null)
  const wordings = new Map(
    Object.entries(data.wordings).map(([name, wording]) => [
      name,
      say(
        wording.mark ?? mark,
        { tells: wording.tells, serves: wording.serves ?? data.serves },
        wording.alters ?? null,
      ),
    ]),
  )
  return {
    id,
    portion: at,
    from: data.from ?? document,
    written,
    wordings,
    touchy:
      data.from !== undefined ||
      [written, ...wordings.values()].some(
        ({ tells, releasable, alters }) => tells.length > 0 || !releasable || alters !== null,
      ),
  }
}

/** What can be said in a passage's place without falsifying it. */
export const honestSayings = ({ written, wordings }: Passage): readonly Saying[] =>
  [written, ...wordings.values()].filter(({ alters }) => alters === null)

/** Whether some wordings leave every source as many candidates as others do, or more. */
export function tellsNoMore(
  mosaic: Mosaic,
  some: readonly Wording[],
  others: readonly Wording[],
): boolean {
  const sources = new Set([...some, ...others].map((wording) => mosaic.fitting(wording).source))
  return [...sources].every((source) => {
    const size = mosaic.sources.get(source)?.pool.size ?? 0
    const fitting = (wordings: readonly Wording[]) =>
      inAll(
        size,
        wordings
          .map((wording) => mosaic.fitting(wording))
          .filter((fits) => fits.source === source)
          .map(({ set }) => set),
      )
    return isWithin(fitting(others), fitting(some))
  })
}

/** Whether some wordings leave a source more candidates than others do, and no source fewer. */
const tellsLess = (mosaic: Mosaic, some: readonly Wording[], others: readonly Wording[]): boolean =>
  tellsNoMore(mosaic, some, others) && !tellsNoMore(mosaic, others, some)

const servesAll = (some: Saying, other: Saying): boolean =>
  other.serves.every((need) => some.serves.includes(need))

/** Whether it tells of a source what need not be told: nobody needs it, or the same can be said telling less. */
export const isAvoidable = (mosaic: Mosaic, passage: Passage, saying: Saying): boolean =>
  saying.tells.length > 0 &&
  (saying.serves.length === 0 ||
    honestSayings(passage).some(
      (other) => servesAll(other, saying) && tellsLess(mosaic, other.tells, saying.tells),
    ))

/** Whether what a passage serves could be said to the reader with nothing told of a source, or less than was written. */
export const isSeparable = (mosaic: Mosaic, passage: Passage): boolean =>
  honestSayings(passage).some(
    ({ tells, serves, releasable }) =>
      releasable &&
      serves.length > 0 &&
      (tells.length === 0 || tellsLess(mosaic, tells, passage.written.tells)),
  )
