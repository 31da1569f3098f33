/**
 * Attempts: one trainee's run through a module, event-sourced. State and score are a fold over the list
 * of decisions: the same list gives the same state and score on any machine.
 */
import type { Answer, Decision } from './answer.ts'
import type { Condition } from './condition/condition.ts'
import { counterfactual, type Otherwise } from './counterfactual.ts'
import { choiceFor } from './exercise.ts'
import { merge } from './exposure/knowledge.ts'
import { worldFacts } from './world/facts.ts'
import { gather, judge, judgeAll } from './judge.ts'
import type { Finding } from './finding.ts'
import type { Choice, Module, Patch, Said, Scene } from './module.ts'
import type { RuleIndex } from './rule.ts'
import { compareCourses, pointsFor, reckon, type Reckoning } from './score.ts'
import type { Action } from './verbs/verbs.ts'
import { collections, type Collection, type World } from './world/world.ts'

/** A course that would have been better: the choice, the answer by which one takes it, and its findings. */
type Better = {
  readonly choice: string
  readonly answer: Answer
  readonly findings: readonly Finding[]
}

/** One decision judged. */
export type Judgement = {
  readonly decision: Decision
  /** What the scene says came of it, by the names of its lines; empty where each choice has its own words. */
  readonly said: readonly string[]
  readonly findings: readonly Finding[]
  /** The choice the engine judges best, with its findings; null where the trainee took it. */
  readonly better: Better | null
  /** The smallest change that takes the worst finding away; null where there is none, or nothing bad was found. */
  readonly otherwise: Otherwise | null
  /** The world before it, and after all that it brought about. */
  readonly before: World
  readonly after: World
}

/** An attempt at one moment. */
export type Attempt = {
  readonly scene: string
  readonly world: World
  /** Duties that have lapsed and still stand so, as `rule/thing`: each counts when it lapses, not again while it lasts. */
  readonly lapsed: ReadonlySet<string>
  readonly judgements: readonly Judgement[]
  readonly reckoning: Reckoning
}

/** What can be played: a module and the rules that judge it. */
export type Playable = { readonly module: Module; readonly rules: RuleIndex }

export type DecideFault = { readonly code: 'finished' | 'stale-decision' | 'not-offered' }

/** An attempt before its first decision. */
export function begin({ module }: Playable): Attempt {
  return {
    scene: module.start,
    world: module.world,
    lapsed: new Set(),
    judgements: [],
    reckoning: reckon([]),
  }
}

/** The scene at which an attempt stands, or in which a decision was made. */
export function sceneOf({ module }: Playable, at: Pick<Attempt | Decision, 'scene'>): Scene {
  const scene = module.scenes.get(at.scene)
  if (scene === undefined) throw new Error(`module ${module.id} has no scene ${at.scene}`)
  return scene
}

export const isFinished = (playable: Playable, attempt: Attempt): boolean =>
  sceneOf(playable, attempt).closing !== null

/**
 * Decides: judges the choice's actions one by one against the world as each finds it, lets events follow
 * and time go by, and moves to the next scene.
 *
 * Fails with `finished` at an ending, `stale-decision` when the attempt stands at another scene and
 * `not-offered` when the scene has no such choice or does not ask for such an answer.
 */
export function decide(
  playable: Playable,
  attempt: Attempt,
  decision: Decision,
): { ok: true; attempt: Attempt } | { ok: false; fault: DecideFault } {
  const scene = sceneOf(playable, attempt)
  if (scene.closing !== null) return { ok: false, fault: { code: 'finished' } }
  if (scene.id !== decision.scene) return { ok: false, fault: { code: 'stale-decision' } }
  const choice = choiceFor(scene, decision)
  if (choice === undefined) return { ok: false, fault: { code: 'not-offered' } }

  const taken = take(playable, attempt, choice)
  const [worst] = taken.findings
  const judgement = {
    decision,
    said: saidIn(taken.world, scene.outcome),
    findings: taken.findings,
    better: bestOther(playable, attempt, scene, choice, taken),
    otherwise:
      worst === undefined || pointsFor(worst) >= 0 || scene.exercise !== null
        ? null
        : counterfactual((other) => take(playable, attempt, other).findings, {
            module: playable.module,
            scene,
            choice,
            finding: worst,
          }),
    before: attempt.world,
    after: taken.world,
  }
  const judgements = [...attempt.judgements, judgement]
  return {
    ok: true,
    attempt: {
      scene: nextScene(choice, taken.world),
      world: taken.world,
      lapsed: taken.lapsed,
      judgements,
      reckoning: reckon(judgements.map(({ findings }) => findings)),
    },
  }
}

/** The attempt after a choice, without what is said of the decision. */
export function successor(playable: Playable, attempt: Attempt, choice: Choice): Attempt {
  const { world, lapsed } = take(playable, attempt, choice)
  return { ...attempt, scene: nextScene(choice, world), world, lapsed }
}

/** Plays a list of decisions from the start. Fails at the first that cannot be made. */
export function replay(
  playable: Playable,
  decisions: readonly Decision[],
): { ok: true; attempt: Attempt } | { ok: false; fault: DecideFault; at: number } {
  let attempt = begin(playable)
  for (const [at, decision] of decisions.entries()) {
    const next = decide(playable, attempt, decision)
    if (!next.ok) return { ...next, at }
    attempt = next.attempt
  }
  return { ok: true, attempt }
}

