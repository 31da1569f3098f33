/** Turns a module's scenes, as written, into scenes ready to play, and holds their ways against each other. */
import { readActions } from './check-actions.ts'
import { readCourse, readSaid, type Reading } from './check-courses.ts'
import { readPage } from './check-marking.ts'
import { readRedaction } from './check-redaction.ts'
import { coursesOf, waysOn, type SceneData } from './courses.ts'
import { markingExercise } from './engine/marking-bench/exercise.ts'
import type { Scene } from './engine/module.ts'
import { unknown } from './unknown-name.ts'
import type { PackFault, Path } from './yaml-file.ts'

/** Reads all scenes by their ids. */
export const readScenes = (reading: Reading): ReadonlyMap<string, Scene> =>
  new Map(
    Object.entries(reading.file.scenes).map(([id, scene]) => [id, readScene(reading, id, scene)]),
  )

function readScene(reading: Reading, id: string, scene: SceneData): Scene {
  const { yaml, file, faults } = reading
  const path = ['scenes', id]
  const { choices, mark, redact } = scene
  if (waysOn.filter((way) => scene[way] !== undefined).length !== 1)
    faults.push(
      yaml.faultAtKey(path, {
        code: 'dead-end',
        problem: `scene \`${id}\` has none of choices, a page to mark, a report to redact and a closing, or more than one`,
        remedy:
          'give it `choices`, `mark` or `redact` if it asks for a decision, or `closing` if the module ends there',
      }),
    )
  for (const [at, document] of scene.documents.entries())
    if (!(document in file.world.documents))
      faults.push(
        unknown(yaml, [...path, 'documents', at], 'document', document, file.world.documents),
      )
  for (const [at, guide] of scene.guides.entries())
    if (!(guide in file.guides))
      faults.push(unknown(yaml, [...path, 'guides', at], 'guide', guide, file.guides))
  const task =
    mark !== undefined
      ? readMarking(reading, id, { ...scene, mark })
      : redact !== undefined
        ? readRedaction(reading, id, redact)
        : null
  return {
    id,
    documents: scene.documents,
    guides: scene.guides,
    standing: readSaid(reading, scene.standing, [...path, 'standing']),
    closing: scene.closing ? readSaid(reading, scene.closing, [...path, 'closing']) : null,
    choices:
      task?.choices ??
      Object.entries(choices ?? {}).map(([choice, { actions, ...course }]) => {
        const at = [...path, 'choices', choice]
        return {
          id: choice,
          answer: { choice },
          actions: readActions(yaml, [...at, 'actions'], actions, reading, faults),
          ...readCourse(reading, course, at),
        }
      }),
    exercise: task?.exercise ?? null,
    outcome: [
      ...readSaid(reading, mark?.outcome ?? [], [...path, 'mark', 'outcome']),
      ...readSaid(reading, redact?.outcome ?? [], [...path, 'redact', 'outcome']),
    ],
    dilemma: scene.dilemma,
  }
}

type Mark = NonNullable<SceneData['mark']>

/** The page to mark in a scene, and the choices that its example answers come to. */
function readMarking(reading: Reading, id: string, scene: SceneData & { readonly mark: Mark }) {
  const course = readCourse(reading, scene.mark, ['scenes', id, 'mark'])
  const read = readPage(reading, id, scene)
  return read === null ? null : markingExercise(read.page, read.reference, course)
}

/** Ways that lead to no scene, may lead nowhere, and scenes that no way leads to. */
export function wayFaults({ yaml, file }: Pick<Reading, 'yaml' | 'file'>): PackFault[] {
  const { scenes, start } = file
  const faults: PackFault[] = []
  if (!(start in scenes)) return [unknown(yaml, ['start'], 'scene', start, scenes)]
  if (scenes[start]?.closing !== undefined)
    faults.push(
      yaml.faultAt(['start'], {
        code: 'dead-end',
        problem: `the module starts at \`${start}\`, which is an ending`,
        remedy: 'start at a scene that asks for a decision',
      }),
    )
  const reached = new Set([start])
  const go = (to: string, path: Path) => {
    reached.add(to)
    if (!(to in scenes)) faults.push(unknown(yaml, path, 'scene', to, scenes))
  }
  for (const [id, scene] of Object.entries(scenes))
    for (const [path, { next }] of coursesOf(id, scene)) {
      if (typeof next === 'string') {
        go(next, [...path, 'next'])
        continue
      }
      for (const [at, way] of next.entries()) go(way.go, [...path, 'next', at, 'go'])
      if (next.every(({ when }) => when !== undefined))
        faults.push(
          yaml.faultAt([...path, 'next'], {
            code: 'dead-end',
            problem: 'every way from here has a condition, so there may be none',
            remedy: 'end the list with a way that has no `when`',
          }),
        )
    }
  for (const id of Object.keys(scenes))
    if (!reached.has(id))
      faults.push(
        yaml.faultAtKey(['scenes', id], {
          code: 'unreachable',
          problem: `no choice leads to scene \`${id}\``,
          remedy: 'let a choice lead to it or remove it',
        }),
      )
  return faults
}
