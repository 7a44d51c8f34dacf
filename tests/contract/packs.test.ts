/** 会议包 and 归档包 through the operations: everything of a meeting in one folder and one zip. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { OutputOf } from '../../src/contract/index.ts'
import { accept } from '../../src/domain/failure.ts'
import type { MeetingId } from '../../src/domain/identity.ts'
import { writeFileOf } from '../../src/main/demo/paper-writing.ts'
import { aPhoto, words } from './notice-table.ts'
import { minuteOne } from './resolved.ts'
import { openTable, prepare, storyDay, type Table } from './round-table.ts'
import { linesOf } from './task-table.ts'

type Papers = OutputOf<'packs.prepare'>['papers']

/** A PDF of two pages, as far as anybody counts them. */
const twoPages = new TextEncoder().encode('%PDF-1.4 /Type /Pages /Type /Page /Type /Page %%EOF')
const host = { printPdf: async () => accept(twoPages) }

const writeAll = async (table: Table, papers: Papers): Promise<void> => {
  for (const { documentId, format } of papers) await writeFileOf(table, documentId, format)
}

const idsOf = (papers: Papers) => [...new Set(papers.map((paper) => paper.documentId))]

const painting = { title: '画线', leadUnit: '物业', responsible: '甲', assisting: '', dueOn: '2026-03-20' }

const bindAll = async (table: Table, meetingId: MeetingId, kind: 'meeting' | 'archive') => {
  const prepared = await table.ask('packs.prepare', { meetingId, kind })
  await writeAll(table, prepared.papers)
  const bound = await table.ask('packs.bind', { meetingId, kind, documentIds: idsOf(prepared.papers) })
  return { prepared, bound }
}

describe('会议包', () => {
  it('一次做好通知、主持词、签到表和表决票，放进一个文件夹，另有一个压缩包', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table, { kinds: ['inform', 'vote'] })
    const { prepared, bound } = await bindAll(table, meetingId, 'meeting')
    expect(prepared.papers.map((paper) => paper.kind)).toEqual([
      'meeting-notice',
      'agenda',
      'sign-in-sheet',
      'room-ballot',
    ])
    expect(prepared.leftOut).toEqual([])
    const names = readdirSync(bound.folder).toSorted()
    expect(names).toHaveLength(4)
    expect(names[0]).toMatch(/^01 .*会议通知\.docx$/u)
    expect(names[3]).toMatch(/^04 .*表决票.*\.docx$/u)
    const entries = unzipSync(readFileSync(bound.zipPath))
    expect(Object.keys(entries).toSorted()).toEqual(names)
    for (const name of names)
      expect(Buffer.from(entries[name] ?? []).equals(readFileSync(path.join(bound.folder, name)))).toBe(true)
  })

  it('没有表决事项就没有表决票，说得出为什么', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table, { kinds: ['inform'] })
    const { papers, leftOut } = await table.ask('packs.prepare', { meetingId, kind: 'meeting' })
    expect(papers.map((paper) => paper.kind)).not.toContain('room-ballot')
    expect(leftOut).toEqual([{ name: '会场表决票', reason: '议程里没有表决事项' }])
  })

  it('再做一次另放一个文件夹，前一次的原样留着', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table, { kinds: ['vote'] })
    const first = await bindAll(table, meetingId, 'meeting')
    const second = await bindAll(table, meetingId, 'meeting')
    expect(second.bound.folder).not.toBe(first.bound.folder)
    expect(readdirSync(second.bound.folder).toSorted()).toEqual(readdirSync(first.bound.folder).toSorted())
    expect(idsOf(second.prepared.papers)).toEqual(idsOf(first.prepared.papers))
  })

  it('文件没有写好、或者被删了，就不装订，也不留下半个文件夹', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table, { kinds: ['vote'] })
    const { papers } = await table.ask('packs.prepare', { meetingId, kind: 'meeting' })
    const documentIds = idsOf(papers)
    expect(await table.refused('packs.bind', { meetingId, kind: 'meeting', documentIds })).toMatchObject({
      code: 'pack-file-missing',
    })
    await writeAll(table, papers)
    const [listed] = await table.ask('documents.list', {})
    rmSync(listed?.document.files[0]?.path ?? expect.fail('no file'))
    expect(await table.refused('packs.bind', { meetingId, kind: 'meeting', documentIds })).toMatchObject({
      code: 'pack-file-missing',
    })
    const year = path.join(table.documentsDirectory, '2026')
    expect(readdirSync(year).filter((name) => name.includes('会议包'))).toEqual([])
  })

  it('文件写好以后被改过的，不装订', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table, { kinds: ['inform'] })
    const { papers } = await table.ask('packs.prepare', { meetingId, kind: 'meeting' })
    await writeAll(table, papers)
    const [listed] = await table.ask('documents.list', {})
    appendFileSync(listed?.document.files[0]?.path ?? expect.fail('no file'), 'x')
    expect(
      await table.refused('packs.bind', { meetingId, kind: 'meeting', documentIds: idsOf(papers) }),
    ).toMatchObject({ code: 'pack-file-missing' })
  })

  it('别的会议的文书装不进来', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table, { kinds: ['inform'] })
    const other = await prepare(table, { kinds: ['inform'] })
    const own = await bindAll(table, meetingId, 'meeting')
    const documentIds = idsOf(own.prepared.papers)
    expect(
      await table.refused('packs.bind', { meetingId: other.meetingId, kind: 'meeting', documentIds }),
    ).toMatchObject({ code: 'not-found', noun: 'document' })
  })

  it('小区的名字用了拼合的字符，说出的文件夹还是真有的那一个', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table, { kinds: ['inform'] })
    await table.ask('meetings.arrange', {
      meetingId,
      form: 'four-party-council',
      title: '四方议事会',
      heldOn: '2026-03-12',
      startTime: '19:30',
      place: '二楼',
      estateName: 'Cafe\u0301 小区',
      chairId: null,
      recorderId: null,
      occasion: '',
    })
    const first = await bindAll(table, meetingId, 'meeting')
    const second = await bindAll(table, meetingId, 'meeting')
    expect(readdirSync(first.bound.folder)).toHaveLength(3)
    expect(readdirSync(second.bound.folder)).toHaveLength(3)
  })
})

