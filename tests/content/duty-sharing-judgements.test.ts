/** Tear lines, warnings and challenges, judged as worked out by hand from the policy reference, before the engine was asked. */
import { expect, test } from 'vitest'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { ruleOf } from './built-in-pack.ts'
import { after, fired, firedIn, having, leftUndone, opening } from './duty-world.ts'

test('CUI is neither a veil nor a precaution', () => {
  const rule = ['under-not-cui-to-hide']
  expect(fired('designate-cui', { document: 'open' }, { concealing: true })).toEqual(rule)
  expect(fired('designate-cui', { document: 'open' }, { doubtful: true })).toEqual(rule)
  expect(fired('designate-cui', { document: 'open' })).toEqual([])
})

test('one Secret sentence goes into an addendum so that fifty people may have the rest', () => {
  const rule = 'under-lowest-level-or-addendum'
  expect(fired('issue', { document: 'mostlyOpen' })).toEqual([rule])
  expect(fired('issue', { document: 'mostlyOpen' }, { separated: true })).toEqual([`${rule}-kept`])
  expect(fired('issue', { document: 'report' })).toEqual([])
})

test('a report under originator control comes with its tear line; leaving the control off is praised and never owed', () => {
  expect(fired('issue', { document: 'guarded' })).toEqual(['under-tearline-for-orcon'])
  expect(fired('issue', { document: 'guarded' }, { separated: true })).toEqual([])
  expect(fired('issue', { document: 'report' }, { controlWeighed: true })).toEqual([
    'under-originator-approval-not-default',
  ])
  expect(fired('issue', { document: 'report' }, { mixed: true })).toEqual([
    'under-split-controlled-from-free',
  ])
})

test('a tear line asked for is written, not declined, and says what the report says', () => {
  const asked = { request: 'tearLine', document: 'report' }
  expect(fired('decline', asked)).toEqual(['under-tearline-expected'])
  expect(fired('decline', asked, { referred: true })).toEqual([])
  expect(fired('decline', { ...asked, request: 'why' })).toEqual([])
  expect(fired('write-tear-line', asked, { removesSource: true })).toEqual([
    'under-tearline-expected-kept',
  ])
  expect(fired('write-tear-line', asked, { removesSource: true, alters: true })).toEqual([
    'under-sanitise-never-alter',
  ])
  expect(fired('revise', { document: 'report' }, { alters: true })).toEqual([
    'under-sanitise-never-alter',
  ])
  expect(fired('revise', { document: 'report' })).toEqual([])
})

test('a tear line that is slow to come draws advice, sooner where it is urgent', () => {
  const request = { request: 'tearLine' }
  const at = (minutesOpen: number, urgent: boolean) =>
    leftUndone(request, having('requests', 'tearLine', { minutesOpen, urgent }))
  const slow = ['under-tearline-time-limits']
  expect(at(1439, true)).toEqual([])
  expect(at(1440, true)).toEqual(slow)
  expect(at(1440, false)).toEqual([])
  expect(at(10_080, false)).toEqual(slow)
  expect(ruleOf('under-tearline-time-limits').confidence).toBe('from-memory')
  const late = having('requests', 'tearLine', { minutesOpen: 10_080 })
  expect(
    leftUndone(request, after(late, 'write-tear-line', { ...request, document: 'report' })),
  ).toEqual([])
})

const untold = (id: string, minutesKnown: number) =>
  leftUndone({ threat: id }, having('threats', id, { minutesKnown }))

test('whoever knows of a threat to life warns, within the hour if it is imminent, and the nationality is not asked', () => {
  const silent = ['under-warn-of-threat-to-life']
  expect(untold('attack', 59)).toEqual([])
  expect(untold('attack', 60)).toEqual(silent)
  expect(untold('plot', 1439)).toEqual([])
  expect(untold('plot', 1440)).toEqual(silent)
  expect(untold('rumour', 50_000)).toEqual([])
  const late = having('threats', 'plot', { minutesKnown: 1440 })
  const warned = after(late, 'warn', { threat: 'plot', recipient: 'mayor' })
  expect(leftUndone({ threat: 'plot' }, warned)).toEqual([])
})

