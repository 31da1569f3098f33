import { Group, ToggleButton } from 'react-aria-components'
import { themes } from '../stores/settings-store.ts'
import { usePart, useStores } from '../stores/use-store.ts'
import { words } from '../words/words.ts'
import { Fold } from './fold.tsx'

/** The footer: which Safehand this is, where its records are, and how it looks. */
export function AppFooter() {
  const about = usePart('about', (state) => state.answer)
  return (
    <footer className="footer">
      <div className="footer-row">
        <div className="footer-about">
          {about.at === 'ready' && (
            <p>{words.frame.version(about.value.version, words.frame.shells[about.value.shell])}</p>
          )}
          {about.at === 'ready' && (
            <Fold summary={words.frame.about}>
              <p>{words.frame.offline}</p>
              <p>{words.frame.dataFolder}</p>
              <p className="footer-folder">{about.value.dataFolder}</p>
            </Fold>
          )}
        </div>
        <ThemeChoice />
      </div>
    </footer>
  )
}

function ThemeChoice() {
  const { settings } = useStores()
  const theme = usePart('settings', (state) => state.theme)
  return (
    <Group className="theme" aria-labelledby="theme-label">
      <span id="theme-label">{words.frame.theme}</span>
      <div className="theme-group">
        {themes.map((each) => (
          <ToggleButton
            key={each}
            className="theme-button"
            isSelected={each === theme}
            onChange={() => settings.getState().chooseTheme(each)}
          >
            {words.frame.themes[each]}
          </ToggleButton>
        ))}
      </div>
    </Group>
  )
}
