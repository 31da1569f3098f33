import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributionsTo, mostTelling } from '../../content/engine/exposure/exposure.ts'
import { foresee, worstExposure } from '../../content/engine/exposure/foresee.ts'
import {
  audiencesIn,
  learnedBy,
  nothingKnown,
  tell,
} from '../../content/engine/exposure/knowledge.ts'
import { wordingsOf } from './exposure-model.ts'
import { after, anyAudience, anyStory, build, seen } from './exposure-story.ts'

describe('what a debrief says', () => {
  test('marginal bits sum up to the exposure, and each follows from what was told before', () => {
    fc.assert(
      fc.property(anyStory(), ({ model, events }) => {
        const mosaic = build(model)
        const knowledge = after(events)
        const contributions = contributionsTo(mosaic, knowledge, 'ana', 'heron')
        const wordings = learnedBy(knowledge, 'ana')
        expect(contributions.map(({ wording }) => wording)).toEqual(wordings)
        const bits = (told: readonly string[]) =>
          seen(mosaic, tell(nothingKnown, ['ana'], told), 'ana')
        let sum = 0
        for (const [at, contribution] of contributions.entries()) {
          sum += contribution.marginalBits
          expect(contribution.remaining).toBe(bits(wordings.slice(0, at + 1)).remaining)
          expect(contribution.marginalBits).toBeGreaterThanOrEqual(0)
          expect(contribution.leaveOneOutBits).toBeGreaterThanOrEqual(0)
          expect(contribution.leaveOneOutBits).toBeCloseTo(
            bits(wordings).bits - bits(wordings.toSpliced(at, 1)).bits,
            9,
          )
        }
        expect(sum).toBeCloseTo(bits(wordings).bits, 9)
      }),
    )
  })

  test('no other wording would tell more than the one named', () => {
    fc.assert(
      fc.property(anyStory(4), ({ model, events }) => {
        const mosaic = build(model)
        const knowledge = after(events)
        const among = wordingsOf(model)
        const now = seen(mosaic, knowledge, 'ana')
        const could = among.map(
          (wording) => seen(mosaic, tell(knowledge, ['ana'], [wording]), 'ana').remaining,
        )
        const most = mostTelling(mosaic, knowledge, 'ana', 'heron', among)
        const least = Math.min(...could)
        const wording = among[could.indexOf(least)] ?? ''
        const then = seen(mosaic, tell(knowledge, ['ana'], [wording]), 'ana')
        expect(most).toEqual(
          least < now.remaining ? { wording, remaining: least, bits: then.bits - now.bits } : null,
        )
      }),
    )
  })

  test('foresight is what comes to pass, and nobody it reaches comes out worse', () => {
    fc.assert(
      fc.property(anyStory(), anyAudience, fc.nat(), ({ model, events }, audience, pick) => {
        const mosaic = build(model)
        const wordings = wordingsOf(model)
        const wording = wordings[pick % wordings.length] ?? ''
        const before = after(events)
        const next = tell(before, [audience], [wording])
        const foreseen = foresee(mosaic, before, [audience], [wording])
        if (foreseen === null) throw new Error('nothing foreseen')
        expect(foreseen).toMatchObject(seen(mosaic, next, foreseen.audience))
        expect(foreseen.before).toBe(seen(mosaic, before, foreseen.audience).remaining)
        const all = audiencesIn(next).map(
          (each) => [seen(mosaic, before, each), seen(mosaic, next, each)] as const,
        )
        const narrowed = all.filter(([was, is]) => is.remaining < was.remaining)
        const fewest = Math.min(...narrowed.map(([, is]) => Math.max(is.remaining, 1)))
        expect(narrowed.length > 0).toBe(foreseen.remaining < foreseen.before)
        expect(Math.max(foreseen.remaining, 1)).toBe(
          narrowed.length > 0 ? fewest : Math.max(foreseen.before, 1),
        )
        expect(worstExposure(mosaic, next, 'heron').bits).toBe(
          Math.max(...all.map(([, is]) => is.bits), 0),
        )
      }),
    )
  })
})
