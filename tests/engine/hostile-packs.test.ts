import { describe, expect, test } from 'vitest'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { createMatcher } from '../../content/engine/matcher/matcher.ts'
import { factsOf } from '../../content/engine/world/facts.ts'
import { loadPack, type Pack } from '../../content/pack.ts'
import type { PackFault } from '../../content/yaml-file.ts'
import { smallFiles, smallPackWith } from './small-pack.ts'

const structure = 'modules/small/module.yaml'
const policy = 'policy/storage.yaml'
const words = 'modules/small/text.en.yaml'
const overlay = 'policy/overlays/own.yaml'

const withFile = (path: string, text: string): Pack =>
  loadPack(new Map([...smallFiles, [path, text]]))

/** A generous bound: it tells work that ends from work that does not, and no more. */
const patience = 60_000

const placed = ({ file, line, column, remedy }: PackFault) =>
  file !== '' && line > 0 && column > 0 && remedy !== ''

function aliasBomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (let n = 1; n < 12; n += 1) {
    const [now, before] = [String.fromCharCode(97 + n), String.fromCharCode(96 + n)]
    lines.push(`${now}: &${now} [${`*${before}, `.repeat(8)}*${before}]`)
  }
  return lines.join('\n')
}

const sentence = 'document.level >= SECRET && !container.gsaApproved'
const conditionOf = (when: string) =>
  smallPackWith(policy, `when: ${sentence}`, `when: |-\n      ${when}`)

