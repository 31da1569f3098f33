import { mergeHierarchies } from './hierarchies.ts'
import {
  levelRank,
  type AeaItem,
  type DissemCode,
  type Fgi,
  type Level,
  type Marking,
  type NonIcCode,
} from './marking.ts'

/** The highest level of the portions, as a US word. Foreign RESTRICTED counts as CONFIDENTIAL. */
export function rollUpLevel(marks: readonly Marking[]): { level: Level; restricted: boolean } {
  let level: Level = 'U'
  for (const mark of marks) {
    if (mark.level !== null && levelRank(mark.level) > levelRank(level)) level = mark.level
  }
  return level === 'R' ? { level: 'C', restricted: true } : { level, restricted: false }
}

/** Union of control systems or programs at every depth. @source IC-RM-2016 §D.2 */
export function rollUpHierarchies(marks: readonly Marking[], category: 'sci' | 'sap') {
  return mergeHierarchies(marks.flatMap((mark) => mark[category]))
}

/**
 * Atomic energy markings: RD hides FRD and TFNI, FRD hides TFNI, numbers of both gather under the
 * one that shows, and UCNI shows in unclassified documents alone.
 *
 * @source IC-RM-2016 §H.6
 */
export function rollUpAea(marks: readonly Marking[], level: Level): AeaItem[] {
  const items = marks.flatMap((mark) => mark.aea)
  const bases = new Set(items.map((item) => item.base))
  const top = (['RD', 'FRD', 'TFNI'] as const).find((base) => bases.has(base))
  const rolled: AeaItem[] = []
  if (top !== undefined) {
    const numbers = new Set(items.flatMap((item) => item.sigma))
    rolled.push({
      base: top,
      cnwdi: items.some((item) => item.cnwdi),
      sigma: [...numbers].toSorted((a, b) => a - b),
    })
  }
  for (const base of ['DCNI', 'UCNI', 'ATOMAL'] as const) {
    if (bases.has(base) && (base === 'ATOMAL' || level === 'U')) {
      rolled.push({ base, cnwdi: false, sigma: [] })
    }
  }
  return rolled
}

/** Foreign sources of a mark: its owners but USA, and its FGI entry. */
export function sourcesOf(mark: Marking): Fgi | null {
  const owners = mark.owners.filter((owner) => owner !== 'USA')
  const concealed = owners.includes('FGI') || mark.fgi?.concealed === true
  const list = [...owners, ...(mark.fgi?.list ?? [])].filter((code) => code !== 'FGI')
  return concealed || list.length > 0 ? { concealed, list: concealed ? [] : list } : null
}

/** Foreign sources: one concealed source conceals all; else everybody named. @source IC-RM-2016 §D.2, §H.7 */
export function rollUpSources(marks: readonly Marking[]): Fgi | null {
  const sources = marks.map(sourcesOf).filter((each) => each !== null)
  if (sources.length === 0) return null
  if (sources.some((each) => each.concealed)) return { concealed: true, list: [] }
  return { concealed: false, list: sources.flatMap((each) => each.list) }
}

const alwaysShown: readonly DissemCode[] = ['RS', 'IMC', 'PR', 'DSEN', 'FISA', 'WAIVED', 'HVSACO']
const releases: ReadonlySet<DissemCode> = new Set([
  'NF',
  'REL',
  'RELIDO',
  'DISPLAY ONLY',
  'FOUO',
  'EYES',
])

/**
 * Dissemination controls other than release markings. ORCON beats ORCON-USGOV; FOUO shows in an
 * unclassified banner that carries nothing but release markings beside it.
 *
 * @source IC-RM-2016 §H.8
 */
export function rollUpDissem(marks: readonly Marking[], level: Level): DissemCode[] {
  const all = new Set(marks.flatMap((mark) => mark.dissem))
  const rolled = alwaysShown.filter((code) => all.has(code))
  if (all.has('OC')) rolled.push('OC')
  else if (all.has('OC-USGOV')) rolled.push('OC-USGOV')
  const alone =
    level === 'U' &&
    [...all].every((code) => releases.has(code)) &&
    marks.every((mark) => mark.nonIc.length === 0)
  if (all.has('FOUO') && alone) rolled.push('FOUO')
  return rolled
}

/**
 * Controls of other departments: NODIS beats EXDIS, both beat SBU, LES and SSI always show, the
 * unclassified ones only in unclassified banners.
 *
 * @param keepsSuffix whether the NOFORN of SBU NOFORN and LES NOFORN stays with the word
 * @source IC-RM-2016 §H.9
 */
export function rollUpNonIc(
  marks: readonly Marking[],
  level: Level,
  keepsSuffix: boolean,
): NonIcCode[] {
  const all = new Set(marks.flatMap((mark) => mark.nonIc))
  const rolled: NonIcCode[] = []
  const state = all.has('ND') ? 'ND' : all.has('XD') ? 'XD' : null
  if (state !== null) rolled.push(state)
  if (level === 'U') {
    if (all.has('DS')) rolled.push('DS')
    if (state === null && all.has('SBU-NF')) rolled.push(keepsSuffix ? 'SBU-NF' : 'SBU')
    else if (state === null && all.has('SBU')) rolled.push('SBU')
  }
  if (all.has('LES-NF')) rolled.push(keepsSuffix ? 'LES-NF' : 'LES')
  else if (all.has('LES')) rolled.push('LES')
  if (all.has('SSI')) rolled.push('SSI')
  if (all.has('NNPI')) rolled.push('NNPI')
  return rolled
}
