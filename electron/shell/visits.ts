import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may come in: whoever opens the address with its one-time key gets a cookie, and whoever has the
 * cookie may ask. A key works once; a new one replaces it.
 *
 * Browsers show a cookie of 127.0.0.1 to every server there, whatever its port; the name carries the
 * port so that two Safehands do not overwrite each other's.
 */
export type Visits = {
  /** Makes a new key and forgets the one before. */
  readonly newKey: () => string
  /** Spends the key. @returns the Set-Cookie header, or null where the key is not, or no longer, good. */
  readonly spend: (key: string) => string | null
  readonly isKnown: (cookieHeader: string | undefined) => boolean
}

export const createVisits = (portNow: () => number): Visits => {
  const session = secret()
  let key: string | null = null
  const cookieName = () => `safehand-${portNow()}`
  return {
    newKey: () => (key = secret()),
    spend(offered) {
      if (key === null || !same(offered, key)) return null
      key = null
      return `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    isKnown: (header) =>
      (header ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${cookieName()}=`))
        .some((pair) => same(pair.slice(cookieName().length + 1), session)),
  }
}

const secret = () => randomBytes(32).toString('base64url')
/** Compares in a time that tells nothing of where the two differ. */
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
