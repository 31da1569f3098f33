import { afterEach, describe, expect, it, vi } from 'vitest'
import { askChannel, permissions } from '../../electron/security.ts'
import { aboutView } from './fake-app.ts'
import { FakeContents, FakeSession } from './fake-electron.ts'
import { startMain } from './start-main.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const ourFrame = { url: 'safehand://app/', origin: 'safehand://app', parent: null }

type Started = Awaited<ReturnType<typeof startMain>>
const ask = async (main: Started, frame: unknown, ...rest: unknown[]): Promise<unknown> => {
  const listener = main.invoked.get(askChannel) as ((...args: unknown[]) => unknown) | undefined
  return listener?.({ senderFrame: frame }, ...rest)
}

/** Emits an event that can be prevented, and answers whether it was. */
const isPrevented = (on: FakeContents | FakeSession, name: string): boolean => {
  let prevented = false
  on.emit(name, { preventDefault: () => (prevented = true) })
  return prevented
}

const sessions = async (): Promise<FakeSession[]> => {
  const { app, defaultSession } = await startMain()
  const other = new FakeSession()
  app.emit('session-created', other)
  return [defaultSession, other]
}
const call = (session: FakeSession, handler: string, ...args: unknown[]): unknown => {
  const listener = session.handlers[handler] as ((...args: unknown[]) => unknown) | undefined
  if (listener === undefined) throw new Error(`no ${handler} handler`)
  return listener(...args)
}

describe('the locks on the page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevent %s, in the window and in any contents made later',
    async (event) => {
      const { windows, app } = await startMain()
      const later = new FakeContents()
      app.emit('web-contents-created', {}, later)
      expect(windows.every(({ webContents }) => isPrevented(webContents, event))).toBe(true)
      expect(isPrevented(later, event)).toBe(true)
    },
  )

  it('deny new windows and direct connections', async () => {
    const [window] = (await startMain()).windows
    expect(window?.webContents.openHandler?.({ url: 'safehand://app/' })).toEqual({
      action: 'deny',
    })
    expect(window?.webContents.ipPolicy).toBe('disable_non_proxied_udp')
  })

  it('deny every permission asked for or looked up, every device and the screen, in every session', async () => {
    for (const session of await sessions()) {
      for (const permission of [...Object.keys(permissions), 'something-new']) {
        const granted: unknown[] = []
        call(session, 'request', null, permission, (answer: boolean) => granted.push(answer))
        granted.push(call(session, 'check', null, permission, 'safehand://app/'))
        expect(granted).toEqual([false, false])
      }
      expect(call(session, 'device', { deviceType: 'usb' })).toBe(false)
      const streams: unknown[] = []
      call(session, 'display', {}, (answer: unknown) => streams.push(answer))
      expect(streams).toEqual([null])
    }
  })

  it.each([
    ['safehand://app/assets/index.js', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['safehand://other/', true],
    ['devtools://devtools/', true],
    ['', true],
  ])('let a request to «%s» be cancelled: %s', async (url, cancel) => {
    for (const session of await sessions()) {
      const answers: unknown[] = []
      call(session, 'before-request', { url }, (answer: unknown) => answers.push(answer))
      expect(answers).toEqual([{ cancel }])
    }
  })

  it('switch the spell checker and its dictionaries off, and refuse downloads', async () => {
    for (const session of await sessions()) {
      expect(session.spellChecker).toBe(false)
      expect(session.dictionaryAddress).toMatch(/^safehand:\/\/app\//)
      expect(isPrevented(session, 'will-download')).toBe(true)
    }
  })
})

describe('the ipc port', () => {
  it('is one channel and no other', async () => {
    expect([...(await startMain()).invoked.keys()]).toEqual([askChannel])
  })

  it('answers our page in the top frame', async () => {
    const main = await startMain()
    expect(await ask(main, ourFrame, 'about', {})).toEqual({ ok: true, value: aboutView })
  })

  it.each([
    ['a frame that is gone', null],
    ['a sub-frame of ours', { ...ourFrame, parent: ourFrame }],
    ['a foreign page', { url: 'https://evil/', origin: 'https://evil', parent: null }],
    ['a foreign origin under our address', { ...ourFrame, origin: 'null' }],
  ])('refuses %s without asking the gate', async (_who, frame) => {
    const about = vi.fn<() => never>()
    const main = await startMain({ handlers: { about } })
    expect(await ask(main, frame, 'about', {})).toMatchObject({
      ok: false,
      fault: { code: 'untrusted-caller' },
    })
    expect(about).not.toHaveBeenCalled()
  })

  it.each([
    ['a name that is no text', ['about']],
    ['no name', undefined],
    ['a name that only sounds like one', { toString: (): string => 'about' }],
  ])('refuses %s', async (_what, procedure) => {
    const main = await startMain()
    expect(await ask(main, ourFrame, procedure, {})).toMatchObject({
      ok: false,
      fault: { code: 'bad-input' },
    })
  })

  it('refuses a name inherited by every object', async () => {
    const main = await startMain()
    expect(await ask(main, ourFrame, '__proto__', {})).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    })
  })
})
