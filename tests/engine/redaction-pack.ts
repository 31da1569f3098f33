/**
 * A small module with one report to redact, a handful of people who could be its source, and rules of its own.
 * Its words follow from its names, so that a report can be changed at will.
 */
import { z } from 'zod'
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import { begin, decide, referenceOf, sceneOf, type Attempt } from '../../content/engine/attempt.ts'
import type { ModuleFileSchema } from '../../content/engine/module.ts'
import { redactFields } from '../../content/engine/tear-line-bench/data.ts'
import {
  createTearLine,
  type TearLineExercise,
} from '../../content/engine/tear-line-bench/exercise.ts'
import { createReport } from '../../content/engine/tear-line-bench/report.ts'
import { viewDebriefs, type Explained } from '../../content/engine/view.ts'
import { loadPack, type Pack } from '../../content/pack.ts'
import { policyOf, register, type RuleLine } from './redaction-rules.ts'

type ModuleInput = z.input<typeof ModuleFileSchema>
type RedactInput = NonNullable<ModuleInput['scenes'][string]['redact']>
export type Passage = RedactInput['portions'][number]['passages'][string]

const codes = { HLV: 'giver', VLD: 'ally', ORV: 'third', GBR: 'isles' }
/** The mark of what may go to the reader. */
export const released = '(C//REL TO USA, VLD)'

export const sources: NonNullable<ModuleInput['sources']> = {
  heron: {
    is: 'tarek',
    pool: {
      attributes: {
        post: {
          kind: 'name',
          precisions: ['employer', 'post'],
          values: { harbour: ['clerk', 'pilot'], customs: ['guard'] },
        },
        day: { kind: 'date' },
        speaks: { kind: 'name', values: ['allied'] },
      },
      everyone: { speaks: 'allied' },
      people: [
        { id: 'tarek', has: { post: 'clerk', day: '2026-02-26' } },
        { count: 3, has: { post: 'clerk', day: '2026-02-10' } },
        { count: 4, has: { post: 'pilot', day: '2026-02-10' } },
        { count: 5, has: { post: 'guard', day: '2026-02-26' } },
        { count: 3, has: { post: 'guard', day: '2026-01-20' } },
      ],
    },
  },
  raven: {
    is: 'ines',
    pool: {
      attributes: {
        ship: { kind: 'name', values: ['ketch', 'brig'] },
        home: { kind: 'name', values: ['north', 'south'] },
        berth: { kind: 'name', values: ['inner', 'outer'] },
      },
      everyone: { ship: 'brig', home: 'south', berth: 'outer' },
      people: [
        { id: 'ines', has: { ship: 'ketch', home: 'north', berth: 'inner' } },
        { count: 5, has: { home: 'north' } },
        { count: 3, has: { berth: 'inner' } },
        { count: 31 },
        { count: 2, has: { berth: 'inner' } },
      ],
    },
  },
}

/**
 * Of sixteen who could be the heron, `post` leaves 4, its employer 8, `day` 6, its month 13 and `tongue` all;
 * of forty-two who could be the raven, `ship` leaves 1, `home` 6 and `berth` 6 others.
 */
const pieces: NonNullable<ModuleInput['pieces']> = {
  post: { about: 'heron', reveals: { post: 'clerk' } },
  day: { about: 'heron', reveals: { day: '2026-02-26' } },
  tongue: { about: 'heron', reveals: { speaks: 'allied' } },
  ship: { about: 'raven', reveals: { ship: 'ketch' } },
  home: { about: 'raven', reveals: { home: 'north' } },
  berth: { about: 'raven', reveals: { berth: 'inner' } },
}

