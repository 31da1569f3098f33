import fc from 'fast-check'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readName } from '../../electron/service/trainee-name.ts'
import { ask, createOffice, play, refusal, trainee } from './office.ts'

/** A name read, and what was kept of it read once more. */
const again = (typed: string) => {
  const read = readName(typed)
  return read === null ? null : readName(read.name)
}
/** Changes the closed record file behind the program’s back. */
const tamper = (data: string, sql: string) => {
  const file = new DatabaseSync(join(data, 'safehand.db'))
  file.exec(sql)
  file.close()
}

describe('a name', () => {
  it('is kept in composed form, with single spaces inside and none around', () => {
    expect(readName('  Zoe\u0308  \u00a0 Bronte\u0308 ')?.name).toBe('Zoë Brontë')
  })

  it.each([
    ['a line break', 'Anna\nExample'],
    ['a NUL', 'Anna\0'],
    ['a change of direction', 'Anna\u202egpj'],
    ['an isolate', '\u2066Anna\u2069'],
    ['a zero-width space', 'An\u200bna'],
    ['half a surrogate pair', 'Anna\ud800'],
    ['a private character', 'Anna\ue000'],
    ['no letter or digit', ' —!? '],
    ['nothing', '   '],
  ])('is refused with %s in it', (_, typed) => {
    expect(readName(typed)).toBeNull()
  })

  it.each([
    ['Anna', 'ANNA'],
    ['Straße', 'STRASSE'],
    ['Παπαδόπουλος', 'ΠΑΠΑΔΌΠΟΥΛΟΣ'],
    ['Ａｎｎａ', 'anna'],
    ['Zoë', 'zoe\u0308'],
    ['علی\u200cرضا', 'علیرضا'],
  ])('%s is the same as %s', (a, b) => {
    expect(readName(a)?.key).toBeTruthy()
    expect(readName(a)?.key).toBe(readName(b)?.key)
  })

  it('is not the same as one with another accent', () => {
    expect(readName('Zoë')?.key).not.toBe(readName('Zoe')?.key)
  })

  it('reads as itself once it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        expect(again(typed)).toEqual(readName(typed))
      }),
    )
    expect(again('Ǆ ﬁ Å')).not.toBeNull()
  })
})

describe('trainees', () => {
  it('are listed by name whatever the case', async () => {
    const app = createOffice().open()
    for (const name of ['berta', 'Zoë', 'Anna']) await trainee(app, name)
    expect((await ask(app, 'listTrainees', {})).map(({ name }) => name)).toEqual([
      'Anna',
      'berta',
      'Zoë',
    ])
  })

  it('are not added twice', async () => {
    const app = createOffice().open()
    await trainee(app, 'Anna Example')
    expect((await refusal(app, 'addTrainee', { name: 'ANNA  example' })).code).toBe('name-taken')
    expect((await refusal(app, 'addTrainee', { name: '…' })).code).toBe('bad-input')
    expect(await ask(app, 'listTrainees', {})).toHaveLength(1)
  })
})

describe('rows that are not what was written', () => {
  it('are left out of lists and told, and the rest is shown', async () => {
    const office = createOffice()
    const app = office.open()
    const [anna, berta] = [await trainee(app, 'Anna'), await trainee(app, 'Berta')]
    await trainee(app, 'Carla')
    await play(app, anna, ['stay', 'safe'])
    await play(app, anna, ['call', 'drawer'])
    const sound = await play(app, berta, ['call', 'home'])
    app.close()
    tamper(
      office.data,
      `UPDATE completions SET finished_ms = 300000000000000 WHERE rowid = 1;
       UPDATE completions SET critical_rules = 'nonsense' WHERE rowid = 2;
       UPDATE trainees SET name = '' WHERE name = 'Carla';`,
    )
    const later = office.open()
    expect((await ask(later, 'listTrainees', {})).map(({ name }) => name)).toEqual([
      'Anna',
      'Berta',
    ])
    expect((await ask(later, 'listCompletions', {})).map(({ attempt }) => attempt)).toEqual([
      sound.id,
    ])
    expect(await ask(later, 'listModules', { trainee: berta })).toHaveLength(1)
    const { faults } = await ask(later, 'about', {})
    expect(faults.map(({ code, problem }) => [code, problem.split(' cannot')[0]])).toEqual([
      ['broken-row', 'row 3 of the table `trainees`'],
      ['broken-row', 'row 2 of the table `completions`'],
      ['broken-row', 'row 1 of the table `completions`'],
    ])
  })

  it('are named where the one asked for is among them', async () => {
    const office = createOffice()
    const app = office.open()
    const { id } = await play(app, await trainee(app), ['stay'])
    app.close()
    tamper(
      office.data,
      `DROP TRIGGER journal_keeps_rows; UPDATE journal SET payload = '{}' WHERE kind = 'decided'`,
    )
    const fault = await refusal(office.open(), 'openAttempt', { attempt: id })
    expect(fault.code).toBe('storage-failed')
    expect(fault.message).toContain('row 2 of the table «journal»')
  })
})
