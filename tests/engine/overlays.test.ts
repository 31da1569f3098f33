import { describe, expect, test } from 'vitest'
import { begin, decide } from '../../content/engine/attempt.ts'
import { rulesUnder } from '../../content/engine/policy.ts'
import { viewDebriefs } from '../../content/engine/view.ts'
import { loadPack, type Pack, type PackFiles } from '../../content/pack.ts'
import { smallFiles } from './small-pack.ts'

const house = `
overlay: house
title: House rules
about: What this house asks for on top.
tighten:
  - rule: store-approved
    reason: A paper was lost here.
    severity: critical
    alsoWhen: document.level == CONFIDENTIAL && container.kind == "desk" // even so
    alsoHarms: [accountability]
    alsoCites: [{ source: the-order, section: s.9 }]
switchOff:
  - rule: remembered-advice
    reason: Our desks have locks.
add:
  - id: house-log
    area: storage
    reason: We keep a log.
    statement: What is stored is logged.
    on: [store]
    when: document.level >= CONFIDENTIAL && !document.accounted
    verdict: caution
    severity: minor
    harms: [accountability]
    because: 'Nobody logged {document}.'
    remedy: Log it.
    cites: [{ source: the-order, section: s.8 }]
    confidence: verified
    reviewed: 2026-01-01
`
const floor = `
overlay: floor
title: Third floor
about: Stricter still.
on: house
tighten:
  - rule: house-log
    reason: The floor was inspected.
    verdict: violation
    severity: serious
  - rule: store-approved
    reason: Vaults too.
    alsoWhen: container.kind == "vault"
`
const [housePath, floorPath] = ['policy/overlays/house.yaml', 'policy/overlays/floor.yaml']

function packWith(files: Record<string, string>, overlay?: string): Pack {
  const all = new Map([...smallFiles, ...Object.entries(files)])
  const path = 'modules/small/module.yaml'
  const structure = all.get(path) ?? ''
  if (overlay !== undefined)
    all.set(path, structure.replace('actor: clerk', `actor: clerk\noverlay: ${overlay}`))
  return loadPack(all)
}
const layered = (overlay?: string) => packWith({ [housePath]: house, [floorPath]: floor }, overlay)

const ruleIn = (overlay: string | null, id: string) =>
  rulesUnder(layered().policy, overlay).find((rule) => rule.id === id)

const lineOf = (text: string, piece: string) =>
  text.split('\n').findIndex((line) => line.includes(piece)) + 1

/** The findings on putting two papers into the desk, by rule. */
function findingsIn(pack: Pack) {
  const playable = pack.modules.get('small')?.[0]
  if (playable === undefined) throw new Error(JSON.stringify(pack.faults))
  let attempt = begin(playable)
  for (const [scene, choice] of [
    ['find', 'guard'],
    ['keep', 'desk'],
  ] as const) {
    const decided = decide(playable, attempt, { scene, choice })
    if (!decided.ok) throw new Error(decided.fault.code)
    ;({ attempt } = decided)
  }
  return new Map(
    viewDebriefs(playable, attempt)[1]?.findings.map((finding) => [finding.rule, finding]),
  )
}

