/** 验证 and 文号 through the operations: papers that were made, typed wrongly, changed behind the back, and never made here. */
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/domain/identity.ts'
import { writeCheckCode } from '../../src/domain/papers/register/check-code.ts'
import { writeFileOf } from '../../src/main/demo/paper-writing.ts'
import type { OpenedFile } from '../../src/main/host.ts'
import { behindTheBack } from '../store/files.ts'
import { openMeeting, openTable, prepare, type Seats, type Table } from './round-table.ts'

const minuted = async (table: Table): Promise<Seats> => {
  const seats = await openMeeting(table, { kinds: ['inform'] })
  const [itemId = expect.fail('no item')] = seats.itemIds
  await table.ask('agenda.begin', { itemId })
  await table.ask('agenda.finish', { itemId })
  table.at('20:21')
  await table.ask('meetings.close', { meetingId: seats.meetingId })
  await table.ask('meetings.finishMinutes', { meetingId: seats.meetingId })
  return seats
}

const makeMinutes = async (table: Table, { meetingId }: Seats): Promise<DocumentId> => {
  const [made = expect.fail('nothing was made')] = await table.ask('documents.make', {
    subject: { kind: 'meeting', meetingId },
    kind: 'minutes',
    size: 'page',
    despiteGaps: true,
  })
  return made.documentId
}

const codeOf = async (table: Table, documentId: DocumentId): Promise<string> => {
  const { listed } = await table.ask('documents.page', { documentId })
  return listed.document.code ?? expect.fail('no check code')
}

/** What the QR code on the paper holds. */
const qrTextOf = (table: Table, documentId: DocumentId): string => {
  const snapshot = behindTheBack(table.file, (raw) =>
    raw.prepare('SELECT snapshot FROM document WHERE id = ?').pluck().get(documentId),
  )
  return /SFZ:[0-9A-Z]{12}:[0-9A-F]{64}/u.exec(String(snapshot))?.[0] ?? expect.fail('no QR code')
}

/** Changes a made paper the way somebody with another program would. */
const tamper = (table: Table, change: (raw: Database.Database) => void): void =>
  behindTheBack(table.file, (raw) => {
    raw.exec('DROP TRIGGER document_stays; DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete')
    change(raw)
  })

const verify = (table: Table, text: string) => table.ask('documents.verify', { text })

describe('验证一份文书', () => {
  it('校验码、二维码都认得：是哪一种、哪一号、第几版、哪天做的', async () => {
    const table = await openTable({ isWatched: true })
    const documentId = await makeMinutes(table, await minuted(table))
    const code = await codeOf(table, documentId)
    const proven = {
      documentId,
      kind: 'minutes',
      number: '和苑纪〔2026〕1号',
      version: 1,
      latestVersion: 1,
      occasionTitle: '四方议事会',
    }
    for (const text of [code, code.toLowerCase().replaceAll('-', ' '), qrTextOf(table, documentId)])
      expect(await verify(table, text), text).toMatchObject({ kind: 'made', paper: proven })
  })

  it('会议还没有成稿，纪要不带校验码', async () => {
    const table = await openTable()
    const documentId = await makeMinutes(table, await openMeeting(table))
    const { listed } = await table.ask('documents.page', { documentId })
    expect(listed.document.code).toBeNull()
  })

  it('拿的是旧的一版，说得出最新是第几版', async () => {
    const table = await openTable()
    const seats = await minuted(table)
    const code = await codeOf(table, await makeMinutes(table, seats))
    await table.ask('meetings.reopenMinutes', { meetingId: seats.meetingId, reason: '漏了一条' })
    const [itemId = expect.fail('no item')] = seats.itemIds
    await table.ask('points.write', {
      itemId,
      speechId: null,
      entryId: null,
      speakerName: '成员甲1',
      text: '再核一次到会人数',
      isDissent: false,
    })
    await table.ask('meetings.finishMinutes', { meetingId: seats.meetingId })
    await makeMinutes(table, seats)
    expect(await verify(table, code)).toMatchObject({ kind: 'made', paper: { version: 1, latestVersion: 2 } })
  })

  it('少抄一段、抄错一个字，是没有抄对；别处的校验码，这里没有', async () => {
    const table = await openTable({ isWatched: true })
    const code = await codeOf(table, await makeMinutes(table, await minuted(table)))
    const wrong = code.endsWith('2') ? `${code.slice(0, -1)}3` : `${code.slice(0, -1)}2`
    for (const text of [code.slice(0, 9), wrong, '和苑纪〔2026〕1号', `${code}${code}`])
      expect(await verify(table, text), text).toEqual({ kind: 'misread' })
    expect(await verify(table, writeCheckCode('f'.repeat(64)))).toEqual({ kind: 'unknown' })
  })

  it('二维码里的内容是别的文书的，说不相符', async () => {
    const table = await openTable()
    const documentId = await makeMinutes(table, await minuted(table))
    const other = `${qrTextOf(table, documentId).slice(0, -64)}${'0'.repeat(64)}`
    expect(await verify(table, other)).toMatchObject({ kind: 'differs', paper: { documentId } })
  })

  it.each([
    ['留存的内容', `UPDATE document SET snapshot = replace(snapshot, '四方议事会', '五方议事会')`],
    [
      '留存的内容和它的散列',
      `UPDATE document SET snapshot = replace(snapshot, '四方议事会', '五方议事会'), snapshotHash = 'x', contentHash = 'x'`,
    ],
    ['留存的内容，改得读不出来', `UPDATE document SET snapshot = '{}'`],
    ['日志的散列', `UPDATE document SET journalHash = '${'0'.repeat(64)}'`],
    ['标题', `UPDATE document SET title = '别的标题'`],
    ['文号', `UPDATE document SET number = '和苑纪〔2026〕9号'`],
    ['版次', 'UPDATE document SET version = 3'],
    ['种类', `UPDATE document SET kind = 'record'`],
    ['制作时间', `UPDATE document SET madeAt = '2020-01-01T00:00:00.000Z'`],
    ['日志', `UPDATE journal SET hash = '${'1'.repeat(64)}' WHERE id = (SELECT journalRow FROM document)`],
    ['日志，删掉那一行', 'DELETE FROM journal WHERE id = (SELECT journalRow FROM document)'],
  ])('有人在资料库里改了%s，说不相符', async (_what, change) => {
    const table = await openTable()
    const documentId = await makeMinutes(table, await minuted(table))
    const code = await codeOf(table, documentId)
    tamper(table, (raw) => {
      raw.pragma('foreign_keys = OFF')
      raw.exec(change)
    })
    expect(await verify(table, code)).toMatchObject({ kind: 'differs', paper: { documentId } })
  })
})

