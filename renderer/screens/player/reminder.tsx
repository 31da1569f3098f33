import { useEffect, useId, useRef } from 'react'
import { ActionButton } from '../../components/action-button.tsx'
import { NoticeMark } from '../../components/verdict-mark.tsx'

type ReminderProps = {
  readonly missing: string
  readonly question: string
  readonly goOn: string
  readonly handIn: string
  readonly onGoOn: () => void
  readonly onHandIn: () => void
}

/** Tells what is missing, and asks whether the work is handed in all the same. It takes the focus. */
export function Reminder({ missing, question, goOn, handIn, onGoOn, onHandIn }: ReminderProps) {
  const box = useRef<HTMLElement>(null)
  const title = useId()
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="notice" data-tone="warning" aria-labelledby={title} tabIndex={-1} ref={box}>
      <NoticeMark />
      <div className="notice-body">
        <p className="notice-title" id={title}>
          {missing}
        </p>
        <p>{question}</p>
        <div className="notice-choices">
          <ActionButton look="primary" onPress={onGoOn}>
            {goOn}
          </ActionButton>
          <ActionButton onPress={onHandIn}>{handIn}</ActionButton>
        </div>
      </div>
    </section>
  )
}
