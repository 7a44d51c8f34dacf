/** The host port over Electron: dialogs, the file manager, printing and PDF. Decides nothing. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { accept, refuse } from '../../../domain/failure.ts'
import type { Host } from '../../host.ts'
import { failureFromDisk, saveUnder } from '../documents-folder.ts'
import type { ElectronPieces } from './pieces.ts'
import { makePrintWindow } from './windows.ts'

/** Makes the host over the given window list; `openWindow` is the program's, because it owns the list. */
export const createElectronHost = (parts: {
  readonly electron: Pick<ElectronPieces, 'BrowserWindow' | 'dialog' | 'session' | 'shell'>
  readonly documentsDirectory: string
  readonly window: () => BrowserWindow | undefined
  readonly openWindow: (route: string) => Promise<void>
  readonly log: (line: string) => void
}): Host => ({
  kind: 'electron',
  saveFile: (file) => saveUnder(parts.documentsDirectory, file),
  async openFile({ title, extensions, limit }) {
    const { dialog } = parts.electron
    const bare = extensions.map((extension) => extension.replace(/^\./, ''))
    const question = {
      title,
      filters: [{ name: title, extensions: bare }],
      properties: ['openFile' as const],
    }
    const window = parts.window()
    const chosen =
      window === undefined
        ? await dialog.showOpenDialog(question)
        : await dialog.showOpenDialog(window, question)
    const path = chosen.canceled ? undefined : chosen.filePaths[0]
    if (path === undefined) return refuse({ code: 'nothing-chosen' })
    try {
      if ((await stat(path)).size > limit) return refuse({ code: 'spreadsheet-too-large', limit: 'bytes' })
      return accept({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
    } catch (error) {
      return refuse(failureFromDisk(error, path))
    }
  },
  async reveal(path) {
    if (!existsSync(path)) return refuse({ code: 'cannot-reveal', path })
    parts.electron.shell.showItemInFolder(path)
    return accept(null)
  },
  async printPdf(page) {
    const window = await makePrintWindow(parts.electron, page, randomUUID())
    try {
      const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
      return accept(new Uint8Array(bytes))
    } catch (error) {
      parts.log(`pdf: ${error instanceof Error ? error.message : String(error)}`)
      return refuse({ code: 'no-printer' })
    } finally {
      window.destroy()
    }
  },
  async print(page) {
    const window = await makePrintWindow(parts.electron, page, randomUUID())
    return new Promise((resolve) => {
      window.webContents.print({ printBackground: true }, (isDone, reason) => {
        window.destroy()
        // Closing the dialog is the user's choice, no fault.
        if (isDone || reason === 'Print job canceled' || reason === 'cancelled') return resolve(accept(null))
        parts.log(`print: ${reason}`)
        resolve(refuse({ code: 'no-printer' }))
      })
    })
  },
  openWindow: parts.openWindow,
})
