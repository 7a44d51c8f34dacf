/** Walks Electron's security checklist over a double, with the very code that runs under Electron, and over the build. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ElectronOptions, startElectron } from '../../src/main/hosts/electron/program.ts'
import { exposeBridge } from '../../src/preload/bridge.ts'
import { type ElectronDouble, makeElectronDouble, type WindowDouble } from './electron-double.ts'
import { makeSmallApp } from './small-app.ts'

const CHANNEL = 'sifangzhuo'
const HOME = 'app://sifangzhuo/'

let folder: string
let double: ElectronDouble
let small: ReturnType<typeof makeSmallApp>

const start = (more: Partial<ElectronOptions> = {}): Promise<void> =>
  startElectron({
    electron: double.electron,
    directory: join(folder, 'records'),
    documentsDirectory: join(folder, 'documents'),
    logFile: '',
    rendererDirectory: join(folder, 'renderer'),
    preload: '/preload/index.cjs',
    openApp: small.openApp,
    now: () => '',
    log: () => undefined,
    ...more,
  })

const firstWindow = (): WindowDouble => {
  const [window] = double.windows
  if (window === undefined) throw new Error('no window')
  return window
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sifangzhuo-electron-'))
  double = makeElectronDouble()
  small = makeSmallApp()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const echo = JSON.stringify({ name: 'meetings.echo', input: { a: 1 } })

/** Whether an event's default was prevented. */
const isPrevented = (
  emit: (event: { url: string; preventDefault: () => void }) => void,
  url: string,
): boolean => {
  let prevented = false
  const preventDefault = (): void => {
    prevented = true
  }
  emit({ url, preventDefault })
  return prevented
}

