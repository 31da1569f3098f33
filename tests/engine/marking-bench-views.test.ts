import { describe, expect, test } from 'vitest'
import type { MarkingAnswer } from '../../content/engine/answer.ts'
import { begin, sceneOf } from '../../content/engine/attempt.ts'
import { explore } from '../../content/engine/explore/explore.ts'
import { exampleLabels } from '../../content/engine/marking-bench/examples.ts'
import { typedFaults } from '../../content/engine/marking-bench/page.ts'
import { viewDebriefs, viewScene } from '../../content/engine/view.ts'
import {
  exampleOf,
  exerciseOf,
  handIn as handedIn,
  harbourNote,
  markingPack,
} from './marking-pack.ts'

const playable = harbourNote()
const exercise = exerciseOf(playable)
const reference = exampleOf(playable, 'reference')
const handIn = (answer: MarkingAnswer) => handedIn(playable, answer)
const withPortion = (id: string, mark: string): MarkingAnswer => ({
  ...reference,
  portions: { ...reference.portions, [id]: mark },
})

describe('what a marked page leaves behind', () => {
  test('is seen by later scenes', () => {
    const { world } = handIn({
      ...reference,
      banner: 'SECRET//REL TO USA, VEL',
      portions: { ...reference.portions, crew: '(U)', subject: '' },
    })
    expect(world.documents['note']).toMatchObject({
      marked: true,
      shownLevel: 'SECRET',
      portionMarked: false,
      unmarkedPortions: 1,
      underMarked: 1,
      overMarked: 0,
      bannerUnder: true,
      noforn: false,
      releasableTo: ['veldania'],
      blockFaulty: false,
    })
  })

  test('is said in the debrief, and the better course is the reference', () => {
    const attempt = handIn(withPortion('quoted', '(C//NF)'))
    const [debrief] = viewDebriefs(playable, attempt)
    expect(debrief?.outcome).toEqual(['It travels.'])
    expect(debrief?.better?.label).toBe(exampleLabels.reference)
    expect(debrief?.chosen).toBe('Of 4 portions, 3 bore the right mark.')
  })
})

describe('the views of a page', () => {
  test('tell nothing of the reference before it is handed in', () => {
    const scene = viewScene(playable, begin(playable))
    expect(scene?.decision).toMatchObject({
      kind: 'marking',
      page: { portions: [{ id: 'subject', text: 'On the harbour.' }, {}, {}, {}] },
      marks: {
        portion: [
          '(U)',
          '(U//NF)',
          '(U//REL TO USA, VEL)',
          '(C)',
          '(C//NF)',
          '(C//REL TO USA, VEL)',
          '(S)',
          '(S//NF)',
          '(S//REL TO USA, VEL)',
          '(TS)',
          '(TS//NF)',
          '(TS//REL TO USA, VEL)',
        ],
      },
    })
    expect(JSON.stringify(scene)).not.toContain('20460714')
    expect(scene?.guides[0]?.elements).toContainEqual({
      id: 'B-1',
      item: 'Berths.',
      mark: 'SECRET//REL TO USA, VEL',
      reason: '1.4(a)',
      duration: '10 years',
    })
  })

  test('explain each part afterwards: what tells it from the right one, and where that comes from', () => {
    const attempt = handIn(withPortion('berth', '(C//NF)'))
    const exercise = viewDebriefs(playable, attempt)[0]?.exercise
    const part = exercise?.kind === 'marking' ? exercise.parts[1] : undefined
    expect(part).toEqual({
      id: 'portion berth',
      label: 'Portion 2',
      start: 'The berth is the third.',
      given: '(C//NF)',
      due: '(S//REL TO USA, VEL)',
      right: false,
      remarks: [
        'It says CONFIDENTIAL, and SECRET is what sources and guide give.',
        'Added without need: NF.',
        'So it is kept from Veldania, and need not be.',
      ],
      grounds: [
        'SECRET: portion 2 of ‘The cable’ and element B-1 of ‘Guide to harbours’.',
        'REL TO USA, VEL: portion 2 of ‘The cable’ and element B-1 of ‘Guide to harbours’.',
      ],
      means: [
        'SECRET: its disclosure could do serious damage to national security.',
        'REL TO: may be released to United States and Veldania.',
      ],
    })
  })

  test('find faults of form in a field, at their place in what was typed', () => {
    const { page } = exercise
    expect(typedFaults('s//rel to usa, vel', 'portion', page)).toEqual([])
    expect(typedFaults('s//rel', 'portion', page)).toEqual([])
    for (const empty of ['', ' ']) expect(typedFaults(empty, 'banner', page)).toEqual([])
    expect(typedFaults('(secret//noforn)', 'banner', page)).toEqual([])
    expect(typedFaults('(S/NF)', 'portion', page)).toMatchObject([
      { code: 'E_SEPARATOR', at: { start: 2, end: 3 } },
    ])
    expect(typedFaults('S//REL TO USA, ORL', 'portion', page)).toMatchObject([
      { code: 'E_COUNTRY_CODE', at: { start: 15, end: 18 } },
    ])
  })
})

