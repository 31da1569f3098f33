import type { Fault, Reply } from '../../electron/contract.ts'

/** A promise that the test settles when it wants. */
export function held<T>(): { readonly reply: Promise<T>; readonly settle: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>()
  return { reply: promise, settle: resolve }
}

export const ok = <T>(value: T): Reply<T> => ({ ok: true, value })

export function refusal(code: Fault['code']): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { code, message: `refused with ${code}` } }
}

/** The value of a reply that a test knows to be good. */
export async function valueOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  const settled = await reply
  if (!settled.ok) throw new Error(settled.fault.message)
  return settled.value
}
