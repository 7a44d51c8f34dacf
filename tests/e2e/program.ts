/** Gives each story its own running program on its own data, and a page that shows it. Knows no screen. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { test as base, type Page } from '@playwright/test'
import { pressPatiently } from './pages/patience.ts'

const ENTRY = fileURLToPath(new URL('../../src/main/loopback.ts', import.meta.url))
const START_LIMIT_MS = 20_000

/** What the program prints when it starts with `--no-open`. */
type StartLine =
  | {
      readonly url: string
      readonly origin: string
      readonly documentsDirectory: string
      readonly directory: string
    }
  | { readonly error: string; readonly message: string }

export type Program = {
  /** The folder of its records. */
  readonly directory: string
  readonly documentsDirectory: string
  /** The start link; works once. */
  readonly url: string
  readonly origin: string
  /** Ends it as a user would: everything is closed properly. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same records. */
  restart(): Promise<Program>
}

/** Starts the program on a folder and answers what it printed, its exit code included when it refused. */
export const startProgram = async (
  directory: string,
): Promise<
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly error: string; readonly message: string; readonly code: number | null }
> => {
  const child = spawn(process.execPath, [ENTRY, '--data', directory, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await readFirstLine(child)
  if ('error' in line) {
    if (child.exitCode === null) await once(child, 'exit')
    return { ok: false, error: line.error, message: line.message, code: child.exitCode }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  const program: Program = {
    ...line,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM')
      const again = await startProgram(directory)
      if (!again.ok) throw new Error(again.message)
      return again.program
    },
  }
  return { ok: true, program }
}

/** `program` runs on a fresh folder; `window` is a page that has opened its start link. */
export const test = base.extend<{ program: Program; window: Page; browserPresent: undefined }>({
  page: async ({ page }, use) => use(pressPatiently(page)),
  browserPresent: [
    async ({ browserName: _ }, use, info) => {
      info.skip(info.config.metadata.hasBrowser !== true, '没有浏览器')
      await use(undefined)
    },
    { auto: true },
  ],
  program: async ({ browserName: _ }, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'sifangzhuo-story-'))
    const started = await startProgram(directory)
    if (!started.ok) throw new Error(started.message)
    await use(started.program)
    await started.program.kill()
    rmSync(directory, { recursive: true, force: true })
  },
  window: async ({ page, program }, use) => {
    await page.goto(program.url)
    await use(page)
  },
})

export { expect } from '@playwright/test'

const readFirstLine = async (child: ChildProcess): Promise<StartLine> => {
  if (child.stdout === null) throw new Error('no output')
  const lines = createInterface({ input: child.stdout })
  const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
  try {
    for await (const line of lines) return JSON.parse(line)
    throw new Error(`the program ended without a line (${child.exitCode})`)
  } finally {
    clearTimeout(timer)
    child.stdout.resume()
  }
}
