/** A choice as steps over rows: its actions, the events after them, time going by, and the way on. */
import { begin, take, type Playable } from '../attempt.ts'
import type { Condition } from '../condition/condition.ts'
import { foundIn, type FindingSets } from './findings.ts'
import { counted, nameOfAction, type Learned } from './learned.ts'
import { askedBy, numberOf, valueIn, type Row, type Slot, type Slots } from './slots.ts'
import { createOnce } from './once.ts'
import { createStep, nothing, type Step, type Worked } from './steps.ts'
import { aging, elapses, nameOfClock, nameOfElapse } from './time.ts'
import { createWatcher, type Look } from './watch.ts'
import { toldBy, worldFacts } from '../world/facts.ts'
import { judge } from '../judge.ts'
import type { Finding } from '../finding.ts'
import type { Choice, Consequence } from '../module.ts'
import type { Action } from '../verbs/verbs.ts'
import type { World } from '../world/world.ts'

export type Move = {
  readonly choice: Choice
  readonly actions: readonly Step[]
  /** The answer of an event's step is 1 when the event happens. */
  readonly events: readonly Step[]
  readonly clock: readonly Step[]
  readonly leftUndone: LeftUndone
  /** Answers which of the choice's ways is taken. */
  readonly way: Step
}
/** Steps that judge what is left undone, one for the thing or things of each name. */
export type LeftUndone = {
  readonly all: readonly Step[]
  /** For each slot the steps ever seen to look at it; null where all must be taken every time. */
  readonly lookingAt: readonly (readonly number[])[] | null
  /** Grows whenever a step is first seen to look at a slot. */
  readonly lookers: () => number
}

export type MoveMaker = {
  readonly move: (choice: Choice) => Move
  /** A step that answers 1 where a condition holds. */
  readonly asks: (condition: Condition | null) => Step
}

