/** Papers through the operations: made as versions, written to files, printed, and made again byte for byte. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { DocumentId, MeetingId } from '../../src/domain/identity.ts'
import type { FileFormat, MeetingPaperKind, PaperSize } from '../../src/domain/papers/paper-kinds.ts'
import { writeFileOf } from '../../src/main/demo/paper-writing.ts'
import { behindTheBack } from '../store/files.ts'
import { minuteOne } from './resolved.ts'
import { openTable, prepare, type Seats, storyCommunity, type Table } from './round-table.ts'

const ofMeeting = (meetingId: MeetingId) => ({ kind: 'meeting', meetingId }) as const

const make = (
  table: Table,
  meetingId: MeetingId,
  kind: MeetingPaperKind,
  { size = 'page', despiteGaps = true }: { size?: PaperSize; despiteGaps?: boolean } = {},
) => table.ask('documents.make', { subject: ofMeeting(meetingId), kind, size, despiteGaps })

const makeOne = async (...wanted: Parameters<typeof make>) => {
  const [made] = await make(...wanted)
  return made ?? expect.fail('nothing was made')
}

const look = (table: Table, meetingId: MeetingId, kind: MeetingPaperKind) =>
  table.ask('documents.preview', { subject: ofMeeting(meetingId), kind, size: 'page', anchor: null })

const addItem = (table: Table, meetingId: MeetingId, title: string) =>
  table.ask('agenda.add', { meetingId, kind: 'inform', titles: [title] })

const madeDocument = async (table: Table, documentId: DocumentId) =>
  (await table.ask('documents.page', { documentId })).listed

const hashOfFile = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A meeting with everything that its notice must say. */
const whole = async (table: Table): Promise<Seats> => {
  const seats = await prepare(table)
  const found = await table.ask('communities.get', {})
  await table.ask('communities.setUp', {
    community: { ...storyCommunity, contact: '028-85550000' },
    parties: (found?.parties ?? []).map(({ id, name }) => ({ id, name })),
    houseRule: found?.houseRule ?? expect.fail('no rule'),
  })
  return seats
}

describe('一份文书的版本', () => {
  it('没有变就还是那一版；变了是下一版，文号不变；过几天没有变，日期也不变', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const first = await makeOne(table, meetingId, 'meeting-notice')
    expect(first).toMatchObject({ version: 1, isNew: true, number: '和苑通〔2026〕1号' })
    expect(await makeOne(table, meetingId, 'meeting-notice')).toEqual({ ...first, isNew: false })
    const { page } = await table.ask('documents.page', { documentId: first.documentId })
    expect(page).toContain('2026年3月12日')

    table.at('09:00', '2026-03-20')
    expect(await makeOne(table, meetingId, 'meeting-notice')).toEqual({ ...first, isNew: false })
    expect((await look(table, meetingId, 'meeting-notice')).papers).toMatchObject([
      { version: 1, documentId: first.documentId, number: first.number },
    ])

    await addItem(table, meetingId, '通报电梯检修')
    expect((await look(table, meetingId, 'meeting-notice')).papers).toMatchObject([
      { version: 2, documentId: null, number: first.number },
    ])
    const second = await makeOne(table, meetingId, 'meeting-notice')
    expect(second).toMatchObject({ version: 2, isNew: true, number: first.number })
    expect((await madeDocument(table, first.documentId)).isLatest).toBe(false)
    expect((await madeDocument(table, second.documentId)).isLatest).toBe(true)
    expect((await table.ask('documents.list', {})).map(({ document }) => document.version)).toEqual([2, 1])
  })

  it('说得出这一版和上一版差在哪里，第一版没有可比的', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const first = await makeOne(table, meetingId, 'meeting-notice')
    await addItem(table, meetingId, '通报电梯检修')
    const second = await makeOne(table, meetingId, 'meeting-notice')
    expect(await table.ask('documents.changes', { documentId: first.documentId })).toEqual({
      formerVersion: null,
      lines: [],
    })
    const { formerVersion, lines } = await table.ask('documents.changes', { documentId: second.documentId })
    expect(formerVersion).toBe(1)
    expect(lines.some(({ kind, now }) => kind === 'added' && now.includes('通报电梯检修'))).toBe(true)
  })

  it('大字版另是一份，文号和普通版是同一个', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const page = await makeOne(table, meetingId, 'meeting-notice')
    const poster = await makeOne(table, meetingId, 'meeting-notice', { size: 'poster-a3' })
    expect(poster).toMatchObject({ version: 1, isNew: true, number: page.number })
    expect(poster.title).not.toBe(page.title)
    const other = await prepare(table)
    expect(await makeOne(table, other.meetingId, 'meeting-notice')).toMatchObject({
      number: '和苑通〔2026〕2号',
    })
  })

  it('做好的一版谁也改不了、删不掉', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    await makeOne(table, meetingId, 'meeting-notice')
    behindTheBack(table.file, (raw) => {
      expect(() => raw.exec(`UPDATE document SET title = '改过'`)).toThrow('never changed')
      expect(() => raw.exec('DELETE FROM document')).toThrow('never taken away')
    })
  })

  it('会议没有决议就没有决议书，也没有任务清单，什么也不做', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    for (const kind of ['resolution', 'task-list'] as const) {
      expect(await make(table, meetingId, kind)).toEqual([])
      expect((await look(table, meetingId, kind)).papers).toEqual([])
    }
    expect(await table.ask('documents.list', {})).toEqual([])
  })
})

