/** Who still asks about a thing: rules on the actions ahead, the module's own conditions, and effects. */
import type { Clause } from '../condition/clause.ts'
import type { Tree } from '../condition/tree.ts'
import type { Condition } from '../condition/condition.ts'
import { bind, type Bound } from '../world/facts.ts'
import { branchOf, type Asked, type Learned } from './learned.ts'
import { createOnce } from './once.ts'
import { askedBy, type Slot, type Slots, type ThingFacts } from './slots.ts'
import type { Module } from '../module.ts'
import type { Rule } from '../rule.ts'
import { type Action } from '../verbs/verbs.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import { collectionOf } from '../world/world.ts'

/** What a reader may still want to know of a thing as it stands. */
export type Wanted = {
  readonly thing: ThingFacts
  /** The thing's facts as conditions see them. */
  readonly facts: ThingFacts
  /** Whether nothing ahead changes this fact from the value it has. */
  readonly settled: (fact: string) => boolean
  /** Takes note that a fact matters; of a list, perhaps only whether some names are in it. */
  readonly want: (fact: string, members?: readonly string[]) => void
}
export type Reader = (wanted: Wanted) => void

/** Readers by the slot that they read. The same reader is made once. */
export type Readers = Map<Slot, Set<Reader>>

export type ReaderMaker = {
  readonly ofAction: (into: Readers, name: string, action: Action, rules: readonly Rule[]) => void
  readonly ofEffect: (into: Readers, name: string) => void
  readonly ofCondition: (into: Readers, condition: Condition | null) => void
}

/** Facts that the keys to access are worked out from, by the key. */
const accessReads: Readonly<Record<string, readonly string[]>> = {
  cleared: ['document.level', 'recipient.clearance'],
  needToKnow: ['recipient.needs'],
  readIn: ['document.compartmented', 'recipient.readIn'],
  eligible: [
    'document.level',
    'document.compartmented',
    'recipient.clearance',
    'recipient.needs',
    'recipient.readIn',
    'recipient.agreement',
  ],
}

/** The facts that a condition on an action depends on, by role. */
const readsOf = (paths: readonly string[]): readonly (readonly [role: string, fact: string])[] =>
  paths
    .flatMap((path) => {
      const [role, key = ''] = path.split('.')
      return role === 'access' ? (accessReads[key] ?? []) : [path]
    })
    .map((path): [string, string] => {
      const [role = '', fact = ''] = path.split('.')
      return [role, fact]
    })

/** `isConstant` says whether nothing in the whole module ever changes a fact of a thing. */
export function createReaderMaker(
  { world, actor }: Pick<Module, 'world' | 'actor'>,
  slots: Slots,
  learned: Learned,
  isConstant: (slot: Slot, fact: string) => boolean,
): ReaderMaker {
  const once = createOnce<Reader>()
  const readersOnce = createOnce<Readers>()

  const slotIn = (action: Action, role: string): Slot | undefined => {
    const id =
      role === 'actor' || (role === 'recipient' && action.verb === 'read')
        ? actor
        : action.objects[role as Role]
    const kind = role === 'actor' ? 'person' : roles[role as Role]
    return id === undefined ? undefined : slots.find(`${collectionOf(kind)}.${id}`)
  }
  /** The things that may come to play a role; none where the action has nothing in it. */
  const candidates = (action: Action, role: string): readonly Slot[] => {
    const named = slotIn(action, role)
    if (named !== undefined) return [named]
    const { document, container } = action.objects
    const follows =
      (document !== undefined && ['container', 'partner', 'place'].includes(role)) ||
      (container !== undefined && role === 'place')
    return follows ? slots.ofKind(roles[role as Role]) : []
  }
  const neverHolds = (clause: Clause, action: Action, atStart: () => Bound): boolean => {
    const fixed = readsOf(clause.reads).every(([role, fact]) => {
      if (role === 'action') return action.verb !== 'elapse'
      // What an action tells, its effect is seen to look at.
      if (role === 'exposure') return world.sources.sources.size === 0
      const named = slotIn(action, role)
      return named === undefined ? candidates(action, role).length === 0 : isConstant(named, fact)
    })
    return fixed && !clause.holds(atStart())
  }

  const ofEffect: ReaderMaker['ofEffect'] = (into, name) => {
    for (const [slot, asked] of learned.readBy(name))
      add(
        into,
        slot,
        once(`effect ${textOf(asked)}`, () => (wanted) => follow(asked, wanted)),
      )
  }
  const ofRule = (into: Readers, action: Action, rule: Rule, atStart: () => Bound): void => {
    const { clauses } = rule.when
    if (clauses.some((clause) => neverHolds(clause, action, atStart))) return
    const reads = readsOf(clauses.flatMap((clause) => clause.reads))
    for (const role of new Set(reads.map(([of]) => of))) {
      const factsIn = (path: string): readonly string[] =>
        readsOf([path]).flatMap(([of, fact]) => (of === role ? [fact] : []))
      for (const slot of candidates(action, role))
        add(
          into,
          slot,
          once(`${rule.id} ${role}`, () => guarded(clauses, `${role}.`, factsIn)),
        )
    }
  }

  return {
    ofAction: (into, name, action, rules) => {
      mergeReaders(
        into,
        readersOnce(JSON.stringify(action), () => {
          const readers: Readers = new Map()
          let bound: Bound | undefined
          const atStart = () => (bound ??= bind(world, action, actor))
          for (const rule of rules) ofRule(readers, action, rule, atStart)
          return readers
        }),
      )
      ofEffect(into, name)
    },
    ofEffect,
    ofCondition: (into, condition) => {
      if (condition === null) return
      for (const path of condition.clauses.flatMap(({ reads }) => reads)) {
        const slot = askedBy(slots, path)
        const start = `${slot.collection}.${slot.id}.`
        const factsIn = (each: string): readonly string[] =>
          each.startsWith(start) ? [each.slice(start.length)] : []
        const name = `${condition.source} ${start}`
        add(
          into,
          slot,
          once(name, () => guarded(condition.clauses, start, factsIn)),
        )
      }
    },
  }
}

