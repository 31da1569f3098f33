/** Situations whose findings were worked out by hand from the policy reference, before the engine was asked. */
import { expect, test } from 'vitest'
import { judge } from '../../content/engine/judge.ts'
import { definitionOf, type Action } from '../../content/engine/verbs/verbs.ts'
import type { World } from '../../content/engine/world/world.ts'
import { play, ruleOf, rulesAt, storeroom } from './built-in-pack.ts'

const opening = storeroom.module.world

/** The rules that fire on one action in a world. */
const firedBy = (
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Action['particulars'] = {},
  world: World = opening,
): readonly string[] =>
  judge(
    storeroom.rules,
    world,
    {
      verb,
      objects,
      particulars: definitionOf(verb).particulars.parse(particulars) as Action['particulars'],
    },
    'deputy',
  )
    .findings.map(({ rule }) => rule.id)
    .toSorted()

test('a private telephone that photographs a Secret cable makes a copy and holds it', () => {
  expect(firedBy('copy', { document: 'cable', network: 'camera' })).toEqual([
    'copy-authorized-person',
    'it-approved-system-only',
  ])
})

test('Secret in an approved safe needs nothing more, but the Veldanian paper wants a drawer of its own', () => {
  expect(firedBy('store', { document: 'cable', container: 'registry-safes' })).toEqual([
    'store-secret-gsa-no-extra',
  ])
  expect(firedBy('store', { document: 'assessment', container: 'registry-safes' })).toEqual([
    'store-secret-gsa-no-extra',
  ])
  expect(firedBy('store', { document: 'assessment', container: 'study-safe' })).toEqual([
    'fgi-store-apart',
    'store-combination-change',
  ])
})

test('Top Secret in an approved safe without alarm or checks is stored wrongly', () => {
  expect(firedBy('store', { document: 'fallback', container: 'registry-safes' })).toEqual([
    'store-ts-gsa-container-control',
  ])
  expect(
    firedBy('store', { document: 'fallback', container: 'registry-safes' }, { watched: true }),
  ).toEqual([])
  expect(firedBy('store', { document: 'fallback', container: 'naval-safe' })).toEqual([])
})

test('a compartmented sheet belongs in an accredited facility, checks or no checks', () => {
  expect(
    firedBy('store', { document: 'page', container: 'registry-safes' }, { watched: true }),
  ).toEqual(['store-sci-in-scif'])
  expect(firedBy('store', { document: 'page', container: 'naval-safe' })).toEqual([])
})

test('a safe that was found open has a combination that somebody may know', () => {
  expect(
    firedBy('store', { document: 'fallback', container: 'study-safe' }, { watched: true }),
  ).toEqual(['store-combination-change'])
})

test('a boot, a cellar and a flat are no storage, each for its own reason', () => {
  expect(firedBy('store', { document: 'cable', container: 'boot' })).toEqual(['store-not-vehicle'])
  expect(firedBy('store', { document: 'cable', container: 'wine-rack' })).toEqual([
    'store-not-general-storeroom',
  ])
  expect(firedBy('store', { document: 'cable', container: 'strongbox' })).toEqual([
    'store-not-home',
  ])
})

test('private letters may lie anywhere', () => {
  for (const container of ['boot', 'wine-rack', 'strongbox', 'study-safe'])
    expect(firedBy('store', { document: 'letters', container })).toEqual([])
})

test('a call that says only «come» tells the duty officer and nobody else', () => {
  expect(firedBy('report', { incident: 'find', recipient: 'holt', network: 'mobile' })).toEqual([
    'inc-report-immediately-kept',
  ])
})

test('the same call with the papers named in it goes too far for an open line, not for a secure one', () => {
  const named = { incident: 'find', recipient: 'holt', document: 'cable' }
  expect(firedBy('report', { ...named, network: 'house-line' })).toEqual([
    'talk-no-open-circuit-in-report',
  ])
  expect(firedBy('report', { ...named, network: 'secure-phone' })).toEqual([
    'inc-report-immediately-kept',
  ])
})

