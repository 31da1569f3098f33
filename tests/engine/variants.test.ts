import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countVariants,
  fillIn,
  nameOfVariant,
  variantsOf,
  type VariantsData,
  VariantsSchema,
  VariantWordsSchema,
} from '../../content/engine/variants.ts'

const ally: VariantsData = {
  ally: { veldania: { code: 'VLD' }, orlenia: { code: 'ORL' } },
  level: ['SECRET', 'CONFIDENTIAL'],
}
const words = { ally: { veldania: { name: 'Veldania' }, orlenia: { name: 'Orlenia' } } }
const anyDomain = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 4 })
const anyVariants = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), anyDomain, { maxKeys: 4 })

describe('the variants of a module', () => {
  test('are every combination of what varies, each once', () => {
    expect(variantsOf(ally).map(nameOfVariant)).toEqual([
      'ally: veldania, level: SECRET',
      'ally: veldania, level: CONFIDENTIAL',
      'ally: orlenia, level: SECRET',
      'ally: orlenia, level: CONFIDENTIAL',
    ])
    fc.assert(
      fc.property(anyVariants, (data) => {
        const names = variantsOf(data).map(nameOfVariant)
        expect(names).toHaveLength(countVariants(data))
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  test('are one, without a name, where nothing varies', () => {
    expect(variantsOf({}).map(nameOfVariant)).toEqual([''])
  })
})

const reads = (data: unknown) => VariantsSchema.safeParse(data).success

describe('what varies', () => {
  test('has names of lower-case words joined by hyphens', () => {
    const names = [
      'ally',
      'second-ally',
      'route-66',
      'Ally',
      '-ally',
      'ally-',
      'an--ally',
      'ally.x',
    ]
    expect(names.filter((name) => reads({ [name]: [1, 2] }))).toEqual(names.slice(0, 3))
    expect(names.filter((name) => reads({ ally: { [name]: {} } }))).toEqual(names.slice(0, 3))
  })

  test('has two values or more, each a text, a number or a truth value', () => {
    const lists = [[1, 2], ['a', 'b', 'c'], [true, false], [], [1], [1, null], [[1], [2]]]
    expect(lists.filter((list) => reads({ level: list }))).toEqual(lists.slice(0, 3))
    expect(reads({ ally: { veldania: { code: ['VLD'] } } })).toBe(false)
  })

  test('is nothing where a module says nothing of it, and else is told what to write', () => {
    expect(VariantsSchema.parse(undefined)).toEqual({})
    expect(VariantWordsSchema.parse(undefined)).toEqual({})
    expect(VariantsSchema.safeParse({ level: 1 }).error?.message).toContain('two values or more')
    expect(VariantsSchema.safeParse({ Ally: [1, 2] }).error?.message).toContain('hyphens')
  })
})

describe('filling in a variant', () => {
  const [first = new Map()] = variantsOf(ally, words)

  test('puts the option, its values and its words in place of their names in braces', () => {
    const { value, unknown } = fillIn(
      { partner: '{$ally}', text: 'Paper for {$ally.name} ({$ally.code}), {$level}.' },
      first,
    )
    expect(value).toEqual({ partner: 'veldania', text: 'Paper for Veldania (VLD), SECRET.' })
    expect(unknown).toEqual([])
  })

  test('keeps numbers and truth values where a name stands alone', () => {
    const [variant = new Map()] = variantsOf({ busy: [true, false], minutes: [5, 10] })
    expect(fillIn({ a: '{$busy}', b: ['{$minutes}', '{$minutes} min'] }, variant).value).toEqual({
      a: true,
      b: [5, '5 min'],
    })
  })

  test('tells each name that nothing has, and where it stands', () => {
    expect(fillIn({ scenes: [{ story: 'To {$enemy}.' }] }, first).unknown).toEqual([
      { path: ['scenes', 0, 'story'], name: 'enemy' },
    ])
  })

  test('leaves alone whatever names nothing that varies', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!JSON.stringify(value).includes('{$'))
        expect(fillIn(value, first)).toEqual({ value, unknown: [] })
      }),
    )
  })
})
