/** The rules engine beside others, on one workload that all decide alike. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLeast, atMost, type Goal, type Plan, type Section, type Tell } from '../section.ts'
import { count } from '../table.ts'
import { engineNames, engines, type EngineName } from './engines.ts'
import type { Mode } from './measure.ts'
import { measure, type Measured } from './runner.ts'
import { drawEvents, drawWorkload, sizes, type Size } from './workload.ts'

/** Measures every engine at every size that it can prove in reasonable time. */
export async function measureRules(
  plan: Plan,
  withPeers: boolean,
  tell: Tell,
): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'safehand-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  tell('The workload is drawn.')
  const events = drawEvents()
  const names = engineNames.filter((name) => withPeers || engines[name].peer === null)
  const entrants = sizes.flatMap((size) => {
    const file = join(folder, `${size}.json`)
    writeFileSync(file, JSON.stringify(drawWorkload(size, events)))
    return names
      .filter((name) => size <= (engines[name].upTo ?? size))
      .map((engine) => ({ engine, size, file }))
  })
  const measured = await measure(entrants, plan, tell)
  return sizes.map((size) => ({
    ...tableOf(size, measured, plan),
    goals: size === 150 ? judge(measured) : [],
  }))
}

function tableOf(size: Size, measured: readonly Measured[], { rounds }: Plan) {
  const ofSize = measured.filter((each) => each.size === size)
  const base = ofSize.find(({ engine }) => engine === 'json-logic-engine')?.rates.fired
  const beside = (rate: number) => (base === undefined ? '' : count(rate / base))
  return {
    title: `${size} rules, 10,000 events: decisions a second, median of ${rounds} rounds`,
    head: ['engine', 'fired ids', 'jle = 1', 'full result', 'load ms', 'proved', 'how'],
    rows: ofSize.map(({ engine, rates: { fired, full }, loadMs, proved }) => [
      engine,
      count(fired),
      beside(fired),
      count(full),
      loadMs.toFixed(0),
      proved.toLocaleString('en'),
      engines[engine].note,
    ]),
  }
}

const times = (
  [a, b]: readonly [number | undefined, number | undefined],
  goal: (times: number) => Goal,
): readonly Goal[] => (a === undefined || b === undefined ? [] : [goal(a / b)])

/** Every goal whose engines were measured. Ratios of one run, since machines differ. */
function judge(measured: readonly Measured[]): readonly Goal[] {
  const rate = (mode: Mode, engine: EngineName = 'safehand', size: Size = 150) =>
    measured.find((each) => each.engine === engine && each.size === size)?.rates[mode]
  const [fired, full] = [rate('fired'), rate('full')]
  return [
    ...times([fired, rate('fired', 'json-logic-engine')], (value) =>
      atLeast('fired rules: 2 times json-logic-engine', value, 2),
    ),
    ...times([rate('fired', 'clause index (limit)'), fired], (value) =>
      atMost('fired rules: the hand-written limit at most 3 times as fast', value, 3, 'times'),
    ),
    ...times([full, rate('full', 'json-logic-engine')], (value) =>
      atLeast('with explanations: as fast as json-logic-engine without', value, 1),
    ),
    ...times([full, rate('full', 'json-rules-engine')], (value) =>
      atLeast('with explanations: 300 times json-rules-engine', value, 300),
    ),
    ...times([fired, rate('fired', 'safehand', 1500)], (value) =>
      atMost('10 times the rules: a decision costs at most 2 times', value, 2, 'times'),
    ),
  ]
}
