import { createStore } from 'zustand/vanilla'
import type { Fault, Input, SafehandApi } from '../../electron/contract.ts'

export type ReportFormat = Input<'saveReport'>['format']

/** Saving the completion report: at rest, under way, done, or refused. */
export type ReportState =
  | { readonly at: 'idle' }
  | { readonly at: 'waiting'; readonly format: ReportFormat }
  | { readonly at: 'saved'; readonly path: string }
  | { readonly at: 'download'; readonly address: string; readonly name: string }
  | { readonly at: 'refused'; readonly format: ReportFormat; readonly fault: Fault }

export type ReportStore = {
  readonly report: ReportState
  /** Saves the report through the shell. A second call while one is under way does nothing. */
  readonly save: (format: ReportFormat) => Promise<void>
}

/**
 * Makes the store of saving the completion report. `download` fetches an address of our own as a
 * file; only the loopback shell answers with one.
 */
export function createReportStore(
  api: Pick<SafehandApi, 'saveReport'>,
  download: (address: string, name: string) => void,
) {
  return createStore<ReportStore>()((set, get) => ({
    report: { at: 'idle' },
    save: async (format) => {
      if (get().report.at === 'waiting') return
      set({ report: { at: 'waiting', format } })
      const reply = await api.saveReport({ format })
      if (!reply.ok) {
        set({ report: { at: 'refused', format, fault: reply.fault } })
        return
      }
      switch (reply.value.kind) {
        case 'saved':
          set({ report: { at: 'saved', path: reply.value.path } })
          return
        case 'download': {
          const { address, name } = reply.value
          download(address, name)
          set({ report: { at: 'download', address, name } })
          return
        }
        case 'cancelled':
          set({ report: { at: 'idle' } })
      }
    },
  }))
}
