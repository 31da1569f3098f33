import { expect, test } from 'vitest'
import { reckon } from '../../content/engine/score.ts'
import { pack, play, storeroom } from './built-in-pack.ts'
import { visitAll, type Step } from './state-space.ts'

/** Every state of the module, visited once for all tests here. */
const visits = [...visitAll(storeroom)]
const steps = visits.flatMap((visit) => visit.steps)
const nameOf = ({ scene, choice }: Step): string => `${scene.id}/${choice.id}`

const against = ({ findings }: Step) =>
  findings.filter(
    ({ rule }) =>
      (rule.verdict === 'violation' || rule.verdict === 'omission') &&
      rule.confidence === 'verified',
  )
const isGrave = (step: Step): boolean => against(step).some(({ rule }) => rule.severity !== 'minor')

/** The choices that are right or acceptable; every other choice has something found against it. */
const acceptable: readonly string[] = [
  'storeroom/cover',
  'first-call/mobile',
  'second-call/own-up',
  'visitor/refuse',
  'bridge/tell',
  'waiting/stay',
  'list/numbers',
  'night/two-runs',
  'night/one-run',
  'account/whole',
  'account/to-toller',
  'binder/call',
  'partner/directorate',
  'inquiry/open',
  'inquiry/refer',
  'line-seventeen/put-back',
  'counter/the-cable',
  'four-sentences/amend',
  'four-sentences/inspector',
]

/** Every rule that the module brings about somewhere. */
const firedHere = `
  access-former-official-limited access-holder-verifies-recipient access-need-to-know-not-rank
  access-sci-read-in access-three-conditions access-three-conditions-kept
  carry-removal-authorized-on-own-account carry-two-layers copy-authorized-person
  copy-originator-limits destroy-listed-equipment destroy-never-to-conceal
  destroy-records-rule-first destroy-stops-on-hold fgi-presume-damage fgi-records-by-level
  fgi-records-by-level-kept fgi-store-apart fgi-tell-originator-on-loss
  fgi-tell-originator-on-loss-kept fgi-tell-originator-on-loss-late
  fgi-tell-originator-on-loss-weaknesses home-found-material-report inc-inquiry-required
  inc-inquiry-required-kept inc-not-reporting-is-a-crime inc-report-immediately
  inc-report-immediately-elsewhere inc-report-immediately-kept inc-report-immediately-late
  inc-report-immediately-own-kept inc-report-past-implicated-boss inc-secure-first
  inc-secure-first-kept ins-knowing-removal ins-nothing-leaves-with-you
  ins-nothing-leaves-with-you-kept it-approved-system-only mark-omission-does-not-declassify
  rel-authority-not-the-analyst send-approved-crypto-only send-receipt-ts-secret
  src-candidate-pool-test src-candidate-pool-test-told src-combination-identifies
  src-combination-identifies-told store-approved-or-in-hand
  store-approved-or-in-hand-behind-a-lock store-approved-or-in-hand-kept store-combination-change
  store-cover-sheet-when-out store-not-general-storeroom store-not-home store-not-vehicle
  store-sci-in-scif store-secret-gsa-no-extra store-secret-gsa-no-extra-overdone
  store-ts-gsa-container-control talk-no-open-circuit talk-no-open-circuit-in-report
  talk-no-talking-around under-dispute-refer-up under-doubt-means-do-not-classify
  under-never-classify-to-hide under-withholding-from-eligible wb-use-ig-channel
`

test('the built-in pack loads without faults', () => {
  expect(pack.faults).toEqual([])
})

test('every scene is reached, and every state has a way on or is an ending', () => {
  const reached = new Set(visits.map(({ scene }) => scene.id))
  expect([...storeroom.module.scenes.keys()].filter((id) => !reached.has(id))).toEqual([])
  const stuck = visits.filter(
    ({ scene, steps: ways }) => (ways.length === 0) !== (scene.closing !== null),
  )
  expect(stuck.map(({ scene }) => scene.id)).toEqual([])
})

test('every decision offers three to five choices', () => {
  const decisions = [...storeroom.module.scenes.values()].filter(({ closing }) => closing === null)
  expect(decisions.length).toBeGreaterThanOrEqual(12)
  const others = decisions.filter(({ choices }) => choices.length < 3 || choices.length > 5)
  expect(others.map(({ id }) => id)).toEqual([])
})

