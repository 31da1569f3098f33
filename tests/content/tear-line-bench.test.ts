/** The Tear Line and its bench: what the rules find on redactions, what a trainee sees, and who passes. */
import { describe, expect, test } from 'vitest'
import { decide, sceneOf, take } from '../../content/engine/attempt.ts'
import { reckon } from '../../content/engine/score.ts'
import { viewDebriefs, viewScene } from '../../content/engine/view.ts'
import {
  after,
  bestAt,
  exerciseAt,
  first,
  gatesOn,
  lostBy,
  playable,
  reckoned,
  rulesOn,
  second,
  withPassage,
} from './tear-line-ground.ts'

describe('the reference', () => {
  test('is searched, and nothing is found against it', () => {
    for (const attempt of [first, second]) {
      expect(rulesOn(attempt, {})).toEqual(['under-tearline-expected-kept'])
      expect(lostBy(attempt, bestAt(attempt))).toBe(0)
    }
  })

  test('blurs the date, leaves out the name that points, and is marked for the reader alone', () => {
    expect(bestAt(second)).toMatchObject({
      passages: { stamp: 'cut', issued: 'in-february', ahl: 'third-man', doctor: 'cut' },
      metadataRemoved: true,
      fileName: 'number',
      distribution: ['marr'],
      release: 'CONFIDENTIAL//REL TO USA, VLD',
    })
  })

  test('uses what a third government lent only where that agreed', () => {
    expect(bestAt(first).passages['charge']).toBe('large')
    expect(bestAt(after('warn', 'without')).passages['charge']).toBe('cut')
  })

  test('is no worse than any answer that differs from it in one respect', () => {
    for (const attempt of [first, second]) {
      const best = bestAt(attempt)
      const choice = exerciseAt(attempt).choiceFor(best)
      if (choice === undefined) throw new Error('the reference does not fit')
      const others = exerciseAt(attempt).deviations(choice)
      expect(others.length).toBeGreaterThan(30)
      const redactions = others.flatMap(({ answer }) =>
        'redaction' in answer ? [answer.redaction] : [],
      )
      const worse = redactions.filter(
        (each) =>
          gatesOn(attempt, each).length < gatesOn(attempt, best).length ||
          lostBy(attempt, each) < lostBy(attempt, best),
      )
      expect(worse).toEqual([])
    }
  })

  test('loses nothing that is serious wherever the module has a clean course, and less than all or nothing anywhere', () => {
    const paths = [
      ['phone', 'own-words'],
      ['full', 'written'],
      ['nothing', 'without'],
      ['warn', 'ask', 'all-kept', 'clerk', 'line'],
      ['warn', 'ask', 'all-cut', 'hint', 'look'],
    ]
    for (const path of paths) {
      const attempt = after(...path)
      const best = lostBy(attempt, bestAt(attempt))
      for (const choice of sceneOf(playable, attempt).choices)
        expect(best).toBeLessThan(reckon([take(playable, attempt, choice).findings]).lost)
    }
  })
})

