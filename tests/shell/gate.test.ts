import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, type Procedure } from '../../electron/contract.ts'
import { createGate, isProcedure } from '../../electron/gate.ts'
import { aboutView, makeHandlers } from './fake-app.ts'

const makeGate = (replaced: Parameters<typeof makeHandlers>[0] = {}) => {
  const entries: string[] = []
  const gate = createGate({
    handlers: makeHandlers(replaced),
    log: (entry) => entries.push(entry),
    reference: () => 'abcd1234',
  })
  return { gate, entries }
}

describe('createGate', () => {
  it('answers a call with what the handler of its procedure answers', async () => {
    const { gate, entries } = makeGate()
    expect(await gate.ask('about', {})).toEqual({ ok: true, value: aboutView })
    expect(entries).toEqual([])
  })

  it('hands the handler the input as the contract reads it, with names trimmed', async () => {
    const { gate } = makeGate()
    const reply = await gate.ask('addTrainee', { name: '  Mira Holt ' })
    expect(reply).toMatchObject({ ok: true, value: { name: 'Mira Holt' } })
  })

  it('passes a fault of a handler on as it is', async () => {
    const fault = { code: 'name-taken', message: 'Someone here has this name.' } as const
    const { gate, entries } = makeGate({ addTrainee: () => ({ ok: false, fault }) })
    expect(await gate.ask('addTrainee', { name: 'Mira' })).toEqual({ ok: false, fault })
    expect(entries).toEqual([])
  })

  it.each([
    ['an empty name', 'addTrainee', { name: '  ' }, 'name'],
    ['a missing field', 'decide', { attempt: 'a', decision: 'd' }, 'answer'],
    ['a field of another kind', 'openAttempt', { attempt: 7 }, 'attempt'],
    ['an unknown field', 'about', { verbose: true }, 'verbose'],
    ['nothing', 'listModules', undefined, 'expected object'],
    ['a list', 'listModules', [], 'expected object'],
    ['an id longer than any id', 'openAttempt', { attempt: 'x'.repeat(201) }, '200'],
  ])('refuses %s and says which', async (_what, procedure, input, telling) => {
    let called = false
    const note = () => {
      called = true
      throw new Error('reached')
    }
    const { gate } = makeGate({
      addTrainee: note,
      decide: note,
      openAttempt: note,
      about: note,
      listModules: note,
    })
    const reply = await gate.ask(procedure, input)
    expect(reply).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
    expect(reply.ok ? '' : reply.fault.message).toContain(telling)
    expect(called).toBe(false)
  })

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'About',
    'about ',
  ])('knows no procedure named «%s»', async (name) => {
    const { gate, entries } = makeGate()
    expect(await gate.ask(name, {})).toMatchObject({ ok: false, fault: { code: 'not-found' } })
    expect(entries).toEqual([])
  })

  it('turns a thrown error into one sentence with a reference, and logs the stack under it', async () => {
    const { gate, entries } = makeGate({
      about: () => {
        throw new TypeError('rows is undefined', { cause: new Error('SQLITE_IOERR') })
      },
    })
    const reply = await gate.ask('about', {})
    expect(reply).toMatchObject({ ok: false, fault: { code: 'defect' } })
    const message = reply.ok ? '' : reply.fault.message
    expect(message).toContain('abcd1234')
    expect(message).not.toContain('rows is undefined')
    expect(entries).toHaveLength(1)
    expect(entries[0]).toContain('defect abcd1234 in about: TypeError: rows is undefined')
    expect(entries[0]).toContain('gate.test.ts')
    expect(entries[0]).toContain('SQLITE_IOERR')
  })

  it.each([
    ['a rejected promise', () => Promise.reject(new Error('late'))],
    [
      'a thrown text',
      () => {
        throw 'text'
      },
    ],
  ])('treats %s as a defect as well', async (_what, about) => {
    const { gate, entries } = makeGate({ about })
    expect(await gate.ask('about', {})).toMatchObject({ ok: false, fault: { code: 'defect' } })
    expect(entries).toHaveLength(1)
  })

  it('keeps back an answer that holds more than the contract allows', async () => {
    const { gate, entries } = makeGate({
      about: () => ({ ok: true, value: { ...aboutView, answerKey: ['b', 'c'] } }),
    })
    const reply = await gate.ask('about', {})
    expect(reply).toMatchObject({ ok: false, fault: { code: 'defect' } })
    expect(JSON.stringify(reply)).not.toContain('answerKey')
    expect(entries[0]).toContain('answerKey')
  })

  it('leaves what people entered out of the log', async () => {
    const { gate, entries } = makeGate({
      addTrainee: () => {
        throw new Error('disk')
      },
    })
    await gate.ask('addTrainee', { name: 'Canary Person' })
    expect(entries.join()).not.toContain('Canary')
  })

  it('answers whatever it is asked, and never rejects', async () => {
    const { gate } = makeGate()
    const names = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(contract)))
    await fc.assert(
      fc.asyncProperty(names, fc.anything({ withNullPrototype: true }), async (name, input) => {
        const reply = await gate.ask(name, input)
        expect(typeof reply.ok).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })
})

describe('isProcedure', () => {
  it('knows each name of the contract', () => {
    const names = Object.keys(contract) as Procedure[]
    expect(names.filter(isProcedure)).toEqual(names)
  })

  it.each([[['about']], [{ toString: () => 'about' }], [null], [0]])(
    'takes only text: %j',
    (name) => {
      expect(isProcedure(name)).toBe(false)
    },
  )
})
