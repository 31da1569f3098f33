/** A report to redact as the trainee sees it, and reports that are refused when a module loads. */
import { describe, expect, test } from 'vitest'
import { begin, successor } from '../../content/engine/attempt.ts'
import { viewScene } from '../../content/engine/view.ts'
import {
  bestOf,
  exerciseOf,
  redactionModule,
  redactionPack,
  released,
  report,
  type Passage,
} from './redaction-pack.ts'

const playable = redactionModule()
const decision = viewScene(playable, begin(playable))?.decision
if (decision?.kind !== 'redaction') throw new Error('the scene asks for no redaction')
const task = decision

describe('the task', () => {
  test('shows each portion with its mark, and its passages with the words offered for them', () => {
    expect(task).toMatchObject({ id: 'redact', question: 'What may go?' })
    expect(task.report).toMatchObject({
      title: 'The report',
      banner: 'SECRET//NOFORN',
      header: ['No. 7'],
    })
    const { portions } = task.report
    expect(portions.map(({ mark, passages }) => [mark, passages.map(({ id }) => id)])).toEqual([
      ['(S//NF)', ['who', 'shift']],
      [released, ['plan', 'place', 'weather']],
      ['(S//FGI HLV//NF)', ['lent']],
      [released, ['anna', 'bert']],
    ])
    expect(portions[0]?.passages).toEqual([
      {
        id: 'who',
        text: 'who as written',
        mark: '(S//NF)',
        wordings: [
          { id: 'vaguer', text: 'who put vaguer', mark: released },
          { id: 'reliable', text: 'who put reliable', mark: released },
          { id: 'certain', text: 'who put certain', mark: released },
        ],
      },
      {
        id: 'shift',
        text: 'shift as written',
        mark: '(S//NF)',
        wordings: [{ id: 'month', text: 'shift put month', mark: released }],
      },
    ])
  })

  test('says for whom it is, what they ask and what they know already', () => {
    expect(task).toMatchObject({
      reader: 'the liaison',
      needs: ['what?', 'where?', 'sure?'],
      known: ['The source has that tongue.'],
    })
  })

  test('says how it can go out: hidden data, file names, addresses and markings', () => {
    expect(task).toMatchObject({
      metadata: ['Author: T. Sorby', 'Versions: 3'],
      fileNames: [
        { id: 'came', name: 'came.docx' },
        { id: 'date', name: 'date.docx' },
        { id: 'number', name: 'number.docx' },
      ],
      distribution: [
        { id: 'liaison', name: 'the liaison', listed: true },
        { id: 'helper', name: 'the helper', listed: false },
        { id: 'press', name: 'the press', listed: true },
        { id: 'envoy', name: 'the envoy', listed: false },
        { id: 'islander', name: 'the islander', listed: false },
      ],
      markings: ['CONFIDENTIAL//REL TO USA, VLD', 'SECRET//NOFORN'],
    })
  })

  test('says nothing of what a passage tells or serves, or what is due', () => {
    const shown = JSON.stringify(task)
    for (const hidden of ['tells', 'serves', 'alters', 'touchy', '@day', 'storm'])
      expect(shown).not.toContain(hidden)
  })

  test('knows of the reader what was sent before', () => {
    const choice = exerciseOf(playable).choiceFor({ ...bestOf(playable), fileName: 'date' })
    if (choice === undefined) throw new Error('the redaction does not fit')
    const after = { ...successor(playable, begin(playable), choice), scene: 'redact' }
    expect(viewScene(playable, after)?.decision).toMatchObject({
      known: ['The source has that tongue.', 'The source has that day.'],
    })
  })

  test('cannot be shown where the module has no words for it', () => {
    const { text } = playable.module
    const { redact: _, ...scene } = text.scenes['redact'] ?? { title: '' }
    const scenes = { ...text.scenes, redact: scene } as typeof text.scenes
    const module = { ...playable.module, text: { ...text, scenes } }
    expect(() => viewScene({ ...playable, module }, begin(playable))).toThrow(
      'no words for the report of scene redact',
    )
  })
})

const faultsOf = (redact: Partial<typeof report>) =>
  redactionPack({ redact }).faults.map(({ problem, remedy }) => `${problem}: ${remedy}`)
const withPassage = (passage: Passage) => ({
  portions: [...report.portions, { mark: released, passages: { more: passage } }],
})
const many = (count: number, each: object = {}) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`n-${at}`, each]))
const needs = (count: number) => ({ needs: [...report.needs, ...Object.keys(many(count))] })

describe('a report that is refused', () => {
  test.each<[string, Partial<typeof report>, string]>([
    ['has more than four wordings of a passage', withPassage({ wordings: many(5) }), 'at most 4'],
    ['words a passage as `keep`', withPassage({ wordings: { keep: {} } }), 'is taken'],
    ['words a passage as `cut`', withPassage({ wordings: { cut: {} } }), 'is taken'],
    ['words a passage as `cover`', withPassage({ wordings: { cover: {} } }), 'is taken'],
    ['has no file name', { fileNames: {} }, 'offer at least one'],
    ['has seven file names', { fileNames: many(7) }, 'at most 6'],
    [
      'could go to seven people',
      { distribution: { ...report.distribution, ...many(2) } },
      'at most 6',
    ],
    ['needs nothing', { needs: [] }, '>=1'],
    ['needs nine things', needs(6), '<=8'],
    ['has no portion', { portions: [], lists: [] }, '>=1'],
    ['has an empty mark', withPassage({ mark: '' }), '>=1'],
    [
      'has a portion without passages',
      { portions: [...report.portions, { mark: released, passages: {} }] },
      'at least one passage',
    ],
    ['has a list of one', { lists: [['anna']] }, '>=2'],
    ['has five lists', { lists: Array.from({ length: 5 }, () => ['anna', 'bert']) }, '<=4'],
    ['names a passage in capitals', withPassage({ wordings: { Other: {} } }), 'lower-case'],
    [
      'changes what was found otherwise',
      withPassage({ wordings: { other: { alters: 'tone' as 'meaning' } } }),
      'confidence',
    ],
  ])('%s', (_, redact, problem) => {
    expect(faultsOf(redact).join('\n')).toContain(problem)
  })

  test('is not, at the limits', () => {
    expect(faultsOf(withPassage({ wordings: many(4) }))).toEqual([])
    expect(faultsOf({ fileNames: many(6) })).toEqual([])
    expect(faultsOf({ distribution: { ...report.distribution, officer: {} } })).toEqual([])
    expect(faultsOf(needs(5))).toEqual([])
    expect(faultsOf({ lists: Array.from({ length: 4 }, () => ['anna', 'bert']) })).toEqual([])
  })
})
