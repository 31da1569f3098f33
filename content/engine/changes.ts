/** Ways to take a choice otherwise: each with one thing changed about the actions of one verb. */
import { z } from 'zod'
import { precisionsOf, wordingOf, type Piece, type Wording } from './exposure/wording.ts'
import type { Finding } from './finding.ts'
import type { Choice, Module } from './module.ts'
import { definitionOf, type Action, type Verb } from './verbs/verbs.ts'
import { roles, type Particulars, type Role } from './verbs/verb-definition.ts'
import { isLevel } from './world/facts.ts'
import { levels } from './world/level.ts'
import { collectionOf, type World } from './world/world.ts'

type Particular = {
  readonly kind: 'particular'
  readonly verb: Verb
  readonly name: string
  readonly value: boolean | string
}
/** A piece about a source, told less exactly or, where `to` is null, left out. */
type Telling = {
  readonly kind: 'wording'
  readonly verb: Verb
  readonly from: Wording
  readonly to: Wording | null
}
type Replacement = {
  readonly kind: 'thing'
  readonly verb: Verb
  readonly role: Role
  readonly from: string
  readonly to: string
}

/** What is changed, and the choice as it would then be. */
export type Change<Otherwise = Particular | Telling | Replacement> = {
  readonly otherwise: Otherwise
  readonly choice: Choice
}

/** The roles whose thing a person chooses: what is kept where, who gets it, by what means. */
const chosen = ['container', 'network', 'recipient', 'place'] as const satisfies readonly Role[]

/** The verbs that the finding is about. No action of a choice has that of what was left undone. */
const verbsIn = (finding: Finding): readonly Verb[] => [
  ...new Set(finding.occurrences.map(({ action }) => action.verb)),
]

const actionsOf = (choice: Choice, verb: Verb): readonly Action[] =>
  choice.actions.filter((action) => action.verb === verb)

const withActions = (choice: Choice, verb: Verb, change: (action: Action) => Action): Choice => ({
  ...choice,
  actions: choice.actions.map((action) => (action.verb === verb ? change(action) : action)),
})

const withParticular = (action: Action, name: string, value: Particulars[string]): Action => ({
  ...action,
  particulars: { ...action.particulars, [name]: value },
})

/**
 * One particular otherwise: yes for no, another of the ways there are, or, for a classification level, the
 * one that the document has. What a document is stays as it is.
 */
export const particularChanges = (
  choice: Choice,
  finding: Finding,
): readonly Change<Particular>[] =>
  verbsIn(finding).flatMap((verb) =>
    Object.entries(definitionOf(verb).particulars.shape).flatMap(([name, schema]) => {
      const now = actionsOf(choice, verb)[0]?.particulars[name]
      const values = isLevel(verb, `action.${name}`)
        ? levelOfDocument(finding, verb)
        : othersOf(schema)
      return values
        .filter((value) => typeof value === typeof now && value !== now)
        .map((value) => ({
          otherwise: { kind: 'particular', verb, name, value } as const,
          choice: withActions(choice, verb, (action) => withParticular(action, name, value)),
        }))
    }),
  )

function levelOfDocument({ occurrences }: Finding, verb: Verb): readonly string[] {
  const about = occurrences.find(({ action }) => action.verb === verb)
  const level = levels[Number(about?.bound['document']?.['level'])]
  return level === undefined ? [] : [level]
}

function othersOf(schema: z.ZodType): readonly (boolean | string)[] {
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  if (inner instanceof z.ZodBoolean) return [true, false]
  return inner instanceof z.ZodEnum ? inner.options.map(String) : []
}

/** One piece about a source told less exactly in one respect, or left out. */
export const wordingChanges = (
  { world }: Module,
  choice: Choice,
  finding: Finding,
): readonly Change<Telling>[] =>
  verbsIn(finding).flatMap((verb) => {
    const told = new Set(actionsOf(choice, verb).flatMap(revealedBy))
    return [...told].flatMap((from) =>
      [...coarserThan(world.sources.pieces.get(from)), null].map((to) => ({
        otherwise: { kind: 'wording', verb, from, to } as const,
        choice: withActions(choice, verb, (action) =>
          withParticular(
            action,
            'reveals',
            revealedBy(action).flatMap((each) => (each === from ? (to ?? []) : each)),
          ),
        ),
      })),
    )
  })

const coarserThan = (piece: Piece | undefined): readonly Wording[] =>
  piece === undefined
    ? []
    : [...precisionsOf(piece)].flatMap(([attribute, [, ...coarser]]) =>
        coarser.map((precision) => wordingOf(piece, { [attribute]: precision })),
      )

function revealedBy({ particulars: { reveals } }: Action): readonly Wording[] {
  return Array.isArray(reveals) ? reveals : []
}

/** Whether a means takes copies; all others carry words, and none of either kind does for the other. */
const copies = ({ networks }: World, id: string): boolean =>
  ['camera', 'copier'].includes(networks[id]?.kind ?? '')

/** One thing in the place of another that serves the same end, of those that there are in the world. */
export const thingChanges = (
  { world, actor }: Module,
  choice: Choice,
  finding: Finding,
): readonly Change<Replacement>[] =>
  verbsIn(finding).flatMap((verb) =>
    chosen.flatMap((role) => {
      // Whoever is refused has come and asked.
      if (role === 'recipient' && verb === 'withhold') return []
      const used = new Set(actionsOf(choice, verb).flatMap(({ objects }) => objects[role] ?? []))
      const others = Object.keys(world[collectionOf(roles[role])]).filter((to) => to !== actor)
      return [...used].flatMap((from) =>
        others
          .filter((to) => copies(world, from) === copies(world, to))
          .map((to) => ({
            otherwise: { kind: 'thing', verb, role, from, to } as const,
            choice: withActions(choice, verb, (action) =>
              action.objects[role] === from
                ? { ...action, objects: { ...action.objects, [role]: to } }
                : action,
            ),
          })),
      )
    }),
  )
