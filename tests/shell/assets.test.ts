import fc from 'fast-check'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { resolveAsset } from '../../electron/security.ts'
import { answerAppRequest } from '../../electron/shell/app-protocol.ts'
import { hostilePaths } from './hostile-paths.ts'

const base = realpathSync(mkdtempSync(join(tmpdir(), 'safehand-assets-')))
const root = join(base, 'renderer')
mkdirSync(join(root, 'assets', 'folder.js'), { recursive: true })
mkdirSync(join(base, 'renderer-old'))
writeFileSync(join(base, 'secret.txt'), 'secret')
writeFileSync(join(base, 'renderer-old', 'secret.txt'), 'secret')
writeFileSync(join(root, 'index.html'), '<!doctype html>')
writeFileSync(join(root, 'assets', 'index-D35V6Q9l.js'), 'export {}')
writeFileSync(join(root, 'assets', 'program.exe'), 'MZ')
writeFileSync(join(root, '.hidden.txt'), 'secret')
symlinkSync(join(base, 'secret.txt'), join(root, 'link.txt'))
symlinkSync(join(base, 'renderer-old'), join(root, 'sibling'))
symlinkSync(join(root, 'index.html'), join(root, 'inside.html'))
afterAll(() => rmSync(base, { recursive: true }))

describe('resolveAsset', () => {
  it('finds the page at the root and a file by its path', () => {
    expect(resolveAsset(root, '/')).toBe(join(root, 'index.html'))
    expect(resolveAsset(root, '/index.html')).toBe(join(root, 'index.html'))
    expect(resolveAsset(root, '/assets/index-D35V6Q9l.js')).toBe(
      join(root, 'assets', 'index-D35V6Q9l.js'),
    )
  })

  it('follows a link that stays inside', () => {
    expect(resolveAsset(root, '/inside.html')).toBe(join(root, 'index.html'))
  })

  it.each(['/link.txt', '/sibling/secret.txt'])(
    'refuses the link %s, which leads outside',
    (path) => {
      expect(resolveAsset(root, path)).toBeNull()
    },
  )

  it.each(hostilePaths)('refuses %j', (path) => expect(resolveAsset(root, path)).toBeNull())

  it.each(['/assets', '/assets/folder.js', '/missing.js'])('finds no file at %s', (path) => {
    expect(resolveAsset(root, path)).toBeNull()
  })

  it('takes a root that is itself reached by a link', () => {
    const link = join(base, 'linked-root')
    symlinkSync(root, link)
    expect(resolveAsset(link, '/')).toBe(join(root, 'index.html'))
  })

  it('answers nothing outside the root, whatever the path', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '%2f',
      '\\',
      '\0',
      'assets',
      'secret.txt',
      'sibling',
      'link.txt',
      'index.html',
      ':',
      '~1',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = resolveAsset(root, `/${pieces.join('')}`)
        expect(file === null || file.startsWith(`${root}/`)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

const get = (address: string, init?: RequestInit) =>
  answerAppRequest(root, new Request(address, init))

describe('answerAppRequest', () => {
  it('serves the page with its policy', async () => {
    const response = await get('safehand://app/')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<!doctype html>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain(`connect-src 'none'`)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('serves scripts as scripts, whatever the query', async () => {
    const response = await get('safehand://app/assets/index-D35V6Q9l.js?v=1')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('export {}')
  })

  it('answers the bridge with an empty script, since preload stands in its place', async () => {
    const response = await get('safehand://app/bridge.js')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('')
  })

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'does not answer %s',
    async (method) => {
      expect((await get('safehand://app/', { method })).status).toBe(405)
    },
  )

  it.each(['safehand://other/index.html', 'https://app/index.html', 'file:///index.html'])(
    'has nothing at %s',
    async (address) => expect((await get(address)).status).toBe(404),
  )

  it('serves no kind of file that the build does not make', async () => {
    expect((await get('safehand://app/assets/program.exe')).status).toBe(404)
  })

  it.each(hostilePaths.filter((path) => path.startsWith('/')))(
    'gives nothing away at %j',
    async (path) => {
      const response = await get(`safehand://app${path}`)
      const text = await response.text()
      expect(text).not.toContain('secret')
      expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`)
      // The address may have lost its dots to the URL parser, and then names the page itself.
      const allowed = [
        [404, 'Not here.'],
        [200, '<!doctype html>'],
      ]
      expect(allowed).toContainEqual([response.status, text])
    },
  )
})
