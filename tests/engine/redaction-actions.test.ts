/** What a redaction comes to as a whole: how it is written, marked and sent, and when it is a refusal. */
import { describe, expect, test } from 'vitest'
import {
  actionsOn,
  best,
  exercise,
  particularsOf,
  playable,
  reader,
  withPassage,
  type Change,
} from './redaction-done.ts'
import { exerciseWith } from './redaction-pack.ts'

const passages = (change: Readonly<Record<string, string>>): Change => ({
  passages: { ...best.passages, ...change },
})
const verbsOn = (change: Change) => actionsOn(change).map(({ verb }) => verb)
const marked = (release: string, treatments = best.passages) =>
  particularsOf('mark-tear-line', { release, passages: treatments })

describe('what is done with the whole', () => {
  test('is redacted for good, unless anything is only covered', () => {
    expect(actionsOn({}).find(({ verb }) => verb === 'redact')).toStrictEqual({
      verb: 'redact',
      objects: { document: 'report' },
      particulars: { permanent: true },
    })
    expect(particularsOf('redact', { passages: { who: 'cover' } })).toEqual({ permanent: false })
    expect(particularsOf('redact', { passages: { who: 'cover', plan: 'cut' } })).toEqual({
      permanent: false,
    })
    expect(verbsOn({ passages: { who: 'reliable' } })).not.toContain('redact')
  })

  test.each<[string, Change, object]>([
    ['the best', {}, {}],
    ['a passage that tells of a source', passages({ who: 'vaguer' }), { removesSource: false }],
    ['hidden data', { metadataRemoved: false }, { removesSource: false }],
    ['a telling file name', { fileName: 'date' }, { removesSource: false }],
    ['a telling gap', passages({ bert: 'cut' }), { removesSource: false }],
    ['a falsified passage', passages({ who: 'certain' }), { alters: true, actionable: false }],
    ['a need not served', passages({ place: 'cut' }), { actionable: false }],
    ['a need served under a cover', passages({ place: 'cover' }), { actionable: false }],
    ['a need put away', passages({ place: 'coast' }), { actionable: false }],
    ['a need that another passage serves', passages({ lent: 'cut' }), {}],
  ])('is written as a tear line, with %s', (_, change, particulars) => {
    expect(actionsOn(change)).toContainEqual({
      verb: 'write-tear-line',
      objects: { document: 'report' },
      particulars: { removesSource: true, alters: false, actionable: true, ...particulars },
    })
  })

  test.each<[string, Change, object]>([
    ['the best', {}, {}],
    ['a passage that tells', passages({ who: 'vaguer' }), { reveals: ['post@post.employer'] }],
    ['a passage covered', passages({ who: 'cover' }), { reveals: ['post'], actionable: false }],
    ['hidden data', { metadataRemoved: false }, { reveals: ['post'], hidden: true }],
    ['a telling file name', { fileName: 'came' }, { reveals: ['post', 'day'], named: true }],
    [
      'the same told twice',
      { ...passages({ shift: 'keep' }), fileName: 'date' },
      { reveals: ['day'], named: true },
    ],
    ['a telling gap', passages({ bert: 'cut' }), { reveals: ['day'], gaps: true }],
    ['a gap that tells nothing', passages({ anna: 'cut' }), { gaps: true }],
    ['a list cut whole', passages({ anna: 'cut', bert: 'cut' }), {}],
  ])('is sent, with %s', (_, change, particulars) => {
    expect(actionsOn(change).at(-1)).toStrictEqual({
      verb: 'send-tear-line',
      objects: { document: 'report', ...reader, request: 'asked', threat: 'storm' },
      particulars: {
        reveals: [],
        hidden: false,
        named: false,
        gaps: false,
        actionable: true,
        ...particulars,
      },
    })
  })

  test('has hidden data that does no harm where it tells nothing', () => {
    const of = exerciseWith(playable, { metadata: { tells: [] } })
    expect(particularsOf('send-tear-line', { metadataRemoved: false }, of)).toMatchObject({
      hidden: false,
      reveals: [],
    })
  })

  test('answers the request and the threat for its reader, and goes to others as it is', () => {
    const sent = actionsOn({ distribution: ['helper', 'liaison'] }).slice(-2)
    expect(sent.map(({ objects }) => objects)).toStrictEqual([
      { document: 'report', recipient: 'helper', partner: 'ally' },
      { document: 'report', ...reader, request: 'asked', threat: 'storm' },
    ])
    const of = exerciseWith(playable, { request: undefined, threat: undefined })
    expect(actionsOn({}, of).at(-1)?.objects).toStrictEqual({ document: 'report', ...reader })
  })

  test('is refused to the reader who is left off the list', () => {
    const refusal = {
      verb: 'decline',
      objects: { request: 'asked' },
      particulars: { referred: false },
    }
    expect(actionsOn({ distribution: ['helper'] }).at(-1)).toStrictEqual(refusal)
    expect(actionsOn({})).not.toContainEqual(refusal)
    const of = exerciseWith(playable, { request: undefined })
    expect(actionsOn({ distribution: ['helper'] }, of).at(-1)).toStrictEqual({
      verb: 'withhold',
      objects: { document: 'report', recipient: 'liaison' },
      particulars: { referred: false },
    })
  })

  test.each<[string, Change]>([
    ['nobody is on the list', { distribution: [] }],
    [
      'nothing is left of it',
      { passages: Object.fromEntries(exercise.report.passages.map(({ id }) => [id, 'cut'])) },
    ],
  ])('is a refusal that keeps everything back where %s', (_, change) => {
    const actions = actionsOn(change)
    expect(actions.map(({ verb }) => verb)).toEqual([
      'cut-out',
      'cut-out',
      'cut-out',
      'cut-out',
      'decline',
    ])
    expect(actions.map(({ particulars }) => particulars['passage'])).toEqual([
      'who',
      'plan',
      'place',
      'lent',
      undefined,
    ])
  })

  test('bears no mark of release, and names no partner, for a reader of our own', () => {
    const of = exerciseWith(playable, { recipient: 'helper' }, '')
    const actions = actionsOn({ distribution: ['helper'] }, of)
    expect(actions.map(({ verb }) => verb)).not.toContain('mark-tear-line')
    expect(actions.at(-1)?.objects).toStrictEqual({
      document: 'report',
      recipient: 'helper',
      request: 'asked',
      threat: 'storm',
    })
    for (const { objects } of actions) expect(objects).not.toHaveProperty('partner')
    expect(verbsOn({})).toContain('mark-tear-line')
  })
})

