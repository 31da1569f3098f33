import type { NearMissView } from '../../electron/contract.ts'
import { words } from '../words/words.ts'
import { CitationList } from './citation-list.tsx'
import { Fold } from './fold.tsx'
import { useToldIn } from './told-in.ts'
import { VerdictMark } from './verdict-mark.tsx'

type NearMissListProps = {
  readonly nearMisses: readonly NearMissView[]
  readonly heading: 2 | 4
}

/** The rules that all but fired, folded away: each with the one thing that decided it. */
export function NearMissList({ nearMisses, heading }: NearMissListProps) {
  const text = words.debrief
  const { explanations } = useToldIn()
  return (
    <Fold summary={text.nearMisses(nearMisses.length)} heading={heading === 2 ? 2 : 4}>
      <p className="note">{text.nearMissesLead}</p>
      <ul className="near-miss-list">
        {nearMisses.map((miss) => (
          <li
            key={miss.rule}
            data-tone={miss.verdict === 'commendable' ? 'commendable' : miss.severity}
          >
            <p className="near-miss-verdict">
              <VerdictMark verdict={miss.verdict} severity={miss.severity} />
              {text.nearMiss(miss)}
            </p>
            <p className="near-miss-statement" lang={miss.saidIn}>
              {miss.statement}
            </p>
            <p lang={explanations}>{miss.reason}</p>
            <Fold summary={text.nearMissSources}>
              <CitationList citations={miss.citations} />
              <p className="finding-rule">{miss.rule}</p>
              <code className="clause-source">{miss.source}</code>
            </Fold>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
