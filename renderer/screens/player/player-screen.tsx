import type { AttemptView, SceneView } from '../../../electron/contract.ts'
import { AttemptBar } from '../../components/attempt-bar.tsx'
import { Lines } from '../../components/lines.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { usePart } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { DecisionForm } from './decision-form.tsx'
import { EarlierDecisions } from './earlier-decisions.tsx'
import { MarkingForm } from './marking/marking-form.tsx'
import { Papers } from './papers.tsx'
import { RedactionForm } from './redaction/redaction-form.tsx'

type PlayerScreenProps = { readonly view: AttemptView; readonly scene: SceneView }

/** What the scene asks for, by its kind. */
function Decision({ view, scene: { decision } }: PlayerScreenProps) {
  switch (decision.kind) {
    case 'choice':
      return <DecisionForm key={decision.id} decision={decision} />
    case 'marking':
      return <MarkingForm key={decision.id} attempt={view.id} task={decision} draft={view.draft} />
    case 'redaction':
      return (
        <RedactionForm key={decision.id} attempt={view.id} task={decision} draft={view.draft} />
      )
  }
}

/** One scene: the story, the papers, and the decision. */
export function PlayerScreen({ view, scene }: PlayerScreenProps) {
  const text = words.player
  const reloaded = usePart('attempt', ({ attempt }) => attempt.at === 'open' && attempt.reloaded)
  const { story } = view.languages
  const papers = scene.documents.length + scene.guides.length > 0
  return (
    <div className="player">
      <AttemptBar view={view} number={view.decided + 1} />
      {reloaded && <p className="player-reloaded">{text.reloaded}</p>}
      <article className="scene" data-papers={papers}>
        <div className="scene-story">
          <header className="scene-head">
            <ScreenHeading documentTitle={scene.title} lang={story}>
              {scene.title}
            </ScreenHeading>
            <p className="scene-setting">
              <span className="visually-hidden">{text.setting}: </span>
              <span lang={story}>{scene.setting}</span>
            </p>
          </header>
          <div className="story">
            <Lines of={scene.paragraphs} as="p" lang={story} />
          </div>
          {scene.standing.length > 0 && (
            <section className="standing" aria-labelledby="standing">
              <h2 id="standing">{text.standing}</h2>
              <ul>
                <Lines of={scene.standing} as="li" lang={story} />
              </ul>
            </section>
          )}
        </div>
        {papers && <Papers documents={scene.documents} guides={scene.guides} />}
        <Decision view={view} scene={scene} />
      </article>
      {view.debriefs.length > 0 && <EarlierDecisions debriefs={view.debriefs} />}
    </div>
  )
}
