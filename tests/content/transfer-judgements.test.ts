/**
 * Situations of sending, carrying and copying and of systems, with the findings that the policy reference
 * asks for: each was worked out by hand before the engine was asked.
 */
import { describe, expect, test } from 'vitest'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import type { World } from '../../content/engine/world/world.ts'
import { actionOf, firedBy, mine, worldAfter } from './transfer-world.ts'

const checked = { verified: true, storable: true, receipt: true }
const dispatch = (document: string, particulars: Action['particulars'], recipient = 'desk') =>
  firedBy(actionOf('dispatch', { document, recipient }, { ...checked, ...particulars }))

const wrap = (document: string, particulars = {}) =>
  firedBy(actionOf('wrap', { document }, particulars))
const stop = (objects: Action['objects'], particulars: Action['particulars'] = {}) =>
  firedBy(actionOf('stop-over', { document: 'cable', ...objects }, particulars), 'rider')
const fly = (particulars: Action['particulars']) =>
  firedBy(
    actionOf('set-out', { document: 'cable' }, { briefed: true, air: true, ...particulars }),
    'rider',
  )
const circulate = (document: string, particulars = {}) =>
  firedBy(actionOf('circulate', { document }, particulars))
const redact = (permanent: boolean) =>
  firedBy(actionOf('redact', { document: 'cable' }, { permanent }))
const alert = (incident: string, particulars = {}) =>
  firedBy(actionOf('alert', { incident }, particulars))
const clean = (incident: string, directed: boolean) =>
  firedBy(actionOf('clean-up', { incident }, { directed }))
const keep = (network: string, protectedAlike: boolean) =>
  firedBy(actionOf('keep-password', { network }, { protectedAlike }))
const bring = (network: string, place: string, particulars = {}) =>
  firedBy(actionOf('bring-in', { network, place }, particulars))

const elapse = (objects: Action['objects'], world?: World) =>
  firedBy(actionOf('elapse', objects, { minutes: 10 }), 'clerk', world)

describe('sending', () => {
  test('Top Secret goes with the courier, not with the messenger and never by post', () => {
    expect(dispatch('plan', { method: 'government courier' })).toEqual(['send-ts-methods-kept'])
    expect(dispatch('plan', { method: 'office messenger' })).toEqual(['send-ts-methods'])
    for (const method of ['registered mail', 'cleared carrier', 'overnight carrier'])
      expect(dispatch('plan', { method })).toEqual(['send-ts-never-mail-or-carrier'])
  })

  test('Secret may be registered, or express if somebody signs for it', () => {
    expect(dispatch('cable', { method: 'registered mail' })).toEqual([])
    expect(dispatch('cable', { method: 'express mail' })).toEqual([])
    expect(dispatch('cable', { method: 'express mail', waived: true })).toEqual([
      'send-secret-methods',
    ])
    expect(dispatch('cable', { method: 'certified mail' })).toEqual(['send-secret-methods'])
    expect(dispatch('cable', { method: 'registered mail', streetBox: true })).toEqual([
      'send-secret-methods',
    ])
  })

  test('the overnight carrier is lawful for Secret where the agency allows it, and to be credited', () => {
    const method = 'overnight carrier'
    expect(dispatch('cable', { method, allowed: true })).toEqual(['send-secret-gsa-overnight'])
    expect(dispatch('cable', { method })).toEqual(['send-secret-methods'])
    expect(dispatch('cable', { method, allowed: true, waived: true })).toEqual([
      'send-secret-methods',
    ])
  })

  test('what partners and alliances gave us, and cipher keys, stay away from the overnight carrier', () => {
    for (const document of ['lent', 'allied', 'keys']) {
      expect(dispatch(document, { method: 'overnight carrier', allowed: true })).toEqual([
        'send-overnight-excluded-content',
      ])
      expect(dispatch(document, { method: 'registered mail' })).toEqual([])
    }
  })

  test('Confidential goes first-class to a government address, marked to be returned', () => {
    const method = 'first-class mail'
    expect(dispatch('memo', { method })).toEqual([])
    for (const wrong of [{ governmentFacility: false }, { returned: false }, { streetBox: true }])
      expect(dispatch('memo', { method, ...wrong })).toEqual(['send-confidential-first-class-usg'])
    expect(dispatch('memo', { method: 'certified mail', governmentFacility: false })).toEqual([])
  })

  test('abroad, registered mail will do only within the armed forces and in our own hands', () => {
    const overseas = true
    expect(dispatch('cable', { method: 'military registered mail', overseas })).toEqual([])
    expect(dispatch('cable', { method: 'registered mail', overseas })).toEqual(['send-overseas'])
    expect(
      dispatch('cable', { method: 'government courier', overseas, foreignHands: true }),
    ).toEqual(['send-overseas'])
    expect(dispatch('plan', { method: 'military registered mail', overseas })).toEqual([
      'send-overseas',
      'send-ts-never-mail-or-carrier',
    ])
  })

  test('a foreign government gets papers through the governments’ channel and signs for them', () => {
    const method = 'by hand'
    const channel = { method, governmentChannel: true }
    expect(dispatch('cable', { method }, 'attache')).toEqual([
      'send-foreign-government-to-government',
    ])
    expect(dispatch('cable', { ...channel, receipt: false }, 'attache')).toEqual([
      'send-foreign-government-to-government',
      'send-receipt-ts-secret',
    ])
    expect(dispatch('cable', channel, 'attache')).toEqual([])
    expect(dispatch('plan', { method }, 'attache')).toEqual([
      'send-foreign-government-to-government',
    ])
  })

  test('whoever sends asks first whether the address is cleared and has a container', () => {
    const method = 'registered mail'
    expect(dispatch('cable', { method, storable: false })).toEqual(['send-recipient-can-store'])
    expect(dispatch('cable', { method, verified: false })).toEqual(['send-recipient-can-store'])
    expect(dispatch('menu', { method, verified: false, storable: false })).toEqual([])
  })

  test('Secret is sent against a receipt, Confidential need not be', () => {
    const posted = { method: 'registered mail', receipt: false }
    expect(dispatch('cable', posted)).toEqual(['send-receipt-ts-secret'])
    expect(dispatch('memo', posted)).toEqual([])
  })

  test('controlled unclassified information goes in a plain envelope; a courier is too much', () => {
    expect(dispatch('roster', { method: 'first-class mail' })).toEqual(['send-cui-ordinary-mail'])
    expect(dispatch('roster', { method: 'first-class mail', outerMarked: true })).toEqual([
      'send-cui-ordinary-mail-marked-outside',
    ])
    expect(dispatch('roster', { method: 'government courier' })).toEqual([
      'send-cui-ordinary-mail-overdone',
    ])
    expect(dispatch('menu', { method: 'first-class mail' })).toEqual([])
  })

  test('what is wrapped or sent is out of sight', () => {
    expect(worldAfter(actionOf('wrap', { document: 'cable' })).documents['cable']?.covered).toBe(
      true,
    )
    const sent = actionOf('dispatch', { document: 'cable', recipient: 'desk', place: 'mission' })
    expect(worldAfter(sent).documents['cable']).toMatchObject({ covered: true, place: 'mission' })
  })

  test('a draft and an unlabelled drive do not leave the house as they are', () => {
    expect(dispatch('notes', { method: 'registered mail' })).toEqual([
      'mark-working-paper-180-days-sent-out',
    ])
    expect(dispatch('blank', { method: 'registered mail' })).toEqual([
      'mark-media-highest-level-unlabelled',
    ])
  })
})

