import type { Finding, Span } from './finding.ts'
import type {
  AeaItem,
  DissemCode,
  Fgi,
  Hierarchy,
  Kind,
  Marking,
  NatoProgram,
  NonIcCode,
} from './marking.ts'

/** The categories of a mark in the order they must stand. */
export const categories = ['sci', 'sap', 'aea', 'fgi', 'cui', 'dissem', 'nonIc'] as const
export type Category = (typeof categories)[number]

/** What one entry of a mark was recognised as. */
export type Entry =
  | { readonly category: 'sci'; readonly sci: Hierarchy }
  | { readonly category: 'sap'; readonly sap: Hierarchy; readonly prefixed: boolean }
  | { readonly category: 'sap'; readonly nato: NatoProgram }
  | { readonly category: 'aea'; readonly aea: AeaItem; readonly cnwdiAsN: boolean }
  | { readonly category: 'fgi'; readonly fgi: Fgi }
  | { readonly category: 'cui' }
  | { readonly category: 'dissem'; readonly dissem: DissemCode; readonly list: readonly string[] }
  | { readonly category: 'nonIc'; readonly nonIc: NonIcCode }
  | { readonly category: 'nonIc'; readonly accm: string }
  | { readonly category: null; readonly unknown: string }

/** One entry of a mark with its place and the separator written before it. */
export type Item = Entry & { readonly at: Span; readonly before: Separator }

export type Separator = '/' | '//'

/** A mark as read: what it says, where each entry stands, and what was already wrong in reading. */
export interface MarkTree {
  readonly kind: Kind
  readonly text: string
  /** Whether places inside entries are true; where spaces had to be tidied they are not. */
  readonly exact: boolean
  /** Whether the text was too long to be read to its end. */
  readonly cut: boolean
  readonly marking: Marking
  readonly classificationAt: Span
  /** Places of the owners of a foreign or joint mark. */
  readonly ownersAt: Span
  /** A NATO control written together with the level, as DoD does. */
  readonly joinedNato: boolean
  readonly items: readonly Item[]
  readonly slips: readonly Finding[]
}
