import { createStore } from 'zustand/vanilla'

/** Where the reader is. Reflected in the address after `#`, so that reload and Back work. */
export type Screen =
  | { readonly at: 'welcome' }
  | { readonly at: 'library'; readonly trainee: string }
  | { readonly at: 'attempt'; readonly attempt: string }
  | { readonly at: 'debrief'; readonly attempt: string; readonly number: number }
  | { readonly at: 'result'; readonly attempt: string }
  | { readonly at: 'supervisor' }
  | { readonly at: 'nowhere' }

/** The window's address, as much of it as the screens need. */
export type Address = {
  readonly read: () => string
  readonly push: (hash: string) => void
  readonly replace: (hash: string) => void
  readonly onChange: (listener: () => void) => void
}

export type ScreenStore = {
  readonly screen: Screen
  /** How many times the screen changed since the page loaded. */
  readonly moves: number
  readonly go: (screen: Screen) => void
  /** As `go`, but Back will not return to the screen left. */
  readonly replace: (screen: Screen) => void
}

/** The address of a screen, with its `#`. */
export function hashOf(screen: Screen): string {
  switch (screen.at) {
    case 'welcome':
    case 'nowhere':
      return '#/'
    case 'library':
      return `#/library/${encodeURIComponent(screen.trainee)}`
    case 'attempt':
      return `#/attempt/${encodeURIComponent(screen.attempt)}`
    case 'debrief':
      return `#/attempt/${encodeURIComponent(screen.attempt)}/decision/${screen.number}`
    case 'result':
      return `#/attempt/${encodeURIComponent(screen.attempt)}/result`
    case 'supervisor':
      return '#/supervisor'
  }
}

/** The screen of an address; `nowhere` for one that no screen has. */
export function screenOf(hash: string): Screen {
  const [first = '', second = '', third = '', fourth = '', ...rest] = parts(hash)
  if (rest.length > 0) return { at: 'nowhere' }
  if (first === '') return { at: 'welcome' }
  if (first === 'supervisor' && second === '') return { at: 'supervisor' }
  if (first === 'library' && second !== '' && third === '')
    return { at: 'library', trainee: second }
  if (first !== 'attempt' || second === '') return { at: 'nowhere' }
  if (third === '') return { at: 'attempt', attempt: second }
  if (third === 'result' && fourth === '') return { at: 'result', attempt: second }
  if (third === 'decision' && /^[1-9]\d{0,3}$/.test(fourth))
    return { at: 'debrief', attempt: second, number: Number(fourth) }
  return { at: 'nowhere' }
}

function parts(hash: string): string[] {
  try {
    return hash
      .replace(/^#?\/?/, '')
      .split('/')
      .map(decodeURIComponent)
  } catch {
    return ['?']
  }
}

/** Makes the store of where the reader is. Takes the address as a value, so tests need no window. */
export function createScreenStore(address: Address) {
  return createStore<ScreenStore>()((set, get) => {
    const show = (screen: Screen) => set({ screen, moves: get().moves + 1 })
    address.onChange(() => {
      const screen = screenOf(address.read())
      if (hashOf(screen) !== hashOf(get().screen) || screen.at !== get().screen.at) show(screen)
    })
    return {
      screen: screenOf(address.read()),
      moves: 0,
      go: (screen) => {
        show(screen)
        address.push(hashOf(screen))
      },
      replace: (screen) => {
        show(screen)
        address.replace(hashOf(screen))
      },
    }
  })
}
