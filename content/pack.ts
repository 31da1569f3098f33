/**
 * Packs: a policy and modules, loaded from texts and checked as a whole. A pack's own policy adds rules
 * and overlays to the base policy for its own modules alone. What is sound can be played; what is not is left out and said.
 *
 * Where any policy file of a pack is faulty, none of its modules is played: judged by part of the rules, a
 * score would not mean what it says.
 */
import { readPolicy } from './check-policy.ts'
import { languageOf } from './check-translations.ts'
import { readModule } from './check-module.ts'
import { rulesUnder, type Policy } from './engine/policy.ts'
import { indexRules, type RuleIndex } from './engine/rule.ts'
import type { Module } from './engine/module.ts'
import type { Explained } from './engine/view.ts'
import { languages } from './engine/words/languages.ts'
import { unknown } from './unknown-name.ts'
import { openYaml, type PackFault } from './yaml-file.ts'
import { mostFaults } from './yaml-syntax.ts'

/** The text files of one pack, by path from its folder, with `/` between names. */
export type PackFiles = ReadonlyMap<string, string>

/** A module in all its variants: one alone where nothing varies. */
export type Variants = readonly [Explained, ...Explained[]]

/** The variant that an attempt's seed (0 to 2^32 - 1) picks. */
export const variantFor = (variants: Variants, seed: number): Explained =>
  variants[seed % variants.length] ?? variants[0]

export type Pack = {
  readonly policy: Policy
  /** Sound modules by id. */
  readonly modules: ReadonlyMap<string, Variants>
  readonly faults: readonly PackFault[]
}

const noPolicy: Policy = {
  rules: [],
  overlays: new Map(),
  sources: new Map(),
  translations: new Map(),
}

/** Loads a pack on top of a base policy. `name` stands before file names in faults. */
export function loadPack(files: PackFiles, name = '', base: Policy = noPolicy): Pack {
  const open = (path: string) => openYaml(`${name}${path}`, files.get(path) ?? '')
  const paths = [...files.keys()].toSorted()
  const { policy, faults } = readPolicy(
    paths.filter((path) => /^policy\/(overlays\/)?[^/]+\.yaml$/.test(path)).map(open),
    base,
    paths.flatMap((path) => {
      const language = languageOf(path)
      return language === undefined ? [] : [{ language, yaml: open(path) }]
    }),
  )
  const indexes = new Map<string | null, RuleIndex>()
  const rulesFor = (overlay: string | null): RuleIndex => {
    const index = indexes.get(overlay) ?? indexRules(rulesUnder(policy, overlay))
    indexes.set(overlay, index)
    return index
  }
  const modules = new Map<string, Variants>()
  const moduleFaults: PackFault[] = []
  for (const path of paths.filter((each) => /^modules\/[^/]+\/module\.yaml$/.test(each))) {
    const structure = open(path)
    const textPath = path.replace(/module\.yaml$/, 'text.en.yaml')
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
    const translations = languages.flatMap((language) => {
      const other = path.replace(/module\.yaml$/, `text.${language}.yaml`)
      return language !== 'en' && files.has(other) ? [{ language, words: open(other) }] : []
    })
    const read = readModule(structure, open(textPath), translations)
    moduleFaults.push(...read.faults)
    const [first, ...others] = read.modules
    if (first === undefined || faults.length > 0) continue
    const missing = read.modules.find(
      ({ overlay }) => overlay !== null && !policy.overlays.has(overlay),
    )
    if (missing?.overlay) {
      const known = Object.fromEntries(policy.overlays)
      moduleFaults.push(unknown(structure, ['overlay'], 'overlay', missing.overlay, known))
      continue
    }
    const explained = (module: Module): Explained => ({
      module,
      rules: rulesFor(module.overlay),
      sources: policy.sources,
      translations: policy.translations,
    })
    const folder = path.split('/')[1]
    if (first.id !== folder)
      moduleFaults.push(
        structure.faultAt(['id'], {
          code: 'wrong-value',
          problem: `the module calls itself \`${first.id}\` but stands in the folder \`${folder}\``,
          remedy: 'give both the same name',
        }),
      )
    else modules.set(first.id, [explained(first), ...others.map(explained)])
  }
  return { policy, modules, faults: firstOf([...faults, ...moduleFaults]) }
}

/** The first faults of each file, and how many more it has. */
function firstOf(faults: readonly PackFault[]): readonly PackFault[] {
  const byFile = [...Map.groupBy(faults, ({ file }) => file).values()]
  return byFile.flatMap((all) => {
    const [told, more] = [all.slice(0, mostFaults), all.length - mostFaults]
    const last = told.at(-1)
    if (last === undefined || more <= 0) return told
    const problem = `the file has ${more} more fault${more === 1 ? '' : 's'}`
    return [...told, { ...last, code: 'more-faults', problem, remedy: 'mend those before first' }]
  })
}
