/** A small world of papers, partners and people, and what is found in it about release, partners, sources and talk. */
import { nothingKnown } from '../../content/engine/exposure/knowledge.ts'
import { judge } from '../../content/engine/judge.ts'
import { indexRules } from '../../content/engine/rule.ts'
import { definitionOf, type Action } from '../../content/engine/verbs/verbs.ts'
import { WorldSchema, type World } from '../../content/engine/world/world.ts'
import { pack, storeroom } from './built-in-pack.ts'

const areas = [
  'discussion',
  'foreign-government-information',
  'release-and-disclosure',
  'source-protection',
]
const onTearLines = new Set(['let-through', 'cut-out', 'mark-tear-line', 'send-tear-line'])
/** Rules of these areas that other situations judge. */
const elsewhere = /^(fgi-(tell|presume|records|store)|src-(combination|candidate)|talk-(no-|sci))/

/** The rules under test. */
export const rules = pack.policy.rules.filter(
  ({ id, area, on }) =>
    areas.includes(area) &&
    !on.every((verb) => onTearLines.has(verb)) &&
    !elsewhere.test(id) &&
    id !== 'rel-authority-not-the-analyst',
)
const index = indexRules(rules)

const cleared = { clearance: 'TOP SECRET', agreement: true } as const

const facts = WorldSchema.parse({
  documents: {
    plain: { level: 'SECRET' },
    openPaper: {},
    noforn: { level: 'SECRET', noforn: true },
    nofornAgreed: { level: 'SECRET', noforn: true, originatorAgreed: true },
    relVeldania: { level: 'SECRET', releasableTo: ['veldania'] },
    relAgreed: { level: 'SECRET', releasableTo: ['veldania'], originatorAgreed: true },
    slides: { level: 'SECRET', displayableTo: ['veldania'] },
    orcon: { level: 'SECRET', orcon: true },
    orconAgreed: { level: 'SECRET', orcon: true, originatorAgreed: true },
    relido: { level: 'SECRET', relido: true },
    relidoCaveated: { level: 'SECRET', relido: true, caveated: true },
    old: { level: 'SECRET', predatesOrder: true },
    oldAgreed: { level: 'SECRET', predatesOrder: true, originatorAgreed: true },
    caveated: { level: 'SECRET', caveated: true },
    military: { level: 'SECRET', military: true },
    manual: { defenceArticle: true },
    topSecret: { level: 'TOP SECRET' },
    excepted: { level: 'TOP SECRET', exceptionGranted: true },
    portions: { level: 'SECRET', portionsReleasableTo: ['veldania'] },
    sister: { level: 'SECRET', otherAgency: true },
    sisterOrcon: { level: 'SECRET', otherAgency: true, orcon: true },
    sisterOld: { level: 'SECRET', otherAgency: true, predatesOrder: true },
    fromHalvern: { level: 'SECRET', foreign: true, originator: 'halvern' },
    fromHalvernAgreed: {
      level: 'SECRET',
      foreign: true,
      originator: 'halvern',
      originatorAgreed: true,
    },
    inConfidence: { foreign: true, originator: 'halvern', entrusted: true, place: 'office' },
    inConfidenceAtHome: { foreign: true, originator: 'halvern', entrusted: true, place: 'flat' },
    fromKestria: { foreign: true, originator: 'kestria', known: true },
    fromKestriaListed: { foreign: true, originator: 'kestria', known: true, accounted: true },
    hiddenGiver: { level: 'SECRET', foreign: true, originConcealed: true },
    hiddenGift: { level: 'SECRET', foreign: true, originConcealed: true, foreignConcealed: true },
    nato: { level: 'SECRET', nato: true },
    agent: { level: 'SECRET', identifiesAgent: true },
    source: { level: 'TOP SECRET', identifiesSource: true, separable: true },
    sourceWhole: { level: 'TOP SECRET', identifiesSource: true },
    life: { level: 'SECRET', sourceAtRisk: true },
    lifeHeld: { level: 'SECRET', sourceAtRisk: true, compartmented: true },
    intercept: { level: 'TOP SECRET', cryptologic: true },
  },
  people: {
    officer: { ...cleared, disclosureAuthority: true },
    analyst: cleared,
    veldanian: {
      clearance: 'SECRET',
      agreement: true,
      foreign: true,
      country: 'veldania',
      nato: true,
      needs: ['plain', 'relVeldania'],
    },
    veldanianClerk: { foreign: true, country: 'veldania' },
    halvernian: { foreign: true, country: 'halvern' },
    reporter: { press: true },
    colleague: {
      clearance: 'SECRET',
      agreement: true,
      needs: ['agent', 'orcon', 'life', 'source'],
      addressed: ['orcon'],
    },
    neighbour: {
      ...cleared,
      otherAgency: true,
      needs: ['sister', 'sisterOrcon', 'sisterOld', 'agent', 'intercept'],
    },
    counsel: { committee: true },
  },
  places: {
    office: {},
    flat: { kind: 'residence', official: false },
    meetingRoom: { kind: 'secure-room', approved: 'SECRET' },
  },
  containers: {
    deskDrawer: { kind: 'desk', place: 'office' },
    boot: { kind: 'box', place: 'flat' },
  },
  partners: {
    veldania: { approved: 'SECRET', bound: true, acknowledged: false },
    halvern: { approved: 'CONFIDENTIAL', handlingDoubtful: true, dependent: true },
    surveyed: { approved: 'SECRET', bound: true, handlingDoubtful: true, handlingReviewed: true },
    kestria: { agreementEnded: true },
  },
  incidents: {
    slip: { known: true, partnerFailure: true, inquiryClosed: true },
    open: { known: true, partnerFailure: true },
    passedOn: { known: true, partnerFailure: true, inquiryClosed: true, escalated: true },
    ours: { known: true, inquiryClosed: true },
  },
  requests: { asked: { kind: 'disclosure', open: true } },
})

export const opening: World = {
  ...facts,
  minutes: 0,
  sources: storeroom.module.world.sources,
  knowledge: nothingKnown,
}

/** What was found and what not found, over all situations so far. */
export const seen = { fired: new Set<string>(), silent: new Set<string>() }

type Written = Action['particulars']

const actionOf = (verb: Action['verb'], objects: Action['objects'], particulars: Written) => ({
  verb,
  objects,
  particulars: definitionOf(verb).particulars.parse(particulars) as Written,
})

/** The rules under test that fire on one action of an officer who holds disclosure authority, or of somebody else. */
export function found(
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Written = {},
  { actor = 'officer', world = opening } = {},
): readonly string[] {
  const action = actionOf(verb, objects, particulars)
  const ids = judge(index, world, action, actor).findings.map(({ rule }) => rule.id)
  for (const { id } of index.get(verb) ?? []) (ids.includes(id) ? seen.fired : seen.silent).add(id)
  return ids
}

/** The world after one action. */
export const after = (
  verb: Action['verb'],
  objects: Action['objects'],
  particulars: Written = {},
): World => judge(index, opening, actionOf(verb, objects, particulars), 'officer').world