/** Adds all readers of one collection to another. */
export function mergeReaders(into: Readers, from: Readers): void {
  for (const [slot, readers] of from) for (const reader of readers) add(into, slot, reader)
}

function add(into: Readers, slot: Slot, reader: Reader): void {
  const readers = into.get(slot) ?? new Set()
  readers.add(reader)
  into.set(slot, readers)
}

/** Facts of one thing that a clause asks for by a path. */
type FactsIn = (path: string) => readonly string[]

/**
 * A reader of clauses that must all hold: where one that asks for nothing but this thing fails, and what it
 * asks for is settled, the others no longer matter. Facts of the thing stand in clauses after `start`.
 */
function guarded(clauses: readonly Clause[], start: string, factsIn: FactsIn): Reader {
  const names = start.split('.').slice(0, -1)
  const asking = clauses.map(({ holds, reads, tree }) => ({
    holds,
    isOwn: reads.every((path) => path.startsWith(start)),
    asks: reads.flatMap((path) =>
      factsIn(path).map((fact) => ({ fact, members: membersAsked(tree, path) })),
    ),
  }))
  return ({ facts, settled, want }) => {
    const bound = names.reduceRight<object>((inner, name) => ({ [name]: inner }), facts)
    const shut = asking.find(
      ({ holds, isOwn, asks }) => isOwn && asks.every(({ fact }) => settled(fact)) && !holds(bound),
    )
    for (const { asks } of shut === undefined ? asking : [shut])
      for (const { fact, members } of asks) want(fact, members)
  }
}

/** Follows what an effect was seen to ask for, as far as the thing's settled facts can still lead. */
function follow(asked: readonly Asked[], wanted: Wanted): void {
  for (const { fact, after } of asked) {
    wanted.want(fact)
    const value = wanted.thing[fact]
    const branches = wanted.settled(fact)
      ? [after.get(branchOf(fact, value)) ?? []]
      : [...after.values()]
    for (const branch of branches) follow(branch, wanted)
  }
}

/** What an effect was seen to ask for, as a text: equal for effects that asked alike. */
const textOf = (asked: readonly Asked[]): string =>
  JSON.stringify(asked, (_, value: unknown) => (value instanceof Map ? [...value] : value))

/** The names whose presence in a list is all that a condition asks of it; undefined where it asks more. */
function membersAsked(tree: Tree, path: string): readonly string[] | undefined {
  switch (tree.is) {
    case 'constant':
      return []
    case 'path':
      return tree.names.join('.') === path ? undefined : []
    case 'not':
    case 'size':
      return membersAsked(tree.of, path)
    case 'list':
    case 'and':
    case 'or':
      return together(tree.of.map((part) => membersAsked(part, path)))
    case 'compare': {
      const { by, left, right } = tree
      if (by === 'in' && right.is === 'path' && right.names.join('.') === path)
        return left.is === 'constant' ? [String(left.value)] : undefined
      return together([membersAsked(left, path), membersAsked(right, path)])
    }
  }
}

function together(
  parts: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  const all: string[] = []
  for (const part of parts) {
    if (part === undefined) return undefined
    all.push(...part)
  }
  return all
}