describe('a module is judged', () => {
  test('by the base policy alone where it names no overlay', () => {
    const findings = findingsIn(layered())
    expect(findings.get('store-approved')).toMatchObject({ severity: 'serious', changes: [] })
    expect(findings.has('house-log')).toBe(false)
    expect(findings.has('remembered-advice')).toBe(true)
  })

  test('by the overlay it names: stricter rules, those added, without those switched off', () => {
    const findings = findingsIn(layered('house'))
    expect(findings.get('store-approved')).toMatchObject({
      severity: 'critical',
      points: -40,
      dimensions: ['compromise', 'accountability'],
      changes: [{ overlay: 'House rules', change: 'tightened', reason: 'A paper was lost here.' }],
    })
    expect(findings.get('store-approved')?.citations.map(({ section }) => section)).toEqual([
      's.1',
      's.9',
    ])
    expect(findings.get('house-log')).toMatchObject({
      verdict: 'caution',
      changes: [{ overlay: 'House rules', change: 'added', reason: 'We keep a log.' }],
    })
    expect(findings.has('remembered-advice')).toBe(false)
  })

  test('by an overlay together with the one it builds on, and its finding tells of both', () => {
    expect(findingsIn(layered('floor')).get('house-log')).toMatchObject({
      verdict: 'violation',
      severity: 'serious',
      changes: [{ change: 'added' }, { overlay: 'Third floor', change: 'tightened' }],
    })
  })

  test('by no overlay that is not there', () => {
    const { faults, modules } = layered('house-of-cards')
    expect(modules.size).toBe(0)
    expect(faults).toMatchObject([
      { code: 'unknown-overlay', line: 7, column: 10, remedy: 'use one of: house, floor' },
    ])
  })
})

test('there are no rules under an overlay that is not there', () => {
  expect(() => rulesUnder(layered().policy, 'house-of-cards')).toThrow(
    'there is no overlay house-of-cards',
  )
})

describe('a rule tightened', () => {
  test('applies in all circumstances in which it did, and in the others as well', () => {
    const cases = [0, 1, 2, 3].flatMap((level) =>
      ['safe', 'desk', 'vault'].flatMap((kind) =>
        [true, false].map((gsaApproved) => ({
          document: { level },
          container: { kind, gsaApproved },
        })),
      ),
    )
    const applying = (overlay: string | null) =>
      cases.filter((each) => ruleIn(overlay, 'store-approved')?.when.holds(each))
    expect(applying(null).length).toBe(6)
    expect(applying('house')).toEqual(expect.arrayContaining(applying(null)))
    expect(applying('house').length).toBe(8)
    expect(applying('floor')).toEqual(expect.arrayContaining(applying('house')))
    expect(applying('floor').length).toBe(14)
  })
})

const own = (text: string) =>
  loadPack(new Map([['policy/overlays/own.yaml', text]]), 'own/', layered().policy)

describe('a pack builds on the overlays of the base policy', () => {
  test('with overlays of its own', () => {
    const { policy, faults } = own(
      floor
        .replace('overlay: floor', 'overlay: own')
        .replace('on: house', 'on: floor')
        .replace(/tighten:[^]*/, 'switchOff: [{ rule: house-log, reason: We film it. }]'),
    )
    expect(faults).toEqual([])
    const ids = rulesUnder(policy, 'own').map(({ id }) => id)
    expect(ids).toContain('store-approved')
    expect(ids).not.toContain('house-log')
  })

  test('and takes no id that a rule in any of them has', () => {
    const { faults } = own(house.replace('overlay: house', 'overlay: own'))
    expect(faults).toMatchObject([{ code: 'duplicate-id', line: lineOf(house, 'id: house-log') }])
  })
})

