/** Turns a module's scenes, as written, into scenes ready to play, and holds their ways against each other. */
import { readActions } from './check-actions.ts'
import { readPage } from './check-marking.ts'
import { learnedFrom } from './check-mosaic.ts'
import { coursesOf } from './courses.ts'
import type { createConditionReader, Condition } from './engine/condition/condition.ts'
import type { Mosaic } from './engine/exposure/mosaic.ts'
import { markingExercise } from './engine/marking-bench/exercise.ts'
import type {
  Choice,
  CourseData,
  ModuleFile,
  ModuleText,
  Said,
  SaidData,
  Scene,
} from './engine/module.ts'
import type { Collection } from './engine/world/world.ts'
import { unknown } from './unknown-name.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

/** A module file being read. Whatever is wrong is added to `faults`. */
export type Reading = {
  readonly yaml: YamlFile
  readonly file: ModuleFile
  readonly text: ModuleText
  readonly mosaic: Mosaic
  readonly readSource: ReturnType<typeof createConditionReader>
  readonly faults: PackFault[]
}

type SceneData = ModuleFile['scenes'][string]

/** Reads all scenes by their ids. */
export const readScenes = (reading: Reading): ReadonlyMap<string, Scene> =>
  new Map(
    Object.entries(reading.file.scenes).map(([id, scene]) => [id, readScene(reading, id, scene)]),
  )

function readScene(reading: Reading, id: string, scene: SceneData): Scene {
  const { yaml, file, faults } = reading
  const path = ['scenes', id]
  const { choices, mark, closing } = scene
  if ([choices, mark, closing].filter((each) => each !== undefined).length !== 1)
    faults.push(
      yaml.faultAtKey(path, {
        code: 'dead-end',
        problem: `scene \`${id}\` has none of choices, a page to mark and a closing, or more than one`,
        remedy:
          'give it `choices` or `mark` if it asks for a decision, or `closing` if the module ends there',
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
  const task = mark === undefined ? null : readMarking(reading, id, { ...scene, mark })
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
    outcome:
      mark === undefined ? [] : readSaid(reading, mark.outcome, [...path, 'mark', 'outcome']),
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

/** What follows on a decision: the time it takes, events, and the ways on. */
export function readCourse(
  reading: Reading,
  { takes, events, next }: CourseData,
  path: Path,
): Pick<Choice, 'takes' | 'events' | 'next'> {
  return {
    takes,
    events: events.map(({ when, set, tell, hear }, n) => {
      reading.faults.push(...patchFaults(reading, [...path, 'events', n, 'set'], set))
      return {
        when: readCondition(reading, when, [...path, 'events', n, 'when']),
        set,
        learned: learnedFrom({ tell, hear }),
      }
    }),
    next:
      typeof next === 'string'
        ? [{ when: null, go: next }]
        : next.map(({ when, go }, n) => ({
            when: readCondition(reading, when, [...path, 'next', n, 'when']),
            go,
          })),
  }
}

/** Lines that are said where their conditions hold. */
export const readSaid = (reading: Reading, lines: SaidData, path: Path): readonly Said[] =>
  lines.map(({ when, say }, at) => ({
    when: readCondition(reading, when, [...path, at, 'when']),
    say,
  }))

function readCondition(
  { yaml, readSource, faults }: Reading,
  source: string | undefined,
  path: Path,
): Condition | null {
  if (source === undefined) return null
  const read = readSource(source)
  if (read.ok) return read.condition
  const { offset, problem, remedy } = read.fault
  faults.push(yaml.faultAt(path, { code: 'condition', problem, remedy }, offset))
  return null
}

function patchFaults({ yaml, file }: Reading, path: Path, set: object): PackFault[] {
  return Object.entries(set).flatMap(([name, things]) =>
    Object.keys(things as object).flatMap((id) => {
      const known = file.world[name as Collection]
      return id in known
        ? []
        : [
            yaml.faultAtKey([...path, name, id], {
              code: 'unknown-thing',
              problem: `the world has no \`${id}\` among its ${name}`,
              remedy: `use one of: ${Object.keys(known).join(', ')}`,
            }),
          ]
    }),
  )
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