const world = {
  documents: {
    report: { level: 'SECRET', noforn: true },
    note: { level: 'SECRET', foreign: true, originator: 'giver', originatorAgreed: true },
  },
  people: {
    officer: { clearance: 'SECRET', agreement: true, needs: ['report'] },
    helper: { clearance: 'SECRET', agreement: true, needs: ['report'] },
    press: { clearance: 'SECRET', agreement: true },
    liaison: { foreign: true, country: 'ally' },
    envoy: { foreign: true, country: 'third' },
    islander: { foreign: true, country: 'isles' },
  },
  partners: { ally: {}, giver: {}, third: {}, isles: {} },
  requests: { asked: { kind: 'tear-line', open: true, forTrainee: true } },
  threats: { storm: { known: true } },
} satisfies ModuleInput['world']

export const report: Omit<RedactInput, 'takes' | 'next' | 'outcome'> = {
  document: 'report',
  recipient: 'liaison',
  request: 'asked',
  threat: 'storm',
  needs: ['what', 'where', 'sure'],
  portions: [
    {
      mark: '(S//NF)',
      passages: {
        who: {
          tells: ['post'],
          serves: ['sure'],
          wordings: {
            vaguer: { tells: ['post@post.employer'], mark: released },
            reliable: { mark: released },
            certain: { mark: released, alters: 'confidence' },
          },
        },
        shift: {
          tells: ['day'],
          wordings: { month: { tells: ['day@day.month'], mark: released } },
        },
      },
    },
    {
      mark: released,
      passages: {
        plan: { serves: ['what'] },
        place: {
          serves: ['where'],
          wordings: { coast: { serves: [] }, capital: { alters: 'meaning' } },
        },
        weather: {},
      },
    },
    {
      mark: '(S//FGI HLV//NF)',
      passages: {
        lent: { from: 'note', serves: ['what'], wordings: { large: { mark: released } } },
      },
    },
    {
      mark: released,
      passages: {
        anna: {},
        bert: { tells: ['day'], wordings: { third: {} } },
      },
    },
  ],
  lists: [['anna', 'bert']],
  metadata: { tells: ['post'] },
  fileNames: { came: { tells: ['post', 'day'] }, date: { tells: ['day'] }, number: {} },
  distribution: {
    liaison: { listed: true },
    helper: {},
    press: { listed: true },
    envoy: {},
    islander: {},
  },
}

const named = (ids: Iterable<string>, say: (id: string) => string) =>
  Object.fromEntries([...ids].map((id) => [id, say(id)]))

function wordsOf({ portions, needs, fileNames }: typeof report) {
  const passages: Readonly<Record<string, Passage>> = Object.assign(
    {},
    ...portions.map((portion) => portion.passages),
  )
  return {
    title: 'The report',
    banner: 'SECRET//NOFORN',
    header: ['No. 7'],
    passages: named(Object.keys(passages), (id) => `${id} as written`),
    wordings: Object.fromEntries(
      Object.entries(passages).flatMap(([id, { wordings = {} }]) => {
        const names = Object.keys(wordings)
        return names.length === 0 ? [] : [[id, named(names, (name) => `${id} put ${name}`)]]
      }),
    ),
    needs: named(needs, (need) => `${need}?`),
    metadata: ['Author: T. Sorby', 'Versions: 3'],
    fileNames: named(Object.keys(fileNames), (id) => `${id}.docx`),
    markings: ['CONFIDENTIAL//REL TO USA, VLD', 'SECRET//NOFORN'],
  }
}

/** What can be other than in the module as it stands. */
type Changes = {
  readonly redact?: Partial<typeof report>
  /** Words of the report in place of those that follow from its names. */
  readonly said?: object
  readonly world?: Readonly<Partial<Record<keyof typeof world, object>>>
  readonly audiences?: ModuleInput['audiences']
  /** Rules besides those of the pack. */
  readonly rules?: readonly RuleLine[]
}