describe('缺项', () => {
  it('缺了什么先说清楚，一份也不做；仍要做就做', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const { gaps } = await look(table, meetingId, 'meeting-notice')
    expect(gaps.map((gap) => gap.sentence)).toEqual(['社区资料里没有联系电话'])
    const wanted = { subject: ofMeeting(meetingId), kind: 'meeting-notice', size: 'page' } as const
    expect(await table.refused('documents.make', { ...wanted, despiteGaps: false })).toEqual({
      code: 'document-gaps',
      gaps: ['社区资料里没有联系电话'],
    })
    expect(await table.ask('documents.list', {})).toEqual([])
    expect(await table.ask('documents.make', { ...wanted, despiteGaps: true })).toMatchObject([
      { number: '和苑通〔2026〕1号' },
    ])
  })

  it('什么也不缺，就照常做', async () => {
    const table = await openTable()
    const { meetingId } = await whole(table)
    expect(await makeOne(table, meetingId, 'meeting-notice', { despiteGaps: false })).toMatchObject({
      isNew: true,
    })
  })
})

describe('校验码', () => {
  it('纪要没有完成就没有校验码；完成以后是新的一版，带着校验码', async () => {
    const table = await openTable({ isWatched: true })
    const seats = await minuteOne(table)
    const { meetingId } = seats
    await table.ask('meetings.reopenMinutes', { meetingId, reason: '漏了一句' })
    const draft = await makeOne(table, meetingId, 'minutes')
    expect((await madeDocument(table, draft.documentId)).document.code).toBeNull()
    await table.ask('meetings.finishMinutes', { meetingId })
    const final = await makeOne(table, meetingId, 'minutes')
    expect(final).toMatchObject({ version: 2, isNew: true, number: draft.number })
    const { listed, page } = await table.ask('documents.page', { documentId: final.documentId })
    expect(listed.document.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u)
    expect(page).toContain(listed.document.code ?? expect.fail('no code'))
    expect(await makeOne(table, meetingId, 'minutes')).toEqual({ ...final, isNew: false })
    await table.ask('meetings.reopenMinutes', { meetingId, reason: '再看一眼' })
    expect(await makeOne(table, meetingId, 'minutes')).toEqual({ ...final, isNew: false })
  })

  it('要动手填的签到表和通知不带校验码', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    for (const kind of ['meeting-notice', 'sign-in-sheet'] as const) {
      const { documentId } = await makeOne(table, meetingId, kind)
      expect((await madeDocument(table, documentId)).document.code).toBeNull()
    }
  })
})

