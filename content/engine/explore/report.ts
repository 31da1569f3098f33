/** What a walk through all states of a module has proved of it. */
import type { Playable } from '../attempt.ts'
import { pathTo, scoresOf, type Passage, type Site } from './site.ts'
import type { Walk } from './walk.ts'
import { isGrave } from './findings.ts'
import type { Severity } from '../rule.ts'
import type { Scene } from '../module.ts'
import { isAdvice, pointsOf } from '../score.ts'

/** One choice as it turns out, over all states in which it is offered. */
export type ExploredChoice = {
  readonly scene: string
  readonly choice: string
  /** The sets of rules that can be found on it, by id, each once. */
  readonly outcomes: readonly (readonly string[])[]
  /** The worst that can be found against the trainee; null where nothing ever is. */
  readonly worst: Severity | 'caution' | null
  /** Scenes to which it was seen to lead. */
  readonly leadsTo: readonly string[]
}
export type Place = { readonly scene: string; readonly choice: string }

export type Exploration = {
  readonly states: number
  readonly transitions: number
  readonly statesByScene: ReadonlyMap<string, number>
  /** Scenes in which no state is reached. */
  readonly unreached: readonly string[]
  readonly choices: readonly ExploredChoice[]
  readonly best: number
  readonly worst: number
  /** Whether any way through passes. */
  readonly passable: boolean
  /** Whether some way passes without a point lost. */
  readonly flawless: boolean
  /** Every rule that fires somewhere, with the choices on which it does. */
  readonly fired: ReadonlyMap<string, readonly Place[]>
  /**
   * Choices that make no difference: they act on the same things as another choice of their scene and, in
   * every state in which it is offered, have the same findings and lead to the same state.
   */
  readonly dead: readonly (Place & { readonly sameAs: string })[]
  /** Choices on which nothing is ever found, for or against. */
  readonly silent: readonly Place[]
  /** Decisions in which some state offers no choice free of serious and critical findings against the trainee. */
  readonly trapped: readonly {
    readonly scene: string
    readonly states: number
    readonly path: readonly Passage[]
  }[]
  readonly neverTaken: readonly (Place & { readonly way: number })[]
  readonly neverHappens: readonly (Place & { readonly event: number })[]
  readonly neverSaid: readonly {
    readonly scene: string
    readonly part: 'standing' | 'closing'
    readonly line: number
  }[]
}

const rank = ['caution', 'minor', 'serious', 'critical'] as const

/** The answers to an exercise are examples: that two of them come to the same, or that nothing is found on one, says nothing. */
const isList = ({ exercise }: Scene): boolean => exercise === null

/** Puts together what a walk saw. */
export function reportOn({ module }: Playable, walked: Walk): Exploration {
  const sites = walked.sites.filter(({ states }) => states.size() > 0)
  const lists = sites.filter(({ scene }) => isList(scene))
  const choices = sites.flatMap((site) => exploredChoices(walked, site))
  const endings = sites
    .filter(({ scene }) => scene.closing !== null)
    .flatMap((site) =>
      Array.from({ length: site.states.size() }, (_, place) =>
        scoresOf(site, place, walked.ledgers),
      ),
    )
  const best = endings.flatMap((each) => each.best)
  const fired = new Map<string, Place[]>()
  for (const { scene, choice, outcomes } of choices)
    for (const rule of new Set(outcomes.flat()))
      fired.set(rule, [...(fired.get(rule) ?? []), { scene, choice }])
  return {
    states: sites.reduce((sum, { states }) => sum + states.size(), 0),
    transitions: walked.transitions,
    statesByScene: new Map(sites.map(({ scene, states }) => [scene.id, states.size()])),
    unreached: [...module.scenes.keys()].filter((id) =>
      sites.every(({ scene }) => scene.id !== id),
    ),
    choices,
    best: best.reduce((highest, { score }) => Math.max(highest, score), 0),
    worst: endings
      .flatMap((each) => each.worst)
      .reduce((lowest, { score }) => Math.min(lowest, score), 100),
    passable: best.some(({ passed }) => passed),
    flawless: best.some(({ passed, lost }) => passed && lost === 0),
    fired: new Map([...fired].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    dead: lists.flatMap(({ scene, notes }) =>
      notes.choices.flatMap(({ move, twins }) =>
        [...twins].map((other) => ({
          scene: scene.id,
          choice: other.move.choice.id,
          sameAs: move.choice.id,
        })),
      ),
    ),
    silent: lists
      .flatMap((site) => exploredChoices(walked, site))
      .filter(({ outcomes }) => outcomes.flat().length === 0)
      .map(({ scene, choice }) => ({ scene, choice })),
    trapped: sites
      .filter(({ notes }) => notes.trapped.count > 0)
      .map((site) => ({
        scene: site.scene.id,
        states: site.notes.trapped.count,
        path: pathTo(walked.sites, site, site.notes.trapped.first),
      })),
    ...neverSeen(sites),
  }
}

function exploredChoices({ sets }: Walk, { scene, notes }: Site): ExploredChoice[] {
  return notes.choices.map(({ move: { choice }, findings, ways }) => {
    const found = [...findings].map((number) => sets.get(number).rules)
    const against = found.flat().map((rule) => {
      if (isGrave(rule)) return rule.severity
      if (isAdvice(rule) || pointsOf(rule) > 0) return null
      return rule.verdict === 'caution' ? 'caution' : 'minor'
    })
    return {
      scene: scene.id,
      choice: choice.id,
      outcomes: found.map((rules) => rules.map((rule) => rule.id)),
      worst: rank.findLast((each) => against.includes(each)) ?? null,
      leadsTo: [...new Set(choice.next.filter((_, way) => ways.has(way)).map(({ go }) => go))],
    }
  })
}

function neverSeen(sites: readonly Site[]) {
  const neverTaken: (Place & { way: number })[] = []
  const neverHappens: (Place & { event: number })[] = []
  const neverSaid: { scene: string; part: 'standing' | 'closing'; line: number }[] = []
  for (const { scene, notes } of sites) {
    for (const part of ['standing', 'closing'] as const)
      for (const line of (scene[part] ?? []).keys())
        if (!notes.said[part].has(line)) neverSaid.push({ scene: scene.id, part, line })
    // What follows on an exercise is written once for all its answers.
    const courses = isList(scene) ? notes.choices : notes.choices.slice(0, 1)
    for (const noted of courses) {
      const { choice } = noted.move
      const seen = isList(scene) ? [noted] : notes.choices
      const place = { scene: scene.id, choice: choice.id }
      for (const way of choice.next.keys())
        if (!seen.some(({ ways }) => ways.has(way))) neverTaken.push({ ...place, way })
      for (const event of choice.events.keys())
        if (!seen.some(({ events }) => events.has(event))) neverHappens.push({ ...place, event })
    }
  }
  return { neverTaken, neverHappens, neverSaid }
}
