/** Rules in a form of no engine, what they mean, and what a decision must give back. */
import { harmDimensions, type HarmDimension } from './fact-table.ts'

export type Scalar = string | number | boolean
export type Clause =
  | { readonly op: 'eq' | 'ne'; readonly f: string; readonly v: string | boolean }
  | { readonly op: 'in' | 'nin'; readonly f: string; readonly v: readonly string[] }
  | { readonly op: 'gte' | 'lt'; readonly f: string; readonly v: number }
  | { readonly op: 'gtf'; readonly f: string; readonly g: string }
export type When = { readonly all: readonly When[] } | { readonly any: readonly When[] } | Clause

export type NeutralRule = {
  readonly id: string
  readonly when: When
  readonly harm: Readonly<Partial<Record<HarmDimension, number>>>
  readonly score: number
  /** Every fact that the rule reads, in the order of its clauses. */
  readonly explain: readonly string[]
}

export type Event = Readonly<Record<string, Readonly<Record<string, Scalar>>>>

export type Fired = {
  readonly id: string
  readonly score: number
  readonly bindings: Readonly<Record<string, Scalar | undefined>>
  /** Each clause, all of which held, and what it read, where an engine can tell. */
  readonly clauses?: readonly ReadClause[]
}
export type ReadClause = {
  readonly source: string
  readonly facts: readonly { readonly path: string; readonly value: unknown }[]
}
export type FullResult = {
  readonly fired: readonly Fired[]
  readonly harm: Record<HarmDimension, number>
  readonly score: number
}

/** The clauses of a condition from left to right. */
export function clausesOf(when: When): readonly Clause[] {
  if ('all' in when) return when.all.flatMap(clausesOf)
  return 'any' in when ? when.any.flatMap(clausesOf) : [when]
}

/** The facts that a clause reads. */
export const pathsOf = (clause: Clause): readonly string[] =>
  clause.op === 'gtf' ? [clause.f, clause.g] : [clause.f]

const split = (path: string) => {
  const dot = path.indexOf('.')
  return [path.slice(0, dot), path.slice(dot + 1)] as const
}

/** A predicate for a condition: the plain meaning that every engine must match. */
export function predicate(when: When): (event: Event) => boolean {
  if ('all' in when) {
    const parts = when.all.map(predicate)
    return (event) => parts.every((part) => part(event))
  }
  if ('any' in when) {
    const parts = when.any.map(predicate)
    return (event) => parts.some((part) => part(event))
  }
  const [object, name] = split(when.f)
  const read = (event: Event) => event[object]?.[name]
  switch (when.op) {
    case 'eq':
      return (event) => read(event) === when.v
    case 'ne':
      return (event) => read(event) !== when.v
    case 'in':
      return (event) => when.v.some((value) => value === read(event))
    case 'nin':
      return (event) => !when.v.some((value) => value === read(event))
    case 'gte':
      return (event) => Number(read(event)) >= when.v
    case 'lt':
      return (event) => Number(read(event)) < when.v
    case 'gtf': {
      const [other, field] = split(when.g)
      return (event) => Number(read(event)) > Number(event[other]?.[field])
    }
  }
}

/** Puts together the full result of a decision from the places of the rules that fired. */
export type Assembler = (fired: readonly number[], event: Event) => FullResult

/** Makes an assembler for rules: all that does not depend on the event is made ready before. */
export function createAssembler(rules: readonly NeutralRule[]): Assembler {
  const ready = rules.map(({ id, score, harm, explain }) => ({
    id,
    score,
    harms: harmDimensions.flatMap((dimension) => {
      const weight = harm[dimension]
      return weight === undefined ? [] : [{ dimension, weight }]
    }),
    reads: explain.map((path) => {
      const [object, name] = split(path)
      return { path, object, name }
    }),
  }))
  return (fired, event) => {
    const harm = { person: 0, unit: 0, organisation: 0, partner: 0, nation: 0 }
    const list: Fired[] = []
    let sum = 0
    for (const place of fired) {
      const rule = ready[place]
      if (rule === undefined) throw new Error(`no rule ${place}`)
      const bindings: Record<string, Scalar | undefined> = {}
      for (const { path, object, name } of rule.reads) bindings[path] = event[object]?.[name]
      for (const { dimension, weight } of rule.harms) harm[dimension] += weight
      sum += rule.score
      list.push({ id: rule.id, score: rule.score, bindings })
    }
    return { fired: list, harm, score: sum }
  }
}
