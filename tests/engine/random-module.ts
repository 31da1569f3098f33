/** Small sound modules made at random, over rules that read every sort of fact. */
import fc from 'fast-check'
import type { Explained } from '../../content/engine/view.ts'
import { madeOrNull, rule } from './made-module.ts'
import { smallFiles } from './small-pack.ts'

const moreRules = [
  rule('copied-again', 'copy', 'document.copies >= 1', 'violation', 'minor'),
  rule('told-late', 'report', 'incident.known && incident.minutesKnown > 20', 'caution', 'minor'),
  rule('told', 'report', 'recipient.designated && !incident.reported', 'commendable', 'serious'),
  rule('told-all', 'report', 'action.ownPart && incident.worsened', 'commendable', 'minor'),
  rule(
    'untold',
    'elapse',
    'incident.known && !incident.reported && incident.minutesKnown >= 15',
    'omission',
    'serious',
  ),
  rule('passed-on-late', 'notify', 'incident.reportedAfter > 10', 'violation', 'minor'),
  rule('no-need', 'show', '!access.needToKnow', 'violation', 'serious'),
  rule('entitled', 'show', 'access.eligible && action.verified', 'commendable', 'minor'),
  rule('heard-before', 'discuss', 'recipient.id in document.readBy', 'caution', 'minor'),
  rule('overheard', 'discuss', 'place.overheard || document.copies > 2', 'violation', 'critical'),
  rule('locked-in', 'store', 'container.locked && place.locked', 'commendable', 'minor'),
  rule(
    'copies-about',
    'elapse',
    'document.copies > 0 && document.level > SECRET',
    'omission',
    'minor',
  ),
]

const storage = 'policy/storage.yaml'
const policy = new Map([[storage, smallFiles.get(storage) ?? '']])

const world = {
  people: {
    clerk: { clearance: 'SECRET', agreement: true },
    boss: { clearance: 'TOP SECRET', agreement: true, designated: true, needs: ['memo'] },
    guest: {},
  },
  places: { office: {}, hall: { overheard: true, locked: true } },
  containers: {
    safe: { kind: 'safe', gsaApproved: true, place: 'office' },
    desk: { kind: 'desk', place: 'hall' },
  },
  networks: { copier: { kind: 'copier' } },
  partners: { ally: {} },
  incidents: { leak: { known: true }, loss: {} },
  documents: {
    memo: { level: 'SECRET', place: 'office', known: true },
    annex: { level: 'TOP SECRET', place: 'hall', known: true, originator: 'ally' },
  },
}

const document = fc.constantFrom('memo', 'annex')
const person = fc.constantFrom('clerk', 'boss', 'guest')
const container = fc.constantFrom('safe', 'desk')
const place = fc.constantFrom('office', 'hall')
const incident = fc.constantFrom('leak', 'loss')
const either = fc.boolean()

const action = fc.oneof(
  fc.record({ document }).map((to) => ({ secure: to })),
  fc.record({ document }).map((to) => ({ leave: to })),
  fc.record({ document, container }).map((to) => ({ store: to })),
  fc.record({ document, place }).map((to) => ({ carry: to })),
  fc.record({ document, network: fc.constant('copier') }).map((to) => ({ copy: to })),
  fc.record({ document, recipient: person, verified: either }).map((to) => ({ show: to })),
  fc.record({ document, recipient: person }).map((to) => ({ discuss: to })),
  fc.record({ document }).map((to) => ({ read: to })),
  fc
    .record({ incident, recipient: person, ownPart: either, complete: either })
    .map((to) => ({ report: to })),
  fc.record({ incident, partner: fc.constant('ally') }).map((to) => ({ notify: to })),
  fc.record({ incident }).map((to) => ({ conceal: to })),
  fc.record({ container }).map((to) => ({ lock: to })),
  fc.record({ place }).map((to) => ({ lock: to })),
)

const condition = fc.constantFrom(
  'documents.memo.controlled',
  'documents.memo.copies > 1 || documents.annex.destroyed',
  '"guest" in documents.annex.readBy',
  'size(documents.memo.readBy) > 1',
  'documents.annex.container == "desk"',
  'incidents.leak.reported && incidents.leak.reportedAfter < 30',
  '!incidents.leak.reported && incidents.leak.minutesKnown >= 40',
  'incidents.loss.known',
  'minutes > 25',
  'containers.safe.locked && !places.office.locked',
  'partners.ally.told',
)

const patch = fc.constantFrom<object>(
  { incidents: { loss: { known: true } } },
  { incidents: { leak: { reported: false, worsened: true } } },
  { incidents: { leak: { minutesKnown: 12 } } },
  { documents: { memo: { place: 'hall', container: '' }, annex: { controlled: true } } },
  { documents: { annex: { copies: 0, readBy: ['guest'] } } },
  { documents: { memo: { level: 'TOP SECRET' } } },
  { places: { office: { overheard: true } } },
  { containers: { desk: { locked: true, place: 'office' } } },
)

type Line = { readonly when?: string; readonly say: string }
const lines = fc.array(
  condition.map((when): Line => ({ when, say: 'line' })),
  { maxLength: 2 },
)

/** A choice whose ways lead to scenes after the one it stands in. */
const choiceIn = (at: number, scenes: number) => {
  const target = fc.integer({ min: at + 1, max: scenes }).map((to) => `s${to}`)
  return fc.record({
    takes: fc.constantFrom(0, 5, 10, 60),
    actions: fc.array(action, { maxLength: 3 }),
    events: fc.array(
      fc.oneof(
        patch.map((set) => ({ set })),
        fc.record({ when: condition, set: patch }),
      ),
      { maxLength: 2 },
    ),
    next: fc.oneof(
      target,
      fc
        .tuple(condition, target, target)
        .map(([when, go, otherwise]) => [{ when, go }, { go: otherwise }]),
    ),
  })
}

/** Modules of up to five decisions with up to three choices; the last scene is the ending. */
export const randomModule: fc.Arbitrary<Explained> = fc
  .integer({ min: 1, max: 5 })
  .chain((scenes) =>
    fc.tuple(
      ...Array.from({ length: scenes }, (_, at) =>
        fc.tuple(lines, fc.array(choiceIn(at, scenes), { minLength: 1, maxLength: 3 })),
      ),
      lines,
    ),
  )
  .map((parts) => playableOf(parts.slice(0, -1) as Decided[], parts.at(-1) as Line[]))
  .filter((playable) => playable !== null)

type Decided = [Line[], object[]]

function playableOf(decided: readonly Decided[], closing: readonly Line[]): Explained | null {
  const scenes = Object.fromEntries(
    decided.map(([standing, choices], at) => [
      `s${at}`,
      { standing, choices: Object.fromEntries(choices.map((choice, n) => [`c${n}`, choice])) },
    ]),
  )
  return madeOrNull({
    rules: moreRules,
    policy,
    world,
    scenes: { ...scenes, [`s${decided.length}`]: { closing: [{ say: 'done' }, ...closing] } },
  })
}
