/** A small world of papers, people, rooms and duties, and the rules that fire in it. */
import { judge } from '../../content/engine/judge.ts'
import { definitionOf, type Action } from '../../content/engine/verbs/verbs.ts'
import { WorldSchema, type World } from '../../content/engine/world/world.ts'
import { storeroom } from './built-in-pack.ts'

const areas = new Set([
  'access',
  'analytic-integrity',
  'destruction',
  'incident-response',
  'insider-and-unauthorized-disclosure',
  'oversharing-and-underuse',
  'storage',
  'telework-and-travel',
])

const cleared = { clearance: 'TOP SECRET', agreement: true } as const

/** The world before anything is done. The trainee is `you`. */
export const opening: World = {
  ...storeroom.module.world,
  ...WorldSchema.parse({
    documents: {
      report: { level: 'SECRET', identifiesSource: true, place: 'office' },
      topReport: { level: 'TOP SECRET', place: 'open-area' },
      secretReport: { level: 'SECRET', place: 'open-area' },
      confidential: { level: 'CONFIDENTIAL', place: 'office' },
      alliance: { level: 'CONFIDENTIAL', nato: true, place: 'office' },
      controlled: { cui: true, place: 'flat' },
      barred: { cui: true, limitedDissemination: true },
      open: {},
      drive: { level: 'SECRET', media: true },
      leaked: { level: 'SECRET', leaked: true },
      leakedControlled: { cui: true, leaked: true },
      mostlyOpen: { level: 'SECRET', mostlyLower: true },
      guarded: { level: 'SECRET', orcon: true },
      overmarked: { level: 'SECRET', wronglyMarked: true },
      memoir: { drawsOnProtected: true },
      novel: {},
      hosted: { level: 'SECRET', place: 'host-office' },
    },
    people: {
      you: cleared,
      reader: { ...cleared, needs: ['report', 'alliance', 'controlled', 'barred', 'leaked'] },
      lapsed: { ...cleared, trained: false, needs: ['report'] },
      briefed: { ...cleared, natoBriefed: true, needs: ['alliance'] },
      mayor: { needs: ['controlled', 'barred'] },
      leaver: cleared,
      guest: {},
      reporter: { ...cleared, protectedDisclosure: true },
      inspector: { ...cleared, oversight: true },
      minister: { ...cleared, senior: true },
    },
    places: {
      office: { classifiedUse: true },
      canteen: {},
      'open-area': { approved: 'TOP SECRET', openStorage: true, locked: true },
      flat: { kind: 'residence', official: false },
      'approved-study': { kind: 'residence', official: false, approved: 'SECRET' },
      train: { kind: 'public', official: false, overheard: true },
      bedroom: { kind: 'residence', official: false },
      'host-office': { abroad: true, usControlled: false, approved: 'SECRET' },
      embassy: { abroad: true, approved: 'SECRET' },
      coast: { abroad: true, official: false },
      vault: { constructed: true },
    },
    containers: {
      desk: { kind: 'desk', place: 'office', locked: true },
      safe: { kind: 'safe', gsaApproved: true, place: 'office', locked: true, level: 'SECRET' },
      bin: { kind: 'bag', place: 'office' },
      'host-safe': { kind: 'safe', gsaApproved: true, place: 'host-office', locked: true },
      'embassy-safe': { kind: 'safe', gsaApproved: true, place: 'embassy', locked: true },
    },
    networks: {
      phone: { personal: true },
      laptop: {},
      secure: { kind: 'secure-email', approved: 'SECRET' },
    },
    partners: { kestria: {} },
    incidents: {
      loss: { known: true, reported: true, inCharge: true },
      concern: {},
      declined: { inspectorDeclined: true },
    },
    requests: {
      tearLine: { kind: 'tear-line', open: true, urgent: true, forTrainee: true },
      why: { kind: 'challenge', open: true, forTrainee: true },
      filed: {},
      duty: {},
    },
    threats: {
      attack: { known: true, credible: true, specific: true, toLife: true, imminent: true },
      plot: { known: true, credible: true, specific: true, toLife: true },
      rumour: { known: true, toLife: true },
    },
  }),
}

/** A world with some facts of one thing changed. */
export const having = <C extends 'incidents' | 'places' | 'requests' | 'threats'>(
  collection: C,
  id: string,
  facts: Partial<World[C][string]>,
  world: World = opening,
): World => ({
  ...world,
  [collection]: { ...world[collection], [id]: { ...world[collection][id], ...facts } },
})

const actionOf = (
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Action['particulars'],
): Action => ({
  verb,
  objects,
  particulars: definitionOf(verb).particulars.parse(particulars) as Action['particulars'],
})

/** The rules of these areas that fire on one action in some world. */
export const firedIn = (
  world: World,
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Action['particulars'] = {},
): readonly string[] =>
  judge(storeroom.rules, world, actionOf(verb, objects, particulars), 'you')
    .findings.filter(({ rule }) => areas.has(rule.area))
    .map(({ rule }) => rule.id)
    .toSorted()

/** The rules of these areas that fire on one action in the opening world. */
export const fired = (
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Action['particulars'] = {},
): readonly string[] => firedIn(opening, verb, objects, particulars)

/** What is left undone about a thing at some moment. */
export const leftUndone = (objects: Action['objects'], world: World): readonly string[] =>
  firedIn(world, 'elapse', objects, { minutes: 1 })

/** The world after an action. */
export const after = (
  world: World,
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Action['particulars'] = {},
): World => judge(storeroom.rules, world, actionOf(verb, objects, particulars), 'you').world
