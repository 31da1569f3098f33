import type { AttemptView, DebriefView } from '../../../electron/contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { AttemptBar } from '../../components/attempt-bar.tsx'
import { DebriefBody } from '../../components/debrief-body.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'

type DebriefScreenProps = { readonly view: AttemptView; readonly debrief: DebriefView }

/** What one decision did, before the story goes on. */
export function DebriefScreen({ view, debrief }: DebriefScreenProps) {
  const text = words.debrief
  const { screen } = useStores()
  const finished = view.scene === null
  return (
    <div className="debrief">
      <AttemptBar view={view} number={debrief.number} />
      <article className="debrief-article">
        <header className="debrief-head">
          <p className="eyebrow">{text.eyebrow(debrief.number)}</p>
          <ScreenHeading
            documentTitle={text.documentTitle(debrief.number)}
            lang={view.languages.story}
          >
            {debrief.sceneTitle}
          </ScreenHeading>
        </header>
        <DebriefBody debrief={debrief} heading={2} />
        <div>
          <ActionButton
            look="primary"
            onPress={() =>
              screen.getState().go({ at: finished ? 'result' : 'attempt', attempt: view.id })
            }
          >
            {finished ? text.toResult : text.next}
          </ActionButton>
        </div>
      </article>
    </div>
  )
}
