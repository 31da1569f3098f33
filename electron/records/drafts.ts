/** Drafts: work on the decision that an attempt waits for, kept until it is handed in. */
import { z } from 'zod'
import { DecisionSchema, type Decision } from '../../content/engine/answer.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { json, readRows, type Reading } from './rows.ts'

const reading: Reading<{ decision: Decision }> = {
  table: 'drafts',
  schema: z.object({ decision: json(DecisionSchema) }),
}

/** Keeps a draft in place of the attempt's last one. Part of a `whole`. */
export function keepDraft(
  records: WriteHandle,
  attempt: string,
  decision: Decision,
  nowMs: number,
): void {
  records.run(
    `INSERT INTO drafts (attempt_id, decision, saved_ms) VALUES (?, ?, ?)
     ON CONFLICT (attempt_id) DO UPDATE SET decision = excluded.decision, saved_ms = excluded.saved_ms`,
    attempt,
    JSON.stringify(decision),
    nowMs,
  )
}

/** Drops the attempt's draft, if there is one. Part of a `whole`. */
export function dropDraft(records: WriteHandle, attempt: string): void {
  records.run('DELETE FROM drafts WHERE attempt_id = ?', attempt)
}

/** The attempt's draft; undefined where there is none, or none that can be read: it is no record. */
export function findDraft(records: ReadHandle, attempt: string): Decision | undefined {
  const raw = records.all('SELECT rowid AS row, decision FROM drafts WHERE attempt_id = ?', attempt)
  return readRows(reading, raw).rows[0]?.decision
}
