import { FuseV1Options } from '@electron/fuses'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  contentPolicy,
  electronHeaders,
  fuses,
  isOurAddress,
  isOurFrame,
  isOurHost,
  isOurOrigin,
  isPermitted,
  loopbackHeaders,
  permissions,
  quietSwitches,
  sandboxVerdict,
  schemePrivileges,
  weakeningSwitches,
  windowPreferences,
} from '../../electron/security.ts'

const policy = (connect: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; ` +
  `connect-src ${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types 'none'`

describe('security.ts as a whole', () => {
  it('holds exactly these window switches', () => {
    expect(windowPreferences).toStrictEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      webgl: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('gives its own scheme exactly these privileges', () => {
    expect(schemePrivileges).toStrictEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      corsEnabled: false,
      bypassCSP: false,
      allowServiceWorkers: false,
      stream: false,
      codeCache: false,
      allowExtensions: false,
    })
  })

  it('holds exactly this content policy in both shells', () => {
    expect(contentPolicy('none')).toBe(policy(`'none'`))
    expect(contentPolicy('self')).toBe(policy(`'self'`))
  })

  it('sends exactly these headers', () => {
    expect(electronHeaders).toStrictEqual({
      'Content-Security-Policy': contentPolicy('none'),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    expect(loopbackHeaders).toStrictEqual({
      'Content-Security-Policy': contentPolicy('self'),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=()',
    })
  })

  it('keeps Chromium off the network with exactly these switches', () => {
    expect(quietSwitches).toStrictEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['no-pings'],
      ['no-proxy-server'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ])
  })

  it('grants no permission, listed or not', () => {
    expect(Object.keys(permissions).length).toBeGreaterThan(40)
    expect(Object.keys(permissions).filter(isPermitted)).toEqual([])
    expect(['', 'something-new', '__proto__', 'toString'].filter(isPermitted)).toEqual([])
  })
})

describe('fuses', () => {
  const builder: unknown = parse(readFileSync('electron-builder.yml', 'utf8'))

  it('stand in electron-builder.yml as they stand in security.ts', () => {
    expect(builder).toMatchObject({ asar: true, electronFuses: fuses })
    expect(builder).toHaveProperty('electronFuses', fuses)
  })

  it('are all that Electron has, but the one that electron-builder cannot set', () => {
    const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string')
    const ours = Object.keys(fuses).map((name) => name.toLowerCase().replace(/^enable/, ''))
    const theirs = known.map((name) => name.toLowerCase().replace(/^enable/, ''))
    expect(theirs.toSorted()).toEqual([...ours, 'wasmtraphandlers'].toSorted())
  })

  it('ask no launcher to take the sandbox away', () => {
    expect(builder).toHaveProperty('appImage.executableArgs', [])
  })
})

describe('isOurAddress', () => {
  it.each([
    'safehand://app/',
    'safehand://app/assets/index-1.js',
    'SAFEHAND://app/',
    'safehand://app/?x=1#y',
  ])('knows %s', (address) => expect(isOurAddress(address)).toBe(true))

  it.each([
    '',
    'about:blank',
    'safehand:',
    'safehand:app/',
    'safehand:///app/',
    'safehand://app',
    'safehand://app.evil/',
    'safehand://apple/',
    'safehand://other/',
    'safehand://app:80/',
    'safehand://someone@app/',
    'safehand://app@evil/',
    'safehand:\\\\app\\',
    'safehands://app/',
    'https://app/',
    'https://evil/?safehand://app/',
    'https://evil/#safehand://app/',
    'file:///etc/passwd',
    'file://app/',
    'javascript:safehand://app/',
    'data:text/html,safehand://app/',
    'blob:safehand://app/1',
    'view-source:safehand://app/',
    'ws://app/',
    'http://127.0.0.1/',
    'devtools://devtools/',
    'chrome://gpu/',
  ])('refuses %s', (address) => expect(isOurAddress(address)).toBe(false))
})

describe('isOurFrame', () => {
  const frame = { url: 'safehand://app/', origin: 'safehand://app', parent: null }

  it('knows our page in the top frame', () => expect(isOurFrame(frame)).toBe(true))

  it.each([
    ['a frame that is gone', null],
    ['a frame within the page', { ...frame, parent: frame }],
    ['a page of another address', { ...frame, url: 'https://evil/' }],
    ['a page of another origin', { ...frame, origin: 'https://evil' }],
    ['a page without an origin', { ...frame, origin: 'null' }],
    ['an empty page', { ...frame, url: '', origin: '' }],
  ])('refuses %s', (_what, hostile) => expect(isOurFrame(hostile)).toBe(false))
})

const withSwitches =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name)

const kindWith = (value: string) =>
  sandboxVerdict(withSwitches('no-sandbox'), { SAFEHAND_ALLOW_NO_SANDBOX: value }).kind

describe('sandboxVerdict', () => {
  it('finds nothing wrong with a plain start', () => {
    expect(sandboxVerdict(withSwitches('lang'), {})).toEqual({ kind: 'whole' })
  })

  it.each(weakeningSwitches)('refuses --%s', (name) => {
    expect(sandboxVerdict(withSwitches(name), {})).toEqual({ kind: 'refused', found: `--${name}` })
  })

  it('names --no-sandbox among the switches it refuses', () => {
    expect(weakeningSwitches).toContain('no-sandbox')
  })

  it('refuses the environment variable that does the same', () => {
    expect(sandboxVerdict(withSwitches(), { ELECTRON_DISABLE_SANDBOX: '' })).toEqual({
      kind: 'refused',
      found: 'ELECTRON_DISABLE_SANDBOX',
    })
  })

  it('is overridden by exactly SAFEHAND_ALLOW_NO_SANDBOX=1', () => {
    expect(['1', '0', '', 'true'].map(kindWith)).toEqual([
      'overridden',
      'refused',
      'refused',
      'refused',
    ])
  })
})

describe('the loopback rules', () => {
  it.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:80',
    'localhost:4000',
    'evil:4000',
    '127.0.0.1:40000',
    '127.0.0.1:4000.evil',
    '[::1]:4000',
    ' 127.0.0.1:4000',
  ])('refuse the host %s', (host) => expect(isOurHost(host, 4000)).toBe(false))

  it('know the one host', () => expect(isOurHost('127.0.0.1:4000', 4000)).toBe(true))

  it.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1' }],
    [{ origin: 'http://localhost:4000' }],
    [{ origin: 'https://127.0.0.1:4000' }],
    [{ origin: 'http://127.0.0.1:4000/' }],
    [{ origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-site' }],
    [{ origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'none' }],
  ])('refuse a call with %j', (headers) => expect(isOurOrigin(headers, 4000)).toBe(false))

  it('know a call of our page, from a browser that tells the site or not', () => {
    const origin = 'http://127.0.0.1:4000'
    expect(isOurOrigin({ origin }, 4000)).toBe(true)
    expect(isOurOrigin({ origin, 'sec-fetch-site': 'same-origin' }, 4000)).toBe(true)
  })
})
