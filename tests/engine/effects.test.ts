/** What each verb does to the world: the facts that change, and no others. */
import { describe, expect, test } from 'vitest'
import { begin } from '../../content/engine/attempt.ts'
import { judge } from '../../content/engine/judge.ts'
import { indexRules } from '../../content/engine/rule.ts'
import { definitionOf, type Action, type Verb } from '../../content/engine/verbs/verbs.ts'
import {
  collections,
  WorldSchema,
  type Collection,
  type World,
} from '../../content/engine/world/world.ts'
import { smallModule } from './small-pack.ts'

const world: World = {
  ...begin(smallModule()).world,
  ...WorldSchema.parse({
    documents: {
      memo: { level: 'SECRET', place: 'office', container: 'desk', controlled: true, cui: true },
      poor: { faulty: true },
      note: { readBy: ['clerk'], copies: 2, releasableTo: ['ally'] },
    },
    people: { clerk: {}, chief: { designated: true }, guest: {} },
    places: { office: {}, hall: {} },
    containers: { desk: { place: 'office' }, safe: { place: 'hall' } },
    networks: { line: {} },
    partners: { ally: {}, other: {} },
    incidents: {
      loss: { known: true, minutesKnown: 7, concealed: true },
      told: { known: true, minutesKnown: 9, reported: true, reportedAfter: 4 },
    },
    requests: { asked: { open: true, minutesOpen: 12 }, shut: {} },
    threats: { plot: {} },
  }),
}

/** The facts that an action changes, by `collection.thing`. */
function changes(verb: Verb, objects: Action['objects'], said: object = {}) {
  const particulars = definitionOf(verb).particulars.parse(said) as Action['particulars']
  const after = judge(indexRules([]), world, { verb, objects, particulars }, 'clerk').world
  const changed = (Object.keys(collections) as Collection[]).flatMap((name) =>
    Object.entries(after[name]).flatMap(([id, thing]) => {
      const before: Readonly<Record<string, unknown>> = world[name][id] ?? {}
      const facts = Object.entries(thing).filter(
        ([fact, value]) => JSON.stringify(value) !== JSON.stringify(before[fact]),
      )
      return facts.length === 0 ? [] : [[`${name}.${id}`, Object.fromEntries(facts)] as const]
    }),
  )
  return Object.fromEntries(changed)
}

const memo = { document: 'memo' }
const toGuest = { document: 'memo', recipient: 'guest' }
const loss = { incident: 'loss' }
const asked = { request: 'asked' }
const answered = (granted: boolean) => ({
  'requests.asked': { open: false, ...(granted && { granted }) },
})
const memoIs = (facts: object) => ({ 'documents.memo': facts })
const lossIs = (facts: object) => ({ 'incidents.loss': facts })

