import { chmodSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuildStale } from '../../electron/shell/build-age.ts'
import {
  findRuntime,
  installRuntime,
  reasonIn,
  rememberedFailure,
  runElectron,
} from '../../electron/shell/electron-runtime.ts'
import { scratchFolder } from './scratch.ts'

const makeRoot = (files: Readonly<Record<string, string>> = {}): string => {
  const root = scratchFolder()
  for (const [name, text] of Object.entries(files)) put(root, name, text)
  return root
}
const put = (root: string, name: string, text = ''): string => {
  const file = join(root, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const manifest = (version: string) => `{\n  "name": "electron",\n  "version": "${version}"\n}`
const electron = 'node_modules/electron'
/** An installer in place of Electron's, which counts its runs. */
const installer = (work: string) =>
  `const fs = require('fs'); const path = require('path'); const here = (...parts) => path.join(__dirname, ...parts);
   fs.appendFileSync(here('runs'), '.'); ${work}`

describe('findRuntime', () => {
  it('finds the program where the installer says it is', () => {
    const root = makeRoot({
      [`${electron}/path.txt`]: 'electron',
      [`${electron}/dist/electron`]: '',
    })
    expect(findRuntime(root, {})).toBe(join(root, electron, 'dist/electron'))
  })

  it('finds nothing where there is no package, no runtime, or a runtime that was deleted', () => {
    expect(findRuntime(makeRoot(), {})).toBeNull()
    expect(findRuntime(makeRoot({ [`${electron}/index.js`]: '' }), {})).toBeNull()
    expect(findRuntime(makeRoot({ [`${electron}/path.txt`]: 'electron' }), {})).toBeNull()
  })

  it('takes a runtime laid elsewhere', () => {
    const root = makeRoot({ 'runtime/electron': '' })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'runtime') }
    expect(findRuntime(root, env)).toBe(join(root, 'runtime/electron'))
  })
})

describe('installRuntime', () => {
  it('answers null once the runtime is there', async () => {
    const work = `fs.mkdirSync(here('dist')); fs.writeFileSync(here('dist/electron'), ''); fs.writeFileSync(here('path.txt'), 'electron')`
    const root = makeRoot({
      [`${electron}/install.js`]: installer(work),
      [`${electron}/package.json`]: manifest('45.0.0'),
    })
    expect(await installRuntime(root)).toBeNull()
    expect(findRuntime(root, {})).not.toBeNull()
    expect(rememberedFailure(root)).toBeNull()
  })

  it('remembers why it failed, for this version alone', async () => {
    const work = `console.error('HTTPError: Response code 404\\n    at somewhere'); process.exit(1)`
    const root = makeRoot({
      [`${electron}/install.js`]: installer(work),
      [`${electron}/package.json`]: manifest('45.0.0'),
    })
    expect(rememberedFailure(root)).toBeNull()
    expect(await installRuntime(root)).toBe('Response code 404')
    expect(rememberedFailure(root)).toBe('Response code 404')
    put(root, `${electron}/package.json`, manifest('46.0.0'))
    expect(rememberedFailure(root)).toBeNull()
  })

  it('takes an installer that leaves no runtime for one that failed', async () => {
    const root = makeRoot({
      [`${electron}/install.js`]: installer(''),
      [`${electron}/package.json`]: manifest('45.0.0'),
    })
    expect(await installRuntime(root)).toBe('the installer told no reason')
  })

  it('does not try where the package itself is missing', () => {
    expect(rememberedFailure(makeRoot())).toBe('its package is not installed')
  })
})

describe('reasonIn', () => {
  it('picks the line that names the error, and keeps it short', () => {
    expect(reasonIn('warning: x\n  RequestError: connect ECONNREFUSED\n   at y')).toBe(
      'connect ECONNREFUSED',
    )
    expect(reasonIn('\nsomething odd\n')).toBe('something odd')
    expect(reasonIn('')).toBe('the installer told no reason')
    expect(reasonIn(`Error: ${'x'.repeat(500)}`)).toHaveLength(120)
  })
})

const program = (text: string): string => {
  const file = put(makeRoot(), 'electron', `#!/bin/sh\n${text}\n`)
  chmodSync(file, 0o755)
  return file
}

describe.runIf(process.platform !== 'win32')('runElectron', () => {
  it('tells how the program ended', async () => {
    expect(await runElectron('/', program('exit 127'))).toMatchObject({
      code: 127,
      signal: null,
      error: null,
      asked: false,
    })
    expect(await runElectron('/', program('kill -TRAP $$'))).toMatchObject({
      code: null,
      signal: 'SIGTRAP',
    })
  })

  it('tells that a program could not be started', async () => {
    expect(await runElectron('/', '/no/such/electron')).toMatchObject({
      code: null,
      error: expect.stringContaining('ENOENT'),
    })
  })

  it('gives the program the folder of the app, and does not let it run as plain Node', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1'
    const file = program('[ "$1" = "/the/app" ] && [ -z "$ELECTRON_RUN_AS_NODE" ] || exit 9')
    expect(await runElectron('/the/app', file)).toMatchObject({ code: 0 })
    delete process.env['ELECTRON_RUN_AS_NODE']
  })
})

const built = () => {
  const root = makeRoot()
  const sources = [
    'renderer/app.tsx',
    'electron/main.ts',
    'content/engine/judge.ts',
    'vite.config.ts',
    'package-lock.json',
  ]
  const outputs = [
    'dist/renderer/index.html',
    'dist/electron/bridge.js',
    'dist/electron/main.js',
    'dist/electron/preload.cjs',
  ]
  const dated = (name: string, seconds: number) => utimesSync(put(root, name), seconds, seconds)
  for (const name of sources) dated(name, 1_000)
  for (const name of outputs) dated(name, 2_000)
  for (const folder of ['renderer', 'electron', 'content', 'content/engine'])
    utimesSync(join(root, folder), 1_000, 1_000)
  return { root, sources, outputs, dated }
}

describe('isBuildStale', () => {
  it('is false after a build', () => expect(isBuildStale(built().root)).toBe(false))

  it('is true once any source is newer than the build', () => {
    for (const name of built().sources) {
      const { root, dated } = built()
      dated(name, 3_000)
      expect(isBuildStale(root)).toBe(true)
    }
  })

  it('is true while any part of the build is missing', () => {
    for (const name of built().outputs) {
      const { root } = built()
      rmSync(join(root, name))
      expect(isBuildStale(root)).toBe(true)
    }
  })
})
