import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, guardedText } from '../../electron/reports/csv.ts'
import { completion, failed, reportOf } from './completions.ts'

/** Reads RFC 4180 text: cells, and whether each was quoted. Throws where it is none. */
function parse(text: string): { value: string; quoted: boolean }[][] {
  const rows: { value: string; quoted: boolean }[][] = []
  let at = 0
  while (at < text.length) {
    const row: { value: string; quoted: boolean }[] = []
    for (;;) {
      const quoted = text[at] === '"'
      let value = ''
      if (quoted) {
        at += 1
        for (;;) {
          const end = text.indexOf('"', at)
          if (end === -1) throw new Error('a quote is not closed')
          value += text.slice(at, end)
          at = end + 1
          if (text[at] !== '"') break
          value += '"'
          at += 1
        }
      } else {
        const plain = /[^,\r\n"]*/y
        plain.lastIndex = at
        value = plain.exec(text)?.[0] ?? ''
        at += value.length
      }
      row.push({ value, quoted })
      if (text[at] !== ',') break
      at += 1
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
    at += 2
    rows.push(row)
  }
  return rows
}

const decode = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const rowsOf = (bytes: Uint8Array) => parse(decode(bytes).slice(1))

/** Takes the apostrophes away again: the inverse of the guard, written from its description. */
function unguarded(text: string): string {
  const inner = /^'+[\t\r\n]/.test(text) ? text.slice(1) : text
  return inner.replaceAll(
    /(^|[;|\t\r\n\v\f\u0085\u2028\u2029])([\s\p{Cf}\p{Cc}"]*)'('*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu,
    '$1$2$3',
  )
}

/** Whether a spreadsheet could take a cell's text for a formula, however it splits and trims. */
const isFormula = (text: string): boolean =>
  text.split(/[;|\t\r\n]/).some((part) =>
    /^[=+\-@]/.test(
      part
        .normalize('NFKC')
        .replaceAll('−', '-')
        .replace(/^[\s\p{Cf}\p{Cc}"]+/u, ''),
    ),
  )

const pieces =
  `= + - @ ＝ ＋ － ＠ ﹦ − ' " ; | , \u200b \u200e \ufeff \0 \u2028 a 1 é HYPERLINK("x") cmd|`.split(
    ' ',
  )
const hostile = fc
  .array(fc.constantFrom(...pieces, ' ', '\t', '\r', '\n', '\u00a0'), { maxLength: 8 })
  .map((parts) => parts.join(''))

describe('the CSV report', () => {
  it('is UTF-8 with a byte order mark, quoted text, bare numbers and CRLF', () => {
    const text = decode(csvOf(reportOf([failed({ trainee: 'Zoë "Z" Brontë, Иван' })])))
    expect(text.startsWith('\ufeff"Person","Module",')).toBe(true)
    expect(text.split('\r\n')).toEqual([
      expect.stringContaining('"Finished (UTC)"'),
      `"Zoë ""Z"" Brontë, Иван","The folder on the desk","left-folder","1.0.0","2026-11-23T09:00:00.000Z","2026-11-23T09:12:30.000Z","Not passed",40,"yes","paper-stays-on-premises report-at-once","${'ab'.repeat(32)}","attempt-1"`,
      '',
    ])
  })

  it('has a heading alone where there is nothing, and a row for each of 2,000 completions', () => {
    expect(rowsOf(csvOf(reportOf([])))).toHaveLength(1)
    const many = Array.from({ length: 2_000 }, (_, at) => completion({ score: at % 101 }))
    const rows = rowsOf(csvOf(reportOf(many)))
    expect(rows).toHaveLength(2_001)
    expect(rows.slice(1).map((row) => row[7])).toEqual(
      many.map(({ score }) => ({ value: String(score), quoted: false })),
    )
  })

  it('gives back every text as it was, and lets no cell be a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { maxLength: 5 }), (texts) => {
        const report = reportOf(texts.map(([trainee, module]) => completion({ trainee, module })))
        const rows = rowsOf(csvOf(report)).slice(1)
        expect(
          rows.map((row) => [row[0], row[1]].map((cell) => unguarded(cell?.value ?? ''))),
        ).toEqual(
          texts.map(([trainee, module]) => [trainee, module].map((text) => text.toWellFormed())),
        )
        for (const { value, quoted } of rows.flat()) {
          expect(isFormula(value)).toBe(false)
          expect(value).toMatch(quoted ? /^(?![\t\r\n])/ : /^\d+$/)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('shows no formula either to a program that splits at semicolons', () => {
    fc.assert(
      fc.property(hostile, hostile, (trainee, module) => {
        const line =
          decode(csvOf(reportOf([completion({ trainee, module })]))).split('\r\n"', 2)[1] ?? ''
        for (const part of `"${line}`.split(';')) expect(isFormula(part)).toBe(false)
      }),
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['  @cmd', "  '@cmd"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['Anna;=1', "Anna;'=1"],
    ['\tAnna', "'\tAnna"],
    ['O’Neill - Anna', 'O’Neill - Anna'],
    ["'t Hooft", "'t Hooft"],
    ['a=b', 'a=b'],
  ])('writes %j as %j', (text, guarded) => {
    expect(guardedText(text)).toBe(guarded)
  })
})
