import { spawn } from 'node:child_process'

/** Opens an address in the default browser. Where that fails, the printed address is left to use. */
export const openInBrowser = (
  address: string,
  platform: NodeJS.Platform = process.platform,
): void => {
  const [command, ...parts] = browserCommand(address, platform)
  // Detached, so that Ctrl-C in the terminal ends Safehand and not the browser.
  spawn(command, parts, { stdio: 'ignore', detached: true })
    .on('error', sayItFailed)
    .on('exit', (code) => code === 0 || sayItFailed())
    .unref()
}

const sayItFailed = () =>
  process.stdout.write('No browser could be opened; open the address above in one.\n')

/** The command that opens an address on a platform, and its arguments. */
export const browserCommand = (
  address: string,
  platform: NodeJS.Platform,
): readonly [command: string, ...parts: string[]] => {
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}
