/** An engine in a process of its own, to be asked message by message. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EngineName } from './engines.ts'
import type { Mode, Reply, Request } from './measure.ts'
import type { Size } from './workload.ts'

/** An engine with the rules it is to judge. */
export type Entrant = { readonly engine: EngineName; readonly size: Size; readonly file: string }

export type EngineProcess = {
  /** Milliseconds it takes to make the rules ready. */
  readonly load: () => Promise<number>
  /** How many events it decides as specified; rejects where it decides one otherwise. */
  readonly prove: (seconds: number) => Promise<number>
  /** Decisions a second, over about so many seconds. */
  readonly rate: (mode: Mode, seconds: number, from: number) => Promise<number>
  readonly end: () => void
}

export function startEngine({ engine, size, file }: Entrant): EngineProcess {
  const child = fork(fileURLToPath(new URL('./measure.ts', import.meta.url)), {
    execArgv: ['--expose-gc', '--max-old-space-size=4096'],
    // So that a time without end arrives as one.
    serialization: 'advanced',
  })
  const ask = (request: Request): Promise<number> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`${engine} ended with ${code}`))
      child.once('exit', onExit)
      child.once('message', (reply: Reply) => {
        child.off('exit', onExit)
        if (reply.ok) resolve(reply.value)
        else reject(new Error(`${engine}, ${size} rules: ${reply.fault}`))
      })
      child.send(request)
    })
  return {
    load: () => ask({ ask: 'load', engine, file }),
    prove: (seconds) => ask({ ask: 'prove', size, seconds }),
    rate: (mode, seconds, from) => ask({ ask: 'run', mode, seconds, from }),
    end: () => child.kill(),
  }
}
