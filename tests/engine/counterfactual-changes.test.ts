/** The smallest change, judged by some simple reckoning of what is wrong with a choice. */
import { describe, expect, test } from 'vitest'
import { counterfactual } from '../../content/engine/counterfactual.ts'
import type { Finding } from '../../content/engine/finding.ts'
import type { Choice } from '../../content/engine/module.ts'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { kinds } from '../../content/engine/world/world.ts'
import { soundMosaic, listeners, room } from './exposure-room.ts'
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
  { wrong = 'wrong', choices = [] as readonly Choice[], people = {}, networks = {} } = {},
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
      occurrences: about.map((action) => ({
        action,
        bound: { document: { level: 2 } },
        parts: {},
      })),
    }))
  const finding = found(actions).find(({ rule }) => rule.id === wrong)
  if (scene === undefined || finding === undefined) throw new Error(`${wrong} is not wrong`)
  const world = {
    ...module.world,
    people: { ...module.world.people, ...people },
    networks: { ...module.world.networks, ...networks },
    sources: soundMosaic(room, listeners),
  }
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
const dispatch = (method: string): Action => ({
  verb: 'dispatch',
  objects: { document: 'memo' },
  particulars: { method, verified: true },
})
const sent = ([action]: readonly Action[]) => action?.particulars['method']
const mark = (level: string): Action => ({
  verb: 'mark',
  objects: { document: 'memo' },
  particulars: { level },
})
const marked = ([action]: readonly Action[]) => String(action?.particulars['level'])
const discuss = (...reveals: string[]): Action => ({
  verb: 'discuss',
  objects: { document: 'memo', recipient: 'guest' },
  particulars: { reveals },
})
const told = (actions: readonly Action[]) =>
  actions.flatMap(({ particulars: { reveals } }) => (Array.isArray(reveals) ? reveals : []))
const toGuest = (verb: 'show' | 'withhold'): Action => ({
  verb,
  objects: { document: 'memo', recipient: 'guest' },
  particulars: {},
})
const by = (verb: 'copy' | 'transmit', network: string): Action => ({
  verb,
  objects: { document: 'memo', network },
  particulars: {},
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

  test('another way of those there are may be enough', () => {
    const wrongs = judging((actions) => [
      ...(sent(actions) === 'first-class mail' ? ['wrong'] : []),
      ...(sent(actions) === 'cleared escort' ? [] : ['slow']),
    ])
    expect(changeOf([dispatch('first-class mail')], wrongs)).toEqual({
      kind: 'particular',
      verb: 'dispatch',
      name: 'method',
      value: 'cleared escort',
    })
  })

  test('a level may become that of the document, and no other', () => {
    const wrongs = judging((actions) => (marked(actions) === 'CONFIDENTIAL' ? ['wrong'] : []))
    expect(changeOf([mark('CONFIDENTIAL')], wrongs)).toEqual({
      kind: 'particular',
      verb: 'mark',
      name: 'level',
      value: 'SECRET',
    })
    const only = judging((actions) => (marked(actions) === 'UNCLASSIFIED' ? [] : ['wrong']))
    expect(changeOf([mark('CONFIDENTIAL')], only)).toBeNull()
    expect(changeOf([mark('SECRET')], only)).toBeNull()
  })

  test('a piece about a source is told less exactly before it is left out', () => {
    const wrongs = judging((actions) => (told(actions).includes('trip') ? ['wrong'] : []))
    expect(changeOf([discuss('veldan', 'trip')], wrongs)).toEqual({
      kind: 'wording',
      verb: 'discuss',
      from: 'trip',
      to: 'trip@left.month',
    })
  })

  test('a piece is left out where telling it less exactly would not do, the others stay', () => {
    const wrongs = judging((actions) => [
      ...(told(actions).some((wording) => wording.startsWith('trip')) ? ['wrong'] : []),
      ...(told(actions).includes('veldan') ? [] : ['too little told']),
    ])
    expect(changeOf([discuss('veldan', 'trip'), secure(true)], wrongs)).toEqual({
      kind: 'wording',
      verb: 'discuss',
      from: 'trip',
      to: null,
    })
    expect(changeOf([discuss('trip@left.month')], wrongs)).toMatchObject({ to: null })
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
    const wrongs = judging(([action]) => (action?.objects.recipient === 'guest' ? ['wrong'] : []))
    const clerk = module.world.people['clerk']
    expect(changeOf([toGuest('show')], wrongs)).toBeNull()
    expect(
      changeOf([toGuest('show')], wrongs, { people: { boss: clerk, guest: clerk } }),
    ).toMatchObject({
      from: 'guest',
      to: 'boss',
    })
  })

  test('none turns somebody else away in place of the one who asked', () => {
    const wrongs = judging(([action]) => (action?.objects.recipient === 'guest' ? ['wrong'] : []))
    const people = { boss: module.world.people['clerk'] }
    expect(changeOf([toGuest('show')], wrongs, { people })).toMatchObject({ to: 'boss' })
    expect(changeOf([toGuest('withhold')], wrongs, { people })).toBeNull()
  })

  test('a page is copied by another machine that copies, and words go by another that carries them', () => {
    const [phone, line, camera, copier] = (
      ['phone', 'secure-phone', 'camera', 'copier'] as const
    ).map((kind) => kinds.network.parse({ kind }))
    const networks = { phone, camera, line, copier }
    const wrongs = judging(([action]) =>
      ['phone', 'camera'].includes(action?.objects.network ?? '') ? ['wrong'] : [],
    )
    expect(changeOf([by('copy', 'camera')], wrongs, { networks })).toMatchObject({ to: 'copier' })
    expect(changeOf([by('transmit', 'phone')], wrongs, { networks })).toMatchObject({ to: 'line' })
    expect(changeOf([by('copy', 'camera')], wrongs, { networks: { camera, line } })).toBeNull()
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

  test('what was done otherwise brings no milder wrong in place of the old', () => {
    const wrongs = judging(([action]) =>
      action?.particulars['covered'] ? ['milder'] : ['wrong', 'second', 'third'],
    )
    expect(changeOf([secure(false)], wrongs)).toBeNull()
  })

  test('none is named that leaves the course as bad as before, or worse', () => {
    expect(among('worse', 'equal')).toBeNull()
  })
})
