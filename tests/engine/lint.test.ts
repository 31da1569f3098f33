import { describe, expect, test } from 'vitest'
import { lintPolicy } from '../../content/lint.ts'
import { loadPack } from '../../content/pack.ts'
import { smallFiles } from './small-pack.ts'

const policyPath = 'policy/storage.yaml'
const small = smallFiles.get(policyPath) ?? ''

const rule = (id: string, verdict: string, when: string, statement = `On ${id}.`) => `
  - id: ${id}
    statement: ${statement}
    on: [store]
    when: ${when}
    verdict: ${verdict}
    severity: minor
    harms: [compromise]
    because: So it is.
    remedy: Ask.
    cites: [{ source: the-order, section: s.1 }]
    confidence: verified
    reviewed: 2026-01-31
`

/** What is found in the small pack with some rules more, or with other files. */
function lint(rules: string, others: Record<string, string> = {}, today = '2026-02-01') {
  const files = new Map([
    ...smallFiles,
    [policyPath, `${small.trimEnd()}${rules}`],
    ...Object.entries(others),
  ])
  const { policy, faults } = loadPack(files)
  expect(faults).toEqual([])
  return lintPolicy(files, 'own/', { policy, fired: new Set(['secure-first']), today })
}
const lineOf = (rules: string, id: string) =>
  `${small.trimEnd()}${rules}`.split('\n').findIndex((line) => line.includes(`id: ${id}`)) + 1

describe('rules contradict each other', () => {
  test.each([
    [
      'where one praises just what the other blames',
      'document.level >= SECRET && !container.gsaApproved',
    ],
    [
      'where praise never comes without blame',
      'document.level == TOP_SECRET && !container.gsaApproved && place.official',
    ],
    ['where blame never comes without praise', `'!container.gsaApproved'`],
  ])('%s', (_, when) => {
    const rules = rule('store-anywhere', 'commendable', when)
    const { faults } = lint(rules)
    expect(faults).toMatchObject([
      {
        code: 'contradiction',
        file: `own/${policyPath}`,
        line: lineOf(rules, 'store-approved'),
        column: 9,
      },
    ])
    expect(faults[0]?.problem).toMatch(/store-a.*store-a/)
  })

  test('only under the overlay that makes them do so', () => {
    const overlay =
      'overlay: own\ntitle: Own\nabout: Own.\ntighten:\n  - rule: store-approved\n    reason: So.\n    alsoWhen: document.level == CONFIDENTIAL\n'
    const rules = rule(
      'store-low',
      'commendable',
      'document.level == CONFIDENTIAL && container.gsaApproved',
    )
    expect(lint(rules).faults).toEqual([])
    expect(lint(rules, { 'policy/overlays/own.yaml': overlay }).faults).toMatchObject([
      { code: 'contradiction', file: 'own/policy/overlays/own.yaml', line: 5, column: 11 },
    ])
  })

  test('not where they apply to different verbs, or where each can apply without the other', () => {
    const when = 'document.level >= SECRET && !container.gsaApproved'
    const elsewhere = rule('leave-it', 'commendable', when).replace('[store]', '[leave]')
    expect(lint(elsewhere).faults).toEqual([])
    expect(lint(rule('store-apart', 'commendable', 'container.foreignHeldApart')).faults).toEqual(
      [],
    )
  })
})

test('a rule whose condition can never hold is at fault', () => {
  const rules = rule('never', 'caution', 'document.level > SECRET && document.level < SECRET')
  expect(lint(rules).faults).toMatchObject([{ code: 'never-holds', line: lineOf(rules, 'never') }])
})

test('two rules that say the same are told, by what they ask or by their words', () => {
  const twice = rule('again', 'violation', `'!container.gsaApproved && document.level >= SECRET'`)
  expect(lint(twice).warnings.map(({ code }) => code)).toEqual(['same-rule'])
  const words = rule(
    'words',
    'caution',
    'place.official',
    'classified papers go into an approved container',
  )
  expect(lint(words).warnings).toMatchObject([
    { code: 'same-statement', line: lineOf(words, 'words') },
  ])
})

function overdue(today: string, months?: number): number {
  const text =
    months === undefined ? small : small.replace('rules:', `reviewMonths: ${months}\nrules:`)
  return lint('', { [policyPath]: text }, today).overdue.length
}

test('reviews are overdue after the months that their file sets, or after 24', () => {
  expect(overdue('2028-01-01')).toBe(0)
  expect(overdue('2028-01-02')).toBe(5)
  expect(overdue('2026-04-01', 3)).toBe(0)
  expect(overdue('2026-04-02', 3)).toBe(5)
  expect(overdue('2027-01-02', 12)).toBe(5)
})

test('rules that nothing fires are listed by area, those of overlays too', () => {
  const overlay = `overlay: own\ntitle: Own\nabout: Own.\nadd:${rule('own-rule', 'caution', 'place.official').replace('statement', 'area: habits\n    reason: So.\n    statement')}`
  expect([...lint('', { 'policy/overlays/own.yaml': overlay }).unfired]).toEqual([
    ['storage', ['store-approved', 'store-ts-guarded', 'unsecured', 'remembered-advice']],
    ['habits', ['own-rule']],
  ])
})
