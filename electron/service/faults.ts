/** Expected failures below a procedure, as the faults of the contract. */
import type { Fault, Reply } from '../contract.ts'
import { refuse } from '../gate.ts'
import { BrokenRow, StorageFault } from '../records/storage-fault.ts'

/** An answer that is no fault. */
export const answer = <T>(value: T): Reply<T> => ({ ok: true, value })

/** Something asked for that is not there, or cannot be used: thrown below, answered as a fault above. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: Fault['code']
  constructor(code: Fault['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Does the work of a procedure and turns what is expected to go wrong into a fault. Bugs go on as errors.
 *
 * `undone` says what did not happen where the records fail, as the beginning of a sentence.
 */
export function guarded<T>(undone: string, work: () => Reply<T>): Reply<T> {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.message)
    if (error instanceof StorageFault)
      return refuse('storage-failed', `${undone}: ${error.because}; ${error.remedy}.`)
    if (error instanceof BrokenRow) {
      const { table, row, problem } = error.fault
      return refuse(
        'storage-failed',
        `${undone}: row ${row} of the table «${table}» in the records cannot be read (${problem}); it was left as it is, so show this to whoever looks after this machine.`,
      )
    }
    throw error
  }
}
