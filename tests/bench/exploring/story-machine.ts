/** A story as a state machine of XState, walked by its graph package. */
import { changed, leadsTo, type Story, type StoryChoice, type Visited } from './story.ts'

type Context = { readonly flags: number }
type State = { readonly value: string; readonly context: Context }
type Adjacency = Readonly<
  Record<string, { readonly state: State; readonly transitions: Readonly<Record<string, unknown>> }>
>
type Event = { readonly type: string }
type XState = {
  readonly createMachine: (config: object) => unknown
  readonly assign: (assigner: (at: { context: Context }) => Context) => unknown
}
type Graph = {
  readonly getAdjacencyMap: (
    machine: unknown,
    options: {
      readonly events: readonly Event[]
      readonly serializeState: (state: State) => string
    },
  ) => Adjacency
}

const scene = (at: number) => `s${at}`
const event = (choice: number) => `C${choice}`
const serializeState = ({ value, context }: State) => `${value} ${context.flags}`

/** Brings in XState and gives a walk of a story: all its states, by scene. */
export async function openMachine(story: Story): Promise<() => Visited> {
  const { createMachine, assign }: XState = await import('xstate' as string)
  const { getAdjacencyMap }: Graph = await import('xstate/graph' as string)

  const transitions = ({ change, way }: StoryChoice) => {
    const actions =
      change === null
        ? []
        : [assign(({ context: { flags } }) => ({ flags: changed(flags, change) }))]
    const guard = ({ context: { flags } }: { context: Context }) =>
      leadsTo(way, changed(flags, change)) === way.go
    return way.go === way.otherwise
      ? { target: scene(way.go), actions }
      : [
          { target: scene(way.go), guard, actions },
          { target: scene(way.otherwise), actions },
        ]
  }
  const states = story.scenes.map((choices, at) => [
    scene(at),
    choices.length === 0
      ? { type: 'final' }
      : { on: Object.fromEntries(choices.map((each, place) => [event(place), transitions(each)])) },
  ])
  const machine = createMachine({
    id: 'story',
    initial: scene(0),
    context: { flags: 0 },
    states: Object.fromEntries(states),
  })
  const events = (story.scenes[0] ?? []).map((_, place) => ({ type: event(place) }))
  return () => {
    const found = getAdjacencyMap(machine, { events, serializeState })
    const visited = story.scenes.map(() => 0)
    let taken = 0
    for (const { state } of Object.values(found)) {
      const at = Number(state.value.slice(1))
      visited[at] = (visited[at] ?? 0) + 1
      taken += story.scenes[at]?.length ?? 0
    }
    return { states: visited, transitions: taken }
  }
}
