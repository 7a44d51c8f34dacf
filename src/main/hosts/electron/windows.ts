/** Makes windows that can show our own page and nothing else. Decides where a window may go: nowhere. */
import type { BrowserWindow, Session, WebContents, WebPreferences } from 'electron'
import { COMMON_HEADERS, PRINT_POLICY, readAsset, WINDOW_POLICY } from '../assets.ts'
import { originOf } from './ipc.ts'
import { type ElectronPieces, ORIGIN, SCHEME } from './pieces.ts'

const LOCKED: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
}

/** Registers our scheme before the application is ready, as Electron demands. */
export const registerScheme = (electron: Pick<ElectronPieces, 'protocol'>): void =>
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

/** Serves the built window to a session and refuses everything else to it: permissions, devices, every other scheme, downloads. */
export const lockSession = (session: Session, rendererDirectory: string): void => {
  session.protocol.handle(SCHEME, async (request) => {
    const { pathname } = new URL(request.url)
    const asset =
      request.method === 'GET' && originOf(request.url) === ORIGIN
        ? await readAsset(rendererDirectory, pathname)
        : null
    if (asset === null) return new Response(null, { status: 404, headers: COMMON_HEADERS })
    const headers = {
      ...COMMON_HEADERS,
      'content-type': asset.type,
      'content-security-policy': WINDOW_POLICY,
    }
    return new Response(new Uint8Array(asset.bytes), { headers })
  })
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowedAddress(details.url) }))
}

/** Denies navigation, new windows and webviews to any contents, whoever made them. */
export const lockContents = (contents: WebContents): void => {
  const stayHome = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isAllowedAddress(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => {
    if (originOf(event.url) !== ORIGIN) event.preventDefault()
  })
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Makes the program's window on a hash route; it is shown once it has something to show. */
export const makeWindow = (
  electron: Pick<ElectronPieces, 'BrowserWindow'>,
  preload: string,
  title: string,
  route: string,
): BrowserWindow => {
  const window = new electron.BrowserWindow({
    title,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 534,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: { ...LOCKED, preload },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${ORIGIN}/${route === '' ? '' : `#${route}`}`)
  return window
}

/** Makes an unseen window for one print page: no script, no preload, a session that is forgotten with it. */
export const makePrintWindow = async (
  electron: Pick<ElectronPieces, 'BrowserWindow' | 'session'>,
  page: string,
  name: string,
): Promise<BrowserWindow> => {
  const session = electron.session.fromPartition(`print-${name}`)
  session.protocol.handle(SCHEME, () => {
    const headers = {
      ...COMMON_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PRINT_POLICY,
    }
    return new Response(page, { headers })
  })
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowedAddress(details.url) }))
  const window = new electron.BrowserWindow({
    show: false,
    webPreferences: { ...LOCKED, javascript: false, images: true, session },
  })
  await window.loadURL(`${ORIGIN}/`)
  return window
}

const ALLOWED = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:', 'about:'])

const isAllowedAddress = (address: string): boolean => {
  try {
    const { protocol } = new URL(address)
    return protocol === `${SCHEME}:` ? originOf(address) === ORIGIN : ALLOWED.has(protocol)
  } catch {
    return false
  }
}
