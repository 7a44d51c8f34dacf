/** Carries questions from the window to the program: over Electron's bridge where it is, else over HTTP. Knows no operation and no screen. */
import { type Reply, refuse } from '../domain/failure.ts'

export type Carrier = {
  /** Asks; a lost connection is a reply too: `program-closed`. */
  send(name: string, input: unknown): Promise<Reply>
  /** Hears which nouns changed; the returned function stops it. */
  onChanged(listener: (nouns: readonly string[]) => void): () => void
}

declare global {
  interface Window {
    /** Present under Electron only. */
    readonly sifangzhuo?: {
      readonly send: (name: string, input: unknown) => Promise<unknown>
      readonly onChanged: (listener: (nouns: readonly string[]) => void) => () => void
    }
  }
}

/** Takes the bridge if the window has one, else HTTP to the address that the window came from. */
export const pickCarrier = (): Carrier =>
  window.sifangzhuo === undefined ? createHttpCarrier() : createBridgeCarrier(window.sifangzhuo)

const PROGRAM_CLOSED: Reply = refuse({ code: 'program-closed' })

/** Makes the carrier over Electron's bridge. */
export const createBridgeCarrier = (bridge: NonNullable<Window['sifangzhuo']>): Carrier => ({
  send: (name, input) => bridge.send(name, input).then(readReply, () => PROGRAM_CLOSED),
  onChanged: (listener) => bridge.onChanged(listener),
})

type Ask =
  | {
      readonly ask: 'open-file'
      readonly ticket: string
      readonly extensions: readonly string[]
      readonly limit: number
    }
  | { readonly ask: 'print'; readonly ticket: string }

/** Makes the carrier over HTTP and the event stream, which reconnects by itself. */
export const createHttpCarrier = (): Carrier => {
  const listeners = new Set<(nouns: readonly string[]) => void>()
  const events = new EventSource('/events')
  let windowName: string | undefined
  // A change between an answer and the first event would never be heard of: nothing is asked before the stream stands.
  const standing = new Promise<void>((resolve) => {
    events.addEventListener('window', (event) => {
      windowName = JSON.parse(event.data)
      resolve()
    })
    events.addEventListener('error', () => resolve())
  })
  events.addEventListener('changed', (event) => {
    const nouns: readonly string[] = JSON.parse(event.data)
    for (const listener of listeners) listener(nouns)
  })
  events.addEventListener('ask', (event) => void answerAsk(JSON.parse(event.data)))

  return {
    async send(name, input) {
      await standing
      const named = windowName === undefined ? {} : { 'x-window': windowName }
      try {
        const response = await fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...named },
          body: JSON.stringify(input ?? null),
        })
        if (response.status === 413) return refuse({ code: 'invalid-input', problems: [] })
        return response.ok ? readReply(await response.json()) : PROGRAM_CLOSED
      } catch {
        return PROGRAM_CLOSED
      }
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const readReply = (value: unknown): Reply =>
  typeof value === 'object' && value !== null && 'ok' in value ? (value as Reply) : PROGRAM_CLOSED

const answerAsk = (ask: Ask): Promise<void> =>
  ask.ask === 'print' ? printTicket(ask.ticket) : pickFile(ask.ticket, ask.extensions)

let dropped: File | undefined

/** Whether a file that was dropped on the page can be offered; Electron's own dialog asks by itself. */
export const takesDrops = (): boolean => window.sifangzhuo === undefined

/** Gives a dropped file as the answer to the next question for one, in place of the dialog. */
export const offerFile = (file: File): void => {
  dropped = file
}

const takeDropped = (): File | undefined => {
  const file = dropped
  dropped = undefined
  return file
}

const askForFile = (extensions: readonly string[]): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions
      .map((extension) => (extension.startsWith('.') ? extension : `.${extension}`))
      .join(',')
    input.hidden = true
    const settle = (picked: File | undefined): void => {
      input.remove()
      resolve(picked)
    }
    input.addEventListener('change', () => settle(input.files?.[0]))
    input.addEventListener('cancel', () => settle(undefined))
    document.body.append(input)
    input.click()
  })

const pickFile = async (ticket: string, extensions: readonly string[]): Promise<void> => {
  const file = takeDropped() ?? (await askForFile(extensions))
  const sent =
    file === undefined
      ? fetch(`/files/${ticket}`, { method: 'DELETE' })
      : fetch(`/files/${ticket}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/octet-stream',
            'x-file-name': encodeURIComponent(file.name),
          },
          body: file,
        })
  // The program has settled the question already when it refuses the file or is gone.
  await sent.catch(() => undefined)
}

const printTicket = async (ticket: string): Promise<void> => {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  frame.src = `/print/${ticket}`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
  frame.contentWindow?.print()
}
