import { describe, expect, test } from 'vitest'
import { loadPack } from '../../content/pack.ts'
import { smallFiles, smallPackWith } from './small-pack.ts'

const lineOf = (path: string, piece: string) => {
  const lines = (smallFiles.get(path) ?? '').split('\n')
  return lines.findIndex((line) => line.includes(piece)) + 1
}

const structure = 'modules/small/module.yaml'
const words = 'modules/small/text.en.yaml'
const policy = 'policy/storage.yaml'

test('a sound pack has no faults', () => {
  expect(loadPack(smallFiles).faults).toEqual([])
})

describe('a fault in a pack names file, line, column, what is wrong and what would be right', () => {
  test.each([
    ['a YAML error', structure, 'start: find', 'start: [find', 'yaml', /./, /YAML/],
    [
      'a missing scene',
      structure,
      '{ go: end }',
      '{ go: ende }',
      'unknown-scene',
      /`ende`/,
      /find, keep, end/,
    ],
    [
      'a start that is no scene',
      structure,
      'start: find',
      'start: fund',
      'unknown-scene',
      /`fund`/,
      /find, keep, end/,
    ],
    [
      'an unknown fact in a module’s condition',
      structure,
      "'documents.memo.controlled'",
      "'documents.memo.guarded'",
      'condition',
      /`guarded`/,
      /controlled/,
    ],
    [
      'an unknown document',
      structure,
      'document: [memo, annex], container: safe',
      'document: [memo, anex], container: safe',
      'unknown-document',
      /`anex`/,
      /memo, annex/,
    ],
    [
      'an unknown verb',
      structure,
      '- secure:',
      '- sekure:',
      'unknown-field',
      /`sekure`/,
      /secure, keep, leave/,
    ],
    [
      'a missing role',
      structure,
      '- store: { document: [memo, annex], container: desk }',
      '- store: { document: [memo, annex] }',
      'missing-role',
      /`container`/,
      /safe, desk/,
    ],
    [
      'an unknown particular',
      structure,
      '- secure: { document: [memo, annex] }',
      '- secure: { document: [memo, annex], sealed: true }',
      'unknown-field',
      /`sealed`/,
      /covered/,
    ],
    [
      'a wrong level',
      structure,
      'level: TOP SECRET',
      'level: MOST SECRET',
      'wrong-value',
      /level/,
      /TOP SECRET/,
    ],
    [
      'a misspelt fact of a thing',
      structure,
      'gsaApproved: true',
      'gsaAproved: true',
      'unknown-field',
      /`gsaAproved`/,
      /gsaApproved/,
    ],
    [
      'a place that is not there',
      structure,
      'gsaApproved: true, place: office',
      'gsaApproved: true, place: ofice',
      'unknown-place',
      /`ofice`/,
      /office/,
    ],
    [
      'a start that is an ending',
      structure,
      'start: find',
      'start: end',
      'dead-end',
      /which is an ending/,
      /asks for a decision/,
    ],
    [
      'a scene that nothing leads to',
      structure,
      '  end:\n    closing:',
      '  limbo:\n    closing:\n      - { say: done }\n  end:\n    closing:',
      'unreachable',
      /`limbo`/,
      /lead to it/,
    ],
    ['words that nothing uses', words, 'held: The memo', 'hold: The memo', 'no-use', /hold/, /./],
    [
      'a duplicate name',
      structure,
      '      desk:\n        takes: 5',
      '      safe:\n        takes: 5',
      'duplicate-id',
      /twice/,
      /rename/,
    ],
    [
      'a condition of the wrong type',
      policy,
      'when: document.level >= SECRET && !container.gsaApproved',
      'when: document.level',
      'condition',
      /type int/,
      /compare/,
    ],
    [
      'an unknown fact in a rule',
      policy,
      '!container.supplemented',
      '!container.suplemented',
      'condition',
      /`suplemented`/,
      /supplemented/,
    ],
    [
      'a fact that the verb does not provide',
      policy,
      '!container.supplemented',
      '!recipient.agreement',
      'condition',
      /`recipient`/,
      /document, container/,
    ],
    [
      'a duplicate rule id',
      policy,
      'id: store-ts-guarded',
      'id: store-approved',
      'duplicate-id',
      /`store-approved`/,
      /another id/,
    ],
    [
      'an unknown source',
      policy,
      'source: the-order, section: s.2',
      'source: the-ordre, section: s.2',
      'unknown-source',
      /`the-ordre`/,
      /sources.yaml/,
    ],
    [
      'a name in an explanation that the verb does not provide',
      policy,
      "because: '{container} has no guard.'",
      "because: '{recipient} has no guard.'",
      'unknown-fact',
      /recipient/,
      /container/,
    ],
  ])('%s', (_, path, piece, instead, code, problem, remedy) => {
    const { faults, modules } = smallPackWith(path, piece, instead)
    const fault = faults.find((each) => each.code === code && each.file === path)
    if (fault === undefined) throw new Error(JSON.stringify(faults))
    expect(fault.problem).toMatch(problem)
    expect(fault.remedy).toMatch(remedy)
    const changed = piece.split('\n').length - 1
    expect(fault.line).toBeGreaterThanOrEqual(lineOf(path, piece.split('\n')[0] ?? ''))
    expect(fault.line).toBeLessThanOrEqual(lineOf(path, piece.split('\n')[0] ?? '') + changed + 1)
    expect(fault.column).toBeGreaterThan(0)
    expect(modules.size).toBe(0)
  })

  test('a source that the base policy has already', () => {
    const base = loadPack(smallFiles).policy
    const sources = 'policy/sources.yaml'
    const own = new Map([[sources, smallFiles.get(sources) ?? '']])
    expect(loadPack(own, 'packs/other/', base).faults).toMatchObject([
      { code: 'duplicate-id', file: 'packs/other/policy/sources.yaml', line: 3, column: 3 },
    ])
  })

  test('a scored rule that cites what was never read', () => {
    const { faults } = smallPackWith('policy/sources.yaml', 'verified: true', 'verified: false')
    expect(faults).toHaveLength(4)
    expect(faults[0]).toMatchObject({
      code: 'unread-source',
      file: policy,
      line: lineOf(policy, 's.1'),
      column: 23,
      remedy: expect.stringContaining('from-memory'),
    })
  })

  test('the column of a condition is that of the fact, in a plain text and in a folded block', () => {
    const plain = smallPackWith(policy, '!container.supplemented', '!container.guard').faults[0]
    const line = (smallFiles.get(policy) ?? '').split('\n')[(plain?.line ?? 0) - 1] ?? ''
    expect(plain?.column).toBe(line.indexOf('!container.supplemented') + '!container.'.length + 1)

    const folded = smallPackWith(policy, '&& !document.controlled', '&& !document.kontrolled')
      .faults[0]
    const block = (smallFiles.get(policy) ?? '').split('\n')[(folded?.line ?? 0) - 1] ?? ''
    expect(block).toContain('!document.controlled')
    expect(folded?.column).toBe(block.indexOf('!document.') + '!document.'.length + 1)
  })
})

