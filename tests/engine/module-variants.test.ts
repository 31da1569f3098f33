/** Modules in which something varies, from their files to the proof of all their variants. */
import { describe, expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import { loadPack, variantFor } from '../../content/pack.ts'
import { proofOfVariants, summaryOf } from '../../content/proof-of-variants.ts'
import { openYaml } from '../../content/yaml-file.ts'
import { smallFiles } from './small-pack.ts'

const structure = 'modules/small/module.yaml'
const words = 'modules/small/text.en.yaml'

type Change = readonly [path: string, piece: string, instead: string]

/** The small pack with pieces of the module's files replaced. */
function packWith(...changes: readonly Change[]) {
  const files = new Map(smallFiles)
  for (const [path, piece, instead] of changes) {
    const text = files.get(path) ?? ''
    if (!text.includes(piece)) throw new Error(`no ${piece} in ${path}`)
    files.set(path, text.replace(piece, instead))
  }
  return { files, pack: loadPack(files) }
}

const variants = `variants:
  level: [SECRET, UNCLASSIFIED]
  room: { cellar: { locked: true }, attic: { locked: false } }
world:`
const varied = [
  [structure, 'world:', variants],
  [structure, 'memo: { level: SECRET', "memo: { level: '{$level}'"],
  [structure, 'desk: { kind: desk', "desk: { locked: '{$room.locked}', kind: desk"],
  [
    words,
    'title: Small\n',
    'title: Small\nvariants: { room: { cellar: { name: a cellar }, attic: { name: an attic } } }\n',
  ],
  [words, 'setting: The office, 09:00', "setting: 'Office, {$room.name}, {$level}'"],
] as const

function prove(...changes: readonly Change[]) {
  const { files, pack } = packWith(...changes)
  expect(pack.faults).toEqual([])
  const explored = [...(pack.modules.get('small') ?? [])].map((playable) => {
    const walked = explore(playable)
    if (!walked.ok) throw new Error(walked.fault.code)
    return { module: playable.module, exploration: walked.exploration }
  })
  const proof = proofOfVariants(openYaml(structure, files.get(structure) ?? ''), explored)
  return { explored, ...proof, summary: summaryOf(explored) }
}

describe('a module in which something varies', () => {
  const { pack } = packWith(...varied)
  const all = pack.modules.get('small')

  test('is played in the variant that its seed picks, the same for the same seed', () => {
    expect(all).toHaveLength(4)
    if (all === undefined) throw new Error('no module')
    const seen = [0, 1, 2, 3, 4].map((seed) => {
      const { world, text } = variantFor(all, seed).module
      return `${world.documents['memo']?.level} ${world.containers['desk']?.locked} ${text.scenes['find']?.setting}`
    })
    expect(seen).toEqual([
      'SECRET true Office, a cellar, SECRET',
      'SECRET false Office, an attic, SECRET',
      'UNCLASSIFIED true Office, a cellar, UNCLASSIFIED',
      'UNCLASSIFIED false Office, an attic, UNCLASSIFIED',
      'SECRET true Office, a cellar, SECRET',
    ])
  })

  test.each([
    [
      'a name in braces that nothing has',
      [words, 'Two papers.', "'{$enemy}'"],
      'unknown-variant',
      words,
    ],
    [
      'a value that its place does not take',
      [structure, '[SECRET, UNCL', '[SECRET, MAGIC, UNCL'],
      'wrong-value',
      structure,
    ],
    ['words for an option that is not there', [words, 'attic: {', 'loft: {'], 'no-use', words],
    [
      'more variants than can be proved',
      [structure, '[SECRET, UNCLASSIFIED]', JSON.stringify([...Array(40).keys()])],
      'too-many-variants',
      structure,
    ],
  ] as const)('is refused for %s, told once with its place', (_, change, code, file) => {
    const { pack } = packWith(...varied, change)
    const found = pack.faults.filter((fault) => fault.code === code)
    expect(found).toMatchObject([{ file }])
    expect(found[0]?.line).toBeGreaterThan(0)
    expect(pack.modules.size).toBe(0)
  })
})

describe('the proof of a module with variants', () => {
  test('sums up the states of all and gives the scores from the least to the greatest', () => {
    const { summary, explored } = prove(...varied)
    expect(summary.variants).toBe(4)
    expect(summary.states).toBe(explored.reduce((sum, each) => sum + each.exploration.states, 0))
    expect(summary.best[0]).toBe(Math.min(...explored.map((each) => each.exploration.best)))
    expect(summary.worst[1]).toBe(Math.max(...explored.map((each) => each.exploration.worst)))
  })

  test('names a line that is never said in any variant, and none that is said in one', () => {
    const when = 'when: \'documents.memo.container == "desk"\', say: desk'
    const inOne = when.replace('memo.container', 'memo.level == SECRET && documents.memo.container')
    const inNone = when.replace(
      'memo.container',
      'memo.level == TOP_SECRET && documents.memo.container',
    )
    const neverSaid = (instead: string) =>
      prove(...varied, [structure, when, instead]).warnings.filter(
        ({ code }) => code === 'never-said',
      )
    expect(neverSaid(inOne)).toEqual([])
    expect(neverSaid(inNone)).toHaveLength(1)
  })

  test('names a rule that the module sets out to teach and that never fires', () => {
    const teaches = 'teaches: [secure-first, store-nowhere]\nvariants:'
    const { faults } = prove(...varied, [structure, 'variants:', teaches])
    expect(faults.filter(({ code }) => code === 'never-fires')).toMatchObject([
      { problem: expect.stringContaining('store-nowhere') },
    ])
  })
})
