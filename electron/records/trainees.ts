/** The people who train here. */
import { z } from 'zod'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { Count, readOne, readRows, RowId, type Reading, type Rows } from './rows.ts'

export type Trainee = { readonly id: string; readonly name: string }
export type TraineeCounts = Trainee & {
  readonly openAttempts: number
  readonly completions: number
}

const Name = z.string().min(1).max(400)
const reading: Reading<Trainee> = {
  table: 'trainees',
  schema: z.object({ id: RowId, name: Name }),
}
const countsReading: Reading<TraineeCounts> = {
  table: 'trainees',
  schema: z.object({ id: RowId, name: Name, openAttempts: Count, completions: Count }),
}

/** Everybody by name, with what they have open and done. */
export function listTrainees(records: ReadHandle): Rows<TraineeCounts> {
  return readRows(
    countsReading,
    records.all(`
      SELECT trainees.rowid AS row, trainees.id, trainees.name,
        count(attempts.id) - count(completions.attempt_id) AS openAttempts,
        count(completions.attempt_id) AS completions
      FROM trainees
      LEFT JOIN attempts ON attempts.trainee_id = trainees.id
      LEFT JOIN completions ON completions.attempt_id = attempts.id
      GROUP BY trainees.id
      ORDER BY trainees.name_key
    `),
  )
}

/** The trainee with this id; undefined where there is none. Throws a BrokenRow. */
export function findTrainee(records: ReadHandle, id: string): Trainee | undefined {
  return readOne(
    reading,
    records.all('SELECT rowid AS row, id, name FROM trainees WHERE id = ?', id),
  )
}

/** Adds a trainee. Answers false, and adds nobody, where a name with the same key is there. */
export function addTrainee(
  records: WriteHandle,
  trainee: Trainee & { readonly key: string },
  nowMs: number,
): boolean {
  const { id, name, key } = trainee
  return records.whole(() => {
    if (records.all('SELECT 1 FROM trainees WHERE name_key = ?', key).length > 0) return false
    records.run(
      'INSERT INTO trainees (id, name, name_key, added_ms) VALUES (?, ?, ?, ?)',
      id,
      name,
      key,
      nowMs,
    )
    return true
  })
}
