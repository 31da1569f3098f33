/**
 * The loopback shell: the same app in a browser on this machine alone, for where Electron's runtime
 * is not to be had. It listens on 127.0.0.1, and only whoever was given the one-time key comes in.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import packageFile from '../package.json' with { type: 'json' }
import { openApp, type SaveFile, StartFault } from './app.ts'
import { dataFolder } from './data-folder.ts'
import { accountOf, createGate, type Handlers } from './gate.ts'
import { createDownloads } from './shell/downloads.ts'
import { createLog } from './shell/log.ts'
import { createAnswers } from './shell/loopback-answers.ts'
import { openInBrowser } from './shell/open-in-browser.ts'
import { createVisits } from './shell/visits.ts'

export type LoopbackOptions = {
  /** Opens records and content, given where reports go. It is closed with the shell. */
  readonly open: (saveFile: SaveFile) => { readonly handlers: Handlers; close(): void }
  readonly rendererFolder: string
  readonly bridgeFile: string
  /** 0, or nothing, takes any free port. */
  readonly port?: number
  readonly log: (entry: string) => void
}

export type Loopback = {
  /** Where to open the app: works once. */
  readonly address: string
  /** Makes another such address; the one before no longer works. */
  readonly freshAddress: () => string
  /** Lets answers under way finish, for two seconds at most, then closes records and content. */
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'
const graceMs = 2_000

/** Starts serving. Rejects with a StartFault: `not-built`, `port-taken`, or what keeps the app from opening. */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const { log } = options
  if (!existsSync(options.bridgeFile)) {
    throw new StartFault(
      'not-built',
      'Safehand is not built yet. Run npm run build first, or use npm start.',
    )
  }
  const bridge = readFileSync(options.bridgeFile)
  const downloads = createDownloads()
  const app = options.open(downloads.saveFile)
  let port = 0
  const portNow = () => port
  const visits = createVisits(portNow)
  const gate = createGate({ handlers: app.handlers, log })
  const { rendererFolder } = options
  const answers = createAnswers({ gate, visits, downloads, rendererFolder, bridge, portNow, log })
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, answers)
  try {
    port = await listen(server, options.port ?? 0)
  } catch (error) {
    app.close()
    throw error
  }
  const freshAddress = () => `http://${host}:${port}/open?key=${visits.newKey()}`
  return {
    address: freshAddress(),
    freshAddress,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await Promise.race([closed, pause(graceMs, undefined, { ref: false })])
      server.closeAllConnections()
      await closed
      downloads.clear()
      app.close()
    },
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = new StartFault(
        'port-taken',
        `Safehand cannot listen on port ${port} of this machine. Name another port in SAFEHAND_PORT, or leave it out.`,
        { cause: error },
      )
      reject(taken)
    })
    server.listen({ host, port }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

/**
 * Runs the shell for a person: prints the address, or opens the browser, and ends on Ctrl-C.
 * @returns The exit code, once it has ended.
 */
export const runLoopback = async (browser: boolean): Promise<number> => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const folder = dataFolder(process.env, process.platform, homedir())
  const log = createLog(folder)
  const endWith = (error: unknown): void => {
    log(`defect outside a call: ${accountOf(error)}`)
    say(
      `Safehand cannot go on. What was decided is kept; the log in ${folder} tells what happened.`,
    )
  }
  process.on('uncaughtException', (error) => {
    endWith(error)
    process.exit(1)
  })
  let loopback: Loopback
  try {
    loopback = await startLoopback({
      open: (saveFile) =>
        openApp({
          shell: 'loopback',
          dataFolder: folder,
          contentFolder: join(root, 'content'),
          version: packageFile.version,
          saveFile,
        }),
      rendererFolder: join(root, 'dist', 'renderer'),
      bridgeFile: join(root, 'dist', 'electron', 'bridge.js'),
      port: portFrom(process.env['SAFEHAND_PORT']),
      log,
    })
  } catch (error) {
    if (error instanceof StartFault) process.stderr.write(`${error.message}\n`)
    else endWith(error)
    return 1
  }
  say(`Safehand is at ${loopback.address}`)
  say('The address opens once. Press Enter for a fresh one, Ctrl-C to end Safehand.')
  if (browser) openInBrowser(loopback.address)
  await untilEnded(() => say(`Safehand is at ${loopback.freshAddress()}`))
  await loopback.close()
  say('Safehand has ended.')
  return 0
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const portFrom = (text: string | undefined): number => {
  if (text === undefined || text === '') return 0
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity
  if (port <= 65_535) return port
  throw new StartFault('bad-port', `SAFEHAND_PORT is ${text}, which is not a port from 0 to 65535.`)
}

/** Waits for Ctrl-C or another request to end. At a terminal, Enter calls `onEnter`. */
const untilEnded = (onEnter: () => void): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      process.stdin.off('data', onEnter).pause()
      resolve()
    }
    // Launchers pass a signal on that the terminal has sent already, so a second one changes nothing.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
    if (process.stdin.isTTY) process.stdin.on('data', onEnter)
  })

if (import.meta.main) process.exit(await runLoopback(false))
