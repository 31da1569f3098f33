/**
 * `npm run bench`: this project's rules engine beside others, on one workload that all decide alike. It
 * takes about a quarter of an hour and 5 GB of memory, since all engines are alive at once.
 *
 *   --quick      short measurements, to see the order of things
 *   --thorough   lets slow engines prove all 10,000 decisions at every size, which takes half an hour
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { engineNames, engines, type EngineName } from './engines.ts'
import { judgeGoals } from './goals.ts'
import { measurePack } from './pack.ts'
import { measure, type Measured, type Plan } from './runner.ts'
import { count, table } from './table.ts'
import { drawEvents, drawWorkload, sizes, type Size } from './workload.ts'

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, thorough: { type: 'boolean' } },
})
const plan: Plan = {
  ...(options.quick
    ? { rounds: 3, seconds: 0.2, loads: 1, proofSeconds: 5 }
    : { rounds: 7, seconds: 0.5, loads: 3, proofSeconds: 120 }),
  ...(options.thorough && { proofSeconds: Infinity }),
}

const tell = (line: string) => process.stderr.write(`${line}\n`)

/** The engines there are, once the other packages are installed; where that fails, our own alone. */
function availableEngines(): readonly EngineName[] {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const isThere = () => existsSync(join(folder, 'node_modules', '.package-lock.json'))
  if (!isThere()) {
    tell('Installing the other engines into tests/bench, this once.')
    spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: true })
  }
  if (isThere()) return engineNames
  tell('They could not be installed: run `npm ci` in tests/bench where there is a network.')
  return engineNames.filter((name) => engines[name].peer === null)
}

function show(size: Size, measured: readonly Measured[]): void {
  const of = (engine: EngineName) => measured.find((each) => each.engine === engine)
  const base = of('json-logic-engine')?.rates.fired ?? 0
  const beside = (rate: number) =>
    base === 0 ? '' : Number((rate / base).toPrecision(2)).toString()
  console.log(
    `\n${size} rules, 10,000 events; decisions a second, median of ${plan.rounds} rounds\n`,
  )
  console.log(
    table(
      ['engine', 'fired ids', 'jle = 1', 'full result', 'load ms', 'proved', 'how'],
      measured.map(({ engine, rates: { fired = 0, full = 0 }, loadMs, proved }) => [
        engine,
        count(fired),
        beside(fired),
        count(full),
        loadMs.toFixed(0),
        proved.toLocaleString('en'),
        engines[engine].note,
      ]),
    ),
  )
  const explained = of('safehand')?.rates.explained ?? 0
  console.log(
    `\nsafehand with every clause of every fired rule and the values it read: ${count(explained)} a second`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'safehand-bench-'))
process.on('SIGINT', () => process.exit(130))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const names = availableEngines()
tell('The workload is drawn.')
const events = drawEvents()
const entrants = sizes.flatMap((size) => {
  const file = join(folder, `${size}.json`)
  writeFileSync(file, JSON.stringify(drawWorkload(size, events)))
  return names.map((engine) => ({ engine, size, file }))
})
const measured = await measure(entrants, plan, tell)
for (const size of sizes)
  show(
    size,
    measured.filter((each) => each.size === size),
  )
console.log('\nThe pack that ships\n')
console.log(table(['what', 'measured'], await measurePack(plan)))
console.log('\nGoals\n')
console.log(
  table(
    ['goal', 'measured', ''],
    judgeGoals(measured).map(({ text, measured, met }) => [
      text,
      measured,
      met ? 'met' : 'NOT MET',
    ]),
  ),
)
