import type { CompletionView } from '../../electron/contract.ts'

export const completionColumns = [
  'trainee',
  'module',
  'version',
  'finishedAt',
  'result',
  'score',
  'critical',
] as const
export type CompletionColumn = (typeof completionColumns)[number]

export type CompletionOrder = {
  readonly column: CompletionColumn
  readonly direction: 'ascending' | 'descending'
}

const text = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const compare: Record<CompletionColumn, (a: CompletionView, b: CompletionView) => number> = {
  trainee: (a, b) => text.compare(a.trainee, b.trainee),
  module: (a, b) => text.compare(a.module, b.module),
  version: (a, b) => text.compare(a.version, b.version),
  finishedAt: (a, b) => Date.parse(a.finishedAt) - Date.parse(b.finishedAt),
  result: (a, b) => Number(a.passed) - Number(b.passed),
  score: (a, b) => a.score - b.score,
  critical: (a, b) => a.criticalFindings.length - b.criticalFindings.length,
}

/** Completions in the order asked for; rows that are equal in it stand latest first. */
export function inOrder(
  completions: readonly CompletionView[],
  { column, direction }: CompletionOrder,
): readonly CompletionView[] {
  const sign = direction === 'ascending' ? 1 : -1
  return completions.toSorted((a, b) => sign * compare[column](a, b) || compare.finishedAt(b, a))
}

export type CompletionCounts = {
  readonly completions: number
  readonly people: number
  readonly passed: number
  readonly notPassed: number
  readonly critical: number
}

/** How many completions there are, of how many people, and how they ended. */
export function countCompletions(completions: readonly CompletionView[]): CompletionCounts {
  const passed = completions.filter((completion) => completion.passed).length
  return {
    completions: completions.length,
    people: new Set(completions.map(({ trainee }) => trainee)).size,
    passed,
    notPassed: completions.length - passed,
    critical: completions.filter(({ criticalFindings }) => criticalFindings.length > 0).length,
  }
}