describe('a hostile file is refused, placed, in bounded work', () => {
  test.each([
    [
      'lists nested 100,000 deep',
      `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      /one inside the other/,
    ],
    ['items nested 200,000 deep', '- '.repeat(200_000), /one inside the other/],
    ['maps nested 50,000 deep', `a: ${'{a: '.repeat(50_000)}`, /one inside the other/],
    [
      '20,000 names in one list',
      Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'),
      /./,
    ],
    ['the same name 20,000 times', 'k: 1\n'.repeat(20_000), /twice/],
    ['5,000 faults of syntax', 'a: ] '.repeat(5000), /./],
    ['a text that never ends', `a: "${'x'.repeat(900_000)}`, /quote/],
  ])(
    '%s',
    (_, text, problem) => {
      for (const path of [policy, overlay]) {
        const { faults, modules } = withFile(path, text)
        const own = faults.filter(({ file }) => file === path)
        expect(own[0]?.problem).toMatch(problem)
        expect(own.filter((fault) => !placed(fault))).toEqual([])
        expect(own.length).toBeLessThanOrEqual(101)
        expect(modules.size).toBe(0)
      }
    },
    patience,
  )

  test.each([policy, structure, words, overlay, 'policy/sources.yaml'])(
    'an alias bomb in %s',
    (path) => {
      const { faults, modules } = withFile(path, aliasBomb())
      const own = faults.filter(({ file }) => file === path)
      expect(own).toMatchObject([{ problem: expect.stringContaining('refers to its own parts') }])
      expect(own.every(placed)).toBe(true)
      expect(modules.size).toBe(0)
    },
  )

  test('a file of more than a megabyte', () => {
    expect(withFile(structure, `id: ${'x'.repeat(1_000_001)}`).faults[0]).toMatchObject({
      code: 'too-large',
      file: structure,
      remedy: 'split it',
    })
  })

  test('a text of half a megabyte where a sentence or a name belongs', () => {
    const long = 'x'.repeat(500_000)
    for (const [piece, instead] of [
      ['statement: Classified papers go into an approved container.', `statement: ${long}`],
      ['id: store-approved', `id: ${long}`],
      ['source: the-order, section: s.1', `source: ${long}, section: s.1`],
      ["because: '{container} has no guard.'", `because: '{${long}}'`],
    ] as const) {
      const { faults, modules } = smallPackWith(policy, piece, instead)
      expect(faults.every(placed)).toBe(true)
      expect(JSON.stringify(faults).length).toBeLessThan(5000)
      expect(modules.size).toBe(0)
    }
  })

  test(
    'a name of half a megabyte around thousands of faults, each told in few words',
    () => {
      const things = Array.from({ length: 20_000 }, (_, at) => `t${at}: 1`).join(', ')
      const { faults } = smallPackWith(
        structure,
        '  people:',
        `  ${'n'.repeat(500_000)}: { ${things} }\n  people:`,
      )
      expect(JSON.stringify(faults).length).toBeLessThan(100_000)
    },
    patience,
  )

  test('names that JavaScript gives a meaning', () => {
    const { faults } = smallPackWith(structure, 'start: find', 'start: __proto__')
    expect(faults[0]).toMatchObject({ file: structure })
    expect(faults.every(placed)).toBe(true)
    expect(({} as Record<string, unknown>)['level']).toBeUndefined()
  })

  test('a condition that YAML would read without its first words', () => {
    expect(
      smallPackWith(policy, `when: ${sentence}`, 'when: !container.gsaApproved && document.marked')
        .faults,
    ).toMatchObject([
      { code: 'yaml', file: policy, line: 7, column: 11, remedy: 'put the text in quotes' },
    ])
  })
})

const nested = (deep: number) =>
  `${'(document.marked && '.repeat(deep)}document.marked${')'.repeat(deep)}`

describe('a condition is refused, placed, in bounded work', () => {
  test.each([
    ['nested 200 deep', nested(200), /more than 50 deep/],
    [
      'in 100,000 brackets',
      `${'('.repeat(100_000)}document.marked${')'.repeat(100_000)}`,
      /longer than 5000/,
    ],
    ['nested 40,000 deep', nested(40_000).slice(0, 900_000), /longer than 5000/],
    ['denied 2,000 times', `${'! '.repeat(2000)}document.marked`, /too many parts/],
    ['of 600 clauses', Array.from({ length: 600 }, () => 'true').join(' || '), /too many parts/],
    [
      'of thousands of clauses',
      Array.from({ length: 5000 }, (_, at) => `document.copies == ${at}`).join(' || '),
      /longer than 5000/,
    ],
    ['with a name of 900,000 letters', 'x'.repeat(900_000), /longer than 5000/],
    ['with a path that never ends', `${'a.'.repeat(2000)}b`, /more than 50 deep/],
  ])(
    '%s',
    (_, when, problem) => {
      const { faults, modules } = conditionOf(when)
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatchObject({ code: 'condition', file: policy })
      expect(faults[0]?.line === 7 || faults[0]?.line === 8).toBe(true)
      expect(faults[0]?.problem).toMatch(problem)
      expect(faults.every(placed)).toBe(true)
      expect(modules.size).toBe(0)
    },
    patience,
  )

  test('in the middle of a long text, at its column', () => {
    const { faults } = conditionOf(
      `document.marked && ${'document.marked || '.repeat(50)}document.marced`,
    )
    expect(faults[0]).toMatchObject({ line: 8, column: 7 + 19 + 50 * 19 + 'document.'.length })
  })
})

describe('conditions as large as they may be are judged together in bounded work', () => {
  const read = createConditionReader(factsOf('dispatch'))
  const condition = (source: string) => {
    const result = read(source)
    if (!result.ok) throw new Error(`${result.fault.problem} in ${source.length}`)
    return result.condition
  }
  const facts = [
    'document.marked',
    'document.record',
    'place.locked',
    'action.receipt',
    'document.foreign',
    'document.known',
    'recipient.foreign',
    'document.nato',
  ]
  const either = (at: number) =>
    `(${facts[at % 8]} || ${facts[(at + 1 + (at >> 3)) % 8]} || document.level > place.approved)`

  test(
    'a product of sums, which would have billions of terms',
    () => {
      const wide = condition(Array.from({ length: 30 }, (_, at) => either(at)).join(' && '))
      const match = createMatcher([wide])
      expect(match({})).toEqual([])
      const all = {
        document: { marked: true, record: true, foreign: true, known: true, nato: true },
        place: { locked: true },
        action: { receipt: true },
        recipient: { foreign: true },
      }
      expect(wide.holds(all)).toBe(true)
      expect(match(all)).toEqual([0])
    },
    patience,
  )

  test(
    'thousands of conditions that compare two facts with thousands of values',
    () => {
      const conditions = Array.from({ length: 1500 }, (_, at) =>
        condition(`document.copies == ${at} && document.ageDays == ${1500 - at}`),
      )
      const match = createMatcher(conditions)
      expect(match({ document: { copies: 1000, ageDays: 500 } })).toEqual([1000])
      expect(match({ document: { copies: 1000, ageDays: 499 } })).toEqual([])
    },
    patience,
  )
})

const rule = (at: number) => `  - id: rule-${at}
    statement: Statement ${at}.
    on: [store]
    when: document.copies == ${at % 999} && document.ageDays >= ${at % 997} && container.kind == "desk"
    verdict: caution
    severity: minor
    harms: [compromise]
    because: '{container} it is.'
    remedy: Ask.
    cites: [{ source: the-order, section: s.${at} }]
    confidence: verified
    reviewed: 2026-01-01
`

const filesWith = (
  files: number,
  rules: number,
  change: (text: string) => string = (text) => text,
) =>
  new Map([
    ...smallFiles,
    ...Array.from({ length: files }, (_, file): [string, string] => [
      `policy/part-${file}.yaml`,
      `area: storage\nrules:\n${Array.from({ length: rules }, (_, at) => change(rule(file * rules + at))).join('')}`,
    ]),
  ])

describe('a pack of many rules', () => {
  test(
    'is read and judges, 10,000 of them',
    () => {
      const { faults, policy, modules } = loadPack(filesWith(10, 1000))
      expect(faults).toEqual([])
      expect(policy.rules.length).toBe(10_005)
      const firing = modules
        .get('small')?.[0]
        .rules.get('store')
        ?.firing({
          document: { copies: 3, ageDays: 500, level: 0 },
          container: { kind: 'desk', gsaApproved: true },
        })
      const expected = Array.from({ length: 10_000 }, (_, at) => at).filter(
        (at) => at % 999 === 3 && at % 997 <= 500,
      )
      expect(firing?.map(({ id }) => id).toSorted()).toEqual(
        ['remembered-advice', ...expected.map((at) => `rule-${at}`)].toSorted(),
      )
    },
    patience,
  )

  test(
    'with a fault in each is refused with the first of every file and how many more there are',
    () => {
      const { faults, modules } = loadPack(
        filesWith(2, 200, (text) => text.replace('container.kind', 'container.kynd')),
      )
      expect(modules.size).toBe(0)
      expect(faults).toHaveLength(2 * 101)
      expect(faults[0]).toMatchObject({ code: 'condition', file: 'policy/part-0.yaml', line: 6 })
      expect(faults[100]).toMatchObject({
        code: 'more-faults',
        problem: 'the file has 100 more faults',
      })
      expect(faults.every(placed)).toBe(true)
    },
    patience,
  )
})
