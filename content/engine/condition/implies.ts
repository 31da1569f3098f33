/**
 * Whether one condition certainly holds wherever another does. What is found is so; what is not found may
 * be so all the same: a part about one fact is weighed value by value, and any other, such as a comparison
 * of two facts, only against a part that reads the same.
 */
import { codesFor } from '../matcher/codes.ts'
import { factTested } from '../matcher/form.ts'
import type { Condition } from './condition.ts'
import type { Tree } from './tree.ts'
import { compile } from './value.ts'

type OneFact = { readonly fact: string; readonly tree: Tree }

const oneFact = (tree: Tree): OneFact | null => {
  const tested = factTested(tree)
  return tested === null ? null : { fact: tested.names.join('.'), tree }
}

/** Values enough to tell trees about the same fact apart wherever they differ. */
const samplesFor = (trees: readonly Tree[]): readonly unknown[] =>
  codesFor(new Set(trees.flatMap((tree) => factTested(tree)?.constants ?? []))).samples

const holdsOf = (tree: Tree, value: unknown): boolean =>
  compile<unknown>(tree, () => (sample) => sample)(value) === true

/** A condition made ready to be asked what it implies. */
export type Premise = {
  /** Whether it certainly implies another condition. */
  readonly implies: (other: Pick<Condition, 'tree'>) => boolean
  /** Whether some values of its facts might make it hold; false where certainly none do. */
  readonly possible: boolean
}

/** Makes a condition ready to be asked what it implies. */
export function premiseOf({ tree }: Pick<Condition, 'tree'>): Premise {
  const parts = tree.is === 'and' ? tree.of : [tree]
  const texts = new Set(parts.map((part) => JSON.stringify(part)))
  const byFact = Map.groupBy(
    parts.map(oneFact).filter((each) => each !== null),
    ({ fact }) => fact,
  )
  const about = (fact: string): readonly Tree[] => byFact.get(fact)?.map(({ tree }) => tree) ?? []

  const holds = (conclusion: Tree): boolean => {
    if (texts.has(JSON.stringify(conclusion))) return true
    if (conclusion.is === 'and') return conclusion.of.every(holds)
    const one = oneFact(conclusion)
    if (one === null) return conclusion.is === 'or' && conclusion.of.some(holds)
    const known = about(one.fact)
    return (
      known.length > 0 &&
      samplesFor([...known, conclusion]).every(
        (sample) => !known.every((each) => holdsOf(each, sample)) || holdsOf(conclusion, sample),
      )
    )
  }
  return {
    implies: (other) => holds(other.tree),
    possible: [...byFact.keys()].every((fact) => {
      const known = about(fact)
      return samplesFor(known).some((sample) => known.every((each) => holdsOf(each, sample)))
    }),
  }
}
