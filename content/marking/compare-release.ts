import { reachedBy, sortCodes } from './code-list.ts'
import { controlText, dissemControl } from './controls.ts'
import { listedRelease, type Kind, type Marking } from './marking.ts'
import { expandableMembers } from './organizations.ts'

/** How a mark stands to the right one: it protects as much, too much, too little, or some of each. */
export type Direction = 'same' | 'over' | 'under' | 'both'

/** How the releases of two marks stand to each other, in the words of `MarkComparison`. */
export interface ReleaseComparison {
  readonly direction: Direction
  readonly openedTo: readonly string[]
  readonly withheldFrom: readonly string[]
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/** Compares who may have or see what two marks stand on. */
export function compareRelease(given: Marking, reference: Marking, kind: Kind): ReleaseComparison {
  const one = releaseOf(given)
  const other = releaseOf(reference)
  const openedTo = beyond(one, other)
  const withheldFrom = beyond(other, one)
  const over =
    withheldFrom.length > 0 || (one.noforn && !other.noforn) || (other.official && !one.official)
  const under =
    openedTo.length > 0 || (other.noforn && !one.noforn) || (one.official && !other.official)
  const written = releaseTexts(given, kind)
  const wanted = releaseTexts(reference, kind)
  const lacking = wanted.filter((each) => !written.includes(each))
  const needless = written.filter((each) => !wanted.includes(each))
  return {
    direction: over ? (under ? 'both' : 'over') : under ? 'under' : 'same',
    openedTo,
    withheldFrom,
    missing: under || (over && needless.length === 0) ? lacking : [],
    extra: over || (under && lacking.length === 0) ? needless : [],
  }
}

/** Codes one release reaches and the other does not. */
const beyond = (one: Release, other: Release): string[] =>
  sortCodes([
    ...[...one.may].filter((code) => !other.may.has(code)),
    ...[...one.see].filter((code) => !other.see.has(code)),
  ])

/** Who may have, who may see, and whether an official may decide on more. */
interface Release {
  readonly noforn: boolean
  readonly official: boolean
  readonly may: ReadonlySet<string>
  readonly see: ReadonlySet<string>
}

function releaseOf(mark: Marking): Release {
  const may = everyone(listedRelease(mark))
  return {
    noforn: isNoforn(mark),
    official: mark.dissem.includes('RELIDO'),
    may,
    see: new Set([...may, ...everyone(mark.displayOnly ?? [])]),
  }
}

const everyone = (codes: readonly string[]): Set<string> =>
  new Set([...reachedBy(codes)].filter((code) => code !== 'USA' && !expandableMembers.has(code)))

const isNoforn = ({ dissem, nonIc }: Marking) =>
  dissem.includes('NF') || nonIc.some((code) => code === 'SBU-NF' || code === 'LES-NF')

/** The entries of a mark that speak of release, lists in order. */
function releaseTexts(mark: Marking, kind: Kind): string[] {
  const list = sortCodes(listedRelease(mark), true)
  return [
    ...(isNoforn(mark) ? [controlText(dissemControl('NF'), kind)] : []),
    ...(mark.dissem.includes('REL') ? [['REL TO', list.join(', ')].join(' ').trim()] : []),
    ...(mark.dissem.includes('RELIDO') ? ['RELIDO'] : []),
    ...(mark.displayOnly === null
      ? []
      : [`DISPLAY ONLY ${sortCodes(mark.displayOnly).join(', ')}`]),
  ]
}
