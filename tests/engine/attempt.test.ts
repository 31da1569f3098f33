import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../content/engine/answer.ts'
import { begin, decide, replay, sceneOf } from '../../content/engine/attempt.ts'
import { viewDebriefs, viewResult, viewScene } from '../../content/engine/view.ts'
import { smallFiles, smallModule, smallModuleWith } from './small-pack.ts'

const small = smallModule()
const play = (...choices: readonly [find: string, keep?: string]) => {
  const [find, keep] = choices
  const decisions: Decision[] = [{ scene: 'find', choice: find }]
  if (keep !== undefined) decisions.push({ scene: 'keep', choice: keep })
  const result = replay(small, decisions)
  if (!result.ok) throw new Error(result.fault.code)
  return result.attempt
}
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

  test('is looked for in each thing that can be left as it is, and in nothing else', () => {
    const anyLapse = smallModuleWith([
      `document.known && document.level >= CONFIDENTIAL
      && !document.controlled && !container.gsaApproved`,
      'action.minutes > 30',
    ])
    const left = decide(anyLapse, begin(anyLapse), { scene: 'find', choice: 'leave' })
    const lapsed = left.ok ? [...left.attempt.lapsed] : []
    expect(lapsed).toEqual(['memo', 'annex', 'safe', 'desk'].map((thing) => `unsecured/${thing}`))
  })

  test('counts again once it was met and lapses anew', () => {
    expect(rulesAt(play('guard', 'desk'), 1)).toContain('unsecured')
  })
})

const found = (playable: ReturnType<typeof smallModule>, choice: string) => {
  const result = replay(playable, [{ scene: 'find', choice }])
  if (!result.ok) throw new Error(result.fault.code)
  return result.attempt.world
}

describe('what a choice brings about', () => {
  const event = 'set: { containers: { safe: { locked: true } } }'

  test('is what its events set, and nothing else about the things they name', () => {
    const { containers } = small.module.world
    expect(found(small, 'leave').containers).toEqual({
      ...containers,
      safe: { ...containers['safe'], locked: true },
    })
  })

  test('is no event whose condition does not hold after the actions', () => {
    const unless = smallModuleWith([event, `when: documents.memo.controlled\n            ${event}`])
    expect(found(unless, 'leave').containers['safe']?.locked).toBe(false)
    const guarded = smallModuleWith([
      event,
      `${event}\n            when: '!documents.memo.controlled'`,
    ])
    expect(found(guarded, 'leave').containers['safe']?.locked).toBe(true)
  })

  test('is that time goes by for what is known or open, and for nothing else', () => {
    const later = found(
      smallModuleWith(
        [
          '\nstart: find',
          `
  incidents: { loss: { known: true, minutesKnown: 5 }, leak: {} }
  threats: { plot: { known: true }, rumour: {} }
  requests: { asked: { open: true, minutesOpen: 1 }, closed: { minutesOpen: 3 } }
start: find`,
        ],
        [
          '\nnames:',
          `
names:
  incidents: { loss: a loss, leak: a leak }
  threats: { plot: a plot, rumour: a rumour }
  requests: { asked: a request, closed: another }`,
        ],
      ),
      'leave',
    )
    expect(later).toMatchObject({
      minutes: 60,
      incidents: { loss: { minutesKnown: 65 }, leak: { minutesKnown: 0 } },
      threats: { plot: { minutesKnown: 60 }, rumour: { minutesKnown: 0 } },
      requests: { asked: { minutesOpen: 61 }, closed: { minutesOpen: 3 } },
    })
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
    const story = '"\\n One\\n  two.\\n \\n\\nThree.\\n\\nFour. \\n"'
    const told = smallModuleWith(['Two papers.', story])
    expect(viewScene(told, begin(told))?.paragraphs).toEqual(['One two.', 'Three.', 'Four.'])
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

test('a replay tells which decision could not be made', () => {
  const stale = { scene: 'find', choice: 'guard' }
  expect(replay(small, [stale, stale])).toEqual({
    ok: false,
    fault: { code: 'stale-decision' },
    at: 1,
  })
})

test('a choice without a way on is a fault of the program', () => {
  const { scenes } = small.module
  const lost = [...scenes].map(([id, scene]) => {
    const choices = scene.choices.map((choice) => ({ ...choice, next: [] }))
    return [id, { ...scene, choices }] as const
  })
  const playable = { ...small, module: { ...small.module, scenes: new Map(lost) } }
  expect(() => decide(playable, begin(playable), { scene: 'find', choice: 'guard' })).toThrow(
    'choice guard leads nowhere in this world',
  )
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
