import { describe, expect, it } from 'vitest'
import { createSettingsStore, type Keep } from '../../../renderer/stores/settings-store.ts'

function memory(): Keep & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }
}

const forbidden: Keep = {
  getItem: () => {
    throw new Error('storage is forbidden')
  },
  setItem: () => {
    throw new Error('storage is forbidden')
  },
}

describe('createSettingsStore', () => {
  it('follows the system until a theme is chosen', () => {
    expect(createSettingsStore(memory()).getState().theme).toBe('system')
  })

  it('explains in English until another language is chosen, and finds it again at the next start', () => {
    const keep = memory()
    expect(createSettingsStore(keep).getState().language).toBe('en')
    createSettingsStore(keep).getState().chooseLanguage('fr')
    expect(createSettingsStore(keep).getState().language).toBe('fr')
  })

  it('ignores a kept language that it does not know', () => {
    const keep = memory()
    keep.kept.set('safehand.language', 'tlh')
    expect(createSettingsStore(keep).getState().language).toBe('en')
  })

  it('finds the theme and the trainee again at the next start', () => {
    const keep = memory()
    const { chooseTheme, rememberTrainee } = createSettingsStore(keep).getState()
    chooseTheme('dark')
    rememberTrainee('t7')
    expect(createSettingsStore(keep).getState()).toMatchObject({ theme: 'dark', lastTrainee: 't7' })
  })

  it('keeps the theme, the language and the trainee’s id and nothing else', () => {
    const keep = memory()
    const { chooseTheme, rememberTrainee } = createSettingsStore(keep).getState()
    chooseTheme('light')
    rememberTrainee('t1')
    createSettingsStore(keep).getState().chooseLanguage('fr')
    expect([...keep.kept.values()].toSorted()).toEqual(['fr', 'light', 't1'])
  })

  it('ignores a kept theme that it does not know', () => {
    const keep = memory()
    keep.kept.set('safehand.theme', 'sepia')
    expect(createSettingsStore(keep).getState().theme).toBe('system')
  })

  it('works for this start where storage is forbidden', () => {
    const store = createSettingsStore(forbidden)
    store.getState().chooseTheme('dark')
    store.getState().rememberTrainee('t1')
    expect(store.getState()).toMatchObject({ theme: 'dark', lastTrainee: 't1' })
  })
})