describe('what is sound is kept', () => {
  test('a faulty module leaves the others playable', () => {
    const files = new Map(smallFiles)
    for (const name of ['module.yaml', 'text.en.yaml'])
      files.set(
        `modules/other/${name}`,
        (smallFiles.get(`modules/small/${name}`) ?? '')
          .replace('id: small', 'id: other')
          .replace('start: find', 'start: nowhere'),
      )
    const pack = loadPack(files)
    expect([...pack.modules.keys()]).toEqual(['small'])
    expect(pack.faults.map(({ file }) => file)).toEqual(['modules/other/module.yaml'])
  })

  test('a faulty rule keeps every module of its pack from being played, since a score by part of the rules means nothing', () => {
    expect(smallPackWith(policy, 'SECRET &&', 'SEKRET &&').modules.size).toBe(0)
  })
})

test('praise on a verb that does its work part by part is refused: what is given back does not grow', () => {
  const files = new Map(smallFiles)
  const text = files.get(policy) ?? ''
  const id = text.indexOf('  - id: secure-first')
  if (id < 0) throw new Error('no secure-first')
  const rule = text
    .slice(id)
    .replace(/on: \[.*\]/, 'on: [mark-portion]')
    .replace(/when: .*/, 'when: document.marked')
  const { faults } = loadPack(files.set(policy, text.slice(0, id) + rule))
  expect(faults).toMatchObject([{ file: policy, code: 'wrong-value' }])
  expect(faults[0]?.problem).toMatch(/part/)
})
