/** Proves the journal: every row is chained to the one before, can't be changed by the program, and tells when somebody else did. */
import type Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/store/database.ts'
import { appendJournal, proveJournal } from '../../src/main/store/journal.ts'
import { behindTheBack, makeFolder, opened } from './files.ts'

const append = (store: Store, operation: string): Promise<void> =>
  store.db.transaction().execute((write) =>
    appendJournal(write, {
      at: '2026-03-12T11:30:00.000Z',
      operation,
      input: JSON.stringify({ 名: operation }),
    }),
  )

const withRows = async (count: number): Promise<Store> => {
  const store = await opened({ directory: makeFolder() })
  for (let row = 1; row <= count; row += 1) await append(store, `people.add${row}`)
  return store
}

/** Changes rows the way somebody with another program would: first the guards are taken away. */
const tamper = (store: Store, change: (raw: Database.Database) => void): void =>
  behindTheBack(store.file, (raw) => {
    raw.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete')
    change(raw)
  })

describe('日志', () => {
  it('空的也完整，写十行还完整', async () => {
    expect(await proveJournal((await withRows(0)).db)).toEqual({ rowCount: 0, brokenAt: null })
    expect(await proveJournal((await withRows(10)).db)).toEqual({ rowCount: 10, brokenAt: null })
  })

  it('每一行都接着上一行', async () => {
    const store = await withRows(4)
    const rows = await store.db.selectFrom('journal').selectAll().orderBy('id').execute()
    expect(rows[0]?.previousHash).toBe('0'.repeat(64))
    for (const [place, row] of rows.entries()) {
      expect(row.hash).toMatch(/^[0-9a-f]{64}$/u)
      if (place > 0) expect(row.previousHash).toBe(rows[place - 1]?.hash)
    }
    expect(new Set(rows.map((row) => row.hash)).size).toBe(4)
  })

  it('一样的两条命令，各是各的一行', async () => {
    const store = await opened({ directory: makeFolder() })
    await append(store, 'people.add')
    await append(store, 'people.add')
    expect(await proveJournal(store.db)).toEqual({ rowCount: 2, brokenAt: null })
  })

  it('事务没有成，日志也没有', async () => {
    const store = await withRows(2)
    const broken = store.db.transaction().execute(async (write) => {
      await appendJournal(write, { at: '', operation: 'people.add', input: '{}' })
      throw new Error('after the journal')
    })
    await expect(broken).rejects.toThrow('after the journal')
    expect(await proveJournal(store.db)).toEqual({ rowCount: 2, brokenAt: null })
  })

  it.each([
    ['改', `UPDATE journal SET input = '{}' WHERE id = 1`],
    ['删', 'DELETE FROM journal WHERE id = 3'],
    ['整个清空', 'DELETE FROM journal'],
    ['用新的一行顶掉', `INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE id = 1`],
  ])('数据库自己不许：%s', async (_name, statement) => {
    const store = await withRows(3)
    expect(() => behindTheBack(store.file, (raw) => raw.exec(statement))).toThrow(/journal/u)
    expect(await proveJournal(store.db)).toEqual({ rowCount: 3, brokenAt: null })
  })

  it.each([
    ['内容', `UPDATE journal SET input = '{"名":"别的"}' WHERE id = 3`, 3],
    ['时间', `UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE id = 2`, 2],
    ['谁', `UPDATE journal SET who = '别人' WHERE id = 5`, 5],
    ['做了什么', `UPDATE journal SET operation = 'people.retire' WHERE id = 1`, 1],
    ['上一行的指纹', `UPDATE journal SET previousHash = '${'0'.repeat(64)}' WHERE id = 4`, 4],
    ['自己的指纹', `UPDATE journal SET hash = '${'f'.repeat(64)}' WHERE id = 4`, 4],
    ['抽掉中间一行', 'DELETE FROM journal WHERE id = 3', 4],
    ['抽掉第一行', 'DELETE FROM journal WHERE id = 1', 2],
    [
      '抽掉一行，后面的往前挪',
      'DELETE FROM journal WHERE id = 3; UPDATE journal SET id = id - 1 WHERE id > 3',
      3,
    ],
    [
      '两行对调',
      `UPDATE journal SET id = 99 WHERE id = 2; UPDATE journal SET id = 2 WHERE id = 3; UPDATE journal SET id = 3 WHERE id = 99`,
      2,
    ],
    [
      '插进一行',
      `INSERT INTO journal SELECT 6, at, who, 'people.retire', input, previousHash, hash FROM journal WHERE id = 5`,
      6,
    ],
  ])('别的程序动了手脚，从那一行起看得出来：%s', async (_name, statement, brokenAt) => {
    const store = await withRows(5)
    tamper(store, (raw) => raw.exec(statement))
    expect((await proveJournal(store.db)).brokenAt).toBe(brokenAt)
  })
})
