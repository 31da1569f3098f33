import { describe, expect, it, vi } from 'vitest'
import { contract } from '../../electron/contract.ts'
import { askChannel } from '../../electron/security.ts'
import { createBridge } from '../../electron/shell/bridge.ts'
import { aboutView } from './fake-app.ts'
import { startShell } from './start-shell.ts'

const answering = (body: string, status = 200) =>
  vi.fn<typeof fetch>(async () => new Response(body, { status }))

describe('createBridge', () => {
  it('has exactly the contract’s procedures', () => {
    expect(Object.keys(createBridge(answering('')))).toEqual(Object.keys(contract))
  })

  it('posts each call to its own procedure and answers the reply', async () => {
    const send = answering(JSON.stringify({ ok: true, value: aboutView }))
    const bridge: Record<string, (input: never) => Promise<unknown>> = createBridge(send)
    for (const name of Object.keys(contract)) {
      expect(await bridge[name]?.({ name } as never)).toEqual({ ok: true, value: aboutView })
    }
    expect(send.mock.calls.map(([address, init]) => [address, init?.method, init?.body])).toEqual(
      Object.keys(contract).map((name) => [`/ask/${name}`, 'POST', JSON.stringify({ name })]),
    )
  })

  it('hands on a refusal of the shell as the fault it is', async () => {
    const refused = { ok: false, fault: { code: 'untrusted-caller', message: 'No.' } }
    expect(await createBridge(answering(JSON.stringify(refused), 403)).about({})).toEqual(refused)
  })

  it.each([
    ['the program is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['something else answers', async () => new Response('<html>')],
    ['the answer is no reply', async () => new Response('{"value":1}')],
    ['the answer is null', async () => new Response('null')],
  ])('answers with a fault that says what to do where %s', async (_what, send) => {
    expect(await createBridge(send).about({})).toEqual({
      ok: false,
      fault: {
        code: 'defect',
        message: 'Safehand is not running any more. Start it again; your decisions are kept.',
      },
    })
  })

  it('works against the shell itself, and knows when that has ended', async () => {
    const shell = await startShell()
    const headers = { Cookie: await shell.comeIn(), Origin: shell.origin }
    const bridge = createBridge((address, init) =>
      fetch(`${shell.origin}${String(address)}`, {
        ...init,
        headers: { ...headers, 'Content-Type': 'application/json' },
      }),
    )
    expect(await bridge.about({})).toEqual({ ok: true, value: aboutView })
    expect(await bridge.addTrainee({ name: ' ' })).toMatchObject({
      ok: false,
      fault: { code: 'bad-input' },
    })
    await shell.close()
    expect(await bridge.about({})).toMatchObject({ ok: false, fault: { code: 'defect' } })
  })
})

describe('preload', () => {
  it('hangs exactly the contract’s procedures on the window, each asking on the one channel', async () => {
    const exposed = new Map<string, Record<string, (input: unknown) => unknown>>()
    const invoke = vi.fn<(...args: unknown[]) => void>()
    vi.doMock('electron', () => ({
      contextBridge: {
        exposeInMainWorld: (name: string, api: Record<string, (input: unknown) => unknown>) =>
          exposed.set(name, api),
      },
      ipcRenderer: { invoke },
    }))
    await import('../../electron/preload.ts')
    expect([...exposed.keys()]).toEqual(['safehand'])
    const api = exposed.get('safehand') ?? {}
    expect(Object.keys(api)).toEqual(Object.keys(contract))
    for (const [name, call] of Object.entries(api)) call({ of: name })
    expect(invoke.mock.calls).toEqual(
      Object.keys(contract).map((name) => [askChannel, name, { of: name }]),
    )
  })
})