export function createMoveMaker(
  playable: Playable,
  slots: Slots,
  learned: Learned,
  varying: readonly number[],
  sets: FindingSets,
): MoveMaker {
  const { rules, module } = playable
  const { actor } = module
  const watchWorld = createWatcher(slots)
  const atBeginning = begin(playable)
  const knowledge = slots.named('knowledge').at
  const withoutKnowledge = slots.ofWorld.filter((at) => at !== knowledge)
  const varies = new Set(varying)
  const stepOnce = createOnce<Step>()
  /** A step under a name that says all it does, so that every place that does the same shares it. */
  const step = (name: string, work: (row: Row) => Worked): Step =>
    stepOnce(name, () => createStep((slot) => varies.has(slot), work))

  const writesOf = (changes: readonly (readonly [Slot, number])[]): readonly number[] => {
    for (const [{ at }] of changes) learned.noteVarying(at)
    return changes.flatMap(([{ at }, number]) => [at, number])
  }
  /** Does something in the world of some slots, and sees what it looks at and changes there. */
  const watched = (
    row: Row,
    only: readonly number[],
    name: string,
    does: (world: World) => { readonly world: World; readonly findings: readonly Finding[] },
    matters: (look: Look) => boolean = () => true,
  ) => {
    const { after, looks, seen, changes } = watchWorld(row, only, does)
    learned.note(
      name,
      looks.filter(matters),
      changes.map(([slot, number]) => ({
        slot,
        before: slot.values[row[slot.at] ?? 0],
        after: slot.values[number],
      })),
    )
    const reads = [...new Set([...seen, ...changes.map(([{ at }]) => at)])]
    const found = after.findings.map((finding) => foundIn(finding, name))
    return { found, reads, writes: writesOf(changes) }
  }

  /** The slots that conditions ask about. */
  const slotsIn = (conditions: readonly (Condition | null)[]): readonly number[] => {
    const paths = conditions.flatMap((each) => each?.clauses ?? []).flatMap(({ reads }) => reads)
    return [...new Set(paths.map((path) => askedBy(slots, path).at))]
  }
  /** Answers the first condition that holds, by its place among them. */
  const firstHolding = (conditions: readonly (Condition | null)[]): Step => {
    const reads = slotsIn(conditions)
    return step(nameOfConditions(conditions), (row) => {
      const facts = worldFacts(slots.worldOf(row, reads))
      const answer = conditions.findIndex((when) => when === null || when.holds(facts))
      return { reads, outcome: { ...nothing, answer } }
    })
  }

  const acts = (action: Action): Step => {
    const name = nameOfAction(action)
    return step(name, (row) => {
      const { wordings } = toldBy(slots.worldOf(row, slots.ofWorld), action, actor)
      const only = wordings.length > 0 ? slots.ofWorld : withoutKnowledge
      const { found, reads, writes } = watched(row, only, name, (world) =>
        judge(rules, world, action, actor),
      )
      return { reads, outcome: { writes, findings: sets.numberOf(found), answer: 0 } }
    })
  }

  /** What the engine does in a choice where nothing is done and no rule judges. */
  const passively = (world: World, choice: Pick<Choice, 'takes' | 'events'>) =>
    take({ module, rules: new Map() }, { ...atBeginning, world }, { actions: [], ...choice })

  const happens = (event: Consequence): Step => {
    const touched = slotsTouched(slots, event)
    const applies = firstHolding([event.when])
    const asked = slotsIn([event.when])
    const reads = [...new Set([...asked, ...touched.map(({ at }) => at)])]
    return step(nameOfEvent(event), (row) => {
      if (applies(row).answer !== 0) return { reads, outcome: nothing }
      const { world } = passively(slots.worldOf(row, reads), { takes: 0, events: [event] })
      const changes = touched
        .map((slot): [Slot, number] => [slot, numberOf(slot, valueIn(world, slot))])
        .filter(([{ at }, number]) => row[at] !== number)
      return { reads, outcome: { ...nothing, writes: writesOf(changes), answer: 1 } }
    })
  }

  const clockRuns = (minutes: number): Step[] => {
    return [...aging(slots), slots.named('minutes')].map((slot) =>
      step(`${nameOfClock(slot)} ${minutes}`, (row) => {
        const { writes } = watched(
          row,
          [slot.at],
          nameOfClock(slot),
          (world) => passively(world, { takes: minutes, events: [] }),
          // Minutes are looked at only to be added to.
          ({ fact }) => !counted.has(fact),
        )
        return { reads: [slot.at], outcome: { ...nothing, writes } }
      }),
    )
  }

  /** What is left undone about the things of one name; a duty that has lapsed before is not found again. */
  const lapses = (id: string, minutes: number, onRead: (slot: number) => void): Step => {
    const duties = slots.dutiesOf(id)
    return step(`${nameOfElapse(id)} ${minutes}`, (row) => {
      const reads = new Set<number>()
      const found = elapses(playable, id, minutes).flatMap((action) => {
        const seen = watched(row, withoutKnowledge, nameOfElapse(id), (world) =>
          judge(rules, world, action, actor),
        )
        for (const slot of seen.reads) reads.add(slot)
        return seen.found
      })
      reads.forEach(onRead)
      const before = duties.values[row[duties.at] ?? 0] as readonly string[]
      const lapsed = [...new Set(found.map(({ rule }) => rule.id))].toSorted()
      const number = numberOf(duties, lapsed)
      return {
        reads: [...reads, duties.at],
        outcome: {
          writes: number === row[duties.at] ? [] : writesOf([[duties, number]]),
          findings: sets.numberOf(found.filter(({ rule }) => !before.includes(rule.id))),
          answer: 0,
        },
      }
    })
  }
  const leftUndoneOnce = createOnce<LeftUndone>()
  const hasClock = (rules.get('elapse') ?? []).some(({ when }) =>
    when.clauses.some(({ reads }) => reads.includes('action.minutes')),
  )
  const leftUndone = (minutes: number): LeftUndone =>
    leftUndoneOnce(`${minutes}`, () => {
      const looking = slots.all.map((): number[] => [])
      let lookers = 0
      const ids = slots.all.filter(({ holds }) => holds === 'duties').map(({ id }) => id)
      return {
        all: ids.map((id, at) =>
          lapses(id, minutes, (slot) => {
            if (looking[slot]?.includes(at) !== false) return
            looking[slot].push(at)
            lookers += 1
          }),
        ),
        lookingAt: hasClock ? null : looking,
        lookers: () => lookers,
      }
    })

  return {
    asks: (condition) => {
      const which = firstHolding([condition])
      return (row) => (which(row).answer === 0 ? holding : nothing)
    },
    move: (choice) => ({
      choice,
      actions: choice.actions.map(acts),
      events: choice.events.map(happens),
      clock: clockRuns(choice.takes),
      // Where no rule asks how long it took, what has lapsed is the same after every choice.
      leftUndone: leftUndone(hasClock ? choice.takes : 0),
      way: firstHolding(choice.next.map(({ when }) => when)),
    }),
  }
}

const holding = { ...nothing, answer: 1 }

const nameOfConditions = (conditions: readonly (Condition | null)[]): string =>
  `asks/${JSON.stringify(conditions.map((each) => each?.source ?? null))}`
const nameOfEvent = ({ when, set, learned }: Consequence): string =>
  `event/${JSON.stringify([when?.source ?? null, set, learned])}`

function slotsTouched(slots: Slots, { set, learned }: Consequence): readonly Slot[] {
  const things = Object.entries(set).flatMap(([collection, changes]) =>
    Object.keys(changes ?? {}).map((id) => slots.named(`${collection}.${id}`)),
  )
  const tells = learned.tellings.length + learned.links.length > 0
  return tells ? [...things, slots.named('knowledge')] : things
}