test('a warning without the source is praised, once; one of a rumour is not', () => {
  const warning = { threat: 'attack', recipient: 'mayor' }
  const kept = ['under-warn-of-threat-to-life-kept']
  expect(fired('warn', warning, { sanitised: true })).toEqual(kept)
  expect(fired('warn', warning)).toEqual([])
  expect(fired('warn', { ...warning, threat: 'rumour' }, { sanitised: true })).toEqual([])
  const warned = after(opening, 'warn', warning)
  expect(firedIn(warned, 'warn', warning, { sanitised: true })).toEqual([])
})

const waive = (particulars: Action['particulars'], threat = 'plot') =>
  fired('waive-warning', { threat }, particulars)

test('the duty to warn is set aside on listed grounds, by those who may, and not where sanitizing would do', () => {
  const rightly = { ground: true, senior: true, recorded: true }
  expect(waive(rightly)).toEqual([])
  expect(waive({ ...rightly, sanitisable: true })).toEqual(['under-warning-waiver-is-narrow'])
  expect(waive({ ...rightly, ground: false })).toEqual(['under-warning-waiver-is-narrow'])
  expect(waive({ ...rightly, recorded: false })).toEqual([
    'under-warning-waiver-is-narrow-undecided',
  ])
  const late = having('threats', 'plot', { minutesKnown: 1440 })
  const waived = after(late, 'waive-warning', { threat: 'plot' }, rightly)
  expect(leftUndone({ threat: 'plot' }, waived)).toEqual([])
  const alone = after(late, 'waive-warning', { threat: 'plot' }, { ground: true })
  expect(leftUndone({ threat: 'plot' }, alone)).toEqual(['under-warn-of-threat-to-life'])
})

test('a marking that looks wrong is challenged and meanwhile kept', () => {
  expect(fired('challenge', { document: 'overmarked', request: 'filed' })).toEqual([
    'under-challenge-the-marking',
  ])
  expect(fired('challenge', { document: 'report' })).toEqual([])
  expect(fired('disregard-marking', { document: 'overmarked' })).toEqual([
    'under-challenge-the-marking-disregarded',
  ])
  expect(fired('disregard-marking', { document: 'open' })).toEqual([])
  expect(fired('act-against', { recipient: 'leaver' }, { becauseChallenged: true })).toEqual([
    'under-challenge-the-marking-punished',
  ])
  expect(fired('act-against', { recipient: 'leaver' })).toEqual([])
})

const whyAt = (minutesOpen: number) => having('requests', 'why', { minutesOpen })

test('a challenge is answered within sixty days by whoever has to answer it', () => {
  const request = { request: 'why' }
  expect(leftUndone(request, whyAt(86_399))).toEqual([])
  expect(leftUndone(request, whyAt(86_400))).toEqual(['under-challenge-timetable'])
  expect(leftUndone(request, after(whyAt(86_400), 'answer', request))).toEqual([])
  const filed = after(opening, 'challenge', { document: 'overmarked', request: 'filed' })
  const long = having('requests', 'filed', { minutesOpen: 90_000 }, filed)
  expect(long.requests['filed']?.open).toBe(true)
  expect(leftUndone({ request: 'filed' }, long)).toEqual([])
})

const paragraphs = (id: string) => ruleOf(id).cites.map(({ section }) => section)

test('rules read only in quotations name no paragraph', () => {
  for (const id of [
    'under-warn-of-threat-to-life',
    'under-warning-waiver-is-narrow',
    'travel-foreign-report',
    'inc-damage-assessment',
  ])
    expect(paragraphs(id).every((section) => section.endsWith('as quoted'))).toBe(true)
})
