/** Opens the record file of a data folder: one writer at a time, every commit on the disk before it counts. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { rebuildCompletions } from './completions.ts'
import type { WriteHandle } from './handles.ts'
import { migrate, migrations, versionOf } from './migrate.ts'
import { clearOwner, noteOwner, ownerInWords } from './owner.ts'
import { StorageFault, storageFault, storageFaultFor } from './storage-fault.ts'

export type Records = WriteHandle & { readonly close: () => void }

/** How long to wait for a Safehand that is just closing. */
const lockWaitMs = 1_000

/**
 * Opens, and where needed creates, `safehand.db` in the folder.
 *
 * Throws a StorageFault where the folder cannot be used, the file is locked, damaged, read-only, newer
 * than this version or not ours; the file is then left as it was.
 */
export function openRecords(folder: string, nowMs: number): Records {
  const path = join(folder, 'safehand.db')
  let file: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    file = new DatabaseSync(path, { timeout: lockWaitMs, readBigInts: true, defensive: true })
    prepareFile(file, path)
    noteOwner(path, nowMs)
    const records = createHandle(file, path)
    rebuildCompletions(records)
    return records
  } catch (error) {
    if (file?.isOpen) file.close()
    if (error instanceof StorageFault) throw error
    const fault = storageFaultFor(error, path)
    if (fault === null) throw error
    if (fault.code !== 'data-locked') throw fault
    throw new StorageFault(fault.code, fault.because + ownerInWords(path), fault.remedy, error)
  }
}

function prepareFile(file: DatabaseSync, path: string): void {
  file.exec('PRAGMA locking_mode = EXCLUSIVE')
  const version = versionOf(file, path)
  file.exec(`
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
  `)
  const mode = file.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode']
  if (mode !== 'wal') {
    const because = `the disk that holds ${path} cannot keep records safely (journal mode ${String(mode)})`
    throw new StorageFault('data-unreachable', because, 'use a folder on a disk of this machine')
  }
  // Takes the lock and finds out whether the file can be written, before anything depends on it.
  file.exec('BEGIN IMMEDIATE; ROLLBACK')
  const [found] = version === 0 ? [] : file.prepare('PRAGMA integrity_check(1)').all()
  const verdict = found?.['integrity_check'] ?? 'ok'
  if (verdict !== 'ok') throw storageFault('data-corrupt', path, verdict)
  if (version < migrations.length) migrate(file, version)
}

function createHandle(file: DatabaseSync, path: string): Records {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? file.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const translated = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw storageFaultFor(error, path) ?? error
    }
  }
  return {
    file: path,
    all: (sql: string, ...values: readonly SQLInputValue[]) =>
      translated(() => prepared(sql).all(...values)),
    run: (sql: string, ...values: readonly SQLInputValue[]) => {
      if (!file.isTransaction) throw new Error('records are written inside `whole`')
      return translated(() => Number(prepared(sql).run(...values).lastInsertRowid))
    },
    whole: (work) => {
      if (file.isTransaction) throw new Error('`whole` is already under way')
      try {
        file.exec('BEGIN IMMEDIATE')
        const result = work()
        file.exec('COMMIT')
        return result
      } catch (error) {
        if (file.isTransaction) file.exec('ROLLBACK')
        throw storageFaultFor(error, path) ?? error
      }
    },
    close: () => {
      if (!file.isOpen) return
      file.close()
      clearOwner(path)
    },
  }
}
