import { createStore } from 'zustand/vanilla'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** Where the two settings are kept between starts. May refuse, as a browser may forbid storage. */
export type Keep = {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
}

export type SettingsStore = {
  readonly theme: Theme
  /** The id of the trainee last chosen on this machine. */
  readonly lastTrainee: string | null
  readonly chooseTheme: (theme: Theme) => void
  readonly rememberTrainee: (id: string) => void
}

const themeKey = 'safehand.theme'
const traineeKey = 'safehand.trainee'

/** Makes the store of what is kept in the page: the theme and the last trainee's id, nothing else. */
export function createSettingsStore(keep: Keep) {
  return createStore<SettingsStore>()((set) => ({
    theme: themes.find((theme) => theme === recall(keep, themeKey)) ?? 'system',
    lastTrainee: recall(keep, traineeKey),
    chooseTheme: (theme) => {
      set({ theme })
      remember(keep, themeKey, theme)
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
