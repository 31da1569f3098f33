/** Takes choices in a row: the row after it, what was found, and the way that leads on. */
import type { FindingSets } from './findings.ts'
import type { LeftUndone, Move } from './moves.ts'
import type { Row, Slots } from './slots.ts'
import { applyStep, type Step } from './steps.ts'

export type Turn = {
  /** The row after the choice taken last. */
  readonly after: Row
  /**
   * Takes a choice; answers the number of its findings. `isFirst` where no decision came before, and so
   * nothing has been judged as left undone yet.
   */
  readonly take: (row: Row, move: Move, happened: Set<number>, isFirst: boolean) => number
}

export function createTurn(slots: Slots, sets: FindingSets): Turn {
  const after = slots.start.slice()
  const written: number[] = []
  const judgedIn = new Float64Array(slots.all.length)
  let turn = 0

  const applyAll = (steps: readonly Step[]): number => {
    let findings = 0
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at]
      if (step !== undefined) findings = sets.union(findings, applyStep(step, after, written))
    }
    return findings
  }
  /** Judges what is left undone about each thing for which it may have changed since the decision before. */
  const judgeLeftUndone = ({ all, lookingAt }: LeftUndone, isFirst: boolean): number => {
    if (lookingAt === null || isFirst) return applyAll(all)
    let findings = 0
    const changes = written.length
    for (let change = 0; change < changes; change += 1) {
      const concerned: readonly number[] = lookingAt[written[change] ?? 0] ?? []
      for (let n = 0; n < concerned.length; n += 1) {
        const at = concerned[n] ?? 0
        const step = all[at]
        if (step === undefined || judgedIn[at] === turn) continue
        judgedIn[at] = turn
        findings = sets.union(findings, applyStep(step, after, written))
      }
    }
    return findings
  }

  return {
    after,
    take: (row, { actions, events, clock, leftUndone }, happened, isFirst) => {
      turn += 1
      after.set(row)
      written.length = 0
      const findings = applyAll(actions)
      for (let at = 0; at < events.length; at += 1) {
        const step = events[at]
        if (step === undefined) continue
        if (!happened.has(at) && step(after).answer === 1) happened.add(at)
        applyStep(step, after, written)
      }
      applyAll(clock)
      return sets.union(findings, judgeLeftUndone(leftUndone, isFirst))
    },
  }
}
