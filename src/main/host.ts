/** The port to whatever carries the program: Electron, or a browser over loopback. Decides nothing. */
import type { Reply } from '../domain/failure.ts'

/** A file that the user picked: its name for showing, and its bytes. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array }

export type Host = {
  readonly kind: 'electron' | 'loopback' | 'none'
  /** Writes bytes under the documents folder (`folder` relative to it), atomically, never over an existing file; answers the full path. */
  saveFile(file: {
    readonly folder: string
    readonly name: string
    readonly bytes: Uint8Array
  }): Promise<Reply<{ readonly path: string }>>
  /** Lets the user pick one file; refuses with `nothing-chosen` when the dialog is closed, `spreadsheet-too-large` past `limit` bytes. */
  openFile(wanted: {
    readonly title: string
    readonly extensions: readonly string[]
    readonly limit: number
  }): Promise<Reply<OpenedFile>>
  /** Shows a file in the system's file manager. */
  reveal(path: string): Promise<Reply<null>>
  /** Turns a self-contained print page (HTML) into PDF bytes through Chromium. */
  printPdf(page: string): Promise<Reply<Uint8Array>>
  /** Opens the printing dialog for a self-contained page. */
  print(page: string): Promise<Reply<null>>
  /** Opens the main window on the given hash route, or brings it to the front. */
  openWindow(route: string): Promise<void>
}
