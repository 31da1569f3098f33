/** Walking every state of a module, beside the graph walk of XState on the same states. */
import { inOwnProcess } from '../own-process.ts'
import { atLeast, atMost, median, type Goal, type Plan, type Section } from '../section.ts'
import type { ExploringTimes } from './exploring-times.ts'

type Graph = {
  readonly scenes: number
  readonly flags: number
  /** Walks before the one that is measured. */
  readonly warmUps: number
}
/** A module as people write them, and one large enough that what a walk costs a state is what counts. */
const graphs: readonly Graph[] = [
  { scenes: 60, flags: 6, warmUps: 5 },
  { scenes: 60, flags: 10, warmUps: 1 },
]
const million: Graph = { scenes: 160, flags: 13, warmUps: 0 }
const file = './exploring/exploring-times.ts'

type Walker = 'safehand' | 'xstate'
type Walked = {
  readonly walker: Walker
  readonly graph: Graph
  readonly times: readonly ExploringTimes[]
}

/** Measures both walkers in turn, each walk in a process of its own. */
export async function measureExploring(
  { rounds }: Plan,
  withPeers: boolean,
): Promise<readonly Section[]> {
  const walkers: readonly Walker[] = withPeers ? ['safehand', 'xstate'] : ['safehand']
  const beside = graphs.flatMap((graph) => walkers.map((walker) => ({ walker, graph })))
  const entries = [...beside, { walker: 'safehand' as const, graph: million }].map((each) => ({
    ...each,
    times: [] as ExploringTimes[],
  }))
  for (let round = 0; round < rounds; round++)
    for (const { walker, graph, times } of entries) times.push(await walk(walker, graph))
  return [
    {
      title: `Exploring, median of ${rounds} fresh processes`,
      head: ['walk', 'scenes', 'states', 'transitions', 'ms', 'peak MiB'],
      rows: entries.map(({ walker, graph, times }) => [
        walker,
        `${graph.scenes}`,
        ...(['states', 'transitions', 'ms', 'mebibytes'] as const).map((name) =>
          Math.round(median(times.map((each) => each[name]))).toLocaleString('en'),
        ),
      ]),
      goals: judge(entries),
    },
  ]
}

const walk = (walker: Walker, { scenes, flags, warmUps }: Graph) =>
  inOwnProcess<ExploringTimes>(file, walker, `${scenes}`, `${flags}`, `${warmUps}`)

function judge(walked: readonly Walked[]): readonly Goal[] {
  const of = (walker: Walker, wanted: Graph | undefined, name: keyof ExploringTimes) => {
    const times = walked.find((each) => each.walker === walker && each.graph === wanted)?.times
    return times === undefined ? Number.NaN : median(times.map((each) => each[name]))
  }
  const large = graphs.at(-1)
  const states = of('safehand', large, 'states').toLocaleString('en')
  const beside = of('xstate', large, 'ms') / of('safehand', large, 'ms')
  return [
    atMost('a million states are explored in 20 s', of('safehand', million, 'ms') / 1000, 20, 's'),
    atMost('… and in 1,024 MiB of memory', of('safehand', million, 'mebibytes'), 1024, 'MiB'),
    ...(Number.isNaN(beside)
      ? []
      : [atLeast(`${states} states: 20 times xstate/graph`, beside, 20)]),
  ]
}
