/** The completion report as a tagged PDF for print and for screen readers (built to PDF/UA-1). */
import Pdf from 'pdfkit'
import { drawFooters, drawHead } from './pdf-frame.ts'
import { drawTable } from './pdf-table.ts'
import type { Report } from './report.ts'
import { createTypesetter } from './typesetter.ts'

/** The bytes of the PDF file. */
export async function pdfOf(report: Report): Promise<Uint8Array> {
  const options = {
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: true,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: 'en',
    displayTitle: true,
    // No font until one of ours is opened: the default one is not embedded, which PDF/UA forbids.
    font: '',
    info: {
      Title: `Safehand: ${report.title.toLowerCase()}, ${report.preparedAt.slice(0, 10)}`,
      Creator: `Safehand ${report.version}`,
      CreationDate: new Date(report.preparedAt),
    },
  }
  // The type definitions do not know the subset PDF/UA yet.
  const document = new Pdf(options as PDFKit.PDFDocumentOptions)
  const bytes = bytesOf(document)
  const typesetter = createTypesetter(document)
  const root = document.struct('Document')
  document.addStructure(root)
  const top = drawHead({ document, typesetter, root }, report)
  await drawTable({ document, typesetter, root }, report, top)
  drawFooters({ document, typesetter }, report)
  root.end()
  document.end()
  return bytes
}

async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of document) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}
