/** Keeps the open event streams, one a window: pushes what changed and what only a window can do (pick a file, print). */
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** What the program asks of a window; only the window's carrier knows these words. */
export type Ask =
  | {
      readonly ask: 'open-file'
      readonly ticket: string
      readonly title: string
      readonly extensions: readonly string[]
      readonly limit: number
    }
  | { readonly ask: 'print'; readonly ticket: string }

export type Windows = {
  /** Adds a window's stream; `lastSeen` is the number of the last change that the window knows, undefined for a new one. */
  add(response: ServerResponse, lastSeen: number | undefined): void
  pushChanged(nouns: readonly string[]): void
  /** Sends an ask to that window, else to the newest one; answers a function that tells whether it is still open, or null without any window. */
  ask(window: string | undefined, ask: Ask): { readonly onClosed: (listener: () => void) => void } | null
  count(): number
  closeAll(): void
}

type Stream = { readonly response: ServerResponse; readonly closed: Set<() => void> }

const HEARTBEAT_MS = 15_000

/** Makes the list of windows; `onCount` hears the number of open windows whenever it changes. */
export const createWindows = (onCount: (count: number) => void): Windows => {
  const streams = new Map<string, Stream>()
  // Per noun, the number of its last change: a window that reconnects gets exactly what it missed.
  const changes = new Map<string, number>()
  let changeNumber = 0

  const write = (response: ServerResponse, event: string, value: unknown, id?: number): void => {
    response.write(
      `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(value)}\n\n`,
    )
  }

  return {
    add(response, lastSeen) {
      const name = randomUUID()
      const closed = new Set<() => void>()
      streams.set(name, { response, closed })
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      })
      response.write('retry: 1000\n')
      write(response, 'window', name, changeNumber)
      // A new window may have asked before its stream stood, so it hears of everything that ever changed.
      const missed = [...changes].filter(([, at]) => at > (lastSeen ?? 0)).map(([noun]) => noun)
      if (missed.length > 0) write(response, 'changed', missed, changeNumber)
      const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS)
      heartbeat.unref()
      response.once('close', () => {
        clearInterval(heartbeat)
        streams.delete(name)
        for (const listener of closed) listener()
        onCount(streams.size)
      })
      onCount(streams.size)
    },
    pushChanged(nouns) {
      changeNumber += 1
      for (const noun of nouns) changes.set(noun, changeNumber)
      for (const { response } of streams.values()) write(response, 'changed', nouns, changeNumber)
    },
    ask(window, ask) {
      const stream = (window === undefined ? undefined : streams.get(window)) ?? [...streams.values()].at(-1)
      if (stream === undefined) return null
      write(stream.response, 'ask', ask)
      return { onClosed: (listener) => void stream.closed.add(listener) }
    },
    count: () => streams.size,
    closeAll() {
      for (const { response } of streams.values()) response.end()
    },
  }
}
