import { reachedBy, sortCodes } from './code-list.ts'
import { listedRelease, type Marking } from './marking.ts'
import { expandableMembers } from './organizations.ts'
import type { Profile } from './profiles.ts'

/** A place where the sources leave the answer to a person; the banner given is the cautious one. */
export interface Question {
  readonly id:
    | 'relido-beside-unmarked'
    | 'control-without-release'
    | 'intelligence-would-be-noforn'
    | 'foreign-restricted'
    | 'compilation-without-reason'
  readonly asks: string
  /** Portions the question is about, counted from 0. */
  readonly from: readonly number[]
}

/** The release marking of a banner: what it is, which portions made it so, and why. */
export interface Release {
  readonly noforn: boolean
  readonly relTo: readonly string[] | null
  readonly relido: boolean
  readonly displayOnly: readonly string[] | null
  /** Whether SBU NOFORN and LES NOFORN keep their suffix because no other release marking is there. */
  readonly keepsSuffix: boolean
  readonly from: readonly number[]
  readonly because: string
  readonly questions: readonly Question[]
}

interface Numbered {
  readonly index: number
  readonly mark: Marking
}

const states = ({ mark }: Numbered) =>
  mark.dissem.some(
    (code) => code === 'NF' || code === 'REL' || code === 'RELIDO' || code === 'DISPLAY ONLY',
  )
const has =
  (code: Marking['dissem'][number]) =>
  ({ mark }: Numbered) =>
    mark.dissem.includes(code)
const suffixed = ({ mark }: Numbered) =>
  mark.nonIc.some((code) => code === 'SBU-NF' || code === 'LES-NF')
const isClassified = ({ mark }: Numbered) => mark.level !== 'U'
const indices = (portions: readonly Numbered[]) => portions.map((each) => each.index)

const nothing: Release = {
  noforn: false,
  relTo: null,
  relido: false,
  displayOnly: null,
  keepsSuffix: false,
  from: [],
  because: '',
  questions: [],
}

/**
 * Rolls the release markings of portions up into the banner's.
 *
 * Classified portions count, and unclassified ones that state a release marking.
 *
 * @source IC-RM-2016 §D.2 Table 3, §H.1, §H.8, §H.9
 */
export function rollUpRelease(marks: readonly Marking[], profile: Profile): Release {
  const portions = marks.map((mark, index): Numbered => ({ mark, index }))
  const noforn = (
    from: readonly Numbered[],
    because: string,
    questions: readonly Question[] = [],
  ): Release => ({
    ...nothing,
    noforn: true,
    from: indices(from),
    because,
    questions,
  })
  const classified = portions.some(isClassified)
  const stating = portions.filter((each) => states(each))
  const closed = portions.filter(has('NF'))
  if (closed.length > 0) return noforn(closed, 'these portions are NOFORN')
  const suffixes = portions.filter(suffixed)
  if (suffixes.length > 0) {
    const both =
      new Set(suffixes.flatMap(({ mark }) => mark.nonIc.filter((code) => code.endsWith('-NF'))))
        .size > 1
    if (classified || stating.length > 0 || both) {
      return noforn(suffixes, 'SBU NOFORN or LES NOFORN makes the document NOFORN')
    }
    return { ...nothing, keepsSuffix: true, from: indices(suffixes) }
  }
  const state = portions.filter(
    ({ mark }) => mark.nonIc.includes('XD') || mark.nonIc.includes('ND'),
  )
  if (state.length > 0 && profile.stateControlsNeedNoforn) {
    return noforn(state, 'EXDIS and NODIS are NOFORN')
  }
  const nuclear = portions.filter(({ mark }) =>
    mark.aea.some(({ base }) => base === 'DCNI' || base === 'UCNI'),
  )
  if (classified && nuclear.length > 0) {
    return noforn(nuclear, 'UCNI does not show in a classified banner and makes it NOFORN')
  }
  if (stating.length === 0) return nothing
  // Where the level alone is the answer, a controlled unclassified portion is an unmarked one.
  const levelAlone = profile.withoutCommonRelease === 'none'
  const silent = portions.filter(
    (each) => !states(each) && (isClassified(each) || (levelAlone && isControlled(each.mark))),
  )
  if (silent.length > 0) return besideSilent(stating, silent, profile)
  const controlled = portions.filter(
    (each) => !isClassified(each) && !states(each) && isControlled(each.mark),
  )
  if (controlled.length > 0) {
    return noforn(controlled, 'a controlled unclassified portion states no release', [
      {
        id: 'control-without-release',
        asks: 'may the controlled unclassified portions be released as the others are? until somebody says so the banner is NOFORN',
        from: indices(controlled),
      },
    ])
  }
  return common(stating, profile)
}

