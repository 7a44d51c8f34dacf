/** Opens real database files: as they should be set, alone, and refused with a reason where they can't be used. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { failureFromDisk, openStore } from '../../src/main/store/database.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { behindTheBack, dumpTables, fileIn, makeFolder, opened, startChild, writeRow } from './files.ts'

const newest = migrations.at(-1)?.version ?? 0

/** A closed database with some rows. */
const fillFolder = async (): Promise<string> => {
  const directory = makeFolder()
  const store = await openStore({ directory })
  if (!store.ok) throw new Error(store.failure.code)
  for (let row = 0; row < 200; row += 1) await writeRow(store.value, `设置${row}`, '内容'.repeat(200))
  await store.value.close()
  return directory
}

describe('打开的数据库', () => {
  const settings = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 2000],
    ['user_version', newest],
  ] as const
  it.each(settings)('%s 是 %s', async (name, wanted) => {
    const store = await opened({ directory: makeFolder() })
    const { rows } = await sql`PRAGMA ${sql.raw(name)}`.execute(store.db)
    expect(Object.values(rows[0] ?? {})).toEqual([wanted])
  })

  it('每一张表都是 STRICT', async () => {
    const store = await opened({ directory: makeFolder() })
    const tables = behindTheBack(store.file, (raw) => raw.pragma('table_list')) as readonly {
      readonly schema: string
      readonly name: string
      readonly type: 'table' | 'virtual' | 'shadow' | 'view'
      readonly strict: number
    }[]
    const ours = tables.filter(
      ({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
    )
    expect(ours.length).toBeGreaterThan(20)
    expect(ours.filter((table) => table.strict !== 1).map((table) => table.name)).toEqual([])
  })

  it('不让一行指向不存在的行', async () => {
    const store = await opened({ directory: makeFolder() })
    const orphan = store.db.transaction().execute(async (write) => {
      await write
        .insertInto('attendance_event')
        .values({ rollEntryId: 7, kind: 'arrive', at: '', standInName: null, note: '', withdrawnAt: null })
        .execute()
    })
    await expect(orphan).rejects.toThrow('FOREIGN KEY')
  })

  it('关上再打开，一行不少', async () => {
    const directory = await fillFolder()
    const before = dumpTables(fileIn(directory))
    await opened({ directory })
    expect(dumpTables(fileIn(directory))).toEqual(before)
  })
})

describe('同一份资料只给一个程序用', () => {
  it('另一个进程开着时，两秒内说正在使用；它一死就能打开', async () => {
    const directory = await fillFolder()
    const child = startChild('hold', directory)
    expect(await child.nextLine()).toBe('"open"')
    const startedAt = performance.now()
    expect(await openStore({ directory })).toEqual({ ok: false, failure: { code: 'database-busy' } })
    expect(performance.now() - startedAt).toBeLessThan(2000)
    await child.kill()
    await opened({ directory })
  })

  it('反过来，另一个进程也进不来', async () => {
    const directory = makeFolder()
    await opened({ directory })
    expect(await startChild('hold', directory).nextLine()).toBe('{"code":"database-busy"}')
  })

  it('同一个进程里也不能打开两次，关上以后可以', async () => {
    const directory = makeFolder()
    const first = await opened({ directory })
    expect(await openStore({ directory })).toMatchObject({ failure: { code: 'database-busy' } })
    await first.close()
    await opened({ directory })
  })

  it('被拒绝的一方什么也没改', async () => {
    const directory = makeFolder()
    const store = await opened({ directory })
    await writeRow(store, '字号', '18')
    const before = dumpTables(store.file)
    await openStore({ directory })
    await writeRow(store, '地点', '二楼')
    expect(dumpTables(store.file)).toEqual({
      ...before,
      setting: expect.arrayContaining([...(before.setting ?? [])]),
    })
  })
})

