import { useEffect, useRef, type ReactNode } from 'react'
import type { Language } from '../../electron/contract.ts'
import { usePart } from '../stores/use-store.ts'
import { words } from '../words/words.ts'

type ScreenHeadingProps = {
  /** Names the window. */
  readonly documentTitle: string
  readonly lang?: Language
  readonly children: ReactNode
}

/**
 * The one heading of a screen. It takes the focus when the reader came here from another screen, so
 * that a screen reader speaks it; nothing else announces the change.
 */
export function ScreenHeading({ documentTitle, children, ...language }: ScreenHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const moves = usePart('screen', (state) => state.moves)
  useEffect(() => {
    document.title = words.frame.documentTitle(documentTitle)
  }, [documentTitle])
  useEffect(() => {
    if (moves === 0) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [moves])
  return (
    <h1 ref={heading} tabIndex={-1} {...language}>
      {children}
    </h1>
  )
}
