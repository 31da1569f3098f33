/** What the report on a module says: of each choice, of the rules that fire, of scores, and of what never comes about. */
import { describe, expect, test } from 'vitest'
import type { Exploration } from '../../content/engine/explore/report.ts'
import { explore } from '../../content/engine/explore/explore.ts'
import { exploredOf, madeModule, rule } from './made-module.ts'

/** Rules that fire on an edit each for a mark of its own, of every worth that a rule can have. */
const rules = [
  rule('falsified', 'revise', 'action.alters', 'violation', 'critical'),
  rule('unsure', 'revise', 'action.blurs', 'violation', 'serious'),
  rule('silenced', 'revise', 'action.dropsDissent', 'violation', 'minor'),
  rule('made-up', 'revise', 'action.invents', 'caution', 'serious'),
  rule('fair', 'revise', 'action.showsDissent', 'commendable', 'serious'),
  rule('advised', 'revise', 'action.explains', 'violation', 'critical', 'from-memory'),
  rule('again', 'correct', 'document.bent', 'violation', 'serious'),
]
const world = { people: { clerk: {} }, documents: { report: {}, annex: {} } }

/** An edit of a document with some marks, leading on. */
const edit = (marks: string, next: unknown, document = 'report') => ({
  takes: 1,
  actions: [
    {
      revise: {
        document,
        ...Object.fromEntries(marks.split(' ').map((mark) => [mark, true])),
      },
    },
  ],
  next,
})
const correct = (next: unknown, document = 'report') => ({
  takes: 1,
  actions: [{ correct: { document } }],
  next,
})
const wait = (next: unknown) => ({ takes: 1, next })
const end = { closing: [{ say: 'done' }] }
type Scenes = Parameters<typeof exploredOf>[0]['scenes']
const explored = (scenes: Scenes): Exploration => exploredOf({ rules, world, scenes })
const rates = ({ best, worst, passable, flawless }: Exploration) => ({
  best,
  worst,
  passable,
  flawless,
})

const worstOf = (marks: string) =>
  explored({ one: { choices: { it: edit(marks, 'end') } }, end }).choices[0]?.worst

const ifBent = (go: string) => ({ when: 'documents.report.bent', go })

describe('of a choice', () => {
  test.each([
    ['alters', 'critical'],
    ['blurs', 'serious'],
    ['dropsDissent', 'minor'],
    ['invents', 'caution'],
    ['showsDissent', null],
    ['explains', null],
    ['showsDissent invents', 'caution'],
    ['invents dropsDissent', 'minor'],
    ['dropsDissent invents', 'minor'],
    ['blurs dropsDissent', 'serious'],
    ['blurs alters', 'critical'],
  ])('the worst that is found on an edit with %s is %s', (marks, worst) => {
    expect(worstOf(marks)).toBe(worst)
  })

  test('every set of rules found in some state is told, and the worst of them all', () => {
    const { choices } = explored({
      one: { choices: { bend: edit('blurs', 'two'), keep: edit('showsDissent', 'two') } },
      two: { choices: { it: correct('end') } },
      end,
    })
    expect(choices.at(-1)).toEqual({
      scene: 'two',
      choice: 'it',
      outcomes: [['again'], []],
      worst: 'serious',
      leadsTo: ['end'],
    })
  })

  test('the scenes are told to which it was seen to lead, each once', () => {
    const dropped = { when: 'documents.report.destroyed', go: 'never' }
    const { choices, unreached } = explored({
      one: { choices: { bend: edit('blurs', 'two'), keep: edit('showsDissent', 'two') } },
      two: {
        choices: {
          same: wait([ifBent('end'), { go: 'end' }]),
          apart: wait([dropped, ifBent('end'), { go: 'other' }]),
        },
      },
      other: end,
      never: end,
      end,
    })
    expect(choices.slice(2).map(({ leadsTo }) => leadsTo)).toEqual([['end'], ['end', 'other']])
    expect(unreached).toEqual(['never'])
  })
})

test('states and transitions are counted, those of each scene in the order in which it comes', () => {
  const { states, transitions, statesByScene } = explored({
    one: { choices: { bend: edit('blurs', 'two'), keep: edit('showsDissent', 'two') } },
    two: { choices: { it: correct('end'), edit: edit('blurs', 'end') } },
    end,
  })
  expect({ states, transitions }).toEqual({ states: 4, transitions: 6 })
  expect([...statesByScene]).toEqual([
    ['one', 1],
    ['two', 2],
    ['end', 1],
  ])
})

test('each rule that fires is told with every choice on which it does, in the order of names', () => {
  const { fired } = explored({
    one: {
      choices: { bend: edit('blurs invents', 'two'), keep: edit('showsDissent blurs', 'two') },
    },
    two: { choices: { put: correct('end'), bend: edit('invents', 'end') } },
    end,
  })
  expect([...fired]).toEqual([
    ['again', [{ scene: 'two', choice: 'put' }]],
    ['fair', [{ scene: 'one', choice: 'keep' }]],
    [
      'made-up',
      [
        { scene: 'one', choice: 'bend' },
        { scene: 'two', choice: 'bend' },
      ],
    ],
    [
      'unsure',
      [
        { scene: 'one', choice: 'bend' },
        { scene: 'one', choice: 'keep' },
      ],
    ],
  ])
})

test('a rule found together with different others on one choice is told of that choice once', () => {
  const { fired } = explored({
    one: { choices: { bend: edit('invents', 'two'), own: edit('explains', 'two') } },
    two: {
      choices: {
        both: {
          ...correct('end'),
          actions: [...correct('').actions, ...edit('invents', '').actions],
        },
      },
    },
    end,
  })
  expect(fired.get('made-up')).toEqual([
    { scene: 'one', choice: 'bend' },
    { scene: 'two', choice: 'both' },
  ])
})

