import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { findRuntime } from '../../electron/shell/electron-runtime.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const hasElectron =
  findRuntime(root, process.env) !== null &&
  (process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))

/** The same specs in both shells; in Electron only where its runtime and a display are there. */
export default defineConfig<{ shell: 'loopback' | 'electron' }>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'loopback', use: { shell: 'loopback' } },
    ...(hasElectron ? [{ name: 'electron', use: { shell: 'electron' as const } }] : []),
  ],
})
