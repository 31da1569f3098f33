import { createStore } from 'zustand/vanilla'
import type { Language } from '../../electron/contract.ts'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** The languages of explanations. */
export const languages = ['en', 'fr'] as const satisfies readonly Language[]

/** Where the settings are kept between starts. May refuse, as a browser may forbid storage. */
export type Keep = {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
}

export type SettingsStore = {
  readonly theme: Theme
  /** The language in which findings are explained. */
  readonly language: Language
  /** The id of the trainee last chosen on this machine. */
  readonly lastTrainee: string | null
  readonly chooseTheme: (theme: Theme) => void
  readonly chooseLanguage: (language: Language) => void
  readonly rememberTrainee: (id: string) => void
}

const themeKey = 'safehand.theme'
const languageKey = 'safehand.language'
const traineeKey = 'safehand.trainee'

/** Makes the store of what is kept in the page: the theme, the language of explanations and the last trainee's id, nothing else. */
export function createSettingsStore(keep: Keep) {
  return createStore<SettingsStore>()((set) => ({
    theme: themes.find((theme) => theme === recall(keep, themeKey)) ?? 'system',
    language: languages.find((language) => language === recall(keep, languageKey)) ?? 'en',
    lastTrainee: recall(keep, traineeKey),
    chooseTheme: (theme) => {
      set({ theme })
      remember(keep, themeKey, theme)
    },
    chooseLanguage: (language) => {
      set({ language })
      remember(keep, languageKey, language)
    },
    rememberTrainee: (id) => {
      set({ lastTrainee: id })
      remember(keep, traineeKey, id)
    },
  }))
}

function recall(keep: Keep, key: string): string | null {
  try {
    return keep.getItem(key)
  } catch {
    return null
  }
}

/** A refusal costs a convenience and no record, so it is let pass. */
function remember(keep: Keep, key: string, value: string): void {
  try {
    keep.setItem(key, value)
  } catch {
    return
  }
}
