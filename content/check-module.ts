/** Turns a module's files into a module ready to play, with every fault placed at its line and column. */
import {
  createConditionReader,
  type Condition,
  type Vocabulary,
} from './engine/condition/condition.ts'
import { readActions } from './check-actions.ts'
import { textFaults } from './check-text.ts'
import { learnedFrom, mosaicFaults, readMosaic } from './check-mosaic.ts'
import type { Mosaic } from './engine/exposure/mosaic.ts'
import { sourceTypes } from './engine/exposure/facts.ts'
import { factTypes } from './engine/world/facts.ts'
import {
  longestWay,
  ModuleFileSchema,
  ModuleTextSchema,
  type Module,
  type ModuleFile,
  type Scene,
} from './engine/module.ts'
import { collections, type Collection } from './engine/world/world.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

/** Reads one module from its structure and its words. The module is null where anything is wrong. */
export function readModule(
  structure: YamlFile,
  words: YamlFile,
): { module: Module | null; faults: readonly PackFault[] } {
  const { value: file, faults: structureFaults } = structure.read(ModuleFileSchema)
  const { value: text, faults: wordFaults } = words.read(ModuleTextSchema)
  if (file === null || text === null)
    return { module: null, faults: [...structureFaults, ...wordFaults] }

  const faults: PackFault[] = [...worldFaults(structure, file)]
  const mosaic = readMosaic(structure, file, faults)
  faults.push(...mosaicFaults(structure, file, mosaic))
  const scenes = readScenes(structure, { file, mosaic }, faults)
  faults.push(...wayFaults(structure, file, scenes), ...textFaults(structure, words, file, text))
  const decisions = longestWay(scenes, file.start)
  if (decisions === undefined)
    faults.push(
      structure.faultAtKey(['scenes'], {
        code: 'circle',
        problem: 'some scenes lead back to themselves, so the module may never end',
        remedy: 'let every choice lead on towards an ending',
      }),
    )
  if (faults.length > 0 || decisions === undefined) return { module: null, faults }
  const { id, version, minutes, areas, actor, start } = file
  return {
    module: {
      id,
      version,
      minutes,
      areas,
      actor,
      start,
      scenes,
      text,
      decisions,
      world: { ...file.world, minutes: 0, sources: mosaic, knowledge: mosaic.start },
    },
    faults: [],
  }
}

const references = { place: 'places', container: 'containers', originator: 'partners' } as const

function worldFaults(structure: YamlFile, file: ModuleFile): PackFault[] {
  const faults: PackFault[] = []
  if (!(file.actor in file.world.people))
    faults.push(unknown(structure, ['actor'], 'person', file.actor, file.world.people))
  for (const name of Object.keys(collections) as Collection[])
    for (const [id, thing] of Object.entries(file.world[name]))
      for (const [fact, collection] of Object.entries(references)) {
        const value: unknown = fact in thing ? (thing as Record<string, unknown>)[fact] : ''
        if (typeof value === 'string' && value !== '' && !(value in file.world[collection]))
          faults.push(
            unknown(structure, ['world', name, id, fact], fact, value, file.world[collection]),
          )
      }
  for (const [id, { needs }] of Object.entries(file.world.people))
    for (const [at, document] of needs.entries())
      if (!(document in file.world.documents))
        faults.push(
          unknown(
            structure,
            ['world', 'people', id, 'needs', at],
            'document',
            document,
            file.world.documents,
          ),
        )
  return faults
}

/** A fault for a name that stands for nothing, offering those that exist. */
export const unknown = (
  yaml: YamlFile,
  path: Path,
  what: string,
  name: string,
  known: object,
): PackFault =>
  yaml.faultAt(path, {
    code: `unknown-${what}`,
    problem: `there is no ${what} \`${name}\``,
    remedy:
      Object.keys(known).length > 0
        ? `use one of: ${Object.keys(known).join(', ')}`
        : `add it to the module`,
  })

/** The facts of a whole world, for a module's own conditions. */
function vocabularyOf({ world, sources }: ModuleFile): Vocabulary {
  const known = Object.keys(sources)
  return {
    minutes: 'int',
    ...(known.length > 0 && {
      sources: Object.fromEntries(known.map((id) => [id, sourceTypes])),
    }),
    ...Object.fromEntries(
      (Object.keys(collections) as Collection[])
        .filter((name) => Object.keys(world[name]).length > 0)
        .map((name) => [
          name,
          Object.fromEntries(
            Object.keys(world[name]).map((id) => [id, factTypes[collections[name]]]),
          ),
        ]),
    ),
  }
}