describe('写成文件', { timeout: 60_000 }, () => {
  it('旧的一版，文件删了还能一个字节不差地再写出来', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const first = await makeOne(table, meetingId, 'sign-in-sheet')
    const files = [
      await writeFileOf(table, first.documentId, 'docx'),
      await writeFileOf(table, first.documentId, 'xlsx'),
    ]
    const bytes = files.map((file) => readFileSync(file.path))
    for (const file of files) rmSync(file.path)

    table.at('11:30', '2026-05-06')
    await addItem(table, meetingId, '新的一项')
    await table.ask('meetings.setRoll', { meetingId, entries: [] })
    expect(await makeOne(table, meetingId, 'sign-in-sheet')).toMatchObject({ version: 2 })
    for (const [place, format] of (['docx', 'xlsx'] as const).entries()) {
      const again = await writeFileOf(table, first.documentId, format)
      expect(again).toMatchObject({ isSame: true, fileName: files[place]?.fileName })
      expect(readFileSync(again.path).equals(bytes[place] ?? Buffer.of())).toBe(true)
    }
    const { files: listed } = (await madeDocument(table, first.documentId)).document
    expect(listed.map((file) => file.format).toSorted()).toEqual(['docx', 'xlsx'])
  })

  it('同样的文件还在就还是那一个；有人改过的不覆盖，另写一个', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    const first = await writeFileOf(table, documentId)
    expect(path.relative(table.documentsDirectory, first.path)).toBe(path.join('2026', first.fileName))
    expect(await writeFileOf(table, documentId)).toEqual(first)
    const made = hashOfFile(first.path)
    appendFileSync(first.path, '改过')
    const changed = hashOfFile(first.path)
    const second = await writeFileOf(table, documentId)
    expect(second.path).not.toBe(first.path)
    expect([hashOfFile(first.path), hashOfFile(second.path)]).toEqual([changed, made])
    expect(await writeFileOf(table, documentId)).toEqual(second)
  })

  it('第二版的文件名写着第二版', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    await makeOne(table, meetingId, 'meeting-notice')
    await addItem(table, meetingId, '新的一项')
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    expect((await writeFileOf(table, documentId)).fileName).toBe(
      '2026-03-12 南方印象小区 四方议事会 会议通知 第2版.docx',
    )
  })

  it('再写出来和从前不一样，说出来', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    const first = await writeFileOf(table, documentId)
    rmSync(first.path)
    behindTheBack(table.file, (raw) => raw.exec(`UPDATE document_file SET bytesHash = '${'0'.repeat(64)}'`))
    expect(await writeFileOf(table, documentId)).toMatchObject({ isSame: false })
  })

  it('两份一起做，各是各的；取消一份，另一份照样', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    const notice = await makeOne(table, meetingId, 'meeting-notice')
    const sheet = await makeOne(table, meetingId, 'sign-in-sheet')
    const files = await Promise.all([notice, sheet].map((made) => writeFileOf(table, made.documentId)))
    expect(files.map((file) => file.fileName)).toEqual([
      '2026-03-12 南方印象小区 四方议事会 会议通知.docx',
      '2026-03-12 南方印象小区 四方议事会 签到表.docx',
    ])
    for (const file of files) rmSync(file.path)
    const one = await table.ask('documents.begin', { documentId: notice.documentId, format: 'docx' })
    const other = await table.ask('documents.begin', { documentId: sheet.documentId, format: 'docx' })
    await table.ask('documents.cancel', one)
    expect(await table.refused('documents.keep', one)).toEqual({ code: 'making-gone' })
    const kept = await table.ask('documents.keep', other)
    expect(existsSync(kept.path)).toBe(true)
    expect(existsSync(files[0]?.path ?? '')).toBe(false)
  })

  it('不认识的、取消了的、保存过的制作编号，都说已经不在', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    const kept = await table.ask('documents.begin', { documentId, format: 'docx' })
    await table.ask('documents.keep', kept)
    const cancelled = await table.ask('documents.begin', { documentId, format: 'docx' })
    await table.ask('documents.cancel', cancelled)
    for (const which of [kept, cancelled, { makingId: '没有这个编号' }]) {
      expect(await table.refused('documents.progress', which)).toEqual({ code: 'making-gone' })
      expect(await table.refused('documents.keep', which)).toEqual({ code: 'making-gone' })
      await table.ask('documents.cancel', which)
    }
  })

  it('同时写得太多，最早的那一份让路', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    const begun = []
    for (let count = 0; count < 4; count += 1)
      begun.push(await table.ask('documents.begin', { documentId, format: 'docx' }))
    const [oldest = expect.fail('none'), ...others] = begun
    expect(await table.refused('documents.progress', oldest)).toEqual({ code: 'making-gone' })
    for (const other of others) await table.ask('documents.keep', other)
  })

  it('文书文件夹写不进去：说明原因，什么也不记；好了以后同一份还能保存', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    writeFileSync(table.documentsDirectory, '')
    const making = await table.ask('documents.begin', { documentId, format: 'docx' })
    expect(await table.refused('documents.keep', making)).toMatchObject({ code: 'disk-error' })
    expect((await madeDocument(table, documentId)).document.files).toEqual([])
    rmSync(table.documentsDirectory)
    mkdirSync(table.documentsDirectory)
    expect(existsSync((await table.ask('documents.keep', making)).path)).toBe(true)
  })

  it('升级以前的文书，没有记过字节，也能再写出来', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    const former = behindTheBack(table.file, (raw) => {
      const columns = 'subjectKey, subjectKind, meetingId, kind, size, version, number, madeOn, madeAt'
      raw.exec(`INSERT INTO document (${columns}, title, contentHash, snapshot, snapshotHash)
        SELECT ${columns}, '旧会议通知', snapshotHash, snapshot, snapshotHash FROM document WHERE id = ${documentId}`)
      const id = Number(raw.prepare('SELECT max(id) FROM document').pluck().get()) as DocumentId
      raw.exec(`INSERT INTO document_file (documentId, format, fileName, path, writtenAt)
        VALUES (${id}, 'docx', '会议通知.docx', '文书/没有了.docx', '2026-03-01T00:00:00.000Z')`)
      return id
    })
    expect((await madeDocument(table, former)).document.files).toMatchObject([{ path: '文书/没有了.docx' }])
    const written = await writeFileOf(table, former)
    expect(written).toMatchObject({ documentId: former, isSame: true })
    expect(existsSync(written.path)).toBe(true)
  })

  it('PDF 每次打印的时刻不同，也还是同样的字节', async () => {
    let printed = 0
    const printPdf = async (page: string) => {
      printed += 1
      const date = `D:2026031201020${printed}+00'00'`
      const text = `%PDF-1.4 /CreationDate (${date}) /ModDate (${date}) ${page.length}`
      return { ok: true as const, value: new Uint8Array(Buffer.from(text)) }
    }
    const table = await openTable({ host: { printPdf } })
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    const first = await writeFileOf(table, documentId, 'pdf')
    const bytes = readFileSync(first.path)
    rmSync(first.path)
    const again = await writeFileOf(table, documentId, 'pdf')
    expect(again).toMatchObject({ isSame: true, fileName: first.fileName })
    expect(readFileSync(again.path).equals(bytes)).toBe(true)
    expect(printed).toBe(2)
  })
})

