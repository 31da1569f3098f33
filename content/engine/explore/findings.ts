/** Sets of findings, each with one number, and what each is worth. */
import type { Rule } from '../rule.ts'
import { isAdvice, isGate, pointsOf } from '../score.ts'

export type FindingSet = {
  readonly rules: readonly Rule[]
  readonly lost: number
  readonly gated: boolean
  /** Rules that offer points back, by their numbers. */
  readonly praised: readonly number[]
  /** Whether it holds a serious or critical finding against the trainee. */
  readonly grave: boolean
}

export type FindingSets = {
  /** The number of a set; 0 is the empty one. A rule counts once, however often it is given. */
  readonly numberOf: (rules: readonly Rule[]) => number
  readonly union: (a: number, b: number) => number
  readonly get: (number: number) => FindingSet
  /** What a praised rule offers, by its number. */
  readonly offers: readonly number[]
}

/** Whether a finding of this rule is against the trainee and no small matter. */
export const isGrave = (rule: Rule): boolean =>
  !isAdvice(rule) &&
  (rule.verdict === 'violation' || rule.verdict === 'omission') &&
  rule.severity !== 'minor'

const mostSets = 2 ** 26

export function createFindingSets(): FindingSets {
  const sets: FindingSet[] = []
  const numbers = new Map<string, number>()
  const unions = new Map<number, number>()
  const praise = new Map<string, number>()
  const offers: number[] = []

  const praiseNumber = (rule: Rule): number => {
    const known = praise.get(rule.id) ?? offers.push(pointsOf(rule)) - 1
    praise.set(rule.id, known)
    return known
  }
  const numberOf = (rules: readonly Rule[]): number => {
    const unique = [...new Set(rules)].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const name = unique.map(({ id }) => id).join()
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, sets.length)
    return (
      sets.push({
        rules: unique,
        lost: unique.reduce((sum, rule) => sum + Math.max(0, -pointsOf(rule)), 0),
        gated: unique.some(isGate),
        praised: unique.filter((rule) => pointsOf(rule) > 0).map(praiseNumber),
        grave: unique.some(isGrave),
      }) - 1
    )
  }
  const get = (number: number): FindingSet => {
    const set = sets[number]
    if (set === undefined) throw new Error(`no set of findings has the number ${number}`)
    return set
  }
  numberOf([])
  return {
    numberOf,
    get,
    offers,
    union: (a, b) => {
      if (a === 0 || a === b) return b
      if (b === 0) return a
      const key = a < b ? a * mostSets + b : b * mostSets + a
      const known = unions.get(key) ?? numberOf([...get(a).rules, ...get(b).rules])
      unions.set(key, known)
      return known
    },
  }
}
