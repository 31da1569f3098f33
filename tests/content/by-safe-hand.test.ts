/** By Safe Hand: its courses, with the findings worked out by hand from the policy reference. */
import { describe, expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import type { Attempt } from '../../content/engine/attempt.ts'
import { isAdvice } from '../../content/engine/score.ts'
import { viewScene, type Explained } from '../../content/engine/view.ts'
import { pack, play, rulesAt, variantsOf } from './built-in-pack.ts'

const variants = variantsOf('by-safe-hand')
const [first] = variants
const variantOf = (name: string): Explained => {
  const found = variants.find(({ module }) => module.variant === name)
  if (found === undefined) throw new Error(`no variant ${name}`)
  return found
}
const winter = variantOf('route: winter, deputy: kaas')
const summer = variantOf('route: summer, deputy: kaas')
const otherDeputy = variantOf('route: winter, deputy: orlo')

/** The course with nothing against it: each decision, and the rules that praise it. */
const course = [
  ['own-hand', 'rel-rel-to-listed-only-kept send-ts-methods-kept'],
  ['layers', 'destroy-burn-bag-still-classified-kept'],
  ['plane', 'store-approved-or-in-hand-kept'],
  ['letter', 'store-approved-or-in-hand-kept'],
  ['bare', 'inc-report-immediately-kept'],
  ['consulate', 'carry-no-hotel-overnight-kept'],
  ['dredgers', 'store-approved-or-in-hand-kept'],
  ['kaas', 'access-three-conditions-kept rel-rel-to-listed-only-kept'],
  ['read-here', 'access-three-conditions-kept rel-rel-to-listed-only-kept'],
  ['hands-off', 'inc-report-immediately-kept it-spill-notify-at-once-kept'],
  ['part', 'access-three-conditions-kept destroy-burn-bag-still-classified-kept'],
  ['whole', 'inc-report-immediately-kept'],
] as const

/** The best course in a variant: another crossing in summer, the other deputy where that one holds the gates. */
const bestIn = ({ module: { variant } }: Explained): readonly string[] =>
  course.map(([choice]) => {
    if (choice === 'plane' && variant.includes('summer')) return 'boat'
    return choice === 'kaas' && variant.includes('orlo') ? 'orlo' : choice
  })

/** The best course with some decisions made otherwise. */
const otherwise = (changes: Readonly<Record<number, string>>, playable = winter): Attempt =>
  play(
    bestIn(playable)
      .map((choice, at) => changes[at] ?? choice)
      .join(' '),
    playable,
  )

/** What was found against one decision, advice included. */
const against = (attempt: Attempt, at: number): readonly string[] =>
  (attempt.judgements[at]?.findings ?? [])
    .filter(({ rule }) => rule.verdict !== 'commendable')
    .map(({ rule }) => rule.id)
    .toSorted()

test('four variants load without faults: two seasons with a level each, and two deputies', () => {
  expect(pack.faults).toEqual([])
  expect(variants.map(({ module }) => module.variant)).toEqual([
    'route: winter, deputy: kaas',
    'route: winter, deputy: orlo',
    'route: summer, deputy: kaas',
    'route: summer, deputy: orlo',
  ])
  expect(winter.module.world.documents['folder']?.level).toBe('TOP SECRET')
  expect(summer.module.world.documents['folder']?.level).toBe('SECRET')
})

describe.for(variants)('$module.variant', (playable) => {
  test('the best course has only praise, and scores 100', () => {
    const attempt = otherwise({}, playable)
    expect(attempt.scene).toBe('signed-for')
    const isTopSecret = playable.module.variant.includes('winter')
    for (const [at, [, rules]] of course.entries())
      expect(rulesAt(attempt, at).toSorted()).toEqual(
        rules.split(' ').filter((rule) => isTopSecret || rule !== 'send-ts-methods-kept'),
      )
    expect(attempt.reckoning).toMatchObject({ score: 100, passed: true, lost: 0 })
    expect(attempt.judgements.every(({ better }) => better === null)).toBe(true)
  })

  test('exploring proves it: every scene reached, a good choice everywhere, nothing silent, 100 at best and 0 at worst', () => {
    const result = explore(playable)
    if (!result.ok) throw new Error(result.fault.code)
    const { exploration } = result
    expect(exploration).toMatchObject({ best: 100, worst: 0, passable: true, flawless: true })
    const { unreached, dead, trapped, silent, neverTaken, neverSaid } = exploration
    expect({ unreached, dead, trapped, silent, neverTaken, neverSaid }).toEqual({
      unreached: [],
      dead: [],
      trapped: [],
      silent: [],
      neverTaken: [],
      neverSaid: [],
    })
  })
})

/** Each other choice beside the best course of winter, and what is found against it. */
const wrongTurns: readonly (readonly [at: number, choice: string, rules: string])[] = [
  [0, 'carrier', 'send-overseas send-ts-never-mail-or-carrier'],
  [0, 'saturday', 'under-withholding-from-eligible'],
  [0, 'liaison', 'send-foreign-government-to-government send-overseas'],
  [1, 'stamp', 'carry-inner-outer-marking destroy-burn-bag-still-classified'],
  [1, 'plain', 'carry-inner-outer-marking mark-media-highest-level'],
  [1, 'spare', 'carry-removal-authorized it-password-is-classified'],
  [2, 'car', 'store-not-vehicle'],
  [2, 'boat', 'carry-constant-control'],
  [3, 'open', 'access-three-conditions carry-no-opening-en-route'],
  [3, 'back', 'under-withholding-from-eligible'],
  [3, 'through', 'carry-constant-control'],
  [4, 'number', 'talk-no-open-circuit'],
  [4, 'sisters', 'talk-no-talking-around'],
  [4, 'silence', 'inc-report-immediately-late'],
  [5, 'sit-up', 'carry-no-hotel-overnight'],
  [5, 'guardroom', 'store-approved-or-in-hand-locked-room store-overseas-us-control'],
  [5, 'hotel', 'carry-no-hotel-overnight'],
  [6, 'warn', 'access-three-conditions'],
  [6, 'draw-out', 'src-liaison-relationship'],
  [6, 'breakfast', 'carry-constant-control'],
  [7, 'secretary', 'access-nda-first access-need-to-know-not-rank access-three-conditions'],
  [7, 'orlo', 'access-need-to-know-not-rank'],
  [7, 'wait', 'under-withholding-from-eligible'],
  [8, 'machine', 'copy-approved-equipment copy-originator-limits copy-same-controls'],
  [
    8,
    'aloud',
    'access-need-to-know-not-rank ins-unauthorized-foreign-communication rel-rel-to-listed-only talk-meeting-room-and-list',
  ],
  [8, 'locked', 'under-withholding-from-eligible'],
  [9, 'delete', 'inc-report-immediately-late it-spill-do-not-self-clean it-spill-notify-at-once'],
  [9, 'finish', 'inc-report-immediately-late it-spill-notify-at-once'],
  [9, 'mail', 'it-spill-isolate-and-trace'],
  [10, 'burn', 'destroy-stops-on-hold'],
  [10, 'flush', 'destroy-beyond-reconstruction destroy-media-not-by-overwriting'],
  [10, 'home', 'carry-removal-authorized'],
  [11, 'none', 'inc-not-reporting-is-a-crime'],
  [11, 'others-only', 'inc-inquiry-required'],
  [11, 'at-home', 'home-classified-not-by-default'],
]

test.for(wrongTurns)('decision %i, %s: %s', ([at, choice, rules]) => {
  expect(against(otherwise({ [at]: choice }), at)).toEqual(rules.split(' '))
})

test('to leave on a superior’s word leads past one’s flat and to a customs hall without a letter', () => {
  const attempt = play('own-hand layers now bench', winter)
  expect(against(attempt, 2)).toEqual([
    'carry-constant-control-detour',
    'carry-removal-authorized',
    'carry-written-authorization',
  ])
  expect(attempt.judgements[3]?.decision.scene).toBe('no-letter')
  expect(against(attempt, 3)).toEqual([])
})

test('every choice beside the best course has something scored against it', () => {
  const unscored = wrongTurns.filter(([at, choice]) =>
    (otherwise({ [at]: choice }).judgements[at]?.findings ?? []).every(
      ({ rule }) => rule.verdict === 'commendable' || isAdvice(rule),
    ),
  )
  expect(unscored).toEqual([])
})

test('no choice goes unjudged by these lists', () => {
  const listed = new Set([
    ...course.map(([choice]) => choice),
    ...wrongTurns.map(([, choice]) => choice),
    'now',
    'bench',
  ])
  const offered = [...first.module.scenes.values()].flatMap(({ choices }) =>
    choices.map(({ id }) => id),
  )
  expect(offered.filter((id) => !listed.has(id))).toEqual([])
})

describe('what is right turns with the season', () => {
  test('a boat that locks all bags below in winter leaves them on one’s knees in summer', () => {
    expect(against(otherwise({ 2: 'boat' }, winter), 2)).toEqual(['carry-constant-control'])
    expect(against(otherwise({ 2: 'boat' }, summer), 2)).toEqual([])
  })

  test('to fly is the last resort where nothing else goes, and a fault where a boat does', () => {
    expect(against(otherwise({ 2: 'plane' }, winter), 2)).toEqual([])
    expect(against(otherwise({ 2: 'plane' }, summer), 2)).toEqual([
      'carry-commercial-air-last-resort',
      'carry-constant-control',
    ])
  })

  test('a carrier is closed to Top Secret by one rule and to Secret by another', () => {
    expect(against(otherwise({ 0: 'carrier' }, winter), 0)).toContain(
      'send-ts-never-mail-or-carrier',
    )
    expect(against(otherwise({ 0: 'carrier' }, summer), 0)).toContain('send-secret-methods')
  })
})

test('the deputy who holds the gates by the order of the day is the right one, and the other as cleared as that', () => {
  for (const [holder, other, playable] of [
    ['kaas', 'orlo', winter],
    ['orlo', 'kaas', otherDeputy],
  ] as const) {
    expect(rulesAt(otherwise({ 7: holder }, playable), 7)).toContain('access-three-conditions-kept')
    expect(rulesAt(otherwise({ 7: other }, playable), 7)).toEqual(['access-need-to-know-not-rank'])
  }
})

/** What shows of how things stand before a decision of winter, after the best course with some made otherwise. */
function shownAt(at: number, changes: Readonly<Record<number, string>> = {}): readonly string[] {
  const choices = bestIn(winter)
    .slice(0, at)
    .map((choice, place) => changes[place] ?? choice)
  return viewScene(winter, play(choices.join(' '), winter))?.standing ?? []
}

describe('what was done carries on', () => {
  test('a red stamp is read in the customs hall and again from the street', () => {
    for (const at of [3, 7]) {
      const [plain, stamped] = [shownAt(at), shownAt(at, { 1: 'stamp' })]
      expect(stamped.length).toBe(plain.length + 1)
    }
  })

  test('a broken seal shows on the platform and at the Gate House', () => {
    for (const at of [4, 7]) {
      const [whole, broken] = [shownAt(at), shownAt(at, { 3: 'open' })]
      expect(broken.length).toBe(whole.length + 1)
    }
  })

  test('a false label is what the technician went by', () => {
    expect(shownAt(9)).toEqual([])
    expect(shownAt(9, { 1: 'plain' }).join()).toContain('tide tables')
  })

  test('hours kept back open the gate, however well all else was done', () => {
    for (const changes of [{ 7: 'wait' }, { 8: 'locked' }])
      expect(otherwise(changes).scene).toBe('high-water')
  })

  test('one slip told leads to three pages, and kept back to the other report', () => {
    expect(otherwise({ 4: 'sisters' }).scene).toBe('three-pages')
    expect(otherwise({ 4: 'sisters', 11: 'none' }).scene).toBe('the-other-report')
  })
})

test('a slip that is told is praised and passes, and one that is left out fails', () => {
  const told = otherwise({ 4: 'sisters' })
  const leftOut = otherwise({ 4: 'sisters', 11: 'others-only' })
  expect(rulesAt(told, 11)).toContain('inc-report-immediately-own-kept')
  expect(told.reckoning).toMatchObject({ passed: true, gates: [] })
  expect(leftOut.reckoning.gates).toEqual(['inc-not-reporting-is-a-crime'])
  expect(leftOut.reckoning.score).toBeLessThan(told.reckoning.score)
})

test.for([{ 0: 'saturday' }, { 3: 'back' }, { 7: 'wait' }, { 8: 'locked' }])(
  'holding back fails as surely as giving away: %o',
  (changes) => {
    const { passed, harm } = otherwise(changes).reckoning
    expect(passed).toBe(false)
    expect(harm.mission).toBeGreaterThan(0)
    expect(harm.compromise).toBe(0)
  },
)

test('the plainly worst way fails by the gate and by points, and its ending says what came of it', () => {
  const worst = play(
    'liaison spare now open number hotel warn secretary aloud delete flush none',
    winter,
  )
  expect(worst.scene).toBe('the-other-report')
  expect(worst.reckoning).toMatchObject({ score: 0, passed: false })
})

test('a debrief stays readable: one to four findings for each decision', () => {
  const counts = wrongTurns.map(([at, choice]) => rulesAt(otherwise({ [at]: choice }), at).length)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1)
  expect(Math.max(...counts)).toBeLessThanOrEqual(4)
})
