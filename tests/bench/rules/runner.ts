/** Engines side by side: all alive at once, so that whatever slows the machine slows each of them alike. */
import { availableParallelism } from 'node:os'
import { median, type Plan, type Tell } from '../section.ts'
import { modes, type Mode } from './measure.ts'
import { startEngine, type EngineProcess, type Entrant } from './process.ts'

/** What was measured of one engine. */
export type Measured = Omit<Entrant, 'file'> & {
  readonly loadMs: number
  /** Of the 10,000 events, how many were compared. */
  readonly proved: number
  /** Decisions a second, the median of all rounds. */
  readonly rates: Readonly<Record<Mode, number>>
}

type Running = {
  readonly entrant: Entrant
  readonly process: EngineProcess
  readonly loads: number[]
  readonly rates: Readonly<Record<Mode, number[]>>
  proved: number
}

/** How many fresh processes load the rules. */
const loadings = 3
/** Parts of a measurement by which an engine warms up. */
const warmUps = [0.2, 0.6, 1.2]

/**
 * Measures engines: load times in fresh processes, then proof, as many at once as the machine can do, then
 * rounds in which each has its turn. Rejects where one decides otherwise than specified.
 */
export async function measure(
  entrants: readonly Entrant[],
  plan: Plan,
  tell: Tell,
): Promise<readonly Measured[]> {
  const running = entrants.map((entrant): Running => ({
    entrant,
    process: startEngine(entrant),
    loads: [],
    rates: { fired: [], full: [] },
    proved: 0,
  }))
  try {
    tell('The engines load their rules.')
    for (const { entrant, process, loads } of running) {
      for (let again = 1; again < loadings; again++) loads.push(await loadAfresh(entrant))
      loads.push(await process.load())
    }
    tell('They prove what they decide.')
    await proveAll(running, plan.proofSeconds)
    for (const { process } of running)
      for (const mode of modes)
        for (const part of warmUps) await process.rate(mode, part * plan.seconds, 0)
    for (let round = 0; round < plan.rounds; round++) {
      tell(`Round ${round + 1} of ${plan.rounds}.`)
      for (const { process, rates } of running)
        for (const mode of modes)
          rates[mode].push(await process.rate(mode, plan.seconds, 1237 * round))
    }
  } finally {
    for (const { process } of running) process.end()
  }
  return running.map(({ entrant: { engine, size }, loads, proved, rates }) => ({
    engine,
    size,
    loadMs: median(loads),
    proved,
    rates: { fired: median(rates.fired), full: median(rates.full) },
  }))
}

async function loadAfresh(entrant: Entrant): Promise<number> {
  const process = startEngine(entrant)
  try {
    return await process.load()
  } finally {
    process.end()
  }
}

/** Lets every engine prove its decisions. Nothing is timed meanwhile. */
async function proveAll(running: readonly Running[], seconds: number): Promise<void> {
  const waiting = [...running]
  const takeTurns = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      next.proved = await next.process.prove(seconds)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, takeTurns))
}
