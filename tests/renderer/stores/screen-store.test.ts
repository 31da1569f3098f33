import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createScreenStore,
  hashOf,
  screenOf,
  type Screen,
} from '../../../renderer/stores/screen-store.ts'

const nobody = () => {}

function fakeAddress(start = '') {
  let hash = start
  let listener = nobody
  const entries = [start]
  return {
    entries,
    address: {
      read: () => hash,
      push: (next: string) => {
        hash = next
        entries.push(next)
      },
      replace: (next: string) => {
        hash = next
        entries.splice(-1, 1, next)
      },
      onChange: (next: () => void) => {
        listener = next
      },
    },
    travelTo: (next: string) => {
      hash = next
      listener()
    },
  }
}

const id = fc.string({ minLength: 1, unit: 'grapheme' })
const screens: fc.Arbitrary<Screen> = fc.oneof(
  fc.constant<Screen>({ at: 'welcome' }),
  fc.constant<Screen>({ at: 'supervisor' }),
  id.map((trainee): Screen => ({ at: 'library', trainee })),
  id.map((attempt): Screen => ({ at: 'attempt', attempt })),
  id.map((attempt): Screen => ({ at: 'result', attempt })),
  fc
    .tuple(id, fc.integer({ min: 1, max: 9999 }))
    .map(([attempt, number]): Screen => ({ at: 'debrief', attempt, number })),
)

describe('screenOf', () => {
  it('reads back every screen from its own address, whatever the ids hold', () => {
    fc.assert(
      fc.property(screens, (screen) => {
        expect(screenOf(hashOf(screen))).toEqual(screen)
      }),
    )
  })

  it('reads an empty address as the welcome screen', () => {
    expect(screenOf('')).toEqual({ at: 'welcome' })
    expect(screenOf('#/')).toEqual({ at: 'welcome' })
  })

  it.each([
    '#/nothing',
    '#/library',
    '#/library/a/b',
    '#/attempt/a/decision/0',
    '#/attempt/a/decision/x',
    '#/attempt/a/decision/1/2',
    '#/supervisor/1',
    '#/attempt/%E0%A4%A',
  ])('says that no screen has the address %s', (hash) => {
    expect(screenOf(hash)).toEqual({ at: 'nowhere' })
  })
})

describe('createScreenStore', () => {
  it('begins at the screen of the address, without counting it as a move', () => {
    const store = createScreenStore(fakeAddress('#/supervisor').address)
    expect(store.getState()).toMatchObject({ screen: { at: 'supervisor' }, moves: 0 })
  })

  it('leaves an entry for Back when it goes, and none when it replaces', () => {
    const { address, entries } = fakeAddress('#/')
    const store = createScreenStore(address)
    store.getState().go({ at: 'attempt', attempt: 'a1' })
    store.getState().replace({ at: 'result', attempt: 'a1' })
    expect(entries).toEqual(['#/', '#/attempt/a1/result'])
    expect(store.getState().moves).toBe(2)
  })

  it('follows Back and Forward', () => {
    const { address, travelTo } = fakeAddress('#/')
    const store = createScreenStore(address)
    store.getState().go({ at: 'supervisor' })
    travelTo('#/')
    expect(store.getState()).toMatchObject({ screen: { at: 'welcome' }, moves: 2 })
  })

  it('does not count an event that names the screen already shown', () => {
    const { address, travelTo } = fakeAddress('#/')
    const store = createScreenStore(address)
    store.getState().go({ at: 'supervisor' })
    travelTo('#/supervisor')
    expect(store.getState().moves).toBe(1)
  })
})
