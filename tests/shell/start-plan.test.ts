import { describe, expect, it } from 'vitest'
import { browserCommand } from '../../electron/shell/open-in-browser.ts'
import { type Circumstances, failureToStart, planStart } from '../../electron/shell/start-plan.ts'

const desktop: Circumstances = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  runtime: '/opt/electron',
  installFailure: null,
}

describe('planStart', () => {
  it('opens Electron where its runtime is installed', () => {
    expect(planStart(desktop)).toEqual({ kind: 'electron', runtime: '/opt/electron' })
  })

  it('installs the runtime where that was not tried', () => {
    expect(planStart({ ...desktop, runtime: null })).toEqual({ kind: 'install' })
  })

  it('says why there is no runtime and how to try again, and opens the browser', () => {
    const plan = planStart({ ...desktop, runtime: null, installFailure: 'HTTPError: 404' })
    expect(plan).toMatchObject({ kind: 'loopback', browser: true })
    const notice = plan.kind === 'loopback' ? plan.notice : ''
    expect(notice).toContain('HTTPError: 404')
    expect(notice).toContain('npx install-electron')
  })

  it('takes a runtime that came later, whatever failed before', () => {
    expect(planStart({ ...desktop, installFailure: 'HTTPError: 404' }).kind).toBe('electron')
  })

  it.each([
    ['no display', { env: {} }],
    ['no display and no runtime', { env: {}, runtime: null }],
    ['an empty display', { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } }],
    ['SAFEHAND_NO_BROWSER', { env: { DISPLAY: ':0', SAFEHAND_NO_BROWSER: '1' } }],
    ['SAFEHAND_NO_BROWSER on Windows', { platform: 'win32', env: { SAFEHAND_NO_BROWSER: '1' } }],
  ] as const)('prints the address with %s, and installs nothing', (_what, change) => {
    expect(planStart({ ...desktop, ...change })).toMatchObject({ kind: 'loopback', browser: false })
  })

  it('knows a Wayland display', () => {
    expect(planStart({ ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } }).kind).toBe('electron')
  })

  it.each(['win32', 'darwin'] as const)('needs no display variable on %s', (platform) => {
    expect(planStart({ ...desktop, platform, env: {} }).kind).toBe('electron')
  })

  it('does not run Electron for root on Linux, where it would have no sandbox', () => {
    expect(planStart({ ...desktop, isRoot: true })).toMatchObject({
      kind: 'loopback',
      browser: true,
    })
    expect(planStart({ ...desktop, isRoot: true, runtime: null }).kind).toBe('loopback')
    expect(planStart({ ...desktop, isRoot: true, platform: 'darwin' }).kind).toBe('electron')
  })

  it('gives every notice in one line', () => {
    const circumstances = [
      { env: {} },
      { env: { SAFEHAND_NO_BROWSER: '1' } },
      { isRoot: true },
      { runtime: null, installFailure: 'x' },
    ]
    for (const change of circumstances) {
      const plan = planStart({ ...desktop, ...change })
      expect(plan.kind === 'loopback' && !plan.notice.includes('\n')).toBe(true)
    }
  })
})

describe('failureToStart', () => {
  const end = { code: 0, signal: null, error: null, asked: false, ranMs: 100 }

  it('is nothing where Safehand ended by itself, well or with a message of its own', () => {
    expect(failureToStart(end)).toBeNull()
    expect(failureToStart({ ...end, code: 1 })).toBeNull()
  })

  it.each([
    ['a runtime that cannot be run', { code: null, error: 'spawn EACCES' }, 'spawn EACCES'],
    ['a missing library', { code: 127 }, 'it ended with code 127'],
    ['a sandbox that cannot be set up', { code: null, signal: 'SIGTRAP' }, 'it ended with SIGTRAP'],
  ] as const)('names %s', (_what, change, reason) => {
    expect(failureToStart({ ...end, ...change })).toBe(reason)
  })

  it('is nothing where it was asked to end', () => {
    expect(failureToStart({ ...end, code: null, signal: 'SIGTERM', asked: true })).toBeNull()
  })

  it('is nothing where it ran for long and then broke', () => {
    expect(failureToStart({ ...end, code: null, signal: 'SIGSEGV', ranMs: 600_000 })).toBeNull()
  })
})

describe('browserCommand', () => {
  it.each([
    ['linux', ['xdg-open', 'http://x/']],
    ['darwin', ['open', 'http://x/']],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', 'http://x/']],
  ] as const)('hands the address to %s as one word', (platform, command) => {
    expect(browserCommand('http://x/', platform)).toEqual(command)
  })
})
