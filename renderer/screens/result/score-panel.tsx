import { Label, Meter } from 'react-aria-components'
import type { DebriefView, ResultView } from '../../../electron/contract.ts'
import { NoticeMark } from '../../components/verdict-mark.tsx'
import { criticalDecisions } from '../../stores/finding-selectors.ts'
import { words } from '../../words/words.ts'

type ScorePanelProps = {
  readonly result: ResultView
  readonly debriefs: readonly DebriefView[]
}

/** The score against the pass mark, and the gate where it closed. */
export function ScorePanel({ result, debriefs }: ScorePanelProps) {
  const text = words.result
  const { score, passMark, passed, gated } = result
  const where = criticalDecisions(debriefs).map(String)
  return (
    <div className="score" data-passed={passed}>
      <Meter value={score} valueLabel={text.scoreText(score, passMark)}>
        <Label className="eyebrow">{text.score}</Label>
        <span className="visually-hidden">{text.scoreText(score, passMark)}</span>
        <p className="score-figure" aria-hidden="true">
          <span className="score-number">{score}</span> {text.scoreOf}
        </p>
        <svg className="score-bar" width="100%" height="14" aria-hidden="true">
          <rect className="score-track" width="100%" height="8" y="3" />
          <rect className="score-fill" width={`${score}%`} height="8" y="3" />
          <line className="score-gap" x1={`${passMark}%`} x2={`${passMark}%`} y1="0" y2="14" />
          <line x1={`${passMark}%`} x2={`${passMark}%`} y1="0" y2="14" />
        </svg>
        <svg className="score-mark" width="100%" height="20" aria-hidden="true">
          <text x={`${passMark}%`} y="14" textAnchor={passMark > 80 ? 'end' : 'middle'}>
            {text.passMark(passMark)}
          </text>
        </svg>
      </Meter>
      {gated && (
        <div className="score-gate">
          <NoticeMark />
          <div>
            <p>
              <strong>{text.gatedTitle}</strong>
            </p>
            {score >= passMark && <p>{text.gatedAbove(score, passMark)}</p>}
            {where.length > 0 && <p>{text.gatedWhere(where)}</p>}
          </div>
        </div>
      )}
    </div>
  )
}
