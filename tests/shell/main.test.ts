import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  askChannel,
  quietSwitches,
  schemePrivileges,
  windowPreferences,
} from '../../electron/security.ts'
import { scratchFolder } from './scratch.ts'
import { startMain } from './start-main.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('the start of the Electron shell', () => {
  it('sets up sandbox, switches and scheme before Electron is ready, and the rest after', async () => {
    const { calls } = await startMain()
    expect(calls.filter((call) => !call.startsWith('appendSwitch'))).toEqual([
      'enableSandbox',
      'registerSchemes',
      'setPath userData',
      'setPath sessionData',
      'requestSingleInstanceLock',
      'ready',
      'openApp',
      `handle ${askChannel}`,
      'window',
    ])
    expect(calls.findLastIndex((call) => call.startsWith('appendSwitch'))).toBeLessThan(
      calls.indexOf('ready'),
    )
  })

  it('registers its one scheme with the privileges of security.ts', async () => {
    expect((await startMain()).schemes).toEqual([
      { scheme: 'safehand', privileges: schemePrivileges },
    ])
  })

  it('keeps Chromium quiet with every switch of security.ts', async () => {
    expect((await startMain()).appended).toEqual(quietSwitches)
  })

  it('keeps records in the data folder and Chromium’s own files apart from them', async () => {
    const { folder, paths, opened } = await startMain()
    expect(paths).toMatchObject({ userData: folder, sessionData: join(folder, 'window') })
    expect(opened).toMatchObject([
      {
        shell: 'electron',
        dataFolder: folder,
        contentFolder: '/opt/safehand/content',
        version: '9.8.7',
      },
    ])
  })

  it('opens one window with exactly the switches of security.ts and its preload', async () => {
    const { windows } = await startMain()
    expect(windows).toHaveLength(1)
    expect(windows[0]?.options['webPreferences']).toStrictEqual({
      ...windowPreferences,
      preload: '/opt/safehand/dist/electron/preload.cjs',
    })
    expect(windows[0]?.webContents.loaded).toEqual(['safehand://app/'])
    expect(windows[0]?.did).toEqual(['show'])
  })

  it('gives the menu editing and text size, and nothing that opens tools or reloads', async () => {
    const text = JSON.stringify((await startMain()).menus)
    for (const role of ['copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'quit']) {
      expect(text).toContain(`"role":"${role}"`)
    }
    expect(text).not.toMatch(/toggleDevTools|reload|forceReload|help|about/i)
  })

  it('keeps what is being read out of the window title', async () => {
    const { windows } = await startMain()
    let prevented = false
    windows[0]?.emit('page-title-updated', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  it('leaves the field to the Safehand that runs already', async () => {
    const { calls, opened } = await startMain({ taken: true })
    expect(calls).toContain('exit 0')
    expect(opened).toEqual([])
  })

  it('brings its window forward when it is started again', async () => {
    const { app, windows } = await startMain()
    const [window] = windows
    if (window) window.minimized = true
    app.emit('second-instance')
    expect(window?.did).toEqual(['show', 'restore', 'show', 'focus'])
  })

  it('ends with its window, and closes records on the way', async () => {
    const { app, calls, closedTimes } = await startMain()
    app.emit('window-all-closed')
    expect(calls).toContain('quit')
    expect(closedTimes()).toBe(0)
    app.emit('will-quit')
    expect(closedTimes()).toBe(1)
  })
})

describe('a start that fails', () => {
  it('shows what happened and what to do, and exits with 1', async () => {
    const { boxes, calls, windows } = await startMain({
      failure: ({ StartFault }) =>
        new StartFault('folder-locked', 'Another Safehand uses this folder. Close it first.'),
    })
    expect(boxes.map(({ text }) => text)).toEqual([
      'Another Safehand uses this folder. Close it first.',
    ])
    expect(calls).toContain('exit 1')
    expect(windows).toEqual([])
  })

  it('does not show a defect’s insides, but logs them', async () => {
    const { boxes, calls, folder } = await startMain({
      failure: () => new TypeError('x is undefined'),
    })
    expect(boxes).toHaveLength(1)
    expect(boxes[0]?.text).not.toContain('undefined')
    expect(readFileSync(join(folder, 'safehand.log'), 'utf8')).toContain(
      'TypeError: x is undefined',
    )
    expect(calls).toContain('exit 1')
  })

  it('names the data folder when it cannot be made', async () => {
    const file = join(scratchFolder(), 'file')
    writeFileSync(file, '')
    const { boxes, calls } = await startMain({ env: { SAFEHAND_DATA: join(file, 'data') } })
    expect(boxes[0]?.text).toContain(join(file, 'data'))
    expect(boxes[0]?.text).toContain('SAFEHAND_DATA')
    expect(calls).toContain('exit 1')
    expect(calls).not.toContain('ready')
  })

  it('refuses to run without its sandbox, before anything is opened', async () => {
    const { boxes, calls, opened, folder } = await startMain({ switches: ['no-sandbox'] })
    expect(boxes[0]?.text).toContain('--no-sandbox')
    expect(calls).toEqual(['errorBox', 'exit 1'])
    expect(opened).toEqual([])
    expect(readFileSync(join(folder, 'safehand.log'), 'utf8')).toContain(
      'refused to run with --no-sandbox',
    )
  })

  it('runs without its sandbox where that was allowed, and writes it down', async () => {
    const { windows, folder } = await startMain({
      switches: ['no-sandbox'],
      env: { SAFEHAND_ALLOW_NO_SANDBOX: '1' },
    })
    expect(windows).toHaveLength(1)
    expect(readFileSync(join(folder, 'safehand.log'), 'utf8')).toContain(
      'SAFEHAND_ALLOW_NO_SANDBOX allows --no-sandbox',
    )
  })

  it.each(['uncaughtException', 'unhandledRejection'])(
    'logs an error met as %s, says so, and ends',
    async (name) => {
      const { uncaught, boxes, calls, folder } = await startMain()
      uncaught.get(name)?.(new Error('stray'))
      expect(readFileSync(join(folder, 'safehand.log'), 'utf8')).toContain('Error: stray')
      expect(boxes).toHaveLength(1)
      expect(calls).toContain('exit 1')
    },
  )
})

describe('the app protocol in the shell', () => {
  it('serves the built page of this installation', async () => {
    const root = scratchFolder()
    mkdirSync(join(root, 'dist', 'renderer'), { recursive: true })
    writeFileSync(join(root, 'dist', 'renderer', 'index.html'), 'the page')
    const { served } = await startMain({ root })
    expect([...served.keys()]).toEqual(['safehand'])
    const response = await served.get('safehand')?.(new Request('safehand://app/'))
    expect(await response?.text()).toBe('the page')
  })
})

describe('saving a report', () => {
  const report = {
    name: 'completions.csv',
    mediaType: 'text/csv',
    bytes: new TextEncoder().encode('a,b'),
  }

  it('writes it whole where the dialog says, over the window, offered in Documents', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'mine.csv')
    const { opened, saves, windows } = await startMain({ saveTo: path })
    expect(await opened[0]?.saveFile(report)).toEqual({ kind: 'saved', path })
    expect(readFileSync(path, 'utf8')).toBe('a,b')
    expect(readdirSync(folder)).toEqual(['mine.csv'])
    expect(saves[0]?.[0]).toBe(windows[0])
    expect(saves[0]?.[1]).toMatchObject({
      defaultPath: '/home/person/Documents/completions.csv',
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    })
  })

  it('writes nothing where the dialog is cancelled', async () => {
    const { opened } = await startMain()
    expect(await opened[0]?.saveFile(report)).toEqual({ kind: 'cancelled' })
  })

  it('throws a SaveFault that names the place where it cannot be written', async () => {
    const path = join(scratchFolder(), 'gone', 'mine.csv')
    const { opened } = await startMain({ saveTo: path })
    await expect(opened[0]?.saveFile(report)).rejects.toThrow(path)
    await expect(opened[0]?.saveFile(report)).rejects.toMatchObject({ name: 'SaveFault' })
    expect(existsSync(path)).toBe(false)
  })
})

describe('a window whose process ends', () => {
  it('can be opened again', async () => {
    const [window] = (await startMain({ pressed: 0 })).windows
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(window?.webContents.reloads).toBe(1))
  })

  it('can be left', async () => {
    const [window] = (await startMain({ pressed: 1 })).windows
    window?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    await vi.waitFor(() => expect(window?.did).toContain('close'))
  })
})
