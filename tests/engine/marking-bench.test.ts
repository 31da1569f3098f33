import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MarkingAnswer } from '../../content/engine/answer.ts'
import { begin, decide } from '../../content/engine/attempt.ts'
import type { Finding } from '../../content/engine/finding.ts'
import { viewDebriefs } from '../../content/engine/view.ts'
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

const handIn = (answer: MarkingAnswer, what = playable) => handedIn(what, answer)
const findingsOn = (answer: MarkingAnswer): readonly Finding[] =>
  handIn(answer).judgements[0]?.findings ?? []
const against = (answer: MarkingAnswer): readonly string[] =>
  findingsOn(answer)
    .filter(({ rule }) => rule.verdict !== 'commendable')
    .map(({ rule }) => rule.id)
const lost = (answer: MarkingAnswer): number => handIn(answer).reckoning.lost
const withPortion = (id: string, mark: string): MarkingAnswer => ({
  ...reference,
  portions: { ...reference.portions, [id]: mark },
})

describe('the reference of a page', () => {
  test('follows from the sources and from the elements of the guide that hold', () => {
    expect(reference.portions).toEqual({
      subject: '(U)',
      berth: '(S//REL TO USA, VEL)',
      crew: '(C//NF)',
      quoted: '(S//NF)',
    })
    expect(reference.banner).toBe('SECRET//NOFORN')
    expect(reference.block).toEqual({
      classifiedBy: 'I. Tarrow, reports officer',
      derivedFrom: 'Multiple Sources',
      declassifyOn: '20460714',
    })
    expect(reference.sources).toEqual(['cable', 'harbours', 'survey'])
  })

  test('tells of each element where it comes from', () => {
    expect(exercise.reference.portions.get('berth')?.grounds).toMatchObject([
      {
        element: 'SECRET',
        from: [
          { kind: 'portion', paper: 'cable', number: 2 },
          { kind: 'element', paper: 'harbours', element: 'b-1' },
        ],
      },
      { element: 'REL TO USA, VEL' },
    ])
  })

  test('rises where portions are more together than each alone', () => {
    const raised = harbourNote(markingPack('facts: { crew: 41 }', 'facts: { crew: 91 }'))
    const answer = exampleOf(raised, 'reference')
    expect(answer.banner).toBe('TOP SECRET//NOFORN')
    expect(answer.portions).toEqual(reference.portions)
    expect(answer.block['declassifyOn']).toBe('20510714')
    expect(handIn(answer, raised).reckoning.lost).toBe(0)
  })

  test('cites one source by its name', () => {
    const single = harbourNote(
      markingPack(
        'berth: { facts: { berth: true }, from: [cable/2] }\n        crew: { facts: { crew: 41 }, from: [survey/1] }',
        'berth: { from: [cable/2] }\n        crew: { from: [cable/1] }',
      ),
    )
    expect(exampleOf(single, 'reference').block['derivedFrom']).toBe('Cable 12, 3 May 2025')
  })

  test('draws nothing against the trainee, and praise', () => {
    expect(findingsOn(reference).map(({ rule }) => rule.id)).toEqual([
      'block-names-its-sources-kept',
    ])
    expect(handIn(reference).judgements[0]?.better).toBeNull()
  })
})

