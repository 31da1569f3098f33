import type { DebriefView } from '../../../electron/contract.ts'
import { DecisionList } from '../../components/decision-list.tsx'
import { words } from '../../words/words.ts'

/** What was decided before this scene. */
export function EarlierDecisions({ debriefs }: { readonly debriefs: readonly DebriefView[] }) {
  return (
    <section className="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{words.player.earlier}</h2>
      <DecisionList debriefs={debriefs} />
    </section>
  )
}
