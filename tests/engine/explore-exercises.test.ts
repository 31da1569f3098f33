/** Exercises explored: pages to mark and reports to redact, each by a few of the answers it could get. */
import { describe, expect, test } from 'vitest'
import type { Exploration } from '../../content/engine/explore/report.ts'
import { mosaic } from './explored-states.ts'
import { exploredOf, rule } from './made-module.ts'

const rules = [
  rule('too-secret', 'let-through', '!action.releasable', 'violation', 'serious'),
  rule(
    'not-agreed',
    'let-through',
    'document.originator != "" && !document.originatorAgreed',
    'violation',
    'serious',
  ),
  rule('missed', 'cut-out', 'action.parts > 0', 'violation', 'minor'),
  rule('wrong-reader', 'send-tear-line', 'recipient.press', 'violation', 'critical'),
  rule('kept-back', 'withhold', '!action.referred', 'violation', 'serious'),
  rule('wrong-mark', 'mark-tear-line', 'action.malformed || action.under', 'violation', 'minor'),
  rule('told', 'send-tear-line', 'action.actionable', 'commendable', 'minor'),
]
const world = {
  people: {
    clerk: { clearance: 'SECRET' },
    liaison: { foreign: true, country: 'veldania' },
    reporter: { press: true },
  },
  partners: { veldania: {} },
  documents: {
    report: { level: 'SECRET' },
    note: { level: 'SECRET', originator: 'veldania' },
  },
}
const open = '(C//REL TO USA, VEL)'
const redact = (course: object) => ({
  redact: {
    takes: 5,
    document: 'report',
    recipient: 'liaison',
    needs: ['what', 'when'],
    portions: [
      {
        mark: '(S//NF)',
        passages: {
          plan: { serves: ['what'], wordings: { plainly: { mark: open } } },
          charge: { from: 'note', serves: ['when'], wordings: { soon: { mark: open } } },
        },
      },
    ],
    fileNames: { number: {} },
    distribution: { liaison: { listed: true }, reporter: {} },
    outcome: [],
    ...course,
  },
})
const words = {
  redact: {
    title: 'The report',
    banner: 'SECRET//NOFORN',
    passages: { plan: 'A plan.', charge: 'A charge.' },
    wordings: { plan: { plainly: 'A plan.' }, charge: { soon: 'Soon.' } },
    needs: { what: 'What?', when: 'When?' },
    fileNames: { number: '1.docx' },
  },
}
const agreed = { set: { documents: { note: { originatorAgreed: true } } } }
const end = { closing: [{ say: 'done' }] }
const more = { codes: { VEL: 'veldania' } }

const choicesAt = ({ choices }: Exploration, at: string) =>
  choices.filter(({ scene }) => scene === at).map(({ choice }) => choice)
const outcomesOf = ({ choices }: Exploration, id: string) =>
  choices.find(({ choice }) => choice === id)?.outcomes.map((rules) => rules.join(' '))

describe('a report to redact', () => {
  const choices = {
    without: { takes: 1, next: 'line' },
    agree: { takes: 1, events: [agreed], next: 'line' },
  }
  const scenes = { ask: { choices }, line: redact({ next: 'end' }), end }
  const found = exploredOf({ rules, world, more, scenes, words: { line: words } })

  test('is explored by its examples, the best answer to each world, and what differs a little from the first', () => {
    expect(choicesAt(found, 'line')).toEqual([
      'all-kept',
      'all-cut',
      'all-touchy-covered',
      'reference',
      'reference-2',
      'keep-plan',
      'cover-plan',
      'keep-charge',
      'cover-charge',
      'metadata',
      'distribution-liaison',
      'distribution-reporter',
      'marked-not',
      'marked-UNCLASSIFIED',
      'marked-TOP SECRET//NOFORN',
    ])
    expect(found.transitions).toBe(2 + 2 * 15)
  })

  test('is judged in every world by the answers that are best in one of them', () => {
    expect(outcomesOf(found, 'reference')).toEqual(['missed'])
    expect(outcomesOf(found, 'reference-2')).toEqual(['not-agreed told', 'told'])
    expect(found).toMatchObject({ best: 100, passable: true, flawless: true })
  })

  test('leaves the choices of lists beside it as they are', () => {
    expect(choicesAt(found, 'ask')).toEqual(['without', 'agree'])
  })

  test('is no trap where one of the answers is good, and no choice of it is called dead or silent', () => {
    expect(found.trapped).toEqual([])
    expect(found.dead).toEqual([])
    expect(found.silent.map(({ scene }) => scene)).toEqual(['ask', 'ask'])
  })
})

/** The references found where some choices lead to a report, and then one that alone allows a better answer. */
const searchedAfter = (
  choices: readonly object[],
  further: Readonly<Record<string, Readonly<Record<string, object>>>>,
) =>
  choicesAt(
    exploredOf({
      rules,
      world: { ...world, ...further },
      more,
      scenes: {
        ask: {
          choices: {
            ...Object.fromEntries(choices.map((each, at) => [`c${at}`, { next: 'line', ...each }])),
            agree: { takes: 1, events: [agreed], next: 'line' },
          },
        },
        line: redact({ next: 'end' }),
        end,
      },
      words: { line: words },
    }),
    'line',
  ).filter((id) => id.startsWith('reference'))

