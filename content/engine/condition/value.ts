/** What a tree means: its value over some source of facts. */
import type { Comparison, Constant, Tree } from './tree.ts'

export type Reader<From> = (from: From) => unknown
/** Where a path is found in the source of facts. */
export type Lookup<From> = (names: readonly string[]) => Reader<From>

/**
 * The value of a tree as a function of where its facts stand.
 *
 * It never throws: a fact that is missing, or is of a kind that its comparison does not know, makes the
 * comparison false (and `!=` true). Of an `&&`, an `||` or a `!`, only `true` counts as true.
 */
export function compile<From>(tree: Tree, lookup: Lookup<From>): Reader<From> {
  switch (tree.is) {
    case 'constant': {
      const { value } = tree
      return () => value
    }
    case 'path':
      return lookup(tree.names)
    case 'list': {
      const parts = tree.of.map((part) => compile(part, lookup))
      return (from) => parts.map((part) => part(from))
    }
    case 'size': {
      const of = compile(tree.of, lookup)
      return (from) => sizeOf(of(from))
    }
    case 'not': {
      const of = compile(tree.of, lookup)
      return (from) => of(from) !== true
    }
    case 'and':
    case 'or':
      return junction(
        tree.is === 'or',
        tree.of.map((part) => compile(part, lookup)),
      )
    case 'compare': {
      const left = compile(tree.left, lookup)
      if (tree.by === 'in') return membership(left, tree.right, lookup)
      if (tree.right.is === 'constant') return withConstant(tree.by, left, tree.right.value)
      return comparison(tree.by, left, compile(tree.right, lookup))
    }
  }
}

function junction<From>(settling: boolean, parts: readonly Reader<From>[]): Reader<From> {
  return (from) => {
    for (const part of parts) if ((part(from) === true) === settling) return settling
    return !settling
  }
}

function membership<From>(of: Reader<From>, list: Tree, lookup: Lookup<From>): Reader<From> {
  if (list.is === 'list' && list.of.every(({ is }) => is === 'constant')) {
    const values = new Set(list.of.map((each) => (each.is === 'constant' ? each.value : null)))
    return (from) => (values as ReadonlySet<unknown>).has(of(from))
  }
  const values = compile(list, lookup)
  return (from) => contains(values(from), of(from))
}

/** A comparison with a constant: no list is one, so what is the same is identical. */
function withConstant<From>(
  by: Exclude<Comparison, 'in'>,
  left: Reader<From>,
  constant: Constant,
): Reader<From> {
  switch (by) {
    case '==':
      return (from) => left(from) === constant
    case '!=':
      return (from) => left(from) !== constant
    case '<':
      return (from) => below(left(from), constant)
    case '>':
      return (from) => below(constant, left(from))
    case '<=':
      return (from) => notAbove(left(from), constant)
    case '>=':
      return (from) => notAbove(constant, left(from))
  }
}

function comparison<From>(
  by: Exclude<Comparison, 'in'>,
  left: Reader<From>,
  right: Reader<From>,
): Reader<From> {
  switch (by) {
    case '==':
      return (from) => same(left(from), right(from))
    case '!=':
      return (from) => !same(left(from), right(from))
    case '<':
      return (from) => below(left(from), right(from))
    case '>':
      return (from) => below(right(from), left(from))
    case '<=':
      return (from) => notAbove(left(from), right(from))
    case '>=':
      return (from) => notAbove(right(from), left(from))
  }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return isList(a) && isList(b) && a.length === b.length && a.every((each, at) => same(each, b[at]))
}

function below(a: unknown, b: unknown): boolean {
  if (typeof a === 'number') return typeof b === 'number' && a < b
  if (typeof a === 'string') return typeof b === 'string' && a < b
  return a === false && b === true
}

function notAbove(a: unknown, b: unknown): boolean {
  if (typeof a === 'number') return typeof b === 'number' && a <= b
  if (typeof a === 'string') return typeof b === 'string' && a <= b
  return typeof a === 'boolean' && typeof b === 'boolean' && (b || !a)
}

function contains(list: unknown, value: unknown): boolean {
  return (
    isList(list) &&
    (list.includes(value) || (isList(value) && list.some((each) => same(each, value))))
  )
}

/** How many a list holds, or how many characters a text has; nothing has the size 0. */
function sizeOf(value: unknown): number {
  if (isList(value)) return value.length
  return typeof value === 'string' ? Array.from(value).length : 0
}
