import { describe, expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import type { Exploration } from '../../content/engine/explore/report.ts'
import type { Progress } from '../../content/engine/explore/walk.ts'
import { smallFiles, smallModule } from './small-pack.ts'

const structure = 'modules/small/module.yaml'
const policy = 'policy/storage.yaml'

/** The small module with pieces of its texts replaced, explored. */
function exploreWith(
  ...changes: readonly (readonly [path: string, piece: string, instead: string])[]
) {
  const files = new Map(smallFiles)
  for (const [path, piece, instead] of changes) {
    const text = files.get(path) ?? ''
    if (!text.includes(piece)) throw new Error(`no ${piece} in ${path}`)
    files.set(path, text.replace(piece, instead))
  }
  const result = explore(smallModule(files))
  if (!result.ok) throw new Error(result.fault.code)
  return result.exploration
}

const namesOf = (places: Exploration['dead'] | Exploration['silent']) =>
  places.map(({ scene, choice }) => `${scene}/${choice}`)

test('the small module has three states before its ending and is explored whole', () => {
  const found = exploreWith()
  expect(Object.fromEntries(found.statesByScene)).toEqual({ find: 1, keep: 2, end: 2 })
  expect(found.transitions).toBe(6)
  expect(found.unreached).toEqual([])
  expect([...found.fired.keys()]).toEqual([
    'remembered-advice',
    'secure-first',
    'store-approved',
    'store-ts-guarded',
    'unsecured',
  ])
  expect(found.fired.get('secure-first')).toEqual([{ scene: 'find', choice: 'guard' }])
})

test('the worst that can be found on a choice is told, and where it leads', () => {
  const { choices } = exploreWith()
  expect(choices.map(({ choice, worst, leadsTo }) => [choice, worst, leadsTo])).toEqual([
    ['guard', null, ['keep']],
    ['leave', 'serious', ['keep']],
    ['safe', 'critical', ['end']],
    ['desk', 'critical', ['end']],
  ])
})

test('a module in which every way has a critical finding cannot be passed', () => {
  expect(exploreWith().passable).toBe(false)
  const mended = exploreWith([policy, '&& !container.supplemented', '&& container.kind == "desk"'])
  expect(mended).toMatchObject({ passable: true, flawless: true, best: 100 })
})

test('a decision in which some state has no choice without a serious finding is named with a way to it', () => {
  expect(exploreWith().trapped).toEqual([
    {
      scene: 'keep',
      states: 2,
      path: [{ scene: 'find', choice: 'guard', answer: { choice: 'guard' } }],
    },
  ])
})

test('a way that is never taken and a line that is never said are named', () => {
  const found = exploreWith(
    [structure, "'containers.safe.locked', go: end", "'documents.memo.destroyed', go: end"],
    [structure, "'documents.memo.controlled', say", "'documents.memo.covered', say"],
  )
  expect(found.neverTaken).toEqual([{ scene: 'keep', choice: 'safe', way: 0 }])
  expect(found.neverSaid).toEqual([{ scene: 'keep', part: 'standing', line: 0 }])
})

test('an event that never happens is named', () => {
  const found = exploreWith([
    structure,
    '- set: { containers: { safe: { locked: true } } }',
    '- { when: documents.memo.destroyed, set: { containers: { safe: { locked: true } } } }',
  ])
  expect(found.neverHappens).toEqual([{ scene: 'find', choice: 'leave', event: 0 }])
})

describe('a dead choice', () => {
  test('is one that does the same to the same things in every state', () => {
    const found = exploreWith([
      structure,
      '- store: { document: [memo, annex], container: desk }',
      '- store: { document: [annex, memo], container: safe }',
    ])
    expect(found.dead).toEqual([{ scene: 'keep', choice: 'desk', sameAs: 'safe' }])
  })

  test('is none that differs only in the things it acts on', () => {
    const found = exploreWith(
      [structure, '- secure: { document: [memo, annex] }', '- secure: { document: memo }'],
      [
        structure,
        'events:\n          - set: { containers: { safe: { locked: true } } }',
        'actions:\n          - secure: { document: annex }',
      ],
      [structure, 'takes: 60', 'takes: 5'],
      [
        policy,
        'on: [elapse]\n    when: >-\n      document.known',
        'on: [elapse]\n    when: >-\n      document.destroyed',
      ],
      [structure, "'documents.memo.controlled', say", 'minutes > 0, say'],
    )
    expect(namesOf(found.dead)).toEqual([])
  })
})

test('a choice on which nothing is ever found is named', () => {
  const found = exploreWith([
    structure,
    'actions:\n          - secure: { document: [memo, annex] }',
    'events:\n          - set: { documents: { memo: { controlled: true }, annex: { controlled: true } } }',
  ])
  expect(namesOf(found.silent)).toEqual(['find/guard'])
})

test('a module with more states than the limit is given up, and the scene is named', () => {
  expect(explore(smallModule(), { limit: 2 })).toEqual({
    ok: false,
    fault: { code: 'too-many-states', scene: 'keep', states: 3 },
  })
})

test('progress names each scene in its turn', () => {
  const seen: Progress[] = []
  explore(smallModule(), { onProgress: (progress) => seen.push(progress) })
  expect(seen.slice(-3)).toEqual([
    { scene: 'find', states: 0, transitions: 0 },
    { scene: 'keep', states: 1, transitions: 2 },
    { scene: 'end', states: 3, transitions: 6 },
  ])
})

test('exploring twice says the same', () => {
  expect(exploreWith()).toEqual(exploreWith())
})
