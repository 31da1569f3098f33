/** What stands around the table of the PDF: measures, inks, the head of the first page, the foot of all. */
import type { Report } from './report.ts'
import type { Style, Typesetter } from './typesetter.ts'

/** A document under way: where to draw, with what, and where its structure goes. */
export type Sheet = {
  readonly document: PDFKit.PDFDocument
  readonly typesetter: Typesetter
  readonly root: PDFKit.PDFStructureElement
}

/** Measures in points: A4 on its side. */
export const page = {
  width: 841.89,
  height: 595.28,
  left: 44,
  right: 44,
  top: 40,
  bottom: 52,
} as const
export const textWidth = page.width - page.left - page.right
export const pageEnd = page.height - page.bottom

export const ink = {
  text: '#1a2230',
  quiet: '#4a5566',
  seal: '#1f3a5f',
  line: '#c9d0da',
  band: '#eef1f6',
  against: '#9b1c1c',
} as const

const styles = {
  wordmark: { size: 9.5, leading: 12, weight: 600, colour: ink.seal },
  title: { size: 25, leading: 32, weight: 600, colour: ink.text },
  summary: { size: 12, leading: 17, weight: 400, colour: ink.text },
  detail: { size: 9.5, leading: 13, weight: 400, colour: ink.quiet },
  note: { size: 9.5, leading: 13, weight: 400, colour: ink.text },
  foot: { size: 8, leading: 10, weight: 400, colour: ink.quiet },
} as const satisfies Record<string, Style>

/** Draws what belongs to no structure: rules, bands, what every page repeats. */
export function drawArtifact(
  { document }: Pick<Sheet, 'document'>,
  type: 'Layout' | 'Pagination',
  work: () => void,
): void {
  document.markContent('Artifact', { type })
  work()
  document.endMarkedContent()
}

/** An instant as people read it: «23 November 2026, 14:20 UTC». */
const inWords = (iso: string): string => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return `${day.format(new Date(iso))}, ${iso.slice(11, 16)} UTC`
}

/** Draws the head of the first page and answers where the table may begin. */
export function drawHead(sheet: Sheet, report: Report): number {
  const { document, typesetter } = sheet
  let y: number = page.top

  const paragraph = (tag: 'H1' | 'P', text: string, style: Style, inset = 0): void => {
    const lines = typesetter.lines(text, style, textWidth - inset)
    const content = document.markStructureContent(tag)
    typesetter.draw(lines, style, { x: page.left + inset, y })
    document.endMarkedContent()
    sheet.root.add(document.struct(tag, {}, [content]))
    y += lines.length * style.leading
  }

  drawArtifact(sheet, 'Layout', () => {
    document.rect(page.left, y, 26, 3).fill(ink.seal)
    typesetter.draw(['SAFEHAND'], styles.wordmark, { x: page.left, y: y + 8 })
    document.rect(page.left, y + 26, textWidth, 0.75).fill(ink.seal)
  })
  y += 38
  paragraph('H1', report.title, styles.title)
  y += 2
  paragraph('P', report.summary, styles.summary)
  y += 3
  paragraph(
    'P',
    `Prepared on ${inWords(report.preparedAt)} with Safehand ${report.version}.${report.completions.length > 1 ? ' The latest completion comes first.' : ''} All times are UTC.`,
    styles.detail,
  )
  y += 10
  const notes = [report.provenance, report.missing, unshownNote(typesetter, report)]
  const from = y
  for (const note of notes.filter((each) => each !== null)) paragraph('P', note, styles.note, 12)
  drawArtifact(sheet, 'Layout', () => {
    document.rect(page.left, from, 2.5, y - from).fill(ink.seal)
  })
  return y + 16
}

function unshownNote(typesetter: Typesetter, { completions }: Report): string | null {
  const texts = completions.flatMap(({ trainee, module }) => [trainee, module])
  return texts.every((text) => typesetter.covers(text))
    ? null
    : 'Characters that the font of this document lacks stand as «?»; the CSV report has them all, and screen readers are given them here.'
}

/** Draws the foot of every page, once all pages are there. */
export function drawFooters(sheet: Pick<Sheet, 'document' | 'typesetter'>, report: Report): void {
  const { document, typesetter } = sheet
  const { start, count } = document.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at)
    drawArtifact(sheet, 'Pagination', () => {
      const y = page.height - page.bottom + 18
      document.rect(page.left, y - 6, textWidth, 0.5).fill(ink.line)
      const words = `Safehand ${report.version}  ·  ${report.title}  ·  ${inWords(report.preparedAt)}  ·  self-reported, unsigned`
      typesetter.draw([words], styles.foot, { x: page.left, y })
      const number = `Page ${(at + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`
      typesetter.draw([number], styles.foot, { x: page.left, y, rightAlignedIn: textWidth })
    })
  }
}
