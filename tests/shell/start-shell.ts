import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SaveFile } from '../../electron/app.ts'
import type { Handlers } from '../../electron/gate.ts'
import { startLoopback } from '../../electron/loopback.ts'
import { makeHandlers } from './fake-app.ts'
import { scratchFolder } from './scratch.ts'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** The loopback shell on a free port, over a small built page, with a client that speaks plain HTTP. */
export const startShell = async (replaced: Partial<Handlers> = {}) => {
  const base = scratchFolder()
  mkdirSync(join(base, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(base, 'secret.txt'), 'secret')
  writeFileSync(join(base, 'renderer', 'index.html'), '<!doctype html>')
  writeFileSync(join(base, 'renderer', 'assets', 'index-1.js'), 'export {}')
  writeFileSync(join(base, 'bridge.js'), 'window.safehand = {}')
  const logged: string[] = []
  const saves: SaveFile[] = []
  let closed = 0
  const shell = await startLoopback({
    open: (saveFile) => {
      saves.push(saveFile)
      return { handlers: makeHandlers(replaced), close: () => (closed += 1) }
    },
    rendererFolder: join(base, 'renderer'),
    bridgeFile: join(base, 'bridge.js'),
    log: (entry) => logged.push(entry),
  })
  const { port, origin, pathname, search } = new URL(shell.address)

  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: string | Uint8Array,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          headers,
          setHost: headers['Host'] === undefined,
          agent: false,
        },
        (response) => {
          let text = ''
          response
            .setEncoding('utf8')
            .on('data', (piece: string) => (text += piece))
            .on('end', () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
            )
            .on('error', reject)
        },
      )
      call.on('error', reject)
      call.end(body)
    })

  /** Spends the key and answers the cookie as a browser sends it back. */
  const comeIn = async (): Promise<string> => {
    const { headers } = await send('GET', `${pathname}${search}`)
    return String(headers['set-cookie']).split(';')[0] ?? ''
  }
  const saveFile: SaveFile = async (file) => {
    const [save] = saves
    if (save === undefined) throw new Error('the app was not opened')
    return save(file)
  }
  return {
    ...shell,
    port,
    origin,
    opening: `${pathname}${search}`,
    send,
    comeIn,
    saveFile,
    logged,
    closedTimes: () => closed,
  }
}

type Shell = Awaited<ReturnType<typeof startShell>>

/** The same, ended with the running test. */
export const startForTest = async (replaced: Partial<Handlers> = {}): Promise<Shell> => {
  const shell = await startShell(replaced)
  onTestFinished(shell.close)
  return shell
}

/** The headers of a call as our page makes it. */
export const pageHeaders = async (shell: Shell) => ({
  Cookie: await shell.comeIn(),
  Origin: shell.origin,
  'Content-Type': 'application/json',
})
