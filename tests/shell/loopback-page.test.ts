import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { loopbackHeaders } from '../../electron/security.ts'
import { hostilePaths } from './hostile-paths.ts'
import { startForTest } from './start-shell.ts'

describe('coming in', () => {
  it('opens on 127.0.0.1, at a port and with a key that nobody can guess', async () => {
    const [one, other] = [await startForTest(), await startForTest()]
    expect(one.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\?key=[\w-]{43}$/)
    expect(other.opening).not.toBe(one.opening)
    expect(other.port).not.toBe(one.port)
  })

  it('exchanges the key for a cookie that scripts and other sites do not get, and leads to the page', async () => {
    const shell = await startForTest()
    const answer = await shell.send('GET', shell.opening)
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/')
    expect(answer.headers['set-cookie']).toHaveLength(1)
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^safehand-${shell.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
  })

  it('takes the key once, and then says how to get another', async () => {
    const shell = await startForTest()
    await shell.comeIn()
    const again = await shell.send('GET', shell.opening)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.text).toContain('start Safehand again')
  })

  it('leads the browser that is in already to the page, whatever the key', async () => {
    const shell = await startForTest()
    const cookie = await shell.comeIn()
    const again = await shell.send('GET', shell.opening, { Cookie: cookie })
    expect([again.status, again.headers['location']]).toEqual([303, '/'])
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('does not spend the key on a HEAD request or under another host', async () => {
    const shell = await startForTest()
    expect((await shell.send('HEAD', shell.opening)).status).toBe(405)
    expect(
      (await shell.send('GET', shell.opening, { Host: `localhost:${shell.port}` })).status,
    ).toBe(403)
    expect((await shell.send('GET', shell.opening)).status).toBe(303)
  })

  it.each(['/open', '/open?key=', '/open?key=x', '/open?other=1', '/open?key=%00', '/open?'])(
    'keeps %s out, and the true key good',
    async (path) => {
      const shell = await startForTest()
      expect((await shell.send('GET', path)).status).toBe(403)
      expect((await shell.send('GET', shell.opening)).status).toBe(303)
    },
  )

  it('makes a fresh address that works once and ends the one before', async () => {
    const shell = await startForTest()
    const fresh = new URL(shell.freshAddress())
    expect((await shell.send('GET', shell.opening)).status).toBe(403)
    expect((await shell.send('GET', `${fresh.pathname}${fresh.search}`)).status).toBe(303)
    expect((await shell.send('GET', `${fresh.pathname}${fresh.search}`)).status).toBe(403)
  })

  it.each(['/', '/bridge.js', '/assets/index-1.js', '/download/x', '/nothing'])(
    'gives %s to nobody without the cookie, and says what to do',
    async (path) => {
      const shell = await startForTest()
      for (const cookie of [
        '',
        `safehand-${shell.port}=`,
        `safehand-${shell.port}=${'x'.repeat(43)}`,
        'other=1',
      ]) {
        const answer = await shell.send('GET', path, { Cookie: cookie })
        expect(answer.status).toBe(403)
        expect(answer.text).toContain('Open the address that Safehand printed')
      }
    },
  )

  it('finds its cookie among others', async () => {
    const shell = await startForTest()
    const cookie = await shell.comeIn()
    expect((await shell.send('GET', '/', { Cookie: `a=b; ${cookie}; c=d` })).status).toBe(200)
  })

  it('does not take the cookie of another start', async () => {
    const [one, other] = [await startForTest(), await startForTest()]
    const value = (await one.comeIn()).split('=')[1] ?? ''
    expect(
      (await other.send('GET', '/', { Cookie: `safehand-${other.port}=${value}` })).status,
    ).toBe(403)
  })
})

describe('the page', () => {
  it('is served with every header of security.ts, as is every refusal', async () => {
    const shell = await startForTest()
    const cookie = await shell.comeIn()
    const answers = await Promise.all([
      shell.send('GET', '/', { Cookie: cookie }),
      shell.send('GET', '/'),
      shell.send('GET', '/nothing', { Cookie: cookie }),
      shell.send('DELETE', '/'),
      shell.send('POST', '/ask/about'),
      shell.send('GET', '/', { Host: 'evil' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 404, 405, 403, 403])
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(loopbackHeaders)) {
        expect(headers[name.toLowerCase()]).toBe(value)
      }
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('comes with its scripts and the bridge, typed', async () => {
    const shell = await startForTest()
    const Cookie = await shell.comeIn()
    const kindAndText = async (path: string) => {
      const { headers, text } = await shell.send('GET', path, { Cookie })
      return [headers['content-type'], text]
    }
    expect(await kindAndText('/')).toEqual(['text/html; charset=utf-8', '<!doctype html>'])
    expect(await kindAndText('/assets/index-1.js')).toEqual([
      'text/javascript; charset=utf-8',
      'export {}',
    ])
    expect(await kindAndText('/bridge.js')).toEqual([
      'text/javascript; charset=utf-8',
      'window.safehand = {}',
    ])
  })

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
    'does not answer %s',
    async (method) => {
      const shell = await startForTest()
      const answer = await shell.send(method, '/', { Cookie: await shell.comeIn() })
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET'])
    },
  )

  it.each(['localhost', 'evil.example', '127.0.0.1', '[::1]', '0.0.0.0'])(
    'does not answer under the host %s',
    async (name) => {
      const shell = await startForTest()
      const Cookie = await shell.comeIn()
      for (const Host of [name, `${name}:1`]) {
        expect((await shell.send('GET', '/', { Cookie, Host })).status).toBe(403)
      }
    },
  )

  // Elsewhere than on Linux, 127.0.0.2 is no address of this machine to begin with.
  it.runIf(process.platform === 'linux')(
    'listens on no other address of this machine',
    async () => {
      const shell = await startForTest()
      const socket = connect({ host: '127.0.0.2', port: Number(shell.port) })
      const [error] = await once(socket, 'error')
      expect(error).toMatchObject({ code: 'ECONNREFUSED' })
    },
  )

  // Sent as raw bytes, since no client would.
  it.each(hostilePaths.filter((path) => !/[\s?#]|^$/.test(path)))(
    'gives nothing away at %j',
    async (path) => {
      const shell = await startForTest()
      const Cookie = await shell.comeIn()
      const socket = connect({ host: '127.0.0.1', port: Number(shell.port) }).setEncoding('utf8')
      let text = ''
      socket.on('data', (piece: string) => (text += piece))
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${shell.port}\r\nCookie: ${Cookie}\r\nConnection: close\r\n\r\n`,
      )
      await once(socket, 'close')
      expect(text).toMatch(/^HTTP\/1\.1 (400|404) /)
      expect(text).not.toContain('secret')
    },
  )
})
