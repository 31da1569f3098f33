/** Which states exploring takes for one: those that nothing ahead of them can tell apart. */
import { describe, expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import { smallModuleWith } from './small-pack.ts'

/** Where the small module asks something. */
const places = {
  standing: 'documents.memo.controlled',
  way: 'containers.safe.locked',
  closing: 'documents.memo.container == "desk"',
} as const
type Place = keyof typeof places
type Counts = readonly [number, number]

/** How many states its second scene and its ending have, where it asks one thing alone, in one place. */
function statesWhere(place: Place, condition: string): readonly (number | undefined)[] {
  const asks = Object.entries(places).map(
    ([each, before]) => [`'${before}'`, each === place ? `'${condition}'` : `'false'`] as const,
  )
  const noDuty = [
    'document.known && document.level',
    'document.destroyed && document.level',
  ] as const
  const result = explore(smallModuleWith(noDuty, ...asks))
  if (!result.ok) throw new Error(result.fault.code)
  const { statesByScene } = result.exploration
  return [statesByScene.get('keep'), statesByScene.get('end')]
}

/** After its first scene 5 or 60 minutes have gone by; after its second 5 more. */
const conditions: readonly (readonly [string, Counts, Counts, Counts])[] = [
  ['false', [1, 1], [1, 1], [1, 1]],
  ['minutes > 4', [1, 1], [1, 1], [1, 1]],
  ['4 < minutes', [1, 1], [1, 1], [1, 1]],
  ['minutes > 5', [2, 1], [2, 1], [2, 1]],
  ['minutes > 9', [2, 1], [2, 1], [2, 1]],
  ['minutes > 10', [2, 1], [2, 1], [2, 2]],
  ['10 < minutes', [2, 1], [2, 1], [2, 2]],
  ['!(minutes > 10)', [2, 1], [2, 1], [2, 2]],
  ['minutes in [10, 3]', [2, 1], [2, 1], [2, 2]],
  ['documents.memo.copies < minutes', [2, 1], [2, 1], [2, 2]],
  ['documents.memo.copies > 0', [1, 1], [1, 1], [1, 1]],
  ['containers.safe.locked', [1, 1], [2, 1], [2, 2]],
  ['containers.desk.locked', [1, 1], [1, 1], [1, 1]],
  ['documents.memo.taken', [2, 1], [2, 1], [2, 2]],
  ['documents.memo.container == "desk"', [1, 1], [1, 1], [1, 2]],
  ['size(documents.memo.container) > 3', [1, 1], [1, 1], [1, 2]],
  ['"clerk" in documents.memo.readBy', [1, 1], [1, 1], [1, 1]],
  ['documents.memo.taken && documents.annex.taken', [2, 1], [2, 1], [2, 2]],
  ['containers.safe.locked || minutes > 10', [2, 1], [2, 1], [2, 2]],
]

describe('states are told apart as far as something still asks', () => {
  test.each(conditions)('%s', (condition, standing, way, closing) => {
    expect(statesWhere('standing', condition)).toEqual(standing)
    expect(statesWhere('way', condition)).toEqual(way)
    expect(statesWhere('closing', condition)).toEqual(closing)
  })
})

test('a duty that has lapsed tells states apart until the ending', () => {
  const nothing = Object.values(places).map((each) => [`'${each}'`, `'false'`] as const)
  const result = explore(smallModuleWith(...nothing))
  const states = result.ok ? [...result.exploration.statesByScene] : []
  expect(states).toEqual([
    ['find', 1],
    ['keep', 2],
    ['end', 1],
  ])
})
