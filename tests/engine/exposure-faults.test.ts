import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mosaicFields } from '../../content/engine/exposure/data.ts'
import { createMosaic } from '../../content/engine/exposure/mosaic.ts'
import { openYaml } from '../../content/yaml-file.ts'

const sound = `
sources:
  heron:
    is: tarek
    privy: [handler]
    pool:
      attributes:
        post: { kind: name, values: [clerk, guard] }
        lives:
          kind: name
          precisions: [country, town]
          values:
            orlenia: [port, hill]
            veldania: [far]
        left: { kind: date }
        age: { kind: number, steps: { decade: 10 } }
      everyone: { left: [], age: 40 }
      people:
        - id: tarek
          has: { post: clerk, lives: hill, left: 2024-05-17 }
        - count: 8
          has: { post: guard }
          spread: { lives: { port: 1, far: 3 }, left: { from: 2020, to: 2024 } }
pieces:
  home: { about: heron, reveals: { lives: hill } }
  spring: { about: heron, reveals: { left: { from: 2024-05, to: 2024-06 } } }
  lie: { about: heron, reveals: { post: guard }, untrue: true }
audiences:
  veldania: { hears: [journalist], knows: [home@lives.country] }
`
const Schema = z.strictObject(mosaicFields)

/** The faults of a file in which one text is put in place of another, as «line:column code». */
function faultsWith(find: string, put: string) {
  if (sound.split(find).length !== 2) throw new Error(`«${find}» does not stand there once`)
  const yaml = openYaml('module.yaml', sound.replace(find, put))
  const { value, faults } = yaml.read(Schema)
  const placed =
    value === null
      ? faults
      : createMosaic(value, ['handler', 'journalist']).faults.map(({ path, atKey, ...told }) =>
          atKey ? yaml.faultAtKey(path, told) : yaml.faultAt(path, told),
        )
  return placed.map(({ line, column, code, problem, remedy }) => {
    expect(problem).not.toBe('')
    expect(remedy).not.toBe('')
    return `${line}:${column} ${code}`
  })
}

const many = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, value]))
const accepted = (sources: unknown) => Schema.safeParse({ sources }).success

test('a sound file has no faults', () => {
  expect(faultsWith('is: tarek', 'is: tarek')).toEqual([])
})

