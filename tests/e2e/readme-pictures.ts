/** The pictures that README.md shows. SAFEHAND_SCREENSHOTS=1 renews them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('screenshots/', import.meta.url))
const shown: readonly string[] = [
  'player-light',
  'debrief-light',
  'marking-bench-light',
  'tear-line-bench-light',
]

/** Keeps a picture where README.md shows it and renewing is asked for. */
export function keepForReadme(name: string, picture: Buffer): void {
  if (process.env['SAFEHAND_SCREENSHOTS'] !== '1' || !shown.includes(name)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name}.png`, picture)
}
