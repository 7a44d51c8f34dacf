/** A host without a window, for scripts and tests: files go under the documents folder, everything that needs a person is refused. */
import { accept, refuse } from '../../domain/failure.ts'
import type { Host, OpenedFile } from '../host.ts'
import { saveUnder } from './documents-folder.ts'

/** Makes a host that saves under `documentsDirectory` and answers `openFile` with the file that `chosen` gives, if it gives one. */
export const createNoHost = (options: {
  readonly documentsDirectory: string
  readonly chosen?: () => OpenedFile | undefined
}): Host => ({
  kind: 'none',
  saveFile: (file) => saveUnder(options.documentsDirectory, file),
  openFile: async ({ limit }) => {
    const file = options.chosen?.()
    if (file === undefined) return refuse({ code: 'nothing-chosen' })
    if (file.bytes.byteLength > limit) return refuse({ code: 'spreadsheet-too-large', limit: 'bytes' })
    return accept(file)
  },
  reveal: async (path) => refuse({ code: 'cannot-reveal', path }),
  printPdf: async () => refuse({ code: 'no-browser' }),
  print: async () => refuse({ code: 'no-printer' }),
  openWindow: async () => undefined,
})