describe('carrying', () => {
  test('the level stands on the inner wrapping and nowhere outside', () => {
    expect(wrap('cable')).toEqual([])
    expect(wrap('cable', { outerMarked: true })).toEqual(['carry-inner-outer-marking'])
    expect(wrap('cable', { innerMarked: false })).toEqual(['carry-inner-outer-marking'])
    expect(wrap('menu', { outerMarked: true })).toEqual([])
    expect(dispatch('cable', { method: 'registered mail', outerMarked: true })).toEqual([
      'carry-inner-outer-marking-sent',
    ])
  })

  test('a bag at the coat counter is out of control; a coffee with it between the feet is not', () => {
    expect(stop({ place: 'train' }, { held: false })).toEqual(['carry-constant-control'])
    expect(stop({ place: 'train' })).toEqual([])
    expect(stop({ document: 'menu', place: 'train' }, { held: false })).toEqual([])
  })

  test('an errand on the way is a detour even with the pouch in hand', () => {
    expect(stop({ place: 'lobby' }, { errand: true })).toEqual(['carry-constant-control-detour'])
  })

  test('for the night a hotel safe is nothing, and the safe of a mission is what one looks for', () => {
    const overnight = { overnight: true, held: false }
    expect(stop({ place: 'hotel', container: 'room-safe' }, overnight)).toEqual([
      'carry-no-hotel-overnight',
    ])
    expect(stop({ place: 'hotel' }, { overnight: true })).toEqual(['carry-no-hotel-overnight'])
    expect(stop({ place: 'mission', container: 'mission-safe' }, overnight)).toEqual([
      'carry-no-hotel-overnight-kept',
    ])
    expect(stop({ document: 'menu', place: 'hotel' }, overnight)).toEqual([])
  })

  test('a courier has a letter and a briefing', () => {
    const setOut = actionOf('set-out', { document: 'cable' }, { briefed: true })
    expect(firedBy(setOut, 'clerk')).toEqual(['carry-written-authorization'])
    expect(firedBy(setOut, 'rider')).toEqual([])
    const unbriefed = actionOf('set-out', { document: 'cable' })
    expect(firedBy(unbriefed, 'rider')).toEqual(['carry-written-authorization'])
  })

  test('flying with papers is allowed specifically, as the last resort, in the cabin', () => {
    expect(fly({ allowed: true })).toEqual([])
    for (const wrong of [
      { allowed: false },
      { allowed: true, checkedIn: true },
      { allowed: true, otherWay: true },
    ])
      expect(fly(wrong)).toEqual(['carry-commercial-air-last-resort'])
  })

  test('nothing is opened on the train', () => {
    const away = worldAfter(actionOf('stop-over', { document: 'cable', place: 'train' }))
    const read = actionOf('read', { document: 'cable' })
    expect(firedBy(read, 'clerk', away)).toEqual(['carry-no-opening-en-route'])
    expect(firedBy(read)).toEqual([])
  })

  test('advice that was not read in its source is never scored', () => {
    const advice = ['carry-written-authorization', 'carry-no-opening-en-route']
    const unread = mine.filter(({ confidence }) => confidence === 'from-memory')
    expect(unread.map(({ id }) => id).toSorted()).toEqual(
      [...advice, 'carry-commercial-air-last-resort', 'it-spill-do-not-self-clean'].toSorted(),
    )
  })
})

