import type { Classification } from './classification.ts'
import type { Item } from './mark-tree.ts'
import {
  plainMarking,
  type AeaItem,
  type DissemCode,
  type Fgi,
  type Hierarchy,
  type Kind,
  type Marking,
  type NatoProgram,
  type NonIcCode,
} from './marking.ts'

/** What the classification and the items of a mark say together, in the order written. */
export function collect(
  classification: Classification,
  items: readonly Item[],
  kind: Kind,
): Marking {
  const sci: Hierarchy[] = []
  const sap: Hierarchy[] = []
  const natoPrograms: NatoProgram[] = []
  const aea: AeaItem[] = []
  const dissem: DissemCode[] = []
  const nonIc: NonIcCode[] = []
  const accm: string[] = []
  let fgi: Fgi | null = null
  let cui = classification.cui
  let relTo: Marking['relTo'] = null
  let displayOnly: Marking['displayOnly'] = null
  for (const item of items) {
    switch (item.category) {
      case 'sci':
        sci.push(item.sci)
        break
      case 'sap':
        if ('sap' in item) sap.push(item.sap)
        else natoPrograms.push(item.nato)
        break
      case 'aea':
        aea.push(item.aea)
        break
      case 'fgi':
        fgi ??= item.fgi
        break
      case 'cui':
        cui = true
        break
      case 'dissem':
        dissem.push(item.dissem)
        if (item.dissem === 'REL') relTo ??= item.list.length === 0 ? 'BANNER' : item.list
        if (item.dissem === 'DISPLAY ONLY') displayOnly ??= item.list
        break
      case 'nonIc':
        if ('nonIc' in item) nonIc.push(item.nonIc)
        else accm.push(item.accm)
        break
      case null:
        break
    }
  }
  return {
    ...plainMarking(kind, classification.level),
    system: classification.system,
    owners: classification.owners,
    sci,
    sap,
    natoPrograms,
    aea,
    fgi,
    cui,
    dissem,
    relTo,
    displayOnly,
    nonIc,
    accm,
  }
}
