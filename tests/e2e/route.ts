/** A way through the built-in module, worked out by the engine itself, so that specs follow the content. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  begin,
  decide,
  isFinished,
  sceneOf,
  take,
  type Attempt,
} from '../../content/engine/attempt.ts'
import { compareCourses, type Reckoning } from '../../content/engine/score.ts'
import { textIn, viewDebriefs } from '../../content/engine/view.ts'
import type { Language } from '../../content/engine/words/languages.ts'
import { loadPack } from '../../content/pack.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))

/** The texts of the built-in pack by path. */
export function builtInFiles(): ReadonlyMap<string, string> {
  const files = ['policy', 'modules'].flatMap((folder) =>
    readdirSync(join(content, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(
    files.map((file) => [relative(content, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

export type Step = { readonly scene: string; readonly question: string; readonly label: string }
export type Route = {
  readonly steps: readonly Step[]
  readonly reckoning: Reckoning
  readonly debriefs: ReturnType<typeof viewDebriefs>
}

/** Plays The Storeroom by taking, at each decision, the choice judged best or worst there; told in a language. */
export function routeThrough(kind: 'best' | 'worst', language: Language = 'en'): Route {
  const playable = loadPack(builtInFiles()).modules.get('the-storeroom')?.[0]
  if (playable === undefined) throw new Error('the built-in module does not load')
  const steps: Step[] = []
  let attempt: Attempt = begin(playable)
  while (!isFinished(playable, attempt)) {
    const scene = sceneOf(playable, attempt)
    const here = attempt
    const ranked = scene.choices
      .map((choice) => ({ choice, findings: take(playable, here, choice).findings }))
      .toSorted((a, b) => compareCourses(a.findings, b.findings))
    const taken = (kind === 'best' ? ranked[0] : ranked.at(-1))?.choice
    const words = textIn(playable.module, language).scenes[scene.id]
    if (taken === undefined || words === undefined) throw new Error(`no choices in ${scene.id}`)
    steps.push({
      scene: words.title,
      question: words.question ?? '',
      label: words.choices[taken.id]?.label ?? '',
    })
    const next = decide(playable, attempt, { scene: scene.id, choice: taken.id })
    if (!next.ok) throw new Error(next.fault.code)
    attempt = next.attempt
  }
  const debriefs = viewDebriefs(playable, attempt, language)
  return { steps, reckoning: attempt.reckoning, debriefs }
}
