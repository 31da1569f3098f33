/**
 * What a set of conditions asks, as slots: one for each fact, with codes for its values, and one for each
 * test that codes cannot answer, such as a comparison of two facts.
 */
import { codesFor, type Codes } from './codes.ts'
import { compile } from '../condition/value.ts'
import type { Constant, Tree } from '../condition/tree.ts'
import { factTested, type Literal, type Term } from './form.ts'

/** The slot of one code, which stands for nothing asked. */
export const openSlot = 0

/** What is asked of one slot. */
export type Question = {
  readonly slot: number
  /** For each code of the slot, 1 where it is accepted. */
  readonly accepted: Uint8Array
  /** A guess how often it is accepted, from 0 to 1. */
  readonly share: number
}

/** The question that every code of the open slot answers. */
export const nothing: Question = { slot: openSlot, accepted: Uint8Array.of(1), share: 1 }

/** One way for a condition to hold: what it asks, each slot once, facts before tests and what is seldom accepted first. */
export type Column = { readonly condition: number; readonly questions: readonly Question[] }

export type FactSlot = { readonly names: readonly string[]; readonly codes: Codes }
export type Slots = {
  /** The facts, from slot 1 on. */
  readonly facts: readonly FactSlot[]
  /** The tests, in the slots after those of the facts. Their codes are 0 and 1. */
  readonly tests: readonly Tree[]
  readonly columns: readonly Column[]
}

const mostConstants = 1000

/** Lays out the slots for conditions in normal form. */
export function layOut(forms: readonly (readonly Term[])[]): Slots {
  const literals = forms.flat(2)
  const keys = keysOfFacts(literals)
  const facts = [...Map.groupBy(literals, ({ test }) => keys.get(test))].flatMap(([key, about]) =>
    key === undefined ? [] : [{ key, ...factSlot(about) }],
  )
  const slotOfFact = new Map(facts.map(({ key }, at) => [key, at + 1]))
  const tests: Tree[] = []
  const slotOfTest = new Map<string, number>()
  const questions = new Map<string, Question>()

  const questionOf = (literal: Literal): Question => {
    const text = JSON.stringify(literal)
    const known = questions.get(text)
    if (known !== undefined) return known
    const slot = slotOfFact.get(keys.get(literal.test) ?? '')
    const codes = slot === undefined ? undefined : facts[slot - 1]?.codes
    const question =
      slot === undefined || codes === undefined
        ? askTest(literal)
        : asked(slot, answers(literal, codes), codes.weights)
    questions.set(text, question)
    return question
  }
  const askTest = ({ test, wanted }: Literal): Question => {
    const text = JSON.stringify(test)
    const slot = slotOfTest.get(text) ?? facts.length + tests.push(test)
    slotOfTest.set(text, slot)
    return asked(slot, Uint8Array.of(wanted ? 0 : 1, wanted ? 1 : 0), [1, 1])
  }
  const conjunction = (term: Term): readonly Question[] | null => {
    const bySlot = new Map<number, Question>()
    for (const question of term.map(questionOf)) {
      const before = bySlot.get(question.slot)
      bySlot.set(question.slot, before === undefined ? question : both(before, question))
    }
    const all = [...bySlot.values()].filter(({ accepted }) => accepted.includes(0))
    if (all.some(({ accepted }) => !accepted.includes(1))) return null
    return all.toSorted(
      (a, b) =>
        Number(a.slot > facts.length) - Number(b.slot > facts.length) ||
        a.share - b.share ||
        a.slot - b.slot,
    )
  }
  const both = (a: Question, b: Question) =>
    asked(
      a.slot,
      a.accepted.map((each, code) => each & (b.accepted[code] ?? 0)),
      facts[a.slot - 1]?.codes.weights ?? [1, 1],
    )

  const columns = forms.flatMap((terms, condition) =>
    terms.flatMap((term) => {
      const questions = conjunction(term)
      return questions === null ? [] : [{ condition, questions }]
    }),
  )
  return { facts, tests, columns }
}

/** For each test that one fact's code answers, that fact. */
function keysOfFacts(literals: readonly Literal[]): ReadonlyMap<Tree, string> {
  const keys = new Map<Tree, string>()
  const named = new Map<string, Set<Constant>>()
  for (const { test } of literals) {
    const tested = factTested(test)
    if (tested === null) continue
    const key = tested.names.join('.')
    const constants = new Set([...(named.get(key) ?? []), ...tested.constants])
    if (constants.size > mostConstants) continue
    named.set(key, constants)
    keys.set(test, key)
  }
  return keys
}

function factSlot(about: readonly Literal[]): FactSlot {
  const tested = about.map(({ test }) => factTested(test)).filter((each) => each !== null)
  const [first] = tested
  return {
    names: first?.names ?? [],
    codes: codesFor(new Set(tested.flatMap(({ constants }) => constants))),
  }
}

/** Which codes a test of one fact accepts, asked of a value of each. */
function answers({ test, wanted }: Literal, { samples }: Codes): Uint8Array {
  const value = compile<unknown>(test, () => (sample) => sample)
  return Uint8Array.from(samples, (sample) => Number((value(sample) === true) === wanted))
}

function asked(slot: number, accepted: Uint8Array, weights: readonly number[]): Question {
  let [sum, all] = [0, 0]
  for (const [code, weight] of weights.entries()) {
    all += weight
    if (accepted[code] === 1) sum += weight
  }
  return { slot, accepted, share: sum / all }
}
