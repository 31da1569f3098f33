/** The pack that ships: how long it takes to load, and to play. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PackTimes } from './pack-times.ts'
import { median, type Plan } from './runner.ts'
import { count } from './table.ts'

/** Rows for a table: what was measured and the median of it. */
export async function measurePack({ rounds }: Plan): Promise<readonly (readonly string[])[]> {
  const times: PackTimes[] = []
  for (let round = 0; round < rounds; round++) times.push(await inOwnProcess())
  const of = (name: keyof PackTimes) => median(times.map((each) => each[name]))
  return [
    [`load ${of('rules')} rules and ${of('modules')} modules`, `${of('loadMs').toFixed(0)} ms`],
    ['  of it the YAML', `${of('yamlMs').toFixed(0)} ms`],
    ['  of it the conditions, parsed and type-checked', `${of('conditionsMs').toFixed(0)} ms`],
    ['judge one action, effects included', `${count(of('judgeMicroseconds'))} µs`],
    ['take one decision, every other choice judged too', `${count(of('decideMicroseconds'))} µs`],
  ]
}

const inOwnProcess = () =>
  new Promise<PackTimes>((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./pack-times.ts', import.meta.url)))
    child.once('message', (times: PackTimes) => resolve(times))
    child.once('exit', (code) => reject(new Error(`the pack was not measured: ${code}`)))
  })