describe('归档包', () => {
  it('纪要核对完成以前不做', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table, { kinds: ['vote'] })
    expect(await table.refused('packs.prepare', { meetingId, kind: 'archive' })).toMatchObject({
      code: 'wrong-state',
      noun: 'meeting',
    })
  })

  it('有全部文书的 Word 和 PDF，目录写明件数和页数，交办单和公示照片也在里面', async () => {
    const table = await openTable({ isWatched: true, host })
    const { meetingId } = await minuteOne(table, [painting])
    const [task] = await linesOf(table)
    const taskId = task?.id ?? expect.fail('no task')
    const supervisionId = await table.ask('tasks.supervise', {
      ...{ taskId, demand: '请尽快办', dueOn: '2026-03-20', orderedBy: '周敏' },
    })
    await table.ask('documents.make', {
      subject: { kind: 'supervision', supervisionId },
      kind: 'supervision-order',
      size: 'page',
      despiteGaps: true,
    })
    const [order] = await table.ask('documents.make', {
      subject: { kind: 'task', taskId },
      kind: 'dispatch-order',
      size: 'page',
      despiteGaps: true,
    })
    const { prepared, bound } = await bindAll(table, meetingId, 'archive')
    const kinds = prepared.papers.filter((paper) => paper.format === 'docx').map((paper) => paper.kind)
    expect(kinds).toEqual([
      'meeting-notice',
      'agenda',
      'sign-in-sheet',
      'record',
      'minutes',
      'resolution',
      'task-list',
      'supervision-order',
      'dispatch-order',
    ])
    expect(idsOf(prepared.papers)).toContain(order?.documentId)
    const names = readdirSync(bound.folder).toSorted()
    expect(names[0]).toMatch(/^00 .*居务档案目录\.docx$/u)
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(kinds.length)
    expect(bound.fileCount).toBe(2 * kinds.length + 1)
    const index = unzipSync(readFileSync(path.join(bound.folder, names[0] ?? '')))['word/document.xml']
    const text = strFromU8(index ?? new Uint8Array()).replace(/<[^>]+>/gu, '')
    expect(text).toContain(`共${kinds.length}件，${2 * kinds.length}页`)
    // What was made last stands where the index has it.
    for (const [number, paper] of [
      ['08', '交办单'],
      ['09', '督办单'],
    ] as const) {
      expect(names).toContainEqual(expect.stringMatching(new RegExp(`^${number} .*${paper}\\.docx$`, 'u')))
      expect(text).toContain(`${Number(number)}和苑社区事项${paper}`)
    }
    expect(existsSync(bound.zipPath)).toBe(true)
  })

  it('同名的文书在目录里分得清；张贴点写什么，照片都不会跑出文件夹', async () => {
    const table = await openTable({
      host,
      chosen: () => ({ name: '照片.jpg', bytes: aPhoto() }),
    })
    const { meetingId } = await minuteOne(
      table,
      ['画线', '立牌'].map((title) => ({ ...painting, title })),
    )
    for (const { id: taskId } of await linesOf(table))
      await table.ask('documents.make', {
        subject: { kind: 'task', taskId },
        kind: 'satisfaction-form',
        size: 'page',
        despiteGaps: true,
      })
    const noticeId = await table.ask('notices.draft', {
      kind: 'consultation-result',
      source: { kind: 'meeting', meetingId },
    })
    await table.ask('notices.edit', { noticeId, words, places: ['东门'], days: 15, postedOn: null })
    await table.ask('notices.post', { noticeId, postedOn: storyDay, override: null })
    const { hash, fileName } = await table.ask('notices.choosePhoto', {})
    await table.ask('notices.addPhoto', {
      ...{ noticeId, hash, fileName, takenOn: storyDay, note: '' },
      place: '../../../东门\\公示栏',
    })
    const { bound } = await bindAll(table, meetingId, 'archive')
    const entries = unzipSync(readFileSync(bound.zipPath))
    for (const name of Object.keys(entries)) expect(name).toMatch(/^(?:照片\/)?\d\d [^/\\]+$/u)
    expect(Object.keys(entries).filter((name) => name.startsWith('照片/'))).toEqual([
      '照片/01 2026-03-12 公示照片 ／..／..／东门＼公示栏.jpg',
    ])
    const index = Object.entries(entries).find(([name]) => name.startsWith('00 '))?.[1]
    const document = unzipSync(index ?? new Uint8Array())['word/document.xml']
    const text = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/gu, '')
    expect(text).toContain('事项〔2026〕1号 满意度评议表')
    expect(text).toContain('事项〔2026〕2号 满意度评议表')
  })
})
