/**
 * Packs: a policy and modules, loaded from texts and checked as a whole. A pack's own policy adds rules
 * and overlays to the base policy for its own modules alone. What is sound can be played; what is not is left out and said.
 *
 * Where any policy file of a pack is faulty, none of its modules is played: judged by part of the rules, a
 * score would not mean what it says.
 */
import { readPolicy } from './check-policy.ts'
import { readModule } from './check-module.ts'
import { rulesUnder, type Policy } from './engine/policy.ts'
import { indexRules, type RuleIndex } from './engine/rule.ts'
import type { Explained } from './engine/view.ts'
import { unknown } from './unknown-name.ts'
import { openYaml, type PackFault } from './yaml-file.ts'

/** The text files of one pack, by path from its folder, with `/` between names. */
export type PackFiles = ReadonlyMap<string, string>

export type Pack = {
  readonly policy: Policy
  /** Sound modules by id. */
  readonly playables: ReadonlyMap<string, Explained>
  readonly faults: readonly PackFault[]
}

const noPolicy: Policy = { rules: [], overlays: new Map(), sources: new Map() }
const language = 'en'

/** Loads a pack on top of a base policy. `name` stands before file names in faults. */
export function loadPack(files: PackFiles, name = '', base: Policy = noPolicy): Pack {
  const open = (path: string) => openYaml(`${name}${path}`, files.get(path) ?? '')
  const paths = [...files.keys()].toSorted()
  const { policy, faults } = readPolicy(
    paths.filter((path) => /^policy\/(overlays\/)?[^/]+\.yaml$/.test(path)).map(open),
    base,
  )
  const indexes = new Map<string | null, RuleIndex>()
  const rulesFor = (overlay: string | null): RuleIndex => {
    const index = indexes.get(overlay) ?? indexRules(rulesUnder(policy, overlay))
    indexes.set(overlay, index)
    return index
  }
  const playables = new Map<string, Explained>()
  const moduleFaults: PackFault[] = []
  for (const path of paths.filter((each) => /^modules\/[^/]+\/module\.yaml$/.test(each))) {
    const structure = open(path)
    const textPath = path.replace(/module\.yaml$/, `text.${language}.yaml`)
    if (!files.has(textPath)) {
      const problem = `the module has no \`${textPath}\``
      moduleFaults.push(
        structure.faultAt([], {
          code: 'no-words',
          problem,
          remedy: 'add the file with the module’s words',
        }),
      )
      continue
    }
    const read = readModule(structure, open(textPath))
    moduleFaults.push(...read.faults)
    if (read.module === null || faults.length > 0) continue
    const { overlay } = read.module
    if (overlay !== null && !policy.overlays.has(overlay)) {
      moduleFaults.push(
        unknown(structure, ['overlay'], 'overlay', overlay, Object.fromEntries(policy.overlays)),
      )
      continue
    }
    const folder = path.split('/')[1]
    if (read.module.id !== folder)
      moduleFaults.push(
        structure.faultAt(['id'], {
          code: 'wrong-value',
          problem: `the module calls itself \`${read.module.id}\` but stands in the folder \`${folder}\``,
          remedy: 'give both the same name',
        }),
      )
    else
      playables.set(read.module.id, {
        module: read.module,
        rules: rulesFor(overlay),
        sources: policy.sources,
      })
  }
  return { policy, playables, faults: [...faults, ...moduleFaults] }
}
