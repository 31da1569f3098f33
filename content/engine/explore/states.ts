/** The states of one scene: rows kept flat, found again by hash, each with the way it was first reached. */
import type { Row } from './slots.ts'

export type States = {
  readonly size: () => number
  /** The place of a projected row among the states; one not met before gets the next place. */
  readonly place: (projected: Row) => number
  /** Copies a state into a whole row. */
  readonly read: (place: number, into: Row) => void
  /** Lets go of the rows; how each state was reached is kept. */
  readonly release: () => void
  /** Whole numbers kept with each state, by column. */
  readonly get: (place: number, column: number) => number
  readonly set: (place: number, column: number, to: number) => void
}

const first = 64

/** A table of states over the columns of a row that vary, with some numbers beside each. */
export function createStates(varying: readonly number[], columns: number): States {
  const width = varying.length
  let rows = new Uint16Array(first * width)
  let heads = new Int32Array(first * 2)
  let size = 0
  let beside = new Int32Array(first * columns)

  const hash = (from: Uint16Array, offset: number): number => {
    let sum = 0x811c9dc5
    for (let at = 0; at < width; at += 1) {
      sum = Math.imul(sum ^ (from[offset + at] ?? 0), 0x01000193)
      sum ^= sum >>> 15
    }
    return sum >>> 0
  }
  const isAt = (place: number, key: Row): boolean => {
    const offset = place * width
    for (let at = 0; at < width; at += 1) if (rows[offset + at] !== key[at]) return false
    return true
  }
  const grow = (): void => {
    rows = enlarged(rows, new Uint16Array(rows.length * 2))
    beside = enlarged(beside, new Int32Array(beside.length * 2))
    heads = new Int32Array(heads.length * 2)
    const mask = heads.length - 1
    for (let place = 0; place < size; place += 1) {
      let at = hash(rows, place * width) & mask
      while (heads[at] !== 0) at = (at + 1) & mask
      heads[at] = place + 1
    }
  }
  return {
    size: () => size,
    get: (place, column) => beside[place * columns + column] ?? 0,
    set: (place, column, to) => {
      beside[place * columns + column] = to
    },
    place: (key) => {
      const mask = heads.length - 1
      let at = hash(key, 0) & mask
      for (let found = heads[at] ?? 0; found !== 0; found = heads[at] ?? 0) {
        if (isAt(found - 1, key)) return found - 1
        at = (at + 1) & mask
      }
      heads[at] = size + 1
      rows.set(key, size * width)
      size += 1
      if (size * 2 >= heads.length) grow()
      return size - 1
    },
    read: (place, into) => {
      const offset = place * width
      for (let at = 0; at < width; at += 1) into[varying[at] ?? 0] = rows[offset + at] ?? 0
    },
    release: () => {
      rows = new Uint16Array(0)
      heads = new Int32Array(0)
    },
  }
}

function enlarged<T extends Uint16Array | Int32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
