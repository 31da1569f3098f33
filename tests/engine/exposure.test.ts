import { describe, expect, test } from 'vitest'
import {
  candidatesLeft,
  contributionsTo,
  exposureOf,
  mostTelling,
} from '../../content/engine/exposure/exposure.ts'
import { foresee, worstExposure } from '../../content/engine/exposure/foresee.ts'
import {
  hear,
  learnedBy,
  nothingKnown,
  share,
  tell,
  type Knowledge,
} from '../../content/engine/exposure/knowledge.ts'
import { precisionsOf, wordingOf } from '../../content/engine/exposure/wording.ts'
import { listeners, room, soundMosaic } from './exposure-room.ts'

const mosaic = soundMosaic(room, listeners)
const people = ['okan', 'mira', 'tarek', 'sanne', 'lio', 'dara']
const told = (...wordings: string[]) => tell(nothingKnown, ['journalist'], wordings)
const left = (knowledge: Knowledge, audience = 'journalist') =>
  candidatesLeft(mosaic, knowledge, audience, 'heron').map((at) => people[at])
const seen = (knowledge: Knowledge, audience = 'journalist') =>
  exposureOf(mosaic, knowledge, audience, 'heron')

describe('of six people in a room', () => {
  test.each([
    ['nothing', [], people],
    ['a language that four speak', ['veldan'], ['okan', 'tarek', 'sanne', 'dara']],
    ['a town', ['home'], ['tarek', 'lio']],
    ['a day', ['day'], ['tarek']],
    ['a range of days', ['spring'], ['okan', 'mira', 'tarek', 'dara']],
    ['a range of ages', ['forties'], ['tarek', 'lio']],
    ['one of two posts', ['clerk-or-guard'], ['mira', 'tarek', 'lio']],
    ['what he is not', ['no-engineer'], ['okan', 'mira', 'tarek', 'lio']],
    ['two things at once', ['trip'], ['tarek']],
    ['three that each leave several', ['veldan', 'no-engineer', 'forties'], ['tarek']],
  ])('%s leaves those who fit', (_, wordings, fit) => {
    expect(left(told(...wordings))).toEqual(fit)
  })

  test('each halving is a bit', () => {
    expect(seen(told())).toEqual({ pool: 6, remaining: 6, bits: 0, standing: 'holds' })
    expect(seen(told('clerk-or-guard'))).toMatchObject({ remaining: 3, bits: 1 })
    expect(seen(told('day')).bits).toBeCloseTo(Math.log2(6), 12)
  })

  test('harmless pieces add up to one person', () => {
    const knowledge = told('veldan', 'no-engineer', 'forties')
    expect(contributionsTo(mosaic, knowledge, 'journalist', 'heron')).toEqual([
      {
        wording: 'veldan',
        remaining: 4,
        marginalBits: Math.log2(6 / 4),
        leaveOneOutBits: Math.log2(6) - Math.log2(6 / 2),
      },
      {
        wording: 'no-engineer',
        remaining: 2,
        marginalBits: Math.log2(6 / 2) - Math.log2(6 / 4),
        leaveOneOutBits: 0,
      },
      {
        wording: 'forties',
        remaining: 1,
        marginalBits: Math.log2(6) - Math.log2(6 / 2),
        leaveOneOutBits: Math.log2(6) - Math.log2(6 / 2),
      },
    ])
  })

  test('the piece that would tell most is named, and what it would leave', () => {
    expect(mostTelling(mosaic, told('veldan'), 'journalist', 'heron')).toEqual({
      wording: 'home',
      remaining: 1,
      bits: 2,
    })
    expect(mostTelling(mosaic, told('day'), 'journalist', 'heron')).toBeNull()
    expect(mostTelling(mosaic, told(), 'journalist', 'heron', ['veldan', 'spring'])).toMatchObject({
      wording: 'veldan',
      remaining: 4,
    })
  })
})

describe('a piece told less precisely', () => {
  test.each([
    ['day@left.month', ['okan', 'mira', 'tarek', 'dara']],
    ['day@left.year', ['okan', 'mira', 'tarek', 'sanne', 'dara']],
    ['home@lives.region', ['tarek', 'lio']],
    ['home@lives.country', ['okan', 'mira', 'tarek', 'sanne', 'lio']],
    ['trip@left.month', ['tarek']],
    ['trip@left.month@lives.country', ['okan', 'mira', 'tarek']],
  ])('%s leaves more', (wording, fit) => {
    expect(left(told(wording))).toEqual(fit)
  })

  test('has a wording of its own, in whatever order its attributes are named', () => {
    const trip = mosaic.pieces.get('trip')
    if (trip === undefined) throw new Error('no trip')
    expect([...precisionsOf(trip)]).toEqual([
      ['left', ['day', 'month', 'year']],
      ['lives', ['town', 'region', 'country']],
    ])
    const lowered = wordingOf(trip, { lives: 'country', left: 'month' })
    expect(lowered).toBe('trip@left.month@lives.country')
    expect(wordingOf(trip, { left: 'month', lives: 'country' })).toBe(lowered)
    expect(wordingOf(trip, {})).toBe('trip')
  })
})

