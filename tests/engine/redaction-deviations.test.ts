/** Answers at which a module’s proof looks: its examples, and those that differ from one in a single respect. */
import { describe, expect, test } from 'vitest'
import { begin, sceneOf } from '../../content/engine/attempt.ts'
import { answerTo, judgeOf, playable } from './redaction-best.ts'
import { exerciseOf, redactionModule, released } from './redaction-pack.ts'

test('the example answers are marked by what they keep as well', () => {
  const mark = '(S//REL TO USA, VLD)'
  const portions = [{ mark, passages: { plan: {}, shift: { tells: ['day'], mark: released } } }]
  const module = redactionModule({ redact: { portions, lists: [] } })
  const releases = sceneOf(module, begin(module)).choices.map(({ id, answer }) => [
    id,
    'redaction' in answer && answer.redaction.release,
  ])
  expect(releases).toEqual([
    ['all-kept', 'SECRET//REL TO USA, VLD'],
    ['all-cut', ''],
    ['all-touchy-cut', 'SECRET//REL TO USA, VLD'],
    ['all-touchy-covered', 'SECRET//REL TO USA, VLD'],
  ])
})

test('the example answers cut what is touchy: what tells, may not go, was lent or can be falsified', () => {
  const passages = {
    plan: { serves: ['what'], wordings: { plainer: {} } },
    telling: { tells: ['day'] },
    put: { wordings: { telling: { tells: ['day'] } } },
    closed: { mark: '(S//NF)' },
    lent: { from: 'note' },
    judged: { wordings: { surely: { alters: 'confidence' as const } } },
  }
  const portions = [{ mark: released, passages }]
  const module = redactionModule({ redact: { portions, lists: [] } })
  const answer = sceneOf(module, begin(module)).choices.find(
    ({ id }) => id === 'all-touchy-cut',
  )?.answer
  expect(answer).toMatchObject({
    redaction: {
      passages: { telling: 'cut', put: 'cut', closed: 'cut', lent: 'cut', judged: 'cut' },
      metadataRemoved: true,
      fileName: 'number',
      distribution: ['liaison'],
    },
  })
  expect(answer).not.toHaveProperty('redaction.passages.plan')
})

describe('what differs in a single respect', () => {
  const exercise = exerciseOf(playable)
  const best = answerTo(exercise, judgeOf(playable))
  const choice = exercise.reference(judgeOf(playable))
  const others = new Map(
    exercise
      .deviations(choice)
      .map(({ id, answer }) => [id, 'redaction' in answer ? answer.redaction : null]),
  )

  test('is each other treatment of each passage, marked as is then due', () => {
    const ids = [...others.keys()].filter((id) =>
      exercise.report.passages.some((passage) => id.endsWith(`-${passage.id}`)),
    )
    expect(ids).toEqual([
      'keep-who',
      'vaguer-who',
      'certain-who',
      'cut-who',
      'cover-who',
      'keep-shift',
      'month-shift',
      'cover-shift',
      'cut-plan',
      'cover-plan',
      'coast-place',
      'capital-place',
      'cut-place',
      'cover-place',
      'cut-weather',
      'cover-weather',
      'keep-lent',
      'cut-lent',
      'cover-lent',
      'cut-anna',
      'cover-anna',
      'keep-bert',
      'cut-bert',
      'cover-bert',
    ])
    expect(others.get('keep-shift')).toEqual({
      ...best,
      passages: { ...best.passages, shift: 'keep' },
      release: 'SECRET//NOFORN',
    })
  })

  test('is each other way to send it', () => {
    expect(others.get('metadata')).toEqual({ ...best, metadataRemoved: false })
    expect(others.get('named-came')).toEqual({ ...best, fileName: 'came' })
    expect(others.has('named-number')).toBe(false)
    expect(others.get('distribution-liaison')?.distribution).toEqual([])
    expect(others.get('distribution-press')?.distribution).toEqual(['liaison', 'press'])
    const three = { ...best, distribution: ['liaison', 'press', 'helper'] }
    const [fewer] = exercise
      .deviations({ ...choice, answer: { redaction: three } })
      .filter(({ id }) => id === 'distribution-press')
    expect(fewer?.answer).toMatchObject({ redaction: { distribution: ['liaison', 'helper'] } })
  })

  test('is it unmarked, marked as low and as high as can be', () => {
    expect(others.get('marked-not')).toEqual({ ...best, release: '' })
    expect(others.get('marked-UNCLASSIFIED')?.release).toBe('UNCLASSIFIED')
    expect(others.get('marked-TOP SECRET//NOFORN')?.release).toBe('TOP SECRET//NOFORN')
    const low = { ...choice, answer: { redaction: { ...best, release: 'UNCLASSIFIED' } } }
    expect(exercise.deviations(low).map(({ id }) => id)).not.toContain('marked-UNCLASSIFIED')
    expect(others.size).toBe(24 + 1 + 2 + 5 + 3)
  })

  test('from an answer that says nothing of its passages, is nothing kept', () => {
    const kept = { ...choice, answer: { redaction: { ...best, passages: {} } } }
    const ids = exercise.deviations(kept).map(({ id }) => id)
    expect(ids).not.toContain('keep-who')
    expect(ids).toContain('reliable-who')
  })
})
