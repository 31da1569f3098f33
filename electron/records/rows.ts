/** Rows checked on their way out of the file, which is as far outside our trust as the window is. */
import { z } from 'zod'
import { BrokenRow, type RowFault } from './storage-fault.ts'

/** Ids as the contract allows them. */
export const RowId = z.string().min(1).max(200)

/** A whole number of SQLite within bounds. */
export const whole = (least: number, most: number) =>
  z.bigint().min(BigInt(least)).max(BigInt(most)).transform(Number)

export const Count = whole(0, Number.MAX_SAFE_INTEGER)

const lastMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
/** An instant in milliseconds since 1970, UTC, within the years that ISO 8601 writes with four digits. */
export const InstantMs = whole(0, lastMs)

/** A yes or no kept as 1 or 0. */
export const Flag = whole(0, 1).transform((value) => value === 1)

/** JSON text that holds a value of the given form. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(schema)

/** A table as it is read: its name and the form of its rows, which carry their row id as `row`. */
export type Reading<T> = { readonly table: string; readonly schema: z.ZodType<T> }

/** The sound rows in their order, and what is wrong with the others. */
export type Rows<T> = { readonly rows: readonly T[]; readonly broken: readonly RowFault[] }

/** Reads a list: broken rows are left out and told. */
export function readRows<T>({ table, schema }: Reading<T>, raw: readonly unknown[]): Rows<T> {
  const rows: T[] = []
  const broken: RowFault[] = []
  for (const each of raw) {
    const read = schema.safeParse(each)
    if (read.success) rows.push(read.data)
    else broken.push({ table, row: rowOf(each), problem: inWords(read.error) })
  }
  return { rows, broken }
}

/** Reads every row, where one that is broken makes the whole useless. Throws a BrokenRow. */
export function readWhole<T>(reading: Reading<T>, raw: readonly unknown[]): readonly T[] {
  const { rows, broken } = readRows(reading, raw)
  const [fault] = broken
  if (fault !== undefined) throw new BrokenRow(fault)
  return rows
}

/** Reads the row that was asked for; undefined where there is none. Throws a BrokenRow. */
export function readOne<T>(reading: Reading<T>, raw: readonly unknown[]): T | undefined {
  return readWhole(reading, raw)[0]
}

const rowOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'row' in raw ? String(raw.row) : '?'

const inWords = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ')
