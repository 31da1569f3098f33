import { Environment } from '@marcbachmann/cel-js'
import { placesOf, type Engine } from '../engine.ts'
import { factTable } from '../fact-table.ts'
import { celOf } from './cel-text.ts'

/** The library that reads our conditions, with its own evaluation of every rule. */
export const celJs: Engine = {
  peer: null,
  note: 'our expression language, each rule evaluated by the library',
  open: async () => (rules) => {
    const environment = new Environment({})
    for (const object of new Set(factTable.map((fact) => fact.object)))
      environment.registerVariable(object, 'map')
    const conditions = rules.map(({ when }) => environment.parse(celOf(when, true)))
    return { decide: (event) => placesOf(conditions, (holds) => holds(event) === true) }
  },
}
