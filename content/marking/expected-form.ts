import { hierarchyText } from './hierarchies.ts'
import type { AeaItem, Marking } from './marking.ts'

/** A marking in the form test cases state it: portion codes, absent where empty. */
export interface ExpectedForm {
  readonly system: Marking['system']
  readonly level: Marking['level']
  readonly owners?: readonly string[]
  readonly sci?: readonly string[]
  readonly sap?: readonly string[]
  readonly aea?: readonly string[]
  readonly fgi?: Marking['fgi']
  readonly cui?: true
  readonly dissem?: readonly string[]
  readonly relTo?: Marking['relTo']
  readonly displayOnly?: readonly string[]
  readonly nonIC?: readonly string[]
}

const some = (list: readonly unknown[]) => list.length > 0

/** What a marking says, in the form of the test cases. */
export function expectedForm(marking: Marking): ExpectedForm {
  const sap = [...marking.sap.map(hierarchyText), ...marking.natoPrograms]
  const nonIC = [...marking.nonIc, ...marking.accm.map((nickname) => `ACCM-${nickname}`)]
  return {
    system: marking.system,
    level: marking.level,
    ...(some(marking.owners) && { owners: marking.owners }),
    ...(some(marking.sci) && { sci: marking.sci.map(hierarchyText) }),
    ...(some(sap) && { sap }),
    ...(some(marking.aea) && { aea: marking.aea.flatMap(aeaParts) }),
    ...(marking.fgi !== null && { fgi: marking.fgi }),
    ...(marking.cui && { cui: true }),
    ...(some(marking.dissem) && { dissem: marking.dissem }),
    ...(marking.relTo !== null && { relTo: marking.relTo }),
    ...(marking.displayOnly !== null && { displayOnly: marking.displayOnly }),
    ...(some(nonIC) && { nonIC }),
  }
}

function aeaParts(item: AeaItem): string[] {
  return [
    item.base,
    ...(item.cnwdi ? ['CNWDI'] : []),
    ...(item.sigma.length > 0 ? [`SIGMA ${item.sigma.join(' ')}`] : []),
  ]
}
