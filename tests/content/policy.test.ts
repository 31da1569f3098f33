import { describe, expect, test } from 'vitest'
import { accessTypes, factTypes } from '../../content/engine/world/facts.ts'
import { languages, lexicons } from '../../content/engine/words/languages.ts'
import { wordsFor } from '../../content/engine/words/voice.ts'
import { verbNames, definitionOf } from '../../content/engine/verbs/verbs.ts'
import { roles } from '../../content/engine/verbs/verb-definition.ts'
import { pack, ruleOf } from './built-in-pack.ts'

const { rules, sources, overlays } = pack.policy
/** Every rule of every layer, as it is there. */
const everyRule = [
  ...rules,
  ...[...overlays.values()].flatMap(({ added, tightened }) => [...added, ...tightened]),
]

/** The areas that a rulebook on handling classified papers has to cover. */
const areas = [
  'access',
  'analytic-integrity',
  'destruction',
  'discussion',
  'foreign-government-information',
  'incident-response',
  'insider-and-unauthorized-disclosure',
  'it-systems',
  'marking',
  'oversharing-and-underuse',
  'release-and-disclosure',
  'reproduction',
  'source-protection',
  'storage',
  'telework-and-travel',
  'transmission',
  'transport',
]

describe('the built-in policy', () => {
  test('covers its areas', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60)
    expect([...new Set(rules.map(({ area }) => area))].toSorted()).toEqual(areas)
  })

  test('praises as well as blames, and blames holding back as well as giving away', () => {
    const count = (verdict: string) => rules.filter((rule) => rule.verdict === verdict).length
    expect(count('commendable')).toBeGreaterThanOrEqual(10)
    expect(count('omission')).toBeGreaterThanOrEqual(5)
    expect(rules.filter(({ harms }) => harms.includes('mission')).length).toBeGreaterThanOrEqual(7)
  })

  test('names praise after the rule that it keeps', () => {
    const praises = rules.filter(({ id }) => id.endsWith('-kept'))
    expect(praises.filter(({ verdict }) => verdict !== 'commendable')).toEqual([])
    const kept = praises.map(({ id }) => ruleOf(id.replace(/(-own)?-kept$/, '')))
    expect(kept.filter(({ verdict }) => verdict === 'commendable')).toEqual([])
  })

  test('scores only rules whose sections were all read in their sources', () => {
    const scored = everyRule.filter(({ confidence }) => confidence === 'verified')
    const unread = scored.filter(({ cites }) =>
      cites.some(({ source }) => sources.get(source)?.verified !== true),
    )
    expect(unread.map(({ id }) => id)).toEqual([])
    expect(scored.length).toBeGreaterThan(rules.length * 0.9)
  })

  test('cites every source in its register, and gives the official address', () => {
    const cited = new Set(everyRule.flatMap(({ cites }) => cites.map(({ source }) => source)))
    expect([...sources.keys()].filter((id) => !cited.has(id))).toEqual([])
    for (const { address } of sources.values())
      expect(new URL(address).hostname).toMatch(/\.(gov|mil|gov\.uk|gov\.au|coe\.int)$/)
  })

  test('says each thing once: no two rules share a statement or a reason', () => {
    for (const field of ['statement', 'because'] as const) {
      const said = rules.map((rule) => rule[field])
      expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
    }
  })

  test('speaks in whole sentences', () => {
    const said = rules.flatMap(({ statement, because, remedy }) => [statement, because, remedy])
    expect(said.filter((text) => !/^[A-Z{].*\.$/s.test(text))).toEqual([])
    expect(said.filter((text) => text.length > 260)).toEqual([])
  })
})

describe.each(languages)('words in %s', (language) => {
  const lexicon = lexicons[language]

  test('there are some for every fact of every thing', () => {
    const facts = Object.entries(roles).flatMap(([role, kind]) =>
      Object.keys(factTypes[kind]).map((fact) => `${role}.${fact}`),
    )
    expect(facts.length).toBeGreaterThan(60)
    expect(facts.filter((fact) => wordsFor(lexicon, fact) === undefined)).toEqual([])
  })

  test('there are some for whether a person may have access', () => {
    const facts = Object.keys(accessTypes).map((fact) => `access.${fact}`)
    expect(facts.filter((fact) => wordsFor(lexicon, fact) === undefined)).toEqual([])
  })

  test('there are some for every particular of every verb', () => {
    const particulars = verbNames.flatMap((verb) =>
      Object.keys(definitionOf(verb).particulars.shape).map((name) => `action.${name}`),
    )
    expect(particulars.filter((fact) => wordsFor(lexicon, fact) === undefined)).toEqual([])
  })
})
