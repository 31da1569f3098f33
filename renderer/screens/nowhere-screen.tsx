import { hashOf } from '../stores/screen-store.ts'
import { words } from '../words/words.ts'
import { ScreenHeading } from '../components/screen-heading.tsx'

/** Shown for an address that no screen has. */
export function NowhereScreen() {
  const { title, home } = words.nowhere
  return (
    <div className="stack">
      <ScreenHeading documentTitle={title}>{title}</ScreenHeading>
      <p>
        <a href={hashOf({ at: 'welcome' })}>{home}</a>
      </p>
    </div>
  )
}
