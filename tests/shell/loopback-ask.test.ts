import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { maxBodyBytes } from '../../electron/shell/read-body.ts'
import { aboutView } from './fake-app.ts'
import { pageHeaders, startForTest, startShell } from './start-shell.ts'

const bodyOf = (bytes: number) => `{"name":"${'x'.repeat(bytes - 11)}"}`

describe('asking', () => {
  it('answers a call of the page with the gate’s reply', async () => {
    const shell = await startForTest()
    const answer = await shell.send('POST', '/ask/about', await pageHeaders(shell), '{}')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: aboutView })
  })

  it('carries names in any script', async () => {
    const shell = await startForTest()
    const body = JSON.stringify({ name: 'Žofie 山田 👩' })
    const answer = await shell.send('POST', '/ask/addTrainee', await pageHeaders(shell), body)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { name: 'Žofie 山田 👩' } })
  })

  it('answers a fault as a reply, not as a failure of HTTP', async () => {
    const fault = { code: 'name-taken', message: 'Taken.' } as const
    const shell = await startForTest({ addTrainee: () => ({ ok: false, fault }) })
    const answer = await shell.send(
      'POST',
      '/ask/addTrainee',
      await pageHeaders(shell),
      '{"name":"A"}',
    )
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: false, fault }])
  })

  it.each([
    '/ask/__proto__',
    '/ask/constructor',
    '/ask/',
    '/ask/about/',
    '/ask/%61bout',
    '/ask/../ask/about',
  ])('knows no procedure at %s', async (path) => {
    const shell = await startForTest()
    const answer = await shell.send('POST', path, await pageHeaders(shell), '{}')
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'not-found' } })
  })

  it.each([
    ['no cookie', { Cookie: '' }],
    ['a foreign origin', { Origin: 'https://evil.example' }],
    ['the null origin', { Origin: 'null' }],
    ['our name with another scheme', { Origin: 'https://127.0.0.1' }],
    ['a fetch from another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses a call with %s before it reaches a handler', async (_what, wrong) => {
    const about = vi.fn<() => never>()
    const shell = await startForTest({ about })
    const headers = { ...(await pageHeaders(shell)), ...wrong }
    const answer = await shell.send('POST', '/ask/about', headers, '{}')
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: false,
      fault: { code: 'untrusted-caller' },
    })
    expect(about).not.toHaveBeenCalled()
  })

  it('refuses a call without an origin', async () => {
    const shell = await startForTest()
    const { Origin: _, ...headers } = await pageHeaders(shell)
    expect((await shell.send('POST', '/ask/about', headers, '{}')).status).toBe(403)
  })

  it.each(['GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE'])('takes no %s', async (method) => {
    const shell = await startForTest()
    const answer = await shell.send(method, '/ask/about', await pageHeaders(shell))
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST'])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('takes no body of the type «%s»', async (type) => {
    const shell = await startForTest()
    const headers = { ...(await pageHeaders(shell)), 'Content-Type': type }
    expect((await shell.send('POST', '/ask/about', headers, '{}')).status).toBe(415)
  })

  it.each([
    ['nothing', ''],
    ['half an object', '{"name":'],
    ['two values', '{} {}'],
    ['broken UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)],
  ])('refuses %s as a body', async (_what, body) => {
    const shell = await startForTest()
    const answer = await shell.send('POST', '/ask/about', await pageHeaders(shell), body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
  })

  it('reads a body up to the limit and not a byte more, announced or in pieces', async () => {
    const shell = await startForTest()
    const headers = await pageHeaders(shell)
    const whole = await shell.send('POST', '/ask/addTrainee', headers, bodyOf(maxBodyBytes))
    expect(JSON.parse(whole.text)).toMatchObject({ fault: { code: 'bad-input' } })
    expect(whole.status).toBe(200)
    const announced = await shell.send('POST', '/ask/addTrainee', headers, bodyOf(maxBodyBytes + 1))
    expect(announced.status).toBe(413)
    const inPieces = { ...headers, 'Transfer-Encoding': 'chunked' }
    const chunked = await shell.send('POST', '/ask/addTrainee', inPieces, bodyOf(maxBodyBytes + 1))
    expect(chunked.status).toBe(413)
    expect(JSON.parse(chunked.text)).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
  })

  it('goes on after a caller that hangs up in the middle', async () => {
    const shell = await startForTest()
    const headers = await pageHeaders(shell)
    const socket = connect({ host: '127.0.0.1', port: Number(shell.port) })
    const lines = Object.entries({
      ...headers,
      Host: `127.0.0.1:${shell.port}`,
      'Content-Length': '100',
    })
    socket.write(
      `POST /ask/about HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n{"a`,
    )
    await once(socket, 'connect')
    socket.destroy()
    expect((await shell.send('POST', '/ask/about', headers, '{}')).status).toBe(200)
    expect(shell.logged).toEqual([])
  })
})

