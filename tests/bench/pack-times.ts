/** Loads the pack that ships, once, and plays it, in a process of its own that sends what it took. */
import { begin, decide, isFinished, sceneOf, type Playable } from '../../content/engine/attempt.ts'
import { judge } from '../../content/engine/judge.ts'
import { loadPack, type PackFiles } from '../../content/pack.ts'
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
export type PolicyTimes = { readonly rules: number; readonly loadMs: number }

const isRegister = (path: string) => path.endsWith('sources.yaml')
const isArea = (path: string) => /^policy\/[^/]+$/.test(path) && !isRegister(path)

/** The register of sources and as many areas as it takes to have so many rules. */
function policyOf(rules: number): PackFiles {
  const files = new Map([...policyFiles].filter(([path]) => isRegister(path)))
  let count = 0
  for (const [path, text] of policyFiles) {
    if (!isArea(path) || count >= rules) continue
    files.set(path, text)
    count += text.match(/^ {2}- id:/gm)?.length ?? 0
  }
  return files
}

function load(files: PackFiles) {
  const { value: pack, ms } = timed(() => loadPack(files))
  if (pack.faults.length > 0) throw new Error(JSON.stringify(pack.faults, null, 1))
  return { pack, ms }
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
        decide(playable, attempt, { scene: scene.id, choice: choice.id }),
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
if (wanted === undefined) {
  const { pack, ms: loadMs } = load(new Map([...policyFiles, ...moduleFiles]))
  const [[playable] = []] = pack.modules.values()
  if (playable === undefined) throw new Error('no module ships')
  play(playable, 50)
  const times = play(playable, 200)
  process.send?.({
    rules: pack.policy.rules.length,
    modules: pack.modules.size,
    loadMs,
    judgeMicroseconds: times.judge,
    decideMicroseconds: times.decide,
  } satisfies PackTimes)
} else {
  const { pack, ms: loadMs } = load(policyOf(Number(wanted)))
  process.send?.({ rules: pack.policy.rules.length, loadMs } satisfies PolicyTimes)
}
