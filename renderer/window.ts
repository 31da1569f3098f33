import type { Address } from './stores/screen-store.ts'
import type { Keep } from './stores/settings-store.ts'

/** The part of the window's address after `#`, with its history. */
export function browserAddress(window: Window): Address {
  return {
    read: () => window.location.hash,
    push: (hash) => {
      if (hash !== window.location.hash) window.history.pushState(null, '', hash)
    },
    replace: (hash) => window.history.replaceState(null, '', hash),
    onChange: (listener) => {
      window.addEventListener('popstate', listener)
      window.addEventListener('hashchange', listener)
    },
  }
}

/** The page's own storage, read anew each time: where it is forbidden, even naming it may throw. */
export function browserKeep(window: Window): Keep {
  return {
    getItem: (key) => window.localStorage.getItem(key),
    setItem: (key, value) => window.localStorage.setItem(key, value),
  }
}

/** Has the browser fetch an address of our own and keep it as a file. */
export function downloadAs(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
