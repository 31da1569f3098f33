import { runInNewContext } from 'node:vm'
import { createBuilder } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { contract } from '../../electron/contract.ts'

/** What `vite build --app` makes of one environment, without writing it. */
const bundle = async (name: 'preload' | 'bridge') => {
  const builder = await createBuilder({ logLevel: 'silent', build: { write: false } })
  const environment = builder.environments[name]
  if (environment === undefined) throw new Error(`no environment ${name}`)
  const built = await builder.build(environment)
  if (Array.isArray(built) || !('output' in built)) throw new Error('not a single output')
  return built.output.map((part) => ({
    file: part.fileName,
    code: part.type === 'chunk' ? part.code : '',
  }))
}

describe('the preload bundle', () => {
  let parts: Awaited<ReturnType<typeof bundle>>
  beforeAll(async () => {
    parts = await bundle('preload')
  })

  it('is one file that needs electron and nothing else', () => {
    expect(parts.map(({ file }) => file)).toEqual(['preload.cjs'])
    const needed = [...(parts[0]?.code ?? '').matchAll(/require\(["']([^"']+)["']\)/g)].map(
      ([, name]) => name,
    )
    expect(needed).toEqual(['electron'])
  })

  it('holds no schema, so the sandbox carries no zod', () => {
    expect(parts[0]?.code).not.toMatch(/strictObject|safeParse|import /)
    expect(parts[0]?.code.length).toBeLessThan(2_000)
  })

  it('runs where only electron can be required', () => {
    const exposed: Record<string, object> = {}
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, api: object) => (exposed[name] = api) },
      ipcRenderer: {},
    }
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`)
      return electron
    }
    runInNewContext(parts[0]?.code ?? '', { require, exports: {}, module: {} })
    expect(Object.keys(exposed['safehand'] ?? {})).toEqual(Object.keys(contract))
  })
})

describe('the bridge bundle', () => {
  it('is one plain script that hangs a fixed window.safehand, asking by fetch', async () => {
    const [part, ...others] = await bundle('bridge')
    expect([part?.file, others]).toEqual(['bridge.js', []])
    const fetch = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => ({
      json: async () => ({ ok: true, value: 1 }),
    }))
    const window: { safehand?: Record<string, (input: unknown) => Promise<unknown>> } = {}
    runInNewContext(part?.code ?? '', { window, fetch })
    const api = window.safehand ?? {}
    expect(Object.keys(api)).toEqual(Object.keys(contract))
    expect(Object.isFrozen(api)).toBe(true)
    expect(Object.getOwnPropertyDescriptor(window, 'safehand')).toMatchObject({
      writable: false,
      configurable: false,
    })
    expect(await api['about']?.({})).toEqual({ ok: true, value: 1 })
    expect(fetch.mock.calls.map(([address]) => address)).toEqual(['/ask/about'])
  })
})
