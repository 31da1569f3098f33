import type { ReactNode } from 'react'
import { usePart } from '../stores/use-store.ts'
import { hashOf } from '../stores/screen-store.ts'
import { words } from '../words/words.ts'
import { AppFooter } from './app-footer.tsx'
import { Wordmark } from './wordmark.tsx'

/** What stands around every screen: the way to the content, the header, the footer. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('content')?.focus()
        }}
      >
        {words.frame.skip}
      </a>
      <AppHeader />
      <main id="content" className="content" tabIndex={-1}>
        {children}
      </main>
      <AppFooter />
    </div>
  )
}

function AppHeader() {
  const at = usePart('screen', (state) => state.screen.at)
  const trainee = usePart('settings', (state) => state.lastTrainee)
  const known = usePart('trainees', ({ answer }) =>
    answer.at === 'ready' ? answer.value.find(({ id }) => id === trainee) : undefined,
  )
  const inside = at !== 'welcome' && at !== 'supervisor' && known !== undefined
  return (
    <header className="header">
      <div className="header-row">
        <a className="header-home" href={hashOf({ at: 'welcome' })} aria-label={words.frame.home}>
          <Wordmark />
        </a>
        {inside && (
          <p className="header-trainee">
            <span className="visually-hidden">{words.frame.trainee}: </span>
            <span className="header-name">{known.name}</span>
            <a href={hashOf({ at: 'welcome' })}>{words.frame.changeTrainee}</a>
          </p>
        )}
        <nav className="header-nav" aria-label={words.frame.navigation}>
          <ul>
            {known !== undefined && (
              <li>
                <a
                  href={hashOf({ at: 'library', trainee: known.id })}
                  aria-current={at === 'library' ? 'page' : undefined}
                >
                  {words.frame.toLibrary}
                </a>
              </li>
            )}
            <li>
              <a
                href={hashOf({ at: 'supervisor' })}
                aria-current={at === 'supervisor' ? 'page' : undefined}
              >
                {words.frame.toSupervisor}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
