/** The table of completions in the PDF: rows never break over a page, and each page repeats the heading. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CompletionView } from '../contract.ts'
import { drawArtifact, ink, page, pageEnd, textWidth, type Sheet } from './pdf-frame.ts'
import { resultOf, type Report } from './report.ts'
import type { Style } from './typesetter.ts'

type Column = {
  readonly heading: string
  /** In points. */
  readonly width: number
  readonly right?: true
  /** The paragraphs of a cell. */
  readonly cell: (completion: CompletionView) => readonly string[]
  readonly style?: (completion: CompletionView) => Style
}

const plain: Style = { size: 9.5, leading: 13, weight: 400, colour: ink.text }
const strong: Style = { ...plain, weight: 600 }
const quiet: Style = { ...plain, colour: ink.quiet }
const against: Style = { ...strong, colour: ink.against }
const heading: Style = { size: 8.5, leading: 12, weight: 600, colour: ink.seal }

const columns: readonly Column[] = [
  { heading: 'Person', width: 138, cell: ({ trainee }) => [trainee], style: () => strong },
  { heading: 'Module', width: 150, cell: ({ module }) => [module] },
  { heading: 'Version', width: 50, cell: ({ version }) => [version] },
  {
    heading: 'Finished (UTC)',
    width: 92,
    cell: ({ finishedAt }) => [`${finishedAt.slice(0, 10)} ${finishedAt.slice(11, 16)}`],
  },
  {
    heading: 'Result',
    width: 54,
    cell: (completion) => [resultOf(completion)],
    style: ({ passed }) => (passed ? plain : against),
  },
  { heading: 'Score', width: 44, right: true, cell: ({ score }) => [String(score)] },
  {
    heading: 'Critical findings',
    width: textWidth - 528,
    cell: ({ criticalFindings }) => (criticalFindings.length === 0 ? ['None'] : criticalFindings),
    style: ({ criticalFindings }) => (criticalFindings.length === 0 ? quiet : plain),
  },
]

const gap = { side: 7, above: 4, below: 5 } as const
const headingHeight = heading.leading + 9
/** So that one row always fits a page, whatever stands in it. */
const mostLines = 30

type Cell = { readonly lines: readonly string[]; readonly style: Style; readonly actual?: string }

/** Draws the table from `top` on the page at hand, on as many pages as it needs. Without completions there is none. */
export async function drawTable(sheet: Sheet, { completions }: Report, top: number): Promise<void> {
  if (completions.length === 0) return
  const { document } = sheet
  const table = document.struct('Table')
  const head = document.struct('THead')
  const body = document.struct('TBody')
  sheet.root.add(table)
  table.add(head).add(body)

  let y = top
  const headRow = document.struct('TR')
  head.add(headRow)
  drawHeadingBand(sheet, y)
  for (const { column, x } of placed()) {
    const content = document.markStructureContent('TH')
    drawHeading(sheet, column, x, y)
    document.endMarkedContent()
    headRow.add(document.struct('TH', scoped('Column'), [content]))
  }
  head.end()
  y += headingHeight

  for (const completion of completions) {
    const cells = columns.map((column) => cellOf(sheet, column, completion))
    const lines = Math.max(...cells.map((cell) => cell.lines.length))
    const height = lines * plain.leading + gap.above + gap.below
    if (y + height > pageEnd) {
      // Hundreds of pages take seconds: whoever else waits gets a turn between them.
      await nextTurn()
      document.addPage()
      y = page.top
      drawHeadingBand(sheet, y)
      drawArtifact(sheet, 'Pagination', () => {
        for (const { column, x } of placed()) drawHeading(sheet, column, x, y)
      })
      y += headingHeight
    }
    body.add(drawRow(sheet, cells, y))
    y += height
    drawArtifact(sheet, 'Layout', () => {
      document.rect(page.left, y, textWidth, 0.5).fill(ink.line)
    })
  }
  table.end()
}

/** The columns and where each begins. */
function placed(): readonly { readonly column: Column; readonly x: number }[] {
  let x: number = page.left
  return columns.map((column) => {
    const at = { column, x }
    x += column.width
    return at
  })
}

function cellOf({ typesetter }: Sheet, column: Column, completion: CompletionView): Cell {
  const style = column.style?.(completion) ?? plain
  const paragraphs = column.cell(completion)
  const width = column.width - 2 * gap.side
  const lines = paragraphs.flatMap((each) => typesetter.lines(each, style, width))
  const actual = paragraphs.join(', ')
  const whole = lines.length <= mostLines && typesetter.covers(actual)
  return {
    lines: lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), '…'],
    style,
    // What is not drawn in full is still read out in full.
    ...(!whole && { actual }),
  }
}

function drawRow(
  { document, typesetter }: Sheet,
  cells: readonly Cell[],
  y: number,
): PDFKit.PDFStructureElement {
  const row = document.struct('TR')
  for (const [at, { column, x }] of placed().entries()) {
    const cell = cells[at]
    if (cell === undefined) continue
    const tag = at === 0 ? 'TH' : 'TD'
    const content = document.markStructureContent(tag)
    typesetter.draw(cell.lines, cell.style, {
      x: x + gap.side,
      y: y + gap.above,
      ...(column.right && { rightAlignedIn: column.width - 2 * gap.side }),
    })
    document.endMarkedContent()
    const actual = cell.actual === undefined ? {} : { actual: `${cell.actual} ` }
    const options = at === 0 ? { ...scoped('Row'), ...actual } : actual
    row.add(document.struct(tag, options, [content]))
  }
  return row
}

function drawHeadingBand(sheet: Sheet, y: number): void {
  drawArtifact(sheet, 'Layout', () => {
    sheet.document.rect(page.left, y, textWidth, headingHeight).fill(ink.band)
    sheet.document.rect(page.left, y + headingHeight - 0.75, textWidth, 0.75).fill(ink.seal)
  })
}

function drawHeading({ typesetter }: Sheet, column: Column, x: number, y: number): void {
  typesetter.draw([`${column.heading} `], heading, {
    x: x + gap.side,
    y: y + 4,
    ...(column.right && { rightAlignedIn: column.width - 2 * gap.side }),
  })
}

/** Which cells a heading is for. The type definitions do not know the scope yet. */
const scoped = (
  scope: 'Row' | 'Column',
): PDFKit.Mixins.StructureElementOptions & { scope: string } => ({
  scope,
})
