/** Answers HTTP on 127.0.0.1: the start link, questions, events, picked files, print pages and the built window; everything else is 404. Knows no rule and no record. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { OpenedFile } from '../../host.ts'
import { COMMON_HEADERS, PRINT_POLICY, readAsset, WINDOW_POLICY } from '../assets.ts'
import { HOST_TEXT } from '../text.ts'
import { type Gate, isFromOurPage, isOurReading, isSignedIn, isToUs, onlyHeader } from './gate.ts'
import type { Tickets } from './tickets.ts'
import type { Windows } from './windows.ts'

export const LARGEST_QUESTION_BYTES = 4 * 1024 * 1024
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024

export type Dispatch = (name: string, input: unknown) => Promise<Reply>

export type Loopback = {
  readonly origin: string
  /** Makes a link that works once and opens the window on that hash route. */
  makeStartLink(route: string): string
  /** The window whose question is being answered right now. */
  askingWindow(): string | undefined
  close(): Promise<void>
}

type Parts = {
  readonly port: number
  readonly rendererDirectory: string
  readonly dispatch: Dispatch
  readonly windows: Windows
  readonly tickets: Tickets
  readonly log: (line: string) => void
}

/** Starts to listen; rejects when the port is taken. */
export const listen = async (parts: Parts): Promise<Loopback> => {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, maxHeaderSize: 16_384 })
  const port = await bind(server, parts.port)
  const gate: Gate = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    // Browsers share cookies between ports, so the port is part of the name.
    cookieName: `sifangzhuo-${port}`,
    secret: randomBytes(32).toString('base64url'),
  }
  const startLinks = new Map<string, string>()
  const asking = new AsyncLocalStorage<string | undefined>()

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, { ...parts, gate, startLinks, asking }).catch((error: unknown) => {
      parts.log(`http: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      if (!response.headersSent) finish(response, 404)
      else response.destroy()
    })
  })

  return {
    origin: gate.origin,
    makeStartLink(route) {
      const token = randomBytes(32).toString('base64url')
      startLinks.set(token, route)
      return `${gate.origin}/start/${token}`
    },
    askingWindow: () => asking.getStore(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Desk = Parts & {
  readonly gate: Gate
  readonly startLinks: Map<string, string>
  readonly asking: AsyncLocalStorage<string | undefined>
}

const answer = async (request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> => {
  if (!isToUs(request, desk.gate)) return finish(response, 404)
  const [path = '/'] = (request.url ?? '/').split('?')
  const [, first = '', second = ''] = path.split('/')
  const isDeep = path.split('/').length === 3
  const place = `${request.method} /${isDeep && WORDS.has(first) ? first : ''}`

  switch (place) {
    case 'GET /start':
      return openStartLink(second, response, desk)
    case 'POST /api':
      return answerQuestion(second, request, response, desk)
    case 'POST /files':
      return takeFile(second, request, response, desk)
    case 'DELETE /files':
      if (!isFromOurPage(request, desk.gate, null) || desk.tickets.limitOf(second) === null)
        return finish(response, 404)
      desk.tickets.settleFile(second, refuse({ code: 'nothing-chosen' }))
      return finish(response, 204)
    case 'GET /print': {
      const page = isOurReading(request, desk.gate) ? desk.tickets.takePage(second) : null
      if (page === null) return finish(response, 404)
      return finish(response, 200, page, { 'content-type': HTML, 'content-security-policy': PRINT_POLICY })
    }
    case 'GET /':
      if (path === '/events') return openEvents(request, response, desk)
      return giveAsset(path, request, response, desk)
    default:
      return finish(response, 404)
  }
}

const WORDS: ReadonlySet<string> = new Set(['start', 'api', 'files', 'print'])
const HTML = 'text/html; charset=utf-8'

const openStartLink = (token: string, response: ServerResponse, desk: Desk): void => {
  const route = desk.startLinks.get(token)
  if (route === undefined) {
    giveReopenPage(response)
    return
  }
  desk.startLinks.delete(token)
  const { cookieName, secret } = desk.gate
  finish(response, 303, undefined, {
    'set-cookie': `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    location: `/${route === '' ? '' : `#${route}`}`,
  })
}

