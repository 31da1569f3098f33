import type { DebriefView, Dimension, FindingView, HarmView } from '../../electron/contract.ts'

/** The five dimensions in the order in which every screen shows them. */
export const dimensionOrder: readonly Dimension[] = [
  'compromise',
  'source-exposure',
  'partner-trust',
  'mission',
  'accountability',
]

const severityRank: Record<FindingView['severity'], number> = { critical: 0, serious: 1, minor: 2 }
const verdictRank: Record<FindingView['verdict'], number> = {
  violation: 0,
  omission: 1,
  caution: 2,
  commendable: 3,
}

/** Findings worst first: by severity, then verdict; what is commendable comes last. */
export function worstFirst(findings: readonly FindingView[]): readonly FindingView[] {
  return findings.toSorted((a, b) => weightRank(a) - weightRank(b))
}

function weightRank({ verdict, severity }: FindingView): number {
  return (verdict === 'commendable' ? 100 : 0) + severityRank[severity] * 10 + verdictRank[verdict]
}

/** The dimensions in which harm was done, with the harm, in the usual order. */
export function harmsDone(
  harm: HarmView,
): readonly { readonly dimension: Dimension; readonly points: number }[] {
  return dimensionOrder
    .map((dimension) => ({ dimension, points: harm[dimension] }))
    .filter(({ points }) => points > 0)
}

/** The numbers of the decisions that did harm in one dimension. */
export function decisionsHarming(
  debriefs: readonly DebriefView[],
  dimension: Dimension,
): readonly number[] {
  return debriefs.filter(({ harm }) => harm[dimension] > 0).map(({ number }) => number)
}

/** The numbers of the decisions with a critical finding against them. */
export function criticalDecisions(debriefs: readonly DebriefView[]): readonly number[] {
  return debriefs
    .filter(({ findings }) =>
      findings.some(
        ({ severity, verdict }) => severity === 'critical' && verdict !== 'commendable',
      ),
    )
    .map(({ number }) => number)
}
