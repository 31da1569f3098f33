/** A redaction explained: the fate of each passage with the rules behind it, and how the report went out. */
import { describe, expect, test } from 'vitest'
import type { RedactionAnswer } from '../../content/engine/answer.ts'
import { begin, examplesAt } from '../../content/engine/attempt.ts'
import { fates } from '../../content/engine/tear-line-bench/redacted-view.ts'
import { labelsOf, type Explained } from '../../content/engine/view.ts'
import { bestOf, explained, redactionModule, released } from './redaction-pack.ts'

const playable = redactionModule()
const best = bestOf(playable)
const onHold = redactionModule({
  world: { documents: { report: { level: 'SECRET', onHold: true }, note: {} } },
})
const unasked = redactionModule({
  world: {
    documents: {
      report: { level: 'SECRET' },
      note: { level: 'SECRET', foreign: true, originator: 'giver' },
    },
  },
})

type Change = Partial<RedactionAnswer>
const debriefOf = (change: Change, module: Explained = playable) =>
  explained(module, { ...best, ...change })
/** The passages after some were treated otherwise than in the best redaction. */
const passagesAfter = (treatments: Readonly<Record<string, string>>, change: Change = {}) =>
  debriefOf({ ...change, passages: { ...best.passages, ...treatments } }).exercise.passages
const passageAfter = (id: string, treatment: string, change: Change = {}) =>
  passagesAfter({ [id]: treatment }, change).find((each) => each.id === id)
const wholeAfter = (change: Change, module: Explained = playable) =>
  Object.fromEntries(
    debriefOf(change, module).exercise.whole.map(({ id, ...rest }) => [id, rest] as const),
  )

const due = (passages: RedactionAnswer['passages']) => wholeAfter({ passages })['release']?.due

