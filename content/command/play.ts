import { createInterface } from 'node:readline'
import { begin, decide, examplesAt, isFinished, sceneOf, type Attempt } from '../engine/attempt.ts'
import { labelsOf, textIn, viewDebriefs, viewResult, viewScene } from '../engine/view.ts'
import { languages, type Language } from '../engine/words/languages.ts'
import { findModule, seedOf, type Which } from './packs.ts'
import { debriefLines, resultLines, sceneLines } from './play-lines.ts'
import { say, terminalWidth, WrongUse, wrongUse } from './terminal.ts'

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

type PlayOptions = Which & {
  readonly seed: string
  /** Numbers of choices to take, in order; where they are left out, they are asked for. */
  readonly choices?: string | undefined
  /** The language of explanations. */
  readonly language: string
}

function languageOf(text: string): Language {
  const language = languages.find((each) => each === text)
  if (language === undefined)
    throw new WrongUse(`${text} is no language; give one of ${languages.join(', ')}`)
  return language
}

/** Plays a module in the terminal; answers the exit code. */
export async function play(
  id: string | undefined,
  { choices, ...options }: PlayOptions,
): Promise<number> {
  const seed = seedOf(options.seed)
  const language = languageOf(options.language)
  const playable = findModule(id, options, seed)
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
