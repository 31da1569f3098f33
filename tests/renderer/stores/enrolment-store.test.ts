import { describe, expect, it } from 'vitest'
import type { Reply, TraineeView } from '../../../electron/contract.ts'
import { createEnrolmentStore } from '../../../renderer/stores/enrolment-store.ts'
import { createFixtureApi } from '../fixture-api.ts'
import { held, ok } from '../replies.ts'

const ada: TraineeView = { id: 't1', name: 'Ada', openAttempts: 0, completions: 0 }

describe('createEnrolmentStore', () => {
  it('hands back the trainee that was added', async () => {
    const store = createEnrolmentStore(createFixtureApi())
    expect(await store.getState().add('Ada')).toEqual(ada)
    expect(store.getState().enrolment).toEqual({ at: 'idle' })
  })

  it('says that a name is taken until the name is changed', async () => {
    const store = createEnrolmentStore(createFixtureApi({ trainees: ['Ada'] }))
    expect(await store.getState().add('ada')).toBeNull()
    expect(store.getState().enrolment).toMatchObject({
      at: 'refused',
      fault: { code: 'name-taken' },
    })
    store.getState().amend()
    expect(store.getState().enrolment).toEqual({ at: 'idle' })
  })

  it('adds once, however often it is asked meanwhile', async () => {
    const { reply, settle } = held<Reply<TraineeView>>()
    let calls = 0
    const store = createEnrolmentStore({
      addTrainee: () => {
        calls += 1
        return reply
      },
    })
    const first = store.getState().add('Ada')
    expect(await store.getState().add('Ada')).toBeNull()
    settle(ok(ada))
    expect(await first).toEqual(ada)
    expect(calls).toBe(1)
  })
})
