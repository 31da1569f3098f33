import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const logName = 'safehand.log'
const maxBytes = 1_000_000

/**
 * Appends entries to `safehand.log` in the data folder, each with its time in UTC. A full log becomes
 * `safehand.log.1`, so that the two never take more than a few megabytes. Where the folder cannot be
 * written, the entry still goes to standard error.
 */
export const createLog =
  (folder: string) =>
  (entry: string): void => {
    const line = `${new Date().toISOString()} ${entry}\n`
    process.stderr.write(line)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, logName)
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > maxBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, line, { mode: 0o600 })
    } catch (error) {
      process.stderr.write(`the log could not be written: ${String(error)}\n`)
    }
  }
