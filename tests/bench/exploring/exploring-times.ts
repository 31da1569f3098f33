/**
 * Walks all states of a story, in a process of its own that sends what it took. Throws where a walk does
 * not visit, at every scene, exactly the states that there are.
 */
import { explore } from '../../../content/engine/explore/explore.ts'
import { timed } from '../own-process.ts'
import { openMachine } from './story-machine.ts'
import { moduleOf, sceneName } from './story-module.ts'
import { drawStory, walkStory, type Story, type Visited } from './story.ts'

export type ExploringTimes = {
  readonly states: number
  readonly transitions: number
  readonly ms: number
  /** The most memory that the process ever had, in MiB. */
  readonly mebibytes: number
}

/** Our own walk: judges every choice by all rules, and keeps best and worst score. */
function openModule(story: Story): () => Visited {
  const playable = moduleOf(story)
  return () => {
    const explored = explore(playable)
    if (!explored.ok) throw new Error(explored.fault.code)
    const { statesByScene, transitions } = explored.exploration
    return {
      states: story.scenes.map((_, at) => statesByScene.get(sceneName(at)) ?? 0),
      transitions,
    }
  }
}

const [walker, scenes, flags, warmUps] = process.argv.slice(2)
const story = drawStory(Number(scenes), Number(flags))
const walk = walker === 'xstate' ? await openMachine(story) : openModule(story)
for (let time = 0; time < Number(warmUps); time++) walk()
const { value, ms } = timed(walk)
const expected = walkStory(story)
if (JSON.stringify(value) !== JSON.stringify(expected))
  throw new Error(`${walker} does not visit the states that there are`)
process.send?.({
  states: expected.states.reduce((sum, each) => sum + each, 0),
  transitions: expected.transitions,
  ms,
  mebibytes: process.resourceUsage().maxRSS / 1024,
} satisfies ExploringTimes)
