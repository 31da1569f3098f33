/** Things, values and smallest changes in words: English, with the names that a module gives. */
import { describe, expect, test } from 'vitest'
import type { Otherwise } from '../../content/engine/counterfactual.ts'
import { lexicons } from '../../content/engine/words/languages.ts'
import { otherwiseInWords } from '../../content/engine/words/otherwise-words.ts'
import {
  naming,
  sentence,
  valueInWords,
  wordingInWords,
  wordsFor,
  type Voice,
} from '../../content/engine/words/voice.ts'
import { fillFaults, forCount } from '../../content/engine/words/words.ts'
import { factsOf, type Value } from '../../content/engine/world/facts.ts'
import { smallModule } from './small-pack.ts'

const { text } = smallModule().module
const voice: Voice = {
  language: 'en',
  rules: new Map(),
  lexicon: lexicons.en,
  actor: 'clerk',
  text: {
    ...text,
    names: {
      ...text.names,
      partners: { ally: 'Kestria' },
      sources: { heron: 'the man at the harbour' },
      audiences: { club: 'the press club' },
      pieces: { home: 'where he lives' },
    },
  },
}

const said = (otherwise: Otherwise) => otherwiseInWords(voice, 'keep', otherwise)
const faults = (template: string) => fillFaults(template, factsOf('store'))

describe('a value in words', () => {
  test.each<[string, Value, string]>([
    ['document.level', 2, 'SECRET'],
    ['document.level', 0, 'UNCLASSIFIED'],
    ['recipient.clearance', 1, 'CONFIDENTIAL'],
    ['recipient.clearance', 0, 'nothing classified'],
    ['place.approved', 0, 'nothing classified'],
    ['document.copies', 3, '3'],
    ['document.readBy', [], 'none'],
    ['document.readBy', ['clerk'], 'the clerk'],
    ['document.releasableTo', ['ally', 'halvern'], 'Kestria and halvern'],
    ['recipient.needs', ['memo', 'annex'], 'the memo and the annex'],
    ['document.reveals', ['home'], 'where he lives'],
    ['place.heardBy', ['club', 'public', 'ally'], 'the press club, the public and Kestria'],
    ['document.originator', 'ally', 'Kestria'],
    ['recipient.country', 'ally', 'Kestria'],
    ['document.place', 'office', 'the office'],
    ['document.container', 'desk', 'the desk drawer'],
    ['document.id', 'memo', 'the memo'],
    ['container.id', 'chest', 'chest'],
    ['exposure.source', 'heron', 'the man at the harbour'],
    ['exposure.source', 'crane', 'crane'],
    ['exposure.audience', 'public', 'the public'],
    ['exposure.audience', 'club', 'the press club'],
    ['exposure.audience', 'clerk', 'the clerk'],
    ['exposure.audience', 'nobody', 'nobody'],
    ['container.kind', 'desk', 'desk'],
    ['action.audience', 'public', 'public'],
  ])('%s %j is %s', (path, value, words) => {
    expect(valueInWords(voice, 'show', path, value)).toBe(words)
  })
})

test('a role is named by all that play it, each once', () => {
  const name = naming(voice, [
    { document: 'memo', container: 'safe' },
    { document: 'annex', container: 'safe' },
    { document: 'memo' },
  ])
  expect(name('actor')).toBe('the clerk')
  expect(name('document')).toBe('the memo and the annex')
  expect(name('container')).toBe('the safe')
  expect(name('recipient')).toBe('nothing')
  expect(name('weather')).toBe('')
})

test('a piece is named, and said to be told less exactly where it is', () => {
  expect(wordingInWords(voice, 'home')).toBe('where he lives')
  expect(wordingInWords(voice, 'home@lives.country')).toMatch(/^where he lives.+/)
  expect(wordingInWords(voice, 'day')).toBe('day')
})

test('a sentence has a capital and one full stop', () => {
  expect(['so it is', 'So it is.', 'is it so?', 'do!'].map(sentence)).toEqual([
    'So it is.',
    'So it is.',
    'Is it so?',
    'Do!',
  ])
})

test('a verb agrees with one thing and with several', () => {
  expect(forCount('they {is|are} {here|there}', 1)).toBe('they is here')
  expect(forCount('they {is|are} {here|there}', 2)).toBe('they are there')
})

test('there are words for facts of things, of access and of actions, and none for what is no fact', () => {
  for (const path of ['document.level', 'actor.clearance', 'access.cleared', 'action.verified'])
    expect(wordsFor(lexicons.en, path)).toBeDefined()
  for (const path of ['document.colour', 'weather.level', 'access.level', 'document'])
    expect(wordsFor(lexicons.en, path)).toBeUndefined()
})

describe('the smallest change in words', () => {
  test('tells a particular as it should have been', () => {
    const covered = { kind: 'particular', verb: 'secure', name: 'covered' } as const
    const [yes, no] = wordsFor(lexicons.en, 'action.covered') ?? []
    expect(said({ ...covered, value: true })).toContain(String(yes))
    expect(said({ ...covered, value: false })).toContain(String(no))
    expect(() => said({ ...covered, name: 'method', value: true })).toThrow('method')
  })

  test('tells another way by its words', () => {
    const way = { kind: 'particular', verb: 'dispatch', name: 'method' } as const
    expect(said({ ...way, value: 'by hand' })).toContain(
      'the way in which it went: hand-to-hand delivery',
    )
  })

  test('tells what to leave out of a source, or to tell less exactly', () => {
    const piece = { kind: 'wording', verb: 'discuss', from: 'trip' } as const
    expect(said({ ...piece, to: null })).toContain('leave this out: trip')
    expect(said({ ...piece, to: 'trip@left.month' })).toContain('less exactly: trip')
  })

  test('tells the thing to choose and the one to leave, by name', () => {
    const other = { kind: 'thing', verb: 'store', role: 'container', from: 'desk' } as const
    expect(said({ ...other, to: 'safe' })).toMatch(/the safe .*the desk drawer/)
    expect(said({ ...other, to: 'chest' })).toMatch(/chest .*the desk drawer/)
  })

  test('tells another choice by its label', () => {
    expect(said({ kind: 'choice', choice: 'safe' })).toContain('The safe.')
    expect(said({ kind: 'choice', choice: 'burn' })).toContain('burn')
  })
})

test('an explanation that names what its verb does not provide is found faulty', () => {
  expect(faults('{document} is {document.level} in {container}')).toEqual([])
  expect(faults('{weather} is bad')).toEqual(['there is no `weather` to name in `{weather}`'])
  expect(faults('{document.colour}, {recipient.id}')).toEqual([
    'there is no fact `colour` in `{document.colour}`',
    'there is no `recipient` to name in `{recipient.id}`',
  ])
})
