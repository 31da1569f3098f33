import type { Engine } from '../engine.ts'
import type { Event, Scalar, When } from '../neutral-rule.ts'

const operators = {
  eq: 'equal',
  ne: 'notEqual',
  in: 'in',
  nin: 'notIn',
  gte: 'greaterThanInclusive',
  lt: 'lessThan',
  gtf: 'greaterThan',
} as const

/** How a path is named to the engine: as one fact, or as a part of one. */
type Naming = (path: string) => { readonly fact: string; readonly path?: string }

function conditionsOf(when: When, naming: Naming): object {
  if ('all' in when) return { all: when.all.map((part) => conditionsOf(part, naming)) }
  if ('any' in when) return { any: when.any.map((part) => conditionsOf(part, naming)) }
  const value = when.op === 'gtf' ? naming(when.g) : when.v
  return { ...naming(when.f), operator: operators[when.op], value }
}

type JsonRulesModule = {
  readonly Engine: new (rules: readonly object[]) => {
    readonly run: (
      facts: object,
    ) => Promise<{ readonly events: readonly { readonly params: { readonly place: number } }[] }>
  }
}

const jsonRules = (note: string, naming: Naming, factsOf: (event: Event) => object): Engine => ({
  peer: 'json-rules-engine',
  note,
  upTo: 150,
  open: async () => {
    const { Engine }: JsonRulesModule = await import('json-rules-engine' as string)
    return (rules) => {
      const engine = new Engine(
        rules.map(({ when }, place) => {
          const conditions = conditionsOf(when, naming)
          return {
            conditions: 'operator' in conditions ? { all: [conditions] } : conditions,
            event: { type: 'fired', params: { place } },
          }
        }),
      )
      return {
        decide: async (event) => {
          const { events } = await engine.run(factsOf(event))
          return events.map(({ params }) => params.place).toSorted((a, b) => a - b)
        },
      }
    }
  },
})

export const jsonRulesEngine = jsonRules(
  'objects as facts, their members by path',
  (path) => {
    const [fact = '', name = ''] = path.split('.')
    return { fact, path: `$.${name}` }
  },
  (event) => event,
)

export const jsonRulesEngineFlat = jsonRules(
  'every member a fact of its own, laid flat in the time measured',
  (path) => ({ fact: path }),
  (event) => {
    const flat: Record<string, Scalar> = {}
    for (const object in event)
      for (const name in event[object]) {
        const value = event[object]?.[name]
        if (value !== undefined) flat[`${object}.${name}`] = value
      }
    return flat
  },
)
