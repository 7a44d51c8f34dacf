/** Papers of an owners' written vote through the operations: what is refused, what is written, what is kept. */
import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { DocumentId, WrittenBallotId, WrittenVoteId } from '../../src/domain/identity.ts'
import type { PaperSubject } from '../../src/domain/papers/paper-subject.ts'
import {
  type WrittenPaperKind,
  writtenPaperKinds,
} from '../../src/domain/papers/written/written-paper-kinds.ts'
import { writePapers } from '../../src/main/demo/paper-writing.ts'
import { openTable, type Table } from './round-table.ts'
import { afterEnd, draftVote, enter, entryOf, numbered, openVote, plainHomes } from './written-table.ts'

type Which = Omit<InputOf<'documents.preview'>, 'size' | 'anchor'>

const paperOf = (
  writtenVoteId: WrittenVoteId,
  kind: WrittenPaperKind,
  part: Partial<Extract<PaperSubject, { kind: 'written-vote' }>> = {},
): Which => ({
  subject: { kind: 'written-vote', writtenVoteId, building: null, ballotId: null, ...part },
  kind,
})

const look = async (table: Table, which: Which) => {
  const { papers } = await table.ask('documents.preview', { ...which, size: 'page', anchor: null })
  return papers[0] ?? expect.fail('no paper')
}

const refusedLook = (table: Table, which: Which) =>
  table.refused('documents.preview', { ...which, size: 'page', anchor: null })

const refusedMake = (table: Table, which: Which) =>
  table.refused('documents.make', { ...which, size: 'page', despiteGaps: false })

const make = async (table: Table, which: Which): Promise<DocumentId> => {
  const [made] = await table.ask('documents.make', { ...which, size: 'page', despiteGaps: true })
  return made?.documentId ?? expect.fail('nothing was made')
}

const write = async (table: Table, which: Which) => {
  const [written] = await writePapers(table, which)
  return written ?? expect.fail('nothing was written')
}

const bodyOf = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())

