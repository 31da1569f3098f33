/** How much of a fact a question takes: clauses that others settle, names in lists, numbers that grow. */
import { describe, expect, test } from 'vitest'
import { rule } from './made-module.ts'
import {
  annex,
  asks,
  exploredIn,
  first,
  memo,
  statesIn,
  wait,
  type Patch,
} from './explored-states.ts'

/** A scene in which something may change. */
const later = (set: Patch) => ({
  choices: { wait: wait('three'), change: { ...wait('three'), events: [{ set }] } },
})
const ways = (next: string, ...sets: readonly Patch[]) => ({
  choices: Object.fromEntries(
    sets.map((set, at) => [`c${at}`, { ...wait(next), events: [{ set }] }]),
  ),
})
const shown = (...people: readonly string[]) => memo({ readBy: people })
const copy = (next: string) => ({
  choices: {
    wait: wait(next),
    copy: { ...wait(next), actions: [{ copy: { document: 'memo', network: 'copier' } }] },
  },
})
const slowly = (next: string) => ({ choices: { at: wait(next), late: { takes: 8, next } } })
const conceal = (incident: string) => ({
  choices: { it: { ...wait('end'), actions: [{ conceal: { incident } }] } },
})

describe('where clauses must all hold, one that fails and stays so leaves the others without interest', () => {
  const covered = memo({ covered: true })
  const taken = memo({ taken: true })
  const both = memo({ covered: true, taken: true })
  const asked = 'documents.memo.covered && documents.memo.taken'
  test('of a rule', () => {
    const two = {
      choices: {
        it: { ...wait('end'), actions: [{ show: { document: 'memo', recipient: 'boss' } }] },
      },
    }
    const rules = [rule('it', 'show', 'document.covered && document.taken', 'violation')]
    expect(statesIn({ one: first([covered, taken, both]), two }, rules)).toEqual([1, 2, 1])
  })

  test('of a condition', () => {
    expect(statesIn({ one: first([covered, taken, both]), two: asks(asked) })).toEqual([1, 2, 1])
  })

  test('but not one that may still come to hold', () => {
    expect(
      statesIn({ one: first([covered, taken, both]), two: later(covered), three: asks(asked) }),
    ).toEqual([1, 3, 2, 1])
  })

  test('nor one that may do so two scenes later', () => {
    const two = { choices: { on: wait('three') } }
    const three = {
      choices: { wait: wait('four'), change: { ...wait('four'), events: [{ set: covered }] } },
    }
    expect(statesIn({ one: first([covered, taken, both]), two, three, four: asks(asked) })).toEqual(
      [1, 3, 3, 2, 1],
    )
  })

  test('nor one that may be changed both ways, and what changes is told of each scene', () => {
    expect(
      statesIn({
        one: first([covered, taken, both]),
        two: ways('three', covered, memo({ covered: false })),
        three: asks(asked),
      }),
    ).toEqual([1, 3, 2, 1])
    expect(
      statesIn({
        one: first([covered, taken, both]),
        two: ways('three', covered, annex({ covered: true })),
        three: ways('four', taken, annex({ taken: true })),
        four: asks(asked),
      }),
    ).toEqual([1, 4, 3, 2, 1])
    expect(
      statesIn({
        one: first([covered, taken, both]),
        two: ways('three', covered, annex({ covered: true })),
        three: ways('four', memo({ covered: false }), annex({ covered: true })),
        four: asks(asked),
      }),
    ).toEqual([1, 3, 2, 2, 1])
  })

  test('nor one that two facts decide of which one may change', () => {
    expect(
      statesIn({
        one: first([memo({ accounted: true })]),
        two: later(covered),
        three: asks('(documents.memo.covered || documents.memo.taken) && documents.memo.accounted'),
      }),
    ).toEqual([1, 2, 2, 1])
  })

  test('nor one that also asks about something else', () => {
    const besides = { documents: { memo: { taken: true }, annex: { covered: true } } }
    expect(
      statesIn({
        one: first([taken, annex({ covered: true }), besides]),
        two: asks('(documents.memo.covered || documents.annex.covered) && documents.memo.taken'),
      }),
    ).toEqual([1, 4, 1])
  })

  test('a change to the value that it has is none', () => {
    expect(
      statesIn({
        one: first([covered, taken, both]),
        two: later(memo({ covered: false })),
        three: asks(asked),
      }),
    ).toEqual([1, 2, 2, 1])
  })
})

test('an event that hangs on another thing happens where that is so, and nowhere else', () => {
  const event = { when: 'documents.annex.covered', set: memo({ taken: true }) }
  const two = { choices: { on: { ...wait('three'), events: [event] } } }
  const one = first([annex({ covered: true })])
  expect(statesIn({ one, two, three: asks('documents.memo.taken') })).toEqual([1, 2, 2, 1])
})

