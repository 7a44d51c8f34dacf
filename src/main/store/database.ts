/** Opens the one database file: lock, settings, migrations, copies. Alone names better-sqlite3; knows no noun. */
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { codeOfError, failureFromCode } from '../../domain/disk-failure.ts'
import { accept, type Failure, type Reply, refuse } from '../../domain/failure.ts'
import { migrations as released } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import type { Schema } from './schema/schema.ts'
import { keepStatements } from './statement-cache.ts'

/** An open database with its lock; one per process and file. */
export type Store = {
  readonly file: string
  readonly db: Kysely<Schema>
  /** Writes a verified copy under `target`: temporary name, sync, reopen, check, rename. */
  copyTo(target: string): Promise<Reply<{ readonly path: string }>>
  close(): Promise<void>
}

export type StoreOptions = {
  readonly directory: string
  /**
   * Written beside its place and moved there when it is whole: nothing waits for the disk before it is closed, and then
   * all of it does. Whatever breaks off before is thrown away.
   */
  readonly isDraft?: boolean
  /** For tests of migrations; the released list otherwise. */
  readonly migrations?: readonly Migration[]
}

const databaseName = '四方桌.sqlite'
const lockName = '四方桌.lock'

/** Turns an error of SQLite or of the file system into a refusal; null for anything else. */
export const failureFromDisk = (error: unknown, file: string): Failure | null =>
  failureFromCode(codeOfError(error), file)

/** Takes the lock of a data folder, held by the operating system and so freed by any end of the process. */
const takeLock = (directory: string): Database.Database => {
  const lock = new Database(path.join(directory, lockName), { timeout: 500 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

const syncFile = (file: string): void => {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Whether a file opens as a whole and unbroken database. */
const isWhole = (file: string): boolean => {
  const copy = new Database(file, { readonly: true })
  try {
    return copy.pragma('integrity_check', { simple: true }) === 'ok'
  } finally {
    copy.close()
  }
}

const copyDatabase = async (raw: Database.Database, target: string): Promise<void> => {
  const temporary = `${target}.partial`
  fs.rmSync(temporary, { force: true })
  fs.mkdirSync(path.dirname(target), { recursive: true })
  try {
    await raw.backup(temporary)
    if (!isWhole(temporary)) throw Object.assign(new Error('copy is damaged'), { code: 'SQLITE_CORRUPT' })
    syncFile(temporary)
    fs.renameSync(temporary, target)
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${temporary}${rest}`, { force: true })
  }
}

const versionOf = (raw: Database.Database): number => Number(raw.pragma('user_version', { simple: true }))

/** Brings the schema to the newest version: a verified copy first, then all steps in one transaction. */
const migrate = async (
  raw: Database.Database,
  file: string,
  list: readonly Migration[],
): Promise<Failure | null> => {
  const newest = list.at(-1)?.version ?? 0
  const present = versionOf(raw)
  if (present > newest) return { code: 'database-newer', version: present }
  if (present === newest) return null
  if (present > 0) await copyDatabase(raw, `${file}.before-${newest}`)
  raw.pragma('foreign_keys = OFF')
  raw.exec('BEGIN IMMEDIATE')
  try {
    for (const step of list.filter((one) => one.version > present)) {
      for (const statement of step.statements) raw.exec(statement)
    }
    const broken = raw.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new Error('migration breaks references')
    raw.pragma(`user_version = ${newest}`)
    raw.exec('COMMIT')
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK')
    throw error
  }
  return null
}

const connect = (file: string): Database.Database => {
  const raw = new Database(file, { timeout: 2000 })
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('busy_timeout = 2000')
  return raw
}

/**
 * Opens the database of a data folder, alone in this and every other process.
 * Refuses a second process, a newer, a damaged or an unwritable database.
 */
export const openStore = async (options: StoreOptions): Promise<Reply<Store>> => {
  const file = path.join(options.directory, databaseName)
  let lock: Database.Database | null = null
  let raw: Database.Database | null = null
  const release = (): void => {
    if (raw?.open) raw.close()
    if (lock?.open) lock.close()
  }
  try {
    fs.mkdirSync(options.directory, { recursive: true })
    // SQLite opens what it may not write for reading, and would refuse the first command only.
    for (const place of [options.directory, file])
      if (fs.existsSync(place)) fs.accessSync(place, fs.constants.W_OK)
    lock = takeLock(options.directory)
    raw = connect(file)
    if (raw.pragma('quick_check', { simple: true }) !== 'ok') {
      release()
      return refuse({ code: 'database-damaged' })
    }
    const failure = await migrate(raw, file, options.migrations ?? released)
    if (failure !== null) {
      release()
      return refuse(failure)
    }
    raw.pragma('foreign_keys = ON')
    const isDraft = options.isDraft ?? false
    if (isDraft) raw.pragma('synchronous = OFF')
    return accept(storeOver(file, raw, release, isDraft))
  } catch (error) {
    release()
    const failure = failureFromDisk(error, file)
    if (failure === null) throw error
    return refuse(failure)
  }
}

const storeOver = (file: string, raw: Database.Database, release: () => void, isDraft: boolean): Store => {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) })
  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    // What was asked for before is done first.
    await db.connection().execute(async () => undefined)
    if (isDraft) {
      raw.pragma('synchronous = FULL')
      raw.pragma('wal_checkpoint(TRUNCATE)')
    }
    await db.destroy()
    release()
  }
  return {
    file,
    db,
    copyTo: async (target) => {
      try {
        // Waits for its turn: a copy taken while a transaction is open is refused by SQLite.
        await db.connection().execute(() => copyDatabase(raw, target))
        return accept({ path: target })
      } catch (error) {
        const failure = failureFromDisk(error, target)
        if (failure === null) throw error
        return refuse(failure)
      }
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
