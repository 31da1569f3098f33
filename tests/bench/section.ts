/** What one part of the benchmark has to show: a table, and which goals were reached. */
import { count } from './table.ts'

export type Section = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly goals: readonly Goal[]
}
export type Goal = { readonly text: string; readonly measured: string; readonly met: boolean }

/** How much is measured. */
export type Plan = {
  readonly rounds: number
  /** How long one measurement of an engine lasts. */
  readonly seconds: number
  /** How long an engine may take to prove its decisions. */
  readonly proofSeconds: number
}
/** Tells whoever waits what is being done. */
export type Tell = (line: string) => void

/** The middle value. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1]
  if (middle === undefined) throw new Error('the median of nothing')
  return middle
}

/** A goal that a number be at least so much. */
export const atLeast = (text: string, measured: number, least: number, unit = 'times'): Goal => ({
  text,
  measured: `${count(measured)} ${unit}`,
  met: measured >= least,
})

/** A goal that a number be at most so much. */
export const atMost = (text: string, measured: number, most: number, unit: string): Goal => ({
  text,
  measured: `${count(measured)} ${unit}`,
  met: measured <= most,
})
