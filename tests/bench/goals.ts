/** What the engine has to reach, and whether it did. Ratios of one run, since machines differ. */
import type { EngineName } from './engines.ts'
import type { Mode } from './measure.ts'
import type { Measured } from './runner.ts'
import type { Size } from './workload.ts'

export type Goal = { readonly text: string; readonly measured: string; readonly met: boolean }

/** Every goal whose engines were measured. */
export function judgeGoals(measured: readonly Measured[]): readonly Goal[] {
  const of = (size: Size, engine: EngineName) =>
    measured.find((each) => each.size === size && each.engine === engine)
  const rate = (size: Size, engine: EngineName, mode: Mode) => of(size, engine)?.rates[mode]
  const fired = rate(150, 'safehand', 'fired')
  const full = rate(150, 'safehand', 'full')
  const many = rate(1500, 'safehand', 'fired')
  const load = of(150, 'safehand')?.loadMs
  return [
    ...ratio(
      'fired rules at least 2 times json-logic-engine',
      fired,
      rate(150, 'json-logic-engine', 'fired'),
      2,
    ),
    ...ratio(
      'fired rules at least a third of the hand-written limit',
      fired,
      rate(150, 'clause index (limit)', 'fired'),
      1 / 3,
    ),
    ...ratio(
      'the full result at least as fast as json-logic-engine',
      full,
      rate(150, 'json-logic-engine', 'full'),
      1,
    ),
    ...ratio(
      'the full result at least 300 times json-rules-engine',
      full,
      rate(150, 'json-rules-engine', 'full'),
      300,
    ),
    ...(fired === undefined || many === undefined
      ? []
      : [
          {
            text: '10 times the rules cost a decision at most 2 times',
            measured: `${(fired / many).toFixed(2)} times`,
            met: fired / many <= 2,
          },
        ]),
    ...(load === undefined
      ? []
      : [
          {
            text: '150 rules parsed, type-checked and indexed in less than 150 ms',
            measured: `${load.toFixed(0)} ms`,
            met: load < 150,
          },
        ]),
  ]
}

const ratio = (
  text: string,
  a: number | undefined,
  b: number | undefined,
  least: number,
): readonly Goal[] =>
  a === undefined || b === undefined
    ? []
    : [{ text, measured: `${(a / b).toFixed(2)} times`, met: a / b >= least }]