describe('the example answers', () => {
  const examples = sceneOf(playable, begin(playable)).choices
  const pointsLost = (id: string) => handIn(exampleOf(playable, id)).reckoning.lost

  test('have words each, and the reference comes first', () => {
    expect(examples[0]?.id).toBe('reference')
    for (const { id } of examples) expect(id in exampleLabels).toBe(true)
  })

  test('all cost, but for the reference', () => {
    for (const { id } of examples.slice(1)) expect([id, pointsLost(id) > 0]).toEqual([id, true])
  })

  test('prove the module: it can be passed, and no example is a dead end', () => {
    const explored = explore(playable)
    if (!explored.ok) throw new Error('too large')
    const { best, passable, flawless, unreached, trapped } = explored.exploration
    expect({ best, passable, flawless, unreached, trapped }).toEqual({
      best: 100,
      passable: true,
      flawless: true,
      unreached: [],
      trapped: [],
    })
  })
})

const codesOf = (piece: string, instead: string) =>
  markingPack(piece, instead, 'words').faults.map(({ code }) => code)

describe('a page that cannot be judged', () => {
  test.each([
    ['from: [cable/2]', 'from: [cable/9]', 'unknown-portion'],
    ['from: [cable/2]', 'from: [note/1]', 'unknown-document'],
    ['facts: { crew: 41 }', 'facts: { crews: 41 }', 'unknown-fact'],
    ['facts: { crew: 41 }', 'facts: { crew: true }', 'wrong-value'],
    ['mark: CONFIDENTIAL//NOFORN,', 'mark: CONFIDENTIAL/NOFORN,', 'wrong-mark'],
    ['when: portion.berth,', 'when: portion.quay,', 'condition'],
    ['reason: 1.4(a), years: 10', 'reason: 1.4(a)', 'no-duration'],
    ["offers: [NOFORN, 'REL TO USA, VEL']", "offers: ['REL TO USA, ORL']", 'wrong-mark'],
    ["date: '20260714'", "date: '20260231'", 'wrong-value'],
    ['document: note', 'document: letter', 'unknown-document'],
    ['guides: [harbours]', 'guides: [rivers]', 'unknown-guide'],
    ['codes: { VEL: veldania }', 'codes: { VEL: orlenia }', 'unknown-partner'],
    ['        subject: {}\n', '', 'no-use'],
    ['guides:\n  harbours:', 'guides:\n  cable:', 'duplicate-id'],
  ])('is refused when it loads: %s as %s', (piece, instead, code) => {
    const { modules, faults } = markingPack(piece, instead)
    expect(modules.size).toBe(0)
    expect(faults.map((fault) => fault.code)).toContain(code)
    expect(faults.every(({ line, column }) => line > 0 && column > 0)).toBe(true)
  })

  test('is refused where a source has no sound mark, or nothing to cite it by', () => {
    expect(codesOf('mark: (S//NF)', 'mark: (S//NOFORN)')).toContain('wrong-mark')
    expect(codesOf('    cite: Survey 7, 1 June 2025\n', '')).toContain('no-words')
  })
})
