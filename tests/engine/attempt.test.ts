import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../content/engine/answer.ts'
import { begin, decide, replay, sceneOf } from '../../content/engine/attempt.ts'
import { viewDebriefs, viewResult, viewScene } from '../../content/engine/view.ts'
import { smallFiles, smallModule } from './small-pack.ts'

const small = smallModule()
const play = (...choices: readonly [find: string, keep?: string]) => {
  const [find, keep] = choices
  const decisions: Decision[] = [{ scene: 'find', choice: find }]
  if (keep !== undefined) decisions.push({ scene: 'keep', choice: keep })
  const result = replay(small, decisions)
  if (!result.ok) throw new Error(result.fault.code)
  return result.attempt
}
/** The small pack with pieces of its files replaced throughout. */
const changed = (...pieces: readonly (readonly [string, string])[]) =>
  smallModule(
    new Map(
      [...smallFiles].map(([path, text]) => [
        path,
        pieces.reduce((all, [piece, instead]) => all.replaceAll(piece, instead), text),
      ]),
    ),
  )

const rulesAt = (attempt: ReturnType<typeof play>, decision: number) =>
  attempt.judgements[decision]?.findings.map(({ rule }) => rule.id)

describe('an action is judged against the world as it then stands', () => {
  test('so what an earlier action secured is secured for the next', () => {
    const attempt = play('guard')
    expect(rulesAt(attempt, 0)).toEqual(['secure-first'])
    expect(attempt.world.documents['memo']?.controlled).toBe(true)
  })

  test('and findings come worst first, each rule once with every document it fired on', () => {
    const attempt = play('guard', 'desk')
    expect(rulesAt(attempt, 1)).toEqual([
      'store-ts-guarded',
      'store-approved',
      'unsecured',
      'remembered-advice',
    ])
    const approved = attempt.judgements[1]?.findings[1]
    expect(approved?.occurrences.map(({ parts }) => parts.document)).toEqual(['memo', 'annex'])
  })
})

describe('an omission', () => {
  test('counts when the duty lapses and not again while it stays so', () => {
    const attempt = play('leave', 'desk')
    expect(rulesAt(attempt, 0)).toEqual(['unsecured'])
    expect(rulesAt(attempt, 1)).not.toContain('unsecured')
  })

  test('counts again once it was met and lapses anew', () => {
    expect(rulesAt(play('guard', 'desk'), 1)).toContain('unsecured')
  })
})

describe('the debrief', () => {
  test('tells the facts a rule fired on and what the engine judges better', () => {
    const [first, second] = viewDebriefs(small, play('leave', 'desk'))
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
    expect(viewDebriefs(small, play('guard'))[0]?.better).toBeNull()
  })

  test('shows a rule from memory as advice that costs nothing and whose section is not verified', () => {
    const advice = viewDebriefs(small, play('guard', 'desk'))[1]?.findings.at(-1)
    expect(advice).toMatchObject({ rule: 'remembered-advice', verdict: 'caution', points: 0 })
    expect(advice?.citations[0]?.verified).toBe(false)
  })
})

describe('the debrief of a decision', () => {
  const [found, kept] = viewDebriefs(small, play('leave', 'desk'))

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
    expect(viewDebriefs(small, play('guard'))[0]?.findings).toMatchObject([{ otherwise: null }])
  })

  test('tells the near misses of the course that was taken', () => {
    expect(viewDebriefs(small, play('leave', 'safe'))[1]?.nearMisses).toHaveLength(1)
    expect(kept?.nearMisses).toEqual([])
  })
})

