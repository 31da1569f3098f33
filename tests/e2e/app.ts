/** Starts the real app for a test, in the shell that the project names, over a data folder of its own. */
import { _electron, chromium, test as base, type Browser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findRuntime } from '../../electron/shell/electron-runtime.ts'
import { findBrowser } from './browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One start of the app. */
export type Running = {
  readonly page: Page
  /** Addresses of all requests that the window made. */
  readonly requests: readonly string[]
  /** What the window's console said was wrong. */
  readonly complaints: readonly string[]
  readonly processId: number
  /** Ends the main process at once, as a power cut would. */
  readonly kill: () => Promise<void>
}

type Look = { readonly colorScheme?: 'light' | 'dark'; readonly forcedColors?: 'active' | 'none' }
type Fixtures = {
  shell: 'loopback' | 'electron'
  dataFolder: string
  /** Starts the app; a second call starts it again over the same data. */
  start: (look?: Look) => Promise<Running>
}

export const test = base.extend<Fixtures>({
  shell: ['loopback', { option: true }],

  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'safehand-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  start: async ({ shell, dataFolder }, use) => {
    const started: Running[] = []
    await use(async (look = {}) => {
      const running = await (shell === 'electron' ? startElectron : startLoopback)(dataFolder, look)
      started.push(running)
      return running
    })
    for (const running of started) await running.kill()
  },
})
export { expect } from '@playwright/test'

const watch = (page: Page) => {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  return { requests, complaints }
}

async function startLoopback(dataFolder: string, look: Look): Promise<Running> {
  const main = spawn(process.execPath, ['electron/start.ts'], {
    cwd: root,
    env: { ...process.env, SAFEHAND_DATA: dataFolder, SAFEHAND_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => main.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/open\?key=\S+/.exec(said)
      if (found) resolve(found[0])
    }
    main.stdout.on('data', hear)
    main.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`the app did not start: ${said}`)))
  })
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error('no browser; run npm test, which finds or installs one')
  const browser: Browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const context = await browser.newContext({ ...look, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const seen = watch(page)
  await page.goto(address)
  return {
    page,
    ...seen,
    processId: main.pid ?? 0,
    kill: async () => {
      main.kill('SIGKILL')
      await ended
      await browser.close()
    },
  }
}

async function startElectron(dataFolder: string, look: Look): Promise<Running> {
  const executablePath = findRuntime(root, process.env)
  if (executablePath === null) throw new Error('Electron’s runtime is not installed')
  const app = await _electron.launch({
    executablePath,
    args: [root],
    env: { ...(process.env as Record<string, string>), SAFEHAND_DATA: dataFolder },
  })
  const page = await app.firstWindow()
  await page.emulateMedia(look)
  await page.setViewportSize({ width: 1280, height: 800 })
  const main = app.process()
  return {
    page,
    ...watch(page),
    processId: main.pid ?? 0,
    kill: async () => {
      main.kill('SIGKILL')
      await app.close().catch(() => undefined)
    },
  }
}
