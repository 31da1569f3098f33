import type { Engine } from '../engine.ts'
import type { Event, When } from '../neutral-rule.ts'

function cedarOf(when: When): string {
  if ('all' in when) return `(${when.all.map(cedarOf).join(' && ')})`
  if ('any' in when) return `(${when.any.map(cedarOf).join(' || ')})`
  const fact = `context.${when.f}`
  switch (when.op) {
    case 'eq':
      return `${fact} == ${JSON.stringify(when.v)}`
    case 'ne':
      return `${fact} != ${JSON.stringify(when.v)}`
    case 'in':
      return `${JSON.stringify(when.v)}.contains(${fact})`
    case 'nin':
      return `!(${JSON.stringify(when.v)}.contains(${fact}))`
    case 'gte':
      return `${fact} >= ${when.v}`
    case 'lt':
      return `${fact} < ${when.v}`
    case 'gtf':
      return `${fact} > context.${when.g}`
  }
}

type Failure = {
  readonly type: 'failure'
  readonly errors: readonly { readonly message: string }[]
}
type Answer = {
  readonly type: 'success'
  readonly response: {
    readonly diagnostics: {
      readonly reason: readonly string[]
      readonly errors: readonly unknown[]
    }
  }
}
type CedarModule = {
  readonly preparsePolicySet: (id: string, policies: object) => Failure | { type: 'success' }
  readonly statefulIsAuthorized: (call: object) => Failure | Answer
}

const request = (context: Event) => ({
  principal: { type: 'Person', id: 'someone' },
  action: { type: 'Action', id: 'decide' },
  resource: { type: 'Thing', id: 'something' },
  context,
  preparsedPolicySetId: 'bench',
  entities: [],
})

/** Each rule is a policy that forbids; those that fired are the reasons of the refusal. */
export const cedar: Engine = {
  peer: '@cedar-policy/cedar-wasm',
  note: 'a forbidding policy for each rule, parsed before; facts as context',
  open: async () => {
    const { preparsePolicySet, statefulIsAuthorized }: CedarModule = await import(
      '@cedar-policy/cedar-wasm/nodejs' as string
    )
    return (rules) => {
      const policies = rules.map(({ when }, place) => [
        `p${place}`,
        `forbid(principal, action, resource) when { ${cedarOf(when)} };`,
      ])
      const prepared = preparsePolicySet('bench', { staticPolicies: Object.fromEntries(policies) })
      if (prepared.type === 'failure') throw new Error(JSON.stringify(prepared.errors))
      return {
        decide: (event) => {
          const answer = statefulIsAuthorized(request(event))
          if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors))
          const { reason, errors } = answer.response.diagnostics
          if (errors.length > 0) throw new Error(JSON.stringify(errors))
          return reason.map((id) => Number(id.slice(1))).toSorted((a, b) => a - b)
        },
      }
    }
  },
}
