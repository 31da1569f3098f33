import { describe, expect, it } from 'vitest'
import type { AttemptView, Reply } from '../../../electron/contract.ts'
import { createStartStore } from '../../../renderer/stores/start-store.ts'
import { createFixtureApi } from '../fixture-api.ts'
import { held, refusal, valueOf } from '../replies.ts'

describe('createStartStore', () => {
  it('hands back the attempt that was begun', async () => {
    const store = createStartStore(createFixtureApi({ trainees: ['Ada'] }))
    const view = await store.getState().open('t1', 'storeroom')
    expect(view).toMatchObject({ decided: 0, module: { id: 'storeroom' } })
    expect(store.getState().start).toEqual({ at: 'idle' })
  })

  it('names the module that was refused, so that its card can say so', async () => {
    const store = createStartStore(createFixtureApi({ trainees: ['Ada'] }))
    expect(await store.getState().open('t1', 'harbour')).toBeNull()
    expect(store.getState().start).toMatchObject({
      at: 'refused',
      module: 'harbour',
      fault: { code: 'not-found' },
    })
  })

  it('opens nothing else while a module is being opened', async () => {
    const { reply, settle } = held<Reply<AttemptView>>()
    const asked: string[] = []
    const store = createStartStore({
      startAttempt: ({ module }) => {
        asked.push(module)
        return reply
      },
    })
    const first = store.getState().open('t1', 'storeroom')
    expect(await store.getState().open('t1', 'harbour')).toBeNull()
    settle(refusal('defect'))
    await first
    expect(asked).toEqual(['storeroom'])
  })

  it('goes on with the open attempt rather than begin a second one', async () => {
    const api = createFixtureApi({ trainees: ['Ada'] })
    const begun = await valueOf(api.startAttempt({ trainee: 't1', module: 'storeroom' }))
    const view = await createStartStore(api).getState().open('t1', 'storeroom')
    expect(view?.id).toBe(begun.id)
  })
})
