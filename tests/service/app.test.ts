import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SaveFault, StartFault } from '../../electron/app.ts'
import { contract } from '../../electron/contract.ts'
import { createGate } from '../../electron/gate.ts'
import { ask, createOffice, play, refusal, trainee } from './office.ts'

const startFaultOf = (work: () => unknown): StartFault => {
  try {
    work()
  } catch (error) {
    if (error instanceof StartFault) return error
    throw error
  }
  return expect.fail('it started')
}

describe('the app', () => {
  it('says what is running, where its data is, and that nothing is wrong', async () => {
    const office = createOffice()
    expect(await ask(office.open(), 'about', {})).toEqual({
      version: '0.1.0',
      shell: 'loopback',
      dataFolder: office.data,
      faults: [],
    })
  })

  it('does not start on records that are open elsewhere, and says so in a sentence', () => {
    const office = createOffice()
    office.open()
    const { code, message } = startFaultOf(() => office.open())
    expect(code).toBe('data-locked')
    expect(message).toMatch(/^Safehand did not start: .* open in another running Safehand .*\.$/)
  })

  it('does not start where its data folder is a file, and starts once it is not', async () => {
    const office = createOffice()
    writeFileSync(office.data, '')
    expect(startFaultOf(() => office.open()).code).toBe('data-unreachable')
    rmSync(office.data)
    expect(await ask(office.open(), 'listTrainees', {})).toEqual([])
  })

  it('does not start on damaged records, names the file and leaves it', () => {
    const office = createOffice()
    mkdirSync(office.data)
    const file = join(office.data, 'safehand.db')
    writeFileSync(file, 'x'.repeat(5_000))
    const { code, message } = startFaultOf(() => office.open())
    expect(code).toBe('data-corrupt')
    expect(message).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe('x'.repeat(5_000))
  })

  it('may be closed twice', () => {
    const app = createOffice().open()
    app.close()
    expect(() => app.close()).not.toThrow()
  })

  it('keeps to the contract at the gate', async () => {
    const log: string[] = []
    const { handlers } = createOffice().open()
    const gate = createGate({ handlers, log: (entry) => log.push(entry) })
    const added = await gate.ask('addTrainee', { name: 'Anna' })
    expect(contract.addTrainee.output.parse(added.ok && added.value).name).toBe('Anna')
    const fault = await gate.ask('startAttempt', { trainee: 'id-1', module: 'none' })
    expect(fault).toMatchObject({ ok: false, fault: { code: 'not-found' } })
    expect(log).toEqual([])
  })
})

describe('saving a report', () => {
  it('hands the shell a file with the numbers of the screen', async () => {
    const office = createOffice()
    const app = office.open()
    const anna = await trainee(app, 'Zoë')
    await play(app, anna, ['stay', 'safe'])
    await play(app, anna, ['call', 'home'])
    expect(await ask(app, 'saveReport', { format: 'csv' })).toEqual({
      kind: 'saved',
      path: '/somewhere/safehand-completions-2026-11-23.csv',
    })
    await ask(app, 'saveReport', { format: 'pdf' })
    const [csv, pdf] = office.saved
    const text = new TextDecoder().decode(csv?.bytes)
    for (const { score, finishedAt } of await ask(app, 'listCompletions', {}))
      expect(text).toMatch(new RegExp(`"Zoë",.*"${finishedAt}",.*,${score},`))
    expect(pdf).toMatchObject({
      name: 'safehand-completions-2026-11-23.pdf',
      mediaType: 'application/pdf',
    })
    expect(
      Buffer.from(pdf?.bytes ?? [])
        .subarray(0, 8)
        .toString('latin1'),
    ).toBe('%PDF-1.7')
  })

  it('passes on what the shell says of its failure, and a cancelled dialog', async () => {
    const office = createOffice()
    const failing = office.open({
      saveFile: async () => {
        throw new SaveFault('The report could not be written to /x.')
      },
    })
    expect(await refusal(failing, 'saveReport', { format: 'csv' })).toEqual({
      code: 'save-failed',
      message: 'The report could not be written to /x.',
    })
    failing.close()
    const cancelling = office.open({ saveFile: async () => ({ kind: 'cancelled' }) })
    expect(await ask(cancelling, 'saveReport', { format: 'csv' })).toEqual({ kind: 'cancelled' })
  })
})
