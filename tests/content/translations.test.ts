import { describe, expect, test } from 'vitest'
import { viewDebriefs, viewResult } from '../../content/engine/view.ts'
import { languages } from '../../content/engine/words/languages.ts'
import { slotsIn } from '../../content/engine/words/words.ts'
import { loadPack } from '../../content/pack.ts'
import { files, pack, play, storeroom } from './built-in-pack.ts'

const french = pack.policy.translations.get('fr') ?? new Map()
const photo = viewDebriefs(storeroom, play('photo'), 'fr')[0]

describe('the built-in policy in French', () => {
  const everyRule = [
    ...pack.policy.rules,
    ...[...pack.policy.overlays.values()].flatMap(({ added }) => added),
  ]

  test('has words for every rule', () => {
    expect(everyRule.filter(({ id }) => !french.has(id)).map(({ id }) => id)).toEqual([])
  })

  test('names in each explanation what the rule’s own names', () => {
    for (const { id, because } of everyRule)
      expect([id, ...new Set(slotsIn(french.get(id)?.because ?? because))].toSorted()).toEqual(
        [id, ...new Set(slotsIn(because))].toSorted(),
      )
  })

  test('speaks in whole sentences, with the spaces that French asks for', () => {
    const said = [...french.values()].flatMap(({ statement, because, remedy }) => [
      statement,
      because,
      remedy,
    ])
    expect(said.filter((text) => !/^[A-ZÀÂÉÈÊÎÔÇŒ{].*\.$/s.test(text))).toEqual([])
    expect(said.filter((text) => / [:;?!»]|« |[^\s\u00a0\u202f][;?!]/.test(text))).toEqual([])
    expect(said.filter((text) => text.includes("'"))).toEqual([])
  })
})

describe('a debrief in French', () => {
  test('tells rule, reason, clauses and near misses in French, with French names', () => {
    const [worst] = photo?.findings ?? []
    expect(worst?.because).toContain('la feuille Halyard et le télégramme')
    expect(worst?.clauses.map(({ words }) => words)).toEqual([
      'La feuille Halyard et le télégramme\u00a0: niveau supérieur à UNCLASSIFIED.',
      'Personne ne l’avait autorisé.',
    ])
    expect(worst?.otherwise).toBe('Il aurait suffi de ceci\u00a0: il y avait une autorisation.')
    expect(photo?.nearMisses[0]?.reason).toMatch(/^Un seul point l’a empêchée/)
    expect(photo?.exposure[0]?.summary).toMatch(/^Une seule personne sur 30 /)
  })

  test('judges as in English, and leaves the story as the module tells it', () => {
    const english = viewDebriefs(storeroom, play('photo'))[0]
    const judged = (debrief: typeof english) =>
      debrief?.findings.map(({ rule, points, verdict }) => [rule, points, verdict])
    expect(judged(photo)).toEqual(judged(english))
    expect(photo?.outcome).toEqual(english?.outcome)
  })

  test('reckons in French', () => {
    const end = play(
      'cover mobile refuse stay numbers two-runs whole call directorate open the-cable amend',
    )
    expect(viewResult(storeroom, end, 'fr')?.reckoning[0]).toBe('Vous aviez 100 points au départ.')
  })
})

const words = (id: string, because: string) =>
  `rules:\n  ${id}: { statement: Une règle., because: '${because}', remedy: Rien. }\n`

describe('a file of rule texts', () => {
  const path = 'policy/fr/access.yaml'
  const withText = (text: string) => loadPack(new Map([...files, [path, text]])).faults
  test.each([
    ['for a rule that is not there', words('no-such-rule', 'Ainsi.'), 'no-use'],
    ['that names something else', words('access-nda-first', 'Ainsi {recipient}.'), 'other-names'],
    [
      'without a remedy',
      'rules: { access-nda-first: { statement: A., because: B. } }\n',
      'wrong-type',
    ],
  ])('%s is refused there', (_, text, code) => {
    const [fault] = withText(text).filter(({ file }) => file === path)
    expect(fault?.line).toBeGreaterThan(0)
    expect(fault?.code).toBe(code)
  })

  test('that says a rule twice is refused', () => {
    const twice = words('store-not-home', 'Ainsi.')
    const codes = withText(twice).map(({ code }) => code)
    expect(codes).toContain('duplicate-id')
  })

  test('stands in the folder of a language that is spoken here', () => {
    expect(languages).toContain('fr')
  })
})
