import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openRecords } from '../../electron/records/open-records.ts'
import { createHandlers } from '../../electron/service/handlers.ts'
import { openLibrary } from '../../electron/service/library.ts'
import { ask, createOffice, refusal, startMs, trainee, type App } from './office.ts'

it('refuses a decision that finds no room, says that it was not recorded, and takes it once there is', async () => {
  const { data, content } = createOffice()
  const records = openRecords(data, startMs)
  onTestFinished(() => records.close())
  let ids = 0
  const app: App = {
    handlers: createHandlers({
      shell: 'loopback',
      dataFolder: data,
      version: '0.1.0',
      records,
      library: openLibrary({ content, packs: join(data, 'packs') }),
      saveReport: async () => ({ ok: true, value: { kind: 'cancelled' } }),
      now: () => startMs,
      newId: () => `id-${(ids += 1)}`,
    }),
    close: () => records.close(),
  }
  const anna = await trainee(app)
  const limitPages = (pages: number) => records.all(`PRAGMA max_page_count = ${pages}`)
  const module = { trainee: anna, module: 'left-folder' }

  // SQLite's own limit of pages makes it answer as it does on a full disk.
  const roomy = 1_000_000
  let refused = null
  while (refused === null) {
    limitPages(roomy)
    const { id } = await ask(app, 'startAttempt', module)
    limitPages(1)
    const decision = { attempt: id, decision: 'find', answer: { choice: 'stay' } }
    const reply = await app.handlers.decide(decision)
    if (!reply.ok) refused = decision
    else {
      limitPages(roomy)
      await ask(app, 'decide', { attempt: id, decision: 'keep', answer: { choice: 'safe' } })
    }
  }
  expect(await refusal(app, 'decide', refused)).toMatchObject({
    code: 'storage-failed',
    message: expect.stringMatching(/^The decision was not recorded: .* is full; make room .*\.$/),
  })
  expect(await ask(app, 'openAttempt', { attempt: refused.attempt })).toMatchObject({ decided: 0 })
  limitPages(roomy)
  expect((await ask(app, 'decide', refused)).decided).toBe(1)
})