describe('用不了的资料', () => {
  it('是更新的程序写的', async () => {
    const directory = await fillFolder()
    behindTheBack(fileIn(directory), (raw) => raw.pragma(`user_version = ${newest + 1}`))
    const before = dumpTables(fileIn(directory))
    expect(await openStore({ directory })).toEqual({
      ok: false,
      failure: { code: 'database-newer', version: newest + 1 },
    })
    expect(dumpTables(fileIn(directory))).toEqual(before)
  })

  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['整个文件是别的东西', (file) => writeFileSync(file, Buffer.alloc(8192, 'x'))],
    ['文件头坏了', (file) => writeFileSync(file, readFileSync(file).fill(0x2a, 0, 16))],
    ['中间一页坏了', (file) => writeFileSync(file, readFileSync(file).fill(0x2a, 4096 * 2, 4096 * 3))],
    ['少了后一半', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 8192) * 4096)],
    ['只剩半页', (file) => truncateSync(file, 2000)],
  ]
  it.each(damages)('受损了：%s', async (_name, damage) => {
    const directory = await fillFolder()
    const file = fileIn(directory)
    damage(file)
    const before = readFileSync(file)
    expect(await openStore({ directory })).toEqual({ ok: false, failure: { code: 'database-damaged' } })
    expect(readFileSync(file).equals(before)).toBe(true)
    // The lock was given back: the same refusal again, and not `database-busy`.
    expect(await openStore({ directory })).toMatchObject({ failure: { code: 'database-damaged' } })
  })

  it('资料夹的位置上是一个文件', async () => {
    const directory = path.join(makeFolder(), '资料')
    writeFileSync(directory, '')
    expect(await openStore({ directory })).toMatchObject({ ok: false, failure: { code: 'disk-error' } })
  })

  /** The superuser may write anywhere, so a user without rights opens the folder instead. */
  const isRoot = process.getuid?.() === 0
  const nobody = isRoot ? 65_534 : undefined
  const canTry = process.platform !== 'win32' && (!isRoot || canRunAs(65_534))
  if (!canTry && process.env.REQUIRE_ALL !== '1')
    console.warn('SKIPPED: no way to open a folder without the right to write here')

  it.skipIf(!canTry && process.env.REQUIRE_ALL !== '1')('资料夹不能写', async () => {
    const directory = makeFolder()
    chmodSync(directory, 0o555)
    onTestFinished(() => chmodSync(directory, 0o755))
    expect(await startChild('hold', directory, nobody).nextLine()).toBe('{"code":"disk-read-only"}')
    expect(existsSync(fileIn(directory))).toBe(false)
  })

  it.skipIf(!canTry && process.env.REQUIRE_ALL !== '1')('资料夹能写，资料文件不能写', async () => {
    const directory = await fillFolder()
    chmodSync(directory, 0o777)
    chmodSync(fileIn(directory), 0o444)
    chmodSync(path.join(directory, '四方桌.lock'), 0o666)
    expect(await startChild('hold', directory, nobody).nextLine()).toBe('{"code":"disk-read-only"}')
  })
})

/** Whether this machine lets a process without rights run the program from here. */
function canRunAs(user: number): boolean {
  return spawnSync(process.execPath, ['-e', ''], { uid: user, gid: user }).status === 0
}

describe('磁盘的错误都说得出来', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_READONLY', 'disk-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'disk-read-only'],
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-read-only'],
    ['EPERM', 'disk-read-only'],
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_BUSY', 'database-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'database-busy'],
    ['SQLITE_LOCKED', 'database-busy'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['SQLITE_IOERR_FSYNC', 'disk-error'],
    ['SQLITE_CANTOPEN', 'disk-error'],
    ['EIO', 'disk-error'],
    ['ENOENT', 'disk-error'],
    ['ENOTDIR', 'disk-error'],
    ['EEXIST', 'disk-error'],
  ])('%s 是 %s', (code, failure) => {
    expect(failureFromDisk(Object.assign(new Error(code), { code }), '资料')?.code).toBe(failure)
  })

  it.each([
    ['别的代码', Object.assign(new Error('constraint'), { code: 'SQLITE_CONSTRAINT' })],
    ['没有代码的错误', new Error('bug')],
    ['不是错误的东西', '满了'],
    ['空', null],
  ])('不是磁盘的事就不冒充：%s', (_name, error) => {
    expect(failureFromDisk(error, '资料')).toBeNull()
  })

  it('资料夹建在没有的盘上，说得出位置', async () => {
    const parent = makeFolder()
    mkdirSync(path.join(parent, '占位'))
    writeFileSync(path.join(parent, '占位', '文件'), '')
    const directory = path.join(parent, '占位', '文件', '里面')
    const reply = await openStore({ directory })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'disk-error', path: fileIn(directory) } })
  })
})
