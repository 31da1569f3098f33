/** A world for tests of which states count as one, and how many there are in each scene. */
import type { Exploration } from '../../content/engine/explore/report.ts'
import { exploredOf, rule, type MadeScene } from './made-module.ts'

const world = {
  people: {
    clerk: { clearance: 'SECRET', agreement: true },
    boss: { clearance: 'SECRET', agreement: true, needs: ['memo'] },
    guest: {},
  },
  places: { office: {}, hall: {} },
  containers: { desk: { place: 'office' }, safe: { place: 'hall' } },
  networks: { line: {}, copier: {} },
  partners: { ally: {} },
  incidents: { leak: { known: true }, loss: {} },
  documents: {
    memo: { level: 'SECRET', container: 'desk', originator: 'ally' },
    annex: { level: 'SECRET' },
  },
}
/** One source among four, and a piece that points to him. */
export const mosaic = {
  sources: {
    heron: {
      is: 'tarek',
      pool: {
        attributes: { post: { kind: 'name', values: ['clerk', 'guard'] } },
        people: [
          { id: 'tarek', has: { post: 'clerk' } },
          { count: 3, has: { post: 'guard' } },
        ],
      },
    },
  },
  pieces: { post: { about: 'heron', reveals: { post: 'clerk' } } },
  audiences: { service: {} },
}
const mosaicWords = {
  names: {
    sources: { heron: 'HERON' },
    pieces: { post: 'his post' },
    audiences: { service: 'the service' },
  },
}

export type Patch = Readonly<Record<string, Readonly<Record<string, object>>>>
export const memo = (facts: object): Patch => ({ documents: { memo: facts } })
export const annex = (facts: object): Patch => ({ documents: { annex: facts } })
export const boss = (facts: object): Patch => ({ people: { boss: facts } })

export const named = <T>(prefix: string, all: readonly T[]) =>
  Object.fromEntries(all.map((each, at) => [`${prefix}${at}`, each]))
export const wait = (next: string) => ({ takes: 0, next })
const end = { closing: [{ say: 'done' }] }

/** A first scene after which one of some changes has happened, or none. */
export const first = (changes: readonly Patch[], next = 'two') => ({
  choices: named('c', [
    wait(next),
    ...changes.map((set) => ({ ...wait(next), events: [{ set }] })),
  ]),
})

/** What exploring says of some scenes in this world, under some rules. */
export const exploredIn = (
  scenes: Readonly<Record<string, MadeScene>>,
  rules: readonly object[] = [rule('none', 'rekey', 'container.locked', 'violation')],
  withMosaic = false,
): Exploration =>
  exploredOf({
    rules,
    world,
    scenes: { ...scenes, end },
    ...(withMosaic && { more: mosaic, text: mosaicWords }),
  })

/** How many states each scene has. */
export const statesIn = (...given: Parameters<typeof exploredIn>): readonly number[] => [
  ...exploredIn(...given).statesByScene.values(),
]

/** A scene in which a line is said where a condition holds. */
export const asks = (when: string): MadeScene => ({
  standing: [{ when, say: 'line' }],
  choices: { on: wait('end') },
})

export const show = { show: { document: 'memo', recipient: 'boss' } }

/** States of a second scene, in which one action is judged by one rule. */
export const statesBefore = (
  action: object,
  when: string,
  changes: readonly Patch[],
  withMosaic = false,
) =>
  statesIn(
    {
      one: first(changes),
      two: { choices: { it: { ...wait('end'), actions: [action] } } },
    },
    [rule('it', Object.keys(action)[0] ?? '', when, 'violation')],
    withMosaic,
  )[1]
