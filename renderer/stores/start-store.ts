import { createStore } from 'zustand/vanilla'
import type { AttemptView, Fault, SafehandApi } from '../../electron/contract.ts'

/** Beginning or continuing a module: at rest, under way, or refused. */
export type Start =
  | { readonly at: 'idle' }
  | { readonly at: 'waiting'; readonly module: string }
  | { readonly at: 'refused'; readonly module: string; readonly fault: Fault }

export type StartStore = {
  readonly start: Start
  /**
   * Opens the trainee's unfinished attempt at the module, or begins one. Resolves to it, or to null
   * where it was refused or another is being opened.
   */
  readonly open: (trainee: string, module: string) => Promise<AttemptView | null>
}

/** Makes the store of the step from a module's card into the module. */
export function createStartStore(api: Pick<SafehandApi, 'startAttempt'>) {
  return createStore<StartStore>()((set, get) => ({
    start: { at: 'idle' },
    open: async (trainee, module) => {
      if (get().start.at === 'waiting') return null
      set({ start: { at: 'waiting', module } })
      const reply = await api.startAttempt({ trainee, module })
      set({ start: reply.ok ? { at: 'idle' } : { at: 'refused', module, fault: reply.fault } })
      return reply.ok ? reply.value : null
    },
  }))
}
