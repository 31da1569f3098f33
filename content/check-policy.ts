/** Turns policy files into rules, with every fault placed at its line and column. */
import { createConditionReader, type Vocabulary } from './engine/condition/condition.ts'
import { factsOf } from './engine/world/facts.ts'
import { factsNamed, fillFaults } from './engine/words/words.ts'
import {
  PolicyFileSchema,
  SourcesFileSchema,
  type Rule,
  type RuleData,
  type Source,
} from './engine/rule.ts'
import type { Verb } from './engine/verbs/verbs.ts'
import type { PackFault, YamlFile } from './yaml-file.ts'

export type Policy = {
  readonly rules: readonly Rule[]
  readonly sources: ReadonlyMap<string, Source>
}

const isSources = ({ file }: YamlFile): boolean => file.endsWith('sources.yaml')

/** Reads policy files on top of a base policy, whose ids they may not take again. */
export function readPolicy(
  files: readonly YamlFile[],
  base: Policy,
): { policy: Policy; faults: readonly PackFault[] } {
  const faults: PackFault[] = []
  const sources = new Map(base.sources)
  const rules = new Map(base.rules.map((rule) => [rule.id, rule]))

  for (const yaml of files.filter(isSources)) {
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
  for (const yaml of files.filter((each) => !isSources(each))) {
    const { value, faults: broken } = yaml.read(PolicyFileSchema)
    faults.push(...broken)
    for (const [at, data] of (value?.rules ?? []).entries()) {
      if (rules.has(data.id))
        faults.push(
          yaml.faultAt(['rules', at, 'id'], {
            code: 'duplicate-id',
            problem: `there is already a rule \`${data.id}\``,
            remedy: 'give one of the two another id',
          }),
        )
      const read = readRule(yaml, ['rules', at], data, value?.area ?? '', sources)
      faults.push(...read.faults)
      if (read.rule) rules.set(data.id, read.rule)
    }
  }
  return { policy: { rules: [...rules.values()], sources }, faults }
}

function readRule(
  yaml: YamlFile,
  path: readonly (string | number)[],
  data: RuleData,
  area: string,
  sources: ReadonlyMap<string, Source>,
): { rule: Rule | null; faults: readonly PackFault[] } {
  const faults = data.cites.flatMap(({ source }, at) =>
    sources.has(source)
      ? []
      : [
          yaml.faultAt([...path, 'cites', at, 'source'], {
            code: 'unknown-source',
            problem: `there is no source \`${source}\``,
            remedy: 'add it to policy/sources.yaml or correct the name',
          }),
        ],
  )
  if (data.on.includes('elapse') !== (data.verdict === 'omission'))
    faults.push(
      yaml.faultAt([...path, 'verdict'], {
        code: 'wrong-value',
        problem: 'an omission is judged on `elapse`, and `elapse` judges omissions alone',
        remedy: 'make the verdict `omission` and the verb `elapse`, or neither',
      }),
    )
  const vocabulary = sharedFacts(data.on)
  for (const problem of fillFaults(data.because, vocabulary))
    faults.push(
      yaml.faultAt([...path, 'because'], {
        code: 'unknown-fact',
        problem,
        remedy: `use names in braces that \`${data.on.join('`, `')}\` has: ${Object.keys(vocabulary).join(', ')}`,
      }),
    )
  const read = createConditionReader(vocabulary)(data.when)
  if (!read.ok) {
    const { offset, problem, remedy } = read.fault
    faults.push(yaml.faultAt([...path, 'when'], { code: 'condition', problem, remedy }, offset))
    return { rule: null, faults }
  }
  return { rule: { ...data, area, when: read.condition, named: factsNamed(data.because) }, faults }
}

/** The facts that every one of these verbs provides. */
function sharedFacts(verbs: readonly Verb[]): Vocabulary {
  const [first, ...others] = verbs.map(factsOf)
  return Object.fromEntries(
    Object.entries(first ?? {}).flatMap(([role, facts]) => {
      const shared = Object.fromEntries(
        Object.entries(facts).filter(([name, type]) =>
          others.every((each) => each[role]?.[name] === type),
        ),
      )
      return Object.keys(shared).length > 0 ? [[role, shared]] : []
    }),
  )
}
