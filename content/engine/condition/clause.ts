/** Clauses: the parts that must all hold for a condition to hold, each with the facts it reads. */
import { serialize, type ASTNode } from '@marcbachmann/cel-js'
import { pathsOf, sides, treeOf, type Tree } from './tree.ts'
import { compile, type Reader } from './value.ts'
import type { Bound, Value } from '../world/facts.ts'

/** A fact that a condition reads, as `document.level`. */
export type Path = string

export type Clause = {
  /** The clause as CEL. */
  readonly source: string
  readonly tree: Tree
  /** The facts it reads, from left to right. */
  readonly reads: readonly Path[]
  readonly holds: (facts: object) => boolean
  /** The facts it reads with their values. A fact that is not there reads as empty. */
  readonly readings: (facts: Bound) => readonly Reading[]
}

/** A fact with its value as it then stood. */
export type Reading = { readonly path: Path; readonly value: Value }

/** Gives the clauses of a parsed and type-checked condition. Throws `Unsupported` for what conditions may not use. */
export type ClauseReader = (ast: ASTNode) => readonly Clause[]

/** Makes a reader that makes each clause once: conditions over the same facts share what they have in common. */
export function createClauseReader(): ClauseReader {
  const known = new Map<string, Clause>()
  return (ast) =>
    sides(ast, '&&').map((side) => {
      const source = serialize(side)
      const clause = known.get(source) ?? clauseOf(source, treeOf(side))
      known.set(source, clause)
      return clause
    })
}

function clauseOf(source: string, tree: Tree): Clause {
  const value = compile(tree, factReader)
  const reads = pathsOf(tree)
  const readers = reads.map(readerOf)
  return {
    source,
    tree,
    reads,
    holds: (facts) => value(facts) === true,
    readings: (facts) => readers.map((read) => read(facts)),
  }
}

function readerOf(path: Path): (facts: Bound) => Reading {
  const [role, name] = partsOf(path)
  return (facts) => ({ path, value: facts[role]?.[name] ?? '' })
}

const partsOf = (path: Path): readonly [role: string, name: string] => {
  const dot = path.indexOf('.')
  return [path.slice(0, dot), path.slice(dot + 1)]
}

/** The value of a fact bound for an action, empty where it or what it belongs to is not there. */
export function valueAt(facts: Bound, path: Path): Value {
  const [role, name] = partsOf(path)
  return facts[role]?.[name] ?? ''
}

/**
 * Finds the facts that make a tree hold or fail: of an `||`, only the sides that decided it; of an `&&`
 * that fails, only those that failed.
 */
export function decidingPaths(tree: Tree): (facts: object) => readonly Path[] {
  switch (tree.is) {
    case 'constant':
    case 'path': {
      const paths = pathsOf(tree)
      return () => paths
    }
    case 'not':
    case 'size':
      return decidingPaths(tree.of)
    case 'compare':
      return together([tree.left, tree.right])
    case 'list':
      return together(tree.of)
    case 'and':
    case 'or': {
      const settling = tree.is === 'or'
      const parts = tree.of.map((part) => ({
        value: compile(part, factReader),
        deciding: decidingPaths(part),
      }))
      return (facts) => {
        const settled = parts.filter(({ value }) => (value(facts) === true) === settling)
        return [
          ...new Set(
            (settled.length > 0 ? settled : parts).flatMap(({ deciding }) => deciding(facts)),
          ),
        ]
      }
    }
  }
}

function together(parts: readonly Tree[]): (facts: object) => readonly Path[] {
  const all = parts.map(decidingPaths)
  return (facts) => [...new Set(all.flatMap((deciding) => deciding(facts)))]
}

/** A fact of a thing, undefined where there is no such thing. */
export const memberOf = (of: unknown, name: string): unknown =>
  of === null || of === undefined ? undefined : (of as Readonly<Record<string, unknown>>)[name]

/** Reads a path from facts as they are bound: objects within objects. */
export function factReader(names: readonly string[]): Reader<object> {
  const [first, second, ...others] = names
  if (first === undefined) return (facts) => facts
  if (second === undefined) return (facts) => memberOf(facts, first)
  if (others.length === 0) return (facts) => memberOf(memberOf(facts, first), second)
  return (facts) => names.reduce<unknown>(memberOf, facts)
}
