/** Brings real database files from one version to the next: old rows in, new rows out, and the old ones safe when it fails. */
import { existsSync, readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/main/store/database.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import type { Migration } from '../../src/main/store/migrations/migration.ts'
import { readDocuments } from '../../src/main/store/papers/documents.ts'
import { behindTheBack, dumpTables, fileIn, makeFolder, opened, writeRow } from './files.ts'

const newest = migrations.at(-1)?.version ?? 0
const next = newest + 1

const withNext = (...statements: readonly string[]): readonly Migration[] => [
  ...migrations,
  { version: next, name: 'synthetic', statements },
]

/** A folder whose database is of the present version and holds a party with a person in it. */
const fillFolder = async (): Promise<string> => {
  const directory = makeFolder()
  const store = await openStore({ directory })
  if (!store.ok) throw new Error(store.failure.code)
  await writeRow(store.value, '字号', '18')
  await store.value.db.transaction().execute(async (write) => {
    await write.insertInto('party').values({ id: 1, name: '物业', position: 1, retiredAt: null }).execute()
    const words = { role: '', unit: '', room: '', phone: '', pinyin: 'wulei', initials: 'wl' }
    await write
      .insertInto('person')
      .values({ id: 1, name: '吴磊', partyId: 1, ...words, isObserver: 0, retiredAt: null })
      .execute()
  })
  await store.value.close()
  return directory
}

const versionOf = (file: string): unknown =>
  behindTheBack(file, (raw) => raw.pragma('user_version', { simple: true }))
const copyOf = (directory: string): string => `${fileIn(directory)}.before-${next}`

describe('从空文件开始', () => {
  it('一次就到最新的版本，不留副本', async () => {
    const directory = makeFolder()
    const store = await opened({ directory })
    expect(versionOf(store.file)).toBe(newest)
    expect(readdirSync(directory).filter((name) => name.includes('before'))).toEqual([])
  })

  it('放出去的每一步都有自己的号，从一数起，不跳不乱', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
    expect(new Set(migrations.map((migration) => migration.name)).size).toBe(migrations.length)
  })

  it('已经是最新的就什么也不做', async () => {
    const directory = await fillFolder()
    const before = dumpTables(fileIn(directory))
    const store = await opened({ directory })
    expect(dumpTables(store.file)).toEqual(before)
    expect(existsSync(copyOf(directory))).toBe(false)
  })
})

describe('从上一版升级', () => {
  it('旧的行进去，新的行出来，升级前的副本打得开、一行不差', async () => {
    const directory = await fillFolder()
    const before = dumpTables(fileIn(directory))
    await opened({
      directory,
      migrations: withNext(
        `ALTER TABLE person ADD COLUMN gender TEXT NOT NULL DEFAULT ''`,
        `UPDATE person SET gender = '男' WHERE name = '吴磊'`,
        `CREATE TABLE keepsake (id INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT`,
        `INSERT INTO keepsake (title) SELECT value FROM setting`,
      ),
    })
    const after = dumpTables(fileIn(directory))
    expect(after.person).toEqual([{ ...(before.person?.[0] ?? {}), gender: '男' }])
    expect(after.keepsake).toEqual([{ id: 1, title: '18' }])
    expect(versionOf(fileIn(directory))).toBe(next)
    expect(versionOf(copyOf(directory))).toBe(newest)
    expect(dumpTables(copyOf(directory))).toEqual(before)
  })

  it('一张被别的表指着的表可以整个换掉，指着它的行都还在', async () => {
    const directory = await fillFolder()
    const before = dumpTables(fileIn(directory))
    const store = await opened({
      directory,
      migrations: withNext(
        `CREATE TABLE party_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL,
          retiredAt TEXT, colour TEXT NOT NULL) STRICT`,
        `INSERT INTO party_new SELECT id, name, position, retiredAt, '' FROM party`,
        `DROP TABLE party`,
        `ALTER TABLE party_new RENAME TO party`,
      ),
    })
    const after = dumpTables(fileIn(directory))
    expect(after.party).toEqual([{ id: 1, name: '物业', position: 1, retiredAt: null, colour: '' }])
    expect(after.person).toEqual(before.person)
    const { rows } = await sql<{ foreign_keys: number }>`PRAGMA foreign_keys`.execute(store.db)
    expect(rows).toEqual([{ foreign_keys: 1 }])
  })

  const failures: readonly (readonly [string, readonly string[]])[] = [
    ['第一句就错', ['CREATE NONSENSE']],
    ['改了一半才错', [`UPDATE person SET name = '改过'`, `DROP TABLE task_note`, 'CREATE NONSENSE']],
    ['每一句都对，却让一行指向不存在的行', [`DELETE FROM party`]],
    ['违反了表自己的规定', [`UPDATE person SET isObserver = 7`]],
  ]
  it.each(failures)('升级失败，旧资料一点没变，副本也在：%s', async (_name, statements) => {
    const directory = await fillFolder()
    const before = dumpTables(fileIn(directory))
    await expect(openStore({ directory, migrations: withNext(...statements) })).rejects.toThrow()
    expect(versionOf(fileIn(directory))).toBe(newest)
    expect(dumpTables(fileIn(directory))).toEqual(before)
    expect(dumpTables(copyOf(directory))).toEqual(before)
    // The program of yesterday still opens it.
    await opened({ directory })
  })

  it('升级过的资料，旧程序不碰', async () => {
    const directory = await fillFolder()
    const upgraded = await openStore({
      directory,
      migrations: withNext('CREATE TABLE keepsake (id INTEGER) STRICT'),
    })
    if (!upgraded.ok) throw new Error(upgraded.failure.code)
    await upgraded.value.close()
    expect(await openStore({ directory })).toEqual({
      ok: false,
      failure: { code: 'database-newer', version: next },
    })
  })
})