describe('what is found on the first report', () => {
  test.each([
    ['clerk', 'keep', 'src-remove-source-to-share-let-through'],
    ['clerk', 'in-harbour', 'src-remove-source-to-share-let-through'],
    ['clerk', 'certain', 'under-sanitise-never-alter'],
    ['clerk', 'keep', 'src-combination-identifies-narrowed'],
    ['passes', 'keep', 'src-combination-identifies-sent'],
    ['plan', 'cut', 'under-tearline-expected-cut'],
    ['place', 'coast', 'under-tearline-expected-short'],
    ['place', 'capital', 'under-sanitise-never-alter'],
    ['judgement', 'cannot-exclude', 'under-sanitise-never-alter'],
    ['judgement', 'cover', 'copy-redaction-permanent'],
    ['charge', 'keep', 'rel-rel-to-listed-only-let-through'],
  ])('%s: %s goes against %s', (passage, treatment, rule) => {
    expect(withPassage(first, passage, treatment)).toContain(rule)
    expect(rulesOn(first, {})).not.toContain(rule)
  })

  test.each([
    ['hidden data', { metadataRemoved: false }, 'copy-redaction-permanent-hidden'],
    ['a telling file name', { fileName: 'as-it-came' }, 'src-remove-source-to-share-named'],
    [
      'a third government',
      { distribution: ['marr', 'aske'] },
      'rel-positive-decision-required-list',
    ],
    ['the press office', { distribution: ['marr', 'lund'] }, 'access-need-to-know-list'],
    ['nobody at all', { distribution: [] }, 'under-tearline-expected'],
    ['no marking', { release: '' }, 'rel-common-country-rollup-tear-line'],
    ['a marking too low', { release: 'UNCLASSIFIED' }, 'rel-common-country-rollup-tear-line'],
    [
      'a marking too high',
      { release: 'SECRET//NOFORN' },
      'under-doubt-means-do-not-classify-tear-line',
    ],
    ['a marking out of form', { release: 'confidential rel vld' }, 'mark-tear-line-form'],
  ] as const)('%s', (_, change, rule) => {
    expect(
      rulesOn(first, {
        ...change,
        distribution: [...('distribution' in change ? change.distribution : ['marr'])],
      }),
    ).toContain(rule)
  })

  test('a name left out of a list that everybody knows shows all the same', () => {
    expect(withPassage(second, 'ahl', 'cut')).toContain('src-combination-identifies-gap')
    expect(withPassage(second, 'ahl', 'third-man')).not.toContain('src-combination-identifies-gap')
  })

  test('what a third government lent is let through with its consent alone', () => {
    expect(withPassage(after('warn', 'without'), 'charge', 'large')).toContain(
      'fgi-consent-before-third-country',
    )
    expect(withPassage(first, 'charge', 'large')).not.toContain('fgi-consent-before-third-country')
  })

  test('pieces harmless one by one are found together', () => {
    const answer = bestAt(second)
    expect(rulesOn(second, { passages: { ...answer.passages, issued: 'keep' } })).toContain(
      'src-combination-identifies-sent',
    )
  })

  test('two papers are read side by side: what was said on the telephone counts', () => {
    const said = after('warn', 'ask', 'best', 'clerk', 'line')
    expect(withPassage(said, 'issued', 'in-february')).toContain('src-combination-identifies-sent')
  })
})

