import { createStore } from 'zustand/vanilla'
import type { Fault, Reply } from '../../electron/contract.ts'

/** What is known of the answer to one question. */
export type Answer<T> =
  | { readonly at: 'waiting' }
  | { readonly at: 'ready'; readonly value: T }
  | { readonly at: 'stopped'; readonly fault: Fault }

export type AnswerStore<I, T> = {
  readonly answer: Answer<T>
  /** Asks, and shows nothing older meanwhile. */
  readonly ask: (input: I) => Promise<void>
  /** Asks again, and keeps an answer on screen until the new one is here. */
  readonly refresh: (input: I) => Promise<void>
}

/** Makes a store that asks one question and keeps its latest answer; an overtaken reply is dropped. */
export function createAnswerStore<I, T>(question: (input: I) => Promise<Reply<T>>) {
  return createStore<AnswerStore<I, T>>()((set, get) => {
    let asked = 0
    const ask = async (input: I) => {
      asked += 1
      const mine = asked
      const reply = await question(input)
      if (mine !== asked) return
      const answer: Answer<T> = reply.ok
        ? { at: 'ready', value: reply.value }
        : { at: 'stopped', fault: reply.fault }
      set({ answer })
    }
    return {
      answer: { at: 'waiting' },
      ask: async (input) => {
        set({ answer: { at: 'waiting' } })
        await ask(input)
      },
      refresh: async (input) => {
        if (get().answer.at === 'stopped') set({ answer: { at: 'waiting' } })
        await ask(input)
      },
    }
  })
}
