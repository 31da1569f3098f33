/** Access, storage, destruction and work at home, judged as worked out by hand from the policy reference, before the engine was asked. */
import { expect, test } from 'vitest'
import type { World } from '../../content/engine/world/world.ts'
import { ruleOf } from './built-in-pack.ts'
import { after, fired, firedIn, having, leftUndone, opening } from './duty-world.ts'

test('a cleared reader whose training has lapsed gets the paper too early; one with training gets it rightly', () => {
  expect(fired('show', { document: 'report', recipient: 'lapsed' }, { verified: true })).toEqual([
    'access-three-conditions-kept',
    'access-training-current',
  ])
  expect(fired('show', { document: 'report', recipient: 'reader' }, { verified: true })).toEqual([
    'access-three-conditions-kept',
  ])
})

test('whoever marks with lapsed training has no authority to mark classified, and needs none for the rest', () => {
  const { lapsed } = opening.people
  const untrained: World = {
    ...opening,
    people: { ...opening.people, ...(lapsed && { you: lapsed }) },
  }
  expect(firedIn(untrained, 'mark', { document: 'report' }, { level: 'SECRET' })).toEqual([
    'access-training-current-markers',
  ])
  expect(firedIn(untrained, 'mark', { document: 'report' }, { level: 'UNCLASSIFIED' })).toEqual([])
  expect(fired('mark', { document: 'report' }, { level: 'SECRET' })).toEqual([])
})

test('a national clearance does not open NATO papers; the briefing does', () => {
  expect(fired('show', { document: 'alliance', recipient: 'reader' }, { verified: true })).toEqual([
    'access-nato-read-in',
    'access-three-conditions-kept',
  ])
  expect(fired('show', { document: 'alliance', recipient: 'briefed' }, { verified: true })).toEqual(
    ['access-three-conditions-kept'],
  )
})

test('with an attack minutes away the designee lets an uncleared mayor know the least that is needed', () => {
  const told = { document: 'report', recipient: 'mayor', threat: 'attack' }
  const rightly = { authorized: true, minimised: true }
  expect(fired('disclose-in-emergency', told, rightly)).toEqual(['access-emergency-uncleared'])
  expect(fired('disclose-in-emergency', told, { minimised: true })).toEqual([
    'access-emergency-uncleared-undecided',
  ])
  expect(fired('disclose-in-emergency', told, { authorized: true })).toEqual([
    'access-emergency-uncleared-too-much',
  ])
  expect(fired('disclose-in-emergency', { ...told, threat: 'plot' }, rightly)).toEqual([
    'access-emergency-uncleared-no-emergency',
  ])
  expect(fired('disclose-in-emergency', { ...told, document: 'open' })).toEqual([])
})

test('the originator is owed a report within 72 hours of an emergency disclosure, later only while the emergency lasts', () => {
  const told = { document: 'report', recipient: 'mayor', threat: 'attack', request: 'duty' }
  const disclosed = after(opening, 'disclose-in-emergency', told)
  const at = (minutesOpen: number, heldUp = false) =>
    leftUndone({ request: 'duty' }, having('requests', 'duty', { minutesOpen, heldUp }, disclosed))
  const due = ['under-emergency-disclosure-reported']
  expect(at(4319)).toEqual([])
  expect(at(4320)).toEqual(due)
  expect(at(4320, true)).toEqual([])
  expect(at(43_200, true)).toEqual(due)
  const kept = ['under-emergency-disclosure-reported-kept']
  expect(firedIn(disclosed, 'report-disclosure', { request: 'duty' })).toEqual(kept)
  expect(firedIn(disclosed, 'report-disclosure', { request: 'duty' }, { complete: false })).toEqual(
    [],
  )
  const reported = after(disclosed, 'report-disclosure', { request: 'duty' })
  expect(
    leftUndone({ request: 'duty' }, having('requests', 'duty', { minutesOpen: 50_000 }, reported)),
  ).toEqual([])
})

test('a leaver is briefed and hands everything back; a guest has nothing to be briefed on', () => {
  const done = { terminationBriefing: true, collected: true }
  expect(fired('discharge', { recipient: 'leaver' }, done)).toEqual([
    'access-termination-debrief-kept',
  ])
  expect(fired('discharge', { recipient: 'leaver' }, { ...done, collected: false })).toEqual([
    'access-termination-debrief',
  ])
  expect(fired('discharge', { recipient: 'guest' })).toEqual([])
})

