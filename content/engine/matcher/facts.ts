/** Answers what an index asks about one decision: each fact is read and each test made once, when first asked. */
import { factReader, memberOf } from '../condition/clause.ts'
import { compile, type Reader } from '../condition/value.ts'
import { codeOf } from './codes.ts'
import type { Slots } from './slots.ts'

export type Answers = {
  /** Begins another decision: nothing is answered yet. */
  readonly begin: (facts: object) => void
  /** The code of a slot. */
  readonly codeAt: (slot: number) => number
}

const unasked = -1

/** Makes the answers to what slots ask, over facts as they are bound. */
export function createAnswers({ facts, tests }: Slots): Answers {
  const codes = new Int32Array(1 + facts.length + tests.length)
  const roles: string[] = []
  /** The thing in each role, taken once a decision since almost every fact is of one of them. */
  const things: unknown[] = []
  let bound: Readonly<Record<string, unknown>> = {}

  const roleAt = (name: string): number => {
    const place = roles.indexOf(name)
    return place < 0 ? roles.push(name) - 1 : place
  }
  const lookUp = (names: readonly string[]): Reader<object> => {
    const [role = '', name = ''] = names
    if (names.length !== 2) return factReader(names)
    const place = roleAt(role)
    return () => memberOf(things[place], name)
  }
  const reads = facts.map(({ names, codes }) => {
    const [role = '', name = ''] = names
    const ofThing = names.length === 2
    return { codes, name, role: ofThing ? roleAt(role) : -1, value: lookUp(names) }
  })
  const made = tests.map((test) => compile(test, lookUp))

  const answer = (slot: number): number => {
    const read = reads[slot - 1]
    if (read === undefined) return made[slot - 1 - reads.length]?.(bound) === true ? 1 : 0
    const { role, name, value } = read
    return codeOf(read.codes, role < 0 ? value(bound) : memberOf(things[role], name))
  }
  return {
    begin: (facts) => {
      bound = facts as Readonly<Record<string, unknown>>
      for (const [place, role] of roles.entries()) things[place] = bound[role]
      codes.fill(unasked, 1)
    },
    codeAt: (slot) => {
      const known = codes[slot] ?? 0
      if (known !== unasked) return known
      const code = answer(slot)
      codes[slot] = code
      return code
    },
  }
}
