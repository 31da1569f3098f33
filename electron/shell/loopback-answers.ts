import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Fault } from '../contract.ts'
import { accountOf, type Gate, refuse } from '../gate.ts'
import { isOurHost, isOurOrigin, loopbackHeaders } from '../security.ts'
import { attachment, type Downloads } from './downloads.ts'
import { readBody } from './read-body.ts'
import { readAsset } from './static-files.ts'
import type { Visits } from './visits.ts'

type Parts = {
  readonly gate: Gate
  readonly visits: Visits
  readonly downloads: Downloads
  readonly rendererFolder: string
  /** The script that hangs `window.safehand`. */
  readonly bridge: Uint8Array
  readonly portNow: () => number
  readonly log: (entry: string) => void
}

const plainText = 'text/plain; charset=utf-8'
const script = 'text/javascript; charset=utf-8'
const json = 'application/json; charset=utf-8'

/** Answers every request to the loopback shell: the page, its script, downloads, and `POST /ask/…`. */
export const createAnswers = (parts: Parts): RequestListener => {
  const { gate, visits, downloads, portNow, log } = parts

  const open = (request: IncomingMessage, response: ServerResponse, query: string): void => {
    const cookie = visits.spend(new URLSearchParams(query).get('key') ?? '')
    if (cookie !== null) return redirectHome(response, { 'Set-Cookie': cookie })
    if (visits.isKnown(request.headers.cookie)) return redirectHome(response, {})
    tell(
      response,
      403,
      'This address was used already, or is not the latest. Press Enter where Safehand runs to get a fresh one, or start Safehand again.',
    )
  }

  const ask = async (
    request: IncomingMessage,
    response: ServerResponse,
    procedure: string,
  ): Promise<void> => {
    const { method, headers } = request
    if (method !== 'POST')
      return fault(response, 405, 'bad-input', 'Ask with POST.', { Allow: 'POST' })
    if (!visits.isKnown(headers.cookie) || !isOurOrigin(headers, portNow())) {
      return fault(
        response,
        403,
        'untrusted-caller',
        'Only the Safehand page itself may ask; open it from the address that Safehand printed.',
      )
    }
    if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
      return fault(response, 415, 'bad-input', 'Ask with JSON, as application/json.')
    }
    const body = await readBody(request)
    switch (body.kind) {
      case 'too-large':
        return fault(
          response,
          413,
          'bad-input',
          'This is more than Safehand takes at once (256 KiB).',
          { Connection: 'close' },
        )
      case 'not-json':
        return fault(response, 400, 'bad-input', 'What was sent is not JSON in UTF-8.')
      case 'json':
        return send(response, 200, json, JSON.stringify(await gate.ask(procedure, body.value)))
    }
  }

  const give = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    if (request.method !== 'GET')
      return tell(response, 405, 'Only GET is answered here.', { Allow: 'GET' })
    if (path === '/open') return open(request, response, queryOf(request))
    if (!visits.isKnown(request.headers.cookie)) {
      return tell(
        response,
        403,
        'This browser has not opened Safehand yet. Open the address that Safehand printed; press Enter there to get a fresh one.',
      )
    }
    if (path === '/bridge.js') return send(response, 200, script, parts.bridge)
    if (path.startsWith('/download/')) {
      const file = downloads.take(path.slice('/download/'.length))
      if (file === null)
        return tell(
          response,
          404,
          'This report was fetched already or waited too long. Make it again.',
        )
      return send(response, 200, file.mediaType, file.bytes, {
        'Content-Disposition': attachment(file.name),
      })
    }
    const asset = await readAsset(parts.rendererFolder, path)
    if (asset === null) return tell(response, 404, 'There is nothing at this address.')
    send(response, 200, asset.mediaType, asset.bytes)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOurHost(request.headers.host, portNow())) {
      return tell(response, 403, 'Safehand answers only under its own address, 127.0.0.1.', {
        Connection: 'close',
      })
    }
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (path.startsWith('/ask/')) return ask(request, response, path.slice('/ask/'.length))
    return give(request, response, path)
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const hungUp = request.destroyed && !request.complete
      if (!hungUp) log(`defect while answering ${request.method}: ${accountOf(error)}`)
      if (hungUp || response.headersSent) response.destroy()
      else tell(response, 500, 'Something went wrong inside Safehand; its log tells what happened.')
    })
  }
}

const queryOf = (request: IncomingMessage): string =>
  (request.url ?? '').split('?').slice(1).join('?')

type Extra = Readonly<Record<string, string>>

const send = (
  response: ServerResponse,
  status: number,
  mediaType: string,
  body: string | Uint8Array,
  extra: Extra = {},
): void => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response
    .writeHead(status, {
      ...loopbackHeaders,
      'Content-Type': mediaType,
      'Content-Length': bytes.length,
      ...extra,
    })
    .end(bytes)
}

const tell = (response: ServerResponse, status: number, sentence: string, extra?: Extra): void =>
  send(response, status, plainText, `${sentence}\n`, extra)

const fault = (
  response: ServerResponse,
  status: number,
  code: Fault['code'],
  message: string,
  extra?: Extra,
): void => send(response, status, json, JSON.stringify(refuse(code, message)), extra)

const redirectHome = (response: ServerResponse, extra: Extra): void =>
  send(response, 303, plainText, 'Safehand opens.\n', { Location: '/', ...extra })
