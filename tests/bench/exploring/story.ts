/** Stories drawn at random, in no engine's form: scenes with choices that set flags and lead on by them. */
import { random, type Random } from '../random.ts'

/** What a choice does to one flag. */
export type Change = { readonly flag: number; readonly to: boolean }
/** The way on: to one scene where a flag stands as asked once the choice is made, else to the other. */
export type Way = {
  readonly flag: number
  readonly is: boolean
  readonly go: number
  readonly otherwise: number
}
export type StoryChoice = { readonly change: Change | null; readonly way: Way }
/** Scenes from the first to the last, which has no choices and ends the story. */
export type Story = {
  readonly flags: number
  readonly scenes: readonly (readonly StoryChoice[])[]
}

const choicesAScene = 4
const farthest = 4

/** Draws a story. Every choice leads one to four scenes onwards, the first of a scene always to the next. */
export function drawStory(scenes: number, flags: number, seed = 31): Story {
  const draw = random(seed)
  const last = scenes - 1
  return {
    flags,
    scenes: Array.from({ length: scenes }, (_, at) =>
      Array.from({ length: at === last ? 0 : choicesAScene }, (_, place) => ({
        change: drawChange(draw, flags),
        way: drawWay(draw, flags, () =>
          place === 0 ? at + 1 : Math.min(last, at + 1 + draw.below(farthest)),
        ),
      })),
    ),
  }
}

const drawChange = (draw: Random, flags: number): Change | null =>
  draw.next() < 0.5 ? { flag: draw.below(flags), to: draw.next() < 0.6 } : null

function drawWay(draw: Random, flags: number, onwards: () => number): Way {
  const go = onwards()
  const otherwise = draw.next() < 0.25 ? onwards() : go
  return { flag: draw.below(flags), is: draw.next() < 0.5, go, otherwise }
}

/** The flags after a choice, a bit for each. */
export const changed = (flags: number, change: Change | null): number => {
  if (change === null) return flags
  return change.to ? flags | (1 << change.flag) : flags & ~(1 << change.flag)
}

/** The scene that a way leads to. */
export const leadsTo = ({ flag, is, go, otherwise }: Way, flags: number): number =>
  ((flags >> flag) & 1) === Number(is) ? go : otherwise

/** How many states a walk visits at each scene, and how many choices it takes in all of them. */
export type Visited = { readonly states: readonly number[]; readonly transitions: number }

/** Walks a story as plainly as can be: what every other walk must find. */
export function walkStory({ scenes, flags }: Story): Visited {
  const seen = scenes.map(() => new Uint8Array(2 ** flags))
  const states = scenes.map(() => 0)
  let transitions = 0
  seen[0]?.fill(1, 0, 1)
  for (const [at, choices] of scenes.entries())
    for (const [now, isReached] of seen[at]?.entries() ?? []) {
      if (isReached === 0) continue
      states[at] = (states[at] ?? 0) + 1
      for (const { change, way } of choices) {
        const after = changed(now, change)
        seen[leadsTo(way, after)]?.fill(1, after, after + 1)
        transitions++
      }
    }
  return { states, transitions }
}
