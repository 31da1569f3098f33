import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../electron/contract.ts'
import { createAnswerStore } from '../../../renderer/stores/answer-store.ts'
import { held, ok, refusal } from '../replies.ts'

describe('createAnswerStore', () => {
  it('waits, then shows the answer', async () => {
    const { reply, settle } = held<Reply<string>>()
    const store = createAnswerStore(() => reply)
    const asked = store.getState().ask('a')
    expect(store.getState().answer).toEqual({ at: 'waiting' })
    settle(ok('yes'))
    await asked
    expect(store.getState().answer).toEqual({ at: 'ready', value: 'yes' })
  })

  it('shows why it was refused', async () => {
    const store = createAnswerStore(async () => refusal('not-found'))
    await store.getState().ask('a')
    expect(store.getState().answer).toMatchObject({ at: 'stopped', fault: { code: 'not-found' } })
  })

  it('drops a reply that a later question has overtaken', async () => {
    const replies: Record<string, ReturnType<typeof held<Reply<string>>>> = { a: held(), b: held() }
    const store = createAnswerStore((input: 'a' | 'b') => {
      const found = replies[input]
      if (found === undefined) throw new Error('no such reply')
      return found.reply
    })
    const first = store.getState().ask('a')
    const second = store.getState().ask('b')
    replies['b']?.settle(ok('of b'))
    await second
    replies['a']?.settle(ok('of a'))
    await first
    expect(store.getState().answer).toEqual({ at: 'ready', value: 'of b' })
  })

  it('asks without showing what is older, and refreshes while showing it', async () => {
    const store = createAnswerStore(async (input: string) => ok(input))
    await store.getState().ask('old')
    const refreshed = store.getState().refresh('new')
    expect(store.getState().answer).toEqual({ at: 'ready', value: 'old' })
    await refreshed
    const asked = store.getState().ask('newest')
    expect(store.getState().answer).toEqual({ at: 'waiting' })
    await asked
    expect(store.getState().answer).toEqual({ at: 'ready', value: 'newest' })
  })

  it('shows that it tries again when it refreshes after a refusal', async () => {
    let refused = true
    const store = createAnswerStore(async () => (refused ? refusal('defect') : ok(1)))
    await store.getState().ask({})
    refused = false
    const again = store.getState().refresh({})
    expect(store.getState().answer).toEqual({ at: 'waiting' })
    await again
    expect(store.getState().answer).toEqual({ at: 'ready', value: 1 })
  })
})
