import type { Engine } from '../engine.ts'
import { factAt, factTable } from '../fact-table.ts'
import { predicate, type Clause, type NeutralRule, type When } from '../neutral-rule.ts'
import { alwaysSlot, codeCount, encode, pairSlot } from './clause-index-codes.ts'

/** A clause as bits: those of the codes that its slot may have. */
type Literal = { readonly slot: number; readonly bits: number; readonly share: number }
/** One way for a rule to fire. */
type Way = { readonly rule: number; readonly literals: readonly Literal[] }

/**
 * The limit: what can be had by writing an index by hand for these 41 facts and these shapes of rules. Every
 * way for a rule to fire is filed under its two rarest clauses; the rest are checked one by one.
 */
export const clauseIndex: Engine = {
  peer: null,
  note: 'written by hand for this workload: no language, no checks',
  open: async () => (rules) => {
    const codes = new Uint8Array(codeCount)
    const find = indexOf(rules)
    return {
      decide: (event) => {
        encode(event, codes)
        return find(codes)
      },
    }
  },
}

function literalOf(clause: Clause): Literal {
  if (clause.op === 'gtf') return { slot: pairSlot(clause.f, clause.g), bits: 2, share: 0.35 }
  const { values, weights } = factAt(clause.f)
  const holds = predicate({ ...clause, f: 'it.is' })
  let [bits, share] = [0, 0]
  for (const [code, is] of values.entries())
    if (holds({ it: { is } })) {
      bits |= 1 << code
      share += weights[code] ?? 0
    }
  return { slot: factTable.findIndex(({ path }) => path === clause.f), bits, share }
}

/** The ways for a condition to hold, of the three shapes that the workload has. */
function waysOf(when: When): readonly (readonly Literal[])[] {
  if ('any' in when) return when.any.flatMap(waysOf)
  if (!('all' in when)) return [[literalOf(when)]]
  return when.all
    .map(waysOf)
    .reduce((ways, more) => ways.flatMap((way) => more.map((other) => [...way, ...other])))
}

const codesIn = (bits: number) =>
  Array.from({ length: 32 }, (_, code) => code).filter((code) => (bits >>> code) & 1)

function indexOf(rules: readonly NeutralRule[]): (codes: Uint8Array) => readonly number[] {
  const ways: Way[] = rules.flatMap(({ when }, rule) =>
    waysOf(when).map((literals) => ({
      rule,
      literals: literals.toSorted((a, b) => a.share - b.share),
    })),
  )
  const always: Literal = { slot: alwaysSlot, bits: 1, share: 1 }
  /** For each slot and code, for each second slot, for each of its codes: the ways to look at. */
  const filed = new Map<number, Map<number, Map<number, Way[]>>>()
  for (const way of ways) {
    const [first = always, second = always, ...literals] = way.literals
    for (const code of codesIn(first.bits)) {
      const bySecond = filed.get(32 * first.slot + code) ?? new Map<number, Map<number, Way[]>>()
      filed.set(32 * first.slot + code, bySecond)
      const byCode = bySecond.get(second.slot) ?? new Map<number, Way[]>()
      bySecond.set(second.slot, byCode)
      for (const other of codesIn(second.bits))
        byCode.set(other, [...(byCode.get(other) ?? []), { rule: way.rule, literals }])
    }
  }

  const tops = new Int32Array(32 * codeCount).fill(-1)
  const groups: number[] = []
  const heads: number[] = []
  const lists: number[] = [0]
  for (const [top, bySecond] of filed) {
    tops[top] = groups.length
    groups.push(bySecond.size)
    for (const [slot, byCode] of bySecond) {
      groups.push(slot, heads.length)
      for (let code = 0; code < 32; code++) {
        const list = byCode.get(code)
        heads.push(list === undefined ? 0 : lists.length)
        if (list === undefined) continue
        lists.push(list.length)
        for (const { rule, literals } of list) {
          lists.push(rule, literals.length)
          for (const { slot, bits } of literals) lists.push(slot, bits)
        }
      }
    }
  }
  return finder(tops, Int32Array.from(groups), Int32Array.from(heads), Int32Array.from(lists))
}

function finder(tops: Int32Array, groups: Int32Array, heads: Int32Array, lists: Int32Array) {
  const asked = Int32Array.from(
    Array.from({ length: codeCount }, (_, slot) => slot).filter((slot) =>
      tops.subarray(32 * slot, 32 * slot + 32).some((group) => group >= 0),
    ),
  )
  return (codes: Uint8Array): readonly number[] => {
    const fired: number[] = []
    for (const slot of asked) {
      let group = tops[32 * slot + (codes[slot] ?? 0)] ?? -1
      if (group < 0) continue
      for (let left = groups[group++] ?? 0; left > 0; left--, group += 2) {
        let at = heads[(groups[group + 1] ?? 0) + (codes[groups[group] ?? 0] ?? 0)] ?? 0
        for (let ways = lists[at++] ?? 0; ways > 0; ways--) {
          const rule = lists[at++] ?? 0
          let literals = lists[at++] ?? 0
          const next = at + 2 * literals
          while (literals > 0 && ((lists[at + 1] ?? 0) >>> (codes[lists[at] ?? 0] ?? 0)) & 1) {
            literals--
            at += 2
          }
          if (literals === 0) insert(rule, fired)
          at = next
        }
      }
    }
    return fired
  }
}

/** Puts a rule into the ascending list of those fired, unless it is there. */
function insert(rule: number, fired: number[]): void {
  let at = fired.length
  while (at > 0 && (fired[at - 1] ?? 0) > rule) at--
  if (at > 0 && fired[at - 1] === rule) return
  fired.push(rule)
  for (let from = fired.length - 1; from > at; from--) fired[from] = fired[from - 1] ?? 0
  fired[at] = rule
}
