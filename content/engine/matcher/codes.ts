/**
 * Small numbers for the values of a fact. Values that no condition tells apart share a code; 0 stands for
 * everything that no condition names, a missing fact among it.
 */
import type { Constant } from '../condition/tree.ts'

export type Codes = {
  readonly strings: ReadonlyMap<string, number>
  readonly yes: number
  readonly no: number
  readonly numbers: NumberCodes
  /** A value of each code. */
  readonly samples: readonly unknown[]
  /** A guess how often each code occurs beside the others. */
  readonly weights: readonly number[]
}

/** The codes for the values of a fact that is compared with these constants. */
export function codesFor(constants: ReadonlySet<Constant>): Codes {
  const samples: unknown[] = [undefined]
  const weights = [0]
  const add = (sample: unknown, weight: number) => weights.push(weight) && samples.push(sample) - 1
  const flags = constants.has(true) || constants.has(false)
  const yes = flags ? add(true, 1) : 0
  const no = flags ? add(false, 1) : 0
  const strings = new Map<string, number>()
  for (const constant of constants)
    if (typeof constant === 'string') strings.set(constant, add(constant, 1))
  if (strings.size > 0) weights[0] = 1

  const cuts = [...constants].filter((each) => typeof each === 'number').toSorted((a, b) => a - b)
  const numbers = new NumberCodes(cuts, samples.length)
  for (const [at, cut] of cuts.entries()) {
    const before = cuts[at - 1] ?? -Infinity
    add(before / 2 + cut / 2, cut - before > 1 ? 1 : 0)
    add(cut, 1)
  }
  if (cuts.length > 0) add(Infinity, 1)
  return { strings, yes, no, numbers, samples, weights }
}

/** The code of a value. */
export function codeOf(codes: Codes, value: unknown): number {
  if (value === true) return codes.yes
  if (value === false) return codes.no
  if (typeof value === 'string') return codes.strings.get(value) ?? 0
  return typeof value === 'number' ? codes.numbers.of(value) : 0
}

const widestTable = 256

/** Codes of numbers: one for each cut and one for each range between two, below the first and above the last. */
export class NumberCodes {
  private readonly cuts: readonly number[]
  private readonly first: number
  /** The lowest whole number in the table. */
  private readonly low: number
  /** The codes of whole numbers from `low` on. */
  private readonly table: Int32Array

  constructor(cuts: readonly number[], first: number) {
    this.cuts = cuts
    this.first = first
    this.low = Math.floor((cuts[0] ?? 0) - 1)
    const width = Math.ceil((cuts.at(-1) ?? 0) + 1) - this.low + 1
    this.table = new Int32Array(width <= widestTable ? width : 0)
    for (const at of this.table.keys()) this.table[at] = this.search(this.low + at)
  }

  of(value: number): number {
    const at = value - this.low
    if (at >= 0 && at < this.table.length && (at | 0) === at) return this.table[at] ?? 0
    return this.search(value)
  }

  private search(value: number): number {
    const { cuts } = this
    if (cuts.length === 0 || Number.isNaN(value)) return 0
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    return this.first + 2 * low + (cuts[low] === value ? 1 : 0)
  }
}
