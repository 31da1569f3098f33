import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'

type FoldProps = {
  /** What the button says. */
  readonly summary: ReactNode
  /** The level of the heading around the button, where the fold is a section of its own. */
  readonly heading?: 2 | 3 | 4
  readonly children: ReactNode
}

/** Text folded away behind a button that opens and closes it. */
export function Fold({ summary, heading, children }: FoldProps) {
  const button = (
    <Button slot="trigger" className="fold-button">
      <svg className="fold-arrow" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M4 2l4 4-4 4" />
      </svg>
      <span>{summary}</span>
    </Button>
  )
  const Heading = heading === undefined ? null : (`h${heading}` as const)
  return (
    <Disclosure className="fold">
      {Heading === null ? button : <Heading className="fold-heading">{button}</Heading>}
      <DisclosurePanel>
        <div className="fold-content">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  )
}
