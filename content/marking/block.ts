import type { Finding } from './finding.ts'

/** A source cited by a derivative block. */
export interface Source {
  readonly cite: string
  readonly date: string | null
  readonly declassifyOn: string | null
}

/** A classification authority block as filled in, with what surrounds it. */
export interface AuthorityBlock {
  readonly blockType: 'original' | 'derivative'
  /** Eight digits. */
  readonly documentDate: string | null
  readonly classifiedBy: string | null
  readonly reason: string | null
  readonly derivedFrom: string | null
  readonly declassifyOn: string | null
  /** Level or banner of the whole document, where known. */
  readonly overall?: string | null
  /** What the document contains beside national security information: RD, FRD, TFNI, NATO. */
  readonly contains?: readonly string[]
  /** Sources listed with the document; `null` where no list is attached. */
  readonly sources?: readonly Partial<Source>[] | null
  /** An unclassified letter of transmittal may carry the block of what it covers. */
  readonly transmittal?: boolean
}

export type BlockField =
  'documentDate' | 'classifiedBy' | 'reason' | 'derivedFrom' | 'declassifyOn' | 'overall'

export interface BlockFinding extends Finding {
  readonly field: BlockField
}

/** What the Declassify On line is. */
export type InstructionKind = 'date' | 'event' | 'exemption' | 'text'

export interface BlockVerdict {
  readonly valid: boolean
  readonly findings: readonly BlockFinding[]
  readonly declassifyOn: string | null
  readonly kind: InstructionKind | null
}
