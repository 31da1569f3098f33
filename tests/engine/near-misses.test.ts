import { describe, expect, test } from 'vitest'
import { begin } from '../../content/engine/attempt.ts'
import { nearMisses, type NearMiss } from '../../content/engine/near-misses.ts'
import { judge } from '../../content/engine/judge.ts'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { change } from '../../content/engine/verbs/verb-definition.ts'
import { smallFiles, smallModule } from './small-pack.ts'

const { module, rules } = smallModule()
const { world } = begin(smallModule())
const store = (document: string, container: string): Action => ({
  verb: 'store',
  objects: { document, container },
  particulars: {},
})
const missesOf = (action: Action) => nearMisses(rules, world, action, module.actor)
const idsOf = (misses: readonly NearMiss[]) => misses.map(({ rule }) => rule.id)
const told = (misses: readonly NearMiss[]) =>
  misses.map(({ rule, clause, bound }) => ({
    rule: rule.id,
    clause: clause.source,
    facts: clause.readings(bound),
  }))
const firedOn = (action: Action) =>
  judge(rules, world, action, module.actor).findings.map(({ rule }) => rule.id)

const level = { path: 'document.level', value: 2 }
const notTopSecret = {
  rule: 'store-ts-guarded',
  clause: 'document.level == TOP_SECRET',
  facts: [level],
}

describe('a near miss', () => {
  test('names the one clause that failed and the facts it read', () => {
    expect(told(missesOf(store('memo', 'safe')))).toEqual([
      {
        rule: 'store-approved',
        clause: '!container.gsaApproved',
        facts: [{ path: 'container.gsaApproved', value: true }],
      },
      notTopSecret,
    ])
  })

  test('is no rule that fired, and none of one clause', () => {
    expect(firedOn(store('memo', 'desk'))).toEqual(['remembered-advice', 'store-approved'])
    expect(told(missesOf(store('memo', 'desk')))).toEqual([notTopSecret])
    expect(firedOn(store('memo', 'safe'))).toEqual([])
    expect(idsOf(missesOf(store('memo', 'safe')))).not.toContain('remembered-advice')
  })

  test('is no rule of which two clauses failed', () => {
    const guarded = change(world, 'container', 'safe', { supplemented: true })
    expect(idsOf(nearMisses(rules, guarded, store('memo', 'safe'), module.actor))).toEqual([
      'store-approved',
    ])
  })

  test('reads all facts of an «or» that failed', () => {
    const text = smallFiles.get('policy/storage.yaml') ?? ''
    const either = 'document.level >= SECRET && (container.locked || !container.gsaApproved)'
    const policy = text.replace('document.level >= SECRET && !container.gsaApproved', either)
    const changed = smallModule(new Map([...smallFiles, ['policy/storage.yaml', policy]]))
    const [first] = told(nearMisses(changed.rules, world, store('memo', 'safe'), module.actor))
    expect(first).toEqual({
      rule: 'store-approved',
      clause: 'container.locked || !container.gsaApproved',
      facts: [
        { path: 'container.locked', value: false },
        { path: 'container.gsaApproved', value: true },
      ],
    })
  })

  test('is none where the verb has no rules', () => {
    expect(missesOf({ verb: 'lock', objects: { container: 'safe' }, particulars: {} })).toEqual([])
  })
})
