import { createStore } from 'zustand/vanilla'
import type { AnswerView, Fault, SafehandApi } from '../../electron/contract.ts'

/** Work on one decision that is not handed in yet. */
export type Draft = {
  readonly attempt: string
  readonly decision: string
  readonly answer: AnswerView
}

export type DraftStore = {
  /** Whether all work is kept, some is on its way, or the last of it was refused. */
  readonly kept:
    { readonly at: 'kept' | 'keeping' } | { readonly at: 'refused'; readonly fault: Fault }
  /** Keeps the work once nothing more was typed for a moment. */
  readonly keep: (draft: Draft) => void
  /** Keeps at once what waits to be kept. */
  readonly flush: () => Promise<void>
  /** Forgets what waits to be kept: it was handed in. */
  readonly drop: () => void
}

const pauseMs = 500

/** Makes the store that keeps unfinished work in the records, one call at a time, the latest state alone. */
export function createDraftStore(api: Pick<SafehandApi, 'saveDraft'>) {
  return createStore<DraftStore>()((set, get) => {
    let waiting: Draft | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let saving: Promise<void> = Promise.resolve()
    const save = async () => {
      const draft = waiting
      waiting = null
      if (draft === null) return
      const reply = await api.saveDraft(draft)
      if (waiting === null)
        set({ kept: reply.ok ? { at: 'kept' } : { at: 'refused', fault: reply.fault } })
    }
    return {
      kept: { at: 'kept' },
      keep: (draft) => {
        waiting = draft
        set({ kept: { at: 'keeping' } })
        clearTimeout(timer)
        timer = setTimeout(() => void get().flush(), pauseMs)
      },
      flush: () => {
        clearTimeout(timer)
        saving = saving.then(save)
        return saving
      },
      drop: () => {
        clearTimeout(timer)
        waiting = null
        set({ kept: { at: 'kept' } })
      },
    }
  })
}
