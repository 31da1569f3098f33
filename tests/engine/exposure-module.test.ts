import { describe, expect, test } from 'vitest'
import { replay } from '../../content/engine/attempt.ts'
import { viewDebriefs } from '../../content/engine/view.ts'
import { loadPack, type PackFiles } from '../../content/pack.ts'

const files = new Map([
  [
    'policy/sources.yaml',
    'sources: { the-order: { title: The Order, edition: first, address: https://example.org/, verified: true } }',
  ],
  [
    'policy/source-protection.yaml',
    `
area: source-protection
rules:
  - id: pool-too-small
    statement: Details that together single out a source are not told.
    on: [show, discuss, transmit]
    when: exposure.audience != "" && exposure.narrows && exposure.remaining < 3 && exposure.gained >= 0.5
    verdict: violation
    severity: critical
    harms: [source-exposure]
    because: 'That leaves {exposure.remaining} for {exposure.audience}.'
    remedy: Blur time and place.
    cites: [{ source: the-order, section: s.1 }]
    confidence: verified
    reviewed: 2026-01-01
`,
  ],
  [
    'modules/mosaic/module.yaml',
    `
id: mosaic
version: 1.0.0
minutes: 5
areas: [source-protection]
actor: clerk
world:
  people: { clerk: {}, liaison: { foreign: true } }
  networks: { line: { heardBy: [service] } }
  documents:
    report: { level: SECRET, reveals: [day] }
    note: { reveals: [day@left.month] }
sources:
  heron:
    is: tarek
    privy: [clerk]
    pool:
      attributes:
        left: { kind: date }
        post: { kind: name, values: [clerk, guard] }
      people:
        - { id: tarek, has: { left: 2024-05-17, post: clerk } }
        - { count: 3, has: { left: 2024-05-03, post: guard } }
        - { count: 4, has: { left: 2024-06-03, post: clerk } }
pieces:
  day: { about: heron, reveals: { left: 2024-05-17 } }
  post: { about: heron, reveals: { post: clerk } }
audiences:
  service: { knows: [post] }
start: ask
scenes:
  ask:
    choices:
      all:
        takes: 1
        actions: [{ show: { document: report, recipient: liaison } }]
        next: end
      blurred:
        takes: 1
        actions: [{ show: { document: note, recipient: liaison } }]
        next: end
      said:
        takes: 1
        actions: [{ show: { document: note, recipient: liaison, reveals: [post] } }]
        next: end
      phoned:
        takes: 1
        actions: [{ transmit: { document: note, recipient: liaison, network: line } }]
        next: end
      leaked:
        takes: 1
        actions: [{ show: { document: note, recipient: liaison } }]
        events: [{ tell: { liaison: [post] }, hear: { public: [liaison] } }]
        next: [{ when: sources.heron.remaining < 2, go: caught }, { go: end }]
  end: { closing: [{ say: end }] }
  caught: { closing: [{ say: end }] }
`,
  ],
  [
    'modules/mosaic/text.en.yaml',
    `
title: Mosaic
summary: A mosaic.
names:
  people: { clerk: the clerk, liaison: the liaison officer }
  networks: { line: the open line }
  documents: { report: the report, note: the note }
  sources: { heron: HERON }
  pieces: { day: the day he left, post: his post }
  audiences: { service: the Orlenian service }
scenes:
  ask:
    title: Asked
    setting: The office
    story: You are asked.
    question: What now?
    choices:
      all: { label: All., outcome: So. }
      blurred: { label: Blurred., outcome: So. }
      said: { label: Said., outcome: So. }
      phoned: { label: Phoned., outcome: So. }
      leaked: { label: Leaked., outcome: So. }
  end: { title: End, closing: { end: Done. } }
  caught: { title: Caught, closing: { end: Done. } }
`,
  ],
])

const load = (given: PackFiles = files) => loadPack(given)
const chosen = (choice: string) => {
  const playable = load().modules.get('mosaic')?.[0]
  if (playable === undefined) throw new Error(JSON.stringify(load().faults))
  const result = replay(playable, [{ scene: 'ask', choice }])
  if (!result.ok) throw new Error(result.fault.code)
  return { attempt: result.attempt, debrief: viewDebriefs(playable, result.attempt)[0] }
}

describe('a rule on exposure', () => {
  test.each([
    ['fires when a document leaves too few', 'all', ['That leaves 1 for the liaison officer.']],
    ['does not fire on the same document told less precisely', 'blurred', []],
    [
      'fires when what is said besides makes up the mosaic',
      'said',
      ['That leaves 1 for the liaison officer.'],
    ],
    [
      'finds who listens on the line and what they held already',
      'phoned',
      ['That leaves 1 for the Orlenian service.'],
    ],
  ])('%s', (_, choice, because) => {
    expect(chosen(choice).debrief?.findings.map((finding) => finding.because)).toEqual(because)
  })

  test('explains itself by what it read', () => {
    expect(chosen('all').debrief?.findings[0]?.facts).toEqual([
      'It reaches the liaison officer.',
      'It narrows down who the source is.',
      'People who cannot be ruled out after it: 1.',
      'Bits that this adds: 3.',
    ])
  })
})

describe('a debrief', () => {
  test('shows how the pool shrank for those who were told', () => {
    expect(chosen('phoned').debrief?.exposure).toEqual([
      {
        source: 'HERON',
        audience: 'the Orlenian service',
        summary:
          'Only one of 8 people fits all that was told to the Orlenian service: the source can be named.',
        pool: 8,
        before: 5,
        remaining: 1,
        bits: 3,
        gained: 2.32,
        standing: 'holds',
        steps: [
          { words: 'His post.', remaining: 5, bits: 0.68, fresh: false },
          { words: 'The day he left (told less exactly).', remaining: 1, bits: 2.32, fresh: true },
        ],
      },
      expect.objectContaining({
        audience: 'the liaison officer',
        pool: 8,
        before: 8,
        remaining: 4,
      }),
    ])
  })

  test('names all who hear it, and the public', () => {
    const audiences = chosen('leaked').debrief?.exposure.map(({ audience }) => audience)
    expect(audiences?.join('; ')).toMatch(/the liaison officer and the public/)
  })
})

test('events let audiences learn, and the way on may hang on what is known of a source', () => {
  expect(chosen('leaked').attempt.scene).toBe('caught')
  expect(chosen('blurred').attempt.scene).toBe('end')
})

test.each([
  ['day@left.month', 'dya', '12:23 unknown-piece'],
  ['heardBy: [service]', 'heardBy: [servis]', '9:33 unknown-audience'],
  ['reveals: [post]', 'reveals: [pst]', '44:75 unknown-piece'],
  ['liaison: [post]', 'liaison: [pst]', '53:38 unknown-piece'],
  ['public: [liaison]', 'public: [liason]', '53:64 unknown-audience'],
])('a module with %s as %s is refused there', (find, put, place) => {
  const path = 'modules/mosaic/module.yaml'
  const { faults } = load(new Map([...files, [path, (files.get(path) ?? '').replace(find, put)]]))
  expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([place])
})
