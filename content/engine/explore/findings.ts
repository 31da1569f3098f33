/** Sets of findings, each with one number, and what each is worth. */
import type { Rule } from '../rule.ts'
import { shareOf, type Finding, type Share } from '../finding.ts'
import { isAdvice, isGate, pointsOf } from '../score.ts'

/** One rule that fired once: on a whole, or on one of the parts of one. */
export type Found = {
  readonly rule: Rule
  /** Which part, so that two parts count as two; empty where the rule counts whole. */
  readonly part: string
  readonly of: number
}

/** What one action's finding is. `action` tells the parts of a whole apart. */
export function foundIn(finding: Finding, action: string): Found {
  const { of } = shareOf(finding)
  return { rule: finding.rule, part: of === 1 ? '' : action, of }
}

export type FindingSet = {
  readonly found: readonly Found[]
  readonly rules: readonly Rule[]
  readonly lost: number
  readonly gated: boolean
  /** Rules that offer points back: a bit each, at the place of what they offer. */
  readonly praised: bigint
  /** Whether it holds a serious or critical finding against the trainee. */
  readonly grave: boolean
}

export type FindingSets = {
  /** The number of a set; 0 is the empty one. A rule counts once a part, however often it is given. */
  readonly numberOf: (found: readonly Found[]) => number
  readonly union: (a: number, b: number) => number
  readonly get: (number: number) => FindingSet
  /** The points that praised rules offer back together. */
  readonly offeredBy: (praised: bigint) => number
}

/** Whether a finding of this rule is against the trainee and no small matter. */
export const isGrave = (rule: Rule): boolean =>
  !isAdvice(rule) &&
  (rule.verdict === 'violation' || rule.verdict === 'omission') &&
  rule.severity !== 'minor'

const shareIn = (found: readonly Found[], rule: Rule): Share => {
  const own = found.filter((each) => each.rule === rule)
  return { parts: own.length, of: own[0]?.of ?? 1 }
}

const mostSets = 2 ** 26

export function createFindingSets(): FindingSets {
  const sets: FindingSet[] = []
  const numbers = new Map<string, number>()
  const unions = new Map<number, number>()
  /** Rules that offer points back, each with its bit and what it offers. */
  const praise = new Map<string, { readonly bit: bigint; readonly points: number }>()

  const bitOf = (rule: Rule): bigint => {
    const known = praise.get(rule.id) ?? { bit: 1n << BigInt(praise.size), points: pointsOf(rule) }
    praise.set(rule.id, known)
    return known.bit
  }
  const numberOf = (given: readonly Found[]): number => {
    const byName = new Map(given.map((each) => [`${each.rule.id} ${each.part}`, each]))
    const names = [...byName.keys()].toSorted()
    const name = names.join()
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, sets.length)
    const found = names.flatMap((each) => byName.get(each) ?? [])
    const rules = [...new Set(found.map(({ rule }) => rule))]
    return (
      sets.push({
        found,
        rules,
        lost: rules.reduce(
          (sum, rule) => sum + Math.max(0, -pointsOf(rule, shareIn(found, rule))),
          0,
        ),
        gated: rules.some(isGate),
        praised: rules
          .filter((rule) => pointsOf(rule) > 0)
          .reduce((praised, rule) => praised | bitOf(rule), 0n),
        grave: rules.some(isGrave),
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
    offeredBy: (praised) =>
      [...praise.values()].reduce(
        (sum, { bit, points }) => ((praised & bit) === 0n ? sum : sum + points),
        0,
      ),
    union: (a, b) => {
      if (b === 0) return a
      const key = a * mostSets + b
      const known = unions.get(key) ?? numberOf([...get(a).found, ...get(b).found])
      unions.set(key, known)
      return known
    },
  }
}
