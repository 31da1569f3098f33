import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { definitionOf, type Action } from '../../content/engine/verbs/verbs.ts'
import { askedInWords } from '../../content/engine/words/clause-words.ts'
import { languages, lexicons, type Language } from '../../content/engine/words/languages.ts'
import type { Voice } from '../../content/engine/words/voice.ts'
import { bind, factsOf, partsOf } from '../../content/engine/world/facts.ts'
import { pack, storeroom } from '../content/built-in-pack.ts'

const { world, text, actor } = storeroom.module
const voice = (language: Language): Voice => ({
  language,
  lexicon: lexicons[language],
  text,
  actor,
  rules: new Map(),
})

/** An action with the particulars that its verb gives it. */
const doing = (verb: Action['verb'], objects: Action['objects'], given: object = {}): Action => ({
  verb,
  objects,
  particulars: definitionOf(verb).particulars.parse(given) as Action['particulars'],
})
const occurrenceOf = (action: Action) => ({
  action,
  parts: partsOf(world, action, actor),
  bound: bind(world, action, actor),
})

const showing = doing('transmit', { document: 'cable', recipient: 'pell' })

const show = (document: string) => doing('show', { document, recipient: 'pell' })

function asked(
  source: string,
  so = true,
  actions: readonly [Action, ...Action[]] = [showing],
): string {
  const read = createConditionReader(factsOf(actions[0].verb))(source)
  if (!read.ok) throw new Error(read.fault.problem)
  const [first, ...others] = actions
  return read.condition.clauses
    .map((clause) =>
      askedInWords(voice('en'), clause, [occurrenceOf(first), ...others.map(occurrenceOf)], so),
    )
    .join(' + ')
}

describe('a clause in words', () => {
  test.each([
    ['document.marked', 'the cable is marked'],
    ['!document.marked', 'the cable is not marked'],
    ['document.marked == true', 'the cable is marked'],
    ['document.marked != true', 'the cable is not marked'],
    ['document.noforn', 'the cable carries NOFORN'],
    ['!document.noforn', 'it is not so that the cable carries NOFORN'],
    ['document.level >= SECRET', 'the cable is SECRET or higher'],
    ['SECRET < document.level', 'the cable is higher than SECRET'],
    ['document.level != TOP_SECRET', 'the cable is any level but TOP SECRET'],
    ['recipient.clearance < document.level', 'Corin Pell: cleared to lower than SECRET'],
    ['document.copies > 2', 'copies of the cable that nobody has accounted for: more than 2'],
    [
      'exposure.bits >= 2.5',
      'how far it exposes the source, in bits (each halves those who remain): 2.5 or more',
    ],
    ['document.originator == ""', 'the cable is our own'],
    ['document.originator != partner.id', 'the cable comes from another'],
    ['place.kind in ["office", "vehicle"]', 'the third storeroom: of the kind office or vehicle'],
    ['!(place.kind in ["office"])', 'the third storeroom: of the kind not office'],
    [
      'recipient.id in document.readBy',
      'people who know what the cable says: Corin Pell among them',
    ],
    [
      '!(document.id in recipient.needs)',
      'papers that Corin Pell needs to know: the cable not among them',
    ],
    ['size(document.releasableTo) == 0', 'partners that the cable may go to: none'],
    ['size(document.releasableTo) > 0', 'partners that the cable may go to: more than 0'],
    ['network.personal', 'the means is a private device or account'],
    ['network.id == ""', 'it went by no network'],
    [
      'document.marked || document.level > SECRET',
      'the cable is marked or the cable is higher than SECRET',
    ],
    [
      '!(document.marked || access.cleared)',
      'the cable is not marked and Corin Pell: not cleared for the cable',
    ],
  ])('%s', (source, words) => {
    expect(asked(source)).toBe(words)
  })

  test.each([
    ['document.level >= SECRET', 'the cable is lower than SECRET'],
    [
      'document.marked && access.cleared',
      'the cable is not marked + Corin Pell: not cleared for the cable',
    ],
    [
      'document.marked || access.cleared',
      'the cable is not marked and Corin Pell: not cleared for the cable',
    ],
    ['place.kind in ["office"]', 'the third storeroom: of the kind not office'],
  ])('the contrary of %s', (source, words) => {
    expect(asked(source, false)).toBe(words)
  })

  test('names every document it was asked of', () => {
    expect(asked('document.marked', true, [show('cable'), show('fallback')])).toBe(
      'the cable and the fallback paper are marked',
    )
  })
})

/** The first of these that fits stands for a particular that a verb has no default for. */
const samples = ['SECRET', 'counsel', 3, 'word', true, []]
const whatItNeeds = (verb: Action['verb']): object =>
  Object.fromEntries(
    Object.entries(definitionOf(verb).particulars.shape)
      .filter(([, schema]) => !z.safeParse(schema, undefined).success)
      .map(([name, schema]) => [name, samples.find((each) => z.safeParse(schema, each).success)]),
  )

describe.each(languages)('in %s', (language) => {
  test('every clause of every rule can be told, so or not, with and without the things it asks about', () => {
    const everything = {
      document: 'cable',
      recipient: 'pell',
      place: 'office',
      container: 'cartons',
      network: 'mobile',
      partner: 'veldania',
      incident: 'find',
    }
    const untold: string[] = []
    for (const rule of pack.policy.rules)
      for (const verb of rule.on) {
        const given = whatItNeeds(verb)
        for (const objects of [{}, everything]) {
          const occurrence = occurrenceOf(doing(verb, objects, given))
          for (const clause of rule.when.clauses)
            for (const so of [true, false]) {
              const words = askedInWords(voice(language), clause, [occurrence], so)
              if (words.trim() === '' || /[{}|]|undefined/.test(words))
                untold.push(`${rule.id}: ${clause.source}: ${words}`)
            }
        }
      }
    expect(untold).toEqual([])
  })
})