describe('where many worlds lead to a report', () => {
  test('those that differ in time and in readers alone are searched once', () => {
    const names = Array.from({ length: 24 }, (_, at) => `p${at}`)
    const people = Object.fromEntries(names.map((name) => [name, {}]))
    const choices = names.map((recipient, takes) => ({
      takes,
      actions: [{ show: { document: 'report', recipient } }],
    }))
    const further = {
      people: { ...world.people, ...people },
      requests: { line: { open: true } },
      incidents: { leak: { known: true } },
    }
    expect(searchedAfter(choices, further)).toEqual(['reference', 'reference-2'])
  })

  test('the first 24 of others are searched', () => {
    const facts = ['covered', 'taken', 'accounted', 'described', 'controlled']
    const different = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        takes: 1,
        events: [
          {
            set: {
              documents: {
                report: Object.fromEntries(
                  facts.map((fact, bit) => [fact, ((at >> bit) & 1) === 1]),
                ),
              },
            },
          },
        ],
      }))
    expect(searchedAfter(different(23), {})).toEqual(['reference', 'reference-2'])
    expect(searchedAfter(different(24), {})).toEqual(['reference'])
  })
})

test('a report is searched in the worlds to which only the best answer to an earlier one leads', () => {
  const found = exploredOf({
    rules,
    world: { ...world, requests: { line: { open: true } } },
    more: {
      ...more,
      sources: mosaic.sources,
      pieces: mosaic.pieces,
    },
    text: { names: { sources: { heron: 'HERON' }, pieces: { post: 'his post' } } },
    scenes: {
      first: redact({
        request: 'line',
        portions: [
          {
            mark: '(S//NF)',
            passages: {
              plan: {
                tells: ['post'],
                serves: ['what', 'when'],
                wordings: { plainly: { tells: [], mark: open } },
              },
            },
          },
        ],
        needs: ['what', 'when'],
        events: [{ when: 'requests.line.granted && sources.heron.remaining > 1', ...agreed }],
        next: 'line',
      }),
      line: redact({ next: 'end' }),
      end,
    },
    words: {
      first: {
        redact: {
          ...words.redact,
          passages: { plan: 'A plan.' },
          wordings: { plan: { plainly: 'A plan.' } },
        },
      },
      line: words,
    },
  })
  expect(outcomesOf(found, 'reference-2')).toEqual(['not-agreed told', 'told'])
  expect(found.flawless).toBe(true)
})

const scenesOf = (exercise: Readonly<Record<string, unknown>>) => ({
  page: exercise,
  other: end,
  end,
})

describe('what never comes about after an exercise', () => {
  const never = 'documents.note.destroyed'
  const course = (sometimes: string) => ({
    events: [
      { when: sometimes, set: { documents: { note: { covered: true } } } },
      { when: never, set: { documents: { note: { covered: true } } } },
    ],
    next: [{ when: never, go: 'other' }, { when: sometimes, go: 'other' }, { go: 'end' }],
  })

  test('is named once for all redactions of a report', () => {
    const { neverTaken, neverHappens } = exploredOf({
      rules,
      world: { ...world, requests: { line: { open: true } } },
      more,
      scenes: scenesOf(redact({ request: 'line', ...course('requests.line.granted') })),
      words: { page: words },
    })
    expect(neverTaken).toEqual([{ scene: 'page', choice: 'all-kept', way: 0 }])
    expect(neverHappens).toEqual([{ scene: 'page', choice: 'all-kept', event: 1 }])
  })

  test('is named once for all ways to mark a page', () => {
    const found = exploredOf({
      rules: [rule('over', 'mark-portion', 'action.level > action.due', 'violation', 'minor')],
      world,
      more: {
        guides: {
          harbours: {
            facts: { berth: false },
            elements: { berths: { when: 'portion.berth', mark: 'CONFIDENTIAL', years: 10 } },
          },
        },
      },
      text: {
        guides: {
          harbours: {
            title: 'Guide',
            cite: 'Guide, 1 March 2025',
            elements: { berths: 'Berths.' },
          },
        },
      },
      scenes: scenesOf({
        guides: ['harbours'],
        mark: {
          document: 'note',
          date: '20260714',
          takes: 5,
          portions: { berth: { facts: { berth: true } } },
          ...course('documents.note.overMarked > 0'),
        },
      }),
      words: {
        page: {
          page: { title: 'A note', classifiedBy: 'A clerk', portions: { berth: 'A berth.' } },
        },
      },
    })
    expect(found.neverTaken).toEqual([{ scene: 'page', choice: 'reference', way: 0 }])
    expect(found.neverHappens).toEqual([{ scene: 'page', choice: 'reference', event: 1 }])
    expect(outcomesOf(found, 'one-level-up')).toEqual(['over'])
    expect(found).toMatchObject({ dead: [], silent: [], flawless: true })
  })
})
