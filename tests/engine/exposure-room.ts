/** Six people who were in a room, one of whom is a source, and pieces that point to him. */
import { z } from 'zod'
import { mosaicFields, type MosaicData } from '../../content/engine/exposure/data.ts'
import { createMosaic, type Mosaic } from '../../content/engine/exposure/mosaic.ts'

const MosaicSchema = z.strictObject(mosaicFields)
export type MosaicInput = z.input<typeof MosaicSchema>

/** A module's mosaic, with defaults filled in. Throws where the form itself is wrong. */
export const mosaicData = (input: MosaicInput): MosaicData => MosaicSchema.parse(input)

/** A mosaic that must be sound. */
export function soundMosaic(input: MosaicInput, listeners: readonly string[] = []): Mosaic {
  const { mosaic, faults } = createMosaic(mosaicData(input), listeners)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return mosaic
}

export const towns = {
  orlenia: { coast: ['port', 'sandhaven'], inland: ['hill'] },
  veldania: { plain: ['far'] },
}

const person = (
  id: string,
  post: string,
  speaks: string | string[],
  lives: string,
  left: string,
  age: number,
) => ({ id, has: { post, speaks, lives, left, age } })

/** Tarek is the source. */
export const room = {
  sources: {
    heron: {
      is: 'tarek',
      privy: ['handler'],
      pool: {
        attributes: {
          post: { kind: 'name', values: ['harbour-master', 'clerk', 'engineer', 'guard'] },
          speaks: { kind: 'name', values: ['orlenian', 'veldan'] },
          lives: { kind: 'name', precisions: ['country', 'region', 'town'], values: towns },
          left: { kind: 'date' },
          age: { kind: 'number', steps: { decade: 10 } },
        },
        people: [
          person('okan', 'harbour-master', ['orlenian', 'veldan'], 'port', '2024-05-03', 51),
          person('mira', 'clerk', 'orlenian', 'port', '2024-05-03', 34),
          person('tarek', 'clerk', ['orlenian', 'veldan'], 'hill', '2024-05-17', 47),
          person('sanne', 'engineer', 'veldan', 'port', '2024-06-02', 29),
          person('lio', 'guard', 'orlenian', 'hill', '2023-05-03', 44),
          person('dara', 'engineer', ['orlenian', 'veldan'], 'far', '2024-05-03', 58),
        ],
      },
    },
  },
  pieces: {
    veldan: { about: 'heron', reveals: { speaks: 'veldan' } },
    home: { about: 'heron', reveals: { lives: 'hill' } },
    day: { about: 'heron', reveals: { left: '2024-05-17' } },
    spring: { about: 'heron', reveals: { left: { from: '2024-05-01', to: '2024-05-31' } } },
    forties: { about: 'heron', reveals: { age: { from: 40, to: 49 } } },
    'no-engineer': { about: 'heron', reveals: { post: { not: 'engineer' } } },
    'clerk-or-guard': { about: 'heron', reveals: { post: ['clerk', 'guard'] } },
    trip: { about: 'heron', reveals: { left: '2024-05-17', lives: 'hill' } },
    'a-guard': { about: 'heron', reveals: { post: 'guard' }, untrue: true },
    'an-engineer': { about: 'heron', reveals: { post: 'engineer' }, untrue: true },
  },
  audiences: { veldania: { hears: ['liaison'] }, service: { knows: ['clerk-or-guard'] } },
} satisfies MosaicInput

/** Those who talk and listen in the room's world. */
export const listeners = ['handler', 'liaison', 'journalist']
