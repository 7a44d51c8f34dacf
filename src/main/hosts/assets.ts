/** Serves the built window and print pages to either host: which file a path names, its type and the content policy. Decides nothing about who may ask. */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** The window runs our own bundled scripts and nothing else; styles are set at run time by the component library. */
export const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A print page is a picture of a document: no script, no address, only what it carries itself. */
const PICTURE_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
]

/** Puts the policy of a print page into the page itself, for a browser that reads it from a file. */
export const withPicturePolicy = (page: string): string => {
  const policy = `<meta http-equiv="content-security-policy" content="${PICTURE_POLICY.join('; ')}">`
  const bare = page.replace(/^\s*<!doctype[^>]*>/i, '')
  return `<!doctype html><meta charset="utf-8">${policy}${bare}`
}

/** The policy of a print page that is served with headers. */
export const PRINT_POLICY = [
  ...PICTURE_POLICY,
  "frame-ancestors 'self'",
  // Without allow-modals the browser ignores print().
  'sandbox allow-same-origin allow-modals',
].join('; ')

/** Headers that go with every answer of either host. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

export type Asset = { readonly type: string; readonly bytes: Uint8Array }

/** Reads the file that a URL path names inside `root`; anything outside, hidden, linked away or of an unknown type is null. */
export const readAsset = async (root: string, pathname: string): Promise<Asset | null> => {
  const relative = readPath(pathname)
  if (relative === null) return null
  const type = TYPES[extname(relative)]
  if (type === undefined) return null
  try {
    const home = await realpath(root)
    const path = await realpath(join(home, relative))
    return path.startsWith(home + sep) ? { type, bytes: await readFile(path) } : null
  } catch {
    return null
  }
}

const readPath = (pathname: string): string | null => {
  try {
    const path = decodeURIComponent(pathname)
    if (path === '/') return 'index.html'
    const segments = path.slice(1).split('/')
    const isPlain = segments.every((segment) => /^[\p{L}\p{N}_~@ -][\p{L}\p{N}_~@ .-]*$/u.test(segment))
    return path.startsWith('/') && isPlain ? segments.join('/') : null
  } catch {
    return null
  }
}
