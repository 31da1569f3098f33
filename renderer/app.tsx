import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { AppFrame } from './components/app-frame.tsx'
import { AttemptScreen } from './screens/attempt/attempt-screen.tsx'
import { LibraryScreen } from './screens/library/library-screen.tsx'
import { NowhereScreen } from './screens/nowhere-screen.tsx'
import { SupervisorScreen } from './screens/supervisor/supervisor-screen.tsx'
import { WelcomeScreen } from './screens/welcome/welcome-screen.tsx'
import { StoresContext, usePart } from './stores/use-store.ts'
import type { Stores } from './stores/stores.ts'
import { words } from './words/words.ts'

/** The whole page over its stores. */
export function App({ stores }: { readonly stores: Stores }) {
  useEffect(() => {
    void stores.about.getState().ask({})
    void stores.trainees.getState().ask({})
  }, [stores])
  return (
    <I18nProvider locale={words.language}>
      <StoresContext value={stores}>
        <Theme />
        <AppFrame>
          <CurrentScreen />
        </AppFrame>
      </StoresContext>
    </I18nProvider>
  )
}

function CurrentScreen() {
  const screen = usePart('screen', (state) => state.screen)
  switch (screen.at) {
    case 'welcome':
      return <WelcomeScreen />
    case 'library':
      return <LibraryScreen key={screen.trainee} trainee={screen.trainee} />
    case 'attempt':
    case 'debrief':
    case 'result':
      return <AttemptScreen screen={screen} />
    case 'supervisor':
      return <SupervisorScreen />
    case 'nowhere':
      return <NowhereScreen />
  }
}

function Theme() {
  const theme = usePart('settings', (state) => state.theme)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
  }, [theme])
  return null
}
