import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exposureChanges } from '../../content/engine/exposure/change.ts'
import { hear, nothingKnown, share, tell } from '../../content/engine/exposure/knowledge.ts'
import { room, listeners, soundMosaic } from './exposure-room.ts'
import { after, anyStory, build, seen } from './exposure-story.ts'

const mosaic = soundMosaic(room, listeners)
const told = (audience: string, ...pieces: string[]) => tell(mosaic.start, [audience], pieces)

describe('what a decision let audiences learn', () => {
  test('is each piece in order, with who remains and the bits it added', () => {
    const before = told('liaison', 'veldan')
    const [change, ...others] = exposureChanges(
      mosaic,
      before,
      tell(before, ['liaison'], ['home', 'day']),
    )
    expect(change).toMatchObject({
      source: 'heron',
      audiences: ['liaison', 'veldania'],
      before: { remaining: 4 },
      after: { pool: 6, remaining: 1, standing: 'holds' },
    })
    expect(
      change?.steps.map(({ wording, remaining, fresh }) => [wording, remaining, fresh]),
    ).toEqual([
      ['veldan', 4, false],
      ['home', 1, true],
      ['day', 1, true],
    ])
    expect(others).toEqual([])
  })

  test('is nothing where nothing new was told, or only to those who may know', () => {
    const before = told('liaison', 'veldan')
    expect(exposureChanges(mosaic, before, tell(before, ['liaison'], ['veldan']))).toEqual([])
    expect(exposureChanges(mosaic, before, tell(before, ['handler'], ['day']))).toEqual([])
  })

  test('is told even where it rules out nobody', () => {
    const before = told('liaison', 'day')
    const [change] = exposureChanges(mosaic, before, tell(before, ['liaison'], ['spring']))
    expect(change?.steps.at(-1)).toEqual({
      wording: 'spring',
      remaining: 1,
      bits: 0,
      fresh: true,
    })
  })

  test('comes through others, what was known before first', () => {
    const before = tell(told('journalist', 'home'), ['liaison'], ['veldan'])
    const changes = exposureChanges(mosaic, before, hear(before, 'liaison', 'journalist'))
    expect(changes.map(({ audiences }) => audiences)).toEqual([['liaison', 'veldania']])
    expect(changes[0]?.steps.map(({ wording, fresh }) => [wording, fresh])).toEqual([
      ['veldan', false],
      ['home', true],
    ])
  })

  test('is shown apart for audiences who knew different things, the most telling first', () => {
    const before = told('journalist', 'veldan')
    const changes = exposureChanges(
      mosaic,
      before,
      tell(before, ['liaison', 'journalist'], ['home']),
    )
    expect(changes.map(({ audiences }) => audiences)).toEqual([
      ['journalist'],
      ['liaison', 'veldania'],
    ])
  })

  test('begins where the audience stood and ends where it stands', () => {
    fc.assert(
      fc.property(anyStory(), fc.nat(), ({ model, events }, cut) => {
        const built = build(model)
        const before = after(events.slice(0, cut % (events.length + 1)))
        const end = after(events)
        for (const change of exposureChanges(built, before, end))
          for (const audience of change.audiences) {
            expect(change.before).toEqual(seen(built, before, audience))
            expect(change.after).toEqual(seen(built, end, audience))
            expect(change.steps.at(-1)?.remaining).toBe(change.after.remaining)
            const known = change.steps.filter(({ fresh }) => !fresh)
            expect(known.at(-1)?.remaining ?? change.before.pool).toBe(change.before.remaining)
            const bits = change.steps.reduce((sum, step) => sum + step.bits, 0)
            expect(bits).toBeCloseTo(change.after.bits, 9)
          }
      }),
    )
  })

  test('is the same for all who share what they know', () => {
    const joined = share(nothingKnown, ['liaison', 'journalist'])
    const [change] = exposureChanges(mosaic, joined, tell(joined, ['journalist'], ['home']))
    expect(change?.audiences).toEqual(['journalist', 'liaison'])
  })
})
