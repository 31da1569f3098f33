/** What rules on the actions ahead still ask of a state, and effects with them. */
import { describe, expect, test } from 'vitest'
import { exploredOf, rule } from './made-module.ts'
import {
  annex,
  boss,
  first,
  memo,
  show,
  statesBefore,
  statesIn,
  wait,
  type Patch,
} from './explored-states.ts'

describe('a rule on an action ahead asks', () => {
  test.each<[string, object, string, Patch, number]>([
    ['the document at hand', show, 'document.covered', memo({ covered: true }), 2],
    ['no other document', show, 'document.covered', annex({ covered: true }), 1],
    ['no other fact of it', show, 'document.covered', memo({ taken: true }), 1],
    ['whoever gets it', show, 'recipient.former', boss({ former: true }), 2],
    ['nobody else', show, 'recipient.former', { people: { guest: { former: true } } }, 1],
    ['the trainee', show, 'actor.former', { people: { clerk: { former: true } } }, 2],
    ['not others as the trainee', show, 'actor.former', boss({ former: true }), 1],
    [
      'the trainee as the reader',
      { read: { document: 'memo' } },
      'recipient.former',
      { people: { clerk: { former: true } } },
      2,
    ],
    [
      'the container that is named',
      { store: { document: 'memo', container: 'safe' } },
      'container.locked',
      { containers: { safe: { locked: true } } },
      2,
    ],
    [
      'no other than the one named',
      { store: { document: 'memo', container: 'safe' } },
      'container.locked',
      { containers: { desk: { locked: true } } },
      1,
    ],
    [
      'the container it lies in',
      show,
      'container.locked',
      { containers: { desk: { locked: true } } },
      2,
    ],
    [
      'the place of that container',
      show,
      'place.overheard',
      { places: { office: { overheard: true } } },
      2,
    ],
    [
      'the place of a container alone',
      { rekey: { container: 'safe' } },
      'place.overheard',
      { places: { hall: { overheard: true } } },
      2,
    ],
    ['the partner it comes from', show, 'partner.told', { partners: { ally: { told: true } } }, 2],
    [
      'nothing where how it is done rules it out',
      show,
      'action.verified && document.covered',
      memo({ covered: true }),
      1,
    ],
    [
      'more where how it is done does not',
      { show: { ...show.show, verified: true } },
      'action.verified && document.covered',
      memo({ covered: true }),
      2,
    ],
    [
      'nothing where what never changes rules it out',
      show,
      'document.destroyed && document.covered',
      memo({ covered: true }),
      1,
    ],
    [
      'more where what never changes does not',
      show,
      '!document.destroyed && document.covered',
      memo({ covered: true }),
      2,
    ],
    [
      'nothing where what never changes of two things rules it out',
      show,
      '(document.destroyed || recipient.former) && document.covered',
      memo({ covered: true }),
      1,
    ],
    [
      'more where one of the two does change',
      show,
      '(document.covered || recipient.former) && document.taken',
      memo({ covered: true, taken: true }),
      2,
    ],
    [
      'the document that is read',
      { read: { document: 'memo' } },
      'document.covered',
      memo({ covered: true }),
      2,
    ],
    [
      'nothing of one thing that it asks of another',
      { store: { document: 'memo', container: 'safe' } },
      'container.gsaApproved && place.locked',
      { containers: { safe: { locked: true } } },
      1,
    ],
    [
      'more where it is the one that is meant',
      show,
      'document.id == "memo" && document.covered',
      memo({ covered: true }),
      2,
    ],
    [
      'more where its level is high enough',
      show,
      'document.level >= SECRET && document.covered',
      memo({ covered: true }),
      2,
    ],
    [
      'nothing where its level is too low',
      show,
      'document.level > SECRET && document.covered',
      memo({ covered: true }),
      1,
    ],
    ['not who has heard of it already', show, 'document.covered', memo({ readBy: ['guest'] }), 1],
    ['where the document comes from', show, 'partner.told', memo({ originator: '' }), 2],
    ['where the document is', show, 'place.overheard', memo({ place: 'hall' }), 2],
    [
      'nothing of sources where there are none',
      show,
      'exposure.remaining < 3 && document.covered',
      memo({ covered: true }),
      1,
    ],
  ])('%s', (_, action, when, change, states) => {
    expect(statesBefore(action, when, [change])).toBe(states)
  })

  test('nothing that only an action of another kind is judged by', () => {
    expect(
      statesIn(
        {
          one: first([memo({ covered: true })]),
          two: { choices: { it: { ...wait('end'), actions: [{ read: { document: 'memo' } }] } } },
        },
        [rule('it', 'show', 'document.covered', 'violation')],
      ),
    ).toEqual([1, 1, 1])
  })

  const changes = {
    level: memo({ level: 'TOP SECRET' }),
    compartmented: memo({ compartmented: true }),
    clearance: boss({ clearance: 'TOP SECRET' }),
    needs: boss({ needs: [] }),
    readIn: boss({ readIn: true }),
    agreement: boss({ agreement: false }),
  }
  test.each([
    ['cleared', 'level clearance'],
    ['needToKnow', 'needs'],
    ['readIn', 'compartmented readIn'],
    ['eligible', 'level compartmented clearance needs readIn agreement'],
  ])('by access.%s of %s', (key, facts) => {
    const asked = Object.entries(changes).filter(
      ([, change]) => statesBefore(show, `access.${key}`, [change]) === 2,
    )
    expect(asked.map(([fact]) => fact).join(' ')).toBe(facts)
  })
})

const omission = (when: string) => [rule('undone', 'elapse', when, 'omission')]

describe('what is judged as left undone', () => {
  const two = { choices: { on: { takes: 30, next: 'end' } } }

  test.each<[string, string, Patch, readonly number[]]>([
    ['asks about each thing', 'document.covered', annex({ covered: true }), [1, 2, 1]],
    [
      'asks about what follows from it',
      'document.known && container.locked',
      { documents: { memo: { known: true } }, containers: { desk: { locked: true } } },
      [1, 2, 1],
    ],
    [
      'asks nothing of what no thing can be together',
      'incident.known && container.locked',
      { containers: { desk: { locked: true } } },
      [1, 1, 1],
    ],
    [
      'asks nothing of where no thing can be',
      'incident.known && place.locked',
      { places: { office: { locked: true } } },
      [1, 1, 1],
    ],
    [
      'asks also where it asks how long it took',
      'action.minutes > 20 && document.covered',
      memo({ covered: true }),
      [1, 2, 1],
    ],
  ])('%s', (_, when, change, states) => {
    expect(statesIn({ one: first([change]), two }, omission(when))).toEqual(states)
  })

  test('is told apart also of things that are called as parts of the world are', () => {
    const found = exploredOf({
      rules: omission('document.covered'),
      world: { people: { clerk: {} }, documents: { minutes: { covered: true }, knowledge: {} } },
      scenes: {
        one: first([{ documents: { knowledge: { covered: true } } }]),
        two,
        end: { closing: [{ say: 'done' }] },
      },
    })
    expect([...found.statesByScene.values()]).toEqual([1, 2, 1])
    expect(found.choices.map(({ outcomes }) => outcomes.flat())).toEqual([
      ['undone'],
      ['undone'],
      [],
    ])
  })
})
