/** Makes folders for tests and looks into database files behind the program's back. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../src/main/store/database.ts'
import type { Write } from '../../src/main/store/schema/schema.ts'

/** A folder that is gone after the test. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sifangzhuo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const fileIn = (directory: string): string => path.join(directory, '四方桌.sqlite')

/** Opens a store that must open; closed after the test. */
export const opened = async (options: StoreOptions): Promise<Store> => {
  const reply = await openStore(options)
  if (!reply.ok) throw new Error(reply.failure.code)
  onTestFinished(() => reply.value.close())
  return reply.value
}

/** Writes one setting in a transaction of its own. */
export const writeRow = (store: Store, name: string, value: string): Promise<void> =>
  store.db.transaction().execute(async (write: Write) => {
    await write.insertInto('setting').values({ name, value }).execute()
  })

/** Runs `look` on a second connection to a file, as another program would. */
export const behindTheBack = <Value>(file: string, look: (raw: Database.Database) => Value): Value => {
  const raw = new Database(file)
  try {
    return look(raw)
  } finally {
    raw.close()
  }
}

/** Every row of every table, in order. */
export const dumpTables = (file: string): Readonly<Record<string, readonly unknown[]>> =>
  behindTheBack(file, (raw) => {
    const tables = raw
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((table) => {
        const order = raw.pragma(`table_info("${table}")`) as readonly unknown[]
        return [
          table,
          raw.prepare(`SELECT * FROM "${table}" ORDER BY ${order.length > 1 ? '1, 2' : '1'}`).all(),
        ]
      }),
    )
  })

export type Child = {
  /** The next line that it prints; undefined when it ended. */
  nextLine(): Promise<string | undefined>
  /** Ends it the way a power cut would, and answers everything that it printed and nobody read yet. */
  kill(): Promise<readonly string[]>
}

/** Starts another process of the program on a folder; as `user` where given. */
export const startChild = (part: string, directory: string, user?: number): Child => {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, part, directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  const lines: string[] = []
  const waiting: ((line: string | undefined) => void)[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    const next = waiting.shift()
    if (next === undefined) lines.push(line)
    else next(line)
  })
  const ended = once(reader, 'close').then(() => {
    for (const next of waiting.splice(0)) next(undefined)
  })
  let isEnded = false
  void ended.then(() => {
    isEnded = true
  })
  const kill = async (): Promise<readonly string[]> => {
    child.kill('SIGKILL')
    await ended
    return lines.splice(0)
  }
  onTestFinished(async () => void (await kill()))
  return {
    nextLine: async () => {
      const line = lines.shift()
      if (line !== undefined || isEnded) return line
      return new Promise((resolve) => waiting.push(resolve))
    },
    kill,
  }
}