describe("Electron's checklist", () => {
  beforeEach(() => start())

  test('1 only secure content is loaded: every address but our own scheme is cancelled', () => {
    const decide = (url: string): unknown => {
      let decision: unknown
      double.defaultSession.beforeRequest?.({ url }, (value) => {
        decision = value
      })
      return decision
    }
    for (const url of [
      'http://example.com/',
      'https://example.com/',
      'file:///etc/passwd',
      'ftp://x/',
      'app://other/',
      'ws://x/',
      'x',
    ])
      expect([url, decide(url)]).toEqual([url, { cancel: true }])
    for (const url of [`${HOME}assets/main.js`, 'data:image/png;base64,AA', 'blob:app://sifangzhuo/1'])
      expect([url, decide(url)]).toEqual([url, { cancel: false }])
    expect(firstWindow().webContents.mainFrame.url).toBe(HOME)
  })

  test('2 Node is not reachable from the page', () => {
    const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } =
      firstWindow().options.webPreferences ?? {}
    expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([
      false,
      false,
      false,
    ])
  })

  test('3 the page and the preload live in separate worlds', () => {
    expect(firstWindow().options.webPreferences?.contextIsolation).toBe(true)
  })

  test('4 every renderer is sandboxed', () => {
    expect(firstWindow().options.webPreferences?.sandbox).toBe(true)
    expect(double.application.isSandboxed).toBe(true)
  })

  test('5 every permission, device and download is denied', () => {
    const { defaultSession } = double
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
      'fileSystem',
    ]) {
      const decisions: boolean[] = []
      defaultSession.permissionRequest?.({}, permission, (isAllowed) => decisions.push(isAllowed))
      expect([permission, decisions]).toEqual([permission, [false]])
    }
    expect([defaultSession.permissionCheck?.(), defaultSession.devicePermission?.()]).toEqual([false, false])
    expect(isPrevented((event) => defaultSession.listeners.emit('will-download', event), '')).toBe(true)
  })

  test('6 web security stays on', () => {
    expect(firstWindow().options.webPreferences?.webSecurity).toBe(true)
  })

  test('7 pages come with a policy that runs our own scripts only', async () => {
    await mkdir(join(folder, 'renderer'))
    await writeFile(join(folder, 'renderer', 'index.html'), 'page')
    await writeFile(join(folder, 'secret.html'), 'secret')
    const serve = double.defaultSession.schemes.get('app')
    const page = await serve?.(new Request(HOME))
    expect([page?.status, await page?.text()]).toEqual([200, 'page'])
    const policy = page?.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    for (const path of ['../secret.html', '%2e%2e/secret.html', '..%2fsecret.html', 'missing.html'])
      expect((await serve?.(new Request(HOME + path)))?.status).toBe(404)
    expect((await serve?.(new Request('app://other/')))?.status).toBe(404)
    expect((await serve?.(new Request(HOME, { method: 'POST' })))?.status).toBe(404)
  })

  test('8 insecure content is not allowed to run', () => {
    expect(firstWindow().options.webPreferences?.allowRunningInsecureContent).toBe(false)
  })

  test('9 and 10 no experimental and no Blink feature is switched on', () => {
    const preferences = firstWindow().options.webPreferences ?? {}
    expect(preferences.experimentalFeatures).toBe(false)
    expect(preferences.enableBlinkFeatures).toBeUndefined()
  })

  test('11 and 12 webviews are off, and one that appears all the same is stopped', () => {
    expect(firstWindow().options.webPreferences?.webviewTag).toBe(false)
    const { webContents } = firstWindow()
    expect(isPrevented((event) => webContents.emit('will-attach-webview', event), '')).toBe(true)
  })

  test('13 a window can not be led away', () => {
    const { webContents } = firstWindow()
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://other/', 'javascript:alert(1)'])
        expect([name, url, isPrevented((event) => webContents.emit(name, event), url)]).toEqual([
          name,
          url,
          true,
        ])
    expect(isPrevented((event) => webContents.emit('will-navigate', event), `${HOME}#/tasks`)).toBe(false)
  })

  test('14 no new window opens', () => {
    for (const url of ['https://example.com/', HOME, 'about:blank'])
      expect(firstWindow().webContents.openHandler?.({ url })).toEqual({ action: 'deny' })
  })

  test('15 nothing is handed to the system to open', async () => {
    const sources = ['host', 'ipc', 'pieces', 'program', 'windows'].map(
      (name) => `src/main/hosts/electron/${name}.ts`,
    )
    for (const source of [
      ...sources,
      'src/main/electron.ts',
      'src/preload/index.ts',
      'src/preload/bridge.ts',
    ])
      expect(await readFile(fileURLToPath(new URL(`../../${source}`, import.meta.url)), 'utf8')).not.toMatch(
        /openExternal|openPath/,
      )
  })

  test('16 the version of Electron is pinned to a supported one', async () => {
    const { devDependencies } = JSON.parse(
      await readFile(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
    )
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  test('17 only the top frame of our own page is answered', async () => {
    const { mainFrame } = firstWindow().webContents
    expect(JSON.parse(String(await double.invoke(CHANNEL, mainFrame, echo)))).toEqual({
      ok: true,
      value: { a: 1 },
    })
    const strangers = [
      null,
      { url: HOME, parent: mainFrame },
      { url: HOME, parent: null },
      { url: 'https://example.com/', parent: null },
    ]
    for (const frame of strangers)
      await expect(double.invoke(CHANNEL, frame, echo)).rejects.toThrow('refused')
    for (const url of ['https://example.com/', 'app://other/', 'app://sifangzhuo.evil/', 'file:///', '']) {
      mainFrame.url = url
      await expect(double.invoke(CHANNEL, mainFrame, echo)).rejects.toThrow('refused')
    }
    mainFrame.url = HOME
    firstWindow().isGone = true
    await expect(double.invoke(CHANNEL, mainFrame, echo)).rejects.toThrow('refused')
    expect(small.asked).toHaveLength(1)
  })

  test('17 a text that is no question never reaches the application', async () => {
    const { mainFrame } = firstWindow().webContents
    for (const text of [
      undefined,
      1,
      {},
      '',
      '{',
      'null',
      '[]',
      '{"input":1}',
      '{"name":1}',
      `"${'x'.repeat(5_000_000)}"`,
    ]) {
      const reply = JSON.parse(String(await double.invoke(CHANNEL, mainFrame, text)))
      expect(reply).toEqual({ ok: false, failure: { code: 'invalid-input', problems: [] } })
    }
    expect(small.asked).toEqual([])
    expect([...double.handlers.keys()]).toEqual([CHANNEL])
  })

  test('18 pages come over a scheme of our own, not from files', () => {
    expect(double.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  test('20 the page gets two functions and no part of Electron', async () => {
    const exposed: Record<string, unknown> = {}
    exposeBridge(
      { exposeInMainWorld: (name, value) => void Object.assign(exposed, { [name]: value }) },
      double.ipcRenderer,
    )
    expect(Object.keys(exposed)).toEqual(['sifangzhuo'])
    const bridge = exposed.sifangzhuo as {
      send: (name: string, input: unknown) => Promise<unknown>
      onChanged: (listener: (...values: unknown[]) => void) => () => void
    }
    expect(Object.keys(bridge).sort()).toEqual(['onChanged', 'send'])
    const heard: unknown[][] = []
    const stop = bridge.onChanged((...values) => heard.push(values))
    small.change(['meetings'])
    expect(heard).toEqual([[['meetings']]])
    stop()
    small.change(['tasks'])
    expect(heard).toHaveLength(1)
    expect(await bridge.send('meetings.echo', { b: 2 })).toEqual({ ok: true, value: { b: 2 } })
  })
})

describe('the program', () => {
  test('a second instance ends, and the first comes to the front', async () => {
    await start()
    double.application.emit('second-instance')
    expect([double.windows.length, firstWindow().isFocused]).toEqual([1, true])
    const second = makeElectronDouble(false)
    await start({ electron: second.electron })
    expect([second.application.isQuitting, second.windows.length]).toEqual([true, 0])
  })

  test('a refusal is said in Chinese and ends with code 3', async () => {
    await start({ openApp: async () => ({ ok: false, failure: { code: 'database-newer', version: 9 } }) })
    expect(double.application.exitCode).toBe(3)
    expect(double.shown.errors[0]).toContain('更新版本')
    expect(double.windows).toHaveLength(0)
  })

  test('the application is closed before the program ends', async () => {
    await start()
    expect(isPrevented((event) => double.application.emit('will-quit', event), '')).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect([small.isClosed(), double.application.isQuitting]).toEqual([true, true])
    expect(isPrevented((event) => double.application.emit('will-quit', event), '')).toBe(false)
  })

  test('a file is picked in a dialog, with its limit', async () => {
    await start()
    const pick = () => small.host().openFile({ title: '选择名册', extensions: ['.xlsx'], limit: 5 })
    expect(await pick()).toEqual({ ok: false, failure: { code: 'nothing-chosen' } })
    double.chosenPath = join(folder, '名册.xlsx')
    await writeFile(double.chosenPath, '12345')
    expect(await pick()).toMatchObject({ ok: true, value: { name: '名册.xlsx' } })
    await writeFile(double.chosenPath, '123456')
    expect(await pick()).toEqual({ ok: false, failure: { code: 'spreadsheet-too-large', limit: 'bytes' } })
  })

  test('a print page is shown without scripts, without a preload and without a way out', async () => {
    await start()
    expect(await small.host().print('<p>会议纪要</p>')).toEqual({ ok: true, value: null })
    const pdf = await small.host().printPdf('<p>会议纪要</p>')
    expect(pdf.ok && Buffer.from(pdf.value).toString()).toBe('%PDF-double')
    const [, print] = double.windows
    expect(print?.options.webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      nodeIntegration: false,
      contextIsolation: true,
    })
    expect(print?.options.webPreferences?.preload).toBeUndefined()
    expect(double.windows.slice(1).every((window) => window.isGone)).toBe(true)
    expect(double.partitions.size).toBe(2)
    const [session] = [...double.partitions.values()]
    const page = await session?.schemes.get('app')?.(new Request(HOME))
    expect([await page?.text(), page?.headers.get('content-security-policy')]).toEqual([
      '<p>会议纪要</p>',
      expect.stringContaining("default-src 'none'"),
    ])
  })

  test('a file that is gone can not be shown', async () => {
    await start()
    const path = join(folder, 'gone.docx')
    expect(await small.host().reveal(path)).toEqual({ ok: false, failure: { code: 'cannot-reveal', path } })
    await writeFile(path, '')
    expect(await small.host().reveal(path)).toEqual({ ok: true, value: null })
    expect(double.shown.revealed).toEqual([path])
  })
})
