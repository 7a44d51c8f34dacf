/** Decides whether an HTTP request comes from our own window. Knows headers only, neither files nor operations. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request must show: the address we listen on and the secret that the start link set. */
export type Gate = {
  readonly host: string
  readonly origin: string
  readonly cookieName: string
  readonly secret: string
}

/** True when the request names exactly our address; a rebound name or a second Host header does not. */
export const isToUs = (request: IncomingMessage, gate: Gate): boolean =>
  onlyHeader(request, 'host') === gate.host &&
  (request.url ?? '').startsWith('/') &&
  !request.url?.startsWith('//')

/** True when the request carries the cookie of the start link. */
export const isSignedIn = (request: IncomingMessage, gate: Gate): boolean => {
  const pairs = (onlyHeader(request, 'cookie') ?? '').split('; ')
  const named = pairs.filter((pair) => pair.startsWith(`${gate.cookieName}=`))
  return named.length === 1 && isSame(named[0] ?? '', `${gate.cookieName}=${gate.secret}`)
}

/** True for a question that only our own page can have sent: exact origin, cookie, and one media type. */
export const isFromOurPage = (request: IncomingMessage, gate: Gate, mediaType: string | null): boolean =>
  isSignedIn(request, gate) &&
  onlyHeader(request, 'origin') === gate.origin &&
  (onlyHeader(request, 'content-type') ?? null) === mediaType

/** True for a reading request of our own page or of the address bar: browsers send no Origin with it, but tell where it started. */
export const isOurReading = (request: IncomingMessage, gate: Gate): boolean => {
  const origin = onlyHeader(request, 'origin')
  const site = onlyHeader(request, 'sec-fetch-site')
  return (
    isSignedIn(request, gate) &&
    (origin === undefined || origin === gate.origin) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}

/** The value of a header that was sent exactly once; a repeated one counts as wrong, because readers differ in which they take. */
export const onlyHeader = (request: IncomingMessage, name: string): string | undefined => {
  const values: string[] = []
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    if (request.rawHeaders[at]?.toLowerCase() === name) values.push(request.rawHeaders[at + 1] ?? '')
  return values.length === 1 ? values[0] : values.length === 0 ? undefined : ''
}

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
