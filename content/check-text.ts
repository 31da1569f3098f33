/** Holds a module's structure and its words against each other: nothing unsaid, nothing said of what is not there. */
import type { ModuleFile, ModuleText } from './engine/module.ts'
import type { SceneData } from './courses.ts'
import { collections, type Collection } from './engine/world/world.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

/** Holds that both sides have the same names. */
type Match = (
  needed: Iterable<string>,
  said: object,
  inStructure: (name: string) => Path,
  inText: Path,
) => void

/** Words that are missing (placed where the structure needs them) and words that nothing uses (placed in the text). */
export function textFaults(
  structure: YamlFile,
  words: YamlFile,
  file: ModuleFile,
  text: ModuleText,
): readonly PackFault[] {
  const faults: PackFault[] = []
  const match: Match = (needed, said, inStructure, inText) => {
    const names = new Set(needed)
    for (const name of names)
      if (!(name in said))
        faults.push(
          structure.faultAtKey(inStructure(name), {
            code: 'no-words',
            problem: `${words.file} has no \`${[...inText, name].join('.')}\``,
            remedy: `add it to ${words.file}`,
          }),
        )
    for (const name of Object.keys(said))
      if (!names.has(name))
        faults.push(
          words.faultAtKey([...inText, name], {
            code: 'no-use',
            problem: `${structure.file} has no use for \`${[...inText, name].join('.')}\``,
            remedy: 'correct the name or remove the words',
          }),
        )
  }

  for (const name of Object.keys(collections) as Collection[])
    match(Object.keys(file.world[name]), text.names[name], (id) => ['world', name, id], [
      'names',
      name,
    ])

  match(Object.keys(file.sources), text.names.sources, (id) => ['sources', id], [
    'names',
    'sources',
  ])
  match(Object.keys(file.pieces), text.names.pieces, (id) => ['pieces', id], ['names', 'pieces'])
  match(
    Object.keys(file.audiences).filter(
      (id) => !(id in file.world.people) && !(id in file.world.partners),
    ),
    text.names.audiences,
    (id) => ['audiences', id],
    ['names', 'audiences'],
  )

  const opened = Object.entries(file.scenes).flatMap(([id, scene]) =>
    scene.documents.map((document, at) => [document, ['scenes', id, 'documents', at]] as const),
  )
  const openedAt = new Map<string, Path>(opened)
  match(openedAt.keys(), text.documents, (name) => openedAt.get(name) ?? ['world'], ['documents'])
  match(Object.keys(file.scenes), text.scenes, (id) => ['scenes', id], ['scenes'])
  match(Object.keys(file.guides), text.guides, (id) => ['guides', id], ['guides'])
  for (const [id, { elements, compilations }] of Object.entries(file.guides))
    match(
      Object.keys({ ...elements, ...compilations }),
      text.guides[id]?.elements ?? {},
      (name) => ['guides', id, name in elements ? 'elements' : 'compilations', name],
      ['guides', id, 'elements'],
    )

  for (const [id, scene] of Object.entries(file.scenes)) {
    const said = text.scenes[id]
    if (said === undefined) continue
    const at = ['scenes', id]
    match(
      scene.standing.map(({ say }) => say),
      said.standing,
      () => [...at, 'standing'],
      [...at, 'standing'],
    )
    match(Object.keys(scene.choices ?? {}), said.choices, (name) => [...at, 'choices', name], [
      ...at,
      'choices',
    ])
    match(
      (scene.closing ?? []).map(({ say }) => say),
      said.closing,
      () => [...at, 'closing'],
      [...at, 'closing'],
    )
    match(
      [...(scene.mark?.outcome ?? []), ...(scene.redact?.outcome ?? [])].map(({ say }) => say),
      said.outcome,
      () => [...at, scene.mark === undefined ? 'redact' : 'mark', 'outcome'],
      [...at, 'outcome'],
    )
    match(
      Object.keys(scene.mark?.portions ?? {}),
      said.page?.portions ?? {},
      (name) => [...at, 'mark', 'portions', name],
      [...at, 'page', 'portions'],
    )
    if (scene.redact !== undefined) matchRedaction(scene.redact, said, at, match)
    if (scene.closing === undefined)
      match(
        ['setting', 'story', 'question'].filter((name) => !(name in said)),
        {},
        () => at,
        at,
      )
  }
  return faults
}

/** The words of a report to redact: one for each passage, wording, need and file name. */
function matchRedaction(
  redact: NonNullable<SceneData['redact']>,
  { redact: said }: ModuleText['scenes'][string],
  at: Path,
  match: Match,
): void {
  const path = [...at, 'redact']
  if (said === undefined) {
    match(['redact'], {}, () => path, at)
    return
  }
  const passages = redact.portions.flatMap((portion, n) =>
    Object.entries(portion.passages).map(
      ([id, passage]) => [id, passage, [...path, 'portions', n, 'passages', id]] as const,
    ),
  )
  const placeOf = new Map(passages.map(([id, , place]) => [id, place]))
  const inStructure = (id: string): Path => placeOf.get(id) ?? path
  match(placeOf.keys(), said.passages, inStructure, [...path, 'passages'])
  const reworded = passages.filter(([, { wordings }]) => Object.keys(wordings).length > 0)
  match(
    reworded.map(([id]) => id),
    said.wordings,
    inStructure,
    [...path, 'wordings'],
  )
  for (const [id, { wordings }, place] of reworded)
    match(Object.keys(wordings), said.wordings[id] ?? {}, (name) => [...place, 'wordings', name], [
      ...path,
      'wordings',
      id,
    ])
  match(redact.needs, said.needs, () => [...path, 'needs'], [...path, 'needs'])
  match(Object.keys(redact.fileNames), said.fileNames, (name) => [...path, 'fileNames', name], [
    ...path,
    'fileNames',
  ])
}
