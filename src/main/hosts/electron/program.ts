/** Runs the application under Electron: one instance, one window, one channel. Knows no rule and no record. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { openApp } from '../../app.ts'
import type { Places } from '../places.ts'
import { HOST_TEXT, sayWhyNotStarted } from '../text.ts'
import { createElectronHost } from './host.ts'
import { carryOverIpc, pushChanged } from './ipc.ts'
import type { ElectronPieces } from './pieces.ts'
import { lockContents, lockSession, makeWindow, registerScheme } from './windows.ts'

export type ElectronOptions = Places & {
  readonly electron: ElectronPieces
  readonly rendererDirectory: string
  readonly preload: string
  readonly openApp: typeof openApp
  readonly now: () => string
  readonly log: (line: string) => void
}

/** Starts the program; a second instance shows the window of the first and ends. */
export const startElectron = async (options: ElectronOptions): Promise<void> => {
  const { electron, log } = options
  mkdirSync(options.directory, { recursive: true })
  electron.app.setPath('userData', join(options.directory, '窗口'))
  if (!electron.app.requestSingleInstanceLock()) return electron.app.quit()
  electron.app.enableSandbox()
  registerScheme(electron)
  electron.Menu.setApplicationMenu(null)
  electron.app.on('web-contents-created', (_event, contents) => lockContents(contents))
  await electron.app.whenReady()
  lockSession(electron.session.defaultSession, options.rendererDirectory)

  let window: BrowserWindow | undefined
  const windows = (): readonly BrowserWindow[] => (window === undefined ? [] : [window])
  const openWindow = async (route: string): Promise<void> => {
    if (window === undefined || window.isDestroyed()) {
      window = makeWindow(electron, options.preload, HOST_TEXT.programName, route)
      window.once('closed', () => {
        window = undefined
      })
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  const host = createElectronHost({ ...options, window: () => window, openWindow })
  const opened = await options.openApp({ ...options, host })
  if (!opened.ok) {
    log(`not started: ${JSON.stringify(opened.failure)}`)
    electron.dialog.showErrorBox(HOST_TEXT.programName, sayWhyNotStarted(opened.failure))
    return electron.app.exit(3)
  }
  const app = opened.value
  carryOverIpc(electron, windows, (name, input) => app.dispatch(name, input))
  app.onChanged((nouns) => pushChanged(windows(), nouns))
  electron.app.on('second-instance', () => void openWindow(''))
  electron.app.on('window-all-closed', () => electron.app.quit())
  let isClosed = false
  electron.app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void app.close().finally(() => {
      isClosed = true
      electron.app.quit()
    })
  })
  await openWindow('')
}
