/**
 * Explores a module: walks every state that can be reached, each once, and says what that proves.
 *
 * Two states are one where nothing that is still to come can tell them apart. What rules and conditions ask
 * is known from them; what verbs ask and do is watched: a first walk of some states learns it, and a walk of
 * all that still brings news starts again. Scores are carried along as the few standings that can still turn
 * out best or worst, so that both are exact although no path is ever listed.
 *
 * Three things are taken for granted. Lists of names are sets. The numbers named in `counted` only grow, or
 * are set. And an effect that looks at all facts of a thing at once only copies them.
 */
import type { Playable } from '../attempt.ts'
import { withReferences } from './references.ts'
import { createLearned } from './learned.ts'
import { reportOn, type Exploration } from './report.ts'
import { layOutWorld } from './slots.ts'
import { createGear, walk, type Progress } from './walk.ts'

export type ExploreOptions = {
  readonly onProgress?: (progress: Progress) => void
  /** States after which it gives up. */
  readonly limit?: number
}
export type ExploreFault = {
  readonly code: 'too-many-states'
  readonly scene: string
  readonly states: number
}

const defaultLimit = 5_000_000
/** States of each scene that are walked to learn what verbs do. */
const scouted = 32
const ignore = (): void => undefined

/** Explores a module. Fails with `too-many-states` where there are more than the limit. */
export function explore(
  asPlayed: Playable,
  { onProgress = ignore, limit = defaultLimit }: ExploreOptions = {},
): { ok: true; exploration: Exploration } | { ok: false; fault: ExploreFault } {
  const playable = withReferences(asPlayed)
  const slots = layOutWorld(playable.module.world)
  const learned = createLearned()
  const everySlot = slots.all.map(({ at }) => at)
  const scouting = createGear(playable, slots, learned, everySlot)
  for (let most = scouted; ; most *= 4) {
    // Walks some states of each scene, until that brings no news of what verbs read and write.
    for (let known = -1; known < learned.size();) {
      known = learned.size()
      walk(playable, slots, learned, scouting, { onProgress, limit: Infinity, most })
    }
    const gear = createGear(playable, slots, learned, everySlot.filter(learned.varies))
    const walked = walk(playable, slots, learned, gear, { onProgress, limit, most: Infinity })
    if (walked.is === 'walked') return { ok: true, exploration: reportOn(playable, walked.walk) }
    if (walked.is === 'too-many-states') {
      const { is: code, scene, states } = walked
      return { ok: false, fault: { code, scene, states } }
    }
  }
}
