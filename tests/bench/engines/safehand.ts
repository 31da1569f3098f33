import {
  createConditionReader,
  type Condition,
} from '../../../content/engine/condition/condition.ts'
import { factReader, judgeClauses } from '../../../content/engine/condition/clause.ts'
import { createMatcher } from '../../../content/engine/matcher/matcher.ts'
import type { Engine } from '../engine.ts'
import { harmDimensions } from '../fact-table.ts'
import type { Fired, NeutralRule, Scalar } from '../neutral-rule.ts'
import { celOf, vocabulary } from './cel-text.ts'

/** This project's engine: conditions as CEL, parsed and type-checked, judged together by the matcher. */
export const safehand: Engine = {
  peer: null,
  note: 'CEL texts, parsed, type-checked and indexed',
  open: async () => (rules) => {
    const read = createConditionReader(vocabulary)
    const conditions = rules.map(({ when }) => {
      const result = read(celOf(when))
      if (!result.ok) throw new Error(result.fault.problem)
      return result.condition
    })
    const match = createMatcher(conditions)
    const explained = rules.map((rule, place) => explainedRule(rule, conditions[place]))
    return {
      decide: match,
      decideFull: (event) => {
        const harm = { person: 0, unit: 0, organisation: 0, partner: 0, nation: 0 }
        const fired: Fired[] = []
        let sum = 0
        for (const place of match(event)) {
          const rule = explained[place]
          if (rule === undefined) continue
          const bindings: Record<string, Scalar | undefined> = {}
          for (const { path, value } of rule.reads) bindings[path] = value(event) as Scalar
          for (const { dimension, weight } of rule.harm) harm[dimension] += weight
          sum += rule.score
          fired.push({ id: rule.id, score: rule.score, bindings })
        }
        return { fired, harm, score: sum }
      },
      explain: (event) =>
        match(event).flatMap((place) => {
          const rule = explained[place]
          return rule === undefined
            ? []
            : [{ id: rule.id, clauses: judgeClauses(rule.clauses, event) }]
        }),
    }
  },
}

function explainedRule({ id, score, harm }: NeutralRule, condition: Condition | undefined) {
  const clauses = condition?.clauses ?? []
  const paths = new Set(clauses.flatMap(({ reads }) => reads))
  return {
    id,
    score,
    clauses,
    harm: harmDimensions.flatMap((dimension) => {
      const weight = harm[dimension]
      return weight === undefined ? [] : [{ dimension, weight }]
    }),
    reads: [...paths].map((path) => ({ path, value: factReader(path.split('.')) })),
  }
}
