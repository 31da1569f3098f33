/** Where a mark stands: at the head of a page or document, or in front of one portion. */
export type Kind = 'banner' | 'portion'

/** Classification levels, low to high. `R` is RESTRICTED, used by foreign owners alone. */
export type Level = 'U' | 'R' | 'C' | 'S' | 'TS'

/** Whose classification system a mark belongs to. `UK` is the British form, only recognised. */
export type System = 'US' | 'NON-US' | 'NATO' | 'JOINT' | 'UK'

/** A control system or special access program with what stands beneath it. */
export interface Hierarchy {
  readonly id: string
  readonly compartments: readonly Compartment[]
}

export interface Compartment {
  readonly id: string
  readonly subs: readonly string[]
}

export type AeaBase = 'RD' | 'FRD' | 'DCNI' | 'UCNI' | 'TFNI' | 'ATOMAL'

/** Atomic energy information: the base marking and what narrows it. */
export interface AeaItem {
  readonly base: AeaBase
  readonly cnwdi: boolean
  readonly sigma: readonly number[]
}

/** Foreign sources of a US document; a concealed source names nobody. */
export interface Fgi {
  readonly concealed: boolean
  readonly list: readonly string[]
}

export type NatoProgram = 'BALK' | 'BOHEMIA'

/** Dissemination controls by their portion code. `WAIVED` and `HVSACO` are DoD's alone. */
export type DissemCode =
  | 'RS'
  | 'FOUO'
  | 'OC'
  | 'OC-USGOV'
  | 'IMC'
  | 'NF'
  | 'PR'
  | 'REL'
  | 'RELIDO'
  | 'EYES'
  | 'DSEN'
  | 'FISA'
  | 'DISPLAY ONLY'
  | 'WAIVED'
  | 'HVSACO'

/** Controls of other departments by their portion code. `NNPI` is DoD's alone. */
export type NonIcCode = 'DS' | 'XD' | 'ND' | 'SBU' | 'SBU-NF' | 'LES' | 'LES-NF' | 'SSI' | 'NNPI'

/** What a mark says, free of how it was written. */
export interface Marking {
  readonly kind: Kind
  readonly system: System
  /** `null` where the mark names no level. */
  readonly level: Level | null
  /** Owners of a foreign or joint mark; `['FGI']` where the owner is concealed. */
  readonly owners: readonly string[]
  readonly sci: readonly Hierarchy[]
  readonly sap: readonly Hierarchy[]
  readonly natoPrograms: readonly NatoProgram[]
  readonly aea: readonly AeaItem[]
  readonly fgi: Fgi | null
  readonly cui: boolean
  readonly dissem: readonly DissemCode[]
  /** `BANNER` where a portion says REL alone and means the banner's list. */
  readonly relTo: readonly string[] | 'BANNER' | null
  readonly displayOnly: readonly string[] | null
  readonly nonIc: readonly NonIcCode[]
  /** Nicknames of DoD alternative compensatory control measures. */
  readonly accm: readonly string[]
}

/** A mark that says nothing but a US level; the base other markings are built on. */
export function plainMarking(kind: Kind, level: Level | null): Marking {
  return {
    kind,
    system: 'US',
    level,
    owners: [],
    sci: [],
    sap: [],
    natoPrograms: [],
    aea: [],
    fgi: null,
    cui: false,
    dissem: [],
    relTo: null,
    displayOnly: null,
    nonIc: [],
    accm: [],
  }
}

/** The codes of a mark’s release list; none where it has no list or leans on the banner’s. */
export function listedRelease({ relTo }: Marking): readonly string[] {
  return relTo === null || relTo === 'BANNER' ? [] : relTo
}

const ranks: Readonly<Record<Level, number>> = { U: 0, R: 1, C: 2, S: 3, TS: 4 }

/** The height of a level; no level counts lowest. */
export function levelRank(level: Level | null): number {
  return level === null ? -1 : ranks[level]
}
