import type { Finding } from './finding.ts'
import type { Kind } from './marking.ts'

/** A mark being read: of which kind, by which register, and the faults noted so far. */
export interface Reading {
  readonly kind: Kind
  /** Whether it opens with `//`, as foreign and joint marks do. */
  readonly prefixed: boolean
  /** Control systems known beyond the published ones. */
  readonly systems: ReadonlySet<string>
  /** Codes of countries and organisations known beyond the published ones. */
  readonly codes: ReadonlySet<string>
  readonly slips: Finding[]
}
