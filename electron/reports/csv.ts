/**
 * The completion report as CSV: UTF-8 with a byte order mark, RFC 4180, every text quoted, instants in
 * ISO 8601 UTC.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, whatever quotes it stood
 * in. Texts that could be taken so get an apostrophe before that sign. Texts that already have one there
 * get another, so that nothing is lost. Numbers are left alone.
 */
import { resultOf, type Report } from './report.ts'

const byteOrderMark = '\ufeff'

const header = [
  'Person',
  'Module',
  'Module id',
  'Version',
  'Started (UTC)',
  'Finished (UTC)',
  'Result',
  'Score',
  'Failed by a critical finding',
  'Critical findings',
  'Content hash',
  'Attempt',
]

/** The bytes of the CSV file. */
export function csvOf({ completions }: Report): Uint8Array {
  const lines = completions.map((completion) => [
    text(completion.trainee),
    text(completion.module),
    text(completion.moduleId),
    text(completion.version),
    text(completion.startedAt),
    text(completion.finishedAt),
    text(resultOf(completion)),
    String(completion.score),
    text(completion.gated ? 'yes' : 'no'),
    text(completion.criticalFindings.join(' ')),
    text(completion.contentHash),
    text(completion.attempt),
  ])
  return new TextEncoder().encode(
    byteOrderMark + [header.map(text), ...lines].map((cells) => `${cells.join(',')}\r\n`).join(''),
  )
}

const text = (value: string): string => `"${guardedText(value).replaceAll('"', '""')}"`

/** What opens a formula: the signs, their full-width and small forms, and the minus sign proper. */
const sign = '[=+\\-@＝＋－＠﹦﹢﹣﹫−]'
/** Where a spreadsheet may begin a cell: at the start, and after what other separators than ours would split. */
const begin = '(^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])'
/** What a spreadsheet may trim or not show before a formula. */
const unseen = '([\\s\\p{Cf}\\p{Cc}"]*)'
const opening = new RegExp(`${begin}${unseen}('*)(?=${sign})`, 'gu')
/** A tab or a line's end at the start is a formula's beginning to some programs, whatever follows. */
const control = /^'*[\t\r\n]/

/** The text with an apostrophe before everything that a spreadsheet could take for a formula. */
export function guardedText(value: string): string {
  const guarded = value.replaceAll(opening, "$1$2'$3")
  return control.test(guarded) ? `'${guarded}` : guarded
}
