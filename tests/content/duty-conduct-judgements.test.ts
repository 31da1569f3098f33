/** Incidents followed up, leaks, reprisal and protected reports, judged as worked out by hand from the policy reference, before the engine was asked. */
import { expect, test } from 'vitest'
import type { World } from '../../content/engine/world/world.ts'
import { ruleOf } from './built-in-pack.ts'
import { after, fired, firedIn, having, leftUndone, opening } from './duty-world.ts'

test('an inquiry that drifts for two weeks draws advice and no score', () => {
  const drifting = { inquiryOpened: true, minutesKnown: 20_160 }
  const at = (facts: Partial<World['incidents'][string]>) =>
    leftUndone({ incident: 'loss' }, having('incidents', 'loss', { ...drifting, ...facts }))
  expect(at({})).toEqual(['inc-time-limits-dod'])
  expect(at({ minutesKnown: 20_159 })).toEqual([])
  expect(at({ inquiryClosed: true })).toEqual([])
  expect(at({ inCharge: false })).toEqual([])
  expect(ruleOf('inc-time-limits-dod').confidence).toBe('from-memory')
})

test('disclosed intelligence is followed by an assessment of the damage', () => {
  const closed = having('incidents', 'loss', { intelligence: true, inquiryClosed: true })
  expect(leftUndone({ incident: 'loss' }, closed)).toEqual(['inc-damage-assessment'])
  const assessed = after(closed, 'assess', { incident: 'loss' })
  expect(leftUndone({ incident: 'loss' }, assessed)).toEqual([])
  expect(
    leftUndone({ incident: 'loss' }, having('incidents', 'loss', { inquiryClosed: true })),
  ).toEqual([])
})

test('a partner hears of disclosed intelligence after the Director’s office', () => {
  const told = { incident: 'loss', partner: 'kestria' }
  const intelligence = having('incidents', 'loss', { intelligence: true })
  expect(firedIn(intelligence, 'notify', told)).toEqual(['inc-damage-assessment-uncoordinated'])
  const office = 'Director of National Intelligence'
  const coordinated = after(intelligence, 'coordinate', { incident: 'loss' }, { office })
  expect(firedIn(coordinated, 'notify', told)).toEqual([])
  expect(fired('notify', told)).toEqual([])
})

test('a grave violation and lost records are each told to the office that must hear of them', () => {
  const both = having('incidents', 'loss', { grave: true, recordsLost: true, minutesKnown: 10_080 })
  const incident = { incident: 'loss' }
  expect(leftUndone(incident, both)).toEqual([
    'inc-notify-isoo-and-justice',
    'inc-records-loss-to-archivist',
  ])
  const office = 'Information Security Oversight Office'
  const told = after(both, 'coordinate', incident, { office })
  expect(leftUndone(incident, told)).toEqual(['inc-records-loss-to-archivist'])
  const archives = after(told, 'coordinate', incident, { office: 'National Archives' })
  expect(leftUndone(incident, archives)).toEqual([])
  expect(leftUndone(incident, having('incidents', 'loss', { minutesKnown: 10_080 }))).toEqual([])
})

test('nobody is disciplined before counsel has heard of it, nor before Justice where there may be a crime', () => {
  const act = { incident: 'loss', recipient: 'leaver' }
  const rule = ['inc-notify-isoo-and-justice-before-action']
  expect(fired('sanction', act)).toEqual(rule)
  const asked = after(opening, 'coordinate', { incident: 'loss' }, { office: 'counsel' })
  expect(firedIn(asked, 'sanction', act)).toEqual([])
  const criminal = having('incidents', 'loss', { criminal: true }, asked)
  expect(firedIn(criminal, 'sanction', act)).toEqual(rule)
  const justice = after(
    criminal,
    'coordinate',
    { incident: 'loss' },
    { office: 'Department of Justice' },
  )
  expect(firedIn(justice, 'sanction', act)).toEqual([])
})

