/** A voice tells what happened in one module: a language's words, the module's names, and who acts. */
import { publicAudience } from '../exposure/knowledge.ts'
import type { Parts } from '../finding.ts'
import type { ModuleText } from '../module.ts'
import type { Rule, RuleWords } from '../rule.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import type { Verb } from '../verbs/verbs.ts'
import { isLevel, type Value } from '../world/facts.ts'
import { levels } from '../world/level.ts'
import { collectionOf, type Kind } from '../world/world.ts'
import type { Language } from './languages.ts'
import type { Lexicon, Words } from './lexicon.ts'

export type Voice = {
  readonly language: Language
  readonly lexicon: Lexicon
  readonly text: ModuleText
  readonly actor: string
  /** What rules say in this language, where they say it. */
  readonly rules: ReadonlyMap<string, RuleWords>
}

/** What a rule says; in English where it has no words in the language. */
export const saidBy = ({ rules }: Voice, rule: Rule): RuleWords => rules.get(rule.id) ?? rule

/** The language of what a rule says. */
export const saidIn = ({ rules, language }: Voice, rule: Rule): Language =>
  rules.has(rule.id) ? language : 'en'

/** Names things by role. */
export type Naming = (role: string) => string

const nameOf = ({ text }: Voice, kind: Kind, id: string): string =>
  text.names[collectionOf(kind)][id] ?? id

/** Names the things that play the roles of one action, or of several together. */
export const naming =
  (voice: Voice, all: readonly Parts[]): Naming =>
  (role) => {
    if (role === 'actor') return nameOf(voice, 'person', voice.actor)
    const kind = roles[role as Role]
    if (kind === undefined) return ''
    const ids = new Set(all.flatMap((parts) => parts[role as Role] ?? []))
    return listed(
      voice,
      [...ids].map((id) => nameOf(voice, kind, id)),
    )
  }

/** Names in a sentence; a word for nothing where there are none. */
export const listed = ({ lexicon }: Voice, names: readonly string[]): string =>
  names.length === 0 ? lexicon.sentences.nothing : lexicon.sentences.and(names)

/** An audience by name: a person, a partner, one that the module names, or the public. */
export const audienceName = ({ text: { names }, lexicon }: Voice, id: string): string =>
  names.people[id] ??
  names.partners[id] ??
  names.audiences[id] ??
  (id === publicAudience ? lexicon.sentences.thePublic : id)

/** A piece as it was told. */
export function wordingInWords({ text, lexicon }: Voice, wording: string): string {
  const [piece = '', ...lowered] = wording.split('@')
  const name = text.names.pieces[piece] ?? piece
  return lowered.length > 0 ? lexicon.sentences.lessExactly(name) : name
}

/** The value of a fact, as an action of a verb has it, in words: a level, a name, names, a number. */
export function valueInWords(voice: Voice, verb: Verb, path: string, value: Value): string {
  const [role = '', name = ''] = path.split('.')
  const { sentences } = voice.lexicon
  if (typeof value === 'number') {
    if (!isLevel(verb, path)) return sentences.number(value)
    const nothing = value === 0 && ['clearance', 'approved'].includes(name)
    return nothing ? sentences.nothingClassified : (levels[value] ?? String(value))
  }
  if (Array.isArray(value))
    return value.length === 0
      ? sentences.none
      : listed(
          voice,
          value.map((id) => inList(voice, name, id)),
        )
  const text = String(value)
  if (role === 'exposure' && name === 'source') return voice.text.names.sources[text] ?? text
  if (role === 'exposure' && name === 'audience') return audienceName(voice, text)
  const kind = refersTo(role, name)
  return kind === undefined ? (sentences.values[text] ?? text) : nameOf(voice, kind, text)
}

function inList(voice: Voice, name: string, id: string): string {
  if (name === 'reveals') return wordingInWords(voice, id)
  if (name === 'heardBy') return audienceName(voice, id)
  return nameOf(voice, listOf[name] ?? 'document', id)
}

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

/** A sentence of its own: with a capital, and a full stop where none stands. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`

/** The words for a fact such as `document.level`, before names are filled in. */
export function wordsFor(lexicon: Lexicon, path: string): Words | undefined {
  const [role = '', name = ''] = path.split('.')
  const of = (words: Readonly<Record<string, Words>>): Words | undefined => words[name]
  if (role === 'access' || role === 'action' || role === 'exposure') return of(lexicon[role])
  const kind = role === 'actor' ? 'person' : roles[role as Role]
  return kind === undefined ? undefined : of(lexicon.kinds[kind])
}
