import { join } from 'node:path'
import { vi } from 'vitest'
import type { SaveFile } from '../../electron/app.ts'
import type { Handlers } from '../../electron/gate.ts'
import { makeHandlers } from './fake-app.ts'
import { createFakeElectron, type FakeMachine } from './fake-electron.ts'
import { scratchFolder } from './scratch.ts'

type OpenOptions = {
  readonly shell: string
  readonly dataFolder: string
  readonly contentFolder: string
  readonly version: string
  readonly saveFile: SaveFile
}

/** Runs electron/main.ts anew against a fake Electron, until its start is over. */
export const startMain = async (
  machine: FakeMachine & {
    readonly env?: Readonly<Record<string, string>>
    readonly handlers?: Partial<Handlers>
    /** Thrown where the app would open. */
    readonly failure?: (app: typeof import('../../electron/app.ts')) => unknown
  } = {},
) => {
  const electron = createFakeElectron(machine)
  const folder = join(scratchFolder(), 'data')
  const opened: OpenOptions[] = []
  let closed = 0
  vi.resetModules()
  vi.stubEnv('SAFEHAND_DATA', folder)
  for (const [name, value] of Object.entries(machine.env ?? {})) vi.stubEnv(name, value)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.doMock('electron', () => electron.module)
  vi.doMock('../../electron/app.ts', async (original) => {
    const app = await original<typeof import('../../electron/app.ts')>()
    const openApp = (options: OpenOptions) => {
      electron.calls.push('openApp')
      if (machine.failure !== undefined) throw machine.failure(app)
      opened.push(options)
      return { handlers: makeHandlers(machine.handlers), close: () => (closed += 1) }
    }
    return { ...app, openApp }
  })
  const on = vi.spyOn(process, 'on').mockReturnValue(process)
  await import('../../electron/main.ts')
  await vi.waitFor(() => {
    const over = ['window', 'errorBox', 'exit 0'].some((call) => electron.calls.includes(call))
    if (!over) throw new Error('still starting')
  })
  await new Promise((resolve) => setImmediate(resolve))
  const uncaught = new Map(on.mock.calls.map(([name, listener]) => [String(name), listener]))
  return { ...electron, folder, opened, uncaught, closedTimes: () => closed }
}
