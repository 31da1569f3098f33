/** What a trainee is told of a decision, and of the whole at the end. */
import { describe, expect, test } from 'vitest'
import { replay } from '../../content/engine/attempt.ts'
import { viewDebriefs, viewResult } from '../../content/engine/view.ts'
import { smallModule, smallModuleWith } from './small-pack.ts'

const small = smallModule()
/** The attempt after one decision in the small pack, or both. */
const played = (playable: ReturnType<typeof smallModule>, find: string, keep?: string) => {
  const decisions = [
    { scene: 'find', choice: find },
    ...(keep === undefined ? [] : [{ scene: 'keep', choice: keep }]),
  ]
  const end = replay(playable, decisions)
  if (!end.ok) throw new Error(end.fault.code)
  return end.attempt
}
const debriefs = (find: string, keep?: string) => viewDebriefs(small, played(small, find, keep))
const resultOf = (playable: ReturnType<typeof smallModule>, find: string, keep: string) =>
  viewResult(playable, played(playable, find, keep))

describe('the debrief of a finding', () => {
  test('tells the facts a rule fired on and what the engine judges better', () => {
    const [first, second] = debriefs('leave', 'desk')
    expect(first?.findings[0]?.because).toBe('The memo and the annex stood unattended.')
    expect(first?.findings[0]?.facts).toEqual([
      'The memo is SECRET.',
      'The annex is TOP SECRET.',
      'Nobody authorized has the memo and the annex under direct control.',
      'It is in no container.',
    ])
    expect(first?.better?.label).toBe('Stay with them.')
    expect(second?.better?.label).toBe('The safe.')
  })

  test('offers no better course where there is none', () => {
    expect(debriefs('guard')[0]?.better).toBeNull()
  })

  test('shows a rule from memory as advice that costs nothing and whose section is not verified', () => {
    const advice = debriefs('guard', 'desk')[1]?.findings.at(-1)
    expect(advice).toMatchObject({ rule: 'remembered-advice', verdict: 'caution', points: 0 })
    expect(advice?.citations[0]?.verified).toBe(false)
  })
})

describe('the debrief of a decision', () => {
  const [found, kept] = debriefs('leave', 'desk')

  test('tells what was asked, what was answered, and what came of it', () => {
    expect(found).toMatchObject({
      number: 1,
      sceneTitle: 'A find',
      question: 'What now?',
      chosen: 'Go for help.',
      outcome: ['You go.'],
      exposure: [],
      exercise: null,
    })
    expect(kept).toMatchObject({ number: 2, question: 'Where to?', chosen: 'The desk.' })
  })

  test('adds up its points and its harm, and those of the better course', () => {
    const none = { 'source-exposure': 0, 'partner-trust': 0, mission: 0 }
    expect(kept).toMatchObject({
      points: -55,
      harm: { ...none, compromise: 6, accountability: 4 },
      better: { points: -40, harm: { ...none, compromise: 4, accountability: 4 } },
    })
    expect(kept?.better?.findings.map(({ rule }) => rule)).toEqual(['store-ts-guarded'])
  })

  test('tells of the worst finding alone what would have been enough to avoid it', () => {
    expect(found?.findings.map(({ otherwise }) => otherwise)).toEqual([
      'It would have been enough to answer: ‘Stay with them.’',
    ])
    expect(kept?.findings.map(({ otherwise }) => otherwise)).toEqual([null, null, null])
    expect(debriefs('guard')[0]?.findings).toMatchObject([{ otherwise: null }])
  })

  test('seeks nothing that would have been enough where no point was lost', () => {
    const harmless = smallModuleWith(
      ['level: TOP SECRET', 'level: UNCLASSIFIED'],
      ['memo: { level: SECRET', 'memo: { level: UNCLASSIFIED'],
    )
    const [, advised] = viewDebriefs(harmless, played(harmless, 'guard', 'desk'))
    expect(advised?.findings).toMatchObject([{ rule: 'remembered-advice', otherwise: null }])
  })

  test('cites what each finding rests on, and says whether its section was read', () => {
    const cited = kept?.findings.map(({ rule, citations }) => [rule, citations])
    expect(cited?.slice(1)).toMatchObject([
      ['store-approved', [{ source: 'the-order', section: 's.1', verified: true }]],
      ['remembered-advice', [{ source: 'the-order', section: 's.5', verified: false }]],
    ])
  })

  test('tells the near misses of the course that was taken', () => {
    expect(debriefs('leave', 'safe')[1]?.nearMisses).toHaveLength(1)
    expect(kept?.nearMisses).toEqual([])
  })
})

describe('the result', () => {
  const secretOnly = ['level: TOP SECRET', 'level: SECRET'] as const

  test('reckons what was lost and given back, and names what closed the way to a pass', () => {
    const result = resultOf(small, 'guard', 'desk')
    expect(result).toMatchObject({
      score: 35,
      passMark: 75,
      passed: false,
      gated: true,
      gates: ['store-ts-guarded'],
      harm: { compromise: 8, accountability: 4, mission: 0 },
      harmScale: 12,
    })
    expect(result?.reckoning).toEqual([
      'You began with 100 points.',
      'Findings against you took 70.',
      'What you did well gave back 5 of the 5 it was worth: never more than half of what was lost.',
      'The score is 35, but a critical finding fails the module whatever the score.',
    ])
  })

  test('says nothing of praise where none was earned', () => {
    expect(resultOf(small, 'leave', 'safe')?.reckoning).toEqual([
      'You began with 100 points.',
      'Findings against you took 55.',
      'The score is 45, but a critical finding fails the module whatever the score.',
    ])
  })

  test('of a course without fault is a pass, with praise that has nothing to give back', () => {
    const result = resultOf(smallModuleWith(secretOnly), 'guard', 'safe')
    expect(result).toMatchObject({ score: 100, passed: true, gated: false, gates: [] })
    expect(result?.reckoning).toHaveLength(4)
    expect(result?.reckoning[2]).toContain('5')
  })

  test('says that a score stops at nought only where more was lost than there was', () => {
    const graver = smallModuleWith(['severity: serious', 'severity: critical'])
    const [deep, shallow] = [resultOf(graver, 'leave', 'desk'), resultOf(small, 'leave', 'desk')]
    expect(deep).toMatchObject({ score: 0, harm: { compromise: 12 } })
    expect(deep?.reckoning.length).toBe((shallow?.reckoning.length ?? 0) + 1)
  })
})