describe('a lie', () => {
  test('that leaves others than the source has misled: they are in danger', () => {
    expect(seen(told('a-guard'))).toMatchObject({ remaining: 1, standing: 'misled' })
    expect(left(told('a-guard'))).toEqual(['lio'])
  })

  test('that leaves nobody is known for a lie and hides the source no better than one who remains', () => {
    const exposure = seen(told('veldan', 'a-guard'))
    expect(exposure).toMatchObject({ remaining: 0, standing: 'contradicted' })
    expect(exposure.bits).toBe(Math.log2(6))
  })

  test('is not proposed as the piece that would tell most', () => {
    expect(mostTelling(mosaic, told('home'), 'journalist', 'heron')?.wording).toBe('veldan')
  })
})

describe('an audience', () => {
  test('learns what those learn whom it hears, directly or through others, and no more', () => {
    const start = tell(mosaic.start, ['liaison'], ['veldan'])
    expect(learnedBy(start, 'veldania')).toEqual(['veldan'])
    expect(learnedBy(hear(start, 'journalist', 'veldania'), 'journalist')).toEqual(['veldan'])
    expect(learnedBy(hear(start, 'journalist', 'veldania'), 'liaison')).toEqual(['veldan'])
    expect(learnedBy(start, 'journalist')).toEqual([])
  })

  test('always hears the public, which hears nobody', () => {
    const known = tell(tell(nothingKnown, ['public'], ['veldan']), ['journalist'], ['home'])
    expect(learnedBy(known, 'journalist')).toEqual(['veldan', 'home'])
    expect(learnedBy(known, 'somebody-else')).toEqual(['veldan'])
    expect(learnedBy(known, 'public')).toEqual(['veldan'])
  })

  test('that prints what it hears tells everybody', () => {
    const printed = hear(tell(nothingKnown, ['journalist'], ['home']), 'public', 'journalist')
    expect(learnedBy(printed, 'veldania')).toEqual(['home'])
  })

  test('lays what it held already over what it is told', () => {
    expect(seen(tell(mosaic.start, ['service'], ['veldan']), 'service').remaining).toBe(1)
  })

  test('shares with those it talks to, each with the others', () => {
    const circle = ['journalist', 'service', 'liaison']
    const known = share(tell(mosaic.start, ['journalist'], ['veldan']), circle)
    for (const audience of [...circle, 'veldania']) expect(left(known, audience)).toEqual(['tarek'])
  })
})

describe('foresight', () => {
  test('finds the audience behind the recipient that comes out worst', () => {
    const known = tell(mosaic.start, ['veldania'], ['forties'])
    expect(foresee(mosaic, known, ['liaison'], ['veldan'])).toMatchObject({
      source: 'heron',
      audience: 'veldania',
      before: 2,
      remaining: 1,
      gainedBits: 1,
      standing: 'holds',
    })
  })

  test('passes over those who may know, but not over those who hear them', () => {
    expect(foresee(mosaic, nothingKnown, ['handler'], ['day'])).toBeNull()
    const leaky = hear(nothingKnown, 'service', 'handler')
    expect(foresee(mosaic, leaky, ['handler'], ['day'])).toMatchObject({ audience: 'service' })
  })

  test('has nothing to say where no source is concerned', () => {
    expect(foresee(mosaic, mosaic.start, ['journalist'], [])).toBeNull()
  })

  test('counts what narrows before what was known already', () => {
    const known = tell(nothingKnown, ['journalist'], ['day', 'veldan'])
    const both = hear(known, 'journalist', 'liaison')
    expect(foresee(mosaic, both, ['liaison'], ['veldan'])).toMatchObject({
      audience: 'liaison',
      before: 6,
      remaining: 4,
    })
  })

  test('of two audiences left with as few, takes the one that has the true source', () => {
    const known = tell(nothingKnown, ['service'], ['a-guard'])
    expect(foresee(mosaic, known, ['service', 'journalist'], ['home', 'veldan'])).toMatchObject({
      audience: 'journalist',
      standing: 'holds',
    })
  })

  test('tells how things stand at worst, but for those who may know', () => {
    const known = tell(tell(mosaic.start, ['handler'], ['day']), ['public'], ['veldan'])
    expect(worstExposure(mosaic, known, 'heron')).toMatchObject({
      audience: 'service',
      remaining: 1,
    })
    expect(worstExposure(mosaic, nothingKnown, 'heron')).toMatchObject({
      audience: 'public',
      remaining: 6,
    })
  })
})

test('a world that holds knowledge can be written down and read back', () => {
  const known = hear(tell(mosaic.start, ['liaison'], ['trip@left.month']), 'public', 'liaison')
  expect(JSON.parse(JSON.stringify(known))).toEqual(known)
})
