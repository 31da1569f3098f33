import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hear,
  knowledgeKey,
  learnedBy,
  merge,
  nothingKnown,
} from '../../content/engine/exposure/knowledge.ts'
import { foresee, worstExposure } from '../../content/engine/exposure/foresee.ts'
import { anyMosaic, naiveFits, wordingsOf } from './exposure-model.ts'
import { after, anyStory, apply, audiences, build, left, seen } from './exposure-story.ts'

describe('exposure', () => {
  test('is exact: who remains are those whom a plain reading of every wording leaves', () => {
    fc.assert(
      fc.property(anyStory(), ({ model, events }) => {
        const mosaic = build(model)
        const knowledge = after(events)
        for (const audience of audiences) {
          const wordings = learnedBy(knowledge, audience)
          const fit = model.people.flatMap((person, at) =>
            wordings.every((wording) => naiveFits(model, person, wording)) ? [at] : [],
          )
          expect(left(mosaic, knowledge, audience)).toEqual(fit)
          const exposure = seen(mosaic, knowledge, audience)
          expect(exposure.remaining).toBe(fit.length)
          expect(2 ** exposure.bits).toBeCloseTo(model.people.length / Math.max(fit.length, 1), 9)
          expect(exposure.standing).toBe(
            fit.length === 0 ? 'contradicted' : fit.includes(model.source) ? 'holds' : 'misled',
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never falls when more is told or more is heard, to anyone', () => {
    fc.assert(
      fc.property(anyStory(), ({ model, events }) => {
        const mosaic = build(model)
        let knowledge = nothingKnown
        for (const event of events) {
          const next = apply(knowledge, event)
          for (const audience of audiences) {
            const [before, now] = [seen(mosaic, knowledge, audience), seen(mosaic, next, audience)]
            expect(now.remaining).toBeLessThanOrEqual(before.remaining)
            expect(now.bits).toBeGreaterThanOrEqual(before.bits)
          }
          knowledge = next
        }
      }),
    )
  })

  test('does not depend on the order in which things were told and links were made', () => {
    const shuffledStory = anyStory().chain((story) =>
      fc.record({
        model: fc.constant(story.model),
        events: fc.constant(story.events),
        shuffled: fc.shuffledSubarray(story.events, { minLength: story.events.length }),
      }),
    )
    fc.assert(
      fc.property(shuffledStory, ({ model, events, shuffled }) => {
        const mosaic = build(model)
        const [one, other] = [after(events), after(shuffled)]
        expect(knowledgeKey(other)).toBe(knowledgeKey(one))
        for (const audience of audiences)
          expect(left(mosaic, other, audience)).toEqual(left(mosaic, one, audience))
        expect(worstExposure(mosaic, other, 'heron')).toEqual(worstExposure(mosaic, one, 'heron'))
        const [wording = ''] = wordingsOf(model)
        for (const audience of audiences)
          expect(foresee(mosaic, other, [audience], [wording])).toEqual(
            foresee(mosaic, one, [audience], [wording]),
          )
      }),
    )
  })

  test('of an audience that hears others is to what they know together', () => {
    fc.assert(
      fc.property(anyStory(), ({ model, events }) => {
        const mosaic = build(model)
        const told = after(events)
        const spy = hear(hear(told, 'spy', 'ana'), 'spy', 'ben')
        const [ana, ben] = [left(mosaic, told, 'ana'), left(mosaic, told, 'ben')]
        expect(left(mosaic, spy, 'spy')).toEqual(ana.filter((each) => ben.includes(each)))
        for (const audience of audiences)
          expect(left(mosaic, told, 'public')).toEqual(
            expect.arrayContaining([...left(mosaic, told, audience)]),
          )
      }),
    )
  })

  test('keeps the source among those who remain as long as only the truth is told', () => {
    fc.assert(
      fc.property(anyStory(), ({ model, events }) => {
        const mosaic = build(model)
        const truth = events.filter(
          (event) =>
            !('tell' in event) ||
            mosaic.pieces.get(event.wording.split('@')[0] ?? '')?.untrue === false,
        )
        for (const audience of audiences)
          expect(seen(mosaic, after(truth), audience).standing).toBe('holds')
      }),
    )
  })

  test('by a piece told less precisely is never more than by the piece told exactly', () => {
    fc.assert(
      fc.property(anyMosaic, (model) => {
        const mosaic = build(model)
        for (const wording of wordingsOf(model)) {
          const [id = '', ...lowered] = wording.split('@')
          const who = left(mosaic, after([{ tell: 'ana', wording }]), 'ana')
          for (const at of lowered.keys()) {
            const finer = [id, ...lowered.toSpliced(at, 1)].join('@')
            expect(who).toEqual(
              expect.arrayContaining([
                ...left(mosaic, after([{ tell: 'ana', wording: finer }]), 'ana'),
              ]),
            )
          }
        }
      }),
    )
  })

  test('falls or stays with every step to a coarser precision', () => {
    fc.assert(
      fc.property(anyMosaic, fc.nat(), (model, pick) => {
        const mosaic = build(model)
        for (const [wording, coarser] of steps) {
          const ids = Object.keys(model.data.pieces ?? {}).filter((id) =>
            wordingsOf(model).includes(`${id}@${coarser}`),
          )
          const id = ids[pick % Math.max(ids.length, 1)]
          if (id === undefined) continue
          const told = (text: string) =>
            seen(mosaic, after([{ tell: 'ana', wording: text }]), 'ana')
          expect(told(`${id}@${coarser}`).remaining).toBeGreaterThanOrEqual(
            told(`${id}@${wording}`).remaining,
          )
        }
      }),
    )
  })
})
const steps = [
  ['met.month', 'met.year'],
  ['place.region', 'place.country'],
  ['age.lustrum', 'age.decade'],
] as const

describe('knowledge', () => {
  test('is the same value when nothing new is told, linked or merged', () => {
    fc.assert(
      fc.property(anyStory(), ({ events }) => {
        const knowledge = after(events)
        expect(events.reduce(apply, knowledge)).toBe(knowledge)
        expect(merge(knowledge, after(events.toReversed()))).toBe(knowledge)
      }),
    )
  })

  test('merges in any order and grouping to the same', () => {
    fc.assert(
      fc.property(anyStory(), fc.nat(), fc.nat(), ({ events }, a, b) => {
        const [i = 0, j = 0] = [a, b].map((n) => n % (events.length + 1)).toSorted((x, y) => x - y)
        const [x, y, z] = [
          after(events.slice(0, i)),
          after(events.slice(i, j)),
          after(events.slice(j)),
        ]
        const key = knowledgeKey(after(events))
        expect(knowledgeKey(merge(merge(x, y), z))).toBe(key)
        expect(knowledgeKey(merge(x, merge(y, z)))).toBe(key)
        expect(knowledgeKey(merge(z, merge(y, x)))).toBe(key)
      }),
    )
  })

  test('that differs has different keys', () => {
    fc.assert(
      fc.property(anyStory(), anyStory(), (one, other) => {
        const [a, b] = [after(one.events), after(other.events)]
        expect(knowledgeKey(a) === knowledgeKey(b)).toBe(merge(a, b) === a && merge(b, a) === b)
      }),
    )
  })
})
