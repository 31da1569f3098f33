/** Loads and plays the pack that ships, once, in a process of its own, and sends what it took. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { begin, decide, isFinished, sceneOf, type Playable } from '../../content/engine/attempt.ts'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { factsOf } from '../../content/engine/world/facts.ts'
import { judge } from '../../content/engine/judge.ts'
import { loadPack } from '../../content/pack.ts'
import { openYaml } from '../../content/yaml-file.ts'
import { random } from './random.ts'

export type PackTimes = {
  readonly rules: number
  readonly modules: number
  readonly loadMs: number
  readonly yamlMs: number
  readonly conditionsMs: number
  readonly judgeMicroseconds: number
  readonly decideMicroseconds: number
}

const root = fileURLToPath(new URL('../../content/', import.meta.url))
const files = new Map(
  ['policy', 'modules'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => {
        const name = `${folder}/${path.replaceAll('\\', '/')}`
        return [name, readFileSync(join(root, name), 'utf8')] as const
      }),
  ),
)

function timed<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now()
  const value = act()
  return { value, ms: performance.now() - start }
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

const { value: pack, ms: loadMs } = timed(() => loadPack(files))
const [[playable] = []] = pack.modules.values()
if (playable === undefined) throw new Error(JSON.stringify(pack.faults, null, 1))
const { ms: yamlMs } = timed(() => {
  for (const [path, text] of files) openYaml(path, text)
})
const { ms: conditionsMs } = timed(() => {
  for (const { on, when } of pack.policy.rules)
    createConditionReader(on[0] === undefined ? {} : factsOf(on[0]))(when.source)
})
play(playable, 50)
const times = play(playable, 200)
process.send?.({
  rules: pack.policy.rules.length,
  modules: pack.modules.size,
  loadMs,
  yamlMs,
  conditionsMs,
  judgeMicroseconds: times.judge,
  decideMicroseconds: times.decide,
} satisfies PackTimes)
