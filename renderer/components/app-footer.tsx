import { useId } from 'react'
import { Group, ToggleButton } from 'react-aria-components'
import { languages, themes } from '../stores/settings-store.ts'
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
        <div className="footer-choices">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
    </footer>
  )
}

function ThemeChoice() {
  const { settings } = useStores()
  const theme = usePart('settings', (state) => state.theme)
  return (
    <Choice
      label={words.frame.theme}
      options={themes}
      chosen={theme}
      nameOf={(each) => words.frame.themes[each]}
      choose={(each) => settings.getState().chooseTheme(each)}
    />
  )
}

function LanguageChoice() {
  const { settings } = useStores()
  const language = usePart('settings', (state) => state.language)
  return (
    <Choice
      label={words.frame.explanations}
      options={languages}
      chosen={language}
      nameOf={(each) => words.frame.languages[each]}
      choose={(each) => settings.getState().chooseLanguage(each)}
    />
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly options: readonly T[]
  readonly chosen: T
  readonly nameOf: (option: T) => string
  readonly choose: (option: T) => void
}

/** A few settings side by side, one of which is on. */
function Choice<T extends string>({ label, options, chosen, nameOf, choose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <Group className="theme" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div className="theme-group">
        {options.map((each) => (
          <ToggleButton
            key={each}
            className="theme-button"
            isSelected={each === chosen}
            onChange={() => choose(each)}
          >
            {nameOf(each)}
          </ToggleButton>
        ))}
      </div>
    </Group>
  )
}
