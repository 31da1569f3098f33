/** Neutral conditions as CEL, and the facts of the benchmark as a vocabulary. */
import type { Vocabulary } from '../../../../content/engine/condition/condition.ts'
import { factTable } from '../fact-table.ts'
import type { When } from '../neutral-rule.ts'

const celTypes = { level: 'int', count: 'int', name: 'string', flag: 'bool' } as const

/** The benchmark's facts with their types. */
export const vocabulary: Vocabulary = Object.fromEntries(
  [...Map.groupBy(factTable, ({ object }) => object)].map(([object, facts]) => [
    object,
    Object.fromEntries(facts.map(({ name, type }) => [name, celTypes[type]])),
  ]),
)

/** A condition as CEL. `decimals` writes numbers as doubles, which is what plain JavaScript numbers are to CEL. */
export function celOf(when: When, decimals = false): string {
  if ('all' in when) return `(${when.all.map((part) => celOf(part, decimals)).join(' && ')})`
  if ('any' in when) return `(${when.any.map((part) => celOf(part, decimals)).join(' || ')})`
  const number = (value: number) => (decimals ? `${value}.0` : `${value}`)
  switch (when.op) {
    case 'eq':
      return `${when.f} == ${JSON.stringify(when.v)}`
    case 'ne':
      return `${when.f} != ${JSON.stringify(when.v)}`
    case 'in':
      return `${when.f} in ${JSON.stringify(when.v)}`
    case 'nin':
      return `!(${when.f} in ${JSON.stringify(when.v)})`
    case 'gte':
      return `${when.f} >= ${number(when.v)}`
    case 'lt':
      return `${when.f} < ${number(when.v)}`
    case 'gtf':
      return `${when.f} > ${when.g}`
  }
}
