/**
 * The one gate between the window and everything behind it. A port (Electron's ipcMain, HTTP on
 * loopback) brings a procedure's name and an input of unknown shape; the gate answers with a reply
 * and never rejects. It knows neither port, so that both are held to the same rules.
 */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import {
  contract,
  type Fault,
  type Input,
  type Output,
  type Procedure,
  type Reply,
} from './contract.ts'

/** One function a procedure. It gets a checked input; a defect may throw, a fault is a value. */
export type Handlers = {
  readonly [P in Procedure]: (input: Input<P>) => Promise<Reply<Output<P>>> | Reply<Output<P>>
}

export type Gate = {
  /** Answers one call. Every refusal and every defect is a reply; it never rejects. */
  readonly ask: (procedure: string, input: unknown) => Promise<Reply<unknown>>
}

/**
 * @param options.log Takes the full account of a defect. Inputs are left out of it, since they name people.
 * @param options.reference Makes the short mark that ties the sentence on screen to the log.
 */
export const createGate = (options: {
  readonly handlers: Handlers
  readonly log: (entry: string) => void
  readonly reference?: () => string
}): Gate => {
  const { handlers, log, reference = () => randomUUID().slice(0, 8) } = options

  const answerDefect = (procedure: Procedure, what: string): Reply<never> => {
    const mark = reference()
    log(`defect ${mark} in ${procedure}: ${what}`)
    return refuse(
      'defect',
      `Something went wrong inside Safehand; nothing already decided is lost, and the log tells what happened under the reference ${mark}.`,
    )
  }

  const call = async <P extends Procedure>(procedure: P, raw: unknown): Promise<Reply<unknown>> => {
    const input = contract[procedure].input.safeParse(raw)
    if (!input.success) {
      return refuse(
        'bad-input',
        `Safehand could not use what was entered: ${inWords(input.error)}.`,
      )
    }
    try {
      // The schema of P gave this value, which TypeScript cannot follow through a map of schemas.
      const reply = await handlers[procedure](input.data as Input<P>)
      if (!reply.ok) return reply
      const output = contract[procedure].output.safeParse(reply.value)
      if (!output.success) {
        return answerDefect(procedure, `the answer breaks the contract: ${inWords(output.error)}`)
      }
      return reply
    } catch (error) {
      return answerDefect(procedure, accountOf(error))
    }
  }

  return {
    async ask(procedure, input) {
      if (isProcedure(procedure)) return call(procedure, input)
      return refuse(
        'not-found',
        'Safehand has no such procedure; start it again to get window and program in step.',
      )
    },
  }
}

/** Whether a name stands in the contract itself. Inherited names such as `constructor` do not. */
export const isProcedure = (name: unknown): name is Procedure =>
  typeof name === 'string' && Object.hasOwn(contract, name)

/** A refusal as the window gets it. */
export const refuse = (code: Fault['code'], message: string): Reply<never> => ({
  ok: false,
  fault: { code, message },
})

const inWords = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ')

/** A thrown value in full: stack and causes for an error, its text for anything else. */
export const accountOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`
  const account = error.stack ?? `${error.name}: ${error.message}`
  return error.cause === undefined ? account : `${account}\n  caused by ${accountOf(error.cause)}`
}
