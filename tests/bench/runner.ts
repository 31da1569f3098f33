/** Engines in processes of their own, all alive at once, so that each round measures them side by side. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EngineName } from './engines.ts'
import type { Mode, Reply, Request } from './measure.ts'
import type { Size } from './workload.ts'

export type Plan = {
  readonly rounds: number
  /** How long one measurement lasts. */
  readonly seconds: number
  /** How many fresh processes load the rules. */
  readonly loads: number
  /** How long an engine may take to prove its decisions. */
  readonly proofSeconds: number
}

/** What was measured of one engine. */
export type Measured = {
  readonly engine: EngineName
  readonly size: Size
  readonly loadMs: number
  /** Of the 10,000 events, how many were compared. */
  readonly proved: number
  /** Decisions a second, the median of all rounds. */
  readonly rates: Readonly<Partial<Record<Mode, number>>>
}

type Process = {
  readonly ask: (request: Request) => Promise<Exclude<Reply, { fault: string }>>
  readonly end: () => void
}

function start(): Process {
  const child: ChildProcess = fork(fileURLToPath(new URL('./measure.ts', import.meta.url)), {
    execArgv: ['--expose-gc', '--max-old-space-size=4096'],
  })
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
        child.once('message', (reply: Reply) => {
          child.removeAllListeners('exit')
          if ('fault' in reply) reject(new Error(reply.fault))
          else resolve(reply)
        })
        child.send(request)
      }),
    end: () => child.kill(),
  }
}

async function loadIn(child: Process, engine: EngineName, file: string) {
  const reply = await child.ask({ ask: 'load', engine, file })
  if (!('loadMs' in reply)) throw new Error('no load time came back')
  return reply
}

async function rateIn(child: Process, mode: Mode, seconds: number, from: number): Promise<number> {
  const reply = await child.ask({ ask: 'run', mode, seconds, from })
  if (!('perSecond' in reply)) throw new Error('no rate came back')
  return reply.perSecond
}

/** An engine with the rules it is to judge. */
export type Entrant = { readonly engine: EngineName; readonly size: Size; readonly file: string }

type Running = Entrant & {
  readonly child: Process
  readonly loadMs: number
  readonly proved: number
  readonly rates: ReadonlyMap<Mode, number[]>
}

/**
 * Measures engines on workloads: load times in fresh processes, then proof and warm-up, then rounds in
 * which each has its turn. Throws where one decides otherwise than specified.
 */
export async function measure(
  entrants: readonly Entrant[],
  plan: Plan,
  tell: (line: string) => void,
): Promise<readonly Measured[]> {
  const running: Running[] = []
  try {
    for (const entrant of entrants) {
      tell(`${entrant.size} rules: ${entrant.engine} loads and is proved`)
      running.push(await makeReady(entrant, plan))
    }
    for (let round = 0; round < plan.rounds; round++) {
      tell(`round ${round + 1} of ${plan.rounds}`)
      for (const { child, rates } of running)
        for (const [mode, list] of rates)
          list.push(await rateIn(child, mode, plan.seconds, 1237 * round))
    }
  } finally {
    for (const { child } of running) child.end()
  }
  return running.map(({ engine, size, loadMs, proved, rates }) => ({
    engine,
    size,
    loadMs,
    proved,
    rates: Object.fromEntries([...rates].map(([mode, list]) => [mode, median(list)])),
  }))
}

async function makeReady(entrant: Entrant, plan: Plan): Promise<Running> {
  const { engine, size, file } = entrant
  const loads: number[] = []
  for (let again = 1; again < plan.loads; again++) {
    const child = start()
    loads.push((await loadIn(child, engine, file)).loadMs)
    child.end()
  }
  const child = start()
  const { loadMs, modes } = await loadIn(child, engine, file)
  const proved = await proveIn(child, engine, size, plan.proofSeconds)
  for (const mode of modes)
    for (const part of [0.2, 0.6, 1.2]) await rateIn(child, mode, part * plan.seconds, 0)
  return {
    ...entrant,
    child,
    loadMs: median([...loads, loadMs]),
    proved,
    rates: new Map(modes.map((mode) => [mode, []])),
  }
}

async function proveIn(child: Process, engine: EngineName, size: Size, seconds: number) {
  try {
    const reply = await child.ask({ ask: 'prove', size, seconds })
    return 'proved' in reply ? reply.proved : 0
  } catch (error) {
    throw new Error(`${engine} does not decide as specified`, { cause: error })
  }
}

/** The middle value. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1]
  if (middle === undefined) throw new Error('the median of nothing')
  return middle
}
