/**
 * Conditions in disjunctive normal form: a condition holds when all tests of one of its terms come out as
 * wanted. A test about one fact alone stays whole, however it is put together; a part whose form would
 * grow too large stays whole too, as one test.
 */
import { compile } from '../condition/value.ts'
import { pathsOf, type Constant, type Tree } from '../condition/tree.ts'

export type Literal = { readonly test: Tree; readonly wanted: boolean }
export type Term = readonly Literal[]

const mostTerms = 32

/** The terms of a tree. None where it never holds; one without tests where it always does. */
export function normalForm(tree: Tree, wanted = true): readonly Term[] {
  if (pathsOf(tree).length === 0)
    return (compile(tree, () => () => undefined)(null) === true) === wanted ? [[]] : []
  if (tree.is === 'not') return normalForm(tree.of, !wanted)
  const whole = [[{ test: tree, wanted }]]
  if ((tree.is !== 'and' && tree.is !== 'or') || factTested(tree) !== null) return whole
  const forms = tree.of.map((part) => ({ part, form: normalForm(part, wanted) }))
  return (tree.is === 'and') === wanted ? product(forms, wanted) : (union(forms) ?? whole)
}

type Part = { readonly part: Tree; readonly form: readonly Term[] }

function union(parts: readonly Part[]): readonly Term[] | null {
  const terms = parts.flatMap(({ form }) => form)
  return terms.length <= mostTerms ? terms : null
}

function product(parts: readonly Part[], wanted: boolean): readonly Term[] {
  let terms: readonly Term[] = [[]]
  for (const { part, form } of parts.toSorted((a, b) => a.form.length - b.form.length)) {
    const factors: readonly Term[] =
      terms.length * form.length <= mostTerms ? form : [[{ test: part, wanted }]]
    terms = terms.flatMap((term) => factors.map((factor) => [...term, ...factor]))
  }
  return terms
}

/** The one fact that a test is about, and the values it compares it with. */
export type Tested = { readonly names: readonly string[]; readonly constants: readonly Constant[] }

/**
 * The one fact that decides a tree, where it does so by equality with constants, by membership in a list
 * of them or by order among numbers; null for any other tree.
 */
export function factTested(tree: Tree): Tested | null {
  switch (tree.is) {
    case 'path':
      return { names: tree.names, constants: [true] }
    case 'not':
      return factTested(tree.of)
    case 'and':
    case 'or':
      return tree.of.map(factTested).reduce(combined)
    case 'compare': {
      if (tree.right.is === 'path' && tree.left.is === 'constant' && tree.by !== 'in')
        return factTested({ ...tree, left: tree.right, right: tree.left })
      if (tree.left.is !== 'path') return null
      const { names } = tree.left
      const constants = constantsOf(tree.right)
      const ordered = tree.by !== '==' && tree.by !== '!=' && tree.by !== 'in'
      if (constants === null || (ordered && typeof constants[0] !== 'number')) return null
      return (tree.right.is === 'list') === (tree.by === 'in') ? { names, constants } : null
    }
    default:
      return null
  }
}

function combined(a: Tested | null, b: Tested | null): Tested | null {
  if (a === null || b === null || a.names.join('.') !== b.names.join('.')) return null
  return { names: a.names, constants: [...a.constants, ...b.constants] }
}

function constantsOf(tree: Tree): readonly Constant[] | null {
  if (tree.is === 'constant') return tree.value === null ? null : [tree.value]
  if (tree.is !== 'list') return null
  const values = tree.of.map((each) => (each.is === 'constant' ? each.value : null))
  return values.includes(null) ? null : values
}
