/** The pack that ships: how long it takes to load, and to play. */
import { inOwnProcesses } from './own-process.ts'
import type { PackTimes, PolicyTimes } from './pack-times.ts'
import { atMost, median, type Plan, type Section } from './section.ts'
import { count } from './table.ts'

const file = './pack-times.ts'
const ms = (value: number) => `${value.toFixed(0)} ms`

export async function measurePack({ rounds }: Plan): Promise<readonly Section[]> {
  const whole = await inOwnProcesses<PackTimes>(rounds, file)
  const part = await inOwnProcesses<PolicyTimes>(rounds, file, '150')
  const of = (name: keyof PackTimes) => median(whole.map((each) => each[name]))
  const ofPart = (name: keyof PolicyTimes) => median(part.map((each) => each[name]))
  const loadMs = median(part.map(({ yamlMs, readMs }) => yamlMs + readMs))
  return [
    {
      title: `The pack that ships, median of ${rounds} fresh processes`,
      head: ['what', 'measured'],
      rows: [
        [`load ${ofPart('rules')} rules with their sources`, ms(loadMs)],
        ['  of it the YAML, by its library', ms(ofPart('yamlMs'))],
        ['  of it the rules, conditions parsed and type-checked', ms(ofPart('readMs'))],
        [`load all ${of('rules')} rules, ${of('modules')} modules`, ms(of('loadMs'))],
        ['judge one action, effects included', `${count(of('judgeMicroseconds'))} µs`],
        [
          'take one decision, all other choices judged too',
          `${count(of('decideMicroseconds'))} µs`,
        ],
      ],
      goals: [
        atMost(
          `a pack of ${ofPart('rules')} rules loads, type checks included, in 150 ms`,
          loadMs,
          150,
          'ms',
        ),
      ],
    },
  ]
}
