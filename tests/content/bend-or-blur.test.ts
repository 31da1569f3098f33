/** Bend or Blur: its courses, with the findings worked out by hand from the policy reference. */
import { describe, expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import type { Attempt } from '../../content/engine/attempt.ts'
import { isAdvice } from '../../content/engine/score.ts'
import type { Explained } from '../../content/engine/view.ts'
import { line, lines } from './bend-or-blur-lines.ts'
import { pack, play, rulesAt, variantsOf } from './built-in-pack.ts'

const variants = variantsOf('bend-or-blur')
const [first] = variants

/** The course with nothing against it: each decision, and the rules that praise it. */
const course = [
  ['ground', 'integrity-say-how-sure-kept'],
  ['beside', 'integrity-differing-view-kept'],
  ['bare', 'under-warn-of-threat-to-life-kept'],
  ['apart', 'under-lowest-level-or-addendum-kept'],
  ['early-may', 'under-tearline-expected-kept'],
  ['as-written', 'integrity-say-what-it-says-kept under-tearline-expected-kept'],
  ['no-comment', 'inc-report-immediately-kept talk-neither-confirm-nor-deny-kept'],
  ['own-up', 'inc-report-immediately-kept inc-report-immediately-own-kept'],
  ['both', 'integrity-differing-view-kept'],
  ['tell-all', 'integrity-correct-openly-kept'],
  ['notes', 'integrity-tell-what-was-changed-kept'],
  ['blank', 'wb-use-ig-channel'],
] as const
const best = course.map(([choice]) => choice)

/** The tear lines, with the code of the partner at hand in their marking. */
const linesFor = (playable: Explained): typeof lines =>
  playable.module.variant.includes('kestria')
    ? { ...lines, 'early-may': line({ release: 'CONFIDENTIAL//REL TO USA, KES' }) }
    : lines

/** The best course with some decisions made otherwise. */
const otherwise = (changes: Readonly<Record<number, string>>, playable = first): Attempt =>
  play(best.map((choice, at) => changes[at] ?? choice).join(' '), playable, linesFor(playable))

/** What was found against one decision, advice left out. */
const against = (attempt: Attempt, at: number): readonly string[] =>
  (attempt.judgements[at]?.findings ?? [])
    .filter(({ rule }) => rule.verdict !== 'commendable' && !isAdvice(rule))
    .map(({ rule }) => rule.id)
    .toSorted()

test('four variants load without faults: two partners with a report of two levels, and two people who ask for two different words', () => {
  expect(pack.faults).toEqual([])
  const names = variants.map(({ module }) => module.variant)
  expect(new Set(names).size).toBe(4)
  expect(names[0]).toBe('partner: veldania, asker: vask')
})

describe.for(variants)('$module.variant', (playable) => {
  test('the best course has only praise, and scores 100', () => {
    const attempt = otherwise({}, playable)
    expect(attempt.scene).toBe('as-found')
    for (const [at, [, rules]] of course.entries())
      expect(rulesAt(attempt, at).toSorted()).toEqual(rules.split(' '))
    expect(attempt.reckoning).toMatchObject({ score: 100, passed: true, lost: 0 })
    expect(attempt.judgements.every(({ better }) => better === null)).toBe(true)
  })
})

test('exploring proves it: every scene reached, a good choice everywhere, nothing silent, 100 at best and 0 at worst', () => {
  const result = explore(first)
  if (!result.ok) throw new Error(result.fault.code)
  const { exploration } = result
  expect(exploration).toMatchObject({ best: 100, worst: 0, passable: true, flawless: true })
  const { unreached, dead, trapped, silent, neverTaken, neverHappens, neverSaid } = exploration
  expect({ unreached, dead, trapped, silent, neverTaken, neverHappens, neverSaid }).toEqual({
    unreached: [],
    dead: [],
    trapped: [],
    silent: [],
    neverTaken: [],
    neverHappens: [],
    neverSaid: [],
  })
})

/** Each other choice on the best course, and what is found against it. */
const wrongTurns: readonly (readonly [at: number, choice: string, rules: string])[] = [
  [0, 'weaker', 'under-sanitise-never-alter'],
  [0, 'unsaid', 'integrity-say-how-sure'],
  [0, 'friday', 'under-withholding-from-eligible'],
  [1, 'some', 'integrity-differing-view'],
  [1, 'middle', 'integrity-differing-view under-sanitise-never-alter'],
  [1, 'agree-first', 'under-withholding-from-eligible'],
  [2, 'waive', 'under-warning-waiver-is-narrow'],
  [2, 'evening', 'under-warn-of-threat-to-life'],
  [
    2,
    'all-of-it',
    'access-need-to-know-not-rank ins-unauthorized-foreign-communication rel-noforn-means-no',
  ],
  [3, 'list', 'under-never-classify-to-hide'],
  [3, 'everybody', 'src-remove-source-to-share-whole under-lowest-level-or-addendum'],
  [3, 'mend', 'integrity-nothing-invented'],
  [5, 'may-be-nothing', 'integrity-say-what-it-says'],
  [
    5,
    'not-cold',
    'access-need-to-know-not-rank ins-unauthorized-foreign-communication rel-noforn-means-no',
  ],
  [5, 'that-is-all', 'under-tearline-expected'],
  [6, 'wrong', 'inc-report-immediately-late talk-neither-confirm-nor-deny'],
  [6, 'between-us', 'inc-report-immediately-late'],
  [
    6,
    'a-question',
    'access-three-conditions inc-report-immediately-late wb-press-is-not-protected',
  ],
  [7, 'swap', 'inc-not-reporting-is-a-crime'],
  [7, 'register-first', 'inc-report-immediately-late'],
  [7, 'his-source', 'inc-report-immediately-elsewhere inc-report-immediately-late'],
  [8, 'sign', 'integrity-say-what-it-says'],
  [8, 'upstairs-mail', 'send-approved-crypto-only'],
  [8, 'card', 'wb-direct-to-committee-unsecured'],
  [8, 'ground-floor', ''],
  [9, 'after-eleven', 'integrity-correct-openly'],
  [9, 'exchange', 'integrity-correct-openly-silent'],
  [9, 'withdraw', 'integrity-correct-openly under-withholding-from-eligible'],
  [10, 'usual-wishes', 'integrity-tell-what-was-changed'],
  [10, 'no-names', 'integrity-tell-what-was-changed'],
  [10, 'keep-drafts', 'under-withholding-from-eligible'],
  [11, 'one-name', 'ins-threat-programme-limits'],
  [11, 'island', 'wb-no-reprisal'],
  [11, 'a-word-with-her', 'wb-nda-does-not-silence'],
]

test.for(wrongTurns)('decision %i, %s: %s', ([at, choice, rules]) => {
  expect(against(otherwise({ [at]: choice }), at)).toEqual(rules === '' ? [] : rules.split(' '))
})

/** What is found against a tear line that differs from the honest one in one respect. */
const wrongLines: readonly (readonly [
  what: string,
  changes: Parameters<typeof line>[0],
  rules: string,
])[] = [
  ['the date turned', { passages: { supper: 'ninth' } }, 'under-sanitise-never-alter short'],
  ['a shipping agent', { passages: { 'at-table': 'agent' } }, 'under-sanitise-never-alter'],
  [
    'one source made several',
    { passages: { 'at-table': 'several' } },
    'under-sanitise-never-alter',
  ],
  ['a softer grade', { passages: { sold: 'weaker' } }, 'under-sanitise-never-alter'],
  ['no grade', { passages: { sold: 'flat' } }, 'under-sanitise-never-alter'],
  ['the inside cut', { passages: { supper: 'cut' } }, 'under-tearline-expected-cut short'],
  ['the quay cut', { passages: { quay: 'cut' } }, 'under-tearline-expected-cut short'],
  ['some nights', { passages: { stations: 'some' } }, 'under-tearline-expected-cut short'],
  [
    'the supper left in',
    { passages: { supper: 'keep' } },
    'rel-common-country-rollup-tear-line rel-rel-to-listed-only-let-through src-combination-identifies-narrowed src-remove-source-to-share-let-through',
  ],
  [
    'the minister left in',
    { passages: { 'from-there': 'keep' } },
    'rel-common-country-rollup-tear-line rel-rel-to-listed-only-let-through src-combination-identifies-narrowed src-remove-source-to-share-let-through',
  ],
  [
    'the properties left in',
    { metadataRemoved: false },
    'copy-redaction-permanent-hidden src-combination-identifies-narrowed',
  ],
  [
    'a telling file name',
    { fileName: 'day' },
    'src-combination-identifies-narrowed src-remove-source-to-share-named',
  ],
  [
    'Lorvia on the list',
    { distribution: ['liaison', 'lorvian'] },
    'rel-positive-decision-required-list',
  ],
  ['Longwatch on the list', { distribution: ['liaison', 'ferrant'] }, 'access-need-to-know-list'],
  ['nobody gets it', { distribution: [] }, 'under-tearline-expected under-tearline-expected-cut'],
  ['marked too high', { release: 'SECRET//NOFORN' }, 'under-doubt-means-do-not-classify-tear-line'],
]

test.for(wrongLines)('a tear line with %s', ([, changes, rules]) => {
  const attempt = play('ground beside bare apart line', first, { line: line(changes) })
  expect(against(attempt, 4)).toEqual(
    rules.replace(' short', ' under-tearline-expected-short').split(' ').toSorted(),
  )
})

test('what was told at noon leaves less to spend at six: the same line then leaves five chairs', () => {
  const [bare, told] = ['bare', 'all-of-it'].map(
    (noon) => play(`ground beside ${noon} apart early-may`, first, lines).judgements.at(-1)?.said,
  )
  expect(bare).toEqual(['passed'])
  expect(told).toEqual(['passed', 'five-chairs'])
})

test('no choice of the best course or beside it goes unjudged by this list', () => {
  const listed = new Set([...best, ...wrongTurns.map(([, choice]) => choice)])
  const offered = [...first.module.scenes.values()].flatMap(({ choices, exercise }) =>
    exercise === null ? choices.map(({ id }) => id) : [],
  )
  expect(offered.filter((id) => !listed.has(id))).toEqual([])
})

test('a word that was weakened and owned up to loses less than the same word hidden', () => {
  const told = otherwise({ 0: 'unsaid' })
  const hidden = otherwise({ 0: 'unsaid', 10: 'usual-wishes' })
  expect(told.scene).toBe('struck-through')
  expect(told.reckoning).toMatchObject({ passed: true, gates: [] })
  expect(hidden.scene).toBe('two-texts')
  expect(against(hidden, 10)).toEqual(['integrity-tell-what-was-changed-own'])
  expect(hidden.reckoning.passed).toBe(false)
  expect(hidden.reckoning.score).toBeLessThan(told.reckoning.score)
})

test('what was bent and is told without names is still told', () => {
  const attempt = otherwise({ 0: 'unsaid', 10: 'no-names' })
  expect(against(attempt, 10)).toEqual(['integrity-tell-what-was-changed'])
  expect(attempt.scene).toBe('struck-through')
})

test('an error found late: told at once it costs nothing, late a little, hidden the module', () => {
  const [atOnce, late, hidden] = ['own-up', 'register-first', 'swap'].map(
    (choice) => otherwise({ 7: choice }).reckoning,
  )
  expect(atOnce?.lost).toBe(0)
  expect(late?.passed).toBe(true)
  expect(late?.lost).toBeGreaterThan(0)
  expect(hidden?.passed).toBe(false)
})

test.for([
  { 0: 'friday' },
  { 2: 'evening' },
  { 4: 'nothing' },
  { 5: 'that-is-all' },
  { 10: 'keep-drafts' },
])('holding back fails as surely as giving away: %o', (changes) => {
  const { passed, harm } = otherwise(changes).reckoning
  expect(passed).toBe(false)
  expect(harm.mission).toBeGreaterThan(0)
  expect(harm['source-exposure']).toBe(0)
})

test('to lower a grade because readers wish it is falsifying, and because the ground gave way it is owed', () => {
  expect(otherwise({ 0: 'weaker' }).reckoning.passed).toBe(false)
  expect(rulesAt(otherwise({}), 9)).toEqual(['integrity-correct-openly-kept'])
})

test('the inspector general is never held against anybody', () => {
  const attempt = otherwise({ 8: 'ground-floor' })
  expect(rulesAt(attempt, 8)).toEqual(['wb-use-ig-channel'])
  expect(attempt.reckoning).toMatchObject({ score: 100, passed: true, lost: 0 })
})

test('the plainly worst way fails by the gate and by points, and its ending says what came of it', () => {
  const worst = play(
    'weaker middle waive mend nothing not-cold a-question swap sign withdraw usual-wishes island',
    first,
    lines,
  )
  expect(worst.scene).toBe('two-texts')
  expect(worst.reckoning).toMatchObject({ score: 0, passed: false })
})

test('a debrief stays readable: one to four findings for each decision', () => {
  const counts = wrongTurns.map(([at, choice]) => rulesAt(otherwise({ [at]: choice }), at).length)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1)
  expect(Math.max(...counts)).toBeLessThanOrEqual(4)
})
