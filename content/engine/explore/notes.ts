/** What a walk sees of each choice: its findings, its ways and events, and whether it makes any difference. */
import type { FindingSets } from './findings.ts'
import type { Move, MoveMaker } from './moves.ts'
import type { Row } from './slots.ts'
import type { Case } from './turn.ts'
import type { Said, Scene } from '../module.ts'

/** What was seen of one choice. */
export type ChoiceNotes = {
  readonly move: Move
  readonly findings: Set<number>
  readonly ways: Set<number>
  readonly events: Set<number>
  /** Choices of the same scene, further on, that act on the same things and so far did the same in every state. */
  readonly twins: Set<ChoiceNotes>
  /** What it came to in the state at hand. */
  readonly arrival: { site: number; place: number; findings: number }
}

export type SceneNotes = {
  readonly choices: readonly ChoiceNotes[]
  readonly said: { readonly standing: ReadonlySet<number>; readonly closing: ReadonlySet<number> }
  /** States in which every choice has a serious or critical finding against the trainee, and the first of them. */
  readonly trapped: { count: number; first: number }
  readonly noteState: (row: Row) => void
  /** Takes note of a state whose choices have all arrived. */
  readonly noteArrivals: (place: number) => void
}

export function createSceneNotes(scene: Scene, maker: MoveMaker, sets: FindingSets): SceneNotes {
  const choices = scene.choices.map((choice): ChoiceNotes => ({
    move: maker.move(choice),
    findings: new Set(),
    ways: new Set(),
    events: new Set(),
    twins: new Set(),
    arrival: { site: 0, place: 0, findings: 0 },
  }))
  const acting = choices.map((noted) => ({ noted, things: thingsIn(noted.move) }))
  for (const [at, { noted, things }] of acting.entries())
    for (const other of acting.slice(at + 1))
      if (other.things === things) noted.twins.add(other.noted)
  const said = { standing: new Set<number>(), closing: new Set<number>() }
  const trapped = { count: 0, first: 0 }
  const listeners = (['standing', 'closing'] as const).flatMap((part) =>
    (scene[part] ?? []).map(({ when }: Said, at) => ({
      asks: maker.asks(when),
      heard: said[part],
      at,
    })),
  )
  return {
    choices,
    said,
    trapped,
    noteState: (row) => {
      for (const { asks, heard, at } of listeners)
        if (!heard.has(at) && asks(row).answer === 1) heard.add(at)
    },
    noteArrivals: (place) => {
      if (choices.every(({ arrival }) => sets.get(arrival.findings).grave)) {
        if (trapped.count === 0) trapped.first = place
        trapped.count += 1
      }
      for (const { twins, arrival } of choices)
        for (const other of twins) if (!isSame(arrival, other.arrival)) twins.delete(other)
    },
  }
}

/** Takes note of one way for a choice to turn out. */
export function noteCase(noted: ChoiceNotes, { findings, way, happened }: Case): void {
  noted.findings.add(findings)
  noted.ways.add(way)
  for (const event of happened) noted.events.add(event)
}

/** The things that a choice acts on, in their roles: of those that differ in them a trainee is told different things. */
const thingsIn = ({ choice }: Move): string =>
  JSON.stringify(
    [
      ...new Set(choice.actions.flatMap(({ objects }) => Object.entries(objects).map(String))),
    ].toSorted(),
  )

const isSame = (a: ChoiceNotes['arrival'], b: ChoiceNotes['arrival']): boolean =>
  a.findings === b.findings && a.site === b.site && a.place === b.place
