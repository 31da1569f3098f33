import { reachedBy } from '../../content/marking/code-list.ts'
import {
  levelRank,
  type AeaBase,
  type Hierarchy,
  type Marking,
} from '../../content/marking/marking.ts'

/**
 * Whether one banner is at least as restrictive as another, element by element.
 *
 * @param silenceCloses whether a banner that states no release counts as closed to everybody
 */
export function atLeast(wide: Marking, narrow: Marking, silenceCloses = false): boolean {
  const closed = silenceCloses && !statesRelease(wide) && !isNoforn(narrow)
  return (
    levelRank(wide.level) >= levelRank(narrow.level) &&
    covers(wide.sci, narrow.sci) &&
    covers(wide.sap, narrow.sap) &&
    narrow.natoPrograms.every((each) => wide.natoPrograms.includes(each)) &&
    coversAea(wide, narrow) &&
    coversSources(wide, narrow) &&
    (closed || coversRelease(wide, narrow)) &&
    coversDissem(wide, narrow) &&
    coversNonIc(wide, narrow)
  )
}

const paths = (all: readonly Hierarchy[]) =>
  all.flatMap(({ id, compartments }) => [
    id,
    ...compartments.flatMap((each) => [
      `${id}-${each.id}`,
      ...each.subs.map((sub) => `${id}-${each.id} ${sub}`),
    ]),
  ])

function covers(wide: readonly Hierarchy[], narrow: readonly Hierarchy[]): boolean {
  const held = new Set(paths(wide))
  return paths(narrow).every((path) => held.has(path))
}

const isNoforn = (mark: Marking) =>
  mark.dissem.includes('NF') || mark.nonIc.some((code) => code.endsWith('-NF'))

/** RD stands above FRD and TFNI, FRD above TFNI; a classified NOFORN banner hides UCNI. */
function coversAea(wide: Marking, narrow: Marking): boolean {
  const bases = wide.aea.map((item) => item.base)
  const stronger: Partial<Record<AeaBase, readonly AeaBase[]>> = {
    FRD: ['RD'],
    TFNI: ['RD', 'FRD'],
  }
  const hidden = wide.level !== 'U' && isNoforn(wide)
  return narrow.aea.every(({ base, cnwdi, sigma }) => {
    const shown =
      bases.includes(base) || (stronger[base] ?? []).some((each) => bases.includes(each))
    const ucni = base === 'DCNI' || base === 'UCNI'
    const numbers = wide.aea.flatMap((item) => item.sigma)
    return (
      (shown || (ucni && hidden)) &&
      (!cnwdi || wide.aea.some((item) => item.cnwdi)) &&
      sigma.every((number) => numbers.includes(number))
    )
  })
}

function coversSources({ fgi: wide }: Marking, { fgi: narrow }: Marking): boolean {
  if (narrow === null || wide?.concealed === true) return true
  if (wide === null || narrow.concealed) return false
  return narrow.list.every((code) => wide.list.includes(code))
}

const listOf = (list: Marking['relTo']) => (list === null || list === 'BANNER' ? [] : list)
const released = (mark: Marking) => reachedBy(listOf(mark.relTo).filter((code) => code !== 'USA'))
const shown = (mark: Marking) =>
  reachedBy([...listOf(mark.relTo), ...listOf(mark.displayOnly)].filter((code) => code !== 'USA'))
const statesRelease = (mark: Marking) =>
  mark.dissem.some((code) => code === 'REL' || code === 'RELIDO' || code === 'DISPLAY ONLY')

function coversRelease(wide: Marking, narrow: Marking): boolean {
  if (isNoforn(wide)) return true
  if (isNoforn(narrow)) return false
  if (!statesRelease(narrow)) return true
  if (!statesRelease(wide)) return false
  const may = released(narrow)
  const see = shown(narrow)
  return (
    [...released(wide)].every((code) => may.has(code)) &&
    [...shown(wide)].every((code) => see.has(code)) &&
    (!wide.dissem.includes('RELIDO') || narrow.dissem.includes('RELIDO'))
  )
}

function coversDissem(wide: Marking, narrow: Marking): boolean {
  return narrow.dissem.every((code) => {
    switch (code) {
      case 'NF':
      case 'REL':
      case 'RELIDO':
      case 'DISPLAY ONLY':
        return true
      case 'OC-USGOV':
        return wide.dissem.includes('OC') || wide.dissem.includes('OC-USGOV')
      case 'FOUO':
        return (
          wide.dissem.some((each) => each !== 'REL') || wide.level !== 'U' || wide.nonIc.length > 0
        )
      default:
        return wide.dissem.includes(code)
    }
  })
}

function coversNonIc(wide: Marking, narrow: Marking): boolean {
  const has = (...codes: readonly string[]) => wide.nonIc.some((code) => codes.includes(code))
  return narrow.nonIc.every((code) => {
    switch (code) {
      case 'XD':
        return has('XD', 'ND')
      case 'DS':
        return has('DS') || wide.level !== 'U'
      case 'SBU':
      case 'SBU-NF':
        return has('SBU', 'SBU-NF', 'XD', 'ND') || wide.level !== 'U'
      case 'LES':
      case 'LES-NF':
        return has('LES', 'LES-NF')
      default:
        return has(code)
    }
  })
}
