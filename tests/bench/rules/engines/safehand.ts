import { createConditionReader } from '../../../../content/engine/condition/condition.ts'
import { createMatcher } from '../../../../content/engine/matcher/matcher.ts'
import type { Engine } from '../engine.ts'
import { createAssembler } from '../neutral-rule.ts'
import { celOf, vocabulary } from './cel-text.ts'

/** This project's engine: conditions as CEL, parsed and type-checked, judged together by the matcher. */
export const safehand: Engine = {
  peer: null,
  note: 'CEL, type-checked and indexed; in full with every clause and what it read',
  open: async () => (rules) => {
    const read = createConditionReader(vocabulary)
    const conditions = rules.map(({ when }) => {
      const result = read(celOf(when))
      if (!result.ok) throw new Error(result.fault.problem)
      return result.condition
    })
    const match = createMatcher(conditions)
    const assemble = createAssembler(rules)
    return {
      decide: match,
      decideFull: (event) => {
        const places = match(event)
        const { fired, harm, score } = assemble(places, event)
        const explained = fired.map(({ id, score, bindings }, at) => ({
          id,
          score,
          bindings,
          clauses: (conditions[places[at] ?? 0]?.clauses ?? []).map(({ source, readings }) => ({
            source,
            facts: readings(event),
          })),
        }))
        return { fired: explained, harm, score }
      },
    }
  },
}
