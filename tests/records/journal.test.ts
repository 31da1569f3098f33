import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { append, lastSeq, readJournal } from '../../electron/records/journal.ts'
import { createRecordFolder } from './record-folder.ts'
import { writeAttempt } from './sample.ts'

describe('the journal', () => {
  it.each([
    ['changed', `UPDATE journal SET payload = '{}' WHERE seq = 2`],
    ['removed', 'DELETE FROM journal WHERE seq = 2'],
    ['removed with its attempt', `DELETE FROM attempts WHERE id = 'first'`],
    [
      'replaced',
      `INSERT OR REPLACE INTO journal (seq, attempt_id, kind, payload, at_ms)
       VALUES (2, 'first', 'decided', '{}', 0)`,
    ],
    [
      'changed by an upsert',
      `INSERT INTO journal (seq, attempt_id, kind, payload, at_ms)
       VALUES (2, 'first', 'decided', '{}', 0)
       ON CONFLICT (seq) DO UPDATE SET payload = excluded.payload`,
    ],
  ])('lets no entry be %s', (_, sql) => {
    const records = createRecordFolder().open()
    writeAttempt(records, { decisions: 3 })
    const before = readJournal(records, 'first')
    expect(() => records.whole(() => records.run(sql))).toThrow(/append-only|FOREIGN KEY/)
    expect(readJournal(records, 'first')).toEqual(before)
  })

  it('lets none be replaced by a program either that does not fire triggers on what it replaces', () => {
    const { file, open } = createRecordFolder()
    const records = open()
    writeAttempt(records)
    const before = readJournal(records, 'first')
    records.close()
    const other = new DatabaseSync(file)
    expect(() =>
      other.exec(`INSERT OR REPLACE INTO journal VALUES (2, 'first', 'decided', '{}', 0)`),
    ).toThrow('append-only')
    other.close()
    expect(readJournal(open(), 'first')).toEqual(before)
  })

  it('takes no entry of a kind it does not know and none for an attempt that is not there', () => {
    const records = createRecordFolder().open()
    writeAttempt(records)
    const insert = (attempt: string, kind: string) =>
      records.whole(() =>
        records.run(
          'INSERT INTO journal (attempt_id, kind, payload, at_ms) VALUES (?, ?, ?, ?)',
          attempt,
          kind,
          '{}',
          0,
        ),
      )
    expect(() => insert('first', 'undone')).toThrow('CHECK')
    expect(() => insert('none', 'decided')).toThrow('FOREIGN KEY')
  })

  it('numbers its entries upwards through all attempts, whatever the clock says', () => {
    const records = createRecordFolder().open()
    writeAttempt(records, { id: 'first', decisions: 2 })
    writeAttempt(records, { id: 'second', decisions: 1 })
    const payload = { scene: 'late', choice: 'a' }
    const seq = records.whole(() => append(records, 'first', { kind: 'decided', payload }, 5))
    expect(readJournal(records, 'first').map((entry) => entry.seq)).toEqual([1, 2, 3, seq])
    expect(readJournal(records, 'first').at(-1)).toEqual({ seq, kind: 'decided', payload, atMs: 5 })
    expect(lastSeq(records, 'first')).toBe(seq)
    expect(lastSeq(records, 'second')).toBe(5)
    expect(lastSeq(records, 'none')).toBe(0)
  })
})

describe('the queries that decisions wait for', () => {
  it.each([
    ['SELECT max(seq) FROM journal WHERE attempt_id = ?', 'journal_by_attempt'],
    ['SELECT seq FROM journal WHERE attempt_id = ? ORDER BY seq', 'journal_by_attempt'],
    ['SELECT id FROM attempts WHERE trainee_id = ?', 'attempts_by_trainee'],
  ])('%s goes by an index', (sql, index) => {
    const records = createRecordFolder().open()
    const plan = JSON.stringify(records.all(`EXPLAIN QUERY PLAN ${sql}`, 'x').map(detail))
    expect(plan).toContain(index)
    expect(plan).not.toContain('SCAN')
    expect(plan).not.toContain('TEMP B-TREE')
  })
})

const detail = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'detail' in row ? row.detail : null
