/** What rules and modules can speak of: every fact, every particular, and that both are there when they are read. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pathsOf } from '../../content/engine/condition/tree.ts'
import { nothingKnown } from '../../content/engine/exposure/knowledge.ts'
import { createMosaic } from '../../content/engine/exposure/mosaic.ts'
import { OverlayFileSchema } from '../../content/engine/policy.ts'
import { RuleSchema } from '../../content/engine/rule.ts'
import {
  definitionOf,
  rolesOf,
  verbNames,
  type Action,
  type Verb,
} from '../../content/engine/verbs/verbs.ts'
import { roles } from '../../content/engine/verbs/verb-definition.ts'
import { bind, factsOf, factTypes, type FactType } from '../../content/engine/world/facts.ts'
import {
  collectionOf,
  collections,
  kinds,
  WorldSchema,
  type Kind,
  type World,
} from '../../content/engine/world/world.ts'
import { slotsIn } from '../../content/engine/words/words.ts'
import { pack } from '../content/built-in-pack.ts'

const ruleFields = z.toJSONSchema(RuleSchema).properties
const kindNames = Object.keys(kinds) as Kind[]

describe('the vocabulary says what it means', () => {
  test('of every fact of every kind of thing, in words of its own', () => {
    for (const kind of kindNames) {
      const said = Object.entries(kinds[kind].shape).map(([, schema]) => schema.description ?? '')
      expect(said.filter((text) => text.length < 6)).toEqual([])
      expect(new Set(said).size).toBe(said.length)
    }
  })

  test.each([
    ['rule', 'reason', 'verdict', 'severity', 'alsoWhen'],
    ['overlay', 'title', 'about', 'on'],
  ])('of what an overlay says with «%s» and the like', (...fields) => {
    const { properties, $defs } = z.toJSONSchema(OverlayFileSchema, { io: 'input' })
    const tightening = Object(properties?.['tighten']).items.properties as typeof properties
    const told = { ...tightening, ...properties, ...$defs }
    for (const field of fields)
      expect([field, told[field]]).toMatchObject([
        field,
        { description: expect.stringMatching(/.{15}/) },
      ])
  })

  test('of every particular of every verb', () => {
    const silent = verbNames.flatMap((verb) =>
      Object.entries(definitionOf(verb).particulars.shape)
        .filter(([, schema]) => ((schema as { description?: string }).description ?? '').length < 6)
        .map(([name]) => `${verb}.${name}`),
    )
    expect(silent).toEqual([])
  })

  test.each([
    'statement',
    'on',
    'when',
    'because',
    'remedy',
    'confidence',
    'effective',
    'reviewed',
    'note',
  ] as const)('of a rule’s «%s»', (field) => {
    expect(ruleFields?.[field]).toMatchObject({ description: expect.stringMatching(/.{20}/) })
  })
})

test('a thing of which nothing is said is unclassified, and its lists and counts are empty', () => {
  const empty: Partial<Record<FactType, unknown>> = { level: 'UNCLASSIFIED', list: [], int: 0 }
  const things = kindNames.map((kind) => ({ types: factTypes[kind], thing: kinds[kind].parse({}) }))
  const odd = things.flatMap(({ types, thing }) =>
    Object.entries(thing).filter(([name, value]) => {
      const expected = empty[types[name] ?? 'bool']
      return expected !== undefined && JSON.stringify(value) !== JSON.stringify(expected)
    }),
  )
  expect(odd).toEqual([])
})

test('every collection holds one kind of thing, and every kind has a collection', () => {
  expect(kindNames.map(collectionOf).toSorted()).toEqual(Object.keys(collections).toSorted())
  for (const kind of kindNames) expect(collections[collectionOf(kind)]).toBe(kind)
})

test.each<[Verb, readonly string[]]>([
  ['read', ['document', 'recipient', 'container', 'partner', 'place']],
  ['rekey', ['container', 'place']],
  ['survey', ['partner']],
  ['assess', ['incident']],
])('a rule on «%s» may read of %j', (verb, expected) => {
  expect(rolesOf(verb)).toEqual(expected)
})

test('no rule reads a fact that its verb does not provide', () => {
  const everyRule = [
    ...pack.policy.rules,
    ...[...pack.policy.overlays.values()].flatMap(({ added, tightened }) => [
      ...added,
      ...tightened,
    ]),
  ]
  const unread = everyRule.flatMap(({ id, on, when, because }) => {
    const named = slotsIn(because).filter((path) => path.includes('.'))
    return on.flatMap((verb) => {
      const provided = factsOf(verb)
      return [...pathsOf(when.tree), ...named]
        .filter((path) => {
          const [role = '', fact = ''] = path.split('.')
          return provided[role]?.[fact] === undefined
        })
        .map((path) => `${id} on ${verb}: ${path}`)
    })
  })
  expect(unread).toEqual([])
})

const isOf: Readonly<Record<FactType, (value: unknown) => boolean>> = {
  bool: (value) => typeof value === 'boolean',
  int: Number.isInteger,
  number: (value) => typeof value === 'number',
  level: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 3,
  string: (value) => typeof value === 'string',
  list: Array.isArray,
}

const { mosaic } = createMosaic({ audiences: {}, sources: {}, pieces: {} }, [])
const world: World = {
  ...WorldSchema.parse({
    documents: {
      memo: { level: 'SECRET', place: 'hall', container: 'safe', originator: 'ally' },
      note: {},
      filed: { container: 'safe' },
    },
    people: { clerk: { clearance: 'SECRET', needs: ['memo'] }, guest: {} },
    places: { hall: {}, yard: {} },
    containers: { safe: { place: 'yard' }, box: {} },
    networks: { line: {} },
    partners: { ally: {} },
    incidents: { loss: {} },
    requests: { asked: {} },
    threats: { plot: {} },
  }),
  minutes: 0,
  sources: mosaic,
  knowledge: nothingKnown,
}

/** Some value of a particular that has to be said; undefined where it has a default. */
function somethingFor(schema: z.ZodType): unknown {
  const { def } = schema as { def: { type: string; entries?: Record<string, unknown> } }
  const values: Record<string, unknown> = { boolean: true, number: 1, string: '', array: [] }
  return def.entries === undefined ? values[def.type] : Object.values(def.entries)[0]
}

