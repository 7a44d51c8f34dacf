/** The host port over a browser: files by upload and a configured folder, printing through the window, PDF through an unseen browser. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Host } from '../../host.ts'
import { saveUnder } from '../documents-folder.ts'
import { hasScreen, openAppWindow, printPdf } from './browser.ts'
import { LARGEST_FILE_BYTES } from './http.ts'
import type { Tickets } from './tickets.ts'

const REVEAL_WAIT_MS = 4_000

/** Makes the host; the server is asked late, because it starts after the application that this host is given to. */
export const createLoopbackHost = (parts: {
  readonly directory: string
  readonly documentsDirectory: string
  readonly tickets: Tickets
  readonly askingWindow: () => string | undefined
  readonly makeStartLink: (route: string) => string
  readonly sayLink: (link: string) => void
  readonly log: (line: string) => void
}): Host => ({
  kind: 'loopback',
  saveFile: (file) => saveUnder(parts.documentsDirectory, file),
  openFile: ({ title, extensions, limit }) =>
    parts.tickets.pickFile(parts.askingWindow(), {
      title,
      extensions,
      limit: Math.min(limit, LARGEST_FILE_BYTES),
    }),
  reveal,
  printPdf: (page) => printPdf(page, parts.log),
  print: (page) => parts.tickets.printPage(parts.askingWindow(), page),
  async openWindow(route) {
    const link = parts.makeStartLink(route)
    const isOpen = await openAppWindow(link, join(parts.directory, '浏览器'))
    if (!isOpen) parts.sayLink(link)
  },
})

const reveal = (path: string): Promise<Reply<null>> => {
  const failed = refuse({ code: 'cannot-reveal', path })
  if (!hasScreen(process.env)) return Promise.resolve(failed)
  const [program, words] =
    process.platform === 'win32'
      ? ['explorer.exe', [`/select,${path}`]]
      : process.platform === 'darwin'
        ? ['open', ['-R', path]]
        : ['xdg-open', [dirname(path)]]
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true })
    const wait = setTimeout(() => resolve(accept(null)), REVEAL_WAIT_MS)
    child.once('error', () => {
      clearTimeout(wait)
      resolve(failed)
    })
    // Explorer ends with 1 even when it has shown the file.
    child.once('exit', (code) => {
      clearTimeout(wait)
      resolve(code === 0 || process.platform === 'win32' ? accept(null) : failed)
    })
    child.unref()
  })
}
