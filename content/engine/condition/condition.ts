/**
 * Conditions in CEL (Common Expression Language). The library parses and type-checks them; we turn its
 * syntax tree into one of our own, because a finding must know which clauses held and which facts they
 * read, because many conditions are judged together, and because a pack may never bring code (no `eval`,
 * no `new Function`).
 */
import { Environment } from '@marcbachmann/cel-js'
import { createClauseReader, decidingPaths, type Clause, type Path } from './clause.ts'
import type { Tree } from './tree.ts'
import { levelConstants } from '../world/level.ts'
import { accessTypes, factTypes, type FactType } from '../world/facts.ts'

export type Condition = {
  readonly source: string
  readonly tree: Tree
  /** The parts that must all hold. */
  readonly clauses: readonly Clause[]
  /** Whether the condition holds. */
  readonly holds: (facts: object) => boolean
  /** The facts that make it hold or fail: of an `||`, only the sides that decided it. */
  readonly decidedBy: (facts: object) => readonly Path[]
}

/** What is wrong with a condition and where, as an offset in its source. */
export type ConditionFault = {
  readonly offset: number
  readonly problem: string
  readonly remedy: string
}

export type Vocabulary = { readonly [name: string]: FactType | Vocabulary }

const celType = {
  bool: 'bool',
  int: 'int',
  number: 'double',
  level: 'int',
  string: 'string',
  list: 'list<string>',
} as const
type CelSchema = { [name: string]: string | CelSchema }

const celSchema = (vocabulary: Vocabulary): CelSchema =>
  Object.fromEntries(
    Object.entries(vocabulary).map(([name, type]) => [
      name,
      typeof type === 'string' ? celType[type] : celSchema(type),
    ]),
  )

/** The facts of things, made known once: each verb's vocabulary names the same ones. */
const things = new Map<Vocabulary, string>(
  Object.entries({ ...factTypes, access: accessTypes }).map(([name, types]) => [types, name]),
)
const world = new Environment({
  limits: { maxAstNodes: 500, maxDepth: 50, maxListElements: 100 },
})
for (const { name, rank } of levelConstants) world.registerConstant(name, 'int', BigInt(rank))
for (const [types, name] of things) world.registerType({ name, schema: celSchema(types) })

/** A checker for conditions over one vocabulary. */
export function createConditionReader(
  vocabulary: Vocabulary,
): (source: string) => { ok: true; condition: Condition } | { ok: false; fault: ConditionFault } {
  const environment = world.clone()
  for (const [name, type] of Object.entries(vocabulary))
    if (typeof type === 'string') environment.registerVariable(name, celType[type])
    else {
      const thing = things.get(type)
      if (thing === undefined) environment.registerVariable({ name, schema: celSchema(type) })
      else environment.registerVariable(name, thing)
    }

  const clausesOf = createClauseReader()
  return (source) => {
    if (source.length > longestSource) return { ok: false, fault: tooLong }
    try {
      const parsed = environment.parse(source)
      const checked = parsed.check()
      if (!checked.valid) return { ok: false, fault: faultOf(checked.error, source, vocabulary) }
      if (checked.type !== 'bool')
        return {
          ok: false,
          fault: {
            offset: 0,
            problem: `the condition is of type ${checked.type}, not a yes or no`,
            remedy: 'compare it with something, as in `document.level >= SECRET`',
          },
        }
      return { ok: true, condition: conditionOf(source, clausesOf(parsed.ast)) }
    } catch (error) {
      return { ok: false, fault: faultOf(error, source, vocabulary) }
    }
  }
}

const longestSource = 5000
const splitIt = 'make several rules of it, or several ways on'
const tooLong: ConditionFault = {
  offset: 0,
  problem: `the condition is longer than ${longestSource} characters`,
  remedy: splitIt,
}

function conditionOf(source: string, clauses: readonly Clause[]): Condition {
  const [first, ...others] = clauses
  const tree: Tree =
    first !== undefined && others.length === 0
      ? first.tree
      : { is: 'and', of: clauses.map((clause) => clause.tree) }
  return {
    source,
    tree,
    clauses,
    holds: (facts) => {
      for (const clause of clauses) if (!clause.holds(facts)) return false
      return true
    },
    decidedBy: decidingPaths(tree),
  }
}

/** The names known at the point where a path breaks off, to offer in a remedy. */
function namesAt(vocabulary: Vocabulary, source: string, offset: number): string[] {
  const before = /([A-Za-z_][\w.]*)\.$/.exec(source.slice(0, offset))?.[1]
  let at: FactType | Vocabulary | undefined = vocabulary
  for (const name of before?.split('.') ?? []) at = typeof at === 'object' ? at[name] : undefined
  return typeof at === 'object' ? Object.keys(at) : []
}

function faultOf(error: unknown, source: string, vocabulary: Vocabulary): ConditionFault {
  const { node, summary, message } = error as {
    node?: { pos?: number }
    summary?: string
    message: string
  }
  const offset = Math.min(node?.pos ?? 0, source.length)
  const problem = (summary ?? message).split('\n')[0] ?? message
  const beyond = /Exceeded max(\w+) \((\d+)\)/.exec(problem)
  if (beyond)
    return {
      offset,
      problem:
        beyond[1] === 'Depth'
          ? `parts of the condition stand one inside the other more than ${beyond[2]} deep`
          : `the condition has too many parts; ${beyond[2]} is the most`,
      remedy: splitIt,
    }
  const unknown = /No such key: (\S+)|Unknown variable: (\S+)/.exec(problem)
  if (unknown) {
    const known = namesAt(vocabulary, source, offset)
    return {
      offset,
      problem: `there is no fact \`${unknown[1] ?? unknown[2]}\` here`,
      remedy: `use one of: ${(known.length > 0 ? known : Object.keys(vocabulary)).join(', ')}`,
    }
  }
  return { offset, problem, remedy: 'see README.md, "Conditions", for what a condition may say' }
}
