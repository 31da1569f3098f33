/** Turns the actions of a choice, as written, into typed ones: one a thing, with all particulars. */
import type { Mosaic } from './engine/exposure/mosaic.ts'
import { wordingFaults } from './engine/exposure/wording.ts'
import type { ModuleFile } from './engine/module.ts'
import { definitionOf, verbNames, type Action, type Verb } from './engine/verbs/verbs.ts'
import { roles, type Role } from './engine/verbs/verb-definition.ts'
import { collectionOf } from './engine/world/world.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

type Written = Partial<Record<Verb, Record<string, string | boolean | number | string[]>>>

/** Reads a choice's actions; faults are added to the list. Where a role names several things, there is one action each. */
export function readActions(
  yaml: YamlFile,
  path: Path,
  written: readonly Written[],
  { file, mosaic }: { readonly file: ModuleFile; readonly mosaic: Mosaic },
  faults: PackFault[],
): readonly Action[] {
  return written.flatMap((entry, at) => {
    const verbs = verbNames.filter((verb) => entry[verb] !== undefined)
    const [verb] = verbs
    if (verb === undefined || verbs.length > 1 || verb === 'elapse') {
      faults.push(
        yaml.faultAt([...path, at], {
          code: 'one-verb',
          problem:
            verb === 'elapse'
              ? 'time goes by by itself after every choice'
              : 'an action has exactly one verb',
          remedy:
            verb === 'elapse'
              ? 'say how long the choice takes with `takes`'
              : 'start a new item with `- ` for each action',
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
  written: Record<string, string | boolean | number | string[]>,
  { file, mosaic }: Parameters<typeof readActions>[3],
  faults: PackFault[],
): readonly Action[] {
  const { needs, may, particulars } = definitionOf(verb)
  const own: readonly Role[] = [...needs, ...may]
  const isRole = (name: string): name is Role => own.some((role) => role === name)
  const before = faults.length

  const rest = Object.fromEntries(Object.entries(written).filter(([name]) => !isRole(name)))
  const checked = particulars.safeParse(rest)
  for (const issue of checked.error?.issues ?? []) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    for (const name of names)
      faults.push(
        yaml.faultAtKey([...path, name], {
          code: 'unknown-field',
          problem:
            issue.code === 'unrecognized_keys'
              ? `\`${verb}\` has no \`${name}\``
              : `\`${name}\` of \`${verb}\`: ${issue.message}`,
          remedy: `\`${verb}\` takes: ${[...own, ...Object.keys(particulars.shape)].join(', ')}`,
        }),
      )
  }
  const { reveals } = checked.success ? checked.data : {}
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
    objects = objects.flatMap((each) => ids.map((id) => ({ ...each, [role]: id })))
  }
  if (faults.length > before || !checked.success) return []
  return objects.map((each) => ({
    verb,
    objects: each,
    particulars: checked.data as Action['particulars'],
  }))
}
