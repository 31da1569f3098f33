/** Loads the pack that ships, once, and plays it, in a process of its own that sends what it took. */
import { begin, decide, isFinished, sceneOf, type Playable } from '../../content/engine/attempt.ts'
import { judge } from '../../content/engine/judge.ts'
import { readPolicy } from '../../content/check-policy.ts'
import { loadPack, type PackFiles } from '../../content/pack.ts'
import { openYaml, type PackFault } from '../../content/yaml-file.ts'
import { timed } from './own-process.ts'
import { moduleFiles, policyFiles } from './pack-files.ts'
import { random } from './random.ts'

export type PackTimes = {
  readonly rules: number
  readonly modules: number
  readonly loadMs: number
  readonly judgeMicroseconds: number
  readonly decideMicroseconds: number
}
export type PolicyTimes = {
  readonly rules: number
  readonly yamlMs: number
  readonly readMs: number
}

const isRegister = (path: string) => path.endsWith('sources.yaml')
const isArea = (path: string) => /^policy\/[^/]+$/.test(path) && !isRegister(path)

/** The register of sources and the first so many rules. */
function policyOf(rules: number): PackFiles {
  const files = new Map([...policyFiles].filter(([path]) => isRegister(path)))
  let left = rules
  for (const [path, text] of policyFiles) {
    if (!isArea(path) || left === 0) continue
    const [head = '', ...each] = text.split(/^(?= {2}- id: )/m)
    const taken = each.slice(0, left)
    left -= taken.length
    files.set(path, head + taken.join(''))
  }
  return files
}

const insist = (faults: readonly PackFault[]): void => {
  if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3), null, 1))
}

/** Loads rules and their sources as a pack does, in its two steps: the YAML, then what it says. */
function loadPolicy(files: PackFiles): PolicyTimes {
  const opened = timed(() => [...files].map(([path, text]) => openYaml(path, text)))
  const noPolicy = { rules: [], overlays: new Map(), sources: new Map(), translations: new Map() }
  const read = timed(() => readPolicy(opened.value, noPolicy))
  const { policy, faults } = read.value
  insist(faults)
  return { rules: policy.rules.length, yamlMs: opened.ms, readMs: read.ms }
}

/** Plays attempts at random and says how long a decision and an action take, in microseconds. */
function play(playable: Playable, attempts: number) {
  const draw = random(11)
  let [decisions, actions, deciding, judging] = [0, 0, 0, 0]
  for (let count = 0; count < attempts; count++) {
    let attempt = begin(playable)
    while (!isFinished(playable, attempt)) {
      const scene = sceneOf(playable, attempt)
      const choice = draw.pick(scene.choices)
      const { world } = attempt
      judging += timed(() => {
        for (const action of choice.actions)
          judge(playable.rules, world, action, playable.module.actor)
      }).ms
      actions += choice.actions.length
      const { value, ms } = timed(() =>
        decide(playable, attempt, { scene: scene.id, ...choice.answer }),
      )
      if (!value.ok) throw new Error(value.fault.code)
      deciding += ms
      decisions++
      attempt = value.attempt
    }
  }
  return { decide: (1000 * deciding) / decisions, judge: (1000 * judging) / actions }
}

const [wanted] = process.argv.slice(2)
if (wanted !== undefined) process.send?.(loadPolicy(policyOf(Number(wanted))))
else {
  const { value: pack, ms: loadMs } = timed(() =>
    loadPack(new Map([...policyFiles, ...moduleFiles])),
  )
  insist(pack.faults)
  const [playable] = pack.modules.get('the-storeroom') ?? []
  if (playable === undefined) throw new Error('The Storeroom does not ship')
  play(playable, 50)
  const times = play(playable, 200)
  process.send?.({
    rules: pack.policy.rules.length,
    modules: pack.modules.size,
    loadMs,
    judgeMicroseconds: times.judge,
    decideMicroseconds: times.decide,
  } satisfies PackTimes)
}
