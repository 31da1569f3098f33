/**
 * The record file as the rest of the code sees it. Whoever only reads gets a `ReadHandle`; opening the
 * file (`open-records.ts`) is the one place that makes either.
 */
import type { SQLInputValue } from 'node:sqlite'

export type ReadHandle = {
  /** Where the file is. */
  readonly file: string
  /** The rows of a query as they stand in the file, integers as bigint, unchecked. Throws a StorageFault. */
  readonly all: (sql: string, ...values: readonly SQLInputValue[]) => readonly unknown[]
}

export type WriteHandle = ReadHandle & {
  /** Runs one statement inside `whole`. Answers the row id of what it inserted. */
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number
  /**
   * Does all of `work` or none of it, and returns once it is on the disk. Throws a StorageFault where
   * the machine refuses; then none of it was kept.
   */
  readonly whole: <T>(work: () => T) => T
}
