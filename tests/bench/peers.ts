/** The other engines: packages of this folder alone, so that the project itself never depends on them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Tell } from './section.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const areInstalled = () => existsSync(join(folder, 'node_modules', '.package-lock.json'))

/** Whether the other engines are there, once npm has tried to install them. */
export function installPeers(tell: Tell): boolean {
  if (areInstalled()) return true
  tell('Installing the other engines into tests/bench, this once.')
  const npm = process.env['npm_execpath']
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  spawnSync(command, [...args, 'ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (areInstalled()) return true
  tell('They could not be installed: run `npm ci` in tests/bench where there is a network.')
  return false
}
