import { sortCodes } from './code-list.ts'
import { compareRelease, type Direction } from './compare-release.ts'
import { controlText, dissemControl, nonIcControl } from './controls.ts'
import { hierarchyTips, holds, partText } from './hierarchies.ts'
import {
  levelRank,
  type AeaItem,
  type DissemCode,
  type Hierarchy,
  type Kind,
  type Marking,
  type NonIcCode,
} from './marking.ts'
import { aeaMarking } from './read-aea.ts'

/** What tells a mark from the one that would be right. */
export interface MarkComparison {
  readonly level: Exclude<Direction, 'both'>
  /** Who may have or see it, as NOFORN, REL TO, RELIDO and DISPLAY ONLY say together. */
  readonly release: Direction
  /** Whom the given mark opens the information to, and should not; codes, members of FVEY and its like named each. */
  readonly openedTo: readonly string[]
  /** Whom the given mark keeps the information from, and need not. */
  readonly withheldFrom: readonly string[]
  /** Controls that should stand in the mark and do not, written as its kind of mark writes them. */
  readonly missing: readonly string[]
  /** Controls that stand in the mark and should not. */
  readonly extra: readonly string[]
  /** Whether both marks say the same, whatever the order and the forms they are written in. */
  readonly sameMeaning: boolean
}

/**
 * Compares what a mark says with what it should say.
 *
 * Order, titles and short forms, and ways to write the same list do not count. A release list that
 * reaches fewer than it should is over-marking and stands under `extra`, one that reaches more is
 * under-marking and the right one stands under `missing`; so it is with NOFORN against a list. Where
 * only one of the marks states a release at all, its statement stands under `missing` or `extra`.
 *
 * Tells nothing about faults of form: those, and words not understood, are what `validate` finds.
 *
 * @param banner the banner on which a portion leans that says REL alone or leaves its joint owners
 *   out; without it such a portion reaches nobody
 */
export function compareMarks(given: Marking, reference: Marking, banner?: Marking): MarkComparison {
  const one = leaning(given, banner)
  const other = leaning(reference, banner)
  const { kind } = reference
  const level = levelDirection(one, other)
  const release = compareRelease(one, other, kind)
  const missing = [...without(controlsOf(other, kind), one), ...release.missing]
  const extra = [...without(controlsOf(one, kind), other), ...release.extra]
  const same = level === 'same' && release.direction === 'same'
  return {
    level,
    release: release.direction,
    openedTo: release.openedTo,
    withheldFrom: release.withheldFrom,
    missing,
    extra,
    sameMeaning: same && missing.length === 0 && extra.length === 0,
  }
}

function leaning(mark: Marking, banner: Marking | undefined): Marking {
  return {
    ...mark,
    relTo: mark.relTo === 'BANNER' ? (banner?.relTo ?? 'BANNER') : mark.relTo,
    owners:
      mark.system === 'JOINT' && mark.owners.length === 0 ? (banner?.owners ?? []) : mark.owners,
  }
}

function levelDirection(given: Marking, reference: Marking): MarkComparison['level'] {
  const difference = levelRank(given.level) - levelRank(reference.level)
  return difference === 0 ? 'same' : difference > 0 ? 'over' : 'under'
}

/** One control of a mark and whether another mark holds it too. */
interface Stated {
  readonly text: string
  readonly isIn: (mark: Marking) => boolean
}

const without = (controls: readonly Stated[], mark: Marking) =>
  controls.filter(({ isIn }) => !isIn(mark)).map(({ text }) => text)

/** Every control of a mark but its release, each on its own. */
function controlsOf(mark: Marking, kind: Kind): Stated[] {
  return [
    ...ownersOf(mark),
    ...mark.sci.flatMap((each) => tips(each, 'sci')),
    ...mark.sap.flatMap((each) => tips(each, 'sap')),
    ...mark.natoPrograms.map((text) => ({
      text,
      isIn: ({ natoPrograms }: Marking) => natoPrograms.includes(text),
    })),
    ...mark.aea.flatMap((item) => nuclearParts(item, kind)),
    ...sourcesOf(mark),
    ...(mark.cui ? [{ text: 'CUI', isIn: ({ cui }: Marking) => cui }] : []),
    ...mark.dissem
      .filter((code) => !isRelease(code))
      .map((code) => ({
        text: controlText(dissemControl(code), kind),
        isIn: ({ dissem }: Marking) => dissem.includes(code),
      })),
    ...mark.nonIc.map(bare).map((code) => ({
      text: controlText(nonIcControl(code), kind),
      isIn: ({ nonIc }: Marking) => nonIc.map(bare).includes(code),
    })),
    ...mark.accm.map((name) => ({
      text: `ACCM-${name}`,
      isIn: ({ accm }: Marking) => accm.includes(name),
    })),
  ]
}

function ownersOf({ system, owners }: Marking): Stated[] {
  if (system === 'US') return []
  const codes = sortCodes(owners).join(' ')
  return [
    {
      text: `//${system === 'JOINT' ? 'JOINT ' : ''}${codes}`,
      isIn: (mark) => mark.system === system && sortCodes(mark.owners).join(' ') === codes,
    },
  ]
}

function tips(system: Hierarchy, category: 'sci' | 'sap'): Stated[] {
  return hierarchyTips(system).map((tip) => ({
    text: partText(tip, category),
    isIn: (mark) => mark[category].some((each) => holds(each, tip)),
  }))
}

/** The base marking, and each thing that narrows it as one more control. */
function nuclearParts({ base, cnwdi, sigma }: AeaItem, kind: Kind): Stated[] {
  const text = kind === 'banner' ? aeaMarking(base).short : base
  const narrowed = (isIn: (item: AeaItem) => boolean) => (mark: Marking) =>
    mark.aea.some((item) => item.base === base && isIn(item))
  return [
    { text, isIn: narrowed(() => true) },
    ...(cnwdi ? [{ text: `${text}-CNWDI`, isIn: narrowed((item) => item.cnwdi) }] : []),
    ...sigma.map((number) => ({
      text: `${text}-${kind === 'banner' ? 'SIGMA' : 'SG'} ${number}`,
      isIn: narrowed((item) => item.sigma.includes(number)),
    })),
  ]
}

function sourcesOf({ fgi }: Marking): Stated[] {
  if (fgi === null) return []
  if (fgi.concealed) return [{ text: 'FGI', isIn: (mark) => mark.fgi?.concealed === true }]
  return fgi.list.map((code) => ({
    text: `FGI ${code}`,
    isIn: (mark) => mark.fgi?.list.includes(code) === true,
  }))
}

const isRelease = (code: DissemCode) =>
  code === 'NF' || code === 'REL' || code === 'RELIDO' || code === 'DISPLAY ONLY'

/** SBU NOFORN says SBU and NOFORN, and LES NOFORN likewise. */
const bare = (code: NonIcCode): NonIcCode =>
  code === 'SBU-NF' ? 'SBU' : code === 'LES-NF' ? 'LES' : code
