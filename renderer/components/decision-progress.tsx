import { Label, ProgressBar } from 'react-aria-components'

type DecisionProgressProps = {
  readonly decided: number
  readonly decisions: number
  /** How far, in words; shown beside the bar. */
  readonly label: string
}

/** How many of a module's decisions are made: one segment each. */
export function DecisionProgress({ decided, decisions, label }: DecisionProgressProps) {
  const segments = Array.from({ length: decisions }, (_, place) => place)
  return (
    <ProgressBar
      className="decision-progress"
      value={decided}
      maxValue={Math.max(decisions, 1)}
      valueLabel={label}
    >
      <Label className="decision-progress-label">{label}</Label>
      <span className="decision-progress-bar" aria-hidden="true">
        {segments.map((place) => (
          <span
            key={place}
            data-state={place < decided ? 'done' : place === decided ? 'now' : 'ahead'}
          />
        ))}
      </span>
    </ProgressBar>
  )
}
