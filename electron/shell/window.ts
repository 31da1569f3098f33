import { BrowserWindow, dialog } from 'electron'
import { startAddress, windowPreferences } from '../security.ts'

/** Opens the app's one window. @param preload Path of the built preload script. */
export const openWindow = async (
  preload: string,
  log: (entry: string) => void,
): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    title: 'Safehand',
    width: 1240,
    height: 860,
    minWidth: 480,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...windowPreferences, preload },
  })
  window.once('ready-to-show', () => window.show())
  // A page title would carry what is being read into task bars and window lists.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`the window's process ended: ${reason}, code ${exitCode}`)
    void offerReopening(window)
  })
  await window.loadURL(startAddress)
  return window
}

const offerReopening = async (window: BrowserWindow): Promise<void> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped unexpectedly.',
    detail: 'What was decided before is kept. Open the window again to go on at the last decision.',
    buttons: ['Open again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else window.close()
}

/** Brings a window to the front, from the task bar if need be. */
export const bringForward = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
