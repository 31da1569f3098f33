/** Sets of candidates: a bit for each, thirty-two to a word. Bits past the last candidate are never set. */

export type CandidateSet = Uint32Array

/** The set of no one, with room for so many candidates. */
export const noOne = (size: number): CandidateSet => new Uint32Array(Math.ceil(size / 32))

/** Adds one candidate to a set that is still being built. */
export function add(set: CandidateSet, candidate: number): void {
  const word = candidate >>> 5
  set[word] = (set[word] ?? 0) | (1 << (candidate & 31))
}

/** The set of all candidates. */
export function everyone(size: number): CandidateSet {
  const set = noOne(size).fill(0xffffffff)
  if (size % 32 !== 0) set[set.length - 1] = 2 ** (size % 32) - 1
  return set
}

/** Those who are in both sets. */
export const both = (a: CandidateSet, b: CandidateSet): CandidateSet =>
  a.map((word, at) => word & (b[at] ?? 0))

export const has = (set: CandidateSet, candidate: number): boolean =>
  ((set[candidate >>> 5] ?? 0) & (1 << (candidate & 31))) !== 0

/** How many are in the set. */
export function count(set: CandidateSet): number {
  let total = 0
  for (const word of set) total += bitsIn(word)
  return total
}

/** Those who are in every one of the sets; of no sets, everyone. */
export function inAll(size: number, sets: readonly CandidateSet[]): CandidateSet {
  const [first, ...rest] = sets
  const left = first?.slice() ?? everyone(size)
  for (const set of rest)
    for (let at = 0; at < left.length; at += 1) left[at] = (left[at] ?? 0) & (set[at] ?? 0)
  return left
}

/** How many are in every one of the sets; of no sets, all. */
export const countInAll = (size: number, sets: readonly CandidateSet[]): number =>
  count(inAll(size, sets))

/** Whether all who are in one set are in the other. */
export const isWithin = (inner: CandidateSet, outer: CandidateSet): boolean =>
  inner.every((word, at) => (word & ~(outer[at] ?? 0)) === 0)

/** The candidates in the set, in order. */
export function members(set: CandidateSet, size: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 0; candidate < size; candidate += 1)
    if (has(set, candidate)) found.push(candidate)
  return found
}

/** Bits that are set in one word, added up side by side: in pairs, in fours, in bytes, and all four bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