const answerQuestion = async (
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> => {
  if (!isFromOurPage(request, desk.gate, 'application/json') || !/^[a-zA-Z]+\.[a-zA-Z]+$/.test(name))
    return finish(response, 404)
  const body = await readBody(request, LARGEST_QUESTION_BYTES)
  if (body === null) return finishEarly(request, response, 413)
  const window = onlyHeader(request, 'x-window')
  const input = parseJson(body)
  const reply =
    input === undefined
      ? refuse({ code: 'invalid-input', problems: [] })
      : await desk.asking.run(window, () => desk.dispatch(name, input.value))
  finish(response, 200, JSON.stringify(reply), { 'content-type': 'application/json' })
}

const openEvents = (request: IncomingMessage, response: ServerResponse, desk: Desk): void => {
  if (!isOurReading(request, desk.gate)) {
    finish(response, 404)
    return
  }
  const lastSeen = onlyHeader(request, 'last-event-id')
  desk.windows.add(response, lastSeen !== undefined && /^\d+$/.test(lastSeen) ? Number(lastSeen) : undefined)
}

const takeFile = async (
  ticket: string,
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> => {
  const wanted = desk.tickets.limitOf(ticket)
  if (!isFromOurPage(request, desk.gate, 'application/octet-stream') || wanted === null)
    return finish(response, 404)
  const bytes = await readBody(request, Math.min(wanted, LARGEST_FILE_BYTES))
  if (bytes === null) {
    desk.tickets.settleFile(ticket, refuse({ code: 'spreadsheet-too-large', limit: 'bytes' }))
    return finishEarly(request, response, 413)
  }
  const file: OpenedFile = { name: decodeName(onlyHeader(request, 'x-file-name') ?? ''), bytes }
  desk.tickets.settleFile(ticket, accept(file))
  finish(response, 204)
}

const giveAsset = async (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> => {
  if (!isSignedIn(request, desk.gate)) return path === '/' ? giveReopenPage(response) : finish(response, 404)
  if (!isOurReading(request, desk.gate)) return finish(response, 404)
  const asset = await readAsset(desk.rendererDirectory, path)
  if (asset === null) return finish(response, 404)
  const policy = asset.type === HTML ? { 'content-security-policy': WINDOW_POLICY } : {}
  finish(response, 200, asset.bytes, { 'content-type': asset.type, ...policy })
}

const giveReopenPage = (response: ServerResponse): void => {
  const style = 'font:18px/1.8 sans-serif;max-width:32em;margin:15vh auto;padding:0 1em;color:#1f2328'
  const { reopenTitle, reopenBody } = HOST_TEXT
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${reopenTitle}</title><body style="${style}"><h1 style="font-size:24px">${reopenTitle}</h1><p>${reopenBody}</p></body></html>`
  finish(response, 404, page, { 'content-type': HTML, 'content-security-policy': PRINT_POLICY })
}

const finish = (
  response: ServerResponse,
  status: number,
  body?: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { ...COMMON_HEADERS, ...headers })
  response.end(body)
}

// The rest of a too large body is not read, so the connection can't be used again.
const finishEarly = (request: IncomingMessage, response: ServerResponse, status: number): void => {
  response.once('finish', () => request.destroy())
  finish(response, status, undefined, { connection: 'close' })
}

const readBody = async (request: IncomingMessage, limit: number): Promise<Uint8Array | null> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) chunks.push(chunk)
      else {
        request.pause()
        resolve(null)
      }
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
    request.once('close', () => reject(new Error('the window went away while sending')))
  })
}

const parseJson = (body: Uint8Array): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) }
  } catch {
    return undefined
  }
}

const decodeName = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

const bind = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