const inTurn = (...decisions: readonly (readonly string[])[]): Scenes => ({
  ...Object.fromEntries(
    decisions.map((marks, at) => [
      `s${at}`,
      {
        choices: Object.fromEntries(
          marks.map((each, n) => [
            `c${n}`,
            edit(each, at + 1 < decisions.length ? `s${at + 1}` : 'end'),
          ]),
        ),
      },
    ]),
  ),
  end,
})

const rated = (...decisions: readonly (readonly string[])[]) =>
  rates(explored(inTurn(...decisions)))

describe('of scores', () => {
  test('best and worst are told, and whether some way passes or is flawless', () => {
    expect(rated(['showsDissent', 'alters'])).toEqual({
      best: 100,
      worst: 60,
      passable: true,
      flawless: true,
    })
  })

  test('a module in which every way loses points has no flawless way', () => {
    expect(rated(['blurs', 'invents'])).toEqual({
      best: 98,
      worst: 85,
      passable: true,
      flawless: false,
    })
  })

  test('losses of decisions are added up, down to nothing', () => {
    expect(rated(['alters'], ['alters'], ['alters'])).toMatchObject({ best: 0, worst: 0 })
    expect(rated(['blurs', 'alters'], ['blurs', 'alters'])).toEqual({
      best: 70,
      worst: 20,
      passable: false,
      flawless: false,
    })
  })

  test('a critical finding closes a way to passing whatever its score', () => {
    expect(rated(['alters', 'blurs'], ['showsDissent', 'blurs'])).toEqual({
      best: 92,
      worst: 45,
      passable: true,
      flawless: false,
    })
    expect(rated(['alters', 'blurs'], ['blurs'], ['blurs'])).toMatchObject({
      best: 55,
      passable: false,
    })
  })

  test('75 points pass, and one fewer do not', () => {
    expect(rated(['blurs dropsDissent'], ['dropsDissent'])).toMatchObject({
      best: 75,
      passable: true,
    })
    expect(rated(['blurs dropsDissent'], ['dropsDissent invents'])).toMatchObject({
      best: 73,
      passable: false,
    })
  })
})

const covered = (when?: string) => ({
  ...(when !== undefined && { when }),
  set: { documents: { annex: { covered: true } } },
})

describe('what never comes about is named with its scene and its place', () => {
  const bent = 'documents.report.bent'
  const gone = 'documents.report.destroyed'
  const found = explored({
    one: {
      standing: [
        { when: gone, say: 'gone' },
        { when: `!${bent}`, say: 'straight' },
      ],
      choices: {
        bend: { ...edit('blurs', 'two'), events: [covered(), covered(gone), covered(bent)] },
        keep: {
          ...edit('showsDissent', [{ when: bent, go: 'end' }, { go: 'two' }]),
          events: [covered(bent)],
        },
      },
    },
    two: {
      standing: [
        { when: bent, say: 'bent' },
        { when: `!${bent}`, say: 'straight' },
      ],
      choices: {
        on: {
          ...wait([{ when: gone, go: 'far' }, { when: bent, go: 'end' }, { go: 'end' }]),
          events: [covered(bent), covered(gone)],
        },
      },
    },
    far: {
      standing: [{ when: gone, say: 'gone' }],
      choices: {
        on: { ...wait([{ when: gone, go: 'end' }, { go: 'end' }]), events: [covered(gone)] },
      },
    },
    end: {
      closing: [{ say: 'done' }, { when: gone, say: 'gone' }, { when: bent, say: 'bent' }],
    },
  })

  test('ways', () => {
    expect(found.neverTaken).toEqual([
      { scene: 'one', choice: 'keep', way: 0 },
      { scene: 'two', choice: 'on', way: 0 },
    ])
  })

  test('events', () => {
    expect(found.neverHappens).toEqual([
      { scene: 'one', choice: 'bend', event: 1 },
      { scene: 'one', choice: 'keep', event: 0 },
      { scene: 'two', choice: 'on', event: 1 },
    ])
  })

  test('lines', () => {
    expect(found.neverSaid).toEqual([
      { scene: 'one', part: 'standing', line: 0 },
      { scene: 'end', part: 'closing', line: 1 },
    ])
  })

  test('scenes, of which nothing else is said', () => {
    expect(found.unreached).toEqual(['far'])
    expect(found.choices.map(({ scene }) => scene)).not.toContain('far')
  })
})

const on = (...to: readonly string[]) => ({
  choices: Object.fromEntries(to.map((next) => [`to-${next}`, wait(next)])),
})

test('each scene is walked once, after all from which it can be reached', () => {
  const scenes: string[] = []
  const playable = madeModule({
    rules,
    world,
    scenes: {
      one: on('four', 'two', 'three'),
      four: on('end'),
      two: on('three', 'end'),
      three: on('four'),
      end,
    },
  })
  explore(playable, { onProgress: ({ scene }) => scenes.push(scene) })
  expect(scenes.slice(-5)).toEqual(['one', 'two', 'three', 'four', 'end'])
  expect(scenes.length % 5).toBe(0)
})

describe('a choice that is silent', () => {
  test('has nothing found on it in any state; advice and praise are something', () => {
    const { silent } = explored({
      one: {
        choices: {
          bend: edit('blurs', 'two'),
          advised: edit('explains', 'two'),
          fair: edit('showsDissent', 'two'),
          wait: wait('two'),
        },
      },
      two: { choices: { sometimes: correct('end'), never: correct('end', 'annex') } },
      end,
    })
    expect(silent).toEqual([
      { scene: 'one', choice: 'wait' },
      { scene: 'two', choice: 'never' },
    ])
  })
})
