/** Turns a rule as written into one ready to judge, with every fault placed at its line and column. */
import { createConditionReader, type Vocabulary } from './engine/condition/condition.ts'
import type { Rule, RuleData, Source } from './engine/rule.ts'
import { definitionOf, type Verb } from './engine/verbs/verbs.ts'
import { fillFaults } from './engine/words/words.ts'
import { factsOf } from './engine/world/facts.ts'
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

type ConditionReader = ReturnType<typeof createConditionReader>

/** Reads the parts of rules that cite one register of sources. */
export type RuleReader = {
  /** A rule at a path of a file; null where anything in it is at fault. */
  readonly rule: (
    yaml: YamlFile,
    path: Path,
    data: RuleData,
    area: string,
  ) => { readonly rule: Rule | null; readonly faults: readonly PackFault[] }
  /** What is wrong with citations at a path. A rule that is scored cites only what was read. */
  readonly citeFaults: (
    yaml: YamlFile,
    path: Path,
    rule: Pick<RuleData, 'cites' | 'confidence'>,
  ) => readonly PackFault[]
  /** Reads conditions over the facts that every one of these verbs provides. */
  readonly conditionsOn: (verbs: readonly Verb[]) => ConditionReader
}

/** Makes a reader of rules over a register of sources. */
export function createRuleReader(sources: ReadonlyMap<string, Source>): RuleReader {
  const readers = new Map<string, ConditionReader>()
  const conditionsOn: RuleReader['conditionsOn'] = (verbs) => {
    const key = verbs.join()
    const reader = readers.get(key) ?? createConditionReader(sharedFacts(verbs))
    readers.set(key, reader)
    return reader
  }
  const citeFaults: RuleReader['citeFaults'] = (yaml, path, { cites, confidence }) =>
    cites.flatMap(({ source }, at) => {
      const place = [...path, at, 'source']
      const known = sources.get(source)
      if (known === undefined)
        return yaml.faultAt(place, {
          code: 'unknown-source',
          problem: `there is no source \`${source}\``,
          remedy: 'add it to policy/sources.yaml or correct the name',
        })
      if (confidence === 'from-memory' || known.verified) return []
      return yaml.faultAt(place, {
        code: 'unread-source',
        problem: `the rule is scored, but the wording of \`${source}\` was never read`,
        remedy: 'read it and say so in the register, or give the rule `confidence: from-memory`',
      })
    })
  return {
    conditionsOn,
    citeFaults,
    rule: (yaml, path, data, area) => {
      const faults = [
        ...citeFaults(yaml, [...path, 'cites'], data),
        ...omissionFaults(yaml, path, data),
        ...praiseFaults(yaml, path, data),
        ...explanationFaults(yaml, path, data),
      ]
      const read = conditionsOn(data.on)(data.when)
      if (!read.ok) faults.push(conditionFault(yaml, [...path, 'when'], read.fault))
      if (!read.ok || faults.length > 0) return { rule: null, faults }
      return { rule: { ...data, area, when: read.condition, changes: [] }, faults }
    },
  }
}

/** The fault of a condition that stands at a path. */
export const conditionFault = (
  yaml: YamlFile,
  path: Path,
  { offset, problem, remedy }: { offset: number; problem: string; remedy: string },
): PackFault => yaml.faultAt(path, { code: 'condition', problem, remedy }, offset)

const omissionFaults = (yaml: YamlFile, path: Path, { on, verdict }: RuleData): PackFault[] =>
  on.includes('elapse') === (verdict === 'omission')
    ? []
    : [
        yaml.faultAt([...path, 'verdict'], {
          code: 'wrong-value',
          problem: 'an omission is judged on `elapse`, and `elapse` judges omissions alone',
          remedy: 'make the verdict `omission` and the verb `elapse`, or neither',
        }),
      ]

/** Praise in parts: what is given back does not grow with the parts of a whole, as what is taken does. */
function praiseFaults(yaml: YamlFile, path: Path, { on, verdict }: RuleData): PackFault[] {
  const inParts = on.filter((verb) => 'parts' in definitionOf(verb).particulars.shape)
  return verdict !== 'commendable' || inParts.length === 0
    ? []
    : [
        yaml.faultAt([...path, 'verdict'], {
          code: 'wrong-value',
          problem: `\`${inParts.join('`, `')}\` does its work part by part, and praise counts once a decision`,
          remedy: 'praise the work as a whole, on a verb that ends it',
        }),
      ]
}

function explanationFaults(yaml: YamlFile, path: Path, { on, because }: RuleData): PackFault[] {
  const vocabulary = sharedFacts(on)
  return fillFaults(because, vocabulary).map((problem) =>
    yaml.faultAt([...path, 'because'], {
      code: 'unknown-fact',
      problem,
      remedy: `use names in braces that \`${on.join('`, `')}\` has: ${Object.keys(vocabulary).join(', ')}`,
    }),
  )
}

/** The facts that every one of these verbs provides. */
export function sharedFacts(verbs: readonly Verb[]): Vocabulary {
  const [first, ...others] = verbs.map(factsOf)
  return Object.fromEntries(
    Object.entries(first ?? {}).flatMap(([role, facts]) => {
      const shared = others.every((each) => each[role] === facts)
        ? facts
        : Object.fromEntries(
            Object.entries(facts).filter(([name, type]) =>
              others.every((each) => each[role]?.[name] === type),
            ),
          )
      return Object.keys(shared).length > 0 ? [[role, shared]] : []
    }),
  )
}

/** The fault of a rule whose id another rule has, in whatever layer. */
export const duplicateRule = (yaml: YamlFile, path: Path, id: string): PackFault =>
  yaml.faultAt(path, {
    code: 'duplicate-id',
    problem: `there is already a rule \`${id}\``,
    remedy: 'give one of the two another id',
  })
