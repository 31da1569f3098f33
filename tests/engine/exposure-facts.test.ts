import { describe, expect, test } from 'vitest'
import { contributionsTo, exposureOf, mostTelling } from '../../content/engine/exposure/exposure.ts'
import {
  exposureFacts,
  exposureTypes,
  sourceFacts,
  sourceTypes,
  tellingOf,
} from '../../content/engine/exposure/facts.ts'
import { foresee } from '../../content/engine/exposure/foresee.ts'
import { nothingKnown, reachedFrom, tell } from '../../content/engine/exposure/knowledge.ts'
import { listeners, room, soundMosaic } from './exposure-room.ts'

/** The room, and a second source with a pool of her own. */
const mosaic = soundMosaic(
  {
    ...room,
    sources: {
      wren: {
        is: 'ilka',
        privy: ['liaison'],
        pool: {
          attributes: { post: { kind: 'name', values: ['driver', 'cook'] } },
          people: [
            { id: 'ilka', has: { post: 'cook' } },
            { count: 11, has: { post: 'driver' } },
          ],
        },
      },
      ...room.sources,
    },
    pieces: { cook: { about: 'wren', reveals: { post: 'cook' } }, ...room.pieces },
  },
  listeners,
)
const known = tell(nothingKnown, ['journalist'], ['cook', 'veldan'])

const worst = (audience: string) =>
  foresee(mosaic, nothingKnown, [audience], ['veldan', 'cook'])?.source
const lie = (...wordings: string[]) =>
  exposureFacts(foresee(mosaic, nothingKnown, ['journalist'], wordings))
const found = (facts: object) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value]))

const reachedFirst = (...audiences: string[]) =>
  foresee(mosaic, nothingKnown, audiences, ['veldan'])?.audience

describe('with two sources', () => {
  test('what is told of one says nothing of the other', () => {
    expect(exposureOf(mosaic, known, 'journalist', 'wren').remaining).toBe(1)
    expect(exposureOf(mosaic, known, 'journalist', 'heron').remaining).toBe(4)
    const told = (source: string) =>
      contributionsTo(mosaic, known, 'journalist', source).map(({ wording }) => wording)
    expect([told('wren'), told('heron')]).toEqual([['cook'], ['veldan']])
    expect(
      mostTelling(mosaic, nothingKnown, 'journalist', 'heron', ['cook', 'veldan']),
    ).toMatchObject({ wording: 'veldan' })
  })

  test('foresight takes the one that comes out worse, of whom the audience may not know', () => {
    expect(worst('journalist')).toBe('wren')
    expect(worst('liaison')).toBe('heron')
    expect(worst('handler')).toBe('wren')
  })

  test('names settle what is equally bad, the public first', () => {
    expect(reachedFirst('service', 'journalist')).toBe('journalist')
    expect(reachedFirst('journalist', 'service')).toBe('journalist')
    expect(reachedFirst('journalist', 'public', 'service')).toBe('public')
  })
})

describe('the facts that conditions read', () => {
  test('are those that are declared, each of its type', () => {
    const kinds = { bool: 'boolean', int: 'number', number: 'number', string: 'string' }
    const declared = (types: Readonly<Record<string, keyof typeof kinds>>) =>
      Object.fromEntries(Object.entries(types).map(([name, type]) => [name, kinds[type]]))
    const foreseen = foresee(mosaic, known, ['journalist'], ['home'])
    expect(found(exposureFacts(foreseen))).toEqual(declared(exposureTypes))
    expect(found(exposureFacts(null))).toEqual(declared(exposureTypes))
    expect(found(sourceFacts(mosaic, known)['heron'] ?? {})).toEqual(declared(sourceTypes))
  })

  test('tell what an action would do, in hundredths of a bit', () => {
    expect(exposureFacts(foresee(mosaic, nothingKnown, ['journalist'], ['veldan']))).toEqual({
      source: 'heron',
      audience: 'journalist',
      pool: 6,
      before: 6,
      remaining: 4,
      bits: 0.58,
      gained: 0.58,
      narrows: true,
      misled: false,
      contradicted: false,
    })
    expect(exposureFacts(foresee(mosaic, known, ['journalist'], ['veldan'])).narrows).toBe(false)
  })

  test('tell a lie that points to others from one that nobody fits', () => {
    expect(lie('a-guard')).toMatchObject({ misled: true, contradicted: false })
    expect(lie('a-guard', 'an-engineer')).toMatchObject({ misled: false, contradicted: true })
  })

  test('single nobody out where no source is concerned', () => {
    expect(exposureFacts(null)).toMatchObject({
      source: '',
      remaining: 10_000,
      bits: 0,
      narrows: false,
    })
  })

  test('tell of every source how it stands at worst', () => {
    const lied = tell(known, ['public'], ['a-guard'])
    expect(sourceFacts(mosaic, lied)).toEqual({
      wren: {
        audience: 'journalist',
        pool: 12,
        remaining: 1,
        bits: 3.58,
        misled: false,
        contradicted: false,
      },
      heron: {
        audience: 'public',
        pool: 6,
        remaining: 1,
        bits: 2.58,
        misled: true,
        contradicted: false,
      },
    })
  })
})

describe('an action that tells', () => {
  const stage = {
    documents: { report: { reveals: ['day'] }, blank: { reveals: [] } },
    places: { office: { heardBy: [] }, bar: { heardBy: ['service'] } },
    networks: { line: { heardBy: ['veldania', 'service'] } },
  }

  test('tells the recipient and those who listen what the document reveals and what is added', () => {
    const parts = { document: 'report', recipient: 'liaison', place: 'bar', network: 'line' }
    expect(tellingOf(stage, parts, ['veldan'])).toEqual({
      audiences: ['liaison', 'service', 'veldania', 'service'],
      wordings: ['day', 'veldan'],
    })
  })

  test('tells nobody and nothing where there is no recipient and no document', () => {
    expect(tellingOf(stage, {})).toEqual({ audiences: [], wordings: [] })
    expect(tellingOf(stage, { document: 'blank', recipient: 'liaison', place: 'office' })).toEqual({
      audiences: ['liaison'],
      wordings: [],
    })
  })

  test('reaches each audience once', () => {
    expect(reachedFrom(known, ['journalist', 'journalist'])).toEqual(['journalist'])
  })
})
