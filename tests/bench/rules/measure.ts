/**
 * One engine in a process of its own, doing what it is asked message by message: make rules ready, prove
 * that it decides as specified, and decide for a while. Started by `runner.ts`.
 */
import { readFileSync } from 'node:fs'
import type { Loaded } from './engine.ts'
import { engines, type EngineName } from './engines.ts'
import { createAssembler, type Fired } from './neutral-rule.ts'
import { firedText, fullText, isSpecified, type Size, type Workload } from './workload.ts'

export type Mode = 'fired' | 'full'
export const modes: readonly Mode[] = ['fired', 'full']
export type Request =
  | { readonly ask: 'load'; readonly engine: EngineName; readonly file: string }
  | { readonly ask: 'prove'; readonly size: Size; readonly seconds: number }
  | { readonly ask: 'run'; readonly mode: Mode; readonly seconds: number; readonly from: number }
/** Milliseconds, events or decisions a second; or what is wrong. */
export type Reply =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: string }

type Decide = (at: number) => unknown

let work: Workload | null = null
let loaded: Loaded | null = null
const rates = new Map<Mode, number>()

const now = () => performance.now()
const collect = () => {
  globalThis.gc?.()
  globalThis.gc?.()
}
const need = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing was loaded')
  return value
}

async function load(name: EngineName, file: string): Promise<number> {
  work = JSON.parse(readFileSync(file, 'utf8')) as Workload
  const ready = await engines[name].open()
  collect()
  const start = now()
  loaded = await ready(work.rules)
  return now() - start
}

function decider(mode: Mode): Decide {
  const { rules, events } = need(work)
  const { decide, decideFull } = need(loaded)
  const event = (at: number) => need(events[at % events.length])
  if (mode === 'fired') return (at) => decide(event(at))
  if (decideFull) return (at) => decideFull(event(at))
  const assemble = createAssembler(rules)
  return (at) => {
    const fired = decide(event(at))
    return fired instanceof Promise
      ? fired.then((places) => assemble(places, event(at)))
      : assemble(fired, event(at))
  }
}

/** Whether the clauses of a fired rule tell each fact that it reads, with the values that the event has. */
const isExplained = ({ clauses, bindings }: Fired): boolean =>
  clauses !== undefined &&
  clauses.every(({ facts }) => facts.every(({ path, value }) => value === bindings[path])) &&
  new Set(clauses.flatMap(({ facts }) => facts.map(({ path }) => path))).size ===
    Object.keys(bindings).length

/** Compares what fires with what should, event by event, for as long as there is time. */
async function prove(size: Size, seconds: number): Promise<number> {
  const { rules, events, fired: expected } = need(work)
  const { decide, decideFull } = need(loaded)
  const fired: (readonly number[])[] = []
  const end = now() + 1000 * seconds
  for (const [at, event] of events.entries()) {
    const places = await decide(event)
    if (places.join() !== need(expected[at]).join())
      throw new Error(`on event ${at} ${places.join()} fired, not ${expected[at]?.join()}`)
    fired.push(places)
    if (now() > end) return fired.length
  }
  if (!isSpecified(size, 'fired', firedText(rules, fired)))
    throw new Error('the checksum of the fired ids is another')
  if (decideFull === undefined) return fired.length
  const full = events.map((event) => decideFull(event))
  if (!isSpecified(size, 'full', full.map(fullText).join('')))
    throw new Error('the checksum of the full results is another')
  const unexplained = full.findIndex((each) => !each.fired.every(isExplained))
  if (unexplained >= 0) throw new Error(`on event ${unexplained} a fired rule is not explained`)
  return fired.length
}

/** Decides for about as long as asked, from an event on, and says how many decisions a second that makes. */
async function run(mode: Mode, seconds: number, from: number): Promise<number> {
  const decide = decider(mode)
  const isLater = decide(from) instanceof Promise
  const count = Math.max(5, Math.round(seconds * (rates.get(mode) ?? 20)))
  collect()
  const start = now()
  if (isLater) for (let at = from; at < from + count; at++) await decide(at)
  else for (let at = from; at < from + count; at++) decide(at)
  const perSecond = count / ((now() - start) / 1000)
  rates.set(mode, perSecond)
  return perSecond
}

function answer(request: Request): Promise<number> {
  switch (request.ask) {
    case 'load':
      return load(request.engine, request.file)
    case 'prove':
      return prove(request.size, request.seconds)
    case 'run':
      return run(request.mode, request.seconds, request.from)
  }
}

const send = (reply: Reply) => process.send?.(reply)

process.on('message', (request: Request) => {
  answer(request).then(
    (value) => send({ ok: true, value }),
    (error: unknown) => send({ ok: false, fault: String(error) }),
  )
})
