/** Classification markings: how fast banners are judged, and whether a hostile text can hold them up. */
import type { MarkingTimes } from './marking-times.ts'
import { inOwnProcesses } from './own-process.ts'
import { atLeast, atMost, median, type Plan, type Section } from './section.ts'
import { count } from './table.ts'

export async function measureMarking({ rounds }: Plan): Promise<readonly Section[]> {
  const times = await inOwnProcesses<MarkingTimes>(rounds, './marking-times.ts')
  const of = (name: keyof MarkingTimes) => median(times.map((each) => each[name]))
  const [banners, floodMs, growth] = [of('bannersPerMinute'), of('floodMs'), of('growth')]
  return [
    {
      title: `Markings, median of ${rounds} fresh processes`,
      head: ['what', 'measured'],
      rows: [
        ['banners parsed and validated', `${count(banners)} a minute`],
        ['the worst of eleven hostile texts of 100 KB', `${count(floodMs)} ms`],
        ['four times such a text, at worst', `${count(growth)} times as long`],
      ],
      goals: [
        atLeast('a million banners a minute', banners, 1_000_000, 'a minute'),
        atMost('a hostile text of 100 KB takes 50 ms', floodMs, 50, 'ms'),
        atMost(
          'time grows with length: 4 times the text, at most 6 times as long',
          growth,
          6,
          'times',
        ),
      ],
    },
  ]
}
