/** A plain table: text to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0
        return isNumber(cell) || isNumber(rows[0]?.[at] ?? '')
          ? cell.padStart(width)
          : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  )
}

const isNumber = (cell: string) => /^[\d.,e-]+$/.test(cell)

/** A number with separators, as precise as is worth saying. */
export const count = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3 })
