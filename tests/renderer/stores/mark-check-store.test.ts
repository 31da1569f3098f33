import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Input, MarkFaultView, SafehandApi } from '../../../electron/contract.ts'
import { createMarkCheckStore } from '../../../renderer/stores/mark-check-store.ts'

const fault: MarkFaultView = { code: 'E_SEPARATOR', start: 1, end: 2, message: 'wrong', fix: null }
const mark = (text: string): Input<'checkMark'> => ({
  attempt: 'a1',
  decision: 'page',
  kind: 'portion',
  text,
})

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('the mark-check store', () => {
  it('asks once typing pauses, and shows the faults at their field', async () => {
    const checkMark = vi.fn<SafehandApi['checkMark']>(async () => ({ ok: true, value: [fault] }))
    const store = createMarkCheckStore({ checkMark })
    store.getState().check('one', mark('S/'))
    store.getState().check('one', mark('S/NF'))
    await vi.runAllTimersAsync()
    expect(checkMark).toHaveBeenCalledExactlyOnceWith(mark('S/NF'))
    expect(store.getState().faults['one']).toEqual([fault])
    store.getState().check('one', mark('S//NF'))
    expect(store.getState().faults['one']).toEqual([])
  })

  it('drops a reply that was overtaken, or came after the page was left', async () => {
    const answers: ((faults: MarkFaultView[]) => void)[] = []
    const store = createMarkCheckStore({
      checkMark: () =>
        new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
    })
    store.getState().check('one', mark('S/NF'))
    await vi.runAllTimersAsync()
    store.getState().check('one', mark('S'))
    answers[0]?.([fault])
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().faults['one'] ?? []).toEqual([])
    await vi.runAllTimersAsync()
    store.getState().clear()
    answers[1]?.([fault])
    await vi.runAllTimersAsync()
    expect(store.getState().faults).toEqual({})
  })

  it('shows nothing where the check is refused', async () => {
    const store = createMarkCheckStore({
      checkMark: async () => ({ ok: false, fault: { code: 'not-offered', message: 'no' } }),
    })
    store.getState().check('one', mark('S/NF'))
    await vi.runAllTimersAsync()
    expect(store.getState().faults['one']).toEqual([])
  })
})
