import { posix, win32 } from 'node:path'

/**
 * Where this account's records are kept, as an absolute path: `SAFEHAND_DATA` where it is set, else
 * the platform's usual place. Both shells use it, so that they see the same records.
 */
export const dataFolder = (
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string => {
  const { resolve, join } = platform === 'win32' ? win32 : posix
  if (env['SAFEHAND_DATA']) return resolve(env['SAFEHAND_DATA'])
  if (platform === 'win32')
    return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Safehand')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Safehand')
  // The XDG rules call a relative path invalid and have it ignored.
  const data = env['XDG_DATA_HOME']
  return join(data && posix.isAbsolute(data) ? data : join(home, '.local', 'share'), 'Safehand')
}
