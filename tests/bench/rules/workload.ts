/**
 * The workload: rule sets and events, drawn so that about 4.4 rules fire on an event at every size. All
 * of it follows from fixed seeds and is proved by checksums, so that every engine faces the same work.
 */
import { createHash } from 'node:crypto'
import { factAt, factTable, harmDimensions, pairs, type FactSpec } from './fact-table.ts'
import {
  clausesOf,
  createAssembler,
  pathsOf,
  predicate,
  type Clause,
  type Event,
  type FullResult,
  type NeutralRule,
  type When,
} from './neutral-rule.ts'
import { random, type Random } from '../random.ts'

const meanFired = 4.5
const eventCount = 10_000
const eventSeed = 7
export const sizes = [150, 1500] as const
export type Size = (typeof sizes)[number]
const seeds: Readonly<Record<Size, number>> = { 150: 101, 1500: 102 }

/** SHA-256 of the events, of the fired ids and of the full results, as the specification gives them. */
const checksums = {
  events: 'cda7115d87fd3875cb4454948c2a94b162997b94f27edf2f5f6716369b151072',
  150: {
    fired: '555be850a6564c0e53a7c70c10bbff67b3836b10e592520ba24cddb61e6406cb',
    full: '3e47cd41a383ddff7874b5f9af97598afaf7e86c74caca1748b1c81cdd921b2c',
  },
  1500: {
    fired: '816c9af5c670540267733f9fb800b966a7ad81907b99e824b6572a1f01b08fdc',
    full: 'fec7c2c1abe7c1532f3134c89c6290af1692ad5dece2f8dd2a0ce172653283d8',
  },
} as const

export type Workload = {
  readonly rules: readonly NeutralRule[]
  readonly events: readonly Event[]
  /** For each event, the places of the rules that fire on it, ascending. */
  readonly fired: readonly (readonly number[])[]
}

const ofType = (...types: readonly FactSpec['type'][]) =>
  types.flatMap((type) => factTable.filter((fact) => fact.type === type))
const names = ofType('name')
const ranks = ofType('level', 'count')
const flags = ofType('flag')

function drawClause(draw: Random): Clause {
  const share = draw.next()
  const oneOf = ({ values }: FactSpec) => draw.pick(values).toString()
  const someOf = ({ values }: FactSpec) =>
    draw.sample(values, 2 + draw.below(Math.min(4, values.length - 2))).map(String)
  const above = ({ values }: FactSpec) => Number(values[1 + draw.below(values.length - 1)])
  if (share < 0.22) return clause('eq', draw.pick(names), oneOf)
  if (share < 0.27) return clause('ne', draw.pick(names), oneOf)
  if (share < 0.45) return clause('in', draw.pick(names), someOf)
  if (share < 0.5) return clause('nin', draw.pick(names), someOf)
  if (share < 0.66) return clause('gte', draw.pick(ranks), above)
  if (share < 0.71) return clause('lt', draw.pick(ranks), above)
  if (share < 0.92) return clause('eq', draw.pick(flags), () => draw.next() < 0.5)
  const [f, g] = draw.pick(pairs)
  return { op: 'gtf', f, g }
}

const clause = <Op extends string, V>(op: Op, fact: FactSpec, value: (fact: FactSpec) => V) => ({
  op,
  f: fact.path,
  v: value(fact),
})

/** Clauses of which no two read the same fact. */
function drawClauses(draw: Random, count: number): Clause[] {
  const used = new Set<string>()
  const clauses: Clause[] = []
  while (clauses.length < count) {
    const clause = drawClause(draw)
    if (pathsOf(clause).some((path) => used.has(path))) continue
    for (const path of pathsOf(clause)) used.add(path)
    clauses.push(clause)
  }
  return clauses
}

type Shape = 'any-of-two' | 'all-with-any' | 'all'
const drawShape = (draw: Random): Shape => {
  const share = draw.next()
  if (share < 0.1) return 'any-of-two'
  return share < 0.35 ? 'all-with-any' : 'all'
}

function drawCondition(draw: Random, shape: Shape): When {
  if (shape === 'all') return { all: drawClauses(draw, 2 + draw.below(5)) }
  if (shape === 'any-of-two') {
    const count = 4 + draw.below(3)
    const first = 2 + draw.below(count - 3)
    const clauses = drawClauses(draw, count)
    return { any: [{ all: clauses.slice(0, first) }, { all: clauses.slice(first) }] }
  }
  const count = 3 + draw.below(4)
  const alternatives = Math.min(count - 1, 2 + draw.below(2))
  const clauses = drawClauses(draw, count)
  return {
    all: [...clauses.slice(0, count - alternatives), { any: clauses.slice(count - alternatives) }],
  }
}

