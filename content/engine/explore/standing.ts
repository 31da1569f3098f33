/**
 * Scores on the way: all the standings at which a state can be reached that may still turn out best, or
 * worst. A standing is what was lost, which rules have praised, and whether a gate has shut.
 *
 * One standing is at least as good as another for good when it has lost less by at least what the other's
 * further praise could give back: from there on both get the same findings. So only few need be kept.
 */
import type { FindingSets } from './findings.ts'
import { passMark, scoreOf } from '../score.ts'

/** Standings that belong together, without what all of them have lost. */
type Shape = readonly Standing[]
type Standing = { readonly lost: number; readonly praised: bigint; readonly gated: boolean }

/** Shape 0 is the one that an attempt begins with, at nothing lost. */
export type Ledger = {
  /** A decision's findings added to a shape: the points that all lose more, and the shape then. */
  readonly advance: (shape: number, findings: number) => number
  /** Two shapes at different losses put together. */
  readonly merge: (a: number, aLost: number, b: number, bLost: number) => number
  /** What `advance` and `merge` lost more than the smaller loss, and the shape they gave. */
  readonly lostMore: (result: number) => number
  readonly shapeOf: (result: number) => number
  readonly scores: (shape: number, lost: number) => readonly Score[]
}
export type Score = {
  readonly score: number
  readonly lost: number
  readonly gated: boolean
  readonly passed: boolean
}

/** Shapes are numbered below this. */
const span = 2 ** 20

/** A ledger of standings that may turn out `best`, or `worst`. The gate bears on passing alone, so only `best` heeds it. */
export function createLedger(turns: 'best' | 'worst', sets: FindingSets): Ledger {
  const shapes: Shape[] = []
  const numbers = new Map<string, number>()
  /** By the findings, then by the shape. */
  const advanced: number[][] = []
  /** By the two shapes, then by how far apart their losses are. */
  const merged = new Map<number, Map<number, number>>()

  /** Whether `a` ends at least as well as `b`, whatever findings follow. */
  const atLeastAsGood = (a: Standing, b: Standing): boolean =>
    (!a.gated || b.gated) && sets.offeredBy(b.praised & ~a.praised) <= b.lost - a.lost
  const outdoes = (a: Standing, b: Standing): boolean =>
    turns === 'best' ? atLeastAsGood(a, b) : atLeastAsGood(b, a)

  const resultOf = (standings: readonly Standing[]): number => {
    let kept: readonly Standing[] = []
    for (const standing of standings)
      if (!kept.some((each) => outdoes(each, standing)))
        kept = [...kept.filter((each) => !outdoes(standing, each)), standing]
    const least = Math.min(...kept.map(({ lost }) => lost))
    const shape = kept.map((each) => ({ ...each, lost: each.lost - least }))
    const name = shape
      .map(({ lost, praised, gated }) => `${lost} ${praised} ${gated}`)
      .toSorted()
      .join()
    const number = numbers.get(name) ?? shapes.push(shape) - 1
    if (number >= span) throw new Error('too many different standings to compare')
    numbers.set(name, number)
    return least * span + number
  }
  const shape = (number: number): Shape => shapes[number] ?? []
  resultOf([{ lost: 0, praised: 0n, gated: false }])

  return {
    lostMore: (result) => Math.floor(result / span),
    shapeOf: (result) => result % span,
    advance: (number, findings) => {
      const byShape = (advanced[findings] ??= [])
      let result = byShape[number]
      if (result !== undefined) return result
      const { lost, gated, praised } = sets.get(findings)
      result = resultOf(
        shape(number).map((each) => ({
          lost: each.lost + lost,
          praised: each.praised | praised,
          gated: turns === 'best' && (each.gated || gated),
        })),
      )
      byShape[number] = result
      return result
    },
    merge: (a, aLost, b, bLost) => {
      const apart = bLost - aLost
      const byApart = merged.get(a * span + b) ?? new Map<number, number>()
      merged.set(a * span + b, byApart)
      let result = byApart.get(apart)
      if (result !== undefined) return result
      const least = Math.min(0, apart)
      result = resultOf([
        ...shape(a).map((each) => ({ ...each, lost: each.lost - least })),
        ...shape(b).map((each) => ({ ...each, lost: each.lost + apart - least })),
      ])
      byApart.set(apart, result)
      return result
    },
    scores: (number, lostBefore) =>
      shape(number).map(({ lost, praised, gated }) => {
        const all = lost + lostBefore
        const score = scoreOf(all, sets.offeredBy(praised))
        return { score, lost: all, gated, passed: !gated && score >= passMark }
      }),
  }
}