test('a screen that faces visitors is turned away, unless it shows nothing classified', () => {
  expect(fired('open-on-screen', { document: 'report' }, { visible: true })).toEqual([
    'access-screen-out-of-view',
  ])
  expect(fired('open-on-screen', { document: 'report' })).toEqual([])
  expect(fired('open-on-screen', { document: 'open' }, { visible: true })).toEqual([])
})

test('controlled unclassified information takes a lawful purpose and no clearance', () => {
  expect(fired('withhold', { document: 'controlled', recipient: 'mayor' })).toEqual([
    'access-cui-lawful-purpose',
  ])
  expect(fired('withhold', { document: 'barred', recipient: 'mayor' })).toEqual([])
  expect(fired('withhold', { document: 'controlled', recipient: 'guest' })).toEqual([])
  expect(ruleOf('access-cui-lawful-purpose').verdict).toBe('caution')
})

test.for([
  { facts: {}, bad: true },
  { facts: { alarmMinutes: 15 }, bad: true },
  { facts: { alarmMinutes: 5 }, bad: false },
  { facts: { securityInDepth: true, alarmMinutes: 15 }, bad: false },
  { facts: { securityInDepth: true, alarmMinutes: 16 }, bad: true },
  { facts: { securityInDepth: true, fourHourlyChecks: true }, bad: true },
])('Top Secret in an open storage area with $facts is wrong: $bad', ({ facts, bad }) => {
  const world = having('places', 'open-area', facts)
  expect(firedIn(world, 'leave', { document: 'topReport' })).toEqual(
    bad ? ['store-ts-open-storage-alarm'] : [],
  )
})

test.for([
  { facts: {}, bad: true },
  { facts: { securityInDepth: true }, bad: true },
  { facts: { securityInDepth: true, fourHourlyChecks: true }, bad: false },
  { facts: { securityInDepth: true, alarmMinutes: 30 }, bad: false },
  { facts: { securityInDepth: true, alarmMinutes: 31 }, bad: true },
  { facts: { fourHourlyChecks: true, alarmMinutes: 5 }, bad: true },
])('Secret in an open storage area with $facts is wrong: $bad', ({ facts, bad }) => {
  const world = having('places', 'open-area', facts)
  expect(firedIn(world, 'leave', { document: 'secretReport' })).toEqual(
    bad ? ['store-secret-methods'] : [],
  )
})

test('Confidential does not live in a desk drawer; an approved safe without an alarm will do', () => {
  expect(fired('store', { document: 'confidential', container: 'desk' })).toEqual([
    'store-approved-or-in-hand',
    'store-confidential-methods',
  ])
  expect(fired('store', { document: 'confidential', container: 'safe' })).toEqual([])
})

test('an inner office with a good lock is not an open storage area', () => {
  expect(fired('designate-open-storage', { place: 'canteen' })).toEqual([
    'store-open-area-construction',
  ])
  expect(fired('designate-open-storage', { place: 'vault' })).toEqual([])
})

const record = (level: string, apart: boolean, container = 'safe') =>
  fired('record-combination', { container }, { level, apart })

test('a combination is written down at the level of what it opens, and not beside it', () => {
  expect(record('SECRET', true)).toEqual([])
  expect(record('TOP SECRET', true)).toEqual([])
  expect(record('CONFIDENTIAL', true)).toEqual(['store-combination-classified'])
  expect(record('SECRET', false)).toEqual(['store-combination-classified'])
  expect(record('UNCLASSIFIED', false, 'desk')).toEqual([])
})

test('the last one out checks and signs, where there is something to check', () => {
  expect(fired('close-up', { place: 'office' })).toEqual(['store-end-of-day-check'])
  expect(fired('close-up', { place: 'office' }, { recorded: true })).toEqual([
    'store-end-of-day-check',
  ])
  expect(fired('close-up', { place: 'office' }, { checked: true })).toEqual([
    'store-end-of-day-check-unrecorded',
  ])
  expect(fired('close-up', { place: 'office' }, { checked: true, recorded: true })).toEqual([
    'store-end-of-day-check-kept',
  ])
  expect(fired('close-up', { place: 'canteen' })).toEqual([])
})

