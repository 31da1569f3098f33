import { createStore } from 'zustand/vanilla'
import type { AnswerView, AttemptView, Fault, Reply, SafehandApi } from '../../electron/contract.ts'

/** One attempt as the screens see it. Exactly one of these shapes holds at a time. */
export type AttemptState =
  | { readonly at: 'idle' }
  | { readonly at: 'waiting'; readonly id: string }
  | { readonly at: 'open'; readonly view: AttemptView; readonly reloaded: boolean }
  | { readonly at: 'deciding'; readonly view: AttemptView; readonly answer: AnswerView }
  | {
      readonly at: 'refused'
      readonly view: AttemptView
      readonly answer: AnswerView
      readonly fault: Fault
    }
  | { readonly at: 'stopped'; readonly id: string; readonly fault: Fault }

export type AttemptStore = {
  readonly attempt: AttemptState
  /** Shows the attempt; asks for it unless it is the one already held. */
  readonly open: (id: string) => Promise<void>
  /**
   * Asks anew for the attempt on the screen, as after a change of language; keeps the old view where that
   * fails. While an answer is on its way, it asks once that is there.
   */
  readonly refresh: () => Promise<void>
  /** Holds an attempt that another call brought. */
  readonly hold: (view: AttemptView) => void
  /**
   * Decides the waiting scene. A second call while one is under way does nothing. Where the decision
   * had been recorded before, the attempt is loaded anew.
   */
  readonly decide: (answer: AnswerView) => Promise<void>
}

/**
 * Makes the store of the attempt being played. `onDecided` hears of each decision made, with the
 * number of its debrief, in the same moment as the screens: nothing is shown in between.
 */
export function createAttemptStore(
  api: Pick<SafehandApi, 'openAttempt' | 'decide'>,
  onDecided: (attempt: string, number: number) => void,
) {
  return createStore<AttemptStore>()((set, get) => {
    let refreshing = false
    let outdated = false
    const catchUp = async () => {
      if (!outdated) return
      outdated = false
      await get().refresh()
    }
    const load = async (id: string, reloaded: boolean) => {
      const waiting: AttemptState = { at: 'waiting', id }
      set({ attempt: waiting })
      const reply = await api.openAttempt({ attempt: id })
      if (get().attempt === waiting) set({ attempt: opened(id, reply, reloaded) })
      await catchUp()
    }
    return {
      attempt: { at: 'idle' },
      open: async (id) => {
        const { attempt } = get()
        if (
          'view' in attempt ? attempt.view.id === id : attempt.at === 'waiting' && attempt.id === id
        )
          return
        await load(id, false)
      },
      refresh: async () => {
        const { attempt } = get()
        if (refreshing || attempt.at === 'waiting' || attempt.at === 'deciding') {
          outdated = true
          return
        }
        if (!('view' in attempt)) return
        refreshing = true
        const reply = await api.openAttempt({ attempt: attempt.view.id })
        refreshing = false
        if (reply.ok && get().attempt === attempt)
          set({ attempt: { ...attempt, view: reply.value } })
        await catchUp()
      },
      hold: (view) => set({ attempt: { at: 'open', view, reloaded: false } }),
      decide: async (answer) => {
        const { attempt } = get()
        if (attempt.at !== 'open' && attempt.at !== 'refused') return
        const { view } = attempt
        if (view.scene === null) return
        const deciding: AttemptState = { at: 'deciding', view, answer }
        set({ attempt: deciding })
        const decision = view.scene.decision.id
        const reply = await api.decide({ attempt: view.id, decision, answer })
        if (get().attempt !== deciding) return
        if (reply.ok) {
          set({ attempt: { at: 'open', view: reply.value, reloaded: false } })
          const number = reply.value.debriefs.at(-1)?.number
          if (number !== undefined) onDecided(view.id, number)
        } else if (reply.fault.code === 'stale-decision') await load(view.id, true)
        else set({ attempt: { at: 'refused', view, answer, fault: reply.fault } })
        await catchUp()
      },
    }
  })
}

function opened(id: string, reply: Reply<AttemptView>, reloaded: boolean): AttemptState {
  return reply.ok
    ? { at: 'open', view: reply.value, reloaded }
    : { at: 'stopped', id, fault: reply.fault }
}
