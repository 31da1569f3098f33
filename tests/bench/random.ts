/** Numbers that only look random: mulberry32, the same sequence for a seed on every machine. */
export type Random = {
  /** The next number, from 0 to below 1. */
  readonly next: () => number
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number
  readonly pick: <T>(values: readonly T[]) => T
  /** The place drawn when place i has the weight `weights[i]` and the weights sum to 1. */
  readonly weighted: (weights: readonly number[]) => number
  /** `count` different values, in the order drawn. */
  readonly sample: <T>(values: readonly T[], count: number) => T[]
}

export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (values) => at(values, below(values.length)),
    weighted: (weights) => {
      let left = next()
      const place = weights.findIndex((weight) => (left -= weight) < 0)
      return place < 0 ? weights.length - 1 : place
    },
    sample: (values, count) => {
      const pool = [...values]
      for (let place = 0; place < count; place++) {
        const other = place + below(pool.length - place)
        const drawn = at(pool, other)
        pool[other] = at(pool, place)
        pool[place] = drawn
      }
      return pool.slice(0, count)
    },
  }
}

function at<T>(values: readonly T[], place: number): T {
  const value = values[place]
  if (value === undefined) throw new Error(`nothing at ${place} of ${values.length}`)
  return value
}