describe('核对一个文件', () => {
  it('这里写出的文件，一个字节不差；动过一个字节，就不是了', async () => {
    let chosen: OpenedFile | undefined
    const table = await openTable({ chosen: () => chosen })
    const documentId = await makeMinutes(table, await minuted(table))
    expect(await table.refused('documents.verifyFile', {})).toEqual({ code: 'nothing-chosen' })
    const written = await writeFileOf(table, documentId, 'docx')
    chosen = { name: '邮箱里收到的.docx', bytes: readFileSync(written.path) }
    expect(await table.ask('documents.verifyFile', {})).toMatchObject({
      kind: 'same',
      fileName: '邮箱里收到的.docx',
      paper: { documentId, version: 1, latestVersion: 1 },
    })
    appendFileSync(written.path, ' ')
    chosen = { name: path.basename(written.path), bytes: readFileSync(written.path) }
    expect(await table.ask('documents.verifyFile', {})).toEqual({
      kind: 'changed',
      fileName: path.basename(written.path),
    })
  })
})

describe('文号', () => {
  it('每种编号的文书都列出格式、下一个号、今年给了几个', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table)
    const before = await table.ask('documents.numbering', {})
    expect(before.map((one) => one.name)).toEqual([
      '会议通知',
      '会议纪要',
      '交办单',
      '督办单',
      '公示',
      '倡议书',
      '议题回复单',
    ])
    expect(before[0]).toEqual({
      kind: 'meeting-notice',
      name: '会议通知',
      pattern: '和苑通〔{年}〕{序}号',
      nextNumber: '和苑通〔2026〕1号',
      usedCount: 0,
    })
    const notice = {
      subject: { kind: 'meeting', meetingId },
      kind: 'meeting-notice',
      despiteGaps: true,
    } as const
    await table.ask('documents.make', { ...notice, size: 'page' })
    await table.ask('documents.setNumbering', { kind: 'meeting-notice', pattern: '和苑会{年}-{序}' })
    expect((await table.ask('documents.numbering', {}))[0]).toMatchObject({
      pattern: '和苑会{年}-{序}',
      nextNumber: '和苑会2026-2',
      usedCount: 1,
    })
    const [made] = await table.ask('documents.make', { ...notice, size: 'page' })
    expect(made).toMatchObject({ number: '和苑通〔2026〕1号', isNew: false })
    const other = await prepare(table)
    const [next] = await table.ask('documents.make', {
      ...notice,
      subject: { kind: 'meeting', meetingId: other.meetingId },
      size: 'page',
    })
    expect(next?.number).toBe('和苑会2026-2')
  })

  it('没有标记的格式不收，不编号的文书没有格式', async () => {
    const table = await openTable({ isWatched: true })
    await prepare(table)
    expect(
      await table.refused('documents.setNumbering', { kind: 'minutes', pattern: '和苑纪〔{年}〕号' }),
    ).toMatchObject({ code: 'invalid-input', problems: [{ path: 'pattern' }] })
    expect(
      await table.refused('documents.setNumbering', { kind: 'record', pattern: '和苑记〔{年}〕{序}号' }),
    ).toMatchObject({ code: 'invalid-input', problems: [{ path: 'kind', message: '这种文书不单独编号' }] })
  })

  it('还没有设社区，也列得出来', async () => {
    const table = await openTable()
    expect((await table.ask('documents.numbering', {})).map((one) => one.usedCount)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ])
  })
})
