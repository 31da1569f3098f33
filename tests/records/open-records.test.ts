import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../electron/records/migrate.ts'
import { findAttempt } from '../../electron/records/attempts.ts'
import { listCompletions } from '../../electron/records/completions.ts'
import type { ReadHandle } from '../../electron/records/handles.ts'
import { readJournal } from '../../electron/records/journal.ts'
import { StorageFault } from '../../electron/records/storage-fault.ts'
import { addTrainee, listTrainees } from '../../electron/records/trainees.ts'
import { createRecordFolder } from './record-folder.ts'
import { anna, writeAttempt } from './sample.ts'

const pragma = (records: ReadHandle, name: string): unknown =>
  Object.values(records.all(`PRAGMA ${name}`)[0] ?? {})[0]

const faultOf = (work: () => unknown): StorageFault => {
  try {
    work()
  } catch (error) {
    if (error instanceof StorageFault) return error
    throw error
  }
  return expect.fail('nothing was refused')
}

/** A folder with these bytes in the record file’s place. */
const withFile = (bytes: Buffer) => {
  const made = createRecordFolder()
  mkdirSync(made.folder)
  writeFileSync(made.file, bytes)
  return made
}

/** A folder with records enough for many pages, closed. */
const sound = () => {
  const made = createRecordFolder()
  const records = made.open()
  for (let at = 0; at < 40; at += 1)
    writeAttempt(records, { id: `attempt-${at}`, decisions: 20, finished: true })
  records.close()
  return made
}

