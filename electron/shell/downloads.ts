import { randomBytes } from 'node:crypto'
import type { ReportFile, SaveFile } from '../app.ts'

const keptMs = 120_000
const keptAtMost = 4

export type Downloads = {
  /** Keeps a report in memory and answers the address at which it waits. */
  readonly saveFile: SaveFile
  /** Hands a waiting report over, once. */
  readonly take: (token: string) => ReportFile | null
  readonly clear: () => void
}

/**
 * The reports that wait for the browser to fetch them. Each is forgotten once fetched, after two
 * minutes, or when a fifth one comes.
 */
export const createDownloads = (): Downloads => {
  const waiting = new Map<string, { readonly file: ReportFile; readonly timer: NodeJS.Timeout }>()
  const take = (token: string): ReportFile | null => {
    const entry = waiting.get(token)
    if (entry === undefined) return null
    clearTimeout(entry.timer)
    waiting.delete(token)
    return entry.file
  }
  return {
    take,
    async saveFile(file) {
      const token = randomBytes(24).toString('base64url')
      waiting.set(token, { file, timer: setTimeout(() => take(token), keptMs).unref() })
      for (const oldest of [...waiting.keys()].slice(0, -keptAtMost)) take(oldest)
      return { kind: 'download', address: `/download/${token}`, name: file.name }
    },
    clear: () => [...waiting.keys()].forEach(take),
  }
}

/** The header that makes a browser save an answer under a name, in ASCII and in full. */
export const attachment = (name: string): string => {
  const ascii = name.replaceAll(/[^\w. -]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`
}
