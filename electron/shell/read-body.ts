import type { IncomingMessage } from 'node:http'

export const maxBodyBytes = 256 * 1024

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }

/** Reads a request's body as UTF-8 JSON, and stops reading at the limit. Rejects where the caller hangs up. */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return { kind: 'too-large' }
  const chunks: Buffer[] = []
  let sizeBytes = 0
  const pieces: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
  for await (const chunk of pieces) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBodyBytes) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'not-json' }
  }
}
