import { createInterface } from 'node:readline'
import { begin, decide, examplesAt, isFinished, sceneOf, type Attempt } from './engine/attempt.ts'
import {
  labelsOf,
  textIn,
  viewDebriefs,
  viewResult,
  viewScene,
  type Explained,
} from './engine/view.ts'
import type { Language } from './engine/words/languages.ts'
import { debriefLines, resultLines, sceneLines } from './play-lines.ts'
import { say, terminalWidth, wrongUse } from './terminal.ts'

/** Numbers of choices: those given, then, where none were given, those typed in. */
async function* answers(given: string | undefined, ask: () => void): AsyncGenerator<string> {
  if (given !== undefined) {
    yield* given.split(',')
    return
  }
  ask()
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    yield line
    ask()
  }
}

/** Plays a module in the terminal; answers the exit code. */
export async function play(
  playable: Explained,
  {
    seed,
    choices,
    language,
  }: {
    readonly seed: number
    readonly choices: string | undefined
    readonly language: Language
  },
): Promise<number> {
  const width = terminalWidth()
  let attempt: Attempt = begin(playable)
  const show = (): void => {
    const scene = viewScene(playable, attempt, language)
    if (scene !== null) say(`\n${sceneLines(scene, labelsOf(playable, attempt, language), width)}`)
  }
  const { variant } = playable.module
  say(
    `${textIn(playable.module, language).title}, seed ${seed}${variant === '' ? '' : ` (${variant})`}`,
  )
  show()
  const prompt = (): void => {
    if (!isFinished(playable, attempt)) process.stdout.write('\nYour choice: ')
  }
  for await (const answer of answers(choices, prompt)) {
    const scene = sceneOf(playable, attempt)
    const offered = examplesAt(playable, attempt)
    const choice = offered[Number(answer.trim()) - 1]
    if (choice === undefined) {
      say(`Type a number from 1 to ${offered.length}.`)
      if (choices !== undefined) return wrongUse
      continue
    }
    const decided = decide(playable, attempt, { scene: scene.id, ...choice.answer })
    if (!decided.ok) throw new Error(`${choice.id}: ${decided.fault.code}`)
    ;({ attempt } = decided)
    const debrief = viewDebriefs(playable, attempt, language).at(-1)
    if (debrief !== undefined) say(`\n${debriefLines(debrief, width)}`)
    if (isFinished(playable, attempt)) break
    show()
  }
  const result = viewResult(playable, attempt, language)
  if (result === null) say('\nNot finished.')
  else say(`\n${resultLines(result, width)}`)
  process.stdin.destroy()
  return 0
}