describe('the release marking', () => {
  test('is put on the report for the government of the reader', () => {
    expect(actionsOn({}).find(({ verb }) => verb === 'mark-tear-line')?.objects).toStrictEqual({
      document: 'report',
      partner: 'ally',
    })
  })

  test.each([
    ['CONFIDENTIAL//REL TO USA, VLD', {}],
    ['', { under: true }],
    ['REL TO USA, VLD', { under: true, malformed: true }],
    ['UNCLASSIFIED', { under: true }],
    ['CONFIDENTIAL//REL TO USA, ORV, VLD', { under: true }],
    ['CONFIDENTIAL//NOFORN', { over: true }],
    ['CONFIDENTIAL//REL TO USA, ORV', { under: true, over: true }],
    ['SECRET//REL TO USA, VLD', { over: true }],
    ['SECRET', { over: true }],
    ['SECRET//NOFORN', { over: true }],
    ['UNCLASSIFIED//NOFORN', { under: true, over: true }],
    ['SECRET//REL TO USA, ORV, VLD', { under: true, over: true }],
    ['CONFIDENTIAL//ORCON//REL TO USA, VLD', { over: true, malformed: true }],
    ['CONFIDENTIAL/REL TO USA, VLD', { malformed: true }],
    ['UNCLASSIFIED//FOUO/REL TO USA, VLD', { under: true }],
    ['C//REL TO USA, VLD', { malformed: true }],
  ])('%s', (release, particulars) => {
    expect(marked(release)).toEqual({
      malformed: false,
      under: false,
      over: false,
      ...particulars,
    })
  })

  test.each([
    ['SECRET//FGI HLV//NOFORN', {}],
    ['SECRET//NOFORN', { under: true }],
    ['TOP SECRET//NOFORN', { over: true }],
    ['TOP SECRET//FGI HLV//NOFORN', { over: true }],
    ['SECRET//FGI HLV ORV//NOFORN', { over: true }],
  ])('%s on what a third government lent', (release, particulars) => {
    expect(marked(release, { ...best.passages, lent: 'keep' })).toEqual({
      malformed: false,
      under: false,
      over: false,
      ...particulars,
    })
  })
})

describe('the release marking of words that are not classified', () => {
  test.each([
    ['UNCLASSIFIED', '(U)', {}],
    ['', '(U)', { under: true }],
    ['UNCLASSIFIED//NOFORN', '(U)', { over: true }],
    ['UNCLASSIFIED', '(U//NF)', { under: true }],
    ['UNCLASSIFIED//NOFORN', '(U//NF)', {}],
  ])('%j on %s', (release, mark, particulars) => {
    const of = withPassage({}, mark)
    expect(particularsOf('mark-tear-line', { release, passages: {} }, of)).toEqual({
      malformed: false,
      under: false,
      over: false,
      ...particulars,
    })
  })
})

describe('answers', () => {
  test.each<[string, Change]>([
    ['a passage that the report does not have', { passages: { nothing: 'cut' } }],
    ['words that are not offered for a passage', { passages: { plan: 'reliable' } }],
    ['a file name that is not offered', { fileName: 'another' }],
    ['somebody whom it could not be sent to', { distribution: ['liaison', 'officer'] }],
  ])('do not fit with %s', (_, change) => {
    expect(exercise.choiceFor({ ...best, ...change })).toBeUndefined()
  })

  test('leave a passage of which they say nothing as it is', () => {
    expect(actionsOn({ passages: {} })).toEqual(
      actionsOn({
        passages: Object.fromEntries(exercise.report.passages.map(({ id }) => [id, 'keep'])),
      }),
    )
  })

  test('have what the report says of how long the work takes and where it leads', () => {
    expect(exercise.choiceFor(best)).toMatchObject({
      id: 'redaction',
      answer: { redaction: best },
      takes: 20,
      next: [{ go: 'end' }],
    })
  })
})
