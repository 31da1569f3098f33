import { hierarchyTips, holds, partText } from './hierarchies.ts'
import type { Category } from './mark-tree.ts'
import { levelWord } from './classification-words.ts'
import { controlText, dissemControl, nonIcControl } from './controls.ts'
import { levelRank, type AeaItem, type Hierarchy, type Marking } from './marking.ts'
import { aeaMarking } from './read-aea.ts'
import { sourcesOf } from './roll-up-controls.ts'
import type { Release } from './roll-up-release.ts'

/** One element of a rolled-up banner, the portions it came from, and why where that is not plain. */
export interface Origin {
  readonly category: Category | 'level'
  readonly element: string
  /** Portions, counted from 0. */
  readonly from: readonly number[]
  readonly because: string
}

type Test = (mark: Marking) => boolean

/** Where each element of a banner came from. */
export function rollUpOrigins(
  banner: Marking,
  marks: readonly Marking[],
  release: Release,
): Origin[] {
  const from = (test: Test) => marks.flatMap((mark, index) => (test(mark) ? [index] : []))
  const origin = (
    category: Origin['category'],
    element: string,
    test: Test,
    because = '',
  ): Origin => ({
    category,
    element,
    from: from(test),
    because,
  })
  const level = banner.level ?? 'U'
  const highest = Math.max(...marks.map((mark) => levelRank(mark.level)))
  const raised = highest < levelRank(level) && !marks.some((mark) => mark.level === 'R')
  return [
    origin(
      'level',
      levelWord(level),
      (mark) => levelRank(mark.level) === highest,
      raised
        ? 'raised because the portions together reveal more'
        : 'the highest level of all portions',
    ),
    ...hierarchyOrigins(banner.sci, 'sci', origin),
    ...hierarchyOrigins(banner.sap, 'sap', origin),
    ...banner.natoPrograms.map((each) =>
      origin('sap', each, (mark) => mark.natoPrograms.includes(each)),
    ),
    ...banner.aea.flatMap((item) => nuclearOrigins(item, origin)),
    ...sourceOrigins(banner, origin),
    ...(banner.cui ? [origin('cui', 'CUI', (mark) => mark.cui)] : []),
    ...dissemOrigins(banner, release, origin),
    ...banner.nonIc.map((code) => {
      return origin(
        'nonIc',
        controlText(nonIcControl(code), 'banner'),
        (mark) => mark.nonIc.some((each) => each === code || each === `${code}-NF`),
        code === 'ND' && marks.some((mark) => mark.nonIc.includes('XD')) ? 'NODIS beats EXDIS' : '',
      )
    }),
    ...banner.accm.map((each) =>
      origin('nonIc', `ACCM-${each}`, (mark) => mark.accm.includes(each)),
    ),
  ]
}

type Make = (category: Origin['category'], element: string, test: Test, because?: string) => Origin

function hierarchyOrigins(
  systems: readonly Hierarchy[],
  category: 'sci' | 'sap',
  origin: Make,
): Origin[] {
  return systems
    .flatMap(hierarchyTips)
    .map((tip) =>
      origin(category, partText(tip, category), (mark) =>
        mark[category].some((each) => holds(each, tip)),
      ),
    )
}

/** The base marking, and each thing that narrows it; numbers of FRD portions stand under RD. */
function nuclearOrigins({ base, cnwdi, sigma }: AeaItem, origin: Make): Origin[] {
  const text = aeaMarking(base).short
  return [
    origin('aea', text, (mark) => mark.aea.some((each) => each.base === base)),
    ...(cnwdi
      ? [origin('aea', `${text}-CNWDI`, (mark) => mark.aea.some((each) => each.cnwdi))]
      : []),
    ...sigma.map((number) => {
      const holdsNumber = (each: AeaItem) => each.sigma.includes(number)
      return origin('aea', `${text}-SIGMA ${number}`, (mark) => mark.aea.some(holdsNumber))
    }),
  ]
}

function sourceOrigins(banner: Marking, origin: Make): Origin[] {
  if (banner.fgi === null) return []
  if (banner.fgi.concealed) {
    return [
      origin(
        'fgi',
        'FGI',
        (mark) => sourcesOf(mark)?.concealed === true,
        'one concealed source conceals all',
      ),
    ]
  }
  return banner.fgi.list.map((code) =>
    origin('fgi', `FGI ${code}`, (mark) => sourcesOf(mark)?.list.includes(code) === true),
  )
}

function dissemOrigins(banner: Marking, release: Release, origin: Make): Origin[] {
  return banner.dissem.map((code): Origin => {
    const text = controlText(dissemControl(code), 'banner')
    if (code === 'NF' || code === 'REL' || code === 'RELIDO' || code === 'DISPLAY ONLY') {
      const list =
        code === 'REL' ? banner.relTo : code === 'DISPLAY ONLY' ? banner.displayOnly : null
      const codes = list === null || list === 'BANNER' ? [] : list
      return {
        category: 'dissem',
        element: codes.length === 0 ? text : `${text} ${codes.join(', ')}`,
        from: release.from,
        because: release.because,
      }
    }
    return origin('dissem', text, (mark) => mark.dissem.includes(code))
  })
}