test('what the papers have printed is neither confirmed nor looked up', () => {
  const confirmed = { document: 'leaked', recipient: 'guest' }
  expect(fired('confirm-leak', confirmed)).toEqual(['inc-leaked-is-still-classified'])
  expect(fired('confirm-leak', { ...confirmed, recipient: 'reader' })).toEqual([])
  expect(fired('seek-leak', { document: 'leaked', network: 'laptop' })).toEqual([
    'inc-leaked-is-still-classified-sought',
  ])
  expect(fired('seek-leak', { document: 'leaked', network: 'secure' })).toEqual([])
})

test('a control does not come off to make a disclosure look like none', () => {
  const rule = ['inc-cui-no-decontrol-cover']
  expect(fired('decontrol', { document: 'leakedControlled' })).toEqual(rule)
  expect(fired('decontrol', { document: 'controlled' }, { concealing: true })).toEqual(rule)
  expect(fired('decontrol', { document: 'controlled' })).toEqual([])
})

test('giving away and keeping back on purpose are crimes; the inspector general is nobody to leak to', () => {
  expect(fired('leak', { document: 'report', recipient: 'guest' })).toEqual([
    'ins-willful-disclosure-any-rank',
  ])
  expect(fired('leak', { document: 'report', recipient: 'inspector' })).toEqual([])
  expect(fired('leak', { document: 'open', recipient: 'guest' })).toEqual([])
  expect(fired('keep-back', { document: 'report' })).toEqual([
    'ins-willful-disclosure-any-rank-retained',
  ])
  expect(fired('keep-back', { document: 'open' })).toEqual([])
})

test('rank lets nobody off', () => {
  const excused = { incident: 'loss', recipient: 'minister' }
  expect(fired('excuse', excused, { byRank: true })).toEqual(['ins-rank-is-no-exemption'])
  expect(fired('excuse', excused)).toEqual([])
})

test('a memoir is reviewed before it is printed, and criticism is no ground for striking it out', () => {
  const rule = 'ins-prepublication-review'
  expect(fired('publish-work', { document: 'memoir' })).toEqual([rule])
  expect(fired('publish-work', { document: 'memoir' }, { reviewed: true })).toEqual([
    `${rule}-kept`,
  ])
  expect(fired('publish-work', { document: 'novel' })).toEqual([])
  expect(fired('strike', { document: 'memoir' }, { concealing: true })).toEqual([
    'ins-prepublication-not-censorship',
  ])
  expect(fired('strike', { document: 'memoir' })).toEqual([])
})

test.for([
  ['flag-person', 'ins-threat-programme-limits'],
  ['act-against', 'wb-no-reprisal'],
  ['suspend-access', 'wb-clearance-not-a-weapon'],
] as const)(
  '%s in answer to a lawful report is reprisal; on other grounds it is not',
  ([verb, rule]) => {
    expect(fired(verb, { recipient: 'reporter' }, { becauseReported: true })).toEqual([rule])
    expect(fired(verb, { recipient: 'reporter' })).toEqual([])
  },
)

test('no agreement silences anybody towards the inspector general', () => {
  expect(fired('invoke-agreement', { recipient: 'reporter' }, { barsOversight: true })).toEqual([
    'wb-nda-does-not-silence',
  ])
  expect(fired('invoke-agreement', { recipient: 'reporter' })).toEqual([])
})

test('the way to the committee is praised when it is taken as the law lays it out, and never scored as misconduct', () => {
  const brought = { incident: 'declined', recipient: 'inspector' }
  expect(fired('go-to-committee', brought, { securityDirection: true })).toEqual([
    'wb-direct-to-committee',
  ])
  expect(fired('go-to-committee', brought)).toEqual(['wb-direct-to-committee-unsecured'])
  expect(
    fired('go-to-committee', { ...brought, incident: 'concern' }, { securityDirection: true }),
  ).toEqual([])
  expect(ruleOf('wb-direct-to-committee-unsecured').verdict).toBe('caution')
})
