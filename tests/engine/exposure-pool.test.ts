import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blurDate, dateSpan } from '../../content/engine/exposure/dates.ts'
import { createPool, fitting } from '../../content/engine/exposure/pool.ts'
import { around, joined, within } from '../../content/engine/exposure/scale.ts'
import {
  add,
  both,
  count,
  countInAll,
  everyone,
  has,
  members,
  noOne,
} from '../../content/engine/exposure/set.ts'
import { exposureOf } from '../../content/engine/exposure/exposure.ts'
import { nothingKnown, tell } from '../../content/engine/exposure/knowledge.ts'
import { mosaicData, soundMosaic, type MosaicInput } from './exposure-room.ts'

type PoolInput = NonNullable<MosaicInput['sources']>[string]['pool']
const poolOf = (pool: PoolInput) => {
  const data = mosaicData({ sources: { one: { is: 'x', pool } } }).sources['one']?.pool
  if (data === undefined) throw new Error('no pool')
  const { pool: made, faults } = createPool(data)
  expect(faults).toEqual([])
  return {
    size: made.size,
    /** Who has a value. */
    with: (attribute: string, written: string | number) => {
      const span = made.scales.get(attribute)?.spanOf(written)
      if (span === undefined) throw new Error(`no value ${written}`)
      const set = fitting(made, { attribute, spans: [span], denied: false })
      return members(set, made.size)
    },
  }
}

const setOf = (size: number, some: readonly number[]) => {
  const set = noOne(size)
  for (const each of some) add(set, each)
  return set
}

/** The source, and a group of which shares are said. */
const group = (count: number, spread: Record<string, Record<string, number | string>>, seed = 1) =>
  poolOf({
    attributes: {
      post: { kind: 'name', values: ['clerk', 'guard', 'cook', 'none'] },
      joined: { kind: 'date' },
    },
    everyone: { post: 'none', joined: '2020-01-01' },
    people: [{ id: 'x' }, { count, spread }],
    seed,
  })

const text = (date: Date) => date.toISOString().slice(0, 10)

describe('a set of candidates', () => {
  const anySet = fc.integer({ min: 1, max: 130 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      some: fc.uniqueArray(fc.nat(size - 1)),
      others: fc.uniqueArray(fc.nat(size - 1)),
    }),
  )
  test('holds those put in, counts them and meets others as a list would', () => {
    fc.assert(
      fc.property(anySet, ({ size, some, others }) => {
        const [a, b] = [setOf(size, some), setOf(size, others)]
        const inBoth = some.filter((each) => others.includes(each)).toSorted((x, y) => x - y)
        expect(members(a, size)).toEqual(some.toSorted((x, y) => x - y))
        expect(count(a)).toBe(some.length)
        expect(members(both(a, b), size)).toEqual(inBoth)
        expect(countInAll(size, [a, b])).toBe(inBoth.length)
        for (let each = 0; each < size; each += 1) expect(has(a, each)).toBe(some.includes(each))
        expect(count(everyone(size))).toBe(size)
        expect(countInAll(size, [])).toBe(size)
        expect(members(both(everyone(size), a), size)).toEqual(members(a, size))
      }),
    )
  })
})

describe('a group of which shares are said', () => {
  test('has exactly these shares', () => {
    const pool = group(40, { post: { clerk: 3, guard: 1 } })
    expect(pool.with('post', 'clerk')).toHaveLength(30)
    expect(pool.with('post', 'guard')).toHaveLength(10)
    expect(pool.with('post', 'none')).toEqual([0])
  })

  test('gives what is left over to the largest remainders', () => {
    const pool = group(10, { post: { clerk: 1, guard: 4, cook: 2 } })
    const counts = ['clerk', 'guard', 'cook'].map((post) => pool.with('post', post).length)
    expect(counts).toEqual([1, 6, 3])
  })

  test('has each share to less than one person, whatever the weights', () => {
    const weight = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), weight, weight, weight, (size, a, b, c) => {
        const pool = group(size, { post: { clerk: a, guard: b, cook: c } })
        const counts = ['clerk', 'guard', 'cook'].map((post) => pool.with('post', post).length)
        expect(counts.reduce((sum, each) => sum + each)).toBe(size)
        for (const [at, share] of [a, b, c].entries())
          expect(Math.abs((counts[at] ?? 0) - (size * share) / (a + b + c))).toBeLessThan(1)
      }),
    )
  })

  test('may have several values in one share', () => {
    const pool = group(6, { post: { 'clerk + guard': 1, guard: 2 } })
    expect(pool.with('post', 'clerk')).toHaveLength(2)
    expect(pool.with('post', 'guard')).toHaveLength(6)
  })

  test('has its dates evenly over the range, both ends included', () => {
    const pool = group(24, { joined: { from: '2021', to: 2022 } })
    for (let month = 1; month <= 12; month += 1)
      for (const year of [2021, 2022])
        expect(pool.with('joined', `${year}-${String(month).padStart(2, '0')}`)).toHaveLength(1)
    const days = group(31, { joined: { from: '2021-05', to: '2021-05' } })
    expect(days.with('joined', '2021-05-01')).toHaveLength(1)
    expect(days.with('joined', '2021-05-31')).toHaveLength(1)
    expect(days.with('joined', '2021-05')).toHaveLength(31)
  })

  test('is dealt by the seed: the same again, differently with another', () => {
    const spread = { post: { clerk: 1, guard: 1 }, joined: { from: '2021', to: '2022' } }
    const guards = (seed: number) => group(64, spread, seed).with('post', 'guard')
    expect(guards(1)).toEqual(guards(1))
    expect(guards(2)).not.toEqual(guards(1))
  })

  test('deals each attribute by itself: who has one is not changed by another, nor bound to it', () => {
    const post = { clerk: 1, guard: 1 }
    const alone = group(400, { post })
    const beside = group(400, { post, joined: { from: '2021', to: '2022' } })
    expect(beside.with('post', 'guard')).toEqual(alone.with('post', 'guard'))
    const early = new Set(beside.with('joined', '2021'))
    const earlyGuards = beside.with('post', 'guard').filter((each) => early.has(each)).length
    expect(earlyGuards).toBeGreaterThan(70)
    expect(earlyGuards).toBeLessThan(130)
  })
})

