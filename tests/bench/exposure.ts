/** Exposure: how long it takes to say who is left of ten thousand. */
import type { ExposureTimes } from './exposure-times.ts'
import { inOwnProcesses } from './own-process.ts'
import { atMost, median, type Plan, type Section } from './section.ts'
import { count } from './table.ts'

export async function measureExposure({ rounds }: Plan): Promise<readonly Section[]> {
  const times = await inOwnProcesses<ExposureTimes>(rounds, './exposure-times.ts')
  const of = (name: keyof ExposureTimes) => median(times.map((each) => each[name]))
  const micro = (name: keyof ExposureTimes) => `${count(of(name))} µs`
  return [
    {
      title:
        `Exposure in a pool of ${count(of('people'))}: ${of('pieces')} pieces, ` +
        `${of('audiences')} audiences, median of ${rounds} fresh processes`,
      head: ['what', 'measured'],
      rows: [
        ['read and check the pool and its pieces', `${count(of('readMs'))} ms`],
        ['how exposed the source is to one audience', micro('exposureMicroseconds')],
        ['what telling one piece would do, to all whom it reaches', micro('foreseeMicroseconds')],
        ['what each piece told has done', micro('contributionsMicroseconds')],
        ['which piece untold would do most', micro('mostTellingMicroseconds')],
      ],
      goals: [
        atMost(
          'what a telling would do in a pool of 10,000: 1 ms',
          of('foreseeMicroseconds') / 1000,
          1,
          'ms',
        ),
      ],
    },
  ]
}
