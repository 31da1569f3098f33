import { ActionButton } from '../../components/action-button.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { usePart } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'

type HandInProps = {
  /** What the button says. */
  readonly label: string
  readonly progress?: string
  /** What is said while all work is kept. */
  readonly allKept: string
  readonly onHandIn: () => void
}

/** The end of a document that is worked on: the button, whether the work is kept, and what was refused. */
export function HandIn({ label, progress, allKept, onHandIn }: HandInProps) {
  const text = words.player
  const state = usePart('attempt', (store) => store.attempt)
  const kept = usePart('draft', (store) => store.kept)
  return (
    <>
      {state.at === 'refused' && <FaultNotice fault={state.fault} />}
      {kept.at === 'refused' && <FaultNotice fault={kept.fault} />}
      <div className="hand-in">
        <ActionButton
          look="primary"
          waiting={state.at === 'deciding' ? text.deciding : null}
          onPress={onHandIn}
        >
          {state.at === 'refused' ? words.frame.retry : label}
        </ActionButton>
        <div>
          {progress !== undefined && <output className="hand-in-progress">{progress}</output>}
          <p className="note">{kept.at === 'kept' ? allKept : text.drafts[kept.at]}</p>
        </div>
      </div>
    </>
  )
}
