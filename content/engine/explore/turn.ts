/**
 * Whole choices as steps: what differs after them, what was found, and which way they lead. A turn is
 * remembered as one step, by the slots that its parts looked at before any of them wrote there.
 */
import type { FindingSets } from './findings.ts'
import type { LeftUndone, Move } from './moves.ts'
import type { Slots } from './slots.ts'
import { createStep, type Outcome, type Step, type Worked } from './steps.ts'
import type { Row } from './slots.ts'

/** One way for a choice to turn out. */
export type Case = {
  readonly findings: number
  readonly way: number
  /** The choice's events that happen in it. */
  readonly happened: readonly number[]
}

/**
 * Makes a choice a step, whose answer is the way it leads. `isFirst` where no decision came before, and so
 * nothing has been judged as left undone yet. `onCase` is told every case at least once.
 */
export type TurnMaker = (move: Move, isFirst: boolean, onCase: (each: Case) => void) => Step

/** Turns after which remembering them must have spared working out every other one, or is given up. */
const trial = 4096

export function createTurnMaker(
  slots: Slots,
  sets: FindingSets,
  varies: (slot: number) => boolean,
): TurnMaker {
  const after = slots.start.slice()
  const written = new Set<number>()
  const reads = new Set<number>()
  const onRead = (slot: number): void => {
    if (!written.has(slot)) reads.add(slot)
  }
  const apply = (step: Step): Outcome => {
    const outcome = step(after, onRead)
    const { writes } = outcome
    for (let at = 0; at < writes.length; at += 2) {
      const slot = writes[at] ?? 0
      after[slot] = writes[at + 1] ?? 0
      written.add(slot)
    }
    return outcome
  }
  const applyAll = (steps: Iterable<Step>): number => {
    let findings = 0
    for (const step of steps) findings = sets.union(findings, apply(step).findings)
    return findings
  }
  /** Judges what is left undone about each thing for which it may have changed since the decision before. */
  const judgeLeftUndone = ({ all, lookingAt }: LeftUndone, isFirst: boolean): number => {
    if (lookingAt === null || isFirst) return applyAll(all)
    const concerned = new Set<Step>()
    for (const slot of written)
      for (const at of lookingAt[slot] ?? []) {
        const step = all[at]
        if (step !== undefined) concerned.add(step)
      }
    return applyAll(concerned)
  }
  const workOut = (
    { actions, events, clock, leftUndone, way }: Move,
    row: Row,
    isFirst: boolean,
  ) => {
    after.set(row)
    written.clear()
    reads.clear()
    const found = applyAll(actions)
    const happened = events.flatMap((event, at) => (apply(event).answer === 1 ? [at] : []))
    applyAll(clock)
    const findings = sets.union(found, judgeLeftUndone(leftUndone, isFirst))
    const { answer } = way(after, onRead)
    const writes = [...written].flatMap((slot) => [slot, after[slot] ?? 0])
    const worked: Worked = { reads: [...reads], outcome: { writes, findings, answer } }
    return { worked, happened }
  }

  return (move, isFirst, onCase) => {
    let workedOut = 0
    const work = (row: Row): Worked => {
      workedOut += 1
      const { worked, happened } = workOut(move, row, isFirst)
      const { findings, answer: way } = worked.outcome
      onCase({ findings, way, happened })
      return worked
    }
    const { lookers } = move.leftUndone
    let remembered = createStep(varies, work)
    let [known, taken, pays] = [lookers(), 0, true]
    return (row) => {
      taken += 1
      if (taken === trial) pays = workedOut * 2 < trial
      if (!pays) return work(row).outcome
      // A case remembered before a duty was first seen to look at a slot does not judge it.
      if (lookers() !== known) {
        known = lookers()
        remembered = createStep(varies, work)
      }
      return remembered(row)
    }
  }
}