describe('打印', () => {
  it('打印的是那一版；记下哪一天印了哪一版，旧的一版也能再印', async () => {
    const pages: string[] = []
    const print = async (page: string) => {
      pages.push(page)
      return { ok: true as const, value: null }
    }
    const table = await openTable({ host: { print }, isWatched: true })
    const { meetingId } = await prepare(table)
    const first = await makeOne(table, meetingId, 'meeting-notice')
    await addItem(table, meetingId, '通报电梯检修')
    const second = await makeOne(table, meetingId, 'meeting-notice')
    expect(await table.ask('documents.prints', {})).toEqual([])
    for (const { documentId } of [second, first]) {
      await table.ask('documents.print', { documentId })
      await table.ask('documents.notePrint', { documentId })
    }
    expect(pages.map((page) => page.includes('通报电梯检修'))).toEqual([true, false])
    await table.ask('documents.notePrint', { documentId: first.documentId })
    const prints = await table.ask('documents.prints', {})
    expect(prints.map(({ version, title }) => [version, title])).toEqual(
      [1, 1, 2].map((version) => [version, '四方议事会 会议通知']),
    )
    expect(prints[0]).toMatchObject({ occasionTitle: '四方议事会', number: first.number, size: 'page' })
    const { document } = await madeDocument(table, first.documentId)
    expect(document).toMatchObject({ printCount: 2, lastPrintedAt: prints[0]?.at })
  })

  it('没有打印机时说明原因，不记打印', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    expect(await table.refused('documents.print', { documentId })).toEqual({ code: 'no-printer' })
    expect(await table.ask('documents.prints', {})).toEqual([])
  })
})

describe('没有的文书', () => {
  it('归属、版面和格式对不上的，不做', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const subject = ofMeeting(meetingId)
    const unfit: readonly [Pick<InputOf<'documents.make'>, 'subject' | 'kind' | 'size'>, string][] = [
      [{ subject, kind: 'ballot', size: 'page' }, 'subject'],
      [{ subject, kind: 'ledger', size: 'page' }, 'subject'],
      [{ subject: { kind: 'community', year: null }, kind: 'minutes', size: 'page' }, 'subject'],
      [{ subject, kind: 'minutes', size: 'poster-a3' }, 'size'],
    ]
    for (const [wanted, problem] of unfit) {
      const failure = { code: 'paper-unfit', kind: wanted.kind, problem }
      expect(await table.refused('documents.make', { ...wanted, despiteGaps: true })).toEqual(failure)
      expect(await table.refused('documents.preview', { ...wanted, anchor: null })).toEqual(failure)
    }
    const { documentId } = await makeOne(table, meetingId, 'meeting-notice')
    expect(await table.refused('documents.begin', { documentId, format: 'xlsx' })).toEqual({
      code: 'paper-unfit',
      kind: 'meeting-notice',
      problem: 'format',
    })
  })

  it('不存在的会议和文书，说没有', async () => {
    const table = await openTable({ isWatched: true })
    await prepare(table)
    const documentId = 999 as DocumentId
    const gone = { code: 'not-found', noun: 'document' }
    expect(
      await table.refused('documents.make', {
        subject: ofMeeting(999 as MeetingId),
        kind: 'minutes',
        size: 'page',
        despiteGaps: true,
      }),
    ).toEqual({ code: 'not-found', noun: 'meeting' })
    for (const name of ['page', 'changes', 'print', 'notePrint'] as const)
      expect(await table.refused(`documents.${name}`, { documentId })).toEqual(gone)
    for (const format of ['docx', 'pdf', 'xlsx'] satisfies FileFormat[])
      expect(await table.refused('documents.begin', { documentId, format })).toEqual(gone)
  })
})
