import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Input, Output, Reply } from '../../../electron/contract.ts'
import { createDraftStore, type Draft } from '../../../renderer/stores/draft-store.ts'

const draftOf = (banner: string): Draft => ({
  attempt: 'a1',
  decision: 'page',
  answer: { marking: { portions: {}, banner, block: {}, sources: [] } },
})
const done: Reply<Output<'saveDraft'>> = { ok: true, value: {} }

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

/** A store over calls that are answered by hand. */
function setUp() {
  const calls: { draft: Input<'saveDraft'>; answer: (reply: typeof done) => void }[] = []
  const saveDraft = (draft: Input<'saveDraft'>) =>
    new Promise<Reply<Output<'saveDraft'>>>((answer) => calls.push({ draft, answer }))
  return { calls, store: createDraftStore({ saveDraft }) }
}

describe('the draft store', () => {
  it('keeps the latest work alone, once typing pauses', async () => {
    const { calls, store } = setUp()
    store.getState().keep(draftOf('S'))
    store.getState().keep(draftOf('SECRET'))
    expect(store.getState().kept.at).toBe('keeping')
    await vi.runAllTimersAsync()
    expect(calls.map(({ draft }) => draft)).toEqual([draftOf('SECRET')])
    calls[0]?.answer(done)
    await vi.runAllTimersAsync()
    expect(store.getState().kept.at).toBe('kept')
  })

  it('sends one call at a time, so that older work never overtakes newer', async () => {
    const { calls, store } = setUp()
    store.getState().keep(draftOf('S'))
    await vi.runAllTimersAsync()
    store.getState().keep(draftOf('SECRET'))
    await vi.runAllTimersAsync()
    expect(calls).toHaveLength(1)
    calls[0]?.answer(done)
    await vi.runAllTimersAsync()
    expect(calls).toHaveLength(2)
    expect(store.getState().kept.at).toBe('keeping')
  })

  it('tells where work was refused', async () => {
    const fault = { code: 'storage-failed', message: 'The disk is full.' } as const
    const store = createDraftStore({ saveDraft: async () => ({ ok: false, fault }) })
    store.getState().keep(draftOf('S'))
    await vi.runAllTimersAsync()
    expect(store.getState().kept).toEqual({ at: 'refused', fault })
  })

  it('keeps at once what waits when it is told to, and forgets it when it was handed in', async () => {
    const { calls, store } = setUp()
    store.getState().keep(draftOf('S'))
    void store.getState().flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(calls).toHaveLength(1)
    store.getState().keep(draftOf('SECRET'))
    store.getState().drop()
    calls[0]?.answer(done)
    await vi.runAllTimersAsync()
    expect(calls).toHaveLength(1)
  })
})
