/** Copies real databases: every copy is whole and equal, and a copy that fails leaves the one before. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/store/database.ts'
import { behindTheBack, dumpTables, makeFolder, opened, writeRow } from './files.ts'

const filled = async (): Promise<{ readonly store: Store; readonly target: string }> => {
  const directory = makeFolder()
  const store = await opened({ directory })
  for (let row = 0; row < 300; row += 1) await writeRow(store, `设置${row}`, '内容'.repeat(300))
  return { store, target: path.join(directory, '备份', '四方桌 2026-03-12.sqlite') }
}

const filesBeside = (target: string): readonly string[] => readdirSync(path.dirname(target))

describe('副本', () => {
  it('打得开，完好，和原来的一行不差，旁边不留半成品', async () => {
    const { store, target } = await filled()
    expect(await store.copyTo(target)).toEqual({ ok: true, value: { path: target } })
    expect(filesBeside(target)).toEqual([path.basename(target)])
    expect(dumpTables(target)).toEqual(dumpTables(store.file))
    expect(behindTheBack(target, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok')
  })

  it('放回资料夹就能用', async () => {
    const { store, target } = await filled()
    await store.copyTo(target)
    const directory = makeFolder()
    writeFileSync(path.join(directory, '四方桌.sqlite'), readFileSync(target))
    const restored = await opened({ directory })
    expect(dumpTables(restored.file)).toEqual(dumpTables(store.file))
    await writeRow(restored, '新的', '写得进去')
  })

  it('刚写进去、还在 WAL 里的也在副本里', async () => {
    const { store, target } = await filled()
    await writeRow(store, '刚写的', '在')
    await store.copyTo(target)
    expect(dumpTables(target).setting).toContainEqual({ name: '刚写的', value: '在' })
  })

  it('正写到一半的不在副本里', async () => {
    const { store, target } = await filled()
    let copied: Promise<unknown> = Promise.resolve()
    await store.db
      .transaction()
      .execute(async (write) => {
        await write.insertInto('setting').values({ name: '没写完的', value: '' }).execute()
        copied = store.copyTo(target)
        await new Promise((resolve) => setTimeout(resolve, 50))
        throw new Error('taken back')
      })
      .catch(() => undefined)
    expect(await copied).toMatchObject({ ok: true })
    expect(dumpTables(target)).toEqual(dumpTables(store.file))
  })

  it('上一次没做完的半成品不碍事', async () => {
    const { store, target } = await filled()
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(`${target}.partial`, '半截')
    expect(await store.copyTo(target)).toMatchObject({ ok: true })
    expect(filesBeside(target)).toEqual([path.basename(target)])
  })

  it('再备份一次，换成新的', async () => {
    const { store, target } = await filled()
    await store.copyTo(target)
    await writeRow(store, '后来的', '在')
    await store.copyTo(target)
    expect(dumpTables(target)).toEqual(dumpTables(store.file))
  })

  it('资料自己坏了，坏的副本不顶掉好的，旁边不留半成品', async () => {
    const { store, target } = await filled()
    await store.copyTo(target)
    const before = dumpTables(target)
    behindTheBack(store.file, (raw) => raw.pragma('wal_checkpoint(TRUNCATE)'))
    const broken = readFileSync(store.file)
    writeFileSync(store.file, broken.fill(0x2a, 4096 * 10, 4096 * 60))
    await sql`PRAGMA shrink_memory`.execute(store.db)
    expect(await store.copyTo(target)).toEqual({ ok: false, failure: { code: 'database-damaged' } })
    expect(dumpTables(target)).toEqual(before)
    expect(filesBeside(target)).toEqual([path.basename(target)])
  })

  it('备份的位置上是一个文件', async () => {
    const { store } = await filled()
    const blocked = path.join(makeFolder(), '备份')
    writeFileSync(blocked, '')
    expect(await store.copyTo(path.join(blocked, '一份.sqlite'))).toMatchObject({
      ok: false,
      failure: { code: 'disk-error' },
    })
  })
})