describe('书面征求意见的文书', { timeout: 120_000 }, () => {
  test('名册没有锁定时没有名单和表决票，没有计票时没有统计表和公示，公告和空白委托书可以先看', async () => {
    const table = await openTable({ isWatched: true })
    const { writtenVoteId } = await draftVote(table)
    for (const kind of ['electorate', 'ballot', 'delivery-register', 'visit-list'] as const) {
      expect(await refusedMake(table, paperOf(writtenVoteId, kind))).toEqual({
        code: 'ballots-missing',
      })
    }
    for (const kind of ['tally-sheet', 'result-notice'] as const) {
      expect(await refusedLook(table, paperOf(writtenVoteId, kind))).toEqual({
        code: 'result-missing',
      })
    }
    const notice = await look(table, paperOf(writtenVoteId, 'pre-announcement'))
    expect(notice.title).toBe('关于南方印象小区增设停车位书面征求意见的公告')
    expect(notice.page).toContain('是否同意在东侧绿地增设停车位')
    await look(table, paperOf(writtenVoteId, 'proxy-form'))
  })

  test('每种文书都能写成 Word，列在这次表决和全部文书之下；没有变化的不写第二份', async () => {
    const table = await openTable()
    const desk = await openVote(table, { sketches: plainHomes(12) })
    const { writtenVoteId } = desk
    await enter(
      desk,
      desk.ballotIds.slice(0, 10).map((id) => entryOf(id, ['for', 'against'])),
    )
    const early = writtenPaperKinds.filter((kind) => kind !== 'tally-sheet' && kind !== 'result-notice')
    for (const kind of early) {
      const { path } = await write(table, paperOf(writtenVoteId, kind))
      expect(existsSync(path)).toBe(true)
    }
    const again = await write(table, paperOf(writtenVoteId, 'ballot'))
    expect((await table.ask('documents.list', {})).map(({ document }) => document.kind)).toEqual(
      [...early].reverse(),
    )
    expect(again.fileName).not.toContain('第2版')
    table.at(...afterEnd)
    await table.ask('writtenVotes.close', { writtenVoteId, tellers: '甲、乙', scrutineer: '丙' })
    const tally = await write(table, paperOf(writtenVoteId, 'tally-sheet'))
    expect(bodyOf(tally.path)).toContain('表决结果统计表')
    const notice = bodyOf((await write(table, paperOf(writtenVoteId, 'result-notice'))).path)
    for (let number = 1; number <= 12; number += 1) expect(notice).not.toContain(`户${number}`)
    const listed = await table.ask('documents.list', {})
    expect(listed).toHaveLength(8)
    for (const { subject, occasionTitle } of listed) {
      expect(subject).toMatchObject({ kind: 'written-vote', writtenVoteId })
      expect(occasionTitle).toBe('增设停车位书面征求意见')
    }
    const changed = await write(table, paperOf(writtenVoteId, 'visit-list'))
    expect(changed.fileName).toContain('2026-03-20')
    expect(table.heard).toContain('documents')
  })

  test('可以只要一栋的名单、一张表决票、一张票的委托书；别的表决里的票不行', async () => {
    const table = await openTable()
    const desk = await openVote(table, { sketches: plainHomes(12) })
    const { writtenVoteId } = desk
    const list = await look(table, paperOf(writtenVoteId, 'delivery-register', { building: '2栋' }))
    expect(list).toMatchObject({ shownCount: 2, wholeCount: 2 })
    expect(list.fileName).toContain('送达登记（2栋）')
    const ballot = await look(table, paperOf(writtenVoteId, 'ballot', { ballotId: numbered(desk, 3) }))
    expect(ballot).toMatchObject({ shownCount: 1, wholeCount: 1 })
    const form = await look(table, paperOf(writtenVoteId, 'proxy-form', { ballotId: numbered(desk, 3) }))
    expect(form.page).toContain('户3')
    expect(
      await refusedLook(table, paperOf(writtenVoteId, 'ballot', { ballotId: 999 as WrittenBallotId })),
    ).toEqual({ code: 'not-found', noun: 'writtenBallot' })
    expect(await refusedMake(table, paperOf(999 as WrittenVoteId, 'ballot'))).toEqual({
      code: 'not-found',
      noun: 'writtenVote',
    })
  })

  test('取消以后什么也不保存，保存过的不能再保存', async () => {
    const table = await openTable({ isWatched: true })
    const { writtenVoteId } = await openVote(table, { sketches: plainHomes(300) })
    const documentId = await make(table, paperOf(writtenVoteId, 'ballot'))
    const { makingId } = await table.ask('documents.begin', { documentId, format: 'docx' })
    await table.ask('documents.cancel', { makingId })
    expect(await table.refused('documents.progress', { makingId })).toEqual({ code: 'making-gone' })
    expect(await table.refused('documents.keep', { makingId })).toEqual({ code: 'making-gone' })
    expect((await table.ask('documents.list', {}))[0]?.document.files).toEqual([])
    const second = await table.ask('documents.begin', { documentId, format: 'docx' })
    await table.ask('documents.keep', second)
    expect(await table.refused('documents.keep', second)).toEqual({ code: 'making-gone' })
  })

  test('表决票的预览只有前四张，三百张票的文件里三百个编号各一张', async () => {
    const table = await openTable()
    const { writtenVoteId } = await openVote(table, { sketches: plainHomes(300) })
    const preview = await look(table, paperOf(writtenVoteId, 'ballot'))
    expect(preview).toMatchObject({ shownCount: 4, wholeCount: 300 })
    expect(preview.page).not.toContain(`${writtenVoteId}-0005`)
    const body = bodyOf((await write(table, paperOf(writtenVoteId, 'ballot'))).path)
    for (let number = 1; number <= 300; number += 1) {
      const code = `>${writtenVoteId}-${String(number).padStart(4, '0')}<`
      expect(body.split(code)).toHaveLength(3)
    }
  })

  test('没有浏览器和打印机时，PDF 和打印说明原因', async () => {
    const table = await openTable({ isWatched: true })
    const { writtenVoteId } = await openVote(table)
    const documentId = await make(table, paperOf(writtenVoteId, 'ballot'))
    const { makingId } = await table.ask('documents.begin', { documentId, format: 'pdf' })
    expect(await table.refused('documents.keep', { makingId })).toEqual({ code: 'no-browser' })
    expect(await table.refused('documents.print', { documentId })).toEqual({ code: 'no-printer' })
  })
})
