/** Holds a module's sources, pieces and audiences against its world and its choices. */
import { coursesOf } from './courses.ts'
import type { DataFault } from './engine/exposure/data.ts'
import { publicAudience, type Knowledge } from './engine/exposure/knowledge.ts'
import { createMosaic, type Mosaic } from './engine/exposure/mosaic.ts'
import { unknownName } from './engine/exposure/values.ts'
import { wordingFaults } from './engine/exposure/wording.ts'
import type { ModuleFile } from './engine/module.ts'
import type { PackFault, YamlFile } from './yaml-file.ts'

const place =
  (yaml: YamlFile) =>
  ({ path, atKey, ...told }: DataFault): PackFault =>
    atKey ? yaml.faultAtKey(path, told) : yaml.faultAt(path, told)

/** Reads the mosaic; faults are added to the list. */
export function readMosaic(yaml: YamlFile, file: ModuleFile, faults: PackFault[]): Mosaic {
  const { people, partners } = file.world
  const { mosaic, faults: found } = createMosaic(
    { sources: file.sources, pieces: file.pieces, audiences: file.audiences },
    [...Object.keys(people), ...Object.keys(partners)],
  )
  faults.push(...found.map(place(yaml)))
  return mosaic
}

/** Wordings and audiences that the world and the events name but that do not exist. */
export function mosaicFaults(
  yaml: YamlFile,
  { world, audiences, scenes }: ModuleFile,
  { pieces }: Mosaic,
): readonly PackFault[] {
  const known = new Set([
    publicAudience,
    ...[world.people, world.partners, audiences].flatMap(Object.keys),
  ])
  const faults: DataFault[] = []
  const checkWordings = (wordings: unknown, path: DataFault['path']) => {
    for (const [at, wording] of (Array.isArray(wordings) ? wordings : []).entries())
      faults.push(...wordingFaults(pieces, String(wording), [...path, at]))
  }
  const checkAudience = (name: string, path: DataFault['path']) => {
    if (!known.has(name)) faults.push(unknownName(path, 'audience', name, known))
  }

  for (const [id, { reveals }] of Object.entries(world.documents))
    checkWordings(reveals, ['world', 'documents', id, 'reveals'])
  for (const name of ['places', 'networks'] as const)
    for (const [id, { heardBy }] of Object.entries(world[name]))
      for (const [at, audience] of heardBy.entries())
        checkAudience(audience, ['world', name, id, 'heardBy', at])
  for (const [id, scene] of Object.entries(scenes))
    for (const [at, { events }] of coursesOf(id, scene))
      for (const [n, { set, tell, hear }] of events.entries()) {
        const path = [...at, 'events', n]
        for (const [id, patch] of Object.entries(set.documents ?? {}))
          checkWordings(patch.reveals, [...path, 'set', 'documents', id, 'reveals'])
        for (const [audience, wordings] of Object.entries(tell)) {
          checkAudience(audience, [...path, 'tell', audience])
          checkWordings(wordings, [...path, 'tell', audience])
        }
        for (const [audience, others] of Object.entries(hear)) {
          checkAudience(audience, [...path, 'hear', audience])
          for (const [at, other] of others.entries())
            checkAudience(other, [...path, 'hear', audience, at])
        }
      }
  return faults.map(place(yaml))
}

/** What an event lets audiences learn, ready to be merged into what they know. */
export const learnedFrom = ({
  tell,
  hear,
}: {
  readonly tell: Readonly<Record<string, readonly string[]>>
  readonly hear: Readonly<Record<string, readonly string[]>>
}): Knowledge => ({
  tellings: Object.entries(tell).flatMap(([to, wordings]) =>
    wordings.map((wording) => ({ to, wording })),
  ),
  links: Object.entries(hear).flatMap(([audience, others]) =>
    others.map((hears) => ({ audience, hears })),
  ),
})
