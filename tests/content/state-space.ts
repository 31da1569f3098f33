/**
 * Walks every state that a module can reach. Two states are the same when they stand at the same scene and
 * no condition that is still to come could tell them apart: facts that nothing asks about are left out.
 */
import { begin, sceneOf, take, type Attempt, type Playable } from '../../content/engine/attempt.ts'
import { worldFacts } from '../../content/engine/world/facts.ts'
import type { Finding } from '../../content/engine/finding.ts'
import type { Choice, Scene } from '../../content/engine/module.ts'
import type { Rule } from '../../content/engine/rule.ts'
import { roles, type Role } from '../../content/engine/verbs/verb-definition.ts'
import { collections, type Collection } from '../../content/engine/world/world.ts'

/** A choice that can be made somewhere, and what it does there. */
export type Step = {
  readonly scene: Scene
  readonly choice: Choice
  readonly findings: readonly Finding[]
}
/** One state and everything that can be chosen in it. Endings have no steps. */
export type Visit = {
  readonly attempt: Attempt
  readonly scene: Scene
  readonly steps: readonly Step[]
}

/** Facts that effects and names follow, whether or not a condition reads them. */
const followed = ['document.container', 'document.place', 'document.originator', 'container.place']

/** What rules may ask: `document.level`, by kind of thing. */
function askedByRules(rules: readonly Rule[]): ReadonlySet<string> {
  const asked = new Set(followed)
  for (const { when } of rules)
    for (const [, role = '', fact = ''] of when.source.matchAll(/\b([a-z]+)\.([A-Za-z]+)/g)) {
      const kind = role === 'actor' ? 'person' : roles[role as Role]
      if (kind !== undefined) asked.add(`${kind}.${fact}`)
    }
  for (const fact of ['document.level', 'document.compartmented', 'person.clearance'])
    asked.add(fact)
  return asked
}

const sourcesIn = (scene: Scene): readonly string[] =>
  [
    ...scene.standing,
    ...(scene.closing ?? []),
    ...scene.choices.flatMap(({ events, next }) => [...events, ...next]),
  ].flatMap(({ when }) => when?.source ?? [])

/** What the conditions of a scene and of all that can follow it ask: `documents.page.copies`. */
function askedFrom(playable: Playable): ReadonlyMap<string, string> {
  const { scenes } = playable.module
  const onwards = (id: string, seen: Set<string>): Set<string> => {
    if (seen.has(id)) return seen
    seen.add(id)
    for (const { next } of scenes.get(id)?.choices ?? [])
      for (const { go } of next) onwards(go, seen)
    return seen
  }
  return new Map(
    [...scenes.keys()].map((id) => {
      const ahead = [...onwards(id, new Set())].flatMap((each) => scenes.get(each) ?? [])
      return [id, ahead.flatMap(sourcesIn).join('\n')]
    }),
  )
}

/** A value as far as conditions tell it apart: lists by the names they ask about, counts by more than none. */
function telling(path: string, value: unknown, asked: string): unknown {
  if (Array.isArray(value))
    return value
      .filter((name: unknown) => asked.includes(`"${String(name)}" in ${path}`))
      .toSorted()
  return path.endsWith('.copies') ? Number(value) > 0 : value
}

/** Rules read `minutesKnown` only of what has not been reported: once it has been, the minutes tell nothing. */
const settled = (name: string, fact: string, thing: Readonly<Record<string, unknown>>): boolean =>
  name === 'incidents' && fact === 'minutesKnown' && thing['reported'] === true

/** Visits every reachable state once. */
export function* visitAll(playable: Playable): Generator<Visit> {
  const rules = [...new Set([...playable.rules.values()].flat())]
  const byRules = askedByRules(rules)
  const ahead = askedFrom(playable)
  const keyOf = ({ scene, world, lapsed }: Attempt): string => {
    const asked = ahead.get(scene) ?? ''
    const facts: unknown[] = []
    for (const name of Object.keys(collections) as Collection[])
      for (const [id, thing] of Object.entries(world[name]))
        for (const [fact, value] of Object.entries(thing)) {
          const path = `${name}.${id}.${fact}`
          if (settled(name, fact, thing)) continue
          if (byRules.has(`${collections[name]}.${fact}`) || asked.includes(path))
            facts.push(telling(path, value, asked))
        }
    return JSON.stringify([scene, [...lapsed].toSorted(), facts])
  }

  const waiting = [begin(playable)]
  const seen = new Set(waiting.map(keyOf))
  for (let attempt = waiting.pop(); attempt !== undefined; attempt = waiting.pop()) {
    const scene = sceneOf(playable, attempt)
    const steps: Step[] = []
    for (const choice of scene.choices) {
      const { findings, world, lapsed } = take(playable, attempt, choice)
      const facts = worldFacts(world)
      const way = choice.next.find(({ when }) => when === null || when.holds(facts))
      if (way === undefined) throw new Error(`${scene.id}/${choice.id} leads nowhere`)
      steps.push({ scene, choice, findings })
      const next = { ...attempt, scene: way.go, world, lapsed }
      const key = keyOf(next)
      if (seen.has(key)) continue
      seen.add(key)
      waiting.push(next)
    }
    yield { attempt, scene, steps }
  }
}
