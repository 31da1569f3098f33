import type { FindingView } from '../../electron/contract.ts'

type Kind = 'critical' | 'serious' | 'minor' | 'caution' | 'omission' | 'commendable'

/** One shape for each kind, told apart without colour: 20 by 20 units. */
const shapes: Record<Kind, { readonly filled: string; readonly cut: string }> = {
  critical: {
    filled: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z',
    cut: 'M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4',
  },
  serious: { filled: 'M10 0.8 19.2 10 10 19.2 0.8 10z', cut: 'M10 5.4v5.4M10 13.6v0.6' },
  minor: { filled: 'M4 4h12v12H4z', cut: 'M7 10h6' },
  caution: { filled: 'M10 1.5 19.3 18H0.7z', cut: 'M10 7.2v5M10 14.9v0.4' },
  omission: { filled: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z', cut: 'M5.8 10h8.4' },
  commendable: { filled: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z', cut: 'M5.9 10.3l2.8 2.9l5.5-6' },
}

function Mark({ kind }: { readonly kind: Kind }) {
  const { filled, cut } = shapes[kind]
  return (
    <svg className="verdict-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path fill="currentColor" d={filled} />
      <path
        fill="none"
        stroke="var(--surface)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d={cut}
      />
    </svg>
  )
}

/** The sign of a finding. The words beside it say the same. */
export function VerdictMark({ verdict, severity }: Pick<FindingView, 'verdict' | 'severity'>) {
  return <Mark kind={verdict === 'violation' ? severity : verdict} />
}

/** The sign of a notice that asks for attention. */
export function NoticeMark() {
  return <Mark kind="caution" />
}
