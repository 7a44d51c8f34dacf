/** Finds a browser of the Chromium family on this machine and runs it: as the program's window, or unseen to make a PDF. */
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import { withPicturePolicy } from '../assets.ts'

const PDF_LIMIT_MS = 60_000
/** A page of more characters holds hundreds of sheets, and takes minutes on an old laptop. */
const LONG_PAGE = 1_000_000
const LONG_PDF_LIMIT_MS = 600_000
const NAMES = [
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'browser360-cn',
  'uos-browser-stable',
  'qaxbrowser-safe-stable',
]
const LINUX_PLACES = [
  '/opt/microsoft/msedge/msedge',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/opt/apps/org.deepin.browser/files/org.deepin.browser',
  '/opt/apps/com.browser.softedge.stable/files/msedge',
]
const WINDOWS_PLACES = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
]
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Finds a browser: the one named by SIFANGZHUO_BROWSER, else one in PATH, else in the well-known places; `none` in the variable means to look for none. */
export const findBrowser = (environment: NodeJS.ProcessEnv = process.env): string | null => {
  const named = environment.SIFANGZHUO_BROWSER
  if (named === 'none') return null
  if (named !== undefined && named !== '') return isRunnable(named) ? named : null
  const inPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return (
    [...(process.platform === 'win32' ? [] : inPath), ...wellKnownPlaces(environment)].find(isRunnable) ??
    null
  )
}

/** Opens the address as a window without tabs, with a profile of its own; false when there is no browser or no screen. */
export const openAppWindow = async (url: string, profileDirectory: string): Promise<boolean> => {
  const browser = hasScreen(process.env) ? findBrowser() : null
  if (browser === null) return false
  const words = [
    `--app=${url}`,
    `--user-data-dir=${profileDirectory}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--lang=zh-CN',
    '--window-size=1366,768',
    ...rootWords(),
  ]
  const child = spawn(browser, words, { detached: true, stdio: 'ignore' })
  const isRunning = await isStillThere(child)
  child.unref()
  return isRunning
}

/** Turns a self-contained page into PDF bytes; refuses with `no-browser` when none is found or it fails or hangs. */
export const printPdf = async (page: string, log: (line: string) => void): Promise<Reply<Uint8Array>> => {
  const browser = findBrowser()
  if (browser === null) return refuse({ code: 'no-browser' })
  const folder = await mkdtemp(join(tmpdir(), 'sifangzhuo-pdf-'))
  const [source, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  const isLong = page.length > LONG_PAGE
  try {
    await writeFile(source, withPicturePolicy(page))
    const said = await runToEnd(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-extensions',
        '--disable-background-networking',
        // A document needs nothing from outside; whatever it names must not be fetched.
        '--host-resolver-rules=MAP * ~NOTFOUND',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        // The outline for screen readers costs a long paper four times its time and size.
        ...(isLong ? ['--disable-pdf-tagging'] : []),
        `--print-to-pdf=${target}`,
        ...rootWords(),
        pathToFileURL(source).href,
      ],
      isLong ? LONG_PDF_LIMIT_MS : PDF_LIMIT_MS,
    )
    if (existsSync(target)) return accept(new Uint8Array(await readFile(target)))
    log(`pdf: ${said}`)
    return refuse({ code: 'no-browser' })
  } catch (error) {
    log(`pdf: ${error instanceof Error ? error.message : String(error)}`)
    return refuse({ code: 'no-browser' })
  } finally {
    // A browser that was killed may still hold its profile for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined)
  }
}

/** True where a window can appear at all. */
export const hasScreen = (environment: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)

// Chromium refuses to run its sandbox for root.
const rootWords = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

const wellKnownPlaces = (environment: NodeJS.ProcessEnv): readonly string[] => {
  if (process.platform === 'darwin') return MAC_PLACES
  if (process.platform !== 'win32') return LINUX_PLACES
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  )
  return WINDOWS_PLACES.flatMap((place) => roots.map((root) => join(root, place)))
}

const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// A browser that hands over to a running one ends at once with 0; one that can't start ends with another code.
const isStillThere = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    const wait = setTimeout(() => resolve(true), 1_500)
    child.once('error', () => {
      clearTimeout(wait)
      resolve(false)
    })
    child.once('exit', (code) => {
      clearTimeout(wait)
      resolve(code === 0)
    })
  })

const runToEnd = (program: string, words: readonly string[], limitMs: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      // In a group of its own, so that the browser's helpers end with it.
      detached: process.platform !== 'win32',
    })
    let said = ''
    const stop = setTimeout(() => {
      said += `（${limitMs / 1000} 秒未完成）`
      endGroup(child)
    }, limitMs)
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000)
    })
    child.once('error', (error) => {
      clearTimeout(stop)
      reject(error)
    })
    child.once('close', () => {
      clearTimeout(stop)
      resolve(said)
    })
  })

const endGroup = (child: ChildProcess): void => {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
