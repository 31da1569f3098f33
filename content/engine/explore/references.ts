/**
 * The answers to exercises at which exploring looks.
 *
 * What a redaction can come to has no end, and which one is best depends on the world in which it is asked
 * for. A walk through the module by its choices finds the worlds in which it can be; the references found
 * there, and all that differs from one of them in a single respect, are looked at in every state.
 */
import { begin, referenceOf, sceneOf, successor, type Attempt, type Playable } from '../attempt.ts'
import type { Choice, Scene } from '../module.ts'
import { knowledgeKey } from '../exposure/knowledge.ts'

/** Worlds of one scene in which references are searched for; further ones are taken to have the same. */
const mostWorlds = 24

/** The same module, with the references of its reports to redact and their deviations among the choices. */
export function withReferences(playable: Playable): Playable {
  const { module } = playable
  const references = findReferences(playable)
  const scenes = new Map(
    [...module.scenes].map(([id, scene]): [string, Scene] => [
      id,
      { ...scene, choices: choicesWith(scene, [...(references.get(id)?.values() ?? [])]) },
    ]),
  )
  return { ...playable, module: { ...module, scenes } }
}

/** The choices of a scene; of a redaction with all references, and what differs in a single respect from the first. */
function choicesWith({ exercise, choices }: Scene, references: readonly Choice[]) {
  if (exercise?.kind !== 'redaction') return choices
  const deviations = references.slice(0, 1).flatMap((reference) => exercise.deviations(reference))
  return distinct([...choices, ...references, ...deviations])
}

const keyOf = ({ answer }: Choice): string => JSON.stringify(answer)

/** Each answer once, and each with a name of its own. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const byKey = new Map<string, Choice>()
  const names = new Map<string, number>()
  for (const choice of choices) {
    if (byKey.has(keyOf(choice))) continue
    const count = (names.get(choice.id) ?? 0) + 1
    names.set(choice.id, count)
    byKey.set(keyOf(choice), count === 1 ? choice : { ...choice, id: `${choice.id}-${count}` })
  }
  return [...byKey.values()]
}

/** References by scene. The walk takes each choice of a list, and of an exercise those it looks at anyway and the best. */
function findReferences(playable: Playable): ReadonlyMap<string, ReadonlyMap<string, Choice>> {
  const references = new Map<string, Map<string, Choice>>()
  const leading = scenesLeadingToRedactions(playable)
  const seen = new Map<string, Set<string>>()
  let open: Attempt[] = [begin(playable)]
  while (open.length > 0) {
    const next: Attempt[] = []
    for (const attempt of open) {
      const scene = sceneOf(playable, attempt)
      if (!leading.has(scene.id)) continue
      const worlds = seen.get(scene.id) ?? new Set()
      seen.set(scene.id, worlds)
      const key = worldKey(attempt)
      if (worlds.has(key) || worlds.size >= mostWorlds) continue
      worlds.add(key)
      const found = referenceOf(playable, attempt, scene)
      const here = references.get(scene.id) ?? new Map<string, Choice>()
      references.set(scene.id, here)
      for (const reference of found) here.set(keyOf(reference), reference)
      for (const choice of [...scene.choices, ...found])
        next.push(successor(playable, attempt, choice))
    }
    open = next
  }
  return references
}

/** The scenes of redactions, and those from which one of them can be reached. */
function scenesLeadingToRedactions({ module }: Playable): ReadonlySet<string> {
  const leading = new Set<string>()
  for (let before = -1; before < leading.size;) {
    before = leading.size
    for (const { id, exercise, choices } of module.scenes.values())
      if (
        exercise?.kind === 'redaction' ||
        choices.some(({ next }) => next.some(({ go }) => leading.has(go)))
      )
        leading.add(id)
  }
  return leading
}

/** Facts that differ all the time and that hardly ever decide which redaction is best. */
const passing = new Set(['minutesOpen', 'minutesKnown', 'readBy'])

function worldKey({ world }: Attempt): string {
  const { sources: _, knowledge, minutes: __, ...things } = world
  const steady = JSON.stringify(things, (fact: string, value: unknown) =>
    passing.has(fact) ? undefined : value,
  )
  return `${steady}\n${knowledgeKey(knowledge)}`
}