describe('an action changes', () => {
  test.each<[Verb, Action['objects'], object, object]>([
    ['secure', memo, {}, memoIs({ taken: true })],
    ['secure', memo, { covered: true }, memoIs({ taken: true, covered: true })],
    ['keep', { document: 'note' }, {}, { 'documents.note': { controlled: true } }],
    ['leave', memo, {}, memoIs({ controlled: false })],
    [
      'store',
      { ...memo, container: 'safe' },
      {},
      memoIs({ container: 'safe', place: 'hall', controlled: false }),
    ],
    ['carry', { ...memo, place: 'hall' }, {}, memoIs({ container: '', place: 'hall' })],
    ['read', memo, {}, memoIs({ readBy: ['clerk'] })],
    ['read', { document: 'note' }, {}, {}],
    ['copy', { document: 'note', network: 'line' }, {}, { 'documents.note': { copies: 3 } }],
    ['show', toGuest, {}, memoIs({ readBy: ['guest'] })],
    [
      'discuss',
      { document: 'note', recipient: 'guest' },
      {},
      { 'documents.note': { readBy: ['clerk', 'guest'] } },
    ],
    ['transmit', { ...toGuest, network: 'line' }, {}, memoIs({ readBy: ['guest'] })],
    ['hand-over', { ...toGuest, document: 'note' }, {}, { 'documents.note': { controlled: true } }],
    ['withhold', toGuest, {}, {}],
    ['destroy', memo, {}, memoIs({ destroyed: true })],
    ['discard', memo, {}, memoIs({ destroyed: true })],
    ['account', memo, {}, memoIs({ accounted: true })],
    ['account', memo, { describes: true }, memoIs({ accounted: true, described: true })],
    ['mark', memo, { level: 'SECRET' }, {}],
    ['report', { ...loss, recipient: 'chief' }, {}, lossIs({ reported: true, reportedAfter: 7 })],
    ['report', { ...loss, recipient: 'guest' }, {}, {}],
    ['report', { ...loss, recipient: 'chief' }, { complete: false }, {}],
    [
      'report',
      { ...loss, recipient: 'guest' },
      { ownPart: true },
      lossIs({ ownTold: true, concealed: false }),
    ],
    ['report', { incident: 'told', recipient: 'chief' }, {}, {}],
    ['conceal', { incident: 'told' }, {}, { 'incidents.told': { concealed: true } }],
    [
      'notify',
      { ...loss, partner: 'ally' },
      {},
      { ...lossIs({ originatorTold: true }), 'partners.ally': { told: true } },
    ],
    ['lock', { container: 'desk' }, {}, { 'containers.desk': { locked: true } }],
    ['lock', { place: 'hall' }, {}, { 'places.hall': { locked: true } }],
    ['rekey', { container: 'safe' }, {}, { 'containers.safe': { combinationChanged: true } }],
    [
      'draft',
      memo,
      { marked: false },
      memoIs({ known: true, working: true, taken: true, marked: false }),
    ],
    [
      'draft',
      memo,
      { dated: false },
      memoIs({ known: true, working: true, taken: true, dated: false }),
    ],
    ['prepare', memo, { level: 'SECRET', portions: false }, memoIs({ portionMarked: false })],
    ['file', memo, {}, memoIs({ filed: true })],
    ['wrap', memo, {}, memoIs({ covered: true })],
    [
      'dispatch',
      { ...toGuest, place: 'hall' },
      {},
      memoIs({ container: '', covered: true, place: 'hall' }),
    ],
    ['dispatch', toGuest, {}, memoIs({ container: '', covered: true })],
    ['set-out', { document: 'note' }, {}, { 'documents.note': { controlled: true } }],
    [
      'stop-over',
      { ...memo, place: 'hall', container: 'safe' },
      { held: false },
      memoIs({ container: 'safe', place: 'hall', controlled: false }),
    ],
    ['stop-over', { ...memo, place: 'hall' }, {}, memoIs({ container: '', place: 'hall' })],
    ['alert', loss, {}, lossIs({ spillAlerted: true })],
    ['alert', loss, { everyone: false }, {}],
    ['isolate', loss, {}, lossIs({ isolated: true })],
    ['trace', loss, {}, lossIs({ traced: true })],
    ['clean-up', loss, {}, {}],
    [
      'release',
      { document: 'note', partner: 'other', request: 'asked' },
      {},
      {
        'documents.note': { releasableTo: ['ally', 'other'] },
        'requests.asked': { open: false, granted: true },
      },
    ],
    ['release', { document: 'note', partner: 'ally' }, {}, {}],
    [
      'release',
      { ...memo, partner: 'ally' },
      { display: true },
      memoIs({ displayableTo: ['ally'] }),
    ],
    ['mark-release', { ...memo, partner: 'ally' }, {}, memoIs({ releasableTo: ['ally'] })],
    ['survey', { partner: 'ally' }, {}, { 'partners.ally': { handlingReviewed: true } }],
    ['escalate', loss, {}, lossIs({ escalated: true })],
    [
      'disclose-in-emergency',
      { ...toGuest, threat: 'plot', ...asked },
      {},
      {
        ...memoIs({ readBy: ['guest'] }),
        'requests.asked': { emergencyReport: true, minutesOpen: 0 },
      },
    ],
    ['report-disclosure', asked, {}, answered(true)],
    ['report-disclosure', asked, { complete: false }, {}],
    ['warn', { threat: 'plot', recipient: 'guest' }, {}, { 'threats.plot': { warned: true } }],
    [
      'waive-warning',
      { threat: 'plot' },
      { senior: true, recorded: true },
      { 'threats.plot': { waived: true } },
    ],
    ['waive-warning', { threat: 'plot' }, { senior: true }, {}],
    ['waive-warning', { threat: 'plot' }, { recorded: true }, {}],
    ['answer', asked, {}, answered(true)],
    ['answer', asked, { granted: false }, answered(false)],
    ['decline', asked, {}, answered(false)],
    ['decline', asked, { referred: true }, {}],
    [
      'challenge',
      { ...memo, ...asked },
      {},
      { 'requests.asked': { kind: 'challenge', minutesOpen: 0 } },
    ],
    ['designate-cui', { document: 'note' }, {}, { 'documents.note': { cui: true } }],
    ['decontrol', memo, {}, memoIs({ cui: false })],
    ['designate-open-storage', { place: 'hall' }, {}, { 'places.hall': { openStorage: true } }],
    ['close-up', { place: 'hall' }, {}, { 'places.hall': { locked: true } }],
    [
      'set-aside',
      { ...memo, container: 'safe' },
      {},
      memoIs({ container: 'safe', place: 'hall', controlled: false }),
    ],
    ['assess', loss, {}, lossIs({ assessed: true })],
    ['coordinate', loss, { office: 'counsel' }, lossIs({ counselTold: true })],
    ['coordinate', loss, { office: 'Department of Justice' }, lossIs({ justiceTold: true })],
    [
      'coordinate',
      loss,
      { office: 'Director of National Intelligence' },
      lossIs({ dniCoordinated: true }),
    ],
    [
      'coordinate',
      loss,
      { office: 'Information Security Oversight Office' },
      lossIs({ isooTold: true }),
    ],
    ['coordinate', loss, { office: 'National Archives' }, lossIs({ archivistTold: true })],
    ['confirm-leak', toGuest, {}, memoIs({ readBy: ['guest'] })],
    ['leak', toGuest, {}, memoIs({ readBy: ['guest'] })],
    [
      'request-release',
      { ...memo, partner: 'ally', request: 'shut' },
      {},
      { 'requests.shut': { open: true } },
    ],
    ['mark-origin', memo, {}, {}],
    ['correct', { document: 'poor' }, {}, { 'documents.poor': { faulty: false } }],
    ['vouch', { document: 'poor', recipient: 'chief' }, {}, {}],
    [
      'vouch',
      { document: 'poor', recipient: 'chief' },
      { ownPart: true },
      { 'documents.poor': { bendingTold: true } },
    ],
    [
      'send-tear-line',
      { ...toGuest, ...asked, threat: 'plot' },
      { actionable: true },
      { ...answered(true), 'threats.plot': { warned: true } },
    ],
    [
      'send-tear-line',
      { ...toGuest, ...asked, threat: 'plot' },
      { actionable: false },
      answered(false),
    ],
    ['discharge', { recipient: 'guest' }, {}, { 'people.guest': { former: true } }],
  ])('%s %j %j: %j', (verb, objects, said, changed) => {
    expect(changes(verb, objects, said)).toEqual(changed)
  })

  test('nothing where what it names is not there', () => {
    expect(changes('secure', { document: 'nothing' })).toEqual({})
    expect(changes('show', { document: 'nothing', recipient: 'guest' })).toEqual({})
    expect(changes('report', { incident: 'nothing', recipient: 'chief' })).toEqual({})
    expect(changes('lock', {})).toEqual({})
  })
})