test('what everyone has, one may have otherwise or not at all', () => {
  const pool = poolOf({
    attributes: { speaks: { kind: 'name', values: ['orlenian', 'veldan'] } },
    everyone: { speaks: 'orlenian' },
    people: [{ id: 'x' }, { has: { speaks: 'veldan' } }, { has: { speaks: [] } }, { count: 3 }],
  })
  expect(pool.with('speaks', 'orlenian')).toEqual([0, 3, 4, 5])
  expect(pool.with('speaks', 'veldan')).toEqual([1])
})

test('ten thousand people with thirty attributes are counted exactly', () => {
  const names = Array.from({ length: 30 }, (_, at) => `trait-${at}`)
  const values = ['a', 'b', 'c', 'd']
  const value = (person: number, trait: number) =>
    values[Math.floor(person / (trait + 1) + person * person) % 4] ?? 'a'
  const people = Array.from({ length: 10_000 }, (_, person) => ({
    id: `p${person}`,
    has: Object.fromEntries(names.map((name, trait) => [name, value(person, trait)])),
  }))
  const mosaic = soundMosaic({
    sources: {
      heron: {
        is: 'p4321',
        pool: {
          attributes: Object.fromEntries(names.map((name) => [name, { kind: 'name', values }])),
          people,
        },
      },
    },
    pieces: Object.fromEntries(
      names.map((name, trait) => [
        name,
        { about: 'heron', reveals: { [name]: value(4321, trait) } },
      ]),
    ),
  })
  let fit = people.map((_, person) => person)
  for (const trait of names.keys()) {
    fit = fit.filter((person) => value(person, trait) === value(4321, trait))
    const known = tell(nothingKnown, ['public'], names.slice(0, trait + 1))
    expect(exposureOf(mosaic, known, 'public', 'heron').remaining).toBe(fit.length)
  }
})

describe('the calendar', () => {
  const anyDay = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  test('numbers days one after another, through every month and leap year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const other = new Date(date.getTime() + days * 86_400_000)
        fc.pre(other.getUTCFullYear() >= 1 && other.getUTCFullYear() <= 9999)
        const [a, b] = [dateSpan(text(date)), dateSpan(text(other))]
        expect((b?.from ?? Number.NaN) - (a?.from ?? Number.NaN)).toBe(days)
        expect(a?.to).toBe(a?.from)
      }),
    )
  })

  test('finds the month and the year of a day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = dateSpan(text(date))?.from ?? Number.NaN
        expect(blurDate(day, 'day')).toEqual({ from: day, to: day })
        expect(blurDate(day, 'month')).toEqual(dateSpan(text(date).slice(0, 7)))
        expect(blurDate(day, 'year')).toEqual(dateSpan(text(date).slice(0, 4)))
      }),
      { examples: [[new Date('0001-01-01')], [new Date('9999-12-31')], [new Date('2000-02-29')]] },
    )
  })

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13',
    '2024-00',
    '2024-04-31',
    '2024-05-00',
    '0000',
    '24-05',
    '2024-5',
    'May',
    '',
  ])('has no %s', (written) => expect(dateSpan(written)).toBeUndefined())
})

describe('spans', () => {
  const decades = {
    precisions: ['exact', 'decade'],
    whole: { from: -1000, to: 1000 },
    ordered: true,
    accepts: '',
    spanOf: () => undefined,
    blur: (point: number) => {
      const from = Math.floor(point / 10) * 10
      return { from, to: from + 9 }
    },
  }
  const anySpans = fc.array(
    fc
      .tuple(fc.integer({ min: -60, max: 60 }), fc.nat(25))
      .map(([from, more]) => ({ from, to: from + more })),
    { maxLength: 4 },
  )
  const points = Array.from({ length: 301 }, (_, at) => at - 150)
  const inside = (spans: readonly { from: number; to: number }[]) =>
    points.filter((point) => spans.some(({ from, to }) => from <= point && point <= to))

  test('are joined where they touch, and hold the same points', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const result = joined(spans)
        expect(inside(result)).toEqual(inside(spans))
        for (const [at, { from }] of result.entries())
          expect(from).toBeGreaterThan((result[at - 1]?.to ?? -Infinity) + 1)
      }),
    )
  })

  test('grow to all decades they touch, and shrink to all they fill', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const held = new Set(inside(spans))
        const decade = (point: number) =>
          points.filter((each) => Math.floor(each / 10) === Math.floor(point / 10))
        expect(inside(around(decades, spans, 'decade'))).toEqual(
          points.filter((point) => decade(point).some((each) => held.has(each))),
        )
        expect(inside(within(decades, spans, 'decade'))).toEqual(
          points.filter((point) => decade(point).every((each) => held.has(each))),
        )
      }),
    )
  })
})
