import type { Fault, Reply, SafehandApi } from '../contract.ts'
import { createApi } from './api.ts'

/**
 * `window.safehand` of the loopback shell: every call is a POST to the program on this machine.
 * It never rejects; where no reply comes, the program has ended, and the fault says so.
 */
export const createBridge = (send: typeof fetch): SafehandApi =>
  createApi(async (procedure, input) => {
    try {
      const response = await send(`/ask/${procedure}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
        redirect: 'error',
      })
      const reply: unknown = await response.json()
      // The gate checked the value against the contract before it was sent.
      return isReply(reply) ? reply : gone
    } catch {
      return gone
    }
  })

const gone: { readonly ok: false; readonly fault: Fault } = {
  ok: false,
  fault: {
    code: 'defect',
    message: 'Safehand is not running any more. Start it again; your decisions are kept.',
  },
}

const isReply = (value: unknown): value is Reply<never> =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  ('value' in value || 'fault' in value)