describe('is refused, at its place:', () => {
  test.each([
    ['a source who is not in the pool', 'is: tarek', 'is: okan', '4:9 unknown-person'],
    ['an unknown audience that may know', '[handler]', '[handlr]', '5:13 unknown-audience'],
    ['a public that may know', '[handler]', '[public]', '5:13 wrong-value'],
    ['an attribute without values', '[clerk, guard]', '[]', '8:37 wrong-value'],
    ['a value that stands twice', '[clerk, guard]', '[clerk, guard, clerk]', '8:52 duplicate-id'],
    [
      'nestings without names',
      'precisions: [country, town]',
      'precisions: []',
      '11:23 wrong-nesting',
    ],
    ['nestings of one name', '[country, town]', '[town, town]', '11:23 wrong-nesting'],
    [
      'values not as deep as said',
      '[country, town]',
      '[continent, country, town]',
      '13:22 wrong-nesting',
    ],
    [
      'a nesting with nothing in it',
      'veldania: [far]',
      'veldania: [far]\n            merenia: []',
      '15:22 wrong-value',
    ],
    [
      'steps that do not nest',
      '{ decade: 10 }',
      '{ decade: 10, dozen: 12 }',
      '16:58 wrong-nesting',
    ],
    ['a step called exact', '{ decade: 10 }', '{ exact: 10 }', '16:46 wrong-nesting'],
    [
      'a value that its attribute does not have',
      'post: clerk',
      'post: clark',
      '20:24 unknown-value',
    ],
    [
      'a person who lives in a whole country',
      'lives: hill, left',
      'lives: orlenia, left',
      '20:38 inexact-value',
    ],
    [
      'an attribute that the pool does not have',
      'has: { post: guard }',
      'has: { post: guard, rank: low }',
      '22:31 unknown-attribute',
    ],
    ['a day that is none', '2024-05-17', '2023-02-29', '20:50 unknown-value'],
    ['a person of whom something is unsaid', 'post: clerk, ', '', '19:11 missing-attribute'],
    ['a name for several', '- count: 8', '- id: others\n          count: 8', '21:15 duplicate-id'],
    ['a name for two', '- count: 8', '- id: tarek', '21:15 duplicate-id'],
    ['too many people', 'count: 8', 'count: 10000', '21:11 too-large'],
    [
      'what is had and spread',
      'has: { post: guard }',
      'has: { post: guard, lives: far }',
      '23:28 duplicate-id',
    ],
    ['a share that is no number', 'far: 3', 'far: x', '23:44 wrong-value'],
    ['a share of nothing', 'far: 3', 'far: 0', '23:44 wrong-value'],
    ['no shares at all', '{ port: 1, far: 3 }', '{}', '23:28 wrong-value'],
    ['a share of an unknown value', 'far: 3', 'fur: 3', '23:39 unknown-value'],
    [
      'a spread of an unknown attribute',
      'lives: { port',
      'livs: { port',
      '23:21 unknown-attribute',
    ],
    ['shares of a date', '{ from: 2020, to: 2024 }', '{ 2020: 3 }', '23:55 wrong-value'],
    ['a spread without an end', '{ from: 2020, to: 2024 }', '{ from: 2020 }', '23:55 wrong-value'],
    ['a spread that ends before it begins', 'to: 2024 }', 'to: 2019 }', '23:55 wrong-value'],
    ['a piece about nobody', 'home: { about: heron', 'home: { about: hern', '25:18 unknown-source'],
    ['a piece that reveals nothing', '{ lives: hill }', '{}', '25:34 wrong-value'],
    [
      'a piece of an unknown attribute',
      '{ lives: hill }',
      '{ lved: hill }',
      '25:36 unknown-attribute',
    ],
    [
      'a piece with an unknown value',
      '{ lives: hill }',
      '{ lives: [hill, hall] }',
      '25:50 unknown-value',
    ],
    ['a range of names', '{ lives: hill }', '{ lives: { from: hill } }', '25:43 wrong-value'],
    [
      'a range that ends before it begins',
      'to: 2024-06 } } }',
      'to: 2024-04 } } }',
      '26:44 wrong-value',
    ],
    ['a range that says nothing', '{ from: 2024-05, to: 2024-06 }', '{}', '26:44 wrong-value'],
    ['a range with a false end', 'to: 2024-06 } } }', 'to: 2024-16 } } }', '26:65 unknown-value'],
    ['a range beside a denial', 'to: 2024-06 } } }', 'not: 2024-06 } } }', '26:44 wrong-value'],
    ['a piece that is not so', '{ lives: hill }', '{ lives: far }', '25:9 untrue-piece'],
    ['a lie that is so', 'post: guard }, untrue', 'post: clerk }, untrue', '27:58 untrue-piece'],
    ['an unknown audience to hear', '[journalist]', '[jornalist]', '29:23 unknown-audience'],
    [
      'an unknown piece that is known',
      'home@lives.country',
      'hame@lives.country',
      '29:44 unknown-piece',
    ],
    [
      'a precision that the attribute does not have',
      'home@lives.country',
      'home@lives.region',
      '29:44 unknown-piece',
    ],
    [
      'a precision that is the exact value',
      'home@lives.country',
      'home@lives.town',
      '29:44 unknown-piece',
    ],
    [
      'a precision of what the piece does not say',
      'home@lives.country',
      'home@left.month',
      '29:44 unknown-piece',
    ],
    [
      'a precision lowered twice',
      'home@lives.country',
      'home@lives.country@lives.country',
      '29:44 unknown-piece',
    ],
    ['a field that is not known', 'privy:', 'priwy:', '5:5 unknown-field'],
    ['an attribute of no kind', 'kind: date', 'kind: day', '15:23 wrong-value'],
    ['a claim of no form', '{ lives: hill }', '{ lives: true }', '25:43 wrong-value'],
    ['a wording that is none', 'home@lives.country', '"home lives"', '29:44 wrong-value'],
  ])('%s', (_, find, put, fault) => {
    expect(faultsWith(find, put)[0]).toBe(fault)
  })

  test('a pool of one', () => {
    const { sources } = Schema.parse({
      sources: { heron: { is: 'x', pool: { attributes: {}, people: [{ id: 'x' }] } } },
    })
    const { faults } = createMosaic({ sources, pieces: {}, audiences: {} }, [])
    expect(faults).toMatchObject([{ path: ['sources', 'heron', 'pool', 'people'] }])
  })

  test('more attributes than thirty-two, and more sources than twenty', () => {
    const source = (attributes: number) => ({
      is: 'x',
      pool: { attributes: many(attributes, { kind: 'date' }), people: [{ id: 'x' }] },
    })
    expect([accepted({ a: source(32) }), accepted({ a: source(33) })]).toEqual([true, false])
    expect([accepted(many(20, source(1))), accepted(many(21, source(1)))]).toEqual([true, false])
  })
})

test('a remedy offers what there is, but no more than can be read', () => {
  const values = Array.from({ length: 500 }, (_, at) => `town-${at}`)
  const data = Schema.parse({
    sources: {
      heron: {
        is: 'x',
        pool: {
          attributes: { lives: { kind: 'name', values } },
          people: [{ id: 'x', has: { lives: 'town' } }],
        },
      },
    },
  })
  const [fault] = createMosaic(data, []).faults
  expect(fault?.remedy).toMatch(/^write one of: town-0, town-1, .* and 480 more$/)
})

test('a remedy says so where there is nothing to offer', () => {
  const { pieces } = Schema.parse({ pieces: { home: { about: 'heron', reveals: { lives: 'x' } } } })
  const { faults } = createMosaic({ sources: {}, pieces, audiences: {} }, [])
  expect(faults).toEqual([
    {
      path: ['pieces', 'home', 'about'],
      code: 'unknown-source',
      problem: 'there is no source `heron` here',
      remedy: 'there is none yet: add it',
    },
  ])
})

test('a wording that was never checked is a defect, not an exposure', () => {
  const { mosaic } = createMosaic(Schema.parse({}), [])
  expect(() => mosaic.fitting('gossip')).toThrow('there is no piece `gossip`')
})
