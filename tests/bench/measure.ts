/**
 * One engine in a process of its own, doing what it is asked message by message: make rules ready, prove
 * that it decides as specified, and decide for a while. Started by `run.ts`.
 */
import { readFileSync } from 'node:fs'
import type { Loaded } from './engine.ts'
import { engines, type EngineName } from './engines.ts'
import { assemble } from './neutral-rule.ts'
import { firedText, fullText, isSpecified, type Size, type Workload } from './workload.ts'

export type Mode = 'fired' | 'full' | 'explained'
export type Request =
  | { readonly ask: 'load'; readonly engine: EngineName; readonly file: string }
  | { readonly ask: 'prove'; readonly size: Size; readonly seconds: number }
  | { readonly ask: 'run'; readonly mode: Mode; readonly seconds: number; readonly from: number }
export type Reply =
  | { readonly loadMs: number; readonly modes: readonly Mode[] }
  /** How many events were decided as specified. */
  | { readonly proved: number }
  | { readonly perSecond: number }
  | { readonly fault: string }

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

async function load(name: EngineName, file: string): Promise<Reply> {
  work = JSON.parse(readFileSync(file, 'utf8')) as Workload
  const ready = await engines[name].open()
  collect()
  const start = now()
  loaded = await ready(work.rules)
  const loadMs = now() - start
  return { loadMs, modes: loaded.explain ? ['fired', 'full', 'explained'] : ['fired', 'full'] }
}

function decider(mode: Mode): Decide {
  const { rules, events } = need(work)
  const { decide, decideFull, explain } = need(loaded)
  const event = (at: number) => need(events[at % events.length])
  if (mode === 'fired') return (at) => decide(event(at))
  if (mode === 'explained') return (at) => explain?.(event(at))
  if (decideFull) return (at) => decideFull(event(at))
  return (at) => {
    const fired = decide(event(at))
    return fired instanceof Promise
      ? fired.then((places) => assemble(rules, places, event(at)))
      : assemble(rules, fired, event(at))
  }
}

/** Compares what fires with what should, event by event, for as long as there is time. */
async function prove(size: Size, seconds: number): Promise<Reply> {
  const { rules, events, fired: expected } = need(work)
  const { decide, decideFull, explain } = need(loaded)
  const fired: (readonly number[])[] = []
  const end = now() + 1000 * seconds
  for (const [at, event] of events.entries()) {
    const places = await decide(event)
    if (places.join() !== need(expected[at]).join())
      return { fault: `event ${at}: ${places.join()} fired, not ${expected[at]?.join()}` }
    fired.push(places)
    if (now() > end) return { proved: fired.length }
  }
  if (!isSpecified(size, 'fired', firedText(rules, fired)))
    return { fault: 'the checksum of the fired ids is another' }
  if (
    decideFull &&
    !isSpecified(size, 'full', events.map((each) => fullText(decideFull(each))).join(''))
  )
    return { fault: 'the checksum of the full results is another' }
  for (const [at, event] of events.entries())
    if (explain && explain(event).length !== fired[at]?.length)
      return { fault: `event ${at}: not every fired rule is explained` }
  return { proved: fired.length }
}

/** Decides for about as long as asked, from an event on, and says how many decisions a second that makes. */
async function run(mode: Mode, seconds: number, from: number): Promise<Reply> {
  const decide = decider(mode)
  const isLater = decide(from) instanceof Promise
  const count = Math.max(5, Math.round(seconds * (rates.get(mode) ?? 20)))
  collect()
  const start = now()
  if (isLater) for (let at = from; at < from + count; at++) await decide(at)
  else for (let at = from; at < from + count; at++) decide(at)
  const perSecond = count / ((now() - start) / 1000)
  rates.set(mode, perSecond)
  return { perSecond }
}

async function answer(request: Request): Promise<Reply> {
  switch (request.ask) {
    case 'load':
      return load(request.engine, request.file)
    case 'prove':
      return prove(request.size, request.seconds)
    case 'run':
      return run(request.mode, request.seconds, request.from)
  }
}

process.on('message', (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ fault: String(error) }),
  )
})
