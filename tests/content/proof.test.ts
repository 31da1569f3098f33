import { describe, expect, test } from 'vitest'
import { explore } from '../../content/engine/explore/explore.ts'
import { proofOf } from '../../content/proof.ts'
import { openYaml } from '../../content/yaml-file.ts'
import { harbourNote, markingPack, markingStructure } from '../engine/marking-pack.ts'
import { smallFiles, smallModule } from '../engine/small-pack.ts'

const structure = 'modules/small/module.yaml'

/** What the proof says of the small module, with one piece of its structure replaced. */
function proveWith(piece: string, instead: string) {
  const text = (smallFiles.get(structure) ?? '').replace(piece, instead)
  const playable = smallModule(new Map(smallFiles).set(structure, text))
  const explored = explore(playable)
  if (!explored.ok) throw new Error(explored.fault.code)
  const { faults, warnings } = proofOf(
    openYaml(structure, text),
    explored.exploration,
    playable.module,
  )
  const codes = (found: typeof faults) => found.map(({ code }) => code)
  return { faults: codes(faults), warnings: codes(warnings) }
}

describe('a scene that somewhere has only choices with a serious finding', () => {
  test('keeps the module from being shipped', () => {
    expect(proveWith('', '').faults).toContain('no-good-choice')
  })
  test('is let pass where it is marked a dilemma', () => {
    const { faults, warnings } = proveWith('  keep:\n', '  keep:\n    dilemma: true\n')
    expect(faults).not.toContain('no-good-choice')
    expect(warnings).not.toContain('no-dilemma')
  })
})

test('a scene marked a dilemma that always has a good choice is named', () => {
  expect(proveWith('  find:\n', '  find:\n    dilemma: true\n').warnings).toContain('no-dilemma')
})

test('what never follows on an exercise is named once, at its line and by its scene', () => {
  const ways = [
    '      events: [{ when: documents.note.destroyed, set: { documents: { note: { covered: true } } } }]',
    '      next:',
    '        - { when: documents.note.destroyed, go: end }',
    '        - { go: end }',
    '',
  ].join('\n')
  const text = markingStructure.replace('      next: end\n', ways)
  const { module, rules } = harbourNote(markingPack('      next: end\n', ways))
  const explored = explore({ module, rules })
  if (!explored.ok) throw new Error(explored.fault.code)
  const { warnings } = proofOf(openYaml('module.yaml', text), explored.exploration, module)
  const lineOf = (piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length
  expect(
    warnings
      .filter(({ code }) => code.startsWith('never'))
      .map(({ line, problem }) => `${line}: ${problem}`),
  ).toEqual([
    `${lineOf('events: [')}: event 1 after \`page\` never happens`,
    `${lineOf('- { when: documents.note.destroyed')}: way 1 on from \`page\` is never taken`,
  ])
})
