import type { App, Session, WebContents } from 'electron'
import { isOurAddress, isPermitted, startAddress } from '../security.ts'

/**
 * Takes from a session all that the app does not need: permissions, devices, downloads, dictionaries,
 * and every request that is not to our own address.
 */
export const lockDownSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isPermitted(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(`${startAddress}no-dictionaries/`)
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isOurAddress(request.url) }),
  )
  // Reports are saved by the main process through a dialog; the page itself downloads nothing.
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no navigation, no new window, no webview, no peer connections. */
export const lockDownContents = (contents: WebContents): void => {
  contents.on('will-navigate', prevent)
  contents.on('will-frame-navigate', prevent)
  contents.on('will-redirect', prevent)
  contents.on('will-attach-webview', prevent)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

const prevent = (event: { preventDefault(): void }) => event.preventDefault()

/** Locks down whatever the app makes from now on. Called before the app is ready. */
export const lockDownApp = (app: App): void => {
  app.on('session-created', lockDownSession)
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
}
