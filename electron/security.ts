/**
 * Every decision that bears on security, in one place: switches, policies, permissions, fuses, and
 * which addresses and files are ours. Data and pure functions; the shells only carry them out. One
 * test pins the whole, so that a changed line here, or a changed default of Electron, is seen.
 */
import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Privileges, Session, WebPreferences } from 'electron'

export const scheme = 'safehand'
const ourOrigin = `${scheme}://app`
/** What the window opens. */
export const startAddress = `${ourOrigin}/`
/** The one channel on which the window asks. */
export const askChannel = 'safehand:ask'

/** Every switch is written out, the secure defaults too. */
export const windowPreferences = {
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
  // Dictionaries would be fetched from the network.
  spellcheck: false,
  // The page can be studied in a browser through the loopback shell; here a debugger is a way in.
  devTools: false,
} as const satisfies WebPreferences

/** What the page's own address may do: be an origin, be secure, fetch its fonts. Nothing more. */
export const schemePrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  corsEnabled: false,
  bypassCSP: false,
  allowServiceWorkers: false,
  stream: false,
  codeCache: false,
  allowExtensions: false,
} as const satisfies Privileges

/** Chromium switches that keep its own services off the network. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // Asks for no proxy configuration, which some networks announce by name.
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

/**
 * What a page may load and reach. Trusted types keep text from becoming markup: no script of ours, and
 * no part of React Aria in use, sets markup (its spin buttons would, so number and date fields are out).
 *
 * @param connect Whether its scripts may call the shell by HTTP.
 */
export const contentPolicy = (connect: 'self' | 'none'): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `font-src 'self'`,
    `img-src 'self'`,
    `connect-src '${connect}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')

/** The headers of every answer of the Electron shell, whose page asks through preload and not by HTTP. */
export const electronHeaders = {
  'Content-Security-Policy': contentPolicy('none'),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const

/** The headers of every answer of the loopback shell: Electron's, and what a browser needs beside. */
export const loopbackHeaders = {
  ...electronHeaders,
  'Content-Security-Policy': contentPolicy('self'),
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=()',
} as const

type Asked<Handler> = Handler extends (...args: infer Arguments) => unknown ? Arguments[1] : never
export type Permission =
  | Asked<Parameters<Session['setPermissionRequestHandler']>[0]>
  | Asked<Parameters<Session['setPermissionCheckHandler']>[0]>

/** Every permission Electron knows, all refused: the app needs none. A new one does not compile until listed. */
export const permissions = {
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'clipboard-read': false,
  'clipboard-sanitized-write': false,
  'deprecated-sync-clipboard-read': false,
  'display-capture': false,
  fileSystem: false,
  fullscreen: false,
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false,
  'local-network': false,
  'local-network-access': false,
  'loopback-network': false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false,
  'payment-handler': false,
  'periodic-background-sync': false,
  'persistent-storage': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
  unknown: false,
} as const satisfies Record<Permission, false>

/** Whether a permission is granted. One that is not in the table is refused as well. */
export const isPermitted = (permission: string): boolean =>
  Object.entries(permissions).some(([known, granted]) => known === permission && granted)

/** Electron's fuses as electron-builder.yml sets them, with the reasons there; a test compares the two. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const

/** Whether an address is the window's own. Nothing else may be loaded, and no other page may ask. */
export const isOurAddress = (address: string): boolean =>
  URL.parse(address)?.href.startsWith(startAddress) ?? false

type Frame = { readonly url: string; readonly origin: string; readonly parent: unknown }
/** Whether a call comes from our page in a window's top frame. A frame that is gone is hostile. */
export const isOurFrame = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === ourOrigin && isOurAddress(frame.url)

/** Switches that take away a wall between the page and the machine. */
export const weakeningSwitches = [
  'no-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'single-process',
] as const

/**
 * Whether the shell may run with the switches it was started with. Some Linux launchers add
 * `--no-sandbox` unasked. Whoever looks after the machine may allow it with
 * SAFEHAND_ALLOW_NO_SANDBOX=1, which is then logged.
 */
export const sandboxVerdict = (
  hasSwitch: (name: string) => boolean,
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly kind: 'whole' }
  | { readonly kind: 'refused' | 'overridden'; readonly found: string } => {
  const found: string[] = weakeningSwitches.filter(hasSwitch).map((name) => `--${name}`)
  if (env['ELECTRON_DISABLE_SANDBOX'] !== undefined) found.push('ELECTRON_DISABLE_SANDBOX')
  if (found.length === 0) return { kind: 'whole' }
  const kind = env['SAFEHAND_ALLOW_NO_SANDBOX'] === '1' ? 'overridden' : 'refused'
  return { kind, found: found.join(', ') }
}

/** What the build names its files: no dot in front, no escape, no separator of any system. */
const plainSegment = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/

/**
 * The file that a request path names, or null where there is none or none of ours.
 *
 * The path is read as it came, undecoded: every name of ours is plain, so whatever would need
 * decoding is refused. What is left is followed through links and must still lie within the root.
 *
 * @param requestPath Path of an address, without query, with its leading slash; `/` is the page.
 */
export const resolveAsset = (root: string, requestPath: string): string | null => {
  const path = requestPath === '/' ? '/index.html' : requestPath
  if (!path.startsWith('/')) return null
  const segments = path.slice(1).split('/')
  if (!segments.every((segment) => plainSegment.test(segment))) return null
  try {
    const file = realpathSync(join(root, ...segments))
    return file.startsWith(realpathSync(root) + sep) && statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}

/** Whether a Host header names the loopback shell itself, and not a name that was made to point here. */
export const isOurHost = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${port}`

/** Whether a call by HTTP comes from our own page: its Origin is ours, and so is its site where told. */
export const isOurOrigin = (
  headers: {
    readonly origin?: string | undefined
    readonly 'sec-fetch-site'?: string | string[] | undefined
  },
  port: number,
): boolean =>
  headers.origin === `http://127.0.0.1:${port}` &&
  (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin'
