/** Steps of a choice, each remembered by the slots that its outcome depends on. */
import type { Row } from './slots.ts'

/** What a step does: numbers written to slots, the findings it brings, and an answer where it is asked something. */
export type Outcome = {
  /** Slots and their new numbers, by turns. */
  readonly writes: readonly number[]
  /** A set of findings, by its number. */
  readonly findings: number
  readonly answer: number
}
/** `onRead` is told the slots that decided, in the order in which they were looked at. */
export type Step = (row: Row, onRead?: (slot: number) => void) => Outcome

export const nothing: Outcome = { writes: [], findings: 0, answer: 0 }

/** An outcome and the slots it depends on, in the order in which they were looked at. */
export type Worked = { readonly reads: readonly number[]; readonly outcome: Outcome }

type Node = {
  /** The slot that decides where to go on; -1 where the outcome is settled. */
  slot: number
  readonly next: (Node | undefined)[]
  outcome: Outcome
}

/** A step that works out each case once. What is looked at next may depend only on what was seen before. */
export function createStep(varies: (slot: number) => boolean, work: (row: Row) => Worked): Step {
  let root: Node | undefined
  const learn = (row: Row): Outcome => {
    const { reads, outcome } = work(row)
    const deciding = reads.filter(varies)
    const nodeFor = (at: number): Node => ({ slot: deciding[at] ?? -1, next: [], outcome })
    let node = (root ??= nodeFor(0))
    for (const [at, slot] of deciding.entries()) {
      if (node.slot !== slot) throw new Error('a step looked at its world in two orders')
      node = node.next[row[slot] ?? 0] ??= nodeFor(at + 1)
    }
    return outcome
  }
  const tell = (row: Row, onRead: (slot: number) => void): void => {
    for (
      let node = root;
      node !== undefined && node.slot >= 0;
      node = node.next[row[node.slot] ?? 0]
    )
      onRead(node.slot)
  }
  return (row, onRead) => {
    let node = root
    while (node !== undefined && node.slot >= 0) node = node.next[row[node.slot] ?? 0]
    const outcome = node === undefined ? learn(row) : node.outcome
    if (onRead !== undefined) tell(row, onRead)
    return outcome
  }
}
