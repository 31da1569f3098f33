/** A data folder of its own for a test, and the records in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openRecords, type Records } from '../../electron/records/open-records.ts'

export type RecordFolder = {
  readonly folder: string
  readonly file: string
  /** Opens the records; they are closed when the test ends. */
  readonly open: () => Records
}

/** Makes the folder. It goes when the test ends. */
export function createRecordFolder(): RecordFolder {
  const root = mkdtempSync(join(tmpdir(), 'safehand-records-'))
  const folder = join(root, 'data')
  const opened: Records[] = []
  onTestFinished(() => {
    for (const records of opened) records.close()
    rmSync(root, { recursive: true, force: true })
  })
  return {
    folder,
    file: join(folder, 'safehand.db'),
    open: () => {
      const records = openRecords(folder, Date.UTC(2026, 10, 23, 9))
      opened.push(records)
      return records
    },
  }
}