describe('opening the records', () => {
  it('makes a folder that only this account may enter', () => {
    const { folder, open } = createRecordFolder()
    open()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('holds every commit to the disk, one writer, and the schema to itself', () => {
    const records = createRecordFolder().open()
    expect(pragma(records, 'journal_mode')).toBe('wal')
    expect(pragma(records, 'synchronous')).toBe(2n)
    expect(pragma(records, 'locking_mode')).toBe('exclusive')
    expect(pragma(records, 'foreign_keys')).toBe(1n)
    expect(pragma(records, 'trusted_schema')).toBe(0n)
    expect(pragma(records, 'recursive_triggers')).toBe(1n)
    expect(pragma(records, 'user_version')).toBe(BigInt(migrations.length))
    const loose = records.all(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'`,
    )
    expect(loose).toEqual([])
  })

  it('finds again what was written', () => {
    const { open } = createRecordFolder()
    const records = open()
    writeAttempt(records, { decisions: 2, finished: true })
    const before = [readJournal(records, 'first'), findAttempt(records, 'first')]
    records.close()
    const again = open()
    expect([readJournal(again, 'first'), findAttempt(again, 'first')]).toEqual(before)
    expect(before[0]).toHaveLength(4)
  })

  it('writes the completions again that the journal tells of', () => {
    const { file, open } = createRecordFolder()
    const records = open()
    writeAttempt(records, { finished: true })
    const before = listCompletions(records)
    records.close()
    const other = new DatabaseSync(file)
    other.exec('DELETE FROM completions')
    other.close()
    expect(listCompletions(open())).toEqual(before)
    expect(before.rows).toMatchObject([
      { attempt: 'first', trainee: 'Anna', score: 40, criticalFindings: ['rule-a', 'rule-b'] },
    ])
  })
})

describe('records that somebody has open', () => {
  it('are refused to a second opener, and free again once they are closed', () => {
    const { open } = createRecordFolder()
    const records = open()
    expect(faultOf(open).code).toBe('data-locked')
    records.close()
    expect(listTrainees(open()).rows).toEqual([])
  })

  it('are refused to another process, which is told who has them', () => {
    const { folder, open } = createRecordFolder()
    open()
    const module = join(import.meta.dirname, '../../electron/records/open-records.ts')
    const script = `
      const { openRecords } = await import(${JSON.stringify(pathToFileURL(module).href)})
      try { openRecords(${JSON.stringify(folder)}, 0); console.log('opened') }
      catch (error) { console.log(error.code, error.because) }`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^data-locked /)
    expect(stdout).toContain(`process ${process.pid}, on 2026-11-23 09:00 UTC`)
  })

  it('are not locked by a process that was killed', () => {
    const { file, open } = createRecordFolder()
    open().close()
    writeFileSync(
      `${file}.open.json`,
      '{"account":"gone","process":1,"since":"2026-01-01T00:00:00Z"}',
    )
    expect(listTrainees(open()).rows).toEqual([])
  })
})

describe('a record file that cannot be used', () => {
  it('is refused untouched where a later version wrote it', () => {
    const { file, open } = createRecordFolder()
    const records = open()
    writeAttempt(records)
    records.close()
    const other = new DatabaseSync(file)
    other.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    other.close()
    const before = readFileSync(file)
    const fault = faultOf(open)
    expect(fault.code).toBe('data-newer')
    expect(fault.message).toContain(file)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused untouched where it is a database of something else', () => {
    const made = createRecordFolder()
    mkdirSync(made.folder)
    const other = new DatabaseSync(made.file)
    other.exec('CREATE TABLE songs (title TEXT); PRAGMA user_version = 1')
    other.close()
    const before = readFileSync(made.file)
    expect(faultOf(made.open).code).toBe('data-foreign')
    expect(readFileSync(made.file).equals(before)).toBe(true)
  })

  it('is refused and kept where it is no database', () => {
    const bytes = Buffer.from('These are not the records. '.repeat(200))
    const { file, open } = withFile(bytes)
    const fault = faultOf(open)
    expect(fault.code).toBe('data-corrupt')
    expect(fault.message).toContain(file)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is refused and kept where it was cut off', () => {
    const { file, open } = sound()
    truncateSync(file, 20_480)
    const before = readFileSync(file)
    expect(faultOf(open).code).toBe('data-corrupt')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused and kept where pages of it were overwritten', () => {
    const { file, open } = sound()
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 5 * 4096, 9 * 4096)
    writeFileSync(file, bytes)
    expect(faultOf(open).code).toBe('data-corrupt')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is refused in words where a file stands in the place of its folder', () => {
    const { folder, open } = createRecordFolder()
    mkdirSync(dirname(folder), { recursive: true })
    writeFileSync(folder, '')
    expect(faultOf(open).code).toBe('data-unreachable')
    expect(faultOf(open).message).toContain('is a folder')
  })

  it('is refused in words where a folder stands in its own place', () => {
    const { file, open } = createRecordFolder()
    mkdirSync(file, { recursive: true })
    expect(faultOf(open).code).toBe('data-unreachable')
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is refused in words where it may not be written',
    () => {
      const { file, open } = createRecordFolder()
      open().close()
      chmodSync(file, 0o400)
      expect(faultOf(open).code).toBe('data-read-only')
    },
  )
})

describe('a disk that is full', () => {
  it('refuses what does not fit, whole, and keeps what was there', () => {
    const { file, open } = createRecordFolder()
    const records = open()
    writeAttempt(records)
    const pages = Number(pragma(records, 'page_count'))
    records.all(`PRAGMA max_page_count = ${pages + 2}`)
    let added = 0
    const fault = faultOf(() => {
      for (;;) {
        const id = `trainee-${added}`
        addTrainee(records, { id, name: id.repeat(20), key: id }, 1)
        added += 1
      }
    })
    expect(fault.code).toBe('data-full')
    expect(fault.message).toContain('make room')
    expect(listTrainees(records).rows).toHaveLength(added + 1)
    records.close()
    expect(existsSync(file)).toBe(true)
    const again = open()
    expect(listTrainees(again).rows).toHaveLength(added + 1)
    expect(addTrainee(again, { id: 'more', name: 'More', key: 'more' }, 1)).toBe(true)
  })
})

describe('writing', () => {
  it('does all of its work or none', () => {
    const records = createRecordFolder().open()
    expect(() =>
      records.whole(() => {
        records.run(
          'INSERT INTO trainees (id, name, name_key, added_ms) VALUES (?, ?, ?, ?)',
          anna.id,
          anna.name,
          anna.key,
          1,
        )
        throw new Error('halfway')
      }),
    ).toThrow('halfway')
    expect(listTrainees(records).rows).toEqual([])
    expect(addTrainee(records, anna, 1)).toBe(true)
  })

  it('outside a whole is a mistake, and so is a whole inside another', () => {
    const records = createRecordFolder().open()
    expect(() => records.run('DELETE FROM trainees')).toThrow('inside `whole`')
    expect(() => records.whole(() => records.whole(() => 1))).toThrow('under way')
  })
})
