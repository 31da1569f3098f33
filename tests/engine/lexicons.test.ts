/** The words of explanations, language beside language. */
import { describe, expect, test } from 'vitest'
import { languages, lexicons, type Language } from '../../content/engine/words/languages.ts'
import type { Sentences, Words } from '../../content/engine/words/lexicon.ts'

/** The words for every fact of things, of access, of exposure and of actions, by path. */
function factsIn(language: Language): ReadonlyMap<string, Words> {
  const { kinds, access, exposure, action } = lexicons[language]
  return new Map(
    Object.entries({ ...kinds, access, exposure, action }).flatMap(([of, facts]) =>
      Object.entries(facts).map(([name, words]) => [`${of}.${name}`, words] as const),
    ),
  )
}
const formsOf = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : words)
const bracesIn = (words: Words): readonly string[] =>
  [...new Set(formsOf(words).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted()

const english = factsIn('en')

describe('the words for facts', () => {
  test.each(languages)('say something of every fact, yes otherwise than no: %s', (language) => {
    for (const [path, words] of factsIn(language)) {
      expect([path, formsOf(words).some((form) => form.trim() !== '')]).toEqual([path, true])
      expect([path, new Set(formsOf(words)).size]).toEqual([path, formsOf(words).length])
    }
  })

  test.each(languages)('are silent where the English are, and as yes and no: %s', (language) => {
    for (const [path, words] of factsIn(language))
      expect([path, formsOf(words).map((form) => form === '')]).toEqual([
        path,
        formsOf(english.get(path) ?? '').map((form) => form === ''),
      ])
  })

  test.each(languages)('leave room for a value where the English do: %s', (language) => {
    for (const [path, words] of factsIn(language))
      expect([path, bracesIn(words).includes('{value}')]).toEqual([
        path,
        bracesIn(english.get(path) ?? '').includes('{value}'),
      ])
  })
})

type Part = string | ((...given: never[]) => string) | { readonly [name: string]: Part }

/** Every sentence as it stands, or with names, and then with numbers, filled in. */
function saidIn(part: Part, path = ''): readonly (readonly [path: string, said: string])[] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part !== 'function')
    return Object.entries(part).flatMap(([name, each]) => saidIn(each, `${path}/${name}`))
  const say = part as (...given: unknown[]) => unknown
  const fillings = ['/and', '/or'].includes(path)
    ? [[['first', 'second']]]
    : [
        ['first', 'second', 'third', 'fourth'],
        [7, 8, 9, 10],
      ]
  return fillings.map((given) => [path, String(say(...given))])
}

describe('the sentences around them', () => {
  test.each(languages)('are none of them empty, whatever is filled in: %s', (language) => {
    const said = saidIn(lexicons[language].sentences as unknown as Part)
    expect(said.length).toBeGreaterThan(60)
    expect(said.filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([])
  })

  test.each(languages)('tell what is filled in: %s', (language) => {
    const { and, or, otherwise, nearMiss, lessExactly, clause }: Sentences =
      lexicons[language].sentences
    for (const list of [and, or]) {
      expect(list(['a'])).toBe('a')
      expect(list(['a', 'b', 'c'])).toMatch(/^a, b \S+ c$/)
    }
    expect(and(['a', 'b'])).not.toBe(or(['a', 'b']))
    for (const say of [
      otherwise.so,
      otherwise.way,
      otherwise.choice,
      otherwise.lessExactly,
      otherwise.leavingOut,
      nearMiss.against,
      nearMiss.inFavour,
      lessExactly,
      clause.among,
      clause.notAmong,
      clause.notSo,
      ...Object.values(clause.level),
      ...Object.values(clause.count),
      ...Object.values(clause.name),
    ])
      expect(say('Wert')).toContain('Wert')
    expect(otherwise.thing('to', 'from')).toMatch(/to.*from/)
  })
})