describe('a passage', () => {
  test.each([
    ['who', 'keep', 'leaked', ['not-for-them', 'telling-passage']],
    ['who', 'vaguer', 'leaked', ['telling-passage']],
    ['who', 'reliable', 'reworded', []],
    ['who', 'certain', 'falsified', ['altered']],
    ['who', 'cut', 'needlessly-cut', ['cut-what-may-go']],
    [
      'who',
      'cover',
      'covered',
      ['cover-is-no-cut', 'not-for-them', 'cut-what-may-go', 'telling-passage'],
    ],
    ['shift', 'month', 'leaked', ['telling-passage']],
    ['shift', 'cut', 'rightly-cut', []],
    ['plan', 'keep', 'kept', []],
    ['plan', 'cut', 'needlessly-cut', ['cut-what-may-go']],
    ['place', 'coast', 'needlessly-cut', ['cut-what-may-go']],
    ['place', 'capital', 'falsified', ['altered']],
    ['weather', 'cut', 'left-out', []],
    ['weather', 'cover', 'covered', ['cover-is-no-cut']],
    ['lent', 'keep', 'leaked', ['not-for-them']],
    ['anna', 'cut', 'leaked', ['telling-gap']],
    ['bert', 'cut', 'leaked', ['telling-gap']],
    ['bert', 'third', 'reworded', []],
  ] as const)('%s: %s is %s by %j', (id, treatment, fate, reasons) => {
    expect(passageAfter(id, treatment)).toMatchObject({
      id,
      fate,
      reasons: reasons.map((rule) => ({ rule, statement: `On ${rule}.` })),
    })
  })

  test('of a known list can be taken out with all the others', () => {
    const list = passagesAfter({ anna: 'cut', bert: 'cut' }).slice(-2)
    expect(list.map(({ id, fate }) => [id, fate])).toEqual([
      ['anna', 'left-out'],
      ['bert', 'rightly-cut'],
    ])
  })

  test('answers for what another did as well', () => {
    const [who, shift] = passagesAfter({ who: 'keep', shift: 'keep' })
    for (const each of [who, shift])
      expect(each?.reasons.map(({ rule }) => rule)).toEqual(['not-for-them', 'telling-passage'])
  })

  test('shows by its gap, even where somebody needed it', () => {
    const passages = { anna: { serves: ['sure'] }, bert: {}, plan: {} }
    const module = redactionModule({ redact: { portions: [{ mark: released, passages }] } })
    const [anna] = debriefOf({ passages: { anna: 'cut' } }, module).exercise.passages
    expect(anna).toMatchObject({ id: 'anna', fate: 'leaked' })
  })

  test('answers for nothing that another did, or the report as a whole', () => {
    const others = { passages: { ...best.passages, who: 'certain', plan: 'cover', anna: 'cut' } }
    const change = { ...others, metadataRemoved: false, fileName: 'came', release: '' }
    for (const { id, reasons } of debriefOf(change, onHold).exercise.passages)
      expect([id, reasons.map(({ rule }) => rule)]).toEqual([
        id,
        { who: ['altered'], plan: ['cover-is-no-cut', 'cut-what-may-go'], anna: ['telling-gap'] }[
          id
        ] ?? [],
      ])
  })

  test('has each fate that there is', () => {
    const found = passagesAfter({
      who: 'certain',
      plan: 'cover',
      weather: 'cut',
      lent: 'keep',
      place: 'coast',
      bert: 'third',
    })
    const cut = passageAfter('plan', 'cut')
    expect(new Set([...found, cut].map((each) => each?.fate))).toEqual(new Set(fates))
  })

  test('is shown as it was written, as it can be read now, and as it is due', () => {
    expect(passageAfter('who', 'vaguer')).toMatchObject({
      portion: 0,
      mark: '(S//NF)',
      written: 'who as written',
      read: 'who put vaguer',
      due: { cut: false, text: 'who put reliable' },
    })
    expect(passageAfter('place', 'coast')).toMatchObject({
      portion: 1,
      mark: '(C//REL TO USA, VLD)',
      written: 'place as written',
      read: 'place put coast',
      due: { cut: false, text: 'place as written' },
    })
    expect(passageAfter('shift', 'cover')).toMatchObject({
      read: null,
      due: { cut: true, text: null },
    })
    expect(passageAfter('shift', 'keep')).toMatchObject({ read: 'shift as written' })
    expect(passageAfter('plan', 'cut')).toMatchObject({
      read: null,
      due: { cut: false, text: 'plan as written' },
    })
  })

  test('is due in no other way where it is treated as in the best redaction, or nothing is better', () => {
    const due = passagesAfter({ who: 'keep' }).filter((each) => each.due !== null)
    expect(due.map(({ id }) => id)).toEqual(['who'])
    expect(debriefOf({}).better).toBeNull()
    expect(debriefOf({}).exercise.passages.every((each) => each.due === null)).toBe(true)
  })
})