describe('0002 规则书', () => {
  it('原来的议事规则成了第一版，业委会会议有一版预设；议程多出类别和路径，别的一点没变', async () => {
    const directory = makeFolder()
    const first = await openStore({ directory, migrations: migrations.slice(0, 1) })
    if (!first.ok) throw new Error(first.failure.code)
    await first.value.close()
    const houseRule = JSON.stringify({
      name: '和苑社区议事规则',
      inForceFrom: '2026-01-01',
      quorum: 'majority',
      eachParty: true,
      agreement: 'no-objection',
    })
    behindTheBack(fileIn(directory), (raw) => {
      raw
        .prepare(
          `INSERT INTO community VALUES (1, '和苑社区', '', '和苑社区党委', '周敏', '', '{年}{序}', ?)`,
        )
        .run(houseRule)
      raw.exec(`INSERT INTO meeting VALUES (1, 'four-party-council', '四方议事会', 'draft', '{}', '2026-03-12',
        '19:30', '', '', NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '')`)
      raw.exec(`INSERT INTO agenda_item VALUES (1, 1, 1, 'vote', '增设停车位', '', 25, '', '', NULL, 0,
        'waiting', 'introduce', NULL, '')`)
    })
    const before = dumpTables(fileIn(directory))
    const second = await openStore({ directory, migrations: migrations.slice(0, 2) })
    if (!second.ok) throw new Error(second.failure.code)
    await second.value.close()
    const after = dumpTables(fileIn(directory))
    expect(after.house_rule).toEqual([
      {
        id: 1,
        body: 'consultation',
        name: '和苑社区议事规则',
        wording: '',
        quorum: 'majority',
        eachParty: 1,
        agreement: 'no-objection',
        inForceFrom: '2026-01-01',
        inForceUntil: null,
        adoptedAt: '2026-01-01T00:00:00.000Z',
      },
      {
        id: 2,
        body: 'owners-committee',
        name: '业主委员会议事规则',
        wording: '',
        quorum: 'majority',
        eachParty: 0,
        agreement: 'majority-of-all',
        inForceFrom: '2026-01-01',
        inForceUntil: null,
        adoptedAt: '2026-01-01T00:00:00.000Z',
      },
    ])
    expect(after.agenda_item).toEqual([{ ...(before.agenda_item?.[0] ?? {}), category: null, track: null }])
    expect(after.meeting).toEqual(before.meeting)
    expect(after.community).toEqual([
      {
        id: 1,
        name: '和苑社区',
        subdistrict: '',
        partyOrganisation: '和苑社区党委',
        secretary: '周敏',
        contact: '',
        numberPattern: '{年}{序}',
      },
    ])
    expect(after.holiday_year).toEqual([])
    expect(after.party_pre_study).toEqual([])
  })

  it('还没有社区的资料库也能升级', async () => {
    const directory = makeFolder()
    const first = await openStore({ directory, migrations: migrations.slice(0, 1) })
    if (!first.ok) throw new Error(first.failure.code)
    await first.value.close()
    await opened({ directory, migrations: migrations.slice(0, 2) })
    expect(dumpTables(fileIn(directory)).house_rule).toEqual([])
  })
})

