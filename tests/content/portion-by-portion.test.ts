import { describe, expect, test } from 'vitest'
import {
  begin,
  decide,
  isFinished,
  sceneOf,
  take,
  type Attempt,
} from '../../content/engine/attempt.ts'
import { exampleLabels } from '../../content/engine/marking-bench/examples.ts'
import type { Choice } from '../../content/engine/module.ts'
import { compareCourses } from '../../content/engine/score.ts'
import { viewResult, type Explained } from '../../content/engine/view.ts'
import { pack } from './built-in-pack.ts'

const variants = pack.modules.get('portion-by-portion') ?? []
const variantOf = (name: string): Explained => {
  const found = variants.find(({ module }) => module.variant === name)
  if (found === undefined) throw new Error(`no variant ${name}`)
  return found
}

/** The choice judged best where an attempt stands. */
function bestAt(playable: Explained, attempt: Attempt): Choice {
  const [best] = sceneOf(playable, attempt)
    .choices.map((choice) => ({ choice, findings: take(playable, attempt, choice).findings }))
    .toSorted((a, b) => compareCourses(a.findings, b.findings))
  if (best === undefined) throw new Error('no choices')
  return best.choice
}

/** Plays to the end: each page by the example of that name where it has one, all else as well as can be. */
function playBy(
  playable: Explained,
  example: string,
  instead: Record<string, string> = {},
): Attempt {
  let attempt = begin(playable)
  while (!isFinished(playable, attempt)) {
    const scene = sceneOf(playable, attempt)
    const wanted = scene.exercise === null ? instead[scene.id] : example
    const choice = scene.choices.find(({ id }) => id === wanted) ?? bestAt(playable, attempt)
    const made = decide(playable, attempt, { scene: scene.id, ...choice.answer })
    if (!made.ok) throw new Error(made.fault.code)
    ;({ attempt } = made)
  }
  return attempt
}

const referenceAt = (playable: Explained, scene: string) => {
  const answer = playable.module.scenes.get(scene)?.choices[0]?.answer
  if (answer === undefined || !('marking' in answer)) throw new Error(`no page in ${scene}`)
  return answer.marking
}

describe('Portion by Portion', () => {
  test('comes in eight variants', () => {
    expect(variants).toHaveLength(8)
  })

  test('wants the marks that were worked out by hand', () => {
    const one = variantOf('ally: veldania, seen: CONFIDENTIAL, years: 10')
    expect(referenceAt(one, 'morning')).toMatchObject({
      portions: {
        subject: '(U)',
        cutters: '(C//REL TO USA, VEL)',
        remark: '(S//NF)',
        times: '(S//NF)',
        ferry: '(U)',
      },
      banner: 'SECRET//NOFORN',
      block: { derivedFrom: 'Multiple Sources', declassifyOn: '20361008' },
      sources: ['cable', 'straits'],
    })
    expect(referenceAt(one, 'warning')).toMatchObject({
      portions: {
        title: '(U)',
        cutters: '(C//REL TO USA, VEL)',
        radio: '(TS//SI//NF)',
        judgement: '(S//REL TO USA, VEL)',
        channel: '(S//SI//REL TO USA, VEL)',
        man: '(S//NF)',
        launch: '(S//REL TO USA, VEL)',
      },
      banner: 'TOP SECRET//SI//NOFORN',
      block: { declassifyOn: '50X1-HUM' },
    })
    const other = variantOf('ally: karvia, seen: SECRET, years: 20')
    expect(referenceAt(other, 'morning')).toMatchObject({
      portions: { cutters: '(S//REL TO USA, KRV)' },
      block: { declassifyOn: '20461008' },
    })
    expect(referenceAt(other, 'annex')).toMatchObject({
      portions: {
        route: '(U)',
        pilots: '(U)',
        dock: '(U)',
        speed: '(C//FGI KRV//REL TO USA, KRV)',
      },
      banner: 'SECRET//FGI KRV//REL TO USA, KRV',
      block: { declassifyOn: '20511009' },
      sources: ['letter', 'straits'],
    })
  })

  test.each(variants.map((playable) => [playable.module.variant, playable] as const))(
    'can be passed without a point lost: %s',
    (_, playable) => {
      const { reckoning } = playBy(playable, 'reference')
      expect(reckoning).toMatchObject({ lost: 0, score: 100, passed: true })
    },
  )

  /** Slips that spoil part of a page: whoever does all else well may pass in spite of them. */
  const partly = ['reference', 'banner-up', 'one-source', 'as-an-original', 'out-of-form']
  test.each(
    Object.keys(exampleLabels)
      .filter((id) => !partly.includes(id))
      .map((id) => [id]),
  )('is not passed by one habit on every page, however well all else is chosen: %s', (id) => {
    for (const playable of variants) {
      const { passed, score } = playBy(playable, id).reckoning
      expect([playable.module.variant, passed, score < 75]).toEqual([
        playable.module.variant,
        false,
        true,
      ])
    }
  })

  const [first] = variants
  if (first === undefined) throw new Error('the module does not load')
  const closing = (attempt: Attempt): string => viewResult(first, attempt)?.closing.join('\n') ?? ''

  test('tells at the end what the marks led to', () => {
    expect(closing(playBy(first, 'reference'))).toContain('the tide has turned')
    expect(closing(playBy(first, 'reference'))).not.toContain('The inquiry')
    expect(closing(playBy(first, 'closed-to-all'))).toContain('returned unread')
    expect(closing(playBy(first, 'all-open'))).toContain('The inquiry')
  })

  test('lets a page that its own banner closes no longer reach the partner', () => {
    const shut = playBy(first, 'closed-to-all', { printed: 'by-hand' })
    expect(shut.reckoning.gates).toContain('rel-noforn-means-no')
    expect(playBy(first, 'reference', { printed: 'by-hand' }).reckoning.gates).toEqual([])
  })

  test('names a boarding where neither page reached the ship', () => {
    const late = playBy(first, 'reference', { visitor: 'tomorrow', printed: 'ask' })
    expect(closing(late)).toContain('One sailor goes between the hulls')
  })
})
