/** Completions: one row a finished attempt, written with its last decision and derived from the journal. */
import { z } from 'zod'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { append, finishedWithoutCompletion, readJournal, type Entry } from './journal.ts'
import { Flag, InstantMs, json, readRows, RowId, whole, type Reading, type Rows } from './rows.ts'
import { BrokenRow } from './storage-fault.ts'

export type CompletionRecord = {
  readonly attempt: string
  readonly trainee: string
  readonly moduleId: string
  readonly module: string
  readonly version: string
  readonly contentHash: string
  readonly startedMs: number
  readonly finishedMs: number
  readonly score: number
  readonly passed: boolean
  readonly gated: boolean
  readonly criticalFindings: readonly string[]
}

const reading: Reading<CompletionRecord> = {
  table: 'completions',
  schema: z.object({
    attempt: RowId,
    trainee: z.string().min(1),
    moduleId: RowId,
    module: z.string(),
    version: z.string(),
    contentHash: z.string(),
    startedMs: InstantMs,
    finishedMs: InstantMs,
    score: whole(0, 100),
    passed: Flag,
    gated: Flag,
    criticalFindings: json(z.array(z.string())),
  }),
}

const columns = `
  completions.rowid AS row, attempt_id AS attempt, trainees.name AS trainee, module_id AS moduleId,
  module_title AS module, module_version AS version, content_hash AS contentHash,
  started_ms AS startedMs, finished_ms AS finishedMs, score, passed, gated,
  critical_rules AS criticalFindings`

/** All completions, the latest first by their place in the journal, whatever the clock said. */
export function listCompletions(records: ReadHandle): Rows<CompletionRecord> {
  return readRows(
    reading,
    records.all(`
      SELECT ${columns} FROM completions JOIN trainees ON trainees.id = completions.trainee_id
      ORDER BY finished_seq DESC
    `),
  )
}

/** A trainee's latest completion of each module. */
export function listLatestCompletions(
  records: ReadHandle,
  trainee: string,
): Rows<CompletionRecord> {
  return readRows(
    reading,
    records.all(
      `SELECT ${columns} FROM completions JOIN trainees ON trainees.id = completions.trainee_id
       WHERE finished_seq IN
         (SELECT max(finished_seq) FROM completions WHERE trainee_id = ? GROUP BY module_id)`,
      trainee,
    ),
  )
}

/** Writes the end of an attempt: its last entry, and its completion. Part of a `whole`. */
export function finishAttempt(
  records: WriteHandle,
  attempt: string,
  outcome: Extract<Entry, { kind: 'finished' }>['payload'],
  nowMs: number,
): number {
  const seq = append(records, attempt, { kind: 'finished', payload: outcome }, nowMs)
  insertCompletion(records, attempt)
  return seq
}

/** Writes the completions that the journal tells of and the table lacks. Broken entries are passed over. */
export function rebuildCompletions(records: WriteHandle): void {
  const lacking = finishedWithoutCompletion(records)
  if (lacking.length === 0) return
  records.whole(() => {
    for (const attempt of lacking)
      try {
        insertCompletion(records, attempt)
      } catch (error) {
        if (!(error instanceof BrokenRow)) throw error
      }
  })
}

function insertCompletion(records: WriteHandle, attempt: string): void {
  const entries = readJournal(records, attempt)
  const began = entries.find((entry) => entry.kind === 'began')
  const finished = entries.find((entry) => entry.kind === 'finished')
  if (began === undefined || finished === undefined)
    throw new BrokenRow({
      table: 'journal',
      row: String(entries[0]?.seq ?? '?'),
      problem: `attempt ${attempt} has no beginning or no end`,
    })
  const { score, passed, gated, criticalFindings } = finished.payload
  records.run(
    `INSERT INTO completions (attempt_id, trainee_id, module_id, module_title, module_version,
       content_hash, started_ms, finished_ms, finished_seq, score, passed, gated, critical_rules)
     SELECT id, trainee_id, module_id, ?, ?, content_hash, started_ms, ?, ?, ?, ?, ?, ?
     FROM attempts WHERE id = ?`,
    began.payload.title,
    began.payload.version,
    finished.atMs,
    finished.seq,
    score,
    Number(passed),
    Number(gated),
    JSON.stringify(criticalFindings),
    attempt,
  )
}
