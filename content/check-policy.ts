/** Turns policy files into a policy: sources first, then the rules that cite them, then the overlays upon these. */
import { readOverlays } from './check-overlay.ts'
import { readTranslations } from './check-translations.ts'
import { createRuleReader, duplicateRule } from './check-rule.ts'
import type { Policy } from './engine/policy.ts'
import { PolicyFileSchema, SourcesFileSchema, type Rule, type Source } from './engine/rule.ts'
import type { PackFault, YamlFile } from './yaml-file.ts'

const isSources = ({ file }: YamlFile): boolean => file.endsWith('policy/sources.yaml')
const isOverlay = ({ file }: YamlFile): boolean => /policy\/overlays\/[^/]+$/.test(file)

/** Reads policy files on top of a base policy, whose ids they may not take again. */
export function readPolicy(
  files: readonly YamlFile[],
  base: Policy,
  words: Parameters<typeof readTranslations>[0] = [],
): { policy: Policy; faults: readonly PackFault[] } {
  const faults: PackFault[] = []
  const sources = new Map(base.sources)
  for (const yaml of files.filter(isSources)) readSources(yaml, sources, faults)

  const reader = createRuleReader(sources)
  const taken = new Set(
    [base.rules, ...[...base.overlays.values()].map(({ added }) => added)]
      .flat()
      .map(({ id }) => id),
  )
  const rules: Rule[] = [...base.rules]
  for (const yaml of files.filter((each) => !isSources(each) && !isOverlay(each))) {
    const { value, faults: broken } = yaml.read(PolicyFileSchema)
    faults.push(...broken)
    for (const [at, data] of (value?.rules ?? []).entries()) {
      const path = ['rules', at]
      if (taken.has(data.id)) faults.push(duplicateRule(yaml, [...path, 'id'], data.id))
      taken.add(data.id)
      const read = reader.rule(yaml, path, data, value?.area ?? '')
      faults.push(...read.faults)
      if (read.rule) rules.push(read.rule)
    }
  }
  const below = { ...base, rules, sources }
  const overlays = readOverlays(files.filter(isOverlay), below, reader, taken, faults)
  const everyRule = [...rules, ...[...overlays.values()].flatMap(({ added }) => added)]
  const said = readTranslations(words, base.translations, everyRule)
  faults.push(...said.faults)
  const { translations } = said
  return { policy: { rules, sources, overlays, translations }, faults }
}

function readSources(yaml: YamlFile, sources: Map<string, Source>, faults: PackFault[]): void {
  const { value, faults: broken } = yaml.read(SourcesFileSchema)
  faults.push(...broken)
  for (const [id, source] of Object.entries(value?.sources ?? {})) {
    if (sources.has(id))
      faults.push(
        yaml.faultAtKey(['sources', id], {
          code: 'duplicate-id',
          problem: `there is already a source \`${id}\``,
          remedy: 'cite the one there is, or give this one another id',
        }),
      )
    else sources.set(id, source)
  }
}
