/** Runs the application under plain Node: opens it, listens on 127.0.0.1, opens a window, and ends a while after the last window has closed. */
import { mkdir } from 'node:fs/promises'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { openApp } from '../../app.ts'
import { failureFromDisk } from '../documents-folder.ts'
import { createLoopbackHost } from './host.ts'
import { type Loopback, listen } from './http.ts'
import { createTickets } from './tickets.ts'
import { createWindows } from './windows.ts'

const LINGER_MS = 30_000

export type LoopbackOptions = {
  readonly directory: string
  readonly documentsDirectory: string
  readonly rendererDirectory: string
  /** 0 takes a free port. */
  readonly port: number
  /** Opens a browser window and ends with it; without, it runs until it is told to end. */
  readonly isOpening: boolean
  readonly openApp: typeof openApp
  readonly now: () => string
  readonly log: (line: string) => void
  /** Hears the link when no browser could be opened. */
  readonly sayLink: (link: string) => void
  readonly lingerMs?: number
}

export type RunningProgram = {
  readonly origin: string
  makeStartLink(route: string): string
  /** Ends the program; every acknowledged command is on disk already. */
  close(): Promise<void>
  /** Settles once the program has ended, by `close` or with its last window. */
  readonly ended: Promise<void>
}

/** Starts the program; refuses with what the application refuses, or with a disk failure. */
export const startLoopback = async (options: LoopbackOptions): Promise<Reply<RunningProgram>> => {
  try {
    await mkdir(options.directory, { recursive: true })
  } catch (error) {
    return refuse(failureFromDisk(error, options.directory))
  }
  let lingering: NodeJS.Timeout | undefined
  const windows = createWindows((count) => {
    clearTimeout(lingering)
    if (count === 0 && options.isOpening)
      lingering = setTimeout(() => void close(), options.lingerMs ?? LINGER_MS)
  })
  const tickets = createTickets(windows)
  let loopback: Loopback | undefined
  const host = createLoopbackHost({
    ...options,
    tickets,
    askingWindow: () => loopback?.askingWindow(),
    makeStartLink: (route) => loopback?.makeStartLink(route) ?? '',
  })
  const { directory, documentsDirectory, now, log } = options
  const opened = await options.openApp({ directory, documentsDirectory, host, now, log })
  if (!opened.ok) return opened
  const app = opened.value

  let settleEnded = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    settleEnded = resolve
  })
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= (async () => {
      clearTimeout(lingering)
      stopPushing()
      tickets.closeAll()
      windows.closeAll()
      await loopback?.close()
      await app.close()
      settleEnded()
    })()
    return closing
  }
  const stopPushing = app.onChanged((nouns) => windows.pushChanged(nouns))

  try {
    loopback = await listen({
      ...options,
      dispatch: (name, input) => app.dispatch(name, input),
      windows,
      tickets,
    })
  } catch (error) {
    await close()
    log(`listen: ${error instanceof Error ? error.message : String(error)}`)
    return refuse({ code: 'unexpected', reference: 'port' })
  }
  if (options.isOpening) await host.openWindow('')
  const { origin, makeStartLink } = loopback
  return accept({ origin, makeStartLink, close, ended })
}
