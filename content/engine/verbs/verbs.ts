/**
 * The verbs: what a choice can do. Each names the things it acts on (roles), its particulars, and what
 * it does to the world. A role a verb does not need may be left out; its facts then have their defaults
 * and an empty `id`.
 */
import { z } from 'zod'
import { dutyConductVerbs } from './duty-conduct-verbs.ts'
import { dutyVerbs } from './duty-verbs.ts'
import { handlingVerbs } from './handling-verbs.ts'
import { integrityVerbs } from './integrity-verbs.ts'
import { markingVerbs } from './marking-verbs.ts'
import { releaseVerbs } from './release-verbs.ts'
import { tearLineVerbs } from './tear-line-verbs.ts'
import { transferVerbs } from './transfer-verbs.ts'
import type { Objects, Particulars, Role, VerbDefinition } from './verb-definition.ts'

/** One typed verb with its objects: what is judged, and what changes the world. */
export type Action = {
  readonly verb: Verb
  readonly objects: Objects
  readonly particulars: Particulars
}

export const verbs = {
  ...handlingVerbs,
  ...dutyVerbs,
  ...dutyConductVerbs,
  ...releaseVerbs,
  ...transferVerbs,
  ...integrityVerbs,
  ...markingVerbs,
  ...tearLineVerbs,
  /** Time goes by: what is left undone is judged. The engine does this after every decision. */
  elapse: {
    needs: [],
    may: ['document', 'incident', 'container', 'request', 'threat'],
    particulars: z.strictObject({ minutes: z.int().nonnegative().describe('minutes that go by') }),
    effect: ({ world }) => world,
  },
} as const satisfies Record<string, VerbDefinition>

export type Verb = keyof typeof verbs
export const verbNames = Object.keys(verbs) as [Verb, ...Verb[]]

/** The verbs by which somebody learns what a document tells of sources. */
export const tellingVerbs: ReadonlySet<Verb> = new Set([
  'show',
  'discuss',
  'transmit',
  'hand-over',
  'dispatch',
  'leak',
  'confirm-leak',
  'disclose-in-emergency',
  'send-tear-line',
])

/** The telling verbs that pass on a part of a document: they tell what is named, not what the whole tells. */
export const excerptVerbs: ReadonlySet<Verb> = new Set(['send-tear-line'])

export const definitionOf = (verb: Verb): VerbDefinition => verbs[verb]

/** All roles whose facts a rule on this verb may read: its own, and those that follow from them. */
export function rolesOf(verb: Verb): readonly Role[] {
  const { needs, may } = definitionOf(verb)
  const own = new Set<Role>([...needs, ...may])
  if (verb === 'read') own.add('recipient')
  if (own.has('document')) own.add('container').add('partner')
  if (own.has('document') || own.has('container')) own.add('place')
  return [...own]
}