describe('0005 文书', () => {
  it('原来写的文书都成了第几版，文件记在自己的表里，旧的再写一次还认得', async () => {
    const directory = makeFolder()
    const former = await openStore({ directory, migrations: migrations.slice(0, 4) })
    if (!former.ok) throw new Error(former.failure.code)
    await former.value.close()
    const snapshot = JSON.stringify({ kind: 'minutes', title: ['会议纪要'], blocks: [] })
    behindTheBack(fileIn(directory), (raw) => {
      raw.exec(`INSERT INTO meeting (id, form, title, state, rule, heldOn, startTime, place, estateName, occasion,
        endReason) VALUES (3, 'four-party-council', '四方议事会', 'minuted', '{}', '2026-03-12', '19:30',
        '', '', '', '')`)
      raw.exec(`INSERT INTO estate VALUES (1, '南方印象小区')`)
      raw.exec(`INSERT INTO written_vote (id, title, estateId, estateName, scopeKind, scopeBuilding, scopeEntrance,
        state, organiser, place, contact, explanation, opensOn, untilOn, untilTime, objectionDays, countsParking,
        isDoubleEntry, roundBy, roundReason, tellers, scrutineer, annulledBy, annulReason)
        VALUES (5, '增设停车位', 1, '南方印象小区', 'estate', '', '', 'prepared', '', '', '', '', '2026-03-12',
        '2026-03-20', '18:00', 7, 0, 0, '', '', '', '', '', '')`)
      const add =
        raw.prepare(`INSERT INTO document (meetingId, writtenVoteId, kind, title, version, fileName, path,
        snapshot, snapshotHash, writtenAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      const at = '2026-03-12T17:30:00.000Z'
      add.run(3, null, 'minutes', '四方议事会 会议纪要', 1, '纪要.docx', '文书/纪要.docx', snapshot, 'a1', at)
      add.run(
        3,
        null,
        'minutes',
        '四方议事会 会议纪要',
        2,
        '纪要2.docx',
        '文书/纪要2.docx',
        snapshot,
        'a2',
        at,
      )
      add.run(null, 5, 'ballot', '增设停车位 表决票', 1, '票.docx', '文书/票.docx', snapshot, 'b1', at)
    })
    const store = await opened({ directory })
    const after = dumpTables(fileIn(directory))
    const made = {
      size: 'page',
      number: '',
      madeOn: '2026-03-13',
      madeAt: '2026-03-12T17:30:00.000Z',
      code: null,
    }
    expect(after.document).toMatchObject([
      { ...made, id: 1, subjectKey: 'meeting:3', version: 1, contentHash: 'a1', snapshot, meetingId: 3 },
      { ...made, id: 2, subjectKey: 'meeting:3', version: 2, contentHash: 'a2', snapshot, meetingId: 3 },
      { ...made, id: 3, subjectKey: 'written-vote:5::', version: 1, contentHash: 'b1', writtenVoteId: 5 },
    ])
    expect(after.document_file).toMatchObject([
      { documentId: 1, format: 'docx', fileName: '纪要.docx', path: '文书/纪要.docx', bytesHash: null },
      { documentId: 2, format: 'docx', fileName: '纪要2.docx', path: '文书/纪要2.docx', bytesHash: null },
      { documentId: 3, format: 'docx', fileName: '票.docx', path: '文书/票.docx', bytesHash: null },
    ])
    const listed = await readDocuments(store.db)
    expect(listed.map(({ isLatest, occasionTitle }) => [isLatest, occasionTitle])).toEqual([
      [true, '增设停车位'],
      [true, '四方议事会'],
      [false, '四方议事会'],
    ])
    expect(listed.map(({ document }) => document.files.map((file) => file.path))).toEqual([
      ['文书/票.docx'],
      ['文书/纪要2.docx'],
      ['文书/纪要.docx'],
    ])
  })
})
