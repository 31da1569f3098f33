export type Circumstances = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the account is root, for whom Electron does not start with its sandbox on. */
  readonly isRoot: boolean
  /** Path of Electron's program, or null where its runtime is not installed. */
  readonly runtime: string | null
  /** Why an earlier try to install this runtime failed, or null where there was none. */
  readonly installFailure: string | null
}

export type StartPlan =
  | { readonly kind: 'electron'; readonly runtime: string }
  | { readonly kind: 'install' }
  | {
      readonly kind: 'loopback'
      /** Why it is not Electron, in one line. */
      readonly notice: string
      /** Whether to open the browser; else the address is only printed. */
      readonly browser: boolean
    }

/** Which shell `npm start` opens: Electron where it can run, else the browser, else an address. */
export const planStart = ({
  platform,
  env,
  isRoot,
  runtime,
  installFailure,
}: Circumstances): StartPlan => {
  if (env['SAFEHAND_NO_BROWSER'] === '1') {
    return {
      kind: 'loopback',
      notice:
        'SAFEHAND_NO_BROWSER is set, so Safehand opens no window and prints its address instead.',
      browser: false,
    }
  }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return {
      kind: 'loopback',
      notice:
        'There is no display here, so Safehand opens no window and prints its address instead.',
      browser: false,
    }
  }
  if (platform === 'linux' && isRoot) {
    return {
      kind: 'loopback',
      notice: 'Electron keeps no sandbox for root, so Safehand opens in the browser instead.',
      browser: true,
    }
  }
  if (runtime !== null) return { kind: 'electron', runtime }
  if (installFailure === null) return { kind: 'install' }
  return {
    kind: 'loopback',
    notice: `Electron's runtime could not be installed (${installFailure}), so Safehand opens in the browser instead; npx install-electron tries again.`,
    browser: true,
  }
}

/** How a run of Electron ended. */
export type ElectronEnd = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Set where the program could not even be started. */
  readonly error: string | null
  /** Whether this process passed a request to end on to it. */
  readonly asked: boolean
  readonly ranMs: number
}

const startsWithinMs = 15_000

/**
 * Why Electron could not start, or null where it ran. Safehand itself ends with code 0 or 1; whatever
 * else comes soon comes from a runtime that lacks a library or a sandbox on this machine.
 */
export const failureToStart = ({
  code,
  signal,
  error,
  asked,
  ranMs,
}: ElectronEnd): string | null => {
  if (error !== null) return error
  if (asked || ranMs > startsWithinMs) return null
  if (signal !== null) return `it ended with ${signal}`
  return code === 0 || code === 1 ? null : `it ended with code ${code}`
}
