import { placesOf, type Engine } from '../engine.ts'
import type { Event, When } from '../neutral-rule.ts'

type Logic = { readonly [operator: string]: unknown }

function logicOf(when: When): Logic {
  if ('all' in when) return { and: when.all.map(logicOf) }
  if ('any' in when) return { or: when.any.map(logicOf) }
  const fact = { var: when.f }
  switch (when.op) {
    case 'eq':
      return { '===': [fact, when.v] }
    case 'ne':
      return { '!==': [fact, when.v] }
    case 'in':
      return { in: [fact, when.v] }
    case 'nin':
      return { '!': [{ in: [fact, when.v] }] }
    case 'gte':
      return { '>=': [fact, when.v] }
    case 'lt':
      return { '<': [fact, when.v] }
    case 'gtf':
      return { '>': [fact, { var: when.g }] }
  }
}

type EngineModule = {
  readonly LogicEngine: new () => { readonly build: (logic: Logic) => (event: Event) => unknown }
}
type PlainModule = { readonly default: { readonly apply: (logic: Logic, event: Event) => unknown } }

export const jsonLogicEngine: Engine = {
  peer: 'json-logic-engine',
  note: 'built: each rule compiled with `new Function`',
  open: async () => {
    const { LogicEngine }: EngineModule = await import('json-logic-engine' as string)
    return (rules) => {
      const engine = new LogicEngine()
      const built = rules.map(({ when }) => engine.build(logicOf(when)))
      return { decide: (event) => placesOf(built, (holds) => holds(event) === true) }
    }
  },
}

export const jsonLogicJs: Engine = {
  peer: 'json-logic-js',
  note: 'each rule applied',
  open: async () => {
    const { default: jsonLogic }: PlainModule = await import('json-logic-js' as string)
    return (rules) => {
      const logic = rules.map(({ when }) => logicOf(when))
      return { decide: (event) => placesOf(logic, (each) => jsonLogic.apply(each, event) === true) }
    }
  },
}
