import { describe, expect, it, vi } from 'vitest'
import { createStores } from '../../../renderer/stores/stores.ts'
import { createFixtureApi } from '../fixture-api.ts'
import { valueOf } from '../replies.ts'

vi.mock('react', () => {
  throw new Error('a store reached for React')
})

async function deciding() {
  const api = createFixtureApi({ trainees: ['Ada'] })
  let hash = '#/'
  const stores = createStores({
    api,
    address: {
      read: () => hash,
      push: (next) => (hash = next),
      replace: (next) => (hash = next),
      onChange: () => {},
    },
    keep: { getItem: () => null, setItem: () => {} },
    download: () => {},
  })
  const view = await valueOf(api.startAttempt({ trainee: 't1', module: 'storeroom' }))
  stores.attempt.getState().hold(view)
  stores.screen.getState().go({ at: 'attempt', attempt: view.id })
  return { stores, view }
}

describe('createStores', () => {
  it('shows the debrief in the same moment in which the decision is known', async () => {
    const { stores, view } = await deciding()
    const seen: string[] = []
    stores.attempt.subscribe(({ attempt }) => {
      if (attempt.at === 'open') queueMicrotask(() => seen.push(stores.screen.getState().screen.at))
    })
    await stores.attempt.getState().decide({ choice: 'stay' })
    await Promise.resolve()
    expect(seen).toEqual(['debrief'])
    expect(stores.screen.getState().screen).toEqual({ at: 'debrief', attempt: view.id, number: 1 })
  })

  it('leaves the reader alone who left before the decision was recorded', async () => {
    const { stores } = await deciding()
    const decided = stores.attempt.getState().decide({ choice: 'stay' })
    stores.screen.getState().go({ at: 'library', trainee: 't1' })
    await decided
    expect(stores.screen.getState().screen.at).toBe('library')
  })
})
