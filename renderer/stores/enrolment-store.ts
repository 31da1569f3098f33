import { createStore } from 'zustand/vanilla'
import type { Fault, SafehandApi, TraineeView } from '../../electron/contract.ts'

/** Adding a trainee: at rest, under way, or refused. */
export type Enrolment =
  | { readonly at: 'idle' }
  | { readonly at: 'waiting' }
  | { readonly at: 'refused'; readonly fault: Fault }

export type EnrolmentStore = {
  readonly enrolment: Enrolment
  /** Adds a trainee. Resolves to the trainee, or to null where it was refused or is under way. */
  readonly add: (name: string) => Promise<TraineeView | null>
  /** Forgets a refusal, as the name is being changed. */
  readonly amend: () => void
}

/** Makes the store of the form that adds a trainee. */
export function createEnrolmentStore(api: Pick<SafehandApi, 'addTrainee'>) {
  return createStore<EnrolmentStore>()((set, get) => ({
    enrolment: { at: 'idle' },
    add: async (name) => {
      if (get().enrolment.at === 'waiting') return null
      set({ enrolment: { at: 'waiting' } })
      const reply = await api.addTrainee({ name })
      set({ enrolment: reply.ok ? { at: 'idle' } : { at: 'refused', fault: reply.fault } })
      return reply.ok ? reply.value : null
    },
    amend: () => {
      if (get().enrolment.at === 'refused') set({ enrolment: { at: 'idle' } })
    },
  }))
}
