import { placesOf, type Engine } from '../engine.ts'
import type { Event, When } from '../neutral-rule.ts'

const member = (path: string) => {
  const [object, name] = path.split('.')
  return `(${name} of ${object})`
}

function filtrexOf(when: When): string {
  if ('all' in when) return `(${when.all.map(filtrexOf).join(' and ')})`
  if ('any' in when) return `(${when.any.map(filtrexOf).join(' or ')})`
  const fact = member(when.f)
  switch (when.op) {
    case 'eq':
      if (typeof when.v === 'boolean') return when.v ? fact : `(not ${fact})`
      return `(${fact} == ${JSON.stringify(when.v)})`
    case 'ne':
      return `(${fact} != ${JSON.stringify(when.v)})`
    case 'in':
      return `(${fact} in (${when.v.map((each) => JSON.stringify(each)).join(', ')}))`
    case 'nin':
      return `(${fact} not in (${when.v.map((each) => JSON.stringify(each)).join(', ')}))`
    case 'gte':
      return `(${fact} >= ${when.v})`
    case 'lt':
      return `(${fact} < ${when.v})`
    case 'gtf':
      return `(${fact} > ${member(when.g)})`
  }
}

type FiltrexModule = { readonly compileExpression: (source: string) => (event: Event) => unknown }

export const filtrex: Engine = {
  peer: 'filtrex',
  note: 'each rule compiled with `new Function`',
  open: async () => {
    const { compileExpression }: FiltrexModule = await import('filtrex' as string)
    return (rules) => {
      const compiled = rules.map(({ when }) => compileExpression(filtrexOf(when)))
      return { decide: (event) => placesOf(compiled, (holds) => holds(event) === true) }
    }
  },
}