describe('a marked page', () => {
  const ids = Object.keys(reference.portions)
  const marks = ['(U)', '(C)', '(C//NF)', '(S)', '(S//NF)', '(S//REL TO USA, VEL)', '(TS//NF)', '']

  test('costs whenever one portion bears another mark than it should', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...marks), (id, mark) => {
        fc.pre(mark !== reference.portions[id])
        expect(lost(withPortion(id, mark))).toBeGreaterThan(0)
      }),
    )
  })

  test('costs by the share of the portions that are wrong, too high as much as too low', () => {
    expect(against(withPortion('quoted', '(C//NF)'))).toEqual(['portion-below-its-sources'])
    expect(against(withPortion('quoted', '(TS//NF)'))).toEqual(['portion-above-its-sources'])
    expect(lost(withPortion('quoted', '(C//NF)'))).toBe(4)
    expect(lost(withPortion('quoted', '(TS//NF)'))).toBe(4)
  })

  test('costs for a control left out and for one too many', () => {
    expect(against(withPortion('quoted', '(S)'))).toEqual(['portion-keeps-controls'])
    expect(against(withPortion('berth', '(S//NF)'))).toEqual(['portion-adds-no-control'])
    expect(against(withPortion('subject', ''))).toEqual(['portion-bears-its-level'])
  })

  test('is judged alike in whatever order its fields were filled', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: ids.length }),
        fc.array(fc.constantFrom(...marks), { minLength: ids.length, maxLength: ids.length }),
        (order, given) => {
          const of = (id: string) => given[ids.indexOf(id)] ?? ''
          const filled = (by: readonly string[]) => ({
            ...reference,
            portions: Object.fromEntries(by.map((id) => [id, of(id)])),
          })
          expect(findingsOn(filled(order))).toEqual(findingsOn(filled(ids)))
        },
      ),
    )
  })

  test.each([
    ['berth', 's//rel to usa, vel'],
    ['berth', '( S//REL TO USA, VEL )'],
    ['crew', 'c//nf'],
    ['quoted', '(s//nf)'],
  ])('is right in any way to write %s: %s', (id, mark) => {
    expect(against(withPortion(id, mark))).toEqual([])
  })

  test.each(['secret//noforn', 'SECRET//NOT RELEASABLE TO FOREIGN NATIONALS', ' Secret//Noforn '])(
    'may write its banner %s',
    (banner) => {
      expect(against({ ...reference, banner })).toEqual([])
    },
  )

  test('may say REL alone where its banner has the list', () => {
    const released = { ...reference, banner: 'SECRET//REL TO USA, VEL' }
    const answer = { ...released, portions: { ...released.portions, berth: '(S//REL)' } }
    expect(against(answer)).not.toContain('portion-keeps-controls')
    expect(against(answer)).not.toContain('portion-adds-no-control')
  })

  test('costs a little for the wrong form of the right mark', () => {
    expect(against(withPortion('crew', '(C//NOFORN)'))).toEqual(['portion-in-form'])
    expect(against({ ...reference, banner: 'SECRET/NOFORN' })).toContain('banner-in-form')
  })

  test('is not charged twice where the banner follows from its own portions', () => {
    const low = {
      ...reference,
      portions: { ...reference.portions, berth: '(C//NF)', quoted: '(C//NF)' },
      banner: 'CONFIDENTIAL//NOFORN',
    }
    expect(against(low).filter((id) => id.startsWith('banner'))).toEqual([])
    expect(against({ ...low, banner: 'UNCLASSIFIED' })).toContain('banner-below-its-portions')
    expect(against({ ...low, banner: 'TOP SECRET//NOFORN' })).toContain('banner-above-its-portions')
    expect(against({ ...low, banner: reference.banner })).not.toContain('banner-above-its-portions')
  })

  test.each([
    ['classifiedBy', 'A. Orne', 'block-names-its-maker'],
    ['classifiedBy', '', 'block-names-its-maker'],
    ['reason', '1.4(a)', 'block-without-reason'],
    ['derivedFrom', 'Cable 12, 3 May 2025', 'block-names-its-sources'],
    ['declassifyOn', '20450714', 'block-keeps-the-longest'],
    ['declassifyOn', '20510714', 'block-keeps-no-longer'],
    ['declassifyOn', '50X1-HUM', 'block-keeps-no-longer'],
    ['declassifyOn', '', 'block-ends-some-day'],
    ['declassifyOn', 'n/a', 'block-ends-some-day'],
    ['declassifyOn', '14 July 2046', 'block-in-form'],
  ])('with the line %s as %s breaks %s', (line, text, rule) => {
    expect(against({ ...reference, block: { ...reference.block, [line]: text } })).toEqual([rule])
  })

  test('names its maker and its sources in any order and manner', () => {
    const block = {
      ...reference.block,
      classifiedBy: 'Reports Officer I Tarrow',
      derivedFrom: 'MULTIPLE SOURCES (see list)',
    }
    expect(against({ ...reference, block, sources: ['survey', 'harbours', 'cable'] })).toEqual([])
  })

  test.each([[['cable', 'survey']], [['cable']], [[]]])('is not cited by %j alone', (sources) => {
    expect(against({ ...reference, sources })).toEqual(['block-names-its-sources'])
  })

  test('is shown whole where it could be better, and no smallest change of it is sought', () => {
    const judgement = handIn({ ...reference, sources: [] }).judgements[0]
    expect(judgement?.better?.answer).toEqual({ marking: reference })
    expect(judgement?.otherwise).toBeNull()
  })

  test('that does not fit the page is not offered', () => {
    const wrong = [
      { ...reference, portions: { elsewhere: '(U)' } },
      { ...reference, block: { motto: 'x' } },
      { ...reference, sources: ['elsewhere'] },
    ]
    for (const marking of wrong)
      expect(decide(playable, begin(playable), { scene: 'page', marking })).toEqual({
        ok: false,
        fault: { code: 'not-offered' },
      })
  })

  test('never breaks the judge, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom(...marks))
    fc.assert(
      fc.property(
        fc.record({
          portions: fc.dictionary(fc.constantFrom(...ids), typed),
          banner: typed,
          block: fc.dictionary(
            fc.constantFrom('classifiedBy', 'reason', 'derivedFrom', 'declassifyOn'),
            typed,
          ),
          sources: fc.subarray(['cable', 'survey', 'harbours']),
        }),
        (answer) => {
          const attempt = handIn(answer)
          expect(attempt.reckoning.lost).toBeGreaterThanOrEqual(0)
          expect(viewDebriefs(playable, attempt)[0]?.exercise).toMatchObject({ of: ids.length })
        },
      ),
    )
  })
})