/** An action of a verb on things that are there, are not there or are left out. */
const actionOn = (verb: Verb): fc.Arbitrary<Action> => {
  const { needs, may, particulars } = definitionOf(verb)
  const objects = Object.fromEntries(
    [...needs, ...may].map((role) => [
      role,
      fc.constantFrom(...Object.keys(world[collectionOf(roles[role])]), 'nobody', undefined),
    ]),
  )
  const said = Object.entries(particulars.shape).map(([name, schema]) => [
    name,
    somethingFor(schema as z.ZodType),
  ])
  const how = particulars.parse(Object.fromEntries(said)) as Action['particulars']
  return fc.record(objects).map((drawn) => ({
    verb,
    objects: Object.fromEntries(Object.entries(drawn).filter(([, id]) => id !== undefined)),
    particulars: how,
  }))
}

test.each(verbNames)(
  'on «%s» every fact that a rule may read is bound, and of its type',
  (verb) => {
    fc.assert(
      fc.property(actionOn(verb), fc.constantFrom('clerk', 'nobody'), (action, actor) => {
        const bound = bind(world, action, actor)
        const provided = factsOf(verb)
        expect(Object.keys(bound).toSorted()).toEqual(Object.keys(provided).toSorted())
        for (const [role, facts] of Object.entries(provided))
          for (const [name, type] of Object.entries(facts))
            expect([role, name, isOf[type](bound[role]?.[name])]).toEqual([role, name, true])
      }),
      { numRuns: 20 },
    )
  },
)

/** Which thing plays each role of an action. */
const played = (verb: Verb, objects: Action['objects']) => {
  const bound = bind(world, { verb, objects, particulars: {} }, 'clerk')
  return Object.fromEntries(rolesOf(verb).map((role) => [role, bound[role]?.['id']]))
}

describe('a role that an action does not name', () => {
  test('follows from the document: where it is, what it is in and whose it is', () => {
    expect(played('leave', { document: 'memo' })).toEqual({
      document: 'memo',
      container: 'safe',
      partner: 'ally',
      place: 'hall',
    })
    expect(played('leave', { document: 'filed' })).toMatchObject({
      container: 'safe',
      place: 'yard',
    })
    expect(played('leave', { document: 'note' })).toEqual({
      document: 'note',
      container: '',
      partner: '',
      place: '',
    })
  })

  test('follows from the container where one is named', () => {
    expect(played('store', { document: 'memo', container: 'safe' })).toMatchObject({
      container: 'safe',
      place: 'yard',
    })
    expect(played('store', { document: 'memo', container: 'box' })).toMatchObject({
      container: 'box',
      place: 'hall',
    })
    expect(played('lock', { container: 'safe' })).toEqual({ container: 'safe', place: 'yard' })
  })

  test('is the trainee where something is read, and no container where something is carried', () => {
    expect(played('read', { document: 'memo' })).toMatchObject({ recipient: 'clerk' })
    expect(played('show', { document: 'memo' })).toMatchObject({ recipient: '' })
    expect(played('carry', { document: 'memo', place: 'yard' })).toMatchObject({
      container: '',
      place: 'yard',
    })
  })
})

test('a thing is of the plainest kind unless said otherwise, and of no kind that there is not', () => {
  const plain = [kinds.place, kinds.container, kinds.network, kinds.request].map(
    (schema) => schema.parse({}).kind,
  )
  expect(plain).toEqual(['office', 'box', 'phone', 'access'])
  for (const kind of ['', 'palace']) expect(kinds.place.safeParse({ kind }).success).toBe(false)
  for (const kind of ['', 'pigeon']) expect(kinds.network.safeParse({ kind }).success).toBe(false)
})
