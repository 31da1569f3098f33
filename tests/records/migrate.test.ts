import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { migrate, migrations, versionOf, type Migration } from '../../electron/records/migrate.ts'

const addColour: Migration = (file) =>
  file.exec(`ALTER TABLE trainees ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'`)
const addBroken: Migration = (file) => {
  file.exec('CREATE TABLE half (a INTEGER) STRICT')
  file.exec('INSERT INTO missing VALUES (1)')
}
const tables = (file: DatabaseSync) =>
  file
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all()
    .map(({ name }) => name)

describe('migrations', () => {
  it('bring an empty file to the version this program knows', () => {
    const file = new DatabaseSync(':memory:')
    expect(versionOf(file, 'here')).toBe(0)
    migrate(file, 0)
    expect(versionOf(file, 'here')).toBe(migrations.length)
    expect(tables(file)).toEqual(
      expect.arrayContaining(['trainees', 'contents', 'attempts', 'journal', 'completions']),
    )
  })

  it('take only the steps a file has not taken, and leave its rows', () => {
    const file = new DatabaseSync(':memory:')
    migrate(file, 0)
    file.exec(`INSERT INTO trainees VALUES ('a', 'Anna', 'anna', 5)`)
    migrate(file, versionOf(file, 'here'), [...migrations, addColour])
    expect(versionOf(file, 'here', migrations.length + 1)).toBe(migrations.length + 1)
    expect(file.prepare('SELECT * FROM trainees').all()).toMatchObject([
      { id: 'a', name: 'Anna', name_key: 'anna', added_ms: 5, colour: 'blue' },
    ])
  })

  it('leave a file as it was before the step that fails', () => {
    const file = new DatabaseSync(':memory:')
    expect(() => migrate(file, 0, [...migrations, addBroken])).toThrow('missing')
    expect(versionOf(file, 'here')).toBe(migrations.length)
    expect(tables(file)).not.toContain('half')
    expect(file.isTransaction).toBe(false)
  })
})
