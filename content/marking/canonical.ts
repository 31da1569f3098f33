import { sortCodes } from './code-list.ts'
import { compareIds } from './compartments.ts'
import { dissemRank, nonIcRank } from './controls.ts'
import { mergeHierarchies } from './hierarchies.ts'
import type { AeaItem, Marking } from './marking.ts'
import { aeaRank } from './read-aea.ts'

/** The marking in the order the Register requires, with nothing said twice. */
export function canonical(marking: Marking): Marking {
  const { relTo, displayOnly, fgi } = marking
  return {
    ...marking,
    owners: sortCodes(marking.owners),
    sci: mergeHierarchies(marking.sci),
    sap: mergeHierarchies(marking.sap),
    natoPrograms: [...new Set(marking.natoPrograms)].toSorted(compareIds),
    aea: mergeAea(marking.aea),
    fgi: fgi === null ? null : { concealed: fgi.concealed, list: sortCodes(fgi.list) },
    dissem: [...new Set(marking.dissem)].toSorted((a, b) => dissemRank(a) - dissemRank(b)),
    relTo: relTo === null || relTo === 'BANNER' ? relTo : sortCodes(relTo, true),
    displayOnly: displayOnly === null ? null : sortCodes(displayOnly),
    nonIc: [...new Set(marking.nonIc)].toSorted((a, b) => nonIcRank(a) - nonIcRank(b)),
    accm: [...new Set(marking.accm)].toSorted(compareIds),
  }
}

function mergeAea(all: readonly AeaItem[]): AeaItem[] {
  const merged = new Map<string, AeaItem>()
  for (const item of all) {
    const known = merged.get(item.base)
    merged.set(item.base, {
      base: item.base,
      cnwdi: item.cnwdi || known?.cnwdi === true,
      sigma: [...new Set([...(known?.sigma ?? []), ...item.sigma])].toSorted((a, b) => a - b),
    })
  }
  return [...merged.values()].toSorted((a, b) => aeaRank(a.base) - aeaRank(b.base))
}