/** The pack with such changes in its one module. */
export function redactionPack(changes: Changes = {}): Pack {
  const redact = { ...report, ...changes.redact }
  const things = { ...world, ...changes.world }
  const structure: ModuleInput = {
    id: 'harbour-report',
    version: '1.0.0',
    minutes: 10,
    areas: ['redaction'],
    actor: 'officer',
    codes,
    sources,
    pieces,
    audiences: changes.audiences ?? {
      ally: { knows: ['tongue'], hears: ['liaison'] },
      liaison: { hears: ['ally'] },
    },
    world: things as ModuleInput['world'],
    start: 'redact',
    scenes: {
      redact: {
        redact: {
          takes: 20,
          ...redact,
          outcome: [{ when: 'requests.asked.granted', say: 'acted' }],
          next: 'end',
        },
      },
      end: { closing: [{ say: 'done' }] },
    },
  }
  const words = {
    title: 'The harbour report',
    summary: 'One report.',
    names: {
      ...Object.fromEntries(
        Object.entries(things).map(([kind, all]) => [
          kind,
          named(Object.keys(all), (id) => `the ${id}`),
        ]),
      ),
      sources: named(Object.keys(sources), (id) => id.toUpperCase()),
      pieces: named(Object.keys(pieces), (id) => `the source has that ${id}`),
    },
    scenes: {
      redact: {
        title: 'A report',
        setting: 'The watch, 17:00',
        story: 'It waits.',
        question: 'What may go?',
        outcome: { acted: 'They act on it.' },
        redact: { ...wordsOf(redact), ...changes.said },
      },
      end: { title: 'The end', closing: { done: 'Done.' } },
    },
  }
  // What is written as JSON is YAML as well.
  return loadPack(
    new Map(
      Object.entries({
        'policy/sources.yaml': register,
        'policy/redaction.yaml': policyOf(changes.rules ?? []),
        'modules/harbour-report/module.yaml': structure,
        'modules/harbour-report/text.en.yaml': words,
      }).map(([path, data]) => [path, JSON.stringify(data)]),
    ),
  )
}

/** The module with such changes. Throws where it does not load. */
export function redactionModule(changes: Changes = {}): Explained {
  const { modules, faults } = redactionPack(changes)
  const playable = modules.get('harbour-report')?.[0]
  if (playable === undefined) throw new Error(JSON.stringify(faults, null, 1))
  return playable
}

const DataSchema = z.strictObject(redactFields)

/** An exercise with another report, in the module as it stands. */
export const exerciseWith = (
  { module }: Explained,
  redact: Partial<typeof report>,
  partner = 'ally',
): TearLineExercise =>
  createTearLine(
    createReport(DataSchema.parse({ ...report, ...redact }), partner, codes),
    module.world.sources,
    { takes: 20, events: [], next: [] },
  ).exercise

/** The exercise of the module’s only decision. */
export function exerciseOf(playable: Explained): TearLineExercise {
  const { exercise } = sceneOf(playable, begin(playable))
  if (exercise?.kind !== 'redaction') throw new Error('the module has no report to redact')
  return exercise
}

/** The redaction that is judged best. */
export function bestOf(playable: Explained): RedactionAnswer {
  const attempt = begin(playable)
  const [best] = referenceOf(playable, attempt, sceneOf(playable, attempt))
  if (best === undefined || !('redaction' in best.answer)) throw new Error('no reference')
  return best.answer.redaction
}

/** The attempt after a redaction. */
export function redact(playable: Explained, redaction: RedactionAnswer): Attempt {
  const decided = decide(playable, begin(playable), { scene: 'redact', redaction })
  if (!decided.ok) throw new Error(decided.fault.code)
  return decided.attempt
}

/** The rules that were found on a redaction, in the order of their ids. */
export const rulesOn = (playable: Explained, answer: RedactionAnswer): readonly string[] =>
  (redact(playable, answer).judgements[0]?.findings ?? []).map(({ rule }) => rule.id).toSorted()

/** A redaction explained. */
export function explained(playable: Explained, answer: RedactionAnswer) {
  const [debrief] = viewDebriefs(playable, redact(playable, answer))
  if (debrief?.exercise?.kind !== 'redaction') throw new Error('no redaction is explained')
  return { ...debrief, exercise: debrief.exercise }
}
