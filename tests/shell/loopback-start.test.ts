import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StartFault } from '../../electron/app.ts'
import { startLoopback } from '../../electron/loopback.ts'
import { makeHandlers } from './fake-app.ts'
import { scratchFolder } from './scratch.ts'

const makeOptions = () => {
  const folder = scratchFolder()
  const seen = { opened: 0, closed: 0 }
  const open = () => {
    seen.opened += 1
    return { handlers: makeHandlers(), close: () => (seen.closed += 1) }
  }
  const bridgeFile = join(folder, 'bridge.js')
  writeFileSync(bridgeFile, '')
  return { seen, options: { open, rendererFolder: folder, bridgeFile, log: () => {} } }
}

const locked = () => {
  throw new StartFault('data-locked', 'Another Safehand uses this folder.')
}

describe('startLoopback', () => {
  it('takes the port it is told to', async () => {
    const { options } = makeOptions()
    const first = await startLoopback(options)
    const { port } = new URL(first.address)
    await first.close()
    const again = await startLoopback({ ...options, port: Number(port) })
    onTestFinished(again.close)
    expect(new URL(again.address).port).toBe(port)
  })

  it('names a port that is taken and what to do, and closes records again', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { options, seen } = makeOptions()
    await expect(startLoopback({ ...options, port })).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringMatching(new RegExp(`port ${port} .*SAFEHAND_PORT`)),
    })
    expect(seen).toEqual({ opened: 1, closed: 1 })
  })

  it('says that the build is missing before it opens any records', async () => {
    const { options, seen } = makeOptions()
    const start = startLoopback({ ...options, bridgeFile: '/no/bridge.js' })
    await expect(start).rejects.toMatchObject({ code: 'not-built' })
    expect(seen.opened).toBe(0)
  })

  it('passes on why the app cannot open', async () => {
    const { options } = makeOptions()
    await expect(startLoopback({ ...options, open: locked })).rejects.toMatchObject({
      code: 'data-locked',
    })
  })
})