test('an archivist cleared to Secret may have the cable he needs, not the sheet above his level', () => {
  const shown = { recipient: 'immonen' }
  expect(firedBy('show', { ...shown, document: 'cable' }, { verified: true })).toEqual([
    'access-three-conditions-kept',
  ])
  expect(firedBy('show', { ...shown, document: 'cable' })).toEqual([
    'access-holder-verifies-recipient',
  ])
  expect(firedBy('show', { ...shown, document: 'page' })).toEqual([
    'access-sci-read-in',
    'access-three-conditions',
    'src-combination-identifies-told',
  ])
  expect(firedBy('show', { ...shown, document: 'assessment' })).toEqual([
    'access-need-to-know-not-rank',
  ])
})

test('an inquiry officer with clearance, agreement, need and read-in is not refused', () => {
  const asked = { document: 'page', recipient: 'straub' }
  expect(firedBy('withhold', asked)).toEqual(['under-withholding-from-eligible'])
  expect(firedBy('withhold', asked, { referred: true })).toEqual(['under-dispute-refer-up'])
  expect(firedBy('withhold', { ...asked, recipient: 'arden' })).toEqual([])
})

test('a former assistant may neither be shown the papers nor be given them', () => {
  expect(firedBy('show', { document: 'cable', recipient: 'pell' })).toEqual([
    'access-former-official-limited',
    'access-need-to-know-not-rank',
  ])
  expect(firedBy('hand-over', { document: 'cable', recipient: 'pell' }, { receipt: true })).toEqual(
    ['access-need-to-know-not-rank', 'ins-nothing-leaves-with-you'],
  )
})

test('taking papers home is removal; driving them to the registry on one’s own account is the lesser thing', () => {
  expect(
    firedBy('carry', { document: 'cable', place: 'flat' }, { outside: true, wrapped: true }),
  ).toEqual(['ins-knowing-removal'])
  expect(
    firedBy('carry', { document: 'cable', place: 'registry' }, { outside: true, wrapped: true }),
  ).toEqual(['carry-removal-authorized-on-own-account'])
  expect(
    firedBy(
      'carry',
      { document: 'cable', place: 'registry' },
      { outside: true, wrapped: true, authorized: true },
    ),
  ).toEqual([])
})

test('a partner is told what affects it, by those who may, without the weakness and without promises', () => {
  const told = { incident: 'find', partner: 'veldania' }
  expect(firedBy('notify', told)).toEqual(['fgi-tell-originator-on-loss-kept'])
  expect(firedBy('notify', told, { weaknesses: true, authorized: false })).toEqual([
    'fgi-tell-originator-on-loss-weaknesses',
    'rel-authority-not-the-analyst',
  ])
  expect(firedBy('notify', told, { reassuring: true })).toEqual(['fgi-presume-damage'])
})

test('harmless words on a list give a source away; number and level do not', () => {
  expect(firedBy('account', { document: 'page' }, { describes: true })).toEqual([
    'src-candidate-pool-test',
    'src-combination-identifies',
  ])
  expect(firedBy('account', { document: 'page' })).toEqual([])
  expect(ruleOf('src-candidate-pool-test').confidence).toBe('from-memory')
})

test('a duty lapses once: a late report counts when it becomes late and not again', () => {
  const late = play('cover director wait refuse')
  expect(rulesAt(late, 1)).toContain('inc-report-immediately-late')
  expect(rulesAt(late, 2)).toEqual(['inc-report-immediately-elsewhere'])
  expect(rulesAt(late, 3)).toEqual(['ins-nothing-leaves-with-you-kept'])
})

test('a statement that leaves things out is worse for somebody with something to tell', () => {
  const clean = 'cover mobile refuse stay numbers two-runs short'
  const guilty = 'look mobile refuse stay numbers two-runs short'
  expect(rulesAt(play(clean), 6)).toEqual(['inc-inquiry-required'])
  expect(rulesAt(play(guilty), 6)).toEqual(['inc-not-reporting-is-a-crime', 'inc-inquiry-required'])
})