function readScenes(
  yaml: YamlFile,
  { file, mosaic }: { readonly file: ModuleFile; readonly mosaic: Mosaic },
  faults: PackFault[],
): ReadonlyMap<string, Scene> {
  const readSource = createConditionReader(vocabularyOf(file))
  const condition = (source: string | undefined, path: Path): Condition | null => {
    if (source === undefined) return null
    const read = readSource(source)
    if (read.ok) return read.condition
    const { offset, problem, remedy } = read.fault
    faults.push(yaml.faultAt(path, { code: 'condition', problem, remedy }, offset))
    return null
  }
  const said = (lines: readonly { when?: string | undefined; say: string }[], path: Path) =>
    lines.map(({ when, say }, at) => ({ when: condition(when, [...path, at, 'when']), say }))

  return new Map(
    Object.entries(file.scenes).map(([id, scene]) => {
      const path = ['scenes', id]
      if ((scene.choices === undefined) === (scene.closing === undefined))
        faults.push(
          yaml.faultAtKey(path, {
            code: 'dead-end',
            problem: `scene \`${id}\` has neither choices nor a closing, or it has both`,
            remedy:
              'give it `choices` if it asks for a decision, or `closing` if the module ends there',
          }),
        )
      for (const [at, document] of scene.documents.entries())
        if (!(document in file.world.documents))
          faults.push(
            unknown(yaml, [...path, 'documents', at], 'document', document, file.world.documents),
          )
      return [
        id,
        {
          id,
          documents: scene.documents,
          standing: said(scene.standing, [...path, 'standing']),
          closing: scene.closing ? said(scene.closing, [...path, 'closing']) : null,
          choices: Object.entries(scene.choices ?? {}).map(([choiceId, choice]) => {
            const at = [...path, 'choices', choiceId]
            return {
              id: choiceId,
              takes: choice.takes,
              actions: readActions(
                yaml,
                [...at, 'actions'],
                choice.actions,
                { file, mosaic },
                faults,
              ),
              events: choice.events.map(({ when, set, tell, hear }, n) => {
                faults.push(...patchFaults(yaml, [...at, 'events', n, 'set'], set, file))
                return {
                  when: condition(when, [...at, 'events', n, 'when']),
                  set,
                  learned: learnedFrom({ tell, hear }),
                }
              }),
              next:
                typeof choice.next === 'string'
                  ? [{ when: null, go: choice.next }]
                  : choice.next.map(({ when, go }, n) => ({
                      when: condition(when, [...at, 'next', n, 'when']),
                      go,
                    })),
            }
          }),
        },
      ]
    }),
  )
}

function patchFaults(yaml: YamlFile, path: Path, set: object, file: ModuleFile): PackFault[] {
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
function wayFaults(
  yaml: YamlFile,
  file: ModuleFile,
  scenes: ReadonlyMap<string, Scene>,
): PackFault[] {
  const faults: PackFault[] = []
  if (!scenes.has(file.start)) return [unknown(yaml, ['start'], 'scene', file.start, file.scenes)]
  if (file.scenes[file.start]?.closing !== undefined)
    faults.push(
      yaml.faultAt(['start'], {
        code: 'dead-end',
        problem: `the module starts at \`${file.start}\`, which is an ending`,
        remedy: 'start at a scene that asks for a decision',
      }),
    )
  const reached = new Set([file.start])
  for (const [id, scene] of scenes)
    for (const choice of scene.choices) {
      const path = ['scenes', id, 'choices', choice.id, 'next']
      const written = file.scenes[id]?.choices?.[choice.id]?.next
      for (const [at, { go }] of choice.next.entries()) {
        reached.add(go)
        if (!scenes.has(go))
          faults.push(
            unknown(
              yaml,
              typeof written === 'string' ? path : [...path, at, 'go'],
              'scene',
              go,
              file.scenes,
            ),
          )
      }
      if (Array.isArray(written) && written.every(({ when }) => when !== undefined))
        faults.push(
          yaml.faultAt(path, {
            code: 'dead-end',
            problem: 'every way from here has a condition, so there may be none',
            remedy: 'end the list with a way that has no `when`',
          }),
        )
    }
  for (const id of scenes.keys())
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
