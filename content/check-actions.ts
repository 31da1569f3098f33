/** Turns the actions of a choice, as written, into typed ones: one a thing, with all particulars. */
import type { Mosaic } from './engine/exposure/mosaic.ts'
import { wordingFaults } from './engine/exposure/wording.ts'
import type { ModuleFile } from './engine/module.ts'
import type { WrittenAction } from './engine/verbs/action-schema.ts'
import { definitionOf, verbNames, type Action, type Verb } from './engine/verbs/verbs.ts'
import { roles, type Role } from './engine/verbs/verb-definition.ts'
import { collectionOf } from './engine/world/world.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

/** Actions for which lists of things may stand together. */
const mostActions = 500

/** Reads a choice's actions; faults are added to the list. Where a role names several things, there is one action each. */
export function readActions(
  yaml: YamlFile,
  path: Path,
  written: readonly WrittenAction[],
  { file, mosaic }: { readonly file: ModuleFile; readonly mosaic: Mosaic },
  faults: PackFault[],
): readonly Action[] {
  return written.flatMap((entry, at) => {
    const verbs = verbNames.filter((verb) => entry[verb] !== undefined)
    const [verb] = verbs
    if (verb === undefined || verbs.length > 1) {
      faults.push(
        yaml.faultAt([...path, at], {
          code: 'one-verb',
          problem: 'an action has exactly one verb',
          remedy: 'start a new item with `- ` for each action',
        }),
      )
      return []
    }
    return readAction(yaml, [...path, at, verb], verb, entry[verb] ?? {}, { file, mosaic }, faults)
  })
}

function readAction(
  yaml: YamlFile,
  path: Path,
  verb: Verb,
  written: Readonly<Record<string, unknown>>,
  { file, mosaic }: Parameters<typeof readActions>[3],
  faults: PackFault[],
): readonly Action[] {
  const { needs, may } = definitionOf(verb)
  const own: readonly Role[] = [...needs, ...may]
  const before = faults.length
  const { reveals } = written
  if (Array.isArray(reveals))
    for (const [at, wording] of reveals.entries())
      for (const fault of wordingFaults(mosaic.pieces, String(wording), [...path, 'reveals', at]))
        faults.push(yaml.faultAt(fault.path, fault))
  for (const role of needs)
    if (written[role] === undefined)
      faults.push(
        yaml.faultAt(path, {
          code: 'missing-role',
          problem: `\`${verb}\` needs a \`${role}\``,
          remedy: `add \`${role}:\` with one of: ${Object.keys(file.world[collectionOf(roles[role])]).join(', ')}`,
        }),
      )

  let objects: Partial<Record<Role, string>>[] = [{}]
  for (const role of own) {
    const value = written[role]
    if (value === undefined) continue
    const ids = (Array.isArray(value) ? value : [value]).map(String)
    const known = file.world[collectionOf(roles[role])]
    for (const [at, id] of ids.entries())
      if (!(id in known))
        faults.push(
          yaml.faultAt(Array.isArray(value) ? [...path, role, at] : [...path, role], {
            code: `unknown-${role}`,
            problem: `there is no ${roles[role]} \`${id}\``,
            remedy: `use one of: ${Object.keys(known).join(', ')}`,
          }),
        )
    if (objects.length * ids.length > mostActions) {
      faults.push(
        yaml.faultAt(path, {
          code: 'too-many',
          problem: `the lists here stand for more than ${mostActions} actions`,
          remedy: 'name fewer things',
        }),
      )
      return []
    }
    objects = objects.flatMap((each) => ids.map((id) => ({ ...each, [role]: id })))
  }
  if (faults.length > before) return []
  const particulars = Object.fromEntries(
    Object.entries(written).filter(([name]) => !own.some((role) => role === name)),
  ) as Action['particulars']
  return objects.map((each) => ({ verb, objects: each, particulars }))
}
