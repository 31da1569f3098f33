/** The policy and modules that ship with the app, read from this checkout. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  begin,
  decide,
  isFinished,
  sceneOf,
  type Attempt,
  type Playable,
} from '../../content/engine/attempt.ts'
import type { Answer } from '../../content/engine/answer.ts'
import type { Choice, Scene } from '../../content/engine/module.ts'
import type { Rule } from '../../content/engine/rule.ts'
import type { Explained } from '../../content/engine/view.ts'
import { loadPack } from '../../content/pack.ts'

const folder = join(import.meta.dirname, '../../content')

/** Every YAML file of the built-in pack, by path. */
export const files: ReadonlyMap<string, string> = new Map(
  ['policy', 'modules'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${part}/${name.replaceAll('\\', '/')}`)
      .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')]),
  ),
)

export const pack = loadPack(files)

/** Every variant of a built-in module. */
export function variantsOf(id: string): readonly [Explained, ...Explained[]] {
  const found = pack.modules.get(id)
  if (found === undefined) throw new Error(`no ${id}: ${JSON.stringify(pack.faults, null, 2)}`)
  return found
}

export const [storeroom] = variantsOf('the-storeroom')

export const ruleOf = (id: string): Rule => {
  const rule = pack.policy.rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

/**
 * Plays choices one after the other, written with spaces between, each in the scene that stands then. A word
 * that stands for work on a document is looked up among the answers.
 */
export function play(
  choices: string,
  playable: Playable = storeroom,
  answers: Readonly<Record<string, Answer>> = {},
): Attempt {
  let attempt = begin(playable)
  for (const choice of choices.split(' '))
    attempt = decideOrThrow(playable, attempt, answers[choice] ?? { choice })
  return attempt
}

/** Plays to an ending, choosing by a strategy. */
export function playBy(
  choose: (scene: Scene, turn: number) => Choice | undefined,
  playable: Playable = storeroom,
): Attempt {
  let attempt = begin(playable)
  while (!isFinished(playable, attempt)) {
    const choice = choose(sceneOf(playable, attempt), attempt.judgements.length)
    attempt = decideOrThrow(playable, attempt, choice?.answer ?? { choice: '' })
  }
  return attempt
}

function decideOrThrow(playable: Playable, attempt: Attempt, answer: Answer): Attempt {
  const next = decide(playable, attempt, { scene: attempt.scene, ...answer })
  if (!next.ok) throw new Error(`${attempt.scene}/${JSON.stringify(answer)}: ${next.fault.code}`)
  return next.attempt
}

/** The rules that fired in one decision of an attempt. */
export const rulesAt = (attempt: Attempt, at: number): readonly string[] =>
  (attempt.judgements[at]?.findings ?? []).map(({ rule }) => rule.id)