/** The mark that a page or a portion of it bears, with what is wrong with it. */
const marked = (wrong: object = {}) => ({ level: 'SECRET', due: 'SECRET', ...wrong })
const wrongMarks: readonly (readonly [object, boolean, boolean])[] = [
  [{}, false, false],
  [{ level: 'CONFIDENTIAL' }, true, false],
  [{ level: 'TOP SECRET' }, false, true],
  [{ missing: ['NOFORN'] }, true, false],
  [{ extra: ['NOFORN'] }, false, true],
  [{ level: 'CONFIDENTIAL', extra: ['NOFORN'] }, true, true],
]
/** What a marking makes of a paper that has been marked before, with every fault there is. */
const markedAnew = (verb: Verb, said: object) => {
  const particulars = definitionOf(verb).particulars.parse(said) as Action['particulars']
  const before = {
    ...world,
    ...WorldSchema.pick({ documents: true }).parse({
      documents: {
        memo: { portionMarked: true, unmarkedPortions: 1, underMarked: 2, overMarked: 3 },
      },
    }),
  }
  const action = { verb, objects: memo, particulars }
  return judge(indexRules([]), before, action, 'clerk').world.documents['memo']
}

describe('a mark', () => {
  test.each(wrongMarks)('on a portion, %j: too little %s, too much %s', (wrong, under, over) => {
    const portion = { ...marked(wrong), parts: 5 }
    const [underMarked, overMarked] = [Number(under), Number(over)]
    expect(markedAnew('mark-portion', { ...portion, number: 1 })).toMatchObject({
      portionMarked: true,
      unmarkedPortions: 0,
      underMarked,
      overMarked,
    })
    expect(markedAnew('mark-portion', { ...portion, number: 2 })).toMatchObject({
      portionMarked: true,
      unmarkedPortions: 1,
      underMarked: 2 + underMarked,
      overMarked: 3 + overMarked,
    })
  })

  test('that names no level leaves its portion unmarked, and so the page', () => {
    const none = { ...marked({ level: 'CONFIDENTIAL', extra: ['NOFORN'] }), bearsLevel: false }
    expect(markedAnew('mark-portion', { ...none, parts: 5, number: 2 })).toMatchObject({
      portionMarked: false,
      unmarkedPortions: 2,
      underMarked: 2,
      overMarked: 3,
    })
    expect(changes('mark-portion', memo, { ...marked(), parts: 2, number: 2 })).toEqual({})
  })

  test.each(wrongMarks)('in a banner, %j: too little %s, too much %s', (wrong, under, over) => {
    expect(
      markedAnew('mark-banner', { ...marked(wrong), noforn: true, releasableTo: ['ally'] }),
    ).toMatchObject({
      marked: true,
      bannerUnder: under,
      bannerOver: over,
      noforn: true,
      releasableTo: ['ally'],
    })
  })

  test('in a banner shows its level, or that there is none', () => {
    expect(markedAnew('mark-banner', marked({ level: 'CONFIDENTIAL' }))).toMatchObject({
      shownLevel: 'CONFIDENTIAL',
      noforn: false,
      releasableTo: [],
    })
    expect(markedAnew('mark-banner', marked({ bearsLevel: false }))?.marked).toBe(false)
  })
})

test.each<[object, boolean]>([
  [{}, false],
  [{ classifier: false }, true],
  [{ cited: false }, true],
  [{ instructed: false }, true],
  [{ reasonCopied: true }, true],
  [{ sooner: true }, true],
  [{ later: true }, true],
])('a block is faulty where anything in it is: %j, %s', (said, blockFaulty) => {
  expect(markedAnew('fill-block', said)).toMatchObject({ blockFaulty })
})
