import type { Span } from './finding.ts'
import type { MarkTree } from './mark-tree.ts'
import type { DissemCode, NatoProgram, NonIcCode } from './marking.ts'

/** What rules ask about: each thing a mark can say, at the depth the rules tell apart. */
export type Atom =
  | 'HCS'
  | 'HCS-O'
  | 'HCS-P'
  | 'HCS-P sub'
  | 'RSV'
  | 'SI'
  | 'SI compartment'
  | 'SI-G'
  | 'TK'
  | 'TK-BLFH'
  | 'TK-IDIT'
  | 'TK-KAND'
  | 'SAP'
  | 'RD'
  | 'FRD'
  | 'TFNI'
  | 'DCNI'
  | 'UCNI'
  | 'ATOMAL'
  | 'CNWDI'
  | 'SIGMA'
  | 'CUI'
  | 'JOINT'
  | 'concealed source'
  | 'named source'
  | NatoProgram
  | DissemCode
  | NonIcCode

/** Every atom of a mark with the place of its first mention. */
export function atomsOf(tree: MarkTree): Map<Atom, Span> {
  const atoms = new Map<Atom, Span>()
  const add = (atom: Atom, at: Span) => {
    if (!atoms.has(atom)) atoms.set(atom, at)
  }
  const { marking } = tree
  if (marking.system === 'JOINT') add('JOINT', tree.classificationAt)
  if (marking.system === 'NON-US' && marking.owners.length > 0) {
    add(marking.owners[0] === 'FGI' ? 'concealed source' : 'named source', tree.classificationAt)
  }
  for (const item of tree.items) {
    switch (item.category) {
      case 'sci':
        for (const atom of sciAtoms(item.sci.id, item.sci.compartments)) add(atom, item.at)
        break
      case 'sap':
        add('sap' in item ? 'SAP' : item.nato, item.at)
        break
      case 'aea':
        add(item.aea.base, item.at)
        if (item.aea.cnwdi) add('CNWDI', item.at)
        if (item.aea.sigma.length > 0) add('SIGMA', item.at)
        break
      case 'fgi':
        add(item.fgi.concealed ? 'concealed source' : 'named source', item.at)
        break
      case 'cui':
        add('CUI', item.at)
        break
      case 'dissem':
        add(item.dissem, item.at)
        break
      case 'nonIc':
        if ('nonIc' in item) add(item.nonIc, item.at)
        break
      case null:
        break
    }
  }
  return atoms
}

function sciAtoms(
  id: string,
  compartments: readonly { readonly id: string; readonly subs: readonly string[] }[],
): Atom[] {
  const named = (compartment: string) => compartments.find((each) => each.id === compartment)
  const atoms: Atom[] = []
  if (id === 'HCS' || id === 'RSV' || id === 'SI' || id === 'TK') atoms.push(id)
  if (id === 'HCS') {
    if (named('O') !== undefined) atoms.push('HCS-O')
    if (named('P') !== undefined) atoms.push('HCS-P')
    if ((named('P')?.subs.length ?? 0) > 0) atoms.push('HCS-P sub')
  }
  if (id === 'SI') {
    if (compartments.length > 0) atoms.push('SI compartment')
    if (named('G') !== undefined) atoms.push('SI-G')
  }
  if (id === 'TK') {
    if (named('BLFH') !== undefined) atoms.push('TK-BLFH')
    if (named('IDIT') !== undefined) atoms.push('TK-IDIT')
    if (named('KAND') !== undefined) atoms.push('TK-KAND')
  }
  return atoms
}
