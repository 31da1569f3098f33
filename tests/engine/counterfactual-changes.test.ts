/** The smallest change, judged by some simple reckoning of what is wrong with a choice. */
import { describe, expect, test } from 'vitest'
import { counterfactual } from '../../content/engine/counterfactual.ts'
import type { Finding } from '../../content/engine/finding.ts'
import type { Choice } from '../../content/engine/module.ts'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { findingOf } from './findings.ts'
import { smallModule } from './small-pack.ts'

/** Findings on the actions of a choice: the names of what is wrong with it, by some simple reckoning. */
type Wrongs = (actions: readonly Action[]) => readonly string[]
const judging = (wrongs: Wrongs): Wrongs => wrongs
const { module } = smallModule()
const [scene] = module.scenes.values()

/** The smallest change of some actions that takes a wrong away. */
function changeOf(
  actions: readonly Action[],
  wrongs: Wrongs,
  { wrong = 'wrong', choices = [] as readonly Choice[], people = {} } = {},
) {
  const choice: Choice = {
    id: 'chosen',
    answer: { choice: 'chosen' },
    takes: 0,
    actions,
    events: [],
    next: [],
  }
  const found = (about: readonly Action[]) =>
    wrongs(about).map((id): Finding => ({
      ...findingOf({ id, severity: 'serious' }),
      occurrences: about.map((action) => ({ action, bound: {}, parts: {}, facts: [], named: [] })),
    }))
  const finding = found(actions).find(({ rule }) => rule.id === wrong)
  if (scene === undefined || finding === undefined) throw new Error(`${wrong} is not wrong`)
  const world = { ...module.world, people: { ...module.world.people, ...people } }
  return counterfactual((other) => found(other.actions), {
    module: { ...module, world },
    scene: { ...scene, choices: [choice, ...choices] },
    choice,
    finding,
  })
}

const store = (document: string, container: string, particulars = {}): Action => ({
  verb: 'store',
  objects: { document, container },
  particulars,
})
const secure = (covered: boolean): Action => ({
  verb: 'secure',
  objects: { document: 'memo' },
  particulars: { covered },
})
const heldIn = (actions: readonly Action[], document: string) =>
  actions.find(({ objects }) => objects.document === document)?.objects.container

const choiceOf = (id: string): Choice => ({
  id,
  takes: 0,
  actions: [{ ...secure(true), objects: { document: id } }],
  answer: { choice: id },
  events: [],
  next: [],
})

describe('of the changes that would do', () => {
  test('that of one particular touches the actions of its own verb alone', () => {
    const wrongs = judging((actions) => [
      ...(actions.some(({ particulars: { covered } }) => covered === false) ? ['wrong'] : []),
      ...(actions.some(({ verb, particulars }) => verb === 'store' && 'covered' in particulars)
        ? ['odd']
        : []),
    ])
    expect(changeOf([store('annex', 'safe'), secure(false)], wrongs)).toEqual({
      kind: 'particular',
      verb: 'secure',
      name: 'covered',
      value: true,
    })
  })

  test('a particular may be one thing too many as well', () => {
    const wrongs = judging(([action]) => (action?.particulars['covered'] ? ['wrong'] : []))
    expect(changeOf([secure(true)], wrongs)).toMatchObject({ name: 'covered', value: false })
  })

  test('that of one thing leaves other actions of the verb as they are', () => {
    const wrongs = judging((actions) => [
      ...(heldIn(actions, 'memo') === 'desk' ? ['wrong'] : []),
      ...(heldIn(actions, 'annex') === 'other' ? [] : ['annex moved']),
    ])
    expect(changeOf([store('memo', 'desk'), store('annex', 'other')], wrongs)).toEqual({
      kind: 'thing',
      verb: 'store',
      role: 'container',
      from: 'desk',
      to: 'safe',
    })
  })

  test('none names the trainee as somebody to give a thing to', () => {
    const show: Action = {
      verb: 'show',
      objects: { document: 'memo', recipient: 'guest' },
      particulars: {},
    }
    const wrongs = judging(([action]) => (action?.objects.recipient === 'guest' ? ['wrong'] : []))
    const clerk = module.world.people['clerk']
    expect(changeOf([show], wrongs)).toBeNull()
    expect(changeOf([show], wrongs, { people: { boss: clerk, guest: clerk } })).toMatchObject({
      from: 'guest',
      to: 'boss',
    })
  })

  const wrongOf: Readonly<Record<string, readonly string[]>> = {
    chosen: ['wrong', 'second'],
    worse: ['second', 'third', 'fourth'],
    equal: ['third', 'fourth'],
    better: ['third'],
    alike: ['fourth'],
  }
  const among = (...ids: string[]) =>
    changeOf(
      [{ ...secure(true), objects: { document: 'chosen' } }],
      ([action]) =>
        action?.particulars['covered'] === true
          ? (wrongOf[action.objects.document ?? ''] ?? [])
          : ['wrong'],
      { choices: ids.map(choiceOf) },
    )

  test('the best is named, and of equals the first', () => {
    expect(among('better', 'alike')).toEqual({ kind: 'choice', choice: 'better' })
    expect(among('alike', 'better')).toEqual({ kind: 'choice', choice: 'alike' })
    expect(among('worse', 'equal', 'alike')).toEqual({ kind: 'choice', choice: 'alike' })
  })

  test('none is named that leaves the course as bad as before, or worse', () => {
    expect(among('worse', 'equal')).toBeNull()
  })
})
