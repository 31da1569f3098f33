import { useEffect, useRef } from 'react'
import { ActionButton } from '../../../components/action-button.tsx'
import { words } from '../../../words/words.ts'
import type { EmptyPart } from './page-answer.ts'

type EmptyReminderProps = {
  readonly parts: readonly EmptyPart[]
  readonly onGoOn: () => void
  readonly onHandIn: () => void
}

/** Tells what is still empty, and asks whether the page is handed in all the same. It takes the focus. */
export function EmptyReminder({ parts, onGoOn, onHandIn }: EmptyReminderProps) {
  const text = words.marking
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section
      className="notice"
      data-tone="warning"
      aria-labelledby="still-empty"
      tabIndex={-1}
      ref={box}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M10 2.5l8 14.5H2z M10 8v4 M10 14v1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>
      <div className="notice-body">
        <p className="notice-title" id="still-empty">
          {text.empty(parts.map(inWords))}
        </p>
        <p>{text.emptyQuestion}</p>
        <div className="marking-choices">
          <ActionButton look="primary" onPress={onGoOn}>
            {text.goOn}
          </ActionButton>
          <ActionButton onPress={onHandIn}>{text.handInAnyway}</ActionButton>
        </div>
      </div>
    </section>
  )
}

function inWords(empty: EmptyPart): string {
  const text = words.marking
  switch (empty.part) {
    case 'portion':
      return text.emptyPortion(empty.number)
    case 'line':
      return text.emptyLine(empty.label)
    case 'banner':
      return text.emptyBanner
  }
}