/** How probable it is that a condition holds, the facts being independent. */
function probability(when: When): number {
  if ('all' in when) return when.all.reduce((all, part) => all * probability(part), 1)
  if ('any' in when) return 1 - when.any.reduce((none, part) => none * (1 - probability(part)), 1)
  const fact = factAt(when.f)
  if (when.op === 'gtf') {
    const other = factAt(when.g)
    let sum = 0
    for (const [i, a] of fact.values.entries())
      for (const [j, b] of other.values.entries())
        if (a > b) sum += (fact.weights[i] ?? 0) * (other.weights[j] ?? 0)
    return sum
  }
  const test = predicate({ ...when, f: 'it.is' })
  return fact.values.reduce<number>(
    (sum, is, at) => sum + (test({ it: { is } }) ? (fact.weights[at] ?? 0) : 0),
    0,
  )
}

/** Draws a rule set. A drawn condition stays when it is about as rare as the others and not among them yet. */
export function drawRules(size: Size): readonly NeutralRule[] {
  const draw = random(seeds[size])
  const mean = meanFired / size
  const rules: NeutralRule[] = []
  const seen = new Set<string>()
  let sum = 0
  let shape: Shape | null = null
  let tries = 0
  while (rules.length < size) {
    if (shape === null || ++tries > 400) {
      shape = drawShape(draw)
      tries = 0
    }
    const when = drawCondition(draw, shape)
    const share = probability(when)
    if (share < mean / 8 || share > 4 * mean) continue
    if (sum > rules.length * mean ? share > mean : share < mean) continue
    const key = JSON.stringify(when)
    if (seen.has(key)) continue
    seen.add(key)
    sum += share
    shape = null
    rules.push(dress(draw, `R${String(rules.length).padStart(5, '0')}`, when))
  }
  return rules
}

function dress(draw: Random, id: string, when: When): NeutralRule {
  const dimensions = new Set(draw.sample(harmDimensions, 1 + draw.below(3)))
  const harm = harmDimensions
    .filter((dimension) => dimensions.has(dimension))
    .map((dimension) => [dimension, 1 + draw.below(5)] as const)
  const good = draw.next() < 0.2
  return {
    id,
    when,
    harm: good ? {} : Object.fromEntries(harm),
    score: good ? 1 + draw.below(5) : -(1 + draw.below(20)),
    explain: [...new Set(clausesOf(when).flatMap(pathsOf))],
  }
}

function drawEvent(draw: Random): Event {
  const event: Record<string, Record<string, string | number | boolean>> = {}
  for (const { object, name, type, values, weights } of factTable) {
    const value = type === 'flag' ? draw.next() < (weights[1] ?? 0) : values[draw.weighted(weights)]
    if (value !== undefined) (event[object] ??= {})[name] = value
  }
  return event
}

/** Draws the events: nine in ten are redrawn until three to six of the 150 rules fire on them. */
export function drawEvents(): readonly Event[] {
  const draw = random(eventSeed)
  const holds = drawRules(150).map(({ when }) => predicate(when))
  const fits = (event: Event) => {
    let fired = 0
    for (const each of holds) if (each(event) && ++fired > 6) return false
    return fired >= 3
  }
  return Array.from({ length: eventCount }, () => {
    const free = draw.next() < 0.1
    for (;;) {
      const event = drawEvent(draw)
      if (free || fits(event)) return event
    }
  })
}

/** The rules and events of a size with the expected outcome. Throws where it is not the specified workload. */
export function drawWorkload(size: Size, events = drawEvents()): Workload {
  const rules = drawRules(size)
  const holds = rules.map(({ when }) => predicate(when))
  const fired = events.map((event) => holds.flatMap((each, place) => (each(event) ? [place] : [])))
  prove('events', JSON.stringify(events), checksums.events)
  prove('fired ids', firedText(rules, fired), checksums[size].fired)
  const assemble = createAssembler(rules)
  const full = fired.map((places, at) => fullText(assemble(places, events[at] ?? {})))
  prove('full results', full.join(''), checksums[size].full)
  return { rules, events, fired }
}

/** The text whose checksum proves the fired ids. */
export const firedText = (
  rules: readonly NeutralRule[],
  fired: readonly (readonly number[])[],
): string =>
  fired.map((places, at) => `${at}:${places.map((place) => rules[place]?.id).join(',')}\n`).join('')

/** The line whose checksum, over all events, proves the full results; clauses are more than it asks for. */
export const fullText = ({ fired, ...sums }: FullResult): string =>
  `${JSON.stringify({ fired: fired.map(({ id, score, bindings }) => ({ id, score, bindings })), ...sums })}\n`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function prove(what: string, text: string, expected: string) {
  const actual = sha256(text)
  if (actual !== expected) throw new Error(`the ${what} are not those specified: ${actual}`)
}

/** Whether an engine's own outcome over all events is the specified one. */
export const isSpecified = (size: Size, what: 'fired' | 'full', text: string): boolean =>
  sha256(text) === checksums[size][what]
