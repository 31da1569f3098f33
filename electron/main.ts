/**
 * The Electron shell, from first line to open window:
 *
 *   page (renderer/) ─▶ preload ─▶ ipc port ─▶ gate ─▶ handlers (app.ts) ─▶ records, engine, reports
 *   page ◀─ safehand://app/ ◀─ app protocol ◀─ dist/renderer
 *
 * What is allowed stands in security.ts. Everything up to the first `await` runs before Electron is
 * ready, as Electron demands of schemes, switches and the sandbox.
 */
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { openApp, StartFault } from './app.ts'
import { dataFolder } from './data-folder.ts'
import { accountOf, createGate } from './gate.ts'
import { quietSwitches, sandboxVerdict, scheme, schemePrivileges } from './security.ts'
import { answerAppRequest } from './shell/app-protocol.ts'
import { serveIpc } from './shell/ipc-port.ts'
import { lockDownApp, lockDownSession } from './shell/lock-down.ts'
import { createLog } from './shell/log.ts'
import { menuTemplate } from './shell/menu.ts'
import { createSaveDialog } from './shell/save-dialog.ts'
import { bringForward, openWindow } from './shell/window.ts'

const root = app.getAppPath()
const folder = dataFolder(process.env, process.platform, homedir())
const log = createLog(folder)
let window: BrowserWindow | null = null

const stop = (message: string): void => {
  dialog.showErrorBox('Safehand cannot go on', message)
  app.exit(1)
}

/** Answers whether the data folder is there and Electron keeps its own files in it. */
const takeDataFolder = (): boolean => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    log(`the data folder: ${accountOf(error)}`)
    stop(
      `Safehand cannot use its data folder ${folder}. Give this account the right to write there, or name another folder in SAFEHAND_DATA.`,
    )
    return false
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'window'))
  return true
}

const openHandlers = (): ReturnType<typeof openApp> | null => {
  try {
    return openApp({
      shell: 'electron',
      dataFolder: folder,
      contentFolder: join(root, 'content'),
      version: app.getVersion(),
      saveFile: createSaveDialog(() => window),
    })
  } catch (error) {
    log(`start: ${accountOf(error)}`)
    stop(
      error instanceof StartFault
        ? error.message
        : `Safehand could not start; the log in ${folder} tells why.`,
    )
    return null
  }
}

const run = async (): Promise<void> => {
  const verdict = sandboxVerdict((name) => app.commandLine.hasSwitch(name), process.env)
  if (verdict.kind === 'refused') {
    log(`start: refused to run with ${verdict.found}`)
    return stop(
      `Safehand does not run with ${verdict.found}, which takes away the wall between its window and this machine. Start it without; where it was not you who asked for it, whoever looks after this machine can tell.`,
    )
  }
  if (verdict.kind === 'overridden') log(`start: SAFEHAND_ALLOW_NO_SANDBOX allows ${verdict.found}`)
  app.enableSandbox()
  for (const entry of quietSwitches) app.commandLine.appendSwitch(...entry)
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: schemePrivileges }])
  lockDownApp(app)
  if (!takeDataFolder()) return
  if (!app.requestSingleInstanceLock()) return app.exit(0)

  app.on('second-instance', () => window && bringForward(window))
  app.on('window-all-closed', () => app.quit())
  await app.whenReady()

  const opened = openHandlers()
  if (opened === null) return
  app.on('will-quit', () => opened.close())
  lockDownSession(session.defaultSession)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  protocol.handle(scheme, (request) => answerAppRequest(join(root, 'dist', 'renderer'), request))
  serveIpc(ipcMain, createGate({ handlers: opened.handlers, log }))
  window = await openWindow(join(root, 'dist', 'electron', 'preload.cjs'), log)
  window.on('closed', () => (window = null))
}

const endWith = (error: unknown): void => {
  log(`defect outside a call: ${accountOf(error)}`)
  stop(
    `Safehand met a fault it cannot go on from. What was decided is kept; the log in ${folder} tells what happened.`,
  )
}
process.on('uncaughtException', endWith)
process.on('unhandledRejection', endWith)
run().catch(endWith)
