/** Safehand without a window: records, content and reports joined behind the contract's handlers. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Output } from './contract.ts'
import { refuse, type Handlers } from './gate.ts'
import { openRecords, type Records } from './records/open-records.ts'
import { StorageFault } from './records/storage-fault.ts'
import { csvOf } from './reports/csv.ts'
import { pdfOf } from './reports/pdf.ts'
import { fileNameOf, type Report } from './reports/report.ts'
import { createHandlers, type ServicePorts } from './service/handlers.ts'
import { answer } from './service/faults.ts'
import { openLibrary } from './service/library.ts'

export type ReportFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}
/** Saves a report as the shell does it. Throws a SaveFault where it could not be written. */
export type SaveFile = (file: ReportFile) => Promise<Output<'saveReport'>>

/** An expected failure to start. Its message says what happened and what to do. */
export class StartFault extends Error {
  override readonly name = 'StartFault'
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** An expected failure to save a report. Its message says what happened and what to do. */
export class SaveFault extends Error {
  override readonly name = 'SaveFault'
  readonly code = 'save-failed'
}

/**
 * Opens the records and the content, and answers the handlers of the contract.
 *
 * Throws a StartFault where the data folder cannot be used: `data-locked`, `data-read-only`, `data-full`,
 * `data-corrupt`, `data-foreign`, `data-newer`, `data-unreachable`. Faulty content is no reason not to
 * start: `about` tells of it.
 */
export function openApp(options: {
  readonly shell: 'electron' | 'loopback'
  readonly dataFolder: string
  readonly contentFolder: string
  readonly version: string
  readonly saveFile: SaveFile
  /** Milliseconds since 1970, UTC. */
  readonly now?: () => number
  readonly newId?: () => string
}): { readonly handlers: Handlers; close(): void } {
  const { shell, dataFolder, contentFolder, version, saveFile } = options
  const { now = Date.now, newId = randomUUID } = options
  const records = recordsOf(dataFolder, now())
  try {
    const library = openLibrary({ content: contentFolder, packs: join(dataFolder, 'packs') })
    const saveReport = reportSaver(saveFile)
    return {
      handlers: createHandlers({
        shell,
        dataFolder,
        version,
        records,
        library,
        saveReport,
        now,
        newId,
      }),
      close: () => records.close(),
    }
  } catch (error) {
    records.close()
    throw error
  }
}

function recordsOf(folder: string, nowMs: number): Records {
  try {
    return openRecords(folder, nowMs)
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error
    const { code, because, remedy } = error
    const message = `Safehand did not start: ${because}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`
    throw new StartFault(code, message, { cause: error })
  }
}

const reportSaver =
  (saveFile: SaveFile): ServicePorts['saveReport'] =>
  async (report, format) => {
    const file = await reportFile(report, format)
    try {
      return answer(await saveFile(file))
    } catch (error) {
      if (error instanceof SaveFault) return refuse(error.code, error.message)
      throw error
    }
  }

const reportFile = async (report: Report, format: 'csv' | 'pdf'): Promise<ReportFile> => ({
  name: fileNameOf(report, format),
  mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/pdf',
  bytes: format === 'csv' ? csvOf(report) : await pdfOf(report),
})
