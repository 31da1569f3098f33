/** What is offered in place of what cannot be told or read, and what counts as the same knowledge. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMosaic } from '../../content/engine/exposure/mosaic.ts'
import { knowledgeKey, type Knowledge } from '../../content/engine/exposure/knowledge.ts'
import { listed } from '../../content/engine/exposure/scale.ts'
import { readWording } from '../../content/engine/exposure/wording.ts'
import { listeners, mosaicData, room, soundMosaic } from './exposure-room.ts'

const { pieces } = soundMosaic(room, listeners)

describe('a wording that cannot be told is refused, with what can', () => {
  test.each([
    ['hime', 'there is no piece `hime`', /one of: veldan, home, /],
    ['@age', 'there is no piece ``', /one of: /],
    ['home@age.decade', '`home` says nothing of `age`', /one of: lives$/],
    ['home@lives.hamlet', '`lives` has no coarser precision `hamlet`', /one of: .*country/],
    ['home@lives.town', '`lives` has no coarser precision `town`', /one of: .*country/],
    ['veldan@speaks.family', '`speaks` has no coarser precision `family`', /^tell it exactly/],
    [
      'home@lives.region@lives.country',
      '`home@lives.region@lives.country` lowers the precision of an attribute twice',
      /^keep the coarser one$/,
    ],
  ])('%s', (wording, problem, remedy) => {
    expect(readWording(pieces, wording)).toEqual({
      ok: false,
      problem,
      remedy: expect.stringMatching(remedy) as string,
    })
  })

  test('and one that lowers several attributes, once each, is taken', () => {
    expect(readWording(pieces, 'trip@left.month@lives.country')).toMatchObject({ ok: true })
  })
})

test('a list of names ends after twenty and says how many more there are', () => {
  const names = Array.from({ length: 22 }, (_, at) => `n${at}`)
  expect(listed(names.slice(0, 1))).toBe('one of: n0')
  expect(listed(names.slice(0, 20))).toBe(`one of: ${names.slice(0, 20).join(', ')}`)
  expect(listed(names.slice(0, 21))).toBe(`one of: ${names.slice(0, 20).join(', ')} and 1 more`)
  expect(listed(names)).toBe(`one of: ${names.slice(0, 20).join(', ')} and 2 more`)
})

describe('shares', () => {
  const tarek = room.sources.heron.pool.people.find(({ id }) => id === 'tarek')
  const faultsOf = (weight: unknown) => {
    const { post: _, ...others } = { post: '', ...tarek?.has }
    const people = [
      { id: 'tarek', has: { ...tarek?.has } },
      { count: 4, has: others, spread: { post: { guard: weight } } },
    ]
    const pool = { ...room.sources.heron.pool, people }
    const heron = { ...room.sources.heron, pool }
    const written = { ...room, sources: { heron } } as unknown as typeof room
    return createMosaic(mosaicData(written), listeners).faults.map(({ problem }) => problem)
  }

  test.each([1, 7, 1_000_000])('of %i are taken', (weight) => {
    expect(faultsOf(weight)).not.toContain(`\`${weight}\` is no share`)
  })

  test.each([0, -1, 1.5, 1_000_001])('of %d are refused', (weight) => {
    expect(faultsOf(weight)).toContain(`\`${weight}\` is no share`)
  })
})

/** All that knowledge holds, as a text of another make. */
const content = ({ tellings, links }: Knowledge) =>
  JSON.stringify([
    tellings.map(({ to, wording }) => [to, wording]).toSorted(),
    links.map(({ audience, hears }) => [audience, hears]).toSorted(),
  ])

describe('knowledge', () => {
  const telling = fc.record({
    to: fc.constantFrom('veldania', 'liaison', 'public'),
    wording: fc.constantFrom('home', 'home@lives.country', 'day'),
  })
  const link = fc.record({
    audience: fc.constantFrom('veldania', 'liaison'),
    hears: fc.constantFrom('liaison', 'journalist'),
  })
  const knowledge = fc.record({
    tellings: fc.uniqueArray(telling, { selector: (each) => JSON.stringify(each), maxLength: 4 }),
    links: fc.uniqueArray(link, { selector: (each) => JSON.stringify(each), maxLength: 3 }),
  })
  test('has the same key in whatever order it came, and another key where it differs', () => {
    fc.assert(
      fc.property(knowledge, knowledge, (a, b) => {
        const { tellings, links } = a
        const turned = { tellings: tellings.toReversed(), links: links.toReversed() }
        expect(knowledgeKey(turned)).toBe(knowledgeKey(a))
        expect(knowledgeKey(a) === knowledgeKey(b)).toBe(content(a) === content(b))
      }),
      { numRuns: 300 },
    )
  })

  test('has another key for every single thing told, linked or left out', () => {
    const told = { to: 'veldania', wording: 'home' }
    const heard = { audience: 'veldania', hears: 'liaison' }
    const variants: readonly Knowledge[] = [
      { tellings: [], links: [] },
      { tellings: [told], links: [] },
      { tellings: [{ ...told, to: 'liaison' }], links: [] },
      { tellings: [{ ...told, wording: 'day' }], links: [] },
      { tellings: [told, { ...told, wording: 'day' }], links: [] },
      { tellings: [], links: [heard] },
      { tellings: [], links: [{ ...heard, audience: 'public' }] },
      { tellings: [], links: [{ ...heard, hears: 'journalist' }] },
      { tellings: [told], links: [heard] },
    ]
    expect(new Set(variants.map(knowledgeKey)).size).toBe(variants.length)
  })
})
