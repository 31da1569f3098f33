/** What can go wrong with the record file in ordinary use, in a code and in words. */
export type StorageCode =
  | 'data-locked'
  | 'data-read-only'
  | 'data-full'
  | 'data-corrupt'
  | 'data-foreign'
  | 'data-newer'
  | 'data-unreachable'

/**
 * The record file cannot be opened, read or written.
 *
 * `because` says what happened and `remedy` what to do, as two halves of a sentence, so that whoever
 * shows it can say before them what was not done.
 */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'
  readonly code: StorageCode
  readonly because: string
  readonly remedy: string
  constructor(code: StorageCode, because: string, remedy: string, cause?: unknown) {
    super(`${because}; ${remedy}`, { cause })
    this.code = code
    this.because = because
    this.remedy = remedy
  }
}

/** A row that is in the file and is not what was written there. */
export type RowFault = { readonly table: string; readonly row: string; readonly problem: string }

/** The one row that was asked for is broken. Lists leave such rows out and say so instead. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow'
  readonly code = 'broken-row'
  readonly fault: RowFault
  constructor(fault: RowFault) {
    super(`row ${fault.row} of the table ${fault.table} cannot be read: ${fault.problem}`)
    this.fault = fault
  }
}

/** A fault of the record file for an error of SQLite or the file system; null where it is a defect of ours. */
export function storageFaultFor(error: unknown, file: string): StorageFault | null {
  if (!(error instanceof Error)) return null
  const code = 'errcode' in error ? sqliteCode(error.errcode) : systemCode(error)
  return code === null ? null : storageFault(code, file, error)
}

/** The fault with this code in the record file's usual words. */
export const storageFault = (
  code: keyof typeof wordsFor,
  file: string,
  cause?: unknown,
): StorageFault => new StorageFault(code, ...wordsFor[code](file), cause)

/** SQLite's primary result codes that come from the machine and not from a mistake in a statement. */
function sqliteCode(errcode: unknown): keyof typeof wordsFor | null {
  switch (Number(errcode) & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return 'data-locked'
    case 8: // SQLITE_READONLY
      return 'data-read-only'
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
      return 'data-unreachable'
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return 'data-corrupt'
    case 13: // SQLITE_FULL
      return 'data-full'
    default:
      return null
  }
}

function systemCode(error: Error): keyof typeof wordsFor | null {
  switch ('code' in error ? error.code : undefined) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'data-full'
    case 'EROFS':
      return 'data-read-only'
    case 'EACCES':
    case 'EPERM':
    case 'EEXIST':
    case 'ENOTDIR':
    case 'ENOENT':
    case 'ELOOP':
    case 'EIO':
      return 'data-unreachable'
    default:
      return null
  }
}

const wordsFor = {
  'data-locked': (file: string) => [
    `the records in ${file} are open in another running Safehand`,
    'close it there, under whichever account it runs, and try again',
  ],
  'data-read-only': (file: string) => [
    `the records in ${file} cannot be written to`,
    'give this account the right to write to that folder and the files in it',
  ],
  'data-full': (file: string) => [
    `the disk that holds the records in ${file} is full`,
    'make room on it and try again',
  ],
  'data-corrupt': (file: string) => [
    `the record file ${file} is damaged; it was left as it is`,
    'copy it to a safe place and put back a sound copy, or move it away to begin with empty records',
  ],
  'data-unreachable': (file: string) => [
    `the records in ${file} cannot be reached`,
    'check that its folder is there and is a folder, and that this account may write to it',
  ],
} as const satisfies Partial<Record<StorageCode, (file: string) => readonly [string, string]>>
