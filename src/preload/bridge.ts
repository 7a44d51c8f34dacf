/** Builds the bridge between page and program over one channel of JSON text. Electron's parts come as arguments, none of them is handed on. */
import type { ContextBridge, IpcRenderer } from 'electron'

const CHANNEL = 'sifangzhuo'

/** Puts `send` and `onChanged` on the page's window as `sifangzhuo`. */
export const exposeBridge = (
  contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>,
): void => {
  contextBridge.exposeInMainWorld('sifangzhuo', {
    send: async (name: string, input: unknown): Promise<unknown> =>
      JSON.parse(String(await ipcRenderer.invoke(CHANNEL, JSON.stringify({ name, input })))),
    onChanged: (listener: (nouns: readonly string[]) => void): (() => void) => {
      // The event carries the sender, which a page must never get.
      const hear = (_event: unknown, text: unknown): void => listener(JSON.parse(String(text)))
      ipcRenderer.on(CHANNEL, hear)
      return () => void ipcRenderer.off(CHANNEL, hear)
    },
  })
}