function isControlled(mark: Marking): boolean {
  return (
    mark.dissem.length > 0 || mark.nonIc.length > 0 || mark.aea.length > 0 || mark.accm.length > 0
  )
}

function besideSilent(
  stating: readonly Numbered[],
  silent: readonly Numbered[],
  profile: Profile,
): Release {
  const leavesIt = ({ mark }: Numbered) => mark.dissem.includes('RELIDO') && mark.relTo === null
  const onlyRelido = stating.every(leavesIt)
  if (profile.withoutCommonRelease === 'none' && !stating.some(leavesIt))
    return classificationOnly(silent)
  return {
    ...nothing,
    noforn: true,
    from: indices(silent),
    because: 'these portions state no release while others do',
    questions: onlyRelido
      ? [
          {
            id: 'relido-beside-unmarked',
            asks: 'were the unmarked portions made on or after 28 June 2010 and without caveats? then RELIDO may stand; until somebody says so the banner is NOFORN',
            from: indices(silent),
          },
        ]
      : [],
  }
}

function classificationOnly(from: readonly Numbered[]): Release {
  return {
    ...nothing,
    questions: [
      {
        id: 'intelligence-would-be-noforn',
        asks: 'is any of this intelligence? then the banner is NOFORN; for other information it shows the classification alone',
        from: indices(from),
      },
    ],
  }
}

/** The release all portions share: who may have it, who may see it, or that an official may decide. */
function common(stating: readonly Numbered[], profile: Profile): Release {
  const from = indices(stating)
  const released = stating.map(({ mark }) => listedRelease(mark))
  const display = stating.some(has('DISPLAY ONLY'))
  const relido = stating.every(has('RELIDO'))
  const relTo = stating.every(has('REL')) ? shared(released) : []
  const open: Release = { ...nothing, from }
  if (relido) {
    return {
      ...open,
      relido: true,
      relTo: relTo.length > 0 ? ['USA', ...relTo] : null,
      because: 'every portion leaves release to an official',
    }
  }
  if (!display && relTo.length > 0) {
    return { ...open, relTo: ['USA', ...relTo], because: 'the codes every release list shares' }
  }
  if (display && stating.every((each) => has('REL')(each) || has('DISPLAY ONLY')(each))) {
    const shownLists = stating.map(({ mark }) => [
      ...listedRelease(mark),
      ...(mark.displayOnly ?? []),
    ])
    const shown = shared(shownLists).filter((code) => !relTo.includes(code))
    const matches = !profile.displayMustMatch || sameDisplay(stating)
    if (matches && (shown.length > 0 || relTo.length > 0)) {
      return {
        ...open,
        relTo: relTo.length > 0 ? ['USA', ...relTo] : null,
        displayOnly: shown.length > 0 ? shown : null,
        because: 'the codes every list shares; what may be released may be displayed',
      }
    }
  }
  if (profile.withoutCommonRelease === 'none') return classificationOnly(stating)
  return {
    ...open,
    noforn: true,
    because: 'the portions have no release in common',
  }
}

function sameDisplay(stating: readonly Numbered[]): boolean {
  const lists = stating.map(({ mark }) => sortCodes(mark.displayOnly ?? []).join(' '))
  return lists.every((list) => list === lists[0])
}

/** Codes every list names or, for the three that may be taken apart, holds as a member. Never USA. */
function shared(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists
  const written = first.filter((code) => others.every((list) => list.includes(code)))
  const covered = reachedBy(written)
  const reached = others.map((list) => reachedBy(list))
  const members = [...reachedBy(first)].filter(
    (code) =>
      !covered.has(code) && !expandableMembers.has(code) && reached.every((list) => list.has(code)),
  )
  return sortCodes([...written, ...members].filter((code) => code !== 'USA'))
}
