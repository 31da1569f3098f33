import { describe, expect, it } from 'vitest'
import type { AttemptView, Reply, SafehandApi } from '../../../electron/contract.ts'
import { createAttemptStore } from '../../../renderer/stores/attempt-store.ts'
import { createFixtureApi } from '../fixture-api.ts'
import { held, refusal, valueOf } from '../replies.ts'

async function playing(overrides: Partial<SafehandApi> = {}) {
  const api: SafehandApi = { ...createFixtureApi({ trainees: ['Ada'] }), ...overrides }
  const view = await valueOf(api.startAttempt({ trainee: 't1', module: 'storeroom' }))
  const heard: [string, number][] = []
  const store = createAttemptStore(api, (attempt, number) => heard.push([attempt, number]))
  store.getState().hold(view)
  return { api, view, heard, store }
}

describe('createAttemptStore', () => {
  it('brings the attempt that is asked for', async () => {
    const { api, view } = await playing()
    const store = createAttemptStore(api, () => {})
    const opening = store.getState().open(view.id)
    expect(store.getState().attempt).toEqual({ at: 'waiting', id: view.id })
    await opening
    expect(store.getState().attempt).toEqual({ at: 'open', view, reloaded: false })
  })

  it('does not ask again for the attempt it holds', async () => {
    let asked = 0
    const { store, view } = await playing({
      openAttempt: async () => {
        asked += 1
        return refusal('defect')
      },
    })
    await store.getState().open(view.id)
    expect(asked).toBe(0)
  })

  it('says why an attempt cannot be opened, and tries again when asked', async () => {
    const { store } = await playing()
    await store.getState().open('none')
    expect(store.getState().attempt).toMatchObject({ at: 'stopped', fault: { code: 'not-found' } })
    const again = store.getState().open('none')
    expect(store.getState().attempt.at).toBe('waiting')
    await again
  })

  it('drops an attempt that arrives after another was opened', async () => {
    const { reply, settle } = held<Reply<AttemptView>>()
    const { store, view } = await playing({ openAttempt: () => reply })
    const opening = store.getState().open('other')
    store.getState().hold(view)
    settle({ ok: true, value: { ...view, id: 'other' } })
    await opening
    expect(store.getState().attempt).toMatchObject({ at: 'open', view: { id: view.id } })
  })

  it('tells the number of the debrief once a decision is made', async () => {
    const { store, view, heard } = await playing()
    await store.getState().decide({ choice: 'stay' })
    expect(heard).toEqual([[view.id, 1]])
    expect(store.getState().attempt).toMatchObject({ at: 'open', view: { decided: 1 } })
  })

  it('decides once, however often the button is pressed meanwhile', async () => {
    const { reply, settle } = held<Reply<AttemptView>>()
    let calls = 0
    const { store, view } = await playing({
      decide: () => {
        calls += 1
        return reply
      },
    })
    const first = store.getState().decide({ choice: 'stay' })
    expect(store.getState().attempt).toEqual({ at: 'deciding', view, answer: { choice: 'stay' } })
    await store.getState().decide({ choice: 'home' })
    settle({ ok: true, value: view })
    await first
    expect(calls).toBe(1)
  })

  it('keeps the scene and the choice when a decision is refused, and can try it again', async () => {
    let full = true
    const fixture = createFixtureApi({ trainees: ['Ada'] })
    const { store, view, heard } = await playing({
      startAttempt: fixture.startAttempt,
      decide: async (input) => (full ? refusal('storage-failed') : fixture.decide(input)),
    })
    await store.getState().decide({ choice: 'stay' })
    expect(store.getState().attempt).toMatchObject({
      at: 'refused',
      view,
      answer: { choice: 'stay' },
    })
    expect(heard).toEqual([])
    full = false
    await store.getState().decide({ choice: 'stay' })
    expect(heard).toEqual([[view.id, 1]])
  })

  it('loads the attempt anew when the decision had been recorded before', async () => {
    const { api, store, view, heard } = await playing()
    await api.decide({ attempt: view.id, decision: 'door-1', answer: { choice: 'lock' } })
    await store.getState().decide({ choice: 'stay' })
    expect(store.getState().attempt).toMatchObject({
      at: 'open',
      reloaded: true,
      view: { decided: 1, debriefs: [{ chosen: expect.stringContaining('Close the box') }] },
    })
    expect(heard).toEqual([])
  })

  it('shows the fault where even loading anew fails', async () => {
    const { store } = await playing({
      decide: async () => refusal('stale-decision'),
      openAttempt: async () => refusal('content-missing'),
    })
    await store.getState().decide({ choice: 'stay' })
    expect(store.getState().attempt).toMatchObject({
      at: 'stopped',
      fault: { code: 'content-missing' },
    })
  })

  it('decides nothing where no scene waits', async () => {
    const { store, view, heard } = await playing()
    store.getState().hold({ ...view, scene: null })
    await store.getState().decide({ choice: 'stay' })
    expect(heard).toEqual([])
    expect(store.getState().attempt.at).toBe('open')
  })
})