describe('the views', () => {
  test('show a scene with its words, its papers and nothing that it does not have', () => {
    expect(viewScene(small, begin(small))).toMatchObject({
      id: 'find',
      title: 'A find',
      setting: 'The office, 09:00',
      paragraphs: ['Two papers.'],
      standing: [],
      documents: [
        {
          id: 'memo',
          title: 'Memo',
          level: 'SECRET',
          banner: 'SECRET',
          portions: [{ mark: '(S)', text: 'A line.' }],
          block: [],
        },
      ],
      guides: [],
      decision: { kind: 'choice', id: 'find', question: 'What now?' },
    })
  })

  test('part a story where a line is empty, and join the lines between', () => {
    const story = '"\\n One\\n  two.\\n \\n\\nThree. \\n"'
    const told = changed(['Two papers.', story])
    expect(viewScene(told, begin(told))?.paragraphs).toEqual(['One two.', 'Three.'])
  })

  test('show a scene without a word of what its choices do', () => {
    const scene = viewScene(small, begin(small))
    expect(scene?.decision).toMatchObject({
      kind: 'choice',
      choices: [
        { id: 'guard', label: 'Stay with them.' },
        { id: 'leave', label: 'Go for help.' },
      ],
    })
    expect(JSON.stringify(scene)).not.toContain('You stay.')
    expect(JSON.stringify(scene)).not.toContain('unsecured')
  })

  test('show how things stand from what was done', () => {
    expect(viewScene(small, play('guard'))?.standing).toEqual(['The memo is in your hand.'])
    expect(viewScene(small, play('leave'))?.standing).toEqual([])
  })

  test('show a result only at an ending, with the closing that fits the world', () => {
    expect(viewResult(small, play('guard'))).toBeNull()
    expect(viewResult(small, play('guard', 'desk'))?.closing).toEqual([
      'It is done.',
      'The drawer sticks.',
    ])
    expect(viewScene(small, play('guard', 'desk'))).toBeNull()
  })
})

describe('the result', () => {
  const resultOf = (playable: ReturnType<typeof smallModule>, find: string, keep: string) => {
    const end = replay(playable, [
      { scene: 'find', choice: find },
      { scene: 'keep', choice: keep },
    ])
    if (!end.ok) throw new Error(end.fault.code)
    return viewResult(playable, end.attempt)
  }
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
    const result = resultOf(changed(secretOnly), 'guard', 'safe')
    expect(result).toMatchObject({ score: 100, passed: true, gated: false, gates: [] })
    expect(result?.reckoning).toHaveLength(4)
    expect(result?.reckoning[2]).toContain('5')
  })

  test('says that a score stops at nought only where more was lost than there was', () => {
    const graver = changed(['severity: serious', 'severity: critical'])
    const [deep, shallow] = [resultOf(graver, 'leave', 'desk'), resultOf(small, 'leave', 'desk')]
    expect(deep).toMatchObject({ score: 0, harm: { compromise: 12 } })
    expect(deep?.reckoning.length).toBe((shallow?.reckoning.length ?? 0) + 1)
  })
})

test('an attempt at a scene that the module does not have is a fault of the program', () => {
  expect(() => sceneOf(small, { ...begin(small), scene: 'nowhere' })).toThrow(
    'module small has no scene nowhere',
  )
})

describe('a decision that cannot be made is refused', () => {
  test.each([
    ['at another scene', play('guard'), { scene: 'find', choice: 'guard' }, 'stale-decision'],
    ['that is not offered', begin(small), { scene: 'find', choice: 'burn' }, 'not-offered'],
    ['after the end', play('guard', 'desk'), { scene: 'end', choice: 'x' }, 'finished'],
  ])('%s', (_, attempt, decision, code) => {
    expect(decide(small, attempt, decision)).toEqual({ ok: false, fault: { code } })
  })
})

const anyDecisions = fc.tuple(fc.constantFrom('guard', 'leave'), fc.constantFrom('safe', 'desk'))

test('a replay of the same decisions gives the same state and score', () => {
  fc.assert(
    fc.property(anyDecisions, ([find, keep]) => {
      expect(play(find, keep)).toEqual(play(find, keep))
    }),
  )
})

test('no order of loading files or rules changes a judgement', () => {
  fc.assert(
    fc.property(
      anyDecisions,
      fc.shuffledSubarray([...smallFiles], { minLength: smallFiles.size }),
      fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }),
      ([find, keep], files, order) => {
        const shuffled = files.map(([path, text]) => {
          if (path !== 'policy/storage.yaml') return [path, text] as const
          const [head = '', ...rules] = text.split(/^ {2}- id:/m)
          return [path, [head, ...order.map((n) => rules[n - 1])].join('  - id:')] as const
        })
        const other = smallModule(new Map(shuffled))
        const again = replay(other, [
          { scene: 'find', choice: find },
          { scene: 'keep', choice: keep },
        ])
        if (!again.ok) throw new Error(again.fault.code)
        expect(viewDebriefs(other, again.attempt)).toEqual(viewDebriefs(small, play(find, keep)))
        expect(again.attempt.reckoning).toEqual(play(find, keep).reckoning)
      },
    ),
    { numRuns: 30 },
  )
})
