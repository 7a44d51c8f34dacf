/** Carries questions of our own window over one IPC channel as JSON text. Decides only whether the sender is ours. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { type Reply, refuse } from '../../../domain/failure.ts'
import { CHANNEL, type ElectronPieces, ORIGIN } from './pieces.ts'

const LARGEST_QUESTION = 4 * 1024 * 1024

/** True for the top frame of one of our windows that shows our own page; a subframe or a page from elsewhere is not. */
export const isOurSender = (event: IpcMainInvokeEvent, windows: readonly BrowserWindow[]): boolean => {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  const isOurWindow = windows.some(
    (window) => !window.isDestroyed() && window.webContents.mainFrame === frame,
  )
  return isOurWindow && originOf(frame.url) === ORIGIN
}

/** Answers the channel; whatever does not come from our window or is not `{ name, input }` as JSON gets no answer but an error. */
export const carryOverIpc = (
  electron: Pick<ElectronPieces, 'ipcMain'>,
  windows: () => readonly BrowserWindow[],
  dispatch: (name: string, input: unknown) => Promise<Reply>,
): void => {
  electron.ipcMain.handle(CHANNEL, async (event, text: unknown) => {
    if (!isOurSender(event, windows())) throw new Error('refused')
    const question = readQuestion(text)
    const reply =
      question === null
        ? refuse({ code: 'invalid-input', problems: [] })
        : await dispatch(question.name, question.input)
    return JSON.stringify(reply)
  })
}

/** Tells every window which nouns changed. */
export const pushChanged = (windows: readonly BrowserWindow[], nouns: readonly string[]): void => {
  for (const window of windows)
    if (!window.isDestroyed()) window.webContents.send(CHANNEL, JSON.stringify(nouns))
}

/** The origin of an address; `URL.origin` is "null" for schemes that are not the web's. */
export const originOf = (address: string): string | null => {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}`
  } catch {
    return null
  }
}

const readQuestion = (text: unknown): { readonly name: string; readonly input: unknown } | null => {
  if (typeof text !== 'string' || text.length > LARGEST_QUESTION) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string')
      return null
    return { name: value.name, input: 'input' in value ? value.input : undefined }
  } catch {
    return null
  }
}
