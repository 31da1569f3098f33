/** What the benchmark asks of an engine. */
import type { Event, FullResult, NeutralRule } from './neutral-rule.ts'

export type Engine = {
  /** Its package, or null where it is part of this project. */
  readonly peer: string | null
  readonly note: string
  /** The most rules it is measured with, where more would take minutes to prove. */
  readonly upTo?: number
  /** Brings in its code and gives a function that makes rules ready to judge; that function is what is timed as load. */
  readonly open: () => Promise<(rules: readonly NeutralRule[]) => Loaded | Promise<Loaded>>
}

export type Loaded = {
  /** The places of the rules that fire, ascending. */
  readonly decide: (event: Event) => readonly number[] | Promise<readonly number[]>
  /** The full result; where an engine has none of its own, it is put together from the fired rules. */
  readonly decideFull?: (event: Event) => FullResult
}

/** The places of the tests that hold. */
export function placesOf<T>(tests: readonly T[], holds: (test: T) => boolean): number[] {
  const places: number[] = []
  for (const [place, test] of tests.entries()) if (holds(test)) places.push(place)
  return places
}
