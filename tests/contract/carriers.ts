/** The three ways to ask the same application: in process, over HTTP, and over IPC with a double of Electron. Stories run over each. */
import { request } from 'node:http'
import type { ContextBridge } from 'electron'
import type { Reply } from '../../src/domain/failure.ts'
import type { App } from '../../src/main/app.ts'
import { startElectron } from '../../src/main/hosts/electron/program.ts'
import { listen } from '../../src/main/hosts/loopback/http.ts'
import { createTickets } from '../../src/main/hosts/loopback/tickets.ts'
import { createWindows } from '../../src/main/hosts/loopback/windows.ts'
import { exposeBridge } from '../../src/preload/bridge.ts'
import { type Carrier, createBridgeCarrier } from '../../src/renderer/carrier.ts'
import { makeElectronDouble } from './electron-double.ts'

export type OpenCarrier = Carrier & {
  /** Ends the carrier, not the application. */
  close(): Promise<void>
}

/** Every carrier by its name: `for (const { name, open } of CARRIERS)`. */
export const CARRIERS: readonly {
  readonly name: string
  readonly open: (app: App) => Promise<OpenCarrier>
}[] = [
  {
    name: 'in process',
    open: async (app) => ({
      send: (name, input) => app.dispatch(name, input),
      onChanged: (listener) => app.onChanged(listener),
      close: async () => undefined,
    }),
  },
  { name: 'HTTP', open: (app) => openHttp(app) },
  { name: 'IPC', open: (app) => openIpc(app) },
]

const openHttp = async (app: App): Promise<OpenCarrier> => {
  const windows = createWindows(() => undefined)
  const loopback = await listen({
    port: 0,
    rendererDirectory: '.',
    dispatch: (name, input) => app.dispatch(name, input),
    windows,
    tickets: createTickets(windows),
    log: () => undefined,
  })
  const stop = app.onChanged((nouns) => windows.pushChanged(nouns))
  const cookie = await signIn(loopback.makeStartLink(''))
  const closers: (() => void)[] = []
  return {
    async send(name, input) {
      const response = await fetch(`${loopback.origin}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: loopback.origin, cookie },
        body: JSON.stringify(input ?? null),
      })
      return (await response.json()) as Reply
    },
    onChanged(listener) {
      const asked = request(`${loopback.origin}/events`, { headers: { cookie } }, (response) => {
        response.setEncoding('utf8')
        response.on('data', (text: string) => {
          for (const [, nouns] of text.matchAll(/event: changed\ndata: (.+)\n/g))
            listener(JSON.parse(nouns ?? '[]'))
        })
        response.on('error', () => undefined)
      })
      asked.on('error', () => undefined)
      asked.end()
      closers.push(() => asked.destroy())
      return () => void asked.destroy()
    },
    async close() {
      stop()
      for (const end of closers) end()
      await loopback.close()
    },
  }
}

/** Opens a start link and answers the cookie that it sets. */
export const signIn = async (startLink: string): Promise<string> => {
  const response = await fetch(startLink, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const openIpc = async (app: App): Promise<OpenCarrier> => {
  const double = makeElectronDouble()
  await startElectron({
    electron: double.electron,
    directory: '.',
    documentsDirectory: '.',
    logFile: '',
    rendererDirectory: '.',
    preload: '',
    openApp: async () => ({ ok: true, value: app }),
    now: () => '2026-11-22T01:00:00.000Z',
    log: () => undefined,
  })
  let bridge: unknown
  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (_name, exposed) => {
      bridge = exposed
    },
  }
  exposeBridge(contextBridge, double.ipcRenderer)
  const carrier = createBridgeCarrier(bridge as Parameters<typeof createBridgeCarrier>[0])
  return { ...carrier, close: async () => undefined }
}
