import { electronHeaders, isOurAddress } from '../security.ts'
import { readAsset } from './static-files.ts'

/**
 * Answers a request to `safehand://app/`: GET only, from the built renderer alone.
 * `/bridge.js` is empty here, since preload has hung `window.safehand` already.
 */
export const answerAppRequest = async (
  rendererFolder: string,
  request: Request,
): Promise<Response> => {
  if (!isOurAddress(request.url)) return plain(404, 'Not here.')
  if (request.method !== 'GET') return plain(405, 'Only GET is answered here.')
  const path = new URL(request.url).pathname
  const asset =
    path === '/bridge.js'
      ? { mediaType: 'text/javascript; charset=utf-8', bytes: new Uint8Array() }
      : await readAsset(rendererFolder, path)
  if (asset === null) return plain(404, 'Not here.')
  return new Response(asset.bytes, {
    headers: { ...electronHeaders, 'Content-Type': asset.mediaType },
  })
}

const plain = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: { ...electronHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  })
