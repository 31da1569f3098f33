/** A ministry for a week of marking, sending and carrying: its papers, people and machines, and who judges them. */
import type { z } from 'zod'
import { judge } from '../../content/engine/judge.ts'
import { indexRules } from '../../content/engine/rule.ts'
import { definitionOf, type Action } from '../../content/engine/verbs/verbs.ts'
import { WorldSchema, type World } from '../../content/engine/world/world.ts'
import { pack, storeroom } from './built-in-pack.ts'

const secret = { level: 'SECRET', known: true, controlled: true } as const

const papers: z.input<typeof WorldSchema> = {
  documents: {
    cable: secret,
    plan: { ...secret, level: 'TOP SECRET' },
    memo: { ...secret, level: 'CONFIDENTIAL' },
    briefing: { ...secret, derivative: true },
    profile: { ...secret, identifiesSource: true },
    estimate: { ...secret, analytic: true, derivative: true },
    digest: { ...secret, compilation: true },
    thread: { ...secret, message: true },
    notes: { ...secret, working: true, ageDays: 12 },
    stack: { ...secret, working: true, ageDays: 181 },
    edge: { ...secret, working: true, ageDays: 180 },
    drive: { ...secret, media: true },
    blank: { ...secret, media: true, marked: false },
    page: { ...secret, portionMarked: false },
    lent: { ...secret, foreign: true },
    allied: { ...secret, nato: true },
    keys: { ...secret, comsec: true },
    roster: { cui: true, known: true, controlled: true },
    unstamped: { cui: true, known: true, controlled: true, marked: false },
    menu: { record: false, known: true, controlled: true },
    chat: { known: true, controlled: true, unofficialDays: 21 },
    'day-twenty': { known: true, controlled: true, unofficialDays: 20 },
    gossip: { record: false, known: true, controlled: true, unofficialDays: 40 },
  },
  people: {
    clerk: { clearance: 'TOP SECRET', agreement: true },
    rider: { clearance: 'TOP SECRET', agreement: true, courier: true },
    desk: { clearance: 'TOP SECRET', agreement: true, needs: ['cable', 'plan', 'memo'] },
    attache: { foreign: true },
  },
  places: {
    registry: { kind: 'secure-room', approved: 'SECRET', processing: true },
    lobby: {},
    hotel: { kind: 'public', official: false },
    train: { kind: 'public', official: false },
    mission: { approved: 'UNCLASSIFIED' },
  },
  containers: {
    'room-safe': { kind: 'safe', place: 'hotel' },
    'mission-safe': { kind: 'safe', gsaApproved: true, supplemented: true, place: 'mission' },
  },
  networks: {
    'high-side': { kind: 'secure-email', approved: 'SECRET' },
    intranet: { kind: 'email' },
    watch: { kind: 'phone', personal: true, wireless: true },
    desktop: { kind: 'secure-phone', approved: 'SECRET' },
  },
  incidents: {
    spill: { known: true, spill: true, minutesKnown: 5 },
    'old-spill': { known: true, spill: true, reported: true, minutesKnown: 45 },
    'closed-spill': {
      known: true,
      spill: true,
      reported: true,
      spillAlerted: true,
      isolated: true,
      inquiryOpened: true,
      inquiryClosed: true,
    },
    'lost-paper': { known: true, reported: true, minutesKnown: 45 },
  },
}
const ministry: World = { ...storeroom.module.world, ...WorldSchema.parse(papers) }

const areas: ReadonlySet<string> = new Set(['marking', 'transmission', 'transport', 'it-systems'])
const ids: ReadonlySet<string> = new Set(['copy-same-controls', 'copy-redaction-permanent'])
/** The rules of these areas. */
export const mine = pack.policy.rules.filter(({ id, area }) => areas.has(area) || ids.has(id))
const rules = indexRules(mine)

/** An action, its particulars as they are unless said otherwise. */
export const actionOf = (
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Action['particulars'] = {},
): Action => ({
  verb,
  objects,
  particulars: definitionOf(verb).particulars.parse(particulars) as Action['particulars'],
})

/** The rules of these areas that fire on one action of the clerk, or of somebody else. */
export const firedBy = (
  action: Action,
  actor = 'clerk',
  world: World = ministry,
): readonly string[] =>
  judge(rules, world, action, actor)
    .findings.map(({ rule }) => rule.id)
    .toSorted()
/** The ministry after an action of the clerk. */
export const worldAfter = (action: Action): World => judge(rules, ministry, action, 'clerk').world
