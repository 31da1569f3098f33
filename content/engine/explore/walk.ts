/** One walk through the states of a module, scene by scene. */
import type { Playable } from '../attempt.ts'
import { createProjections } from './demand.ts'
import { createFindingSets, type FindingSets } from './findings.ts'
import type { Learned } from './learned.ts'
import { createMoveMaker, type MoveMaker } from './moves.ts'
import { createSceneNotes, noteCase } from './notes.ts'
import { arrive, createSiteStates, startAt, type Ledgers, type Site } from './site.ts'
import type { Slots } from './slots.ts'
import { createLedger } from './standing.ts'
import { createTurnMaker } from './turn.ts'

export type Progress = {
  readonly scene: string
  readonly states: number
  readonly transitions: number
}
export type Walk = {
  readonly sites: readonly Site[]
  readonly sets: FindingSets
  readonly ledgers: Ledgers
  readonly transitions: number
}
export type Bounds = {
  readonly onProgress: (progress: Progress) => void
  /** States after which the walk gives up. */
  readonly limit: number
  /** States of each scene that are walked. */
  readonly most: number
}
export type Walked =
  | { readonly is: 'walked'; readonly walk: Walk }
  /** Something was learned on the way, so that what was taken for the same may differ. */
  | { readonly is: 'outdated' }
  | { readonly is: 'too-many-states'; readonly scene: string; readonly states: number }

/** What a walk remembers of steps once taken; of use to every walk over the same slots. */
export type Gear = {
  readonly varying: readonly number[]
  readonly sets: FindingSets
  readonly maker: MoveMaker
}

/** Gear for walks over the slots that vary. */
export function createGear(
  playable: Playable,
  slots: Slots,
  learned: Learned,
  varying: readonly number[],
): Gear {
  const sets = createFindingSets()
  return { varying, sets, maker: createMoveMaker(playable, slots, learned, varying, sets) }
}

/** States between two reports of progress. */
const stride = 4096

/** Walks a module's states. A walk of only some states of each scene is never outdated. */
export function walk(
  playable: Playable,
  slots: Slots,
  learned: Learned,
  { varying, sets, maker }: Gear,
  { onProgress, limit, most }: Bounds,
): Walked {
  const known = most === Infinity ? learned.size() : Infinity
  const ledgers = { best: createLedger('best', sets), worst: createLedger('worst', sets) }
  const sites = createProjections(playable, slots, learned, varying).map(
    ([scene, project], at): Site => ({
      at,
      scene,
      notes: createSceneNotes(scene, maker, sets),
      states: createSiteStates(varying),
      project,
    }),
  )
  const byId = new Map(sites.map((site) => [site.scene.id, site]))
  const varies = new Set(varying)
  const turnOf = createTurnMaker(slots, sets, (slot) => varies.has(slot))
  const row = slots.start.slice()
  const after = slots.start.slice()
  let states = 0
  let transitions = 0
  if (sites[0] !== undefined) startAt(sites[0], row)

  for (const site of sites) {
    const isEnding = site.scene.closing !== null
    const { choices, noteState, noteArrivals } = site.notes
    onProgress({ scene: site.scene.id, states, transitions })
    const turns = choices.map((noted) => ({
      ...noted,
      take: turnOf(noted.move, site.at === 0, (each) => noteCase(noted, each)),
      leadsTo: noted.move.choice.next.map(({ go }) => byId.get(go)),
    }))
    for (let place = 0; place < Math.min(site.states.size(), most); place += 1) {
      states += 1
      if (states > limit) return { is: 'too-many-states', scene: site.scene.id, states }
      if (states % stride === 0) onProgress({ scene: site.scene.id, states, transitions })
      site.states.read(place, row)
      noteState(row)
      for (const [by, { take, leadsTo, arrival, move }] of turns.entries()) {
        const { writes, findings, answer } = take(row)
        if (learned.size() > known) return { is: 'outdated' }
        const to = leadsTo[answer]
        if (to === undefined) throw new Error(`choice ${move.choice.id} leads nowhere`)
        after.set(row)
        for (let at = 0; at < writes.length; at += 2) after[writes[at] ?? 0] = writes[at + 1] ?? 0
        transitions += 1
        arrival.site = to.at
        arrival.place = arrive(to, after, ledgers, { from: site, place, by, findings })
        arrival.findings = findings
      }
      if (!isEnding) noteArrivals(place)
    }
    if (!isEnding) site.states.release()
  }
  return { is: 'walked', walk: { sites, sets, ledgers, transitions } }
}
