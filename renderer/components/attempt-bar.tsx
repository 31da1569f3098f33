import { useId } from 'react'
import type { AttemptView } from '../../electron/contract.ts'
import { useStores } from '../stores/use-store.ts'
import { words } from '../words/words.ts'
import { ActionButton } from './action-button.tsx'
import { DecisionProgress } from './decision-progress.tsx'

type AttemptBarProps = {
  readonly view: AttemptView
  /** The decision this screen is about, from 1. */
  readonly number: number
}

/** Above every screen of an attempt: the module, how far, and the way out. */
export function AttemptBar({ view, number }: AttemptBarProps) {
  const text = words.player
  const { screen } = useStores()
  const module = useId()
  return (
    <section className="attempt-bar" aria-labelledby={module}>
      <p className="attempt-bar-module" id={module} lang={view.languages.title}>
        {view.module.title}
      </p>
      <DecisionProgress
        decided={view.decided}
        decisions={view.decisions}
        label={text.progress(number, view.decisions)}
      />
      <p className="attempt-bar-saved note" id="attempt-saved">
        {text.saved}
      </p>
      <ActionButton
        aria-describedby="attempt-saved"
        onPress={() => screen.getState().go({ at: 'library', trainee: view.trainee.id })}
      >
        {text.leave}
      </ActionButton>
    </section>
  )
}