describe('copies', () => {
  test('copies are marked and numbered like the original', () => {
    expect(circulate('cable')).toEqual([])
    expect(circulate('cable', { controlsKept: false })).toEqual(['copy-same-controls'])
    expect(circulate('cable', { numbered: false })).toEqual(['copy-same-controls'])
    expect(circulate('menu', { numbered: false })).toEqual([])
  })

  test('a black shape over the text is no redaction', () => {
    expect(redact(false)).toEqual(['copy-redaction-permanent'])
    expect(redact(true)).toEqual([])
  })
})

describe('systems and spills', () => {
  test('those who must hear of a spill hear of it at once; another kind of incident is not theirs', () => {
    expect(elapse({ incident: 'old-spill' })).toEqual(['it-spill-notify-at-once'])
    expect(elapse({ incident: 'spill' })).toEqual([])
    expect(elapse({ incident: 'lost-paper' })).toEqual([])
    const told = worldAfter(actionOf('alert', { incident: 'old-spill' }))
    expect(elapse({ incident: 'old-spill' }, told)).toEqual([])
    const half = worldAfter(actionOf('alert', { incident: 'old-spill' }, { everyone: false }))
    expect(elapse({ incident: 'old-spill' }, half)).toEqual(['it-spill-notify-at-once'])
  })

  test('an alert by a clean channel is praised while it is prompt, and the contaminated thread is no channel', () => {
    expect(alert('spill')).toEqual(['it-spill-notify-at-once-kept'])
    expect(alert('spill', { contaminated: true })).toEqual(['it-spill-isolate-and-trace'])
    expect(alert('spill', { everyone: false })).toEqual([])
    expect(alert('old-spill')).toEqual([])
  })

  test('a spill is not closed before every system that it reached is traced', () => {
    expect(elapse({ incident: 'closed-spill' })).toEqual(['it-spill-isolate-and-trace-untraced'])
    const traced = worldAfter(actionOf('trace', { incident: 'closed-spill' }))
    expect(elapse({ incident: 'closed-spill' }, traced)).toEqual([])
    expect(worldAfter(actionOf('isolate', { incident: 'spill' })).incidents['spill']).toMatchObject(
      { isolated: true },
    )
  })

  test('whoever finds a spill does not clean it up alone', () => {
    expect(clean('spill', false)).toEqual(['it-spill-do-not-self-clean'])
    expect(clean('spill', true)).toEqual([])
    expect(clean('lost-paper', false)).toEqual([])
  })

  test('a password is worth what its system holds', () => {
    expect(keep('high-side', false)).toEqual(['it-password-is-classified'])
    expect(keep('high-side', true)).toEqual([])
    expect(keep('intranet', false)).toEqual([])
  })

  test('a watch stays outside a room where classified systems run, unless it was allowed in writing', () => {
    expect(bring('watch', 'registry')).toEqual(['it-no-unapproved-wireless'])
    expect(bring('watch', 'registry', { allowed: true })).toEqual([])
    expect(bring('watch', 'lobby')).toEqual([])
    expect(bring('desktop', 'registry')).toEqual([])
  })

  test('a record written from a private account is filed whole within twenty days', () => {
    expect(elapse({ document: 'chat' })).toEqual(['it-official-account-records'])
    expect(elapse({ document: 'day-twenty' })).toEqual([])
    expect(elapse({ document: 'gossip' })).toEqual([])
    const file = actionOf('file', { document: 'chat' })
    expect(firedBy(file)).toEqual([])
    expect(elapse({ document: 'chat' }, worldAfter(file))).toEqual([])
    expect(firedBy(actionOf('file', { document: 'day-twenty' }))).toEqual([
      'it-official-account-records-kept',
    ])
  })
})