type Taken = {
  readonly findings: readonly Finding[]
  readonly world: World
  readonly lapsed: ReadonlySet<string>
}

/** What a choice does, judged: its actions, the events after them, and the time that goes by. */
export function take(
  { module, rules }: Playable,
  { world: before, lapsed }: Attempt,
  choice: Pick<Choice, 'takes' | 'actions' | 'events'>,
): Taken {
  const judged = judgeAll(rules, before, choice.actions, module.actor)
  let { world } = judged
  for (const { when, set, learned } of choice.events)
    if (holds(when, world)) {
      world = apply(world, set)
      world = { ...world, knowledge: merge(world.knowledge, learned) }
    }
  world = passTime(world, choice.takes)
  const left = judgeLeftUndone(rules, world, module.actor, choice.takes, lapsed)
  return { findings: gather([...judged.findings, ...left.findings]), world, lapsed: left.lapsed }
}

function bestOther(
  playable: Playable,
  attempt: Attempt,
  scene: Scene,
  chosen: Choice,
  taken: Taken,
): Better | null {
  let best: Better | null = null
  for (const other of [...scene.choices, ...referenceOf(playable, attempt, scene)]) {
    if (other === chosen) continue
    const { findings } = take(playable, attempt, other)
    if (compareCourses(findings, (best ?? taken).findings) < 0)
      best = { choice: other.id, answer: other.answer, findings }
  }
  return best
}

/** What can be chosen at a scene; of an exercise, answers that show what it can come to, among them the best. */
export function examplesAt(playable: Playable, attempt: Attempt): readonly Choice[] {
  const scene = sceneOf(playable, attempt)
  return [...scene.choices, ...referenceOf(playable, attempt, scene)]
}

/** The choice that is judged best as the world stands, where the scene's exercise searches for it; else none. */
export function referenceOf(
  playable: Playable,
  attempt: Attempt,
  { exercise }: Scene,
): readonly Choice[] {
  if (exercise?.kind !== 'redaction') return []
  const { rules, module } = playable
  return [
    exercise.reference({
      alone: (actions) => judgeAll(rules, attempt.world, actions, module.actor).findings,
      whole: (choice) => take(playable, attempt, choice).findings,
    }),
  ]
}

/** The names of the lines that are said as a world stands. */
export const saidIn = (world: World, lines: readonly Said[]): readonly string[] =>
  lines.filter(({ when }) => holds(when, world)).map(({ say }) => say)

const holds = (when: Condition | null, world: World): boolean =>
  when === null || when.holds(worldFacts(world))

function nextScene(choice: Choice, world: World): string {
  const way = choice.next.find(({ when }) => holds(when, world))
  if (way === undefined) throw new Error(`choice ${choice.id} leads nowhere in this world`)
  return way.go
}

function apply(world: World, patch: Patch): World {
  const next: Record<string, unknown> = { ...world }
  for (const name of Object.keys(patch) as Collection[]) {
    const things: Record<string, object> = { ...world[name] }
    for (const [id, facts] of Object.entries(patch[name] ?? {}))
      things[id] = { ...things[id], ...facts }
    next[name] = things
  }
  return next as World
}

const mapThings = <T>(things: Readonly<Record<string, T>>, change: (thing: T) => T) =>
  Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, change(thing)]))

/** Later by some minutes: so much longer known, or open. */
function passTime(world: World, minutes: number): World {
  const longerKnown = <T extends { known: boolean; minutesKnown: number }>(thing: T): T =>
    thing.known ? { ...thing, minutesKnown: thing.minutesKnown + minutes } : thing
  return {
    ...world,
    incidents: mapThings(world.incidents, longerKnown),
    threats: mapThings(world.threats, longerKnown),
    requests: mapThings(world.requests, (request) =>
      request.open ? { ...request, minutesOpen: request.minutesOpen + minutes } : request,
    ),
    minutes: world.minutes + minutes,
  }
}

const standing = ['document', 'incident', 'container', 'request', 'threat'] as const

/** Judges what is left undone about each thing; a duty counts at the moment it lapses. */
function judgeLeftUndone(
  rules: RuleIndex,
  world: World,
  actor: string,
  minutes: number,
  lapsedBefore: ReadonlySet<string>,
): { findings: readonly Finding[]; lapsed: ReadonlySet<string> } {
  const findings: Finding[] = []
  const lapsed = new Set<string>()
  for (const name of Object.keys(collections) as Collection[]) {
    const role = standing.find((each) => each === collections[name])
    if (role === undefined) continue
    for (const id of Object.keys(world[name])) {
      const action: Action = { verb: 'elapse', objects: { [role]: id }, particulars: { minutes } }
      for (const finding of judge(rules, world, action, actor).findings) {
        const duty = `${finding.rule.id}/${id}`
        lapsed.add(duty)
        if (!lapsedBefore.has(duty)) findings.push(finding)
      }
    }
  }
  return { findings, lapsed }
}