describe('what a trainee sees', () => {
  test('of the report, nothing that says what a passage tells or serves', () => {
    const view = JSON.stringify(viewScene(playable, first))
    for (const hidden of ['tells', 'serves', 'alters', 'touchy', '@post', 'needed'])
      expect(view).not.toContain(hidden)
  })

  test('what the reader knows already', () => {
    expect(viewScene(playable, first)?.decision).toMatchObject({
      known: ['The source understands Veldanian.'],
      needs: ['Who are they?', 'What have they got?', 'Where?', 'When?', 'How sure are you?'],
    })
  })

  test('afterwards, each passage with its fate and the rule behind it', () => {
    const best = bestAt(first)
    const decided = decide(playable, first, {
      scene: 'first-line',
      redaction: {
        ...best,
        passages: { ...best.passages, clerk: 'keep', plan: 'cut', judgement: 'will' },
      },
    })
    if (!decided.ok) throw new Error(decided.fault.code)
    const exercise = viewDebriefs(playable, decided.attempt).at(-1)?.exercise
    if (exercise?.kind !== 'redaction') throw new Error('no redaction explained')
    const fates = Object.fromEntries(exercise.passages.map(({ id, fate }) => [id, fate]))
    expect(fates).toEqual({
      clerk: 'leaked',
      men: 'kept',
      passes: 'reworded',
      plan: 'needlessly-cut',
      place: 'kept',
      time: 'kept',
      overheard: 'reworded',
      'next-duty': 'rightly-cut',
      charge: 'reworded',
      judgement: 'falsified',
    })
    for (const { fate, reasons } of exercise.passages)
      expect(reasons.length > 0).toBe(['leaked', 'needlessly-cut', 'falsified'].includes(fate))
    expect(exercise.passages.find(({ id }) => id === 'clerk')?.due?.text).toBe(
      'A source who has reported reliably before says that',
    )
  })

  test('afterwards, how it went out: what was right, and what is due where it was not', () => {
    const best = bestAt(first)
    const explained = (change: Partial<typeof best>) => {
      const decided = decide(playable, first, {
        scene: 'first-line',
        redaction: { ...best, ...change },
      })
      if (!decided.ok) throw new Error(decided.fault.code)
      const debrief = viewDebriefs(playable, decided.attempt).at(-1)
      if (debrief?.exercise?.kind !== 'redaction') throw new Error('no redaction explained')
      return { ...debrief.exercise, label: debrief.better?.label }
    }
    const right = explained({})
    expect(right.whole.map((each) => each.right)).toEqual([true, true, true, true])
    expect(right.passages.map(({ due }) => due)).toEqual(right.passages.map(() => null))
    expect(right.label).toBeUndefined()

    const wrong = explained({
      passages: { ...best.passages, clerk: 'cover', passes: 'cut' },
      metadataRemoved: false,
      fileName: [...exerciseAt(first).report.fileNames.keys()][0] ?? '',
      distribution: ['aske'],
      release: '',
    })
    expect(wrong.summary).toBe('5 of 10 passages as written, 2 in other words, 2 cut, 1 covered')
    expect(wrong.passages.find(({ id }) => id === 'clerk')).toMatchObject({
      fate: 'covered',
      read: null,
      due: { cut: false, text: 'A source who has reported reliably before says that' },
    })
    expect(wrong.whole).toEqual([
      {
        id: 'metadata',
        given:
          'Author: T. Sorby, Station Tarsk · Comments: LANTERN, pass office, see card · Earlier versions: 3',
        right: false,
        due: 'removed',
      },
      {
        id: 'fileName',
        given: 'R-2218_LANTERN_pass-office.docx',
        right: false,
        due: 'a name that tells of no source',
      },
      {
        id: 'distribution',
        given: 'Jorun Aske',
        right: false,
        due: 'with Ilse Marr, without Jorun Aske',
      },
      // What is only covered is still there, so its mark counts.
      { id: 'release', given: 'none', right: false, due: 'SECRET//NOFORN' },
    ])
    expect(wrong.label).toBe(
      '5 of 10 passages as written, 4 in other words, 1 cut; to Ilse Marr; as TL-114.docx; hidden data removed; marked CONFIDENTIAL//REL TO USA, VLD',
    )
  })

  test('an answer that does not fit the report is not taken', () => {
    const best = bestAt(first)
    for (const redaction of [
      { ...best, passages: { nothing: 'cut' } },
      { ...best, passages: { plan: 'reliable' } },
      { ...best, fileName: 'another' },
      { ...best, distribution: ['sorby'] },
    ])
      expect(decide(playable, first, { scene: 'first-line', redaction })).toEqual({
        ok: false,
        fault: { code: 'not-offered' },
      })
  })
})

describe('the module', () => {
  test('is passed without a fault by the good way', () => {
    const { score, passed } = reckoned(
      'warn',
      'ask',
      'best',
      'reliability',
      'line',
      'best',
      'proper',
    )
    expect({ score, passed }).toEqual({ score: 100, passed: true })
  })

  test('fails those who lock it all away and those who send it all', () => {
    expect(reckoned('nothing', 'without', 'all-cut', 'rebuff', 'obey', 'silence').passed).toBe(
      false,
    )
    expect(
      reckoned('full', 'own-words', 'all-kept', 'clerk', 'look', 'all-kept', 'forward').passed,
    ).toBe(false)
  })

  test('fails a single paper sent as it came, and a single one kept back', () => {
    expect(
      reckoned('warn', 'ask', 'all-kept', 'reliability', 'line', 'best', 'proper').passed,
    ).toBe(false)
    expect(reckoned('warn', 'ask', 'all-cut', 'reliability', 'line', 'best', 'proper').passed).toBe(
      false,
    )
  })
})
