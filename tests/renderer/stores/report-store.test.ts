import { describe, expect, it } from 'vitest'
import type { Output, Reply } from '../../../electron/contract.ts'
import { createReportStore } from '../../../renderer/stores/report-store.ts'
import { held, ok, refusal } from '../replies.ts'

type Saved = Reply<Output<'saveReport'>>

function saving(reply: () => Promise<Saved>) {
  const downloads: [string, string][] = []
  const store = createReportStore({ saveReport: reply }, (address, name) =>
    downloads.push([address, name]),
  )
  return { downloads, store }
}

describe('createReportStore', () => {
  it('says where the report was saved, and downloads nothing', async () => {
    const { store, downloads } = saving(async () => ok({ kind: 'saved', path: '/tmp/report.csv' }))
    await store.getState().save('csv')
    expect(store.getState().report).toEqual({ at: 'saved', path: '/tmp/report.csv' })
    expect(downloads).toEqual([])
  })

  it('downloads the report where the shell answers with an address', async () => {
    const { store, downloads } = saving(async () =>
      ok({ kind: 'download', address: './file/1', name: 'report.pdf' }),
    )
    await store.getState().save('pdf')
    expect(downloads).toEqual([['./file/1', 'report.pdf']])
    expect(store.getState().report).toMatchObject({ at: 'download', name: 'report.pdf' })
  })

  it('says nothing when saving was cancelled', async () => {
    const { store } = saving(async () => ok({ kind: 'cancelled' }))
    await store.getState().save('csv')
    expect(store.getState().report).toEqual({ at: 'idle' })
  })

  it('remembers which format was refused, so that it can be tried again', async () => {
    const { store } = saving(async () => refusal('save-failed'))
    await store.getState().save('pdf')
    expect(store.getState().report).toMatchObject({
      at: 'refused',
      format: 'pdf',
      fault: { code: 'save-failed' },
    })
  })

  it('saves once, however often it is asked meanwhile', async () => {
    const { reply, settle } = held<Saved>()
    let calls = 0
    const { store } = saving(() => {
      calls += 1
      return reply
    })
    const first = store.getState().save('csv')
    await store.getState().save('pdf')
    expect(store.getState().report).toEqual({ at: 'waiting', format: 'csv' })
    settle(ok({ kind: 'cancelled' }))
    await first
    expect(calls).toBe(1)
  })
})
