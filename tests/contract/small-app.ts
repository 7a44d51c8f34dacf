/** An application of two operations, for tests that look at the hosts and not at the rules. */
import type { Noun } from '../../src/contract/operation.ts'
import { accept, refuse } from '../../src/domain/failure.ts'
import type { App, openApp } from '../../src/main/app.ts'
import type { Host } from '../../src/main/host.ts'

/** Makes the application and the function that opens it; `host` is the one that it was opened with. */
export const makeSmallApp = (): {
  readonly openApp: typeof openApp
  readonly asked: { readonly name: string; readonly input: unknown }[]
  readonly host: () => Host
  readonly change: (nouns: readonly Noun[]) => void
  readonly isClosed: () => boolean
} => {
  const asked: { name: string; input: unknown }[] = []
  const listeners = new Set<(nouns: readonly Noun[]) => void>()
  let host: Host | undefined
  let isClosed = false
  const theHost = (): Host => {
    if (host === undefined) throw new Error('not opened')
    return host
  }
  const app: App = {
    async dispatch(name, input) {
      asked.push({ name, input })
      if (name === 'meetings.echo') return accept(input)
      if (name === 'rosters.pick') {
        const picked = await theHost().openFile({
          title: '选择名册',
          extensions: ['xlsx', 'csv'],
          limit: 1_000,
        })
        return picked.ok ? accept({ name: picked.value.name, size: picked.value.bytes.byteLength }) : picked
      }
      if (name === 'documents.print') return theHost().print('<!doctype html><p>会议纪要</p>')
      return refuse({ code: 'unknown-operation' })
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      isClosed = true
    },
  }
  return {
    openApp: async (options) => {
      host = options.host
      return accept(app)
    },
    asked,
    host: theHost,
    change: (nouns) => {
      for (const listener of listeners) listener(nouns)
    },
    isClosed: () => isClosed,
  }
}