describe('of a list of names a condition asks', () => {
  const changes = [shown('boss'), shown('guest'), shown('boss', 'guest'), shown('clerk')]
  const asking = (when: string) =>
    statesIn({
      one: first(changes),
      two: asks(when),
    })[1]

  test.each([
    ['nothing', 'documents.memo.copies > 0', 1],
    ['one name', '"boss" in documents.memo.readBy', 2],
    ['that it is missing', '!("boss" in documents.memo.readBy)', 2],
    ['either of two', '"boss" in documents.memo.readBy || "guest" in documents.memo.readBy', 4],
    ['both of two', '"boss" in documents.memo.readBy && "guest" in documents.memo.readBy', 2],
    ['how many', 'size(documents.memo.readBy) > 1', 5],
    ['how many, and one', 'size(documents.memo.readBy) > 1 || "boss" in documents.memo.readBy', 5],
    ['a name that a fact gives', 'documents.memo.originator in documents.memo.readBy', 5],
    ['one, or another fact', 'documents.memo.copies > 0 || "boss" in documents.memo.readBy', 2],
    [
      'one, or how many are in another',
      'size(documents.annex.readBy) > 0 || "boss" in documents.memo.readBy',
      2,
    ],
    [
      'one, or what a list of names has',
      'documents.memo.originator in ["guest"] || "boss" in documents.memo.readBy',
      2,
    ],
    [
      'one, together with another fact',
      'documents.annex.covered || ("boss" in documents.memo.readBy && !documents.memo.taken)',
      2,
    ],
    [
      'one, or that another has another',
      '"guest" in documents.annex.readBy || "boss" in documents.memo.readBy',
      2,
    ],
    ['nothing where another is asked', '"boss" in documents.annex.readBy', 1],
    ['nothing where a fact is among names', 'documents.memo.originator in ["ally", "boss"]', 1],
  ])('%s: %s', (_, when, states) => {
    expect(asking(when)).toBe(states)
  })
})

const copied = (when: string) =>
  statesIn({
    one: copy('two'),
    two: copy('three'),
    three: copy('four'),
    four: asks(when),
  })

test('a list that is asked about as a whole in one place is kept whole', () => {
  const one = first([shown('boss'), shown('guest'), shown('boss', 'guest'), shown('clerk')])
  const lines = ['"boss" in documents.memo.readBy', 'size(documents.memo.readBy) > 0'].map(
    (when, at) => ({ when, say: `line${at}` }),
  )
  for (const standing of [lines, lines.toReversed()])
    expect(statesIn({ one, two: { standing, choices: { on: wait('end') } } })[1]).toBe(5)
})

test('names are the same in whatever order they came', () => {
  const one = first([shown('boss', 'guest'), shown('guest', 'boss')])
  expect(statesIn({ one, two: asks('size(documents.memo.readBy) > 1') })).toEqual([1, 2, 1])
})

describe('a number that grows is told apart', () => {
  test.each([
    ['documents.memo.copies > 0', [1, 2, 2, 2, 1]],
    ['documents.memo.copies > 1', [1, 2, 3, 3, 1]],
    ['!(documents.memo.copies < 2)', [1, 2, 3, 4, 1]],
    ['1 < documents.memo.copies', [1, 2, 3, 3, 1]],
    ['documents.memo.copies > documents.annex.copies', [1, 2, 3, 4, 1]],
    ['documents.memo.copies in [0, 1]', [1, 2, 3, 4, 1]],
    ['2 in [documents.memo.copies]', [1, 2, 3, 4, 1]],
    ['documents.annex.covered || documents.memo.copies > 1', [1, 2, 3, 3, 1]],
    [
      'documents.annex.covered || (documents.memo.copies > 1 && !documents.memo.taken)',
      [1, 2, 3, 3, 1],
    ],
  ])('as far as something compares it: %s', (when, states) => {
    expect(copied(when)).toEqual(states)
  })

  test('by a rule, on minutes of its own', () => {
    const rules = [rule('late', 'conceal', 'incident.minutesKnown >= 12', 'violation')]
    const chain = (incident: string) =>
      statesIn(
        {
          one: slowly('two'),
          two: slowly('three'),
          three: slowly('four'),
          four: conceal(incident),
        },
        rules,
      )
    expect(chain('leak')).toEqual([1, 2, 3, 3, 1])
    expect(chain('loss')).toEqual([1, 1, 1, 1, 1])
  })

  test('with what makes it grow', () => {
    const rules = [rule('late', 'conceal', 'incident.minutesKnown >= 12', 'violation')]
    const one = first([{ incidents: { loss: { known: true } } }])
    const two = { choices: { on: { takes: 15, next: 'three' } } }
    const { statesByScene, fired } = exploredIn({ one, two, three: conceal('loss') }, rules)
    expect([...statesByScene.values()]).toEqual([1, 2, 2, 1])
    expect([...fired.keys()]).toEqual(['late'])
  })

  test('also where an effect copies it to what is compared, and no state in which that tells is lost', () => {
    const designated = { people: { boss: { designated: true } } }
    const report = { report: { incident: 'leak', recipient: 'boss' } }
    const { statesByScene, fired } = exploredIn(
      {
        zero: { choices: { on: { ...wait('one'), events: [{ set: designated }] } } },
        one: slowly('two'),
        two: { choices: { it: { ...wait('three'), actions: [report] } } },
        three: conceal('leak'),
      },
      [rule('late', 'conceal', 'incident.reportedAfter > 7', 'violation')],
    )
    expect([...statesByScene.values()]).toEqual([1, 1, 2, 2, 1])
    expect([...fired.keys()]).toEqual(['late'])
  })

  test('once that is known, no further than what it is copied to', () => {
    const designated = { people: { boss: { designated: true } } }
    const report = { report: { incident: 'leak', recipient: 'boss' } }
    expect(
      statesIn(
        {
          zero: { choices: { on: { ...wait('one'), events: [{ set: designated }] } } },
          one: slowly('two'),
          two: slowly('three'),
          three: { choices: { it: { ...wait('four'), actions: [report] } } },
          four: conceal('leak'),
        },
        [
          rule('late', 'conceal', 'incident.reportedAfter > 7', 'violation'),
          rule('old', 'read', 'document.ageDays > 100', 'violation'),
        ],
      ),
    ).toEqual([1, 1, 2, 2, 2, 1])
  })
})
