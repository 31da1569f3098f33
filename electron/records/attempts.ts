/** Attempts: who tries which module under which content. What happened in them stands in the journal. */
import { z } from 'zod'
import { keepContent, type ContentTexts } from './contents.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { append } from './journal.ts'
import {
  Count,
  InstantMs,
  readOne,
  readRows,
  RowId,
  whole,
  type Reading,
  type Rows,
} from './rows.ts'
import type { Trainee } from './trainees.ts'

export type AttemptRecord = {
  readonly id: string
  readonly trainee: Trainee
  readonly module: string
  readonly contentHash: string
  /** Picks among a module's variants: 0 to 2^32 - 1. */
  readonly seed: number
  readonly startedMs: number
}

const AttemptRow = z.object({
  id: RowId,
  module: RowId,
  contentHash: RowId,
  seed: whole(0, 0xffff_ffff),
  startedMs: InstantMs,
})
const reading: Reading<AttemptRecord> = {
  table: 'attempts',
  schema: AttemptRow.extend({ traineeId: RowId, traineeName: z.string().min(1) }).transform(
    ({ traineeId, traineeName, ...rest }) => ({
      ...rest,
      trainee: { id: traineeId, name: traineeName },
    }),
  ),
}

/** The attempt with this id; undefined where there is none. Throws a BrokenRow. */
export function findAttempt(records: ReadHandle, id: string): AttemptRecord | undefined {
  return readOne(
    reading,
    records.all(
      `SELECT attempts.rowid AS row, attempts.id, module_id AS module, content_hash AS contentHash,
         seed, started_ms AS startedMs, trainees.id AS traineeId, trainees.name AS traineeName
       FROM attempts JOIN trainees ON trainees.id = attempts.trainee_id
       WHERE attempts.id = ?`,
      id,
    ),
  )
}

export type OpenAttempt = {
  readonly id: string
  readonly module: string
  readonly contentHash: string
  readonly decided: number
}

const openReading: Reading<OpenAttempt> = {
  table: 'attempts',
  schema: z.object({ id: RowId, module: RowId, contentHash: RowId, decided: Count }),
}

/** A trainee's unfinished attempts, the latest begun first. */
export function listOpenAttempts(records: ReadHandle, trainee: string): Rows<OpenAttempt> {
  return readRows(
    openReading,
    records.all(
      `SELECT attempts.rowid AS row, id, module_id AS module, content_hash AS contentHash,
         (SELECT count(*) FROM journal
          WHERE journal.attempt_id = attempts.id AND kind = 'decided') AS decided
       FROM attempts
       WHERE trainee_id = ?
         AND NOT EXISTS (SELECT 1 FROM completions WHERE completions.attempt_id = attempts.id)
       ORDER BY attempts.rowid DESC`,
      trainee,
    ),
  )
}

/** The module as an attempt begins at it. */
export type BegunModule = {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly contentHash: string
  readonly texts: ContentTexts
}

/** Writes a new attempt, the content it is judged by and its first entry. Part of a `whole`. */
export function insertAttempt(
  records: WriteHandle,
  attempt: { readonly id: string; readonly trainee: Trainee; readonly seed: number },
  module: BegunModule,
  nowMs: number,
): number {
  keepContent(records, module.contentHash, module.texts, nowMs)
  records.run(
    `INSERT INTO attempts (id, trainee_id, content_hash, module_id, seed, started_ms)
     VALUES (?, ?, ?, ?, ?, ?)`,
    attempt.id,
    attempt.trainee.id,
    module.contentHash,
    module.id,
    attempt.seed,
    nowMs,
  )
  const payload = { module: module.id, title: module.title, version: module.version }
  return append(records, attempt.id, { kind: 'began', payload }, nowMs)
}
