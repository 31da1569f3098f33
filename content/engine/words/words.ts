/** Facts and explanations in words: from the facts' own names, never typed by an author for one case. */
import type { Vocabulary } from '../condition/condition.ts'
import { valueAt, type Reading } from '../condition/clause.ts'
import type { Finding, Occurrence } from '../finding.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import { listed, naming, sentence, valueInWords, wordsFor, type Voice } from './voice.ts'

/** Stands for the documents until all that a fact is true of are known. */
const documents = '\u0000'

/** One fact of one occurrence, and the document it is about, if it is about one. */
function factInWords(
  voice: Voice,
  { action, parts }: Pick<Occurrence, 'action' | 'parts'>,
  { path, value }: Reading,
): { words: string; document: string | null } | null {
  const [role = ''] = path.split('.')
  const absent = role in roles && parts[role as Role] === undefined
  const words = wordsFor(voice.lexicon, absent ? `${role}.id` : path)
  if (words === undefined || (absent && typeof words === 'string')) return null
  const given = !absent && (value === true || (typeof value === 'string' && value !== ''))
  const form = typeof words === 'string' ? words : words[given ? 0 : 1]
  if (form === '') return null
  const name = naming(voice, [parts])
  const named = (other: string) =>
    other === 'document' && parts.document !== undefined ? documents : name(other)
  const filled = form
    .replaceAll('{x}', named(role))
    .replaceAll('{value}', valueInWords(voice, action.verb, path, value))
    .replace(/\{(\w+)\}/g, (_, other: string) => named(other))
  return { words: filled, document: filled.includes(documents) ? name('document') : null }
}

/** The verb of a template for one thing or for several. */
export const forCount = (words: string, count: number): string =>
  words.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, count > 1 ? '$2' : '$1')

/** Some facts of several occurrences, none twice: one sentence for all the documents it is true of. */
export function factsInWords(
  voice: Voice,
  occurrences: readonly Occurrence[],
  readingsOf: (occurrence: Occurrence) => readonly Reading[],
): readonly string[] {
  const byPath = new Map<string, Map<string, Set<string>>>()
  for (const occurrence of occurrences)
    for (const { path, value } of readingsOf(occurrence)) {
      const told = factInWords(voice, occurrence, { path, value })
      if (told === null) continue
      const documentsOf = byPath.get(path) ?? new Map<string, Set<string>>()
      const before = documentsOf.get(told.words) ?? new Set()
      documentsOf.set(told.words, told.document === null ? before : before.add(told.document))
      byPath.set(path, documentsOf)
    }
  const sentences = [...byPath.values()].flatMap((documentsOf) =>
    [...documentsOf].map(([words, names]) =>
      sentence(forCount(words.replaceAll(documents, listed(voice, [...names])), names.size)),
    ),
  )
  return [...new Set(sentences)]
}

/** Every fact behind a finding. */
export const decidingFactsInWords = (
  voice: Voice,
  { rule, occurrences }: Finding,
): readonly string[] =>
  factsInWords(voice, occurrences, ({ bound }) =>
    rule.when.decidedBy(bound).map((path) => ({ path, value: valueAt(bound, path) })),
  )

const slot = /\{([\w.]+)\}/g

/** What an explanation names in braces: a role, or a fact as `document.level`. */
export const slotsIn = (template: string): readonly string[] =>
  [...template.matchAll(slot)].map(([, path = '']) => path)

/** An explanation with the names and values that a rule fired on. */
export function becauseInWords(
  voice: Voice,
  template: string,
  occurrences: Finding['occurrences'],
): string {
  const name = naming(
    voice,
    occurrences.map(({ parts }) => parts),
  )
  return sentence(
    template.replace(slot, (_, path: string) => {
      if (!path.includes('.')) return name(path)
      const values = occurrences.map(({ action, bound }) =>
        valueInWords(voice, action.verb, path, valueAt(bound, path)),
      )
      return listed(voice, [...new Set(values)])
    }),
  )
}

/** What is wrong with the braces of an explanation: names that the rule's verbs do not provide. */
export function fillFaults(template: string, vocabulary: Vocabulary): readonly string[] {
  return slotsIn(template).flatMap((path) => {
    const [role = '', name] = path.split('.')
    const facts = vocabulary[role]
    if (typeof facts !== 'object') return [`there is no \`${role}\` to name in \`{${path}}\``]
    return name === undefined || name in facts
      ? []
      : [`there is no fact \`${name}\` in \`{${path}}\``]
  })
}
