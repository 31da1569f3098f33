/**
 * Conditions in CEL (Common Expression Language). The library parses and type-checks them; we turn its
 * syntax tree into closures of our own, because a finding must know which clauses held and which facts
 * they read, and because a pack may never bring code (no `eval`, no `new Function`).
 */
import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import { levelConstants } from './level.ts'
import type { FactType } from './facts.ts'

type Reader = (facts: Record<string, unknown>) => unknown
/** A fact that a condition reads, as `document.level`. */
export type Path = string

export type Condition = {
  readonly source: string
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

/** A checker for conditions over one vocabulary. */
export function createConditionReader(
  vocabulary: Vocabulary,
): (source: string) => { ok: true; condition: Condition } | { ok: false; fault: ConditionFault } {
  const environment = new Environment({
    limits: { maxAstNodes: 500, maxDepth: 50, maxListElements: 100 },
  })
  for (const { name, rank } of levelConstants)
    environment.registerConstant(name, 'int', BigInt(rank))
  for (const [name, type] of Object.entries(vocabulary))
    if (typeof type === 'string') environment.registerVariable(name, celType[type])
    else environment.registerVariable({ name, schema: celSchema(type) })

  return (source) => {
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
      const whole = compile(parsed.ast)
      return {
        ok: true,
        condition: {
          source,
          holds: (facts) => whole.read(facts as Record<string, unknown>) === true,
          decidedBy: (facts) => [...new Set(whole.decidedBy(facts as Record<string, unknown>))],
        },
      }
    } catch (error) {
      return { ok: false, fault: faultOf(error, source, vocabulary) }
    }
  }
}

class Unsupported extends Error {
  readonly node: ASTNode
  constructor(node: ASTNode) {
    super(`\`${node.op}\` is not part of what conditions may use here`)
    this.node = node
  }
}

/** One part of a condition: its value, and the facts that decided it. */
type Part = {
  readonly read: Reader
  readonly decidedBy: (facts: Record<string, unknown>) => readonly Path[]
}

const constant = (value: unknown): Part => ({ read: () => value, decidedBy: () => [] })

const together =
  (parts: readonly Part[]): Part['decidedBy'] =>
  (facts) =>
    parts.flatMap((part) => part.decidedBy(facts))

function compile(node: ASTNode): Part {
  switch (node.op) {
    case 'value':
      return constant(typeof node.args === 'bigint' ? Number(node.args) : node.args)
    case 'id': {
      const name = node.args
      const level = levelConstants.find((each) => each.name === name)
      return level
        ? constant(level.rank)
        : { read: (facts) => facts[name], decidedBy: () => [name] }
    }
    case '.': {
      const [of, name] = node.args
      const whole = compile(of)
      return {
        read: (facts) => (whole.read(facts) as Record<string, unknown> | undefined)?.[name],
        decidedBy: (facts) => whole.decidedBy(facts).map((path) => `${path}.${name}`),
      }
    }
    case 'list': {
      const parts = node.args.map(compile)
      return { read: (facts) => parts.map((part) => part.read(facts)), decidedBy: together(parts) }
    }
    case '&&':
    case '||':
      return junction(node.op, node.args.map(compile))
    case '!_': {
      const part = compile(node.args)
      return { read: (facts) => part.read(facts) !== true, decidedBy: part.decidedBy }
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in': {
      const [left, right] = node.args
      const [a, b] = [compile(left), compile(right)]
      return { read: comparison(node.op, a.read, b.read), decidedBy: together([a, b]) }
    }
    case 'call': {
      const [name, args] = node.args
      const [of] = args.map(compile)
      if (name !== 'size' || of === undefined) throw new Unsupported(node)
      return {
        read: (facts) => (of.read(facts) as readonly unknown[]).length,
        decidedBy: of.decidedBy,
      }
    }
    default:
      throw new Unsupported(node)
  }
}

/** Of the sides of an `&&` or `||`, those that settle the outcome decide it; where none does, all. */
function junction(op: '&&' | '||', sides: readonly Part[]): Part {
  const settling = op === '||'
  const settles = (side: Part, facts: Record<string, unknown>) =>
    (side.read(facts) === true) === settling
  return {
    read: (facts) => sides.some((side) => settles(side, facts)) === settling,
    decidedBy: (facts) => {
      const settled = sides.filter((side) => settles(side, facts))
      return together(settled.length > 0 ? settled : sides)(facts)
    },
  }
}

function comparison(
  op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in',
  a: Reader,
  b: Reader,
): Reader {
  switch (op) {
    case '==':
      return (facts) => a(facts) === b(facts)
    case '!=':
      return (facts) => a(facts) !== b(facts)
    case '<':
      return (facts) => Number(a(facts)) < Number(b(facts))
    case '<=':
      return (facts) => Number(a(facts)) <= Number(b(facts))
    case '>':
      return (facts) => Number(a(facts)) > Number(b(facts))
    case '>=':
      return (facts) => Number(a(facts)) >= Number(b(facts))
    case 'in':
      return (facts) => (b(facts) as readonly unknown[]).includes(a(facts))
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
