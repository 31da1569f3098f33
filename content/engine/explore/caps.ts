/** How far numbers that only grow are counted: beyond that nothing tells one from another. */
import { counted, type Learned } from './learned.ts'
import type { Playable } from '../attempt.ts'
import type { Tree } from '../condition/tree.ts'

/**
 * How far a growing number is counted: one more than the largest constant with which it is compared, or one to
 * which effects copy it, or any while that is not known. A number used in any other way is counted without end.
 */
export function capsOf({ module, rules }: Playable, learned: Learned): (fact: string) => number {
  const largest = new Map<string, number>()
  const raise = (fact: string, to: number): void => {
    const clock = learned.clockOf(fact)
    largest.set(clock, Math.max(largest.get(clock) ?? -1, to))
  }
  const visit = (tree: Tree): void => {
    const alone = countedIn(tree)
    if (alone !== undefined) raise(alone, Infinity)
    if (tree.is === 'not') visit(tree.of)
    if (tree.is === 'and' || tree.is === 'or' || tree.is === 'list') tree.of.forEach(visit)
    if (tree.is !== 'compare') return
    const [left, right] = [countedIn(tree.left), countedIn(tree.right)]
    if (left !== undefined && tree.right.is === 'constant') raise(left, Number(tree.right.value))
    else if (right !== undefined && tree.left.is === 'constant')
      raise(right, Number(tree.left.value))
    else [tree.left, tree.right].forEach(visit)
  }
  for (const rule of new Set([...rules.values()].flat())) visit(rule.when.tree)
  for (const scene of module.scenes.values())
    for (const { when } of [
      ...scene.standing,
      ...(scene.closing ?? []),
      ...scene.choices.flatMap(({ events, next }) => [...events, ...next]),
    ])
      if (when !== null) visit(when.tree)
  const ofAll = Math.max(-1, ...largest.values())
  return (fact) =>
    1 + (learned.mayBeCopied(fact) ? ofAll : (largest.get(learned.clockOf(fact)) ?? -1))
}

/** The growing number that a tree stands for, if it is one. */
function countedIn(tree: Tree): string | undefined {
  if (tree.is !== 'path') return undefined
  const fact = tree.names.at(-1) ?? ''
  return counted.has(fact) ? fact : undefined
}
