import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesUnder } from '../../content/engine/policy.ts'
import { harmOf, isAdvice, isGate, pointsOf } from '../../content/engine/score.ts'
import type { Verb } from '../../content/engine/verbs/verbs.ts'
import { factsOf, type FactType } from '../../content/engine/world/facts.ts'
import { pack } from './built-in-pack.ts'

/** The ids of the rules that a reference of public law and policy lists, and what it says of some of them. */
const reference = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/policy-ids.json'), 'utf8'),
) as {
  readonly ids: readonly string[]
  /** Those whose section was not seen. */
  readonly fromMemory: readonly string[]
  /** Those that no single public authority lays down. */
  readonly practice: readonly string[]
  /** Those that are no rule here, and why. */
  readonly absent: Readonly<Record<string, string>>
}

const { policy } = pack
const layers = [null, ...policy.overlays.keys()]
const everyRule = new Map(
  layers.flatMap((layer) => rulesUnder(policy, layer).map((rule) => [rule.id, rule] as const)),
)

describe('the policy base', () => {
  test('has every rule of the reference under its id, or says why not', () => {
    expect(reference.ids).toHaveLength(179)
    const missing = reference.ids.filter((id) => !everyRule.has(id))
    expect(missing.toSorted()).toEqual(Object.keys(reference.absent).toSorted())
  })

  test('cites a source in the register for each rule of every layer', () => {
    const citing = [...everyRule.values()].flatMap(({ id, cites }) =>
      cites.map(({ source }) => ({ id, source })),
    )
    expect(citing.length).toBeGreaterThanOrEqual(everyRule.size)
    expect(citing.filter(({ source }) => !policy.sources.has(source))).toEqual([])
  })

  test('gives as advice what was not read: no points, no harm, no gate', () => {
    const advice = [...everyRule.values()].filter(isAdvice)
    expect(advice.map(({ id }) => id)).toEqual(expect.arrayContaining([...reference.fromMemory]))
    for (const rule of advice) {
      expect(pointsOf(rule)).toBe(0)
      expect(isGate(rule)).toBe(false)
      expect(Object.values(harmOf([{ rule, occurrences: [] }])).every((harm) => harm === 0)).toBe(
        true,
      )
    }
  })

  test('says so where a rule is practice without a single public authority', () => {
    expect(reference.practice.length).toBeGreaterThan(0)
    for (const id of reference.practice) {
      const sections = everyRule.get(id)?.cites.map(({ section }) => section)
      expect(`${id}: ${sections?.join('; ')}`).toContain('there is no single public authority')
    }
  })
})

const valueOf: Readonly<Record<FactType, fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  int: fc.nat(100_000),
  number: fc.double({ min: 0, max: 20, noNaN: true }),
  level: fc.nat(3),
  string: fc.constantFrom('', 'veldania', 'office', 'phone'),
  list: fc.array(fc.constantFrom('veldania', 'halvern'), { maxLength: 2 }),
}

/** Any facts that an action with this verb may be judged on, some of them given. */
const factsFor = (verb: Verb, given: Readonly<Record<string, object>>) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(factsOf(verb)).map(([role, facts]) => [
          role,
          fc.record(
            Object.fromEntries(Object.entries(facts).map(([name, type]) => [name, valueOf[type]])),
          ),
        ]),
      ),
    )
    .map((facts) =>
      Object.fromEntries(
        Object.entries(facts).map(([role, values]) => [role, { ...values, ...given[role] }]),
      ),
    )

/** The scored rules that blame an action with this verb in any of many worlds, under any layer. */
function blamesIn(verb: Verb, given: Readonly<Record<string, object>>): readonly string[] {
  const worlds = fc.sample(factsFor(verb, given), { numRuns: 600, seed: 7 })
  const rules = [...everyRule.values()].filter(
    (rule) => rule.on.includes(verb) && rule.verdict !== 'commendable' && !isAdvice(rule),
  )
  return rules.filter(({ when }) => worlds.some((world) => when.holds(world))).map(({ id }) => id)
}

describe('a lawful report is never scored as misconduct', () => {
  const oversight = { oversight: true }
  test('not to those who may by law receive it, in person or by an approved means', () => {
    expect(blamesIn('report', { recipient: oversight, network: { id: '' } })).toEqual([])
    expect(blamesIn('report', { recipient: oversight, network: { approved: 3 } })).toEqual([])
  })

  test('not to a committee, by secure direction', () => {
    expect(
      blamesIn('go-to-committee', { recipient: oversight, action: { securityDirection: true } }),
    ).toEqual([])
  })

  test('not as a challenge to a marking, of whatever paper', () => {
    expect(blamesIn('challenge', {})).toEqual([])
  })

  test('while these worlds do bring out blame for the means, and for whom it reached', () => {
    expect(blamesIn('report', { recipient: oversight })).toEqual(['talk-no-open-circuit-in-report'])
    expect(blamesIn('report', { recipient: { oversight: false } })).toContain(
      'inc-report-immediately-elsewhere',
    )
    expect(blamesIn('go-to-committee', { recipient: oversight })).toEqual([
      'wb-direct-to-committee-unsecured',
    ])
  })

  test('and whoever makes the reporter pay for it is blamed under every layer', () => {
    for (const layer of layers) {
      const ids = rulesUnder(policy, layer).map(({ id }) => id)
      expect(ids).toEqual(
        expect.arrayContaining([
          'wb-use-ig-channel',
          'wb-no-reprisal',
          'wb-clearance-not-a-weapon',
          'wb-nda-does-not-silence',
        ]),
      )
    }
  })
})

const judged = (
  layer: string | null,
  level: number,
  { authorized = true, overheard = false } = {},
) => {
  const facts = {
    document: { level, cui: false },
    place: { kind: 'residence', approved: 0, overheard, official: false },
    network: { id: '', approved: 0 },
    action: { authorized },
  }
  return rulesUnder(policy, layer)
    .filter(({ on, when }) => on.includes('work-on') && when.holds(facts))
    .map(({ id }) => id)
}

describe('work at home is judged', () => {
  test.each([
    [
      'the base policy',
      null,
      ['home-classified-not-by-default'],
      ['home-classified-not-by-default'],
    ],
    [
      'the Australian comparison',
      'australia-comparison',
      ['home-classified-not-by-default'],
      ['home-classified-not-by-default'],
    ],
    [
      'the British comparison',
      'uk-comparison',
      ['home-uk-comparison'],
      ['home-uk-comparison-top-secret'],
    ],
  ])('under %s', (_, layer, atSecret, atTopSecret) => {
    expect(judged(layer, 2)).toEqual(atSecret)
    expect(judged(layer, 3)).toEqual(atTopSecret)
  })

  test('by the British comparison, with its conditions', () => {
    expect(judged('uk-comparison', 2, { authorized: false })).toEqual(['home-uk-comparison-unmet'])
    expect(judged('uk-comparison', 2, { overheard: true })).toEqual(['home-uk-comparison-unmet'])
  })
})
