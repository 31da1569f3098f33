/** Facts and explanations in words (English): from the facts' own names, never typed by an author for one case. */
import { wordsFor } from './fact-words.ts'
import { publicAudience } from '../exposure/knowledge.ts'
import { isLevel } from '../world/facts.ts'
import type { Finding, Fact, Occurrence } from '../finding.ts'
import { levels } from '../world/level.ts'
import type { ModuleText } from '../module.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import type { Verb } from '../verbs/verbs.ts'
import { collectionOf, type Kind } from '../world/world.ts'
import type { Vocabulary } from '../condition/condition.ts'

/** Names things by role, for one occurrence or for several together. */
type Naming = (role: string) => string

const nameOf = (text: ModuleText, kind: Kind, id: string): string =>
  text.names[collectionOf(kind)][id] ?? id

const naming =
  (text: ModuleText, actor: string, occurrences: readonly Occurrence[]): Naming =>
  (role) => {
    if (role === 'actor') return nameOf(text, 'person', actor)
    const kind = roles[role as Role]
    if (kind === undefined) return ''
    const ids = new Set(occurrences.flatMap(({ parts }) => parts[role as Role] ?? []))
    return listed([...ids].map((id) => nameOf(text, kind, id)))
  }

export const listed = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? 'nothing')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function valueInWords(text: ModuleText, verb: Verb, { path, value }: Fact): string {
  const [role = '', name = ''] = path.split('.')
  if (typeof value === 'number' && isLevel(verb, path)) {
    const nothing = value === 0 && ['clearance', 'approved'].includes(name)
    return nothing ? 'nothing classified' : (levels[value] ?? String(value))
  }
  if (Array.isArray(value)) {
    const kind = listOf[name] ?? 'document'
    return value.length === 0 ? 'none' : listed(value.map((id) => nameOf(text, kind, id)))
  }
  if (role === 'exposure' && name === 'source') return text.names.sources[String(value)] ?? 'none'
  if (role === 'exposure' && name === 'audience') return audienceName(text, String(value))
  const kind = refersTo(role, name)
  return kind === undefined ? String(value) : nameOf(text, kind, String(value))
}

export const audienceName = ({ names }: ModuleText, id: string): string =>
  names.people[id] ??
  names.partners[id] ??
  names.audiences[id] ??
  (id === publicAudience ? 'the public' : id)

/** What the names in a list are names of. */
const listOf: Readonly<Record<string, Kind>> = {
  readBy: 'person',
  releasableTo: 'partner',
  displayableTo: 'partner',
  portionsReleasableTo: 'partner',
}

const refersTo = (role: string, name: string): Kind | undefined => {
  if (name === 'originator' || name === 'country') return 'partner'
  if (name === 'place' || name === 'container') return name
  return name === 'id' && role in roles ? roles[role as Role] : undefined
}

export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`

/** Stands for the documents until all that a fact is true of are known. */
const documents = '\u0000'

/** One fact of one occurrence, and the document it is about, if it is about one. */
function factInWords(
  text: ModuleText,
  actor: string,
  occurrence: Occurrence,
  fact: Fact,
): { words: string; document: string | null } | null {
  const [role = ''] = fact.path.split('.')
  const absent = role in roles && occurrence.parts[role as Role] === undefined
  const words = wordsFor(absent ? `${role}.id` : fact.path)
  if (words === undefined || (absent && typeof words === 'string')) return null
  const given =
    !absent && (fact.value === true || (typeof fact.value === 'string' && fact.value !== ''))
  const form = typeof words === 'string' ? words : words[given ? 0 : 1]
  if (form === '') return null
  const name = naming(text, actor, [occurrence])
  const named = (other: string) =>
    other === 'document' && occurrence.parts.document !== undefined ? documents : name(other)
  const filled = form
    .replaceAll('{x}', named(role))
    .replaceAll('{value}', valueInWords(text, occurrence.action.verb, fact))
    .replace(/\{(\w+)\}/g, (_, other: string) => named(other))
  return { words: filled, document: filled.includes(documents) ? name('document') : null }
}

/** Every fact behind a finding, none twice: one sentence for all the documents it is true of. */
export function factsInWords(
  text: ModuleText,
  actor: string,
  { occurrences }: Finding,
): readonly string[] {
  const byPath = new Map<string, Map<string, Set<string>>>()
  for (const occurrence of occurrences)
    for (const fact of occurrence.facts) {
      const told = factInWords(text, actor, occurrence, fact)
      if (told === null) continue
      const documentsOf = byPath.get(fact.path) ?? new Map<string, Set<string>>()
      const before = documentsOf.get(told.words) ?? new Set()
      documentsOf.set(told.words, told.document === null ? before : before.add(told.document))
      byPath.set(fact.path, documentsOf)
    }
  const sentences = [...byPath.values()].flatMap((documentsOf) =>
    [...documentsOf].map(([words, names]) =>
      sentence(
        words
          .replaceAll(documents, listed([...names]))
          .replace(/\{(.+?)\|(.+?)\}/g, names.size > 1 ? '$2' : '$1'),
      ),
    ),
  )
  return [...new Set(sentences)]
}

const slot = /\{([\w.]+)\}/g

/** The facts that an explanation names in braces, as `document.level`. */
export const factsNamed = (template: string): readonly string[] =>
  [...template.matchAll(slot)].flatMap(([, path = '']) => (path.includes('.') ? [path] : []))

/** Why a rule fired, with the names and values it fired on. */
export function becauseInWords(
  text: ModuleText,
  actor: string,
  { rule, occurrences }: Finding,
): string {
  const name = naming(text, actor, occurrences)
  return sentence(
    rule.because.replace(slot, (_, path: string) => {
      if (!path.includes('.')) return name(path)
      const values = occurrences.flatMap(({ action, named }) =>
        named
          .filter((fact) => fact.path === path)
          .map((fact) => valueInWords(text, action.verb, fact)),
      )
      return listed([...new Set(values)])
    }),
  )
}

/** What is wrong with the braces of an explanation: names that the rule's verbs do not provide. */
export function fillFaults(template: string, vocabulary: Vocabulary): readonly string[] {
  return [...template.matchAll(slot)].flatMap(([, path = '']) => {
    const [role = '', name] = path.split('.')
    const facts = vocabulary[role]
    if (typeof facts !== 'object') return [`there is no \`${role}\` to name in \`{${path}}\``]
    return name === undefined || name in facts
      ? []
      : [`there is no fact \`${name}\` in \`{${path}}\``]
  })
}
