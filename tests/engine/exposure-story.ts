/** Random stories: a mosaic, and who is told what and hears whom. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { candidatesLeft, exposureOf } from '../../content/engine/exposure/exposure.ts'
import {
  hear,
  nothingKnown,
  tell,
  type Knowledge,
} from '../../content/engine/exposure/knowledge.ts'
import { createMosaic, type Mosaic } from '../../content/engine/exposure/mosaic.ts'
import { anyMosaic, wordingsOf, type Model } from './exposure-model.ts'
import { mosaicData } from './exposure-room.ts'

export const audiences = ['ana', 'ben', 'cyr', 'public']
export type Event = { tell: string; wording: string } | { audience: string; hears: string }

export const apply = (knowledge: Knowledge, event: Event): Knowledge =>
  'tell' in event
    ? tell(knowledge, [event.tell], [event.wording])
    : hear(knowledge, event.audience, event.hears)
export const after = (events: readonly Event[]) => events.reduce(apply, nothingKnown)

export const build = (model: Model): Mosaic => {
  const { mosaic, faults } = createMosaic(mosaicData(model.data), audiences)
  expect(faults).toEqual([])
  return mosaic
}

export const anyAudience = fc.constantFrom(...audiences)
/** A mosaic, its naive model, and things that happen. */
export const anyStory = (most = 12) =>
  anyMosaic.chain((model) =>
    fc.record({
      model: fc.constant(model),
      events: fc.array(
        fc.oneof(
          {
            weight: 4,
            arbitrary: fc.record({
              tell: anyAudience,
              wording: fc.constantFrom(...wordingsOf(model)),
            }),
          },
          { weight: 1, arbitrary: fc.record({ audience: anyAudience, hears: anyAudience }) },
        ),
        { maxLength: most },
      ),
    }),
  )

export const left = (mosaic: Mosaic, knowledge: Knowledge, audience: string) =>
  candidatesLeft(mosaic, knowledge, audience, 'heron')
export const seen = (mosaic: Mosaic, knowledge: Knowledge, audience: string) =>
  exposureOf(mosaic, knowledge, audience, 'heron')
