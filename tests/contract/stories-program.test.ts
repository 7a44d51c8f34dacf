/** Stories of the program itself: power cuts in the middle of a meeting, the sample community beside the real one, copies, and a full disk. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { OutputOf } from '../../src/contract/index.ts'
import { nouns } from '../../src/contract/operation.ts'
import type { MeetingId } from '../../src/domain/identity.ts'
import { countItemSeconds } from '../../src/domain/meeting/meeting-pace.ts'
import { monthAfter } from '../../src/domain/month.ts'
import { openHouse } from '../../src/main/app.ts'
import { writePapers } from '../../src/main/demo/paper-writing.ts'
import { createDispatch } from '../../src/main/dispatch.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { dumpTables, makeFolder } from '../store/files.ts'
import {
  addPeople,
  evening,
  openMeeting,
  openTable,
  type Seats,
  setUp,
  storyCommunity,
  storyDay,
  storyHouse,
  type Table,
} from './round-table.ts'

const keptFolder = (): string => {
  const directory = mkdtempSync(path.join(tmpdir(), 'sifangzhuo-kept-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Behind whatever else waits, as a window's question comes. */
const goLast = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

describe('会开到一半断了电', () => {
  /** A meeting at its first item since 19:35; the program was last alive at `lastAlive` and starts again at `startsAt`. */
  const restart = async (
    lastAlive: string,
    startsAt: string,
    more: (table: Table, seats: Seats) => Promise<unknown> = async () => undefined,
  ): Promise<{ table: Table; seats: Seats }> => {
    const directory = keptFolder()
    const before = await openTable({ directory })
    const seats = await openMeeting(before, { kinds: ['inform'] })
    before.at('19:35')
    await before.ask('agenda.begin', { itemId: seats.itemIds[0] ?? expect.fail('no item') })
    await more(before, seats)
    await before.close()
    writeFileSync(path.join(directory, '最近运行'), lastAlive.includes(':') ? lastAlive : '')
    return { table: await openTable({ directory, startsAt }), seats }
  }
  const interruptionOf = async (table: Table) => (await table.ask('application.status', {})).interruption

  it('再打开时问断了多久；算作中断，这一项的时间里就不算它', async () => {
    const { table, seats } = await restart(evening('19:50'), '20:10')
    const { meetingId } = seats
    const cut = await interruptionOf(table)
    expect(cut).toEqual({ meetingId, startedAt: evening('19:50'), endedAt: evening('20:10') })
    if (cut === null) return
    await table.ask('meetings.settleInterruption', { ...cut, wasBreak: true })
    expect(await interruptionOf(table)).toBeNull()
    const record = await table.ask('meetings.record', { meetingId })
    expect(record.breaks).toEqual([
      { kind: 'interruption', startedAt: evening('19:50'), endedAt: evening('20:10') },
    ])
    const [item = expect.fail('no item')] = record.agenda
    // From 19:35:01 to 20:15:01, less the twenty minutes.
    expect(countItemSeconds(item, record.breaks, evening('20:15:01'))).toBe(20 * 60)
  })

  it('算作会议照常，时间照走；两次都只问一次、只收一次', async () => {
    const { table, seats } = await restart(evening('19:50'), '20:10')
    const cut = (await interruptionOf(table)) ?? expect.fail('no interruption')
    await table.ask('meetings.settleInterruption', { ...cut, wasBreak: false })
    expect((await table.ask('meetings.record', { meetingId: seats.meetingId })).breaks).toEqual([])
    expect(await interruptionOf(table)).toBeNull()
    expect(await table.refused('meetings.settleInterruption', { ...cut, wasBreak: true })).toMatchObject({
      code: 'wrong-state',
      state: 'settled',
    })
  })

  it('回答要落在会议里：不能倒着、不能早于开会、不能晚于现在、会议要正在开', async () => {
    const { table, seats } = await restart(evening('19:50'), '20:10')
    const { meetingId } = seats
    const settle = (startedAt: string, endedAt: string) =>
      table.refused('meetings.settleInterruption', { meetingId, startedAt, endedAt, wasBreak: true })
    const outside = { code: 'time-outside-meeting' }
    expect(await settle(evening('20:00'), evening('19:55'))).toEqual(outside)
    expect(await settle(evening('19:00'), evening('19:55'))).toEqual(outside)
    expect(await settle(evening('19:50'), evening('23:00'))).toEqual(outside)
    const draft = await table.ask('meetings.draft', { form: 'bench-meeting' })
    expect(
      await table.refused('meetings.settleInterruption', {
        meetingId: draft as MeetingId,
        startedAt: evening('19:50'),
        endedAt: evening('19:55'),
        wasBreak: true,
      }),
    ).toMatchObject({ code: 'wrong-state', state: 'draft' })
  })

  it('开会前就断了的，从开会算起', async () => {
    const { table } = await restart(evening('19:00'), '20:10')
    expect(await interruptionOf(table)).toMatchObject({ startedAt: evening('19:30:01') })
  })

  it.each<[string, string, string, Parameters<typeof restart>[2]?]>([
    ['半分钟以内', evening('19:50'), '19:50:29'],
    ['钟倒着走', evening('20:10'), '19:50'],
    ['不知道什么时候断的', '', '20:10'],
    ['写了一半的时间', '2026-03-12T12:0', '20:10'],
    ['只剩日子', '2026-03-12T12:00:00', '20:10'],
    ['写坏了', '::\u0000\u0000', '20:10'],
    [
      '正在休息',
      evening('19:50'),
      '20:10',
      (table, seats) => table.ask('meetings.suspend', { meetingId: seats.meetingId }),
    ],
    [
      '已经改期',
      evening('19:50'),
      '20:10',
      (table, seats) => table.ask('meetings.adjourn', { meetingId: seats.meetingId, reason: '停电' }),
    ],
  ])('不问：%s', async (_name, lastAlive, startsAt, more) => {
    const { table } = await restart(lastAlive, startsAt, more)
    expect(await interruptionOf(table)).toBeNull()
  })

  it('程序活着，每五秒记一次；正常关掉也记', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const table = await openTable()
    const file = path.join(table.directory, '最近运行')
    expect(existsSync(file)).toBe(false)
    table.at('19:40')
    vi.advanceTimersByTime(5000)
    expect(readFileSync(file, 'utf8')).toBe(evening('19:40'))
    table.at('19:41')
    await table.close()
    expect(readFileSync(file, 'utf8')).toBe(evening('19:41'))
  })
})