describe('downloads', () => {
  const report = {
    name: 'completions "2026".pdf',
    mediaType: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
  }
  const keep = async (shell: Awaited<ReturnType<typeof startShell>>): Promise<string> => {
    const saved = await shell.saveFile(report)
    return saved.kind === 'download' ? saved.address : ''
  }

  it('wait at a random address under the report’s own name, and are fetched once', async () => {
    const shell = await startForTest()
    const Cookie = await shell.comeIn()
    const saved = await shell.saveFile(report)
    expect(saved).toMatchObject({ kind: 'download', name: report.name })
    const address = saved.kind === 'download' ? saved.address : ''
    expect(address).toMatch(/^\/download\/[\w-]{32}$/)
    const answer = await shell.send('GET', address, { Cookie })
    expect([answer.status, answer.text]).toEqual([200, '%PDF-1.7'])
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="completions _2026_.pdf"; filename*=UTF-8''completions%20%222026%22.pdf`,
    )
    expect((await shell.send('GET', address, { Cookie })).status).toBe(404)
  })

  it('are for the browser with the cookie alone, and stay for it', async () => {
    const shell = await startForTest()
    const address = await keep(shell)
    expect((await shell.send('GET', address)).status).toBe(403)
    const Cookie = await shell.comeIn()
    expect((await shell.send('HEAD', address, { Cookie })).status).toBe(405)
    expect((await shell.send('GET', address, { Cookie })).status).toBe(200)
  })

  it('make room for later ones after the fourth', async () => {
    const shell = await startForTest()
    const Cookie = await shell.comeIn()
    const addresses: string[] = []
    for (let count = 0; count < 5; count += 1) addresses.push(await keep(shell))
    const answers = await Promise.all(
      addresses.map((address) => shell.send('GET', address, { Cookie })),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 200, 200, 200])
  })
})

describe('the end', () => {
  it('closes records once, and answers nothing more', async () => {
    const shell = await startShell()
    await shell.close()
    expect(shell.closedTimes()).toBe(1)
    await expect(shell.send('GET', '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('lets an answer under way finish before records are closed', async () => {
    const finished = Promise.withResolvers<void>()
    const reached = Promise.withResolvers<void>()
    const shell = await startShell({
      about: async () => {
        reached.resolve()
        await finished.promise
        return { ok: true, value: aboutView }
      },
    })
    const asked = shell.send('POST', '/ask/about', await pageHeaders(shell), '{}')
    await reached.promise
    const closing = shell.close()
    expect(shell.closedTimes()).toBe(0)
    finished.resolve()
    expect((await asked).status).toBe(200)
    await closing
    expect(shell.closedTimes()).toBe(1)
  })

  it('does not wait for a browser that keeps its connection', async () => {
    const shell = await startShell()
    const socket = connect({ host: '127.0.0.1', port: Number(shell.port) })
    await once(socket, 'connect')
    const gone = once(socket.resume(), 'close')
    await shell.close()
    await gone
    expect(shell.closedTimes()).toBe(1)
  })
})