test('abroad a host’s good safe is still a host’s safe, unless an agreement opens it', () => {
  const stored = { document: 'report', container: 'host-safe' }
  expect(fired('store', stored)).toContain('store-overseas-us-control')
  expect(fired('leave', { document: 'hosted' })).toEqual(['store-overseas-us-control'])
  const agreed = having('places', 'host-office', { storageAgreed: true })
  expect(firedIn(agreed, 'store', stored)).not.toContain('store-overseas-us-control')
  expect(fired('store', { ...stored, container: 'embassy-safe' })).not.toContain(
    'store-overseas-us-control',
  )
})

test('a torn page, a formatted drive and recycled controlled paper are three faults', () => {
  expect(fired('discard', { document: 'report' })).toEqual(['destroy-beyond-reconstruction'])
  expect(fired('discard', { document: 'drive' }, { overwritten: true })).toEqual([
    'destroy-media-not-by-overwriting',
  ])
  expect(fired('discard', { document: 'controlled' })).toEqual(['destroy-cui-irrecoverable'])
  for (const document of ['report', 'drive', 'controlled'])
    expect(fired('discard', { document }, { irrecoverable: true })).toEqual([])
  expect(fired('discard', { document: 'open' })).toEqual([])
})

const waste = (container: string, sealed: boolean, document = 'report') =>
  fired('set-aside', { document, container }, { sealed })

test('a burn bag beside the printer is classified paper beside the printer', () => {
  expect(waste('bin', true)).toEqual(['destroy-burn-bag-still-classified'])
  expect(waste('safe', false)).toEqual(['destroy-burn-bag-still-classified'])
  expect(waste('safe', true)).toEqual(['destroy-burn-bag-still-classified-kept'])
  expect(waste('bin', false, 'open')).toEqual([])
})

test('one’s own clearance makes no approved place of one’s own study', () => {
  expect(fired('work-on', { document: 'report', place: 'flat' }, { authorized: true })).toEqual([
    'home-classified-not-by-default',
  ])
  const approved = { document: 'report', place: 'approved-study' }
  expect(fired('work-on', approved)).toEqual(['home-classified-not-by-default'])
  expect(fired('work-on', approved, { authorized: true })).toEqual(['home-dod-exception'])
  expect(fired('work-on', { ...approved, network: 'secure' }, { authorized: true })).toEqual([
    'home-dod-exception',
  ])
  expect(fired('work-on', { ...approved, network: 'laptop' }, { authorized: true })).toContain(
    'home-classified-not-by-default',
  )
  expect(fired('work-on', { document: 'open', place: 'flat' })).toEqual([])
  expect(ruleOf('home-dod-exception').confidence).toBe('from-memory')
})

const workAt = (place: string, network?: string) =>
  fired('work-on', { document: 'controlled', place, ...(network && { network }) })

test('controlled papers may be worked on at home, though not aloud in a train or on a private telephone', () => {
  expect(workAt('bedroom')).toEqual([])
  expect(workAt('bedroom', 'laptop')).toEqual([])
  expect(workAt('train')).toEqual(['telework-cui-precautions'])
  expect(workAt('bedroom', 'phone')).toEqual(['telework-cui-precautions'])
  expect(workAt('office')).toEqual([])
})

test('controlled papers left at home want one barrier', () => {
  const left = ['telework-cui-precautions-left']
  expect(fired('leave', { document: 'controlled' })).toEqual(left)
  expect(
    firedIn(having('places', 'flat', { locked: true }), 'leave', { document: 'controlled' }),
  ).toEqual([])
  expect(fired('leave', { document: 'open' })).toEqual([])
})

test('a private journey abroad is approved before it begins', () => {
  const rule = 'travel-foreign-report'
  expect(fired('go-abroad', { place: 'coast' })).toEqual([rule])
  expect(fired('go-abroad', { place: 'coast' }, { approved: true })).toEqual([`${rule}-kept`])
  expect(fired('go-abroad', { place: 'coast' }, { onDuty: true })).toEqual([])
  expect(fired('go-abroad', { place: 'train' })).toEqual([])
})
