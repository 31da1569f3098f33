/** The append-only journal: what happened in each attempt, in order. Everything else follows from it. */
import { z } from 'zod'
import { DecisionSchema, type Decision } from '../../content/engine/answer.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { Count, InstantMs, json, readRows, readWhole, RowId, type Reading } from './rows.ts'

const Began = z.strictObject({
  module: z.string().min(1),
  title: z.string(),
  version: z.string(),
})
const Finished = z.strictObject({
  score: z.int().min(0).max(100),
  passed: z.boolean(),
  gated: z.boolean(),
  /** Ids of the rules behind critical findings, in the order they fired. */
  criticalFindings: z.array(z.string()),
})

/** What happened, before it has its place in the journal. */
export type Entry =
  | { readonly kind: 'began'; readonly payload: z.output<typeof Began> }
  | { readonly kind: 'decided'; readonly payload: Decision }
  | { readonly kind: 'finished'; readonly payload: z.output<typeof Finished> }

/** An entry in its place: `seq` rises through the whole journal, whatever the clock said. */
export type Written = Entry & { readonly seq: number; readonly atMs: number }

const place = { seq: Count, atMs: InstantMs }
const reading: Reading<Written> = {
  table: 'journal',
  schema: z.discriminatedUnion('kind', [
    z.object({ ...place, kind: z.literal('began'), payload: json(Began) }),
    z.object({ ...place, kind: z.literal('decided'), payload: json(DecisionSchema) }),
    z.object({ ...place, kind: z.literal('finished'), payload: json(Finished) }),
  ]),
}

/** Appends an entry and answers its `seq`. The one place that writes the journal; part of a `whole`. */
export function append(
  records: WriteHandle,
  attempt: string,
  { kind, payload }: Entry,
  nowMs: number,
): number {
  return records.run(
    'INSERT INTO journal (attempt_id, kind, payload, at_ms) VALUES (?, ?, ?, ?)',
    attempt,
    kind,
    JSON.stringify(payload),
    nowMs,
  )
}

/** All entries of an attempt in their order. Throws a BrokenRow. */
export function readJournal(records: ReadHandle, attempt: string): readonly Written[] {
  return readWhole(
    reading,
    records.all(
      `SELECT seq AS row, seq, kind, payload, at_ms AS atMs FROM journal
       WHERE attempt_id = ? ORDER BY seq`,
      attempt,
    ),
  )
}

/** The `seq` of the last entry of an attempt; 0 where it has none. */
export function lastSeq(records: ReadHandle, attempt: string): number {
  const raw = records.all(
    'SELECT max(seq) AS row, coalesce(max(seq), 0) AS seq FROM journal WHERE attempt_id = ?',
    attempt,
  )
  return readWhole({ table: 'journal', schema: z.object({ seq: Count }) }, raw)[0]?.seq ?? 0
}

/** Ids of attempts that have a `finished` entry and no completion. Broken entries are passed over. */
export function finishedWithoutCompletion(records: ReadHandle): readonly string[] {
  return readRows(
    { table: 'journal', schema: z.object({ attempt: RowId }) },
    records.all(`
      SELECT seq AS row, attempt_id AS attempt FROM journal
      WHERE kind = 'finished' AND attempt_id NOT IN (SELECT attempt_id FROM completions)
    `),
  ).rows.map(({ attempt }) => attempt)
}
