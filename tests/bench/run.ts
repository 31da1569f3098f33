/**
 * `npm run bench`: how fast the rules engine is beside others, and all else that has to be fast. It takes
 * some minutes and up to 4 GB of memory, since the engines are all alive at once.
 *
 *   --quick        short measurements, to see the order of things
 *   --only PART    one part alone: rules, pack, exploring, exposure or marking
 */
import { parseArgs } from 'node:util'
import { measureExploring } from './exploring/exploring.ts'
import { measureExposure } from './exposure.ts'
import { measureMarking } from './marking.ts'
import { measurePack } from './pack.ts'
import { installPeers } from './peers.ts'
import { measureRules } from './rules/rules.ts'
import type { Goal, Plan, Section } from './section.ts'
import { table } from './table.ts'

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' } },
})
const plan: Plan = options.quick
  ? { rounds: 3, seconds: 0.2, proofSeconds: 5 }
  : { rounds: 7, seconds: 0.5, proofSeconds: Infinity }

process.on('SIGINT', () => process.exit(130))
const tell = (line: string) => process.stderr.write(`${line}\n`)
const hasPeers = installPeers(tell)
const parts: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  rules: () => measureRules(plan, hasPeers, tell),
  pack: () => measurePack(plan),
  exploring: () => measureExploring(plan, hasPeers),
  exposure: () => measureExposure(plan),
  marking: () => measureMarking(plan),
}
const { only } = options
if (only !== undefined && parts[only] === undefined) {
  tell(`There is no part ${only}; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const goals: Goal[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue
  tell(`${name} …`)
  for (const section of await measure()) {
    console.log(`\n${section.title}\n\n${table(section.head, section.rows)}`)
    goals.push(...section.goals)
  }
}
console.log(
  `\nGoals\n\n${table(
    ['goal', 'measured', ''],
    goals.map(({ text, measured, met }) => [text, measured, met ? 'met' : 'NOT MET']),
  )}`,
)
