import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronEnd } from './start-plan.ts'

const installMs = 60_000

/** Electron's npm package carries a downloader; the runtime itself lies in its `dist` once installed. */
const packageFolder = (root: string) => join(root, 'node_modules', 'electron')

/** Path of Electron's program, or null where the runtime is not installed. */
export const findRuntime = (root: string, env: NodeJS.ProcessEnv): string | null => {
  const program = textOf(join(packageFolder(root), 'path.txt'))
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (program === null && !dist) return null
  const file = join(dist || join(packageFolder(root), 'dist'), program ?? 'electron')
  return existsSync(file) ? file : null
}

/** Why this version of the runtime could not be installed before, or null where that was not tried. */
export const rememberedFailure = (root: string): string | null => {
  if (!existsSync(packageFolder(root))) return 'its package is not installed'
  const [version, ...reason] = (textOf(markerOf(root)) ?? '').split('\n')
  return version !== '' && version === versionOf(root) ? reason.join(' ') : null
}

/**
 * Installs the runtime with Electron's own installer, within a minute. A failure is remembered for
 * this version, so that the next start does not wait again.
 *
 * @returns Why it failed, or null where the runtime is now installed.
 */
export const installRuntime = async (root: string): Promise<string | null> => {
  const child = spawn(process.execPath, [join(packageFolder(root), 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: installMs,
    killSignal: 'SIGKILL',
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => {
    child.once('close', (...end) => resolve(end))
    child.once('error', (error) => {
      told = error.message
      resolve([null, null])
    })
  })
  if (code === 0 && findRuntime(root, process.env) !== null) return null
  const reason = signal === null ? reasonIn(told) : `no end within ${installMs / 1000} seconds`
  try {
    mkdirSync(dirname(markerOf(root)), { recursive: true })
    writeFileSync(markerOf(root), `${versionOf(root) ?? ''}\n${reason}`)
  } catch {
    // Where nothing can be remembered, the next start tries once more.
  }
  return reason
}

/** The line of an installer's output that names the error, short enough for one line of ours. */
export const reasonIn = (output: string): string => {
  const lines = output.split('\n').map((line) => line.trim())
  const line = lines.find((text) => /\b\w*Error\b/.test(text)) ?? lines.find((text) => text !== '')
  const reason = line?.replace(/^\w*Error: /, '') ?? 'the installer told no reason'
  return reason.slice(0, 120)
}

/** Runs the app in Electron until it ends. Ctrl-C and requests to end are passed on. */
export const runElectron = (root: string, runtime: string): Promise<ElectronEnd> =>
  new Promise((resolve) => {
    const startedMs = performance.now()
    let asked = false
    // Set by some editors' terminals; it would make Electron run as plain Node.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = spawn(runtime, [root], { stdio: 'inherit', env })
    const passOn = (signal: NodeJS.Signals) => {
      asked = true
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, passOn)
    const end = (code: number | null, signal: NodeJS.Signals | null, error: string | null) => {
      for (const each of signals) process.off(each, passOn)
      resolve({ code, signal, error, asked, ranMs: performance.now() - startedMs })
    }
    child.once('error', (error) => end(null, null, error.message))
    child.once('close', (code, signal) => end(code, signal, null))
  })

const markerOf = (root: string) =>
  join(root, 'node_modules', '.cache', 'safehand', 'electron-install-failed')

const versionOf = (root: string): string | null => {
  const text = textOf(join(packageFolder(root), 'package.json'))
  return /"version": "([^"]+)"/.exec(text ?? '')?.[1] ?? null
}

const textOf = (file: string): string | null =>
  existsSync(file) ? readFileSync(file, 'utf8') : null
