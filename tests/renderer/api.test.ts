import { describe, expect, it } from 'vitest'
import { answering } from '../../renderer/api.ts'
import { createFixtureApi } from './fixture-api.ts'

describe('answering', () => {
  it('passes a reply on as it is', async () => {
    const api = answering(createFixtureApi({ trainees: ['Ada'] }))
    expect(await api.listTrainees({})).toMatchObject({ ok: true, value: [{ name: 'Ada' }] })
    expect(await api.addTrainee({ name: 'Ada' })).toMatchObject({ fault: { code: 'name-taken' } })
  })

  it('turns a call that fails to arrive into a fault, so that no screen waits for ever', async () => {
    const api = answering({
      listTrainees: () => Promise.reject(new Error('the pipe is closed')),
      about: () => {
        throw new Error('not cloneable')
      },
    })
    expect(await api.listTrainees({})).toMatchObject({ ok: false, fault: { code: 'defect' } })
    expect(await api.about({})).toMatchObject({ ok: false, fault: { code: 'defect' } })
  })

  it('answers with a fault where the shell brought no API at all', async () => {
    expect(await answering(undefined).listModules({ trainee: 't1' })).toMatchObject({
      ok: false,
      fault: { code: 'defect' },
    })
  })
})
