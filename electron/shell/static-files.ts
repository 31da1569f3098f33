import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { resolveAsset } from '../security.ts'

/** What the build puts into the renderer's folder. A file of another kind is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

export type Asset = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Reads the file that a request path names, or answers null where it names none of ours. */
export const readAsset = async (root: string, requestPath: string): Promise<Asset | null> => {
  const file = resolveAsset(root, requestPath)
  if (file === null) return null
  const mediaType = mediaTypes[extname(file)]
  if (mediaType === undefined) return null
  return { mediaType, bytes: await readFile(file) }
}
