import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorSchema, fileKinds, type FileKind } from '../../content/editor-schemas.ts'
import { definitionOf, verbNames } from '../../content/engine/verbs/verbs.ts'
import { smallFiles } from '../engine/small-pack.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true, uri: true } })
const validators = new Map(fileKinds.map((kind) => [kind, ajv.compile(editorSchema(kind))]))

/** What an editor would mark in a text: where, and why. */
function marks(kind: FileKind, text: string): readonly string[] {
  const validate = validators.get(kind)
  if (validate === undefined) throw new Error(kind)
  validate(parse(text))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const kindOf = (path: string): FileKind => {
  if (path.endsWith('module.yaml')) return 'module'
  if (path.endsWith('text.en.yaml')) return 'text'
  if (/text\.[a-z]+\.yaml$/.test(path)) return 'translated-text'
  if (/policy\/[a-z]{2}\//.test(path)) return 'rule-words'
  if (path.endsWith('sources.yaml')) return 'sources'
  return path.includes('/overlays/') ? 'overlay' : 'policy'
}

const root = join(import.meta.dirname, '../..')
const shipped = ['content/policy', 'content/modules', 'tests/fixtures/packs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)

test('no kind of file is left out', () => {
  expect([...new Set(shipped.map(kindOf))].toSorted()).toEqual([...fileKinds].toSorted())
})

test.each(shipped)('%s fits the schema that editors use', (path) => {
  expect(marks(kindOf(path), readFileSync(join(root, path), 'utf8'))).toEqual([])
})

const small = (kind: FileKind) => [...smallFiles].find(([path]) => kindOf(path) === kind)?.[1] ?? ''

describe('an editor marks', () => {
  const overlay = 'overlay: own\ntitle: Own\nabout: Own.\nswitchOff: [{ rule: one, reason: So. }]\n'
  test.each([
    [
      'a verb that is none',
      'module',
      '- secure:',
      '- sekure:',
      /actions\/0 must NOT have additional/,
    ],
    [
      'time that a choice lets go by',
      'module',
      '- secure: {',
      '- elapse: { minutes: 5,',
      /actions\/0 must NOT/,
    ],
    [
      'two verbs in one action',
      'module',
      '- secure: {',
      '- keep: { document: memo }\n            secure: {',
      /actions\/0 must NOT have more than 1/,
    ],
    [
      'a thing that a verb needs and does not have',
      'module',
      ', container: desk }',
      ' }',
      /store must have required property 'container'/,
    ],
    [
      'a thing that a verb does not have',
      'module',
      ', container: desk }',
      ', container: desk, partner: us }',
      /store must NOT have additional/,
    ],
    [
      'a particular that a verb does not have',
      'module',
      '{ document: [memo, annex] }',
      '{ document: [memo, annex], sealed: true }',
      /secure must NOT have additional/,
    ],
    [
      'a particular of the wrong type',
      'module',
      '{ document: [memo, annex] }',
      '{ document: [memo, annex], covered: maybe }',
      /secure\/covered must/,
    ],
    [
      'a fact of a thing that there is not',
      'module',
      'gsaApproved: true',
      'gsaAproved: true',
      /safe must NOT have additional/,
    ],
    [
      'a level that is none',
      'module',
      'level: TOP SECRET',
      'level: MOST SECRET',
      /annex\/level must/,
    ],
    ['a module without a start', 'module', 'start: find\n', '', /required property 'start'/],
    ['a text without a title', 'text', 'title: Small\n', '', /required property 'title'/],
    [
      'a verdict that is none',
      'policy',
      'verdict: violation',
      'verdict: felony',
      /verdict must be equal to one of/,
    ],
    [
      'a rule without a source',
      'policy',
      'cites: [{ source: the-order, section: s.1 }]',
      'cites: []',
      /cites must NOT have fewer/,
    ],
    [
      'a source without an edition',
      'sources',
      '    edition: first\n',
      '',
      /required property 'edition'/,
    ],
    [
      'an overlay that gives no reason',
      'overlay',
      ', reason: So.',
      '',
      /required property 'reason'/,
    ],
  ] as const)('%s', (_, kind, piece, instead, mark) => {
    const text = kind === 'overlay' ? overlay : small(kind)
    expect(marks(kind, text)).toEqual([])
    expect(text).toContain(piece)
    expect(marks(kind, text.replace(piece, instead)).join('\n')).toMatch(mark)
  })

  test('nothing where a value varies from one attempt to the next', () => {
    const text = small('module')
      .replace('level: TOP SECRET', "level: '{$secrecy}'")
      .replace('takes: 60', "takes: '{$delay}'")
    expect(marks('module', text)).toEqual([])
  })
})

test('an editor offers every verb that a choice can do, with its things and particulars and what they mean', () => {
  const text = JSON.stringify(editorSchema('module'))
  for (const verb of verbNames.filter((each) => each !== 'elapse')) {
    const { needs, may, particulars } = definitionOf(verb)
    const [first] = [...needs, ...may]
    expect(text).toContain(`"${verb}":{"type":"object","properties":{"${first}":`)
    for (const { description = '' } of Object.values(particulars.shape))
      expect(text).toContain(JSON.stringify(description))
  }
})

test('no description is empty', () => {
  const within = (schema: unknown): readonly unknown[] =>
    typeof schema === 'object' && schema !== null
      ? Object.entries(schema).flatMap(([key, value]) =>
          key === 'description' && typeof value === 'string' ? [value] : within(value),
        )
      : []
  const said = fileKinds.flatMap((kind) => within(editorSchema(kind)))
  expect(said.length).toBeGreaterThan(200)
  expect(said.filter((text) => text === '')).toEqual([])
})
