import { createStore } from 'zustand/vanilla'
import type { Input, MarkFaultView, SafehandApi } from '../../electron/contract.ts'

export type MarkCheckStore = {
  /** Faults of form by the field they were found in. */
  readonly faults: Readonly<Record<string, readonly MarkFaultView[]>>
  /** Checks a field once nothing more was typed in it for a moment. */
  readonly check: (field: string, mark: Input<'checkMark'>) => void
  /** Forgets all fields: another page is marked. */
  readonly clear: () => void
}

const pauseMs = 400

/** Makes the store of what is wrong with the form of marks while they are typed. An overtaken reply is dropped. */
export function createMarkCheckStore(api: Pick<SafehandApi, 'checkMark'>) {
  return createStore<MarkCheckStore>()((set, get) => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const show = (field: string, faults: readonly MarkFaultView[]) =>
      set({ faults: { ...get().faults, [field]: faults } })
    return {
      faults: {},
      check: (field, mark) => {
        clearTimeout(timers.get(field))
        if ((get().faults[field] ?? []).length > 0) show(field, [])
        const timer = setTimeout(async () => {
          const reply = await api.checkMark(mark)
          // A check that fails withholds help and nothing else; the page is judged when it is handed in.
          if (timers.get(field) === timer) show(field, reply.ok ? reply.value : [])
        }, pauseMs)
        timers.set(field, timer)
      },
      clear: () => {
        for (const timer of timers.values()) clearTimeout(timer)
        timers.clear()
        set({ faults: {} })
      },
    }
  })
}