describe('an overlay is refused, with file, line, column and remedy', () => {
  test.each([
    [
      'which lowers a severity',
      house,
      'severity: critical',
      'severity: minor',
      'not-stricter',
      /minor is no graver/,
      /never loosens/,
    ],
    [
      'which leaves a severity as it is',
      house,
      'severity: critical',
      'severity: serious',
      'not-stricter',
      /serious is no graver/,
      /leave it out/,
    ],
    [
      'which would narrow a condition',
      house,
      '    alsoWhen: document.level == CONFIDENTIAL && container.kind == "desk" // even so',
      '    when: document.level == TOP_SECRET',
      'unknown-field',
      /`when`/,
      /alsoWhen/,
    ],
    [
      'which adds harms and names none',
      house,
      'alsoHarms: [accountability]',
      'alsoHarms: []',
      'wrong-value',
      /alsoHarms/,
      /./,
    ],
    [
      'whose title is too long for a debrief',
      house,
      'title: House rules',
      `title: ${'House rules. '.repeat(7)}`,
      'wrong-value',
      /title/,
      /./,
    ],
    [
      'which tightens praise',
      house,
      'rule: store-approved',
      'rule: secure-first',
      'not-stricter',
      /praise/,
      /switch it off/,
    ],
    [
      'which makes a violation of what is one',
      house,
      '    severity: critical',
      '    verdict: violation',
      'not-stricter',
      /no caution/,
      /leave the verdict out/,
    ],
    [
      'which changes nothing',
      house,
      /\n {4}severity: critical[^]*?s\.9 \}\]/,
      '',
      'not-stricter',
      /nothing here/,
      /alsoWhen/,
    ],
    [
      'which gives no reason',
      house,
      '    reason: Our desks have locks.\n',
      '',
      'wrong-type',
      /reason` is missing/,
      /value of type string/,
    ],
    [
      'whose condition does not type-check',
      house,
      'container.kind == "desk" //',
      'container.kynd == "desk" //',
      'condition',
      /`kynd`/,
      /kind/,
    ],
    [
      'which cites what is not in the register',
      house,
      'the-order, section: s.9',
      'the-ordre, section: s.9',
      'unknown-source',
      /`the-ordre`/,
      /sources.yaml/,
    ],
    [
      'which tightens a rule that is not there',
      house,
      'rule: store-approved',
      'rule: store-aproved',
      'unknown-rule',
      /`store-aproved`/,
      /correct the id/,
    ],
    [
      'which switches off a rule that is not there',
      house,
      'rule: remembered-advice',
      'rule: forgotten-advice',
      'unknown-rule',
      /`forgotten-advice`/,
      /correct the id/,
    ],
    [
      'which changes a rule twice',
      house,
      'rule: remembered-advice',
      'rule: store-approved',
      'duplicate-id',
      /twice/,
      /keep one/,
    ],
    [
      'which adds a rule that is there',
      house,
      'id: house-log',
      'id: store-approved',
      'duplicate-id',
      /already a rule/,
      /another id/,
    ],
    [
      'whose name is not that of its file',
      house,
      'overlay: house',
      'overlay: mouse',
      'wrong-value',
      /`house.yaml`/,
      /same name/,
    ],
  ] as const)('%s', (_, text, piece, instead, code, problem, remedy) => {
    const changed = text.replace(piece, instead)
    expect(changed).not.toBe(text)
    const { faults, modules } = packWith({ [housePath]: changed })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ code, file: housePath })
    expect(faults[0]?.problem).toMatch(problem)
    expect(faults[0]?.remedy).toMatch(remedy)
    expect(faults[0]?.line).toBeGreaterThan(1)
    expect(faults[0]?.column).toBeGreaterThan(0)
    expect(modules.size).toBe(0)
  })

  test('which builds on none that there is', () => {
    const { faults } = packWith({
      [floorPath]: floor,
      [housePath]: house.replace('overlay: house', 'overlay: hous').replace('house.yaml', ''),
    })
    expect(faults.find(({ code }) => code === 'unknown-overlay')).toMatchObject({
      file: floorPath,
      line: lineOf(floor, 'on: house'),
      column: 5,
      problem: 'there is no overlay `house` to build on',
    })
  })

  test('which builds on itself, by whatever round', () => {
    const files: PackFiles = new Map([
      ...smallFiles,
      [housePath, house.replace('about:', 'on: floor\nabout:')],
      [floorPath, floor],
      ['policy/overlays/roof.yaml', 'overlay: roof\ntitle: Roof\nabout: Above.\non: floor\n'],
    ])
    const { faults, modules } = loadPack(files)
    expect(faults.map(({ code, file, line }) => ({ code, file, line }))).toEqual([
      { code: 'circle', file: floorPath, line: lineOf(floor, 'on: house') },
      { code: 'circle', file: housePath, line: 4 },
    ])
    expect(faults[0]?.problem).toContain('floor, then house, then floor')
    expect(modules.size).toBe(0)
  })
})
