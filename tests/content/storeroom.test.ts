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

/** Rules on release to partners, on what they entrusted to us, on sources and on talk with outsiders. */
const neverHereAbroad = `
  fgi-consent-before-third-country fgi-consent-before-third-country-decided
  fgi-equivalent-protection fgi-equivalent-protection-lowered fgi-keep-foreign-marking
  fgi-mark-country-or-conceal fgi-no-local-shortcuts nato-consent-and-purpose
  rel-agreement-is-not-release rel-agreement-protection-and-third-party
  rel-authority-not-the-analyst-decided rel-ceiling-and-exception rel-ceiling-and-exception-kept
  rel-cmi-clear-benefit rel-common-country-rollup rel-dependency-phased
  rel-display-only-stays-in-hand rel-ending-agreement-duties-survive rel-no-false-impression
  rel-no-false-impression-kept rel-noforn-means-no rel-noforn-means-no-decided
  rel-orcon-ask-first rel-orcon-ask-first-decided rel-orcon-ask-first-kept
  rel-partner-handling-rechecked rel-partner-handling-rechecked-cut-off
  rel-partner-handling-rechecked-kept rel-positive-decision-required
  rel-positive-decision-required-kept rel-purpose-and-duration rel-rel-to-listed-only
  rel-rel-to-listed-only-kept rel-relido-delegates rel-relido-delegates-refused
  rel-security-failure-consequences rel-unmarked-default-by-date rel-us-agency-to-agency
  rel-us-agency-to-agency-kept rel-us-agency-to-agency-older src-any-identifying-detail
  src-comint-and-cipher src-hcs-product-signal src-liaison-relationship
  src-remove-source-to-share src-remove-source-to-share-whole src-report-to-congress-not-barred
  src-report-to-congress-not-barred-kept talk-meeting-room-and-list
  talk-neither-confirm-nor-deny talk-neither-confirm-nor-deny-kept talk-oral-is-disclosure
`

/** Rules on emergencies, warnings, challenges, storage areas, home work, follow-up and protected reports. */
const neverHereOnDuty = `
  access-cui-lawful-purpose access-emergency-uncleared access-emergency-uncleared-no-emergency
  access-emergency-uncleared-too-much access-emergency-uncleared-undecided access-nato-read-in
  access-screen-out-of-view access-termination-debrief access-termination-debrief-kept
  access-training-current access-training-current-markers destroy-beyond-reconstruction
  destroy-burn-bag-still-classified destroy-burn-bag-still-classified-kept
  destroy-cui-irrecoverable destroy-media-not-by-overwriting home-classified-not-by-default
  home-dod-exception inc-cui-no-decontrol-cover inc-damage-assessment
  inc-damage-assessment-uncoordinated inc-leaked-is-still-classified
  inc-leaked-is-still-classified-sought inc-notify-isoo-and-justice
  inc-notify-isoo-and-justice-before-action inc-records-loss-to-archivist inc-time-limits-dod
  ins-prepublication-not-censorship ins-prepublication-review ins-prepublication-review-kept
  ins-rank-is-no-exemption ins-threat-programme-limits ins-willful-disclosure-any-rank
  ins-willful-disclosure-any-rank-retained store-combination-classified
  store-confidential-methods store-end-of-day-check store-end-of-day-check-kept
  store-approved-or-in-hand-locked-room store-end-of-day-check-unrecorded store-open-area-construction store-overseas-us-control
  store-secret-methods store-ts-open-storage-alarm telework-cui-precautions
  telework-cui-precautions-left travel-foreign-report travel-foreign-report-kept
  under-challenge-the-marking under-challenge-the-marking-disregarded
  under-challenge-the-marking-punished under-challenge-timetable
  under-emergency-disclosure-reported under-emergency-disclosure-reported-kept
  under-lowest-level-or-addendum under-lowest-level-or-addendum-kept under-not-cui-to-hide
  under-originator-approval-not-default under-sanitise-never-alter
  under-split-controlled-from-free under-tearline-expected under-tearline-expected-kept
  under-tearline-for-orcon under-tearline-time-limits under-warn-of-threat-to-life
  under-warn-of-threat-to-life-kept under-warning-waiver-is-narrow
  under-warning-waiver-is-narrow-undecided wb-clearance-not-a-weapon wb-direct-to-committee
  wb-direct-to-committee-unsecured wb-nda-does-not-silence wb-no-reprisal
`