describe('演示社区', () => {
  it('和自己的社区分得开：进去改什么，出来都没有；再进去，还在', async () => {
    const table = await openTable()
    await setUp(table)
    await addPeople(table, 3)
    await table.ask('application.setFontSize', { fontSize: 24 })
    const home = dumpTables(table.file)
    table.heard.splice(0)
    await table.ask('application.enterDemo', {})
    expect(new Set(table.heard)).toEqual(new Set(nouns))
    const status = await table.ask('application.status', {})
    expect(status).toMatchObject({ isDemo: true, fontSize: 18 })
    expect(status.dataDirectory).not.toBe(table.directory)
    const shown = await table.ask('people.list', {})
    expect(shown.length).toBeGreaterThan(20)
    expect((await table.ask('meetings.list', {})).length).toBeGreaterThan(1)
    await addPeople(table, 1)
    expect(dumpTables(table.file)).toEqual(home)

    table.heard.splice(0)
    await table.ask('application.leaveDemo', {})
    expect(new Set(table.heard)).toEqual(new Set(nouns))
    expect(await table.ask('application.status', {})).toMatchObject({ isDemo: false, fontSize: 24 })
    expect(await table.ask('people.list', {})).toHaveLength(3)
    expect(dumpTables(table.file)).toEqual(home)

    await table.ask('application.enterDemo', {})
    expect(await table.ask('people.list', {})).toHaveLength(shown.length + 1)
    expect(table.logged).toEqual([])
  })

  it('文书写在自己的文件夹里', async () => {
    const table = await openTable()
    await table.ask('application.enterDemo', {})
    const [meeting = expect.fail('no meeting')] = await table.ask('meetings.list', {})
    const [written] = await writePapers(table, {
      subject: { kind: 'meeting', meetingId: meeting.id },
      kind: 'meeting-notice',
    })
    expect(written?.path.startsWith(path.join(table.documentsDirectory, '演示社区'))).toBe(true)
  })

  it('第一次进去要从头演一遍：演到哪个月说得出来，正式社区这时照样答得上；连按两下只演一遍', async () => {
    const table = await openTable()
    await setUp(table)
    expect(await table.ask('application.demoProgress', {})).toBeNull()
    let isIn = false
    const entering = Promise.all([1, 2].map(() => table.send('application.enterDemo', {}))).finally(() => {
      isIn = true
    })
    const told: NonNullable<OutputOf<'application.demoProgress'>>[] = []
    while (!isIn) {
      await goLast()
      const progress = await table.ask('application.demoProgress', {})
      if (progress === null || progress.place === told.at(-1)?.place) continue
      expect(await table.ask('application.status', {})).toMatchObject({ isDemo: false })
      told.push(progress)
    }
    expect((await entering).map((reply) => reply.ok)).toEqual([true, true])
    const [first = expect.fail('nothing was told')] = told
    expect(told).toEqual(
      Array.from({ length: first.count }, (_, index) => ({
        month: monthAfter(first.month, index),
        place: index + 1,
        count: first.count,
      })),
    )
    expect(told.at(-1)?.month).toBe(storyDay.slice(0, 7))
    expect(await table.ask('application.demoProgress', {})).toBeNull()
    const names = (await table.ask('people.list', {})).map((person) => person.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('正在准备时退出，马上停下，不留半个社区', async () => {
    const directory = keptFolder()
    const table = await openTable({ directory })
    const entering = table.send('application.enterDemo', {})
    while ((await table.ask('application.demoProgress', {})) === null) await goLast()
    await table.close()
    expect(await entering).toEqual({ ok: false, failure: { code: 'program-closed' } })
    expect(existsSync(path.join(directory, '演示社区'))).toBe(false)
  })

  it('准备到一半就被杀掉的，下次从头准备，不给人看半个社区', async () => {
    const directory = keptFolder()
    const partial = path.join(directory, '演示社区.partial')
    const house = await openHouse({
      directory: partial,
      documentsDirectory: partial,
      host: createNoHost({ documentsDirectory: partial }),
      now: () => evening('09:00'),
      log: () => undefined,
    })
    if (!house.ok) throw new Error(house.failure.code)
    await house.value.store.close()
    const table = await openTable({ directory })
    await table.ask('application.enterDemo', {})
    expect((await table.ask('people.list', {})).length).toBeGreaterThan(20)
    expect(existsSync(partial)).toBe(false)
  })

  it('演示资料坏了，说受损，还留在自己的社区', async () => {
    const directory = keptFolder()
    mkdirSync(path.join(directory, '演示社区'))
    writeFileSync(path.join(directory, '演示社区', '四方桌.sqlite'), '坏'.repeat(5000))
    const table = await openTable({ directory })
    expect(await table.refused('application.enterDemo', {})).toEqual({ code: 'database-damaged' })
    expect(await table.ask('application.status', {})).toMatchObject({ isDemo: false })
  })

  it('演示里没有断电要问', async () => {
    const table = await openTable()
    await table.ask('application.enterDemo', {})
    expect((await table.ask('application.status', {})).interruption).toBeNull()
  })
})

describe('备份', () => {
  it('备份的是这一刻的全部，窗口知道有了新的一份', async () => {
    const table = await openTable({ isWatched: true })
    expect((await table.ask('application.status', {})).lastBackup).toBeNull()
    await setUp(table)
    await addPeople(table, 3)
    const copy = await table.ask('application.backUp', {})
    expect(dumpTables(copy.path)).toEqual(dumpTables(table.file))
    expect((await table.ask('application.status', {})).lastBackup?.path).toBe(copy.path)
    expect(table.heard).toContain('application')
  })

  it('一边备份一边写，备份里没有半条命令', async () => {
    const table = await openTable()
    await setUp(table)
    const adding = Array.from({ length: 20 }, () => addPeople(table, 3))
    const copies = await Promise.all([1, 2, 3].map(() => table.send('application.backUp', {})))
    await Promise.all(adding)
    for (const copied of copies) {
      const { path: file } = (copied.ok ? copied.value : expect.fail(copied.failure.code)) as { path: string }
      const dump = dumpTables(file)
      const commands = (dump.journal ?? []).filter(
        (row) => (row as { operation: string }).operation === 'people.add',
      )
      expect(dump.person).toHaveLength(commands.length * 3)
    }
  })
})

describe('磁盘出事', () => {
  const house = async () => {
    const directory = makeFolder()
    const logged: string[] = []
    const told: string[] = []
    const opened = await openHouse({
      directory,
      documentsDirectory: directory,
      host: createNoHost({ documentsDirectory: directory }),
      now: () => evening('19:00'),
      log: (line) => void logged.push(line),
    })
    if (!opened.ok) throw new Error(opened.failure.code)
    onTestFinished(() => opened.value.store.close())
    const { store } = opened.value
    const send = createDispatch({
      house: () => opened.value,
      now: () => evening('19:00'),
      log: (line) => void logged.push(line),
      tellChanged: (changed) => void told.push(...changed),
    })
    const parties = ['社区', '物业'].map((name) => ({ id: null, name }))
    await send('communities.setUp', { community: storyCommunity, parties, houseRule: storyHouse })
    told.splice(0)
    const entry = { name: '吴磊', partyId: null, role: '', unit: '', room: '', phone: '', isObserver: false }
    const add = () => send('people.add', { people: Array.from({ length: 300 }, () => entry) })
    return { store, send, add, logged, told }
  }

  it('磁盘满了：说满了，一行没写，窗口没听到；腾出地方就能接着用', async () => {
    const { store, add, logged, told } = await house()
    const before = dumpTables(store.file)
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db)
    await sql`PRAGMA max_page_count = ${sql.raw(String(rows[0]?.page_count ?? 1))}`.execute(store.db)
    expect(await add()).toEqual({ ok: false, failure: { code: 'disk-full' } })
    expect(dumpTables(store.file)).toEqual(before)
    expect(told).toEqual([])
    expect(logged).toHaveLength(1)
    await sql`PRAGMA max_page_count = 1000000`.execute(store.db)
    expect(await add()).toMatchObject({ ok: true })
    expect(await proveJournal(store.db)).toMatchObject({ brokenAt: null })
  })

  it('磁盘变成只读：说不能写，还能看', async () => {
    const { store, send, add } = await house()
    const before = dumpTables(store.file)
    await sql`PRAGMA query_only = ON`.execute(store.db)
    expect(await add()).toEqual({ ok: false, failure: { code: 'disk-read-only' } })
    expect(await send('communities.get', {})).toMatchObject({ ok: true })
    expect(dumpTables(store.file)).toEqual(before)
    await sql`PRAGMA query_only = OFF`.execute(store.db)
    expect(await add()).toMatchObject({ ok: true })
  })

  it('程序自己的错：记下全部，给出编号，一行没写', async () => {
    const { store, add, logged } = await house()
    const before = dumpTables(store.file)
    await sql`CREATE TEMP TRIGGER broken BEFORE INSERT ON main.journal BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`.execute(
      store.db,
    )
    const reply = await add()
    expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
    const reference = !reply.ok && reply.failure.code === 'unexpected' ? reply.failure.reference : ''
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain(reference)
    expect(logged[0]).toContain('broken on purpose')
    expect(dumpTables(store.file)).toEqual(before)
  })

  it('听的一方出错，存上的还是存上了', async () => {
    const table = await openTable()
    table.app.onChanged(() => {
      throw new Error('the window is gone')
    })
    await setUp(table)
    await addPeople(table, 2)
    expect(await table.ask('people.list', {})).toHaveLength(2)
    expect(table.heard).toContain('people')
  })
})