describe('the report as a whole', () => {
  const right = {
    metadata: { given: 'removed', right: true, due: 'removed' },
    fileName: { given: 'number.docx', right: true, due: 'a name that tells of no source' },
    distribution: { given: 'the liaison', right: true, due: '' },
    release: {
      given: 'CONFIDENTIAL//REL TO USA, VLD',
      right: true,
      due: 'CONFIDENTIAL//REL TO USA, VLD',
    },
  }

  test('is right in all four respects after the best redaction', () => {
    expect(wholeAfter({})).toEqual(right)
  })

  test.each<[string, Change, Partial<Record<keyof typeof right, object>>]>([
    [
      'hidden data left in',
      { metadataRemoved: false },
      { metadata: { given: 'Author: T. Sorby · Versions: 3', right: false } },
    ],
    [
      'a telling file name',
      { fileName: 'date' },
      { fileName: { given: 'date.docx', right: false } },
    ],
    [
      'the press',
      { distribution: ['liaison', 'press'] },
      { distribution: { given: 'the liaison, the press', right: false, due: 'without the press' } },
    ],
    [
      'another government and nobody who needs it',
      { distribution: ['envoy', 'helper'] },
      {
        distribution: {
          given: 'the envoy, the helper',
          right: false,
          due: 'with the liaison, without the envoy',
        },
      },
    ],
    [
      'two other governments',
      { distribution: ['liaison', 'envoy', 'islander'] },
      {
        distribution: {
          given: 'the liaison, the envoy, the islander',
          right: false,
          due: 'without the envoy, without the islander',
        },
      },
    ],
    [
      'a colleague who needs it',
      { distribution: ['liaison', 'helper'] },
      { distribution: { given: 'the liaison, the helper', right: true, due: '' } },
    ],
    [
      'nobody',
      { distribution: [] },
      { distribution: { given: 'nobody', right: false, due: 'with the liaison' } },
    ],
    ['no marking', { release: '' }, { release: { given: 'none', right: false } }],
    [
      'a marking too high',
      { release: 'SECRET//NOFORN' },
      { release: { given: 'SECRET//NOFORN', right: false } },
    ],
    [
      'a marking out of form',
      { release: 'CONFIDENTIAL/REL TO USA, VLD' },
      { release: { given: 'CONFIDENTIAL/REL TO USA, VLD', right: false } },
    ],
  ])('%s is held against it there alone', (_, change, wrong) => {
    const whole = wholeAfter(change)
    for (const id of Object.keys(right) as (keyof typeof right)[])
      expect({ id, ...whole[id] }).toEqual({ id, ...right[id], ...wrong[id] })
  })

  test('is not held against for what a rule says of the document', () => {
    expect(wholeAfter({}, onHold)).toEqual(right)
  })

  test('is not held against for a passage that a third government lent', () => {
    const { distribution } = wholeAfter({ passages: { ...best.passages, lent: 'keep' } }, unasked)
    expect(distribution).toEqual(right.distribution)
  })

  test('is due the marking of what can still be read, beneath a cover too', () => {
    expect(due({ ...best.passages, shift: 'cover' })).toBe('SECRET//NOFORN')
    const ids = debriefOf({}).exercise.passages.map(({ id }) => id)
    expect(due({ ...best.passages, lent: 'keep' })).toBe('SECRET//FGI HLV//NOFORN')
    expect(due(Object.fromEntries(ids.map((id) => [id, 'cut'])))).toBe('')
  })

  test('says that hidden data was left in where none of it can be shown', () => {
    const blank = redactionModule({ said: { metadata: [] } })
    expect(wholeAfter({ metadataRemoved: false }, blank)['metadata']).toEqual({
      given: 'left in',
      right: false,
      due: 'removed',
    })
  })
})

describe('in a line', () => {
  test('what was done is counted, and what was not done is left out', () => {
    expect(debriefOf({}).chosen).toBe('4 of 8 passages as written, 3 in other words, 1 cut')
    expect(debriefOf({ passages: {} }).chosen).toBe('8 of 8 passages as written')
    expect(debriefOf({ passages: { who: 'cover', plan: 'cut' } }).chosen).toBe(
      '6 of 8 passages as written, 1 cut, 1 covered',
    )
  })

  test('the better course is told whole', () => {
    expect(debriefOf({ release: '' }).better?.label).toBe(
      '4 of 8 passages as written, 3 in other words, 1 cut; to the liaison; as number.docx; hidden data removed; marked CONFIDENTIAL//REL TO USA, VLD',
    )
  })

  test('the example answers are told whole, the best last', () => {
    expect(examplesAt(playable, begin(playable)).map(({ id }) => id)).toEqual([
      'all-kept',
      'all-cut',
      'all-touchy-cut',
      'all-touchy-covered',
      'reference',
    ])
    expect(labelsOf(playable, begin(playable))).toEqual([
      '8 of 8 passages as written; to the liaison, the press; as came.docx; hidden data left in; marked SECRET//FGI HLV//NOFORN',
      '0 of 8 passages as written, 8 cut; to the liaison; as number.docx; hidden data removed; marked not at all',
      '3 of 8 passages as written, 5 cut; to the liaison; as number.docx; hidden data removed; marked CONFIDENTIAL//REL TO USA, VLD',
      '3 of 8 passages as written, 5 covered; to the liaison; as number.docx; hidden data removed; marked SECRET//FGI HLV//NOFORN',
      '4 of 8 passages as written, 3 in other words, 1 cut; to the liaison; as number.docx; hidden data removed; marked CONFIDENTIAL//REL TO USA, VLD',
    ])
  })
})