/** Rules on marking, sending, carrying and copying, and on systems and spills. */
const neverHereOnTheWay = `
  carry-commercial-air-last-resort carry-constant-control carry-constant-control-detour
  carry-inner-outer-marking carry-inner-outer-marking-sent carry-no-hotel-overnight
  carry-no-hotel-overnight-kept carry-no-opening-en-route carry-written-authorization
  copy-redaction-permanent copy-same-controls it-no-unapproved-wireless it-official-account-records
  it-official-account-records-kept it-password-is-classified it-spill-do-not-self-clean
  it-spill-isolate-and-trace it-spill-isolate-and-trace-untraced it-spill-notify-at-once
  it-spill-notify-at-once-kept mark-approved-controls-only mark-carry-forward-controls
  mark-compilation-explained mark-cui-banner mark-cui-banner-before-sharing mark-dap-foreign-release
  mark-derivative-block mark-email-whole-string mark-every-portion mark-every-portion-kept
  mark-human-source-duration mark-media-highest-level mark-media-highest-level-unlabelled
  mark-noforn-exclusive mark-only-three-levels mark-original-authority-block
  mark-overall-highest-portion mark-unmarked-not-a-source mark-working-paper-180-days
  mark-working-paper-180-days-sent-out mark-working-paper-basics send-confidential-first-class-usg
  send-cui-ordinary-mail send-cui-ordinary-mail-marked-outside send-cui-ordinary-mail-overdone
  send-foreign-government-to-government send-overnight-excluded-content send-overseas
  send-recipient-can-store send-secret-gsa-overnight send-secret-methods send-ts-methods
  send-ts-methods-kept send-ts-never-mail-or-carrier
`

/** Rules on reports that are to say what was found. */
const neverHereInReports = `
  integrity-correct-openly integrity-correct-openly-kept integrity-correct-openly-silent
  integrity-differing-view integrity-differing-view-kept integrity-nothing-invented
  integrity-say-how-sure integrity-say-how-sure-kept integrity-say-what-it-says
  integrity-say-what-it-says-kept integrity-tell-what-was-changed
  integrity-tell-what-was-changed-kept integrity-tell-what-was-changed-own
`

/** Rules on a page that is marked portion by portion, which this module has none of. */
const neverHereOnAPage = `
  banner-above-its-portions banner-below-its-portions banner-in-form banner-stands
  block-ends-some-day block-in-form block-keeps-no-longer block-keeps-the-longest
  block-names-its-maker block-names-its-sources block-names-its-sources-kept block-without-reason
  portion-above-its-sources portion-adds-no-control portion-bears-its-level
  portion-below-its-sources portion-in-form portion-keeps-controls
`

/** Rules for circumstances that this module does not bring about. */
const neverHere: readonly string[] = [
  ...neverHereOnTheWay.trim().split(/\s+/),
  ...neverHereOnDuty.trim().split(/\s+/),
  ...neverHereAbroad.trim().split(/\s+/),
  ...neverHereInReports.trim().split(/\s+/),
  ...neverHereOnAPage.trim().split(/\s+/),
  'access-nda-first',
  'carry-removal-authorized',
  'copy-approved-equipment',
  'ins-unauthorized-foreign-communication',
  'talk-sci-only-in-scif',
  'wb-press-is-not-protected',
]

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

test('more than fifty rules fire somewhere, and those that never do are known', () => {
  const fired = new Set(steps.flatMap(({ findings }) => findings.map(({ rule }) => rule.id)))
  const silent = pack.policy.rules.map(({ id }) => id).filter((id) => !fired.has(id))
  expect(silent.toSorted()).toEqual(neverHere.toSorted())
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
