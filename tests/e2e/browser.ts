/**
 * Finds a Chromium for the end-to-end tests: SAFEHAND_BROWSER, the system's, Playwright's own. Run as a
 * program it installs one where there is none: with Playwright, or with apt-get as root.
 */
import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a browser that can run the tests, or null where there is none. */
export function findBrowser(): string | null {
  const named = process.env['SAFEHAND_BROWSER']
  if (named) return existsSync(named) ? named : null
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usual, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 }).status === 0

/** Tries to install a browser; answers whether there is one now. */
function installBrowser(): boolean {
  const playwright = join('node_modules', '@playwright', 'test', 'cli.js')
  if (run(process.execPath, playwright, 'install', 'chromium') && findBrowser()) return true
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  return (
    asRoot &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', 'chromium') &&
    findBrowser() !== null
  )
}

const isProgram =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isProgram && findBrowser() === null) {
  const named = process.env['SAFEHAND_BROWSER']
  if (named || !installBrowser()) {
    process.stderr.write(
      named
        ? `SAFEHAND_BROWSER is ${named}, but there is no such file.\n`
        : 'No browser for the end-to-end tests: install Chromium or Chrome, or name one in SAFEHAND_BROWSER.\n',
    )
    process.exit(1)
  }
}
