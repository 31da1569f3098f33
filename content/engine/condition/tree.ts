/**
 * Conditions as a plain tree, freed from the library that parsed them. What a tree means is said once, in
 * `compile`; plain evaluation, explanations and the matcher's index all follow from it.
 */
import type { ASTNode } from '@marcbachmann/cel-js'
import { levelConstants } from '../world/level.ts'

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'
export type Constant = boolean | number | string | null

export type Tree =
  | { readonly is: 'constant'; readonly value: Constant }
  | { readonly is: 'path'; readonly names: readonly string[] }
  | { readonly is: 'list'; readonly of: readonly Tree[] }
  | { readonly is: 'size'; readonly of: Tree }
  | { readonly is: 'not'; readonly of: Tree }
  | { readonly is: 'and' | 'or'; readonly of: readonly Tree[] }
  | {
      readonly is: 'compare'
      readonly by: Comparison
      readonly left: Tree
      readonly right: Tree
    }

/** A part of the language that conditions may not use here. */
export class Unsupported extends Error {
  readonly node: ASTNode
  constructor(node: ASTNode) {
    super(`\`${node.op}\` is not part of what conditions may use here`)
    this.node = node
  }
}

/** The tree of a parsed and type-checked condition. Throws `Unsupported` for what is no part of it. */
export function treeOf(node: ASTNode): Tree {
  switch (node.op) {
    case 'value':
      return { is: 'constant', value: constantOf(node, node.args) }
    case 'id': {
      const level = levelConstants.find(({ name }) => name === node.args)
      return level === undefined
        ? { is: 'path', names: [node.args] }
        : { is: 'constant', value: level.rank }
    }
    case '.': {
      const [of, name] = node.args
      const whole = treeOf(of)
      if (whole.is !== 'path') throw new Unsupported(node)
      return { is: 'path', names: [...whole.names, name] }
    }
    case 'list':
      return { is: 'list', of: node.args.map(treeOf) }
    case '&&':
      return { is: 'and', of: sides(node, '&&').map(treeOf) }
    case '||':
      return { is: 'or', of: sides(node, '||').map(treeOf) }
    case '!_':
      return { is: 'not', of: treeOf(node.args) }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in': {
      const [left, right] = node.args
      return { is: 'compare', by: node.op, left: treeOf(left), right: treeOf(right) }
    }
    case 'call': {
      const [name, args] = node.args
      const [of] = args
      if (name !== 'size' || of === undefined) throw new Unsupported(node)
      return { is: 'size', of: treeOf(of) }
    }
    default:
      throw new Unsupported(node)
  }
}

/** The sides of an `&&` or `||`, those of the same inside it drawn out, from left to right. */
export function sides(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  return node.op === op ? node.args.flatMap((side) => sides(side, op)) : [node]
}

function constantOf(node: ASTNode, value: unknown): Constant {
  switch (typeof value) {
    case 'bigint':
      return Number(value)
    case 'boolean':
    case 'number':
    case 'string':
      return value
    default:
      if (value === null) return null
      throw new Unsupported(node)
  }
}

/** The facts that a tree reads, from left to right, as `document.level`. */
export function pathsOf(tree: Tree): readonly string[] {
  switch (tree.is) {
    case 'constant':
      return []
    case 'path':
      return [tree.names.join('.')]
    case 'list':
    case 'and':
    case 'or':
      return [...new Set(tree.of.flatMap(pathsOf))]
    case 'not':
    case 'size':
      return pathsOf(tree.of)
    case 'compare':
      return [...new Set([...pathsOf(tree.left), ...pathsOf(tree.right)])]
  }
}