test('whatever was done before, every decision has a choice without a serious finding', () => {
  const trapped = visits.filter(({ steps: ways }) => ways.length > 0 && ways.every(isGrave))
  expect(trapped.map(({ scene }) => scene.id)).toEqual([])
})

test('every choice has its consequence in the debrief: something found for it or against it', () => {
  const silent = steps.filter(({ findings }) => findings.length === 0)
  expect([...new Set(silent.map(nameOf))]).toEqual([])
})

test('every wrong choice has something found against it wherever it is made, and no acceptable one ever has', () => {
  const wrong = steps.filter((step) => against(step).length > 0)
  const clean = steps.filter((step) => against(step).length === 0)
  expect([...new Set(clean.map(nameOf))].toSorted()).toEqual(acceptable.toSorted())
  expect(wrong.map(nameOf).filter((name) => acceptable.includes(name))).toEqual([])
})

test('a debrief stays readable: one to four findings for each decision', () => {
  const crowded = steps.filter(({ findings }) => findings.length < 1 || findings.length > 4)
  expect([...new Set(crowded.map(nameOf))]).toEqual([])
})

test('more than fifty rules fire somewhere, and no others than are known', () => {
  const fired = new Set(steps.flatMap(({ findings }) => findings.map(({ rule }) => rule.id)))
  expect([...fired].toSorted()).toEqual(firedHere.trim().split(/\s+/))
  expect(fired.size).toBeGreaterThan(50)
})

test('there is a way with nothing against it, and it passes with 100', () => {
  const best = play(
    'cover mobile refuse stay numbers two-runs whole call directorate open the-cable amend',
  )
  expect(best.scene).toBe('file-closed')
  expect(best.reckoning).toMatchObject({ score: 100, passed: true, lost: 0 })
  expect(best.judgements.every(({ better }) => better === null)).toBe(true)
})

test('the plainly worst way fails, by the gate and by points', () => {
  const worst = play(
    'photo friend wait hand lie leave-off car play-down shred hide summary slip everything classify',
  )
  expect(worst.scene).toBe('second-inquiry')
  expect(worst.reckoning).toMatchObject({ score: 0, passed: false })
})

test('early mistakes told of in time still pass; the same mistakes hidden do not', () => {
  const early = 'look house-line refuse stay numbers two-runs'
  const rest = 'call directorate open the-cable amend'
  const told = play(`${early} whole ${rest}`)
  const hidden = play(`${early} short ${rest}`)
  expect(told.scene).toBe('a-page-of-your-own')
  expect(told.reckoning.passed).toBe(true)
  expect(hidden.reckoning.passed).toBe(false)
  expect(hidden.reckoning.score).toBeLessThan(told.reckoning.score)
})

test('asking a friend first and then owning up at once passes; waiting on it costs more', () => {
  const rest = 'refuse stay numbers two-runs whole call directorate open the-cable amend'
  const told = play(`cover friend own-up ${rest}`)
  const waited = play(`cover friend wait ${rest}`)
  expect(told.reckoning.passed).toBe(true)
  expect(waited.reckoning.score).toBeLessThan(told.reckoning.score)
})

test('a paper that was hidden can be put back, which harms the partner less than going on', () => {
  const before = 'cover mobile refuse stay numbers two-runs whole call hide open'
  const back = play(`${before} put-back the-cable amend`)
  const on = play(`${before} slip the-cable amend`)
  expect(back.scene).toBe('a-page-of-your-own')
  expect(on.scene).toBe('second-inquiry')
  expect(back.reckoning.harm['partner-trust']).toBeLessThan(on.reckoning.harm['partner-trust'])
})

test.for(['summary the-cable amend', 'open close-all amend', 'open the-cable classify'])(
  'holding back too much fails as surely as giving away: %s',
  (rest) => {
    const good = 'cover mobile refuse stay numbers two-runs whole call directorate'
    const { passed, harm } = play(`${good} ${rest}`).reckoning
    expect(passed).toBe(false)
    expect(harm.mission).toBeGreaterThan(0)
    expect(harm.compromise).toBe(0)
  },
)

test('the inspector general is never held against anybody', () => {
  const visitsToInspector = steps.filter((step) => nameOf(step) === 'four-sentences/inspector')
  expect(visitsToInspector.length).toBeGreaterThan(0)
  for (const { findings } of visitsToInspector) {
    expect(reckon([findings]).lost).toBe(0)
    expect(findings.map(({ rule }) => rule.id)).toContain('wb-use-ig-channel')
  }
})
