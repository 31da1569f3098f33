/** Reads what rules say in other languages, and holds it against the rules. */
import { RuleWordsFileSchema, type Rule, type RuleWords } from './engine/rule.ts'
import type { Translations } from './engine/policy.ts'
import { languages, type Language } from './engine/words/languages.ts'
import { slotsIn } from './engine/words/words.ts'
import type { PackFault, YamlFile } from './yaml-file.ts'

/** The language of a file of rule texts, as of `policy/fr/access.yaml`; undefined for any other file. */
export function languageOf(path: string): Language | undefined {
  const folder = /^policy\/([^/]+)\/[^/]+\.yaml$/.exec(path)?.[1]
  return languages.find((language) => language === folder)
}

/**
 * The sentences of rules by language, on top of those of a base policy. Faults: words for a rule that is not
 * there, words said twice, and explanations that name something else than the rule's own.
 */
export function readTranslations(
  files: readonly { readonly language: Language; readonly yaml: YamlFile }[],
  base: Translations,
  rules: readonly Rule[],
): { translations: Translations; faults: readonly PackFault[] } {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const translations = new Map(
    languages.map((language) => [language, new Map(base.get(language))] as const),
  )
  const faults: PackFault[] = []
  for (const { language, yaml } of files) {
    const said = translations.get(language) ?? new Map<string, RuleWords>()
    const { value, faults: broken } = yaml.read(RuleWordsFileSchema)
    faults.push(...broken)
    for (const [id, words] of Object.entries(value?.rules ?? {})) {
      const rule = byId.get(id)
      if (rule === undefined)
        faults.push(
          yaml.faultAtKey(['rules', id], {
            code: 'no-use',
            problem: `there is no rule \`${id}\``,
            remedy: 'correct the name or remove the words',
          }),
        )
      else faults.push(...slotFaults(yaml, rule, words))
      if (said.has(id))
        faults.push(
          yaml.faultAtKey(['rules', id], {
            code: 'duplicate-id',
            problem: `the rule \`${id}\` has its words in this language already`,
            remedy: 'remove one of the two',
          }),
        )
      said.set(id, words)
    }
  }
  return { translations, faults }
}

const namesIn = (template: string): readonly string[] => [...new Set(slotsIn(template))].toSorted()

function slotFaults(yaml: YamlFile, { id, because }: Rule, words: RuleWords): PackFault[] {
  const [needed, given] = [namesIn(because), namesIn(words.because)]
  if (needed.join() === given.join()) return []
  return [
    yaml.faultAt(['rules', id, 'because'], {
      code: 'other-names',
      problem: `the explanation names ${given.join(', ') || 'nothing'} in braces`,
      remedy: `name what the rule’s own explanation names: ${needed.join(', ') || 'nothing'}`,
    }),
  ]
}
