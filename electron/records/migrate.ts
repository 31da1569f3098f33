/** Brings a record file to the form that this version knows. */
import type { DatabaseSync } from 'node:sqlite'
import { createRecords } from './migrations/0001-records.ts'
import { createDrafts } from './migrations/0002-drafts.ts'
import { StorageFault } from './storage-fault.ts'

/** One step. It runs inside a transaction with the rise of the file's version. Never edited after release. */
export type Migration = (file: DatabaseSync) => void

/** All steps in order: the version of a file is the number of steps it has taken. */
export const migrations: readonly Migration[] = [createRecords, createDrafts]

/** «Safe» in ASCII: tells our files from other SQLite files. */
const applicationId = 0x53616665

/**
 * Answers the version of a file: 0 where it is empty.
 *
 * Throws a StorageFault: `data-newer` for a file of a later Safehand, `data-foreign` for a database that
 * is not ours. It reads only.
 */
export function versionOf(file: DatabaseSync, path: string, known = migrations.length): number {
  const version = pragma(file, 'user_version')
  const ours = pragma(file, 'application_id') === applicationId
  const [entry] = file.prepare('SELECT name FROM sqlite_schema LIMIT 1').all()
  if (version === 0 ? entry !== undefined : !ours)
    throw new StorageFault(
      'data-foreign',
      `the file ${path} is a database, but not one of Safehand’s; it was left as it is`,
      'move it away, or name another folder',
    )
  if (version > known)
    throw new StorageFault(
      'data-newer',
      `the record file ${path} was written by a later version of Safehand; it was left as it is`,
      'start that version, or a newer one',
    )
  return version
}

/** Takes the steps that the file has not taken, each whole or not at all. */
export function migrate(file: DatabaseSync, from: number, steps = migrations): void {
  for (const [at, step] of steps.entries()) {
    if (at < from) continue
    file.exec('BEGIN IMMEDIATE')
    try {
      step(file)
      file.exec(`PRAGMA application_id = ${applicationId}`)
      file.exec(`PRAGMA user_version = ${at + 1}`)
      file.exec('COMMIT')
    } catch (error) {
      if (file.isTransaction) file.exec('ROLLBACK')
      throw error
    }
  }
}

const pragma = (file: DatabaseSync, name: string): number =>
  Number(file.prepare(`PRAGMA ${name}`).get()?.[name])
