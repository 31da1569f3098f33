/** A scene as the walk knows it: its states, each with the standings at which it was reached and the way there. */
import type { Answer } from '../answer.ts'
import type { Projection } from './demand.ts'
import type { SceneNotes } from './notes.ts'
import type { Row } from './slots.ts'
import type { Scene } from '../module.ts'
import type { Ledger, Score } from './standing.ts'
import { createStates, type States } from './states.ts'

export type Site = {
  /** Its place in the order of the walk. */
  readonly at: number
  readonly scene: Scene
  readonly notes: SceneNotes
  readonly states: States
  readonly project: Projection
}
export type Ledgers = { readonly best: Ledger; readonly worst: Ledger }

/** What is kept with each state: the standings so far, and how it was first reached. */
const column = { bestLost: 0, best: 1, worstLost: 2, worst: 3, fromSite: 4, fromPlace: 5, by: 6 }

export const createSiteStates = (varying: readonly number[]): States =>
  createStates(varying, Object.keys(column).length)

/** Puts the state with which a module begins into its first scene, with no way there and nothing lost. */
export function startAt({ project, states }: Site, row: Row): void {
  states.set(states.place(project(row)), column.fromSite, -1)
}

/** Brings a row into a scene as the outcome of one choice in a state. Answers its place among the scene's states. */
export function arrive(
  to: Site,
  row: Row,
  { best, worst }: Ledgers,
  { from, place, by, findings }: { from: Site; place: number; by: number; findings: number },
): number {
  const before = to.states.size()
  const target = to.states.place(to.project(row))
  const isNew = target === before
  if (isNew) {
    to.states.set(target, column.fromSite, from.at)
    to.states.set(target, column.fromPlace, place)
    to.states.set(target, column.by, by)
  }
  const carry = (ledger: Ledger, lostColumn: number, shapeColumn: number): void => {
    const step = ledger.advance(from.states.get(place, shapeColumn), findings)
    let lost = from.states.get(place, lostColumn) + ledger.lostMore(step)
    let shape = ledger.shapeOf(step)
    if (!isNew) {
      const lostThere = to.states.get(target, lostColumn)
      const merged = ledger.merge(to.states.get(target, shapeColumn), lostThere, shape, lost)
      lost = Math.min(lostThere, lost) + ledger.lostMore(merged)
      shape = ledger.shapeOf(merged)
    }
    to.states.set(target, lostColumn, lost)
    to.states.set(target, shapeColumn, shape)
  }
  carry(best, column.bestLost, column.best)
  carry(worst, column.worstLost, column.worst)
  return target
}

/** The scores that a state may have been reached with: those that may be best, those that may be worst. */
export function scoresOf(
  { states }: Site,
  place: number,
  { best, worst }: Ledgers,
): { readonly best: readonly Score[]; readonly worst: readonly Score[] } {
  return {
    best: best.scores(states.get(place, column.best), states.get(place, column.bestLost)),
    worst: worst.scores(states.get(place, column.worst), states.get(place, column.worstLost)),
  }
}

/** One decision on the way to a state. */
export type Passage = { readonly scene: string; readonly choice: string; readonly answer: Answer }

/** Decisions that lead to a state: those by which it was reached first. */
export function pathTo(order: readonly Site[], site: Site, place: number): readonly Passage[] {
  const path: Passage[] = []
  let [{ states }, at] = [site, place]
  for (;;) {
    const from = order[states.get(at, column.fromSite)]
    const choice = from?.notes.choices[states.get(at, column.by)]?.move.choice
    if (from === undefined || choice === undefined) return path.toReversed()
    path.push({ scene: from.scene.id, choice: choice.id, answer: choice.answer })
    at = states.get(at, column.fromPlace)
    ;({ states } = from)
  }
}
