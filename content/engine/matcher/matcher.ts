/**
 * Judging many conditions at once: which of them hold, without looking at each.
 *
 * Facts become small codes (`codes.ts`), conditions become columns of accepted codes (`form.ts`, `slots.ts`),
 * and a decision comes upon a column only through a door that both of its rarest facts open (`doors.ts`).
 */
import type { Condition } from '../condition/condition.ts'
import { createAnswers } from './facts.ts'
import { normalForm } from './form.ts'
import { layOut } from './slots.ts'
import { tablesFor, type Numbers } from './tables.ts'

/** Answers which conditions hold, as their places in ascending order. */
export type Matcher = (facts: object) => number[]

const at = (table: Numbers, place: number): number => table[place] ?? 0
const bitAt = (bits: Uint8Array, place: number): number => bits[place] ?? 0

/**
 * Makes a matcher for conditions over one vocabulary. It answers as asking each of them would; what a
 * decision costs grows with the conditions that nearly hold, and hardly with those that there are.
 */
export function createMatcher(conditions: readonly Pick<Condition, 'tree'>[]): Matcher {
  const slots = layOut(conditions.map(({ tree }) => normalForm(tree)))
  const { doors, cells, lists, columns, accepted } = tablesFor(slots)
  const { begin, codeAt } = createAnswers(slots)
  const opened = new Int32Array(doors.length / 4)
  const left = new Int32Array(slots.columns.length + 1)
  const held = new Int32Array(Math.ceil(conditions.length / 32))

  return (facts) => {
    begin(facts)
    askColumns(askNext(openDoors()))
    return takeHeld()
  }

  /** Finds the lists of columns behind the doors that open, without a branch for those that do not. */
  function openDoors(): number {
    let count = 0
    for (let door = 0; door < doors.length; door += 4) {
      const down = codeAt(at(doors, door))
      const across = codeAt(at(doors, door + 1))
      const list = at(cells, at(doors, door + 3) + down * at(doors, door + 2) + across)
      opened[count] = list
      count += -list >>> 31
    }
    return count
  }

  /** Asks each column found what it asks next, and keeps those that accept it. */
  function askNext(found: number): number {
    let count = 0
    for (let each = 0; each < found; each++) {
      const list = opened[each] ?? 0
      const end = list + 3 * at(lists, list)
      for (let entry = list + 1; entry < end; entry += 3) {
        left[count] = at(lists, entry + 2)
        count += bitAt(accepted, at(lists, entry + 1) + codeAt(at(lists, entry)))
      }
    }
    return count
  }

  /** Asks the columns kept all else, and marks the conditions of those that accept it. */
  function askColumns(count: number): void {
    for (let each = 0; each < count; each++) {
      const column = left[each] ?? 0
      const end = at(columns, column + 1)
      let question = column + 2
      while (
        question < end &&
        bitAt(accepted, at(columns, question + 1) + codeAt(at(columns, question))) === 1
      )
        question += 2
      if (question < end) continue
      const condition = at(columns, column)
      held[condition >> 5] = (held[condition >> 5] ?? 0) | (1 << (condition & 31))
    }
  }

  /** The conditions marked, and none marked any more. */
  function takeHeld(): number[] {
    const result: number[] = []
    for (let place = 0; place < held.length; place++) {
      let word = held[place] ?? 0
      if (word === 0) continue
      held[place] = 0
      for (; word !== 0; word &= word - 1) result.push(32 * place + 31 - Math.clz32(word & -word))
    }
    return result
  }
}
