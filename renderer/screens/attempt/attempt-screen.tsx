import { useEffect } from 'react'
import type { AttemptView } from '../../../electron/contract.ts'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { ToldInContext } from '../../components/told-in.ts'
import { Waiting } from '../../components/waiting.tsx'
import { hashOf, type Screen } from '../../stores/screen-store.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { DebriefScreen } from '../debrief/debrief-screen.tsx'
import { PlayerScreen } from '../player/player-screen.tsx'
import { ResultScreen } from '../result/result-screen.tsx'

type AttemptScreenProps = {
  readonly screen: Extract<Screen, { readonly attempt: string }>
}

/** The screens of one attempt: the scene that waits, a debrief, the result. Brings the attempt first. */
export function AttemptScreen({ screen }: AttemptScreenProps) {
  const { attempt, settings } = useStores()
  const state = usePart('attempt', (store) => store.attempt)
  const view = 'view' in state && state.view.id === screen.attempt ? state.view : null
  const trainee = view?.trainee.id
  useEffect(() => {
    void attempt.getState().open(screen.attempt)
  }, [attempt, screen.attempt])
  useEffect(() => {
    if (trainee !== undefined) settings.getState().rememberTrainee(trainee)
  }, [settings, trainee])

  if (view !== null)
    return (
      <ToldInContext value={view.languages}>
        <Stage screen={screen} view={view} />
      </ToldInContext>
    )
  if (state.at === 'stopped' && state.id === screen.attempt)
    return (
      <div className="stack">
        <ScreenHeading documentTitle={words.player.notOpened}>
          {words.player.notOpened}
        </ScreenHeading>
        <FaultNotice
          fault={state.fault}
          onRetry={() => void attempt.getState().open(screen.attempt)}
        />
        <p>
          <a href={hashOf({ at: 'welcome' })}>{words.nowhere.home}</a>
        </p>
      </div>
    )
  return <Waiting />
}

/** Shows the screen asked for where the attempt has it, else the one where the attempt stands. */
function Stage({ screen, view }: AttemptScreenProps & { readonly view: AttemptView }) {
  const { screen: screens } = useStores()
  const debrief =
    screen.at === 'debrief'
      ? view.debriefs.find(({ number }) => number === screen.number)
      : undefined
  const missing =
    (screen.at === 'attempt' && view.scene === null) ||
    (screen.at === 'debrief' && debrief === undefined) ||
    (screen.at === 'result' && view.result === null)
  const stands = view.scene === null ? 'result' : 'attempt'
  useEffect(() => {
    if (missing) screens.getState().replace({ at: stands, attempt: view.id })
  }, [screens, missing, stands, view.id])

  if (debrief !== undefined) return <DebriefScreen view={view} debrief={debrief} />
  if (screen.at === 'result' && view.result !== null)
    return <ResultScreen view={view} result={view.result} />
  if (screen.at === 'attempt' && view.scene !== null)
    return <PlayerScreen key={view.decided} view={view} scene={view.scene} />
  return <Waiting />
}
