/** The redaction that is judged best, whatever the report and the rules. */
import { describe, expect, test } from 'vitest'
import { bestWith, playable, type Passages } from './redaction-best.ts'
import { bestOf, redactionModule, rulesOn } from './redaction-pack.ts'
import type { RuleLine } from './redaction-rules.ts'

const served: Passages = { plan: { serves: ['what', 'where', 'sure'] } }

describe('the best redaction', () => {
  test('keeps what it can, puts what it must in other words, and goes out clean', () => {
    expect(bestOf(playable)).toEqual({
      passages: { who: 'reliable', shift: 'cut', lent: 'large', bert: 'third' },
      metadataRemoved: true,
      fileName: 'number',
      distribution: ['liaison'],
      release: 'CONFIDENTIAL//REL TO USA, VLD',
    })
    expect(rulesOn(playable, bestOf(playable))).toEqual(['marked-well', 'well-written'])
  })

  test('uses what was lent only where the one that lent it has agreed', () => {
    const note = { level: 'SECRET', foreign: true, originator: 'giver' }
    const unasked = redactionModule({
      world: { documents: { report: { level: 'SECRET', noforn: true }, note } },
    })
    expect(bestOf(unasked).passages['lent']).toBe('cut')
  })

  test('of equals, changes least, and takes the words that are offered first', () => {
    expect(bestWith({ plan: { wordings: { same: {} } } }).passages).toEqual({})
    const words = { wordings: { one: {}, two: {} } }
    expect(bestWith({ who: { tells: ['post'], ...words } }).passages).toEqual({ who: 'one' })
  })

  test('tells less where the reader is served as well', () => {
    const coarser = { wordings: { month: { tells: ['day@day.month'] } } }
    expect(bestWith({ shift: { tells: ['day'], serves: ['what'], ...coarser } }).passages).toEqual({
      shift: 'month',
    })
  })

  test('never falsifies, even to tell nothing', () => {
    const wordings = { false: { alters: 'meaning' } } as const
    expect(
      bestWith({ who: { tells: ['day'], serves: ['what', 'where', 'sure'], wordings } }).passages,
    ).toEqual({})
  })

  test('never falsifies what it had better cut', () => {
    const wordings = { false: { alters: 'meaning' } } as const
    expect(bestWith({ who: { tells: ['day'], wordings }, ...served }).passages).toEqual({
      who: 'cut',
    })
  })

  test('leaves a need unserved before it lets through what no government may have', () => {
    const who = { mark: '(S//NF)', serves: ['sure'] }
    expect(bestWith({ who, plan: { serves: ['what', 'where'] } }).passages).toEqual({ who: 'cut' })
  })
})

const list = (anna: Passages[string], bert: Passages[string]) =>
  bestWith(
    { anna, bert, carl: {}, plan: { serves: ['what', 'where', 'sure'] } },
    {
      lists: [['anna', 'bert']],
    },
  ).passages

describe('a known list', () => {
  test('is taken out whole where no words hide who is missing', () => {
    expect(list({}, { tells: ['day'] })).toEqual({ anna: 'cut', bert: 'cut' })
  })

  test('is left in where words can hide it', () => {
    expect(list({}, { tells: ['day'], wordings: { third: {} } })).toEqual({ bert: 'third' })
  })

  test('is left in where there is nothing to hide', () => {
    expect(list({}, {})).toEqual({})
  })

  test('has a gap where it costs more to take it out whole, or to let it tell', () => {
    const anna = { serves: ['what', 'where', 'sure'] }
    const bert = { tells: ['day'] }
    expect(bestWith({ anna, bert }, { lists: [['anna', 'bert']] }).passages).toEqual({
      bert: 'cut',
    })
  })
})

describe('passages that are harmless one by one', () => {
  const pair: Passages = {
    who: { tells: ['post@post.employer'], serves: ['sure'] },
    shift: { tells: ['day'], serves: ['where'] },
    plan: { serves: ['what'] },
  }

  test('are not let through together where together they leave few', () => {
    expect(bestWith(pair).passages).toEqual({ shift: 'cut' })
    expect(bestWith({ ...pair, shift: { serves: ['where'] } }).passages).toEqual({})
  })

  test('are weighed with what the reader knows already', () => {
    const { shift, plan } = pair as Record<string, Passages[string]>
    const alone = { shift: shift ?? {}, plan: plan ?? {}, sure: { serves: ['sure'] } }
    expect(bestWith(alone).passages).toEqual({})
    const knowing = redactionModule({
      audiences: { liaison: { knows: ['post@post.employer'] } },
    })
    expect(bestWith(alone, {}, knowing).passages).toEqual({ shift: 'cut' })
  })
})

describe('how the best redaction goes out', () => {
  test('under the file name that tells least, not the one that tells fewest things', () => {
    const fileNames = { post: { tells: ['post'] }, tongue: { tells: ['tongue', 'tongue'] } }
    expect(bestWith(served, { fileNames }).fileName).toBe('tongue')
    const same = { one: { tells: ['post'] }, two: { tells: ['tongue'] } }
    expect(bestWith(served, { fileNames: same }).fileName).toBe('two')
    expect(bestWith(served, { fileNames: { one: {}, two: {} } }).fileName).toBe('one')
  })

  test('to others as well where a rule asks for it', () => {
    const told: RuleLine = [
      'colleague-told',
      'send-tear-line',
      '!recipient.foreign && access.needToKnow',
      'commendable',
    ]
    const helped: RuleLine = [
      'colleague-learned',
      'send-tear-line',
      '!recipient.foreign && access.needToKnow && exposure.narrows',
      'commendable',
    ]
    const passages: Passages = {
      ...served,
      who: {
        tells: ['post@post.employer'],
        serves: ['sure'],
        wordings: { other: { tells: ['home'] } },
      },
    }
    const audiences = { helper: { knows: ['post@post.employer'] } }
    const once = redactionModule({ rules: [told], audiences })
    expect(bestWith(passages, {}, once)).toMatchObject({
      passages: {},
      distribution: ['liaison', 'helper'],
    })
    // Whom it goes to decides which words are best.
    const twice = redactionModule({ rules: [told, helped], audiences })
    expect(bestWith(passages, {}, twice)).toMatchObject({
      passages: { who: 'other' },
      distribution: ['liaison', 'helper'],
    })
  })

  test('to nobody where nobody may have it', () => {
    const rule: RuleLine = ['never', 'send-tear-line', 'true', 'violation', 'critical']
    const closed = redactionModule({ rules: [rule] })
    expect(bestWith(served, {}, closed)).toMatchObject({ passages: {}, distribution: [] })
  })

  test('with hidden data left in where a rule asks for that', () => {
    const rule: RuleLine = [
      'provenance-cut',
      'send-tear-line',
      '!action.hidden',
      'violation',
      'critical',
    ]
    const asked = redactionModule({ rules: [rule] })
    expect(bestWith(served, { metadata: { tells: ['tongue'] } }, asked)).toMatchObject({
      metadataRemoved: false,
      distribution: ['liaison'],
    })
  })
})
