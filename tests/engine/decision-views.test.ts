/** What is shown of a scene, of a decision and at the end: papers, stories, figures, in either language. */
import { describe, expect, test } from 'vitest'
import { begin, decide, type Attempt } from '../../content/engine/attempt.ts'
import {
  languagesOf,
  viewDebriefs,
  viewResult,
  viewScene,
  type Explained,
} from '../../content/engine/view.ts'
import { exampleOf, handIn, harbourNote } from './marking-pack.ts'
import { bestOf, redact, redactionModule } from './redaction-pack.ts'
import { smallFiles, smallModule, smallModuleWith } from './small-pack.ts'

const small = smallModule()

/** The attempt after choices, each in the scene that then stands. */
const after = (playable: Explained, ...choices: readonly string[]): Attempt =>
  choices.reduce((attempt, choice) => {
    const decided = decide(playable, attempt, { scene: attempt.scene, choice })
    if (!decided.ok) throw new Error(decided.fault.code)
    return decided.attempt
  }, begin(playable))
const lastDebrief = (playable: Explained, ...choices: readonly string[]) =>
  viewDebriefs(playable, after(playable, ...choices)).at(-1)
const resultAfter = (playable: Explained, ...choices: readonly string[]) =>
  viewResult(playable, after(playable, ...choices))

describe('a scene', () => {
  test('tells its story in paragraphs, parted wherever a line holds nothing but spaces', () => {
    const story = '"One. \\n \\n   Two,\\n   and on.\\n\\t\\nThree."'
    const told = smallModuleWith(['Two papers.', story])
    expect(viewScene(told, begin(told))?.paragraphs).toEqual(['One.', 'Two, and on.', 'Three.'])
  })

  test('shows of a paper the lines at its foot that it has', () => {
    const note = harbourNote()
    const papers = viewScene(note, begin(note))?.documents
    expect(papers?.map(({ id, block }) => [id, block])).toEqual([
      [
        'cable',
        [
          { label: 'Classified by', text: 'A. Orne' },
          { label: 'Reason', text: '1.4(b)' },
          { label: 'Declassify on', text: '20350503' },
        ],
      ],
      [
        'survey',
        [
          { label: 'Classified by', text: 'B. Hale' },
          { label: 'Declassify on', text: '20300601' },
        ],
      ],
    ])
  })

  test('cannot be shown where the module has no words for it', () => {
    const module = { ...small.module, text: { ...small.module.text, scenes: {} } }
    expect(() => viewScene({ ...small, module }, begin(small))).toThrow('no words for scene find')
  })
})

describe('the debrief', () => {
  test('tells of the worst finding alone what would have been enough', () => {
    const milder = smallModuleWith(['level: TOP SECRET', 'level: SECRET'])
    expect(
      lastDebrief(milder, 'guard', 'desk')?.findings.map(({ rule, otherwise }) => [
        rule,
        otherwise,
      ]),
    ).toEqual([
      [
        'store-approved',
        'It would have been enough to choose the safe in place of the desk drawer.',
      ],
      ['unsecured', null],
      ['remembered-advice', null],
    ])
  })

  test('tells which rule was nearly broken, and what alone kept it from it', () => {
    expect(lastDebrief(small, 'leave', 'safe')?.nearMisses).toMatchObject([
      {
        rule: 'store-approved',
        verdict: 'violation',
        severity: 'serious',
        source: '!container.gsaApproved',
        citations: [{ source: 'the-order', section: 's.1' }],
      },
    ])
  })

  test('tells whom a decision let learn of a source, and how many remain who could be it', () => {
    const playable = redactionModule()
    const attempt = redact(playable, { ...bestOf(playable), fileName: 'date' })
    expect(viewDebriefs(playable, attempt)[0]?.exposure).toMatchObject([
      { source: 'HERON', audience: 'the ally and the liaison', pool: 16, before: 16, remaining: 6 },
    ])
  })

  test('counts the portions of a page that bear the right mark', () => {
    const note = harbourNote()
    const chosen = (portions: Readonly<Record<string, string>>) => {
      const reference = exampleOf(note, 'reference')
      const answer = { ...reference, portions: { ...reference.portions, ...portions } }
      return viewDebriefs(note, handIn(note, answer))[0]?.chosen
    }
    expect(chosen({})).toBe('Of 4 portions, all bore the right mark.')
    expect(chosen({ crew: '', berth: '' })).toBe('Of 4 portions, 2 bore the right mark.')
  })

  test('says in another language what rules say in it, and the rest as they say it', () => {
    const french = smallModule(
      new Map([
        ...smallFiles,
        [
          'policy/fr/storage.yaml',
          "rules:\n  store-approved: { statement: Au coffre., because: '{container} ne convient pas à {document.level}.', remedy: Au coffre. }\n",
        ],
      ]),
    )
    const [debrief] = viewDebriefs(french, after(french, 'guard', 'desk'), 'fr').slice(-1)
    expect(debrief?.findings.map(({ rule, statement }) => [rule, statement]).toSorted()).toEqual([
      ['remembered-advice', 'Advice from memory.'],
      ['store-approved', 'Au coffre.'],
      ['store-ts-guarded', 'Top secret papers need a guarded container.'],
      ['unsecured', 'Nothing classified stands unattended.'],
    ])
  })
})

describe('a module told in part in French', () => {
  const names = `
names:
  people: { clerk: le commis }
  places: { office: le bureau }
  containers: { safe: le coffre, desk: le tiroir }
  documents: { memo: la note, annex: l’annexe }
`
  const translated = (more: string) =>
    smallModule(new Map([...smallFiles, ['modules/small/text.fr.yaml', `${more}${names}`]]))
  const scenes = smallFiles.get('modules/small/text.en.yaml')?.split('\nscenes:')[1]

  test('says of each part in which language it is told', () => {
    const english = { title: 'en', story: 'en', papers: 'en' }
    expect(languagesOf(translated(''), 'fr')).toEqual({ ...english, explanations: 'fr' })
    expect(languagesOf(translated('title: Petit'), 'fr')).toEqual({
      ...english,
      title: 'fr',
      explanations: 'fr',
    })
    expect(languagesOf(translated(`scenes:${scenes}`), 'fr')).toMatchObject({
      story: 'fr',
      papers: 'en',
    })
    expect(languagesOf(translated('title: Petit'))).toEqual({ ...english, explanations: 'en' })
  })
})

describe('the result', () => {
  test('of a course without a fault has nothing to give back', () => {
    const milder = smallModuleWith(['level: TOP SECRET', 'level: SECRET'])
    expect(resultAfter(milder, 'guard', 'safe')).toMatchObject({
      closing: ['It is done.'],
      reckoning: [
        'You began with 100 points.',
        'Nothing was found against you.',
        'What you did well would have given back up to 5; there was nothing to give back.',
        'The score is 100; 75 passes.',
      ],
    })
  })

  test('does not say that it stops at nought where what was given back kept it above', () => {
    const graver = smallModuleWith(
      ['verdict: violation\n    severity: serious', 'verdict: violation\n    severity: critical'],
      ['verdict: commendable\n    severity: minor', 'verdict: commendable\n    severity: serious'],
    )
    expect(resultAfter(graver, 'guard', 'desk')).toMatchObject({
      score: 15,
      closing: ['It is done.', 'The drawer sticks.'],
    })
    expect(resultAfter(graver, 'guard', 'desk')?.reckoning).toHaveLength(4)
  })
})
