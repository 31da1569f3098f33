import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'renderer/**/*',
  'electron/**/*.ts',
  'content/**/*.ts',
  'vite.config.ts',
  'package-lock.json',
]
const outputs = [
  'dist/renderer/index.html',
  'dist/electron/bridge.js',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
]

/** Whether a part of the build is missing, or older than any source. */
export const isBuildStale = (root: string): boolean => {
  const builtMs = outputs.map((file) => changedMs(join(root, file)))
  const oldestMs = Math.min(...builtMs.map((ms) => ms ?? 0))
  return globSync(sources, { cwd: root }).some(
    (file) => (changedMs(join(root, file)) ?? 0) > oldestMs,
  )
}

const changedMs = (file: string): number | null =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
