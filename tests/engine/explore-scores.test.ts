/** Scores explored, against those of every way through, reckoned one by one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin, take } from '../../content/engine/attempt.ts'
import type { Finding } from '../../content/engine/finding.ts'
import type { Choice, Scene } from '../../content/engine/module.ts'
import { reckon } from '../../content/engine/score.ts'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { explored, exploredOf, madeModule, rule } from './made-module.ts'

/** Rules of every worth, each for a mark of its own on an edit, and one that counts by the share of three passages. */
const verdicts = {
  alters: ['violation', 'critical'],
  blurs: ['violation', 'serious'],
  dropsDissent: ['violation', 'minor'],
  invents: ['commendable', 'serious'],
  showsDissent: ['commendable', 'critical'],
  explains: ['commendable', 'minor'],
} as const
const marks = Object.keys(verdicts)
const rules = [
  ...Object.entries(verdicts).map(([mark, [verdict, severity]]) =>
    rule(mark.toLowerCase(), 'revise', `action.${mark}`, verdict, severity),
  ),
  rule('hidden', 'vouch', 'action.hides', 'caution'),
  rule('passage', 'let-through', '!action.releasable', 'violation', 'critical'),
]
const world = { people: { clerk: {} }, documents: { report: {} } }
const end = { closing: [{ say: 'done' }] }
const base = madeModule({
  rules,
  world,
  scenes: { start: { choices: { on: { takes: 1, next: 'end' } } }, end },
})

const objects = { document: 'report', recipient: 'clerk' }
const revise = (on: readonly string[]): Action => ({
  verb: 'revise',
  objects: { document: 'report' },
  particulars: Object.fromEntries(marks.map((mark) => [mark, on.includes(mark)])),
})
const action = fc.oneof(
  { weight: 3, arbitrary: fc.subarray(marks, { maxLength: 2 }).map(revise) },
  {
    weight: 1,
    arbitrary: fc.constant<Action>({
      verb: 'vouch',
      objects,
      particulars: { alters: false, hides: true, ownPart: false },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two', 'three').map((passage): Action => ({
      verb: 'let-through',
      objects,
      particulars: { passage, parts: 3, level: 'SECRET', releasable: false },
    })),
  },
)
const decisions = fc.array(
  fc.array(fc.uniqueArray(action, { maxLength: 3, selector: (each) => JSON.stringify(each) }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 4 },
)

/** The module with decisions in a row, in each of which one of some courses is taken. */
function moduleOf(courses: readonly (readonly (readonly Action[])[])[]) {
  const [start, end] = [...base.module.scenes.values()]
  if (start === undefined || end === undefined) throw new Error('no scenes')
  const scenes = courses.map((all, at): Scene => {
    const go = at + 1 < courses.length ? `s${at + 1}` : 'end'
    const choices = all.map((actions, n): Choice => {
      const id = `c${n}`
      return {
        id,
        answer: { choice: id },
        takes: 1,
        events: [],
        actions,
        next: [{ when: null, go }],
      }
    })
    return { ...start, id: `s${at}`, choices }
  })
  const byId = new Map([...scenes, end].map((scene) => [scene.id, scene]))
  return { ...base, module: { ...base.module, start: 's0', scenes: byId } }
}

const waysThrough = <T>(decided: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  decided.reduce<readonly (readonly T[])[]>(
    (ways, here) => ways.flatMap((way) => here.map((each) => [...way, each])),
    [[]],
  )

test('where all ways meet again, best and worst are those of the best and the worst way', () => {
  fc.assert(
    fc.property(decisions, (courses) => {
      const playable = moduleOf(courses)
      const attempt = begin(playable)
      const findings = courses.map((all) =>
        all.map(
          (actions): readonly Finding[] =>
            take(playable, attempt, { takes: 1, actions, events: [] }).findings,
        ),
      )
      const reckoned = waysThrough(findings).map(reckon)
      const scores = reckoned.map(({ score }) => score)
      const { best, worst, passable, flawless } = explored(playable)
      expect({ best, worst, passable, flawless }).toEqual({
        best: Math.max(...scores),
        worst: Math.min(...scores),
        passable: reckoned.some(({ passed }) => passed),
        flawless: reckoned.some(({ passed, lost }) => passed && lost === 0),
      })
    }),
    { numRuns: 60 },
  )
})

/** A choice that edits the report with some marks. */
const edit = (next: string, ...on: readonly string[]) => ({
  takes: 1,
  actions: [
    { revise: { document: 'report', ...Object.fromEntries(on.map((mark) => [mark, true])) } },
  ],
  next,
})

test('a way that a critical finding closes does not hide one that loses more and passes', () => {
  const { best, worst, passable, flawless } = exploredOf({
    rules,
    world,
    scenes: {
      one: { choices: { closed: edit('last', 'alters'), open: edit('two', 'blurs') } },
      two: { choices: { on: edit('three', 'blurs') } },
      three: { choices: { on: edit('last', 'blurs') } },
      last: { choices: { on: edit('end', 'invents', 'showsDissent', 'explains') } },
      end,
    },
  })
  expect({ best, worst, passable, flawless }).toEqual({
    best: 80,
    worst: 77,
    passable: true,
    flawless: false,
  })
})
