/** What a walk sees of each choice: its findings, its ways and events, and whether it makes any difference. */
import type { FindingSets } from './findings.ts'
import type { Move, MoveMaker } from './moves.ts'
import { choicesOf } from './demand.ts'
import type { Row } from './slots.ts'
import type { Step } from './steps.ts'
import type { Case } from './turn.ts'
import type { Scene } from '../module.ts'

/** What was seen of one choice. */
type ChoiceNotes = {
  readonly findings: Set<number>
  readonly ways: Set<number>
  readonly events: Set<number>
  /** Choices of the same scene, further on, that act on the same things and so far did the same in every state. */
  readonly twins: Set<number>
}

/** What one transition came to. */
export type Arrival = { site: number; place: number; findings: number }

export type SceneNotes = {
  readonly moves: readonly Move[]
  readonly choices: readonly ChoiceNotes[]
  readonly said: { readonly standing: ReadonlySet<number>; readonly closing: ReadonlySet<number> }
  /** States in which every choice has a serious or critical finding against the trainee, and the first of them. */
  readonly trapped: { count: number; first: number }
  readonly noteState: (row: Row) => void
  /** Takes note of one way for a choice to turn out. */
  readonly noteCase: (choice: number, found: Case) => void
  readonly noteArrivals: (place: number, arrivals: readonly Arrival[]) => void
}

export function createSceneNotes(scene: Scene, maker: MoveMaker, sets: FindingSets): SceneNotes {
  const moves = choicesOf(scene).map(maker.move)
  const choices = moves.map((_, at): ChoiceNotes => ({
    findings: new Set(),
    ways: new Set(),
    events: new Set(),
    twins: new Set(moves.keys().filter((other) => other > at && actsOnSame(moves, at, other))),
  }))
  const said = { standing: new Set<number>(), closing: new Set<number>() }
  const trapped = { count: 0, first: -1 }
  const listeners: [Step, Set<number>, number][] = [
    ...scene.standing.map(({ when }, at): [Step, Set<number>, number] => [
      maker.asks(when),
      said.standing,
      at,
    ]),
    ...(scene.closing ?? []).map(({ when }, at): [Step, Set<number>, number] => [
      maker.asks(when),
      said.closing,
      at,
    ]),
  ]
  const openTwins = choices.filter(({ twins }) => twins.size > 0)
  return {
    moves,
    choices,
    said,
    trapped,
    noteState: (row) => {
      for (const [asks, heard, at] of listeners)
        if (!heard.has(at) && asks(row).answer === 1) heard.add(at)
    },
    noteCase: (choice, { findings, way, happened }) => {
      const noted = choices[choice]
      noted?.findings.add(findings)
      noted?.ways.add(way)
      for (const event of happened) noted?.events.add(event)
    },
    noteArrivals: (place, arrivals) => {
      let isTrapped = true
      for (let at = 0; at < arrivals.length; at += 1) {
        isTrapped &&= sets.get(arrivals[at]?.findings ?? 0).grave
      }
      if (isTrapped) {
        if (trapped.count === 0) trapped.first = place
        trapped.count += 1
      }
      if (openTwins.length === 0) return
      for (const [at, { twins }] of choices.entries())
        for (const other of twins) if (!isSame(arrivals[at], arrivals[other])) twins.delete(other)
      for (let at = openTwins.length - 1; at >= 0; at -= 1)
        if (openTwins[at]?.twins.size === 0) openTwins.splice(at, 1)
    },
  }
}

/** Whether two choices act on the same things: else a trainee is told of different ones. */
function actsOnSame(moves: readonly Move[], a: number, b: number): boolean {
  const things = (at: number) =>
    [
      ...new Set(
        moves[at]?.choice.actions.flatMap(({ objects }) =>
          Object.entries(objects).map(([role, id]) => `${role} ${id}`),
        ),
      ),
    ]
      .toSorted()
      .join()
  return things(a) === things(b)
}

const isSame = (a: Arrival | undefined, b: Arrival | undefined): boolean =>
  a?.findings === b?.findings && a?.site === b?.site && a?.place === b?.place
