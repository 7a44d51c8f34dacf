import { describe, expect, test } from 'vitest'
import type { WrittenVoteId } from '../../src/domain/identity.ts'
import { noticeOf, places } from './notice-table.ts'
import { openTable, type Table } from './round-table.ts'
import {
  afterEnd,
  arrangement,
  candidate,
  draftVote,
  enter,
  entryOf,
  hand,
  openVote,
  parking,
  plainHomes,
} from './written-table.ts'

/** A vote of twelve homes in which ten were for it, closed on its last evening. */
const closedVote = async (table: Table): Promise<WrittenVoteId> => {
  const desk = await openVote(table, { matters: [parking] })
  const ballots = desk.ballotIds.slice(0, 10)
  await hand(desk, ballots)
  await enter(
    desk,
    ballots.map((ballotId) => entryOf(ballotId, ['for'])),
  )
  table.at(...afterEnd)
  await table.ask('writtenVotes.close', {
    writtenVoteId: desk.writtenVoteId,
    tellers: '甲',
    scrutineer: '丙',
  })
  return desk.writtenVoteId
}

const place = async (
  table: Table,
  noticeId: Awaited<ReturnType<typeof table.ask<'notices.draft'>>>,
  days: number,
) => {
  const { words, postedOn } = await noticeOf(table, noticeId)
  const plain = { ...words, signers: [...words.signers] }
  await table.ask('notices.edit', { noticeId, words: plain, places, days, postedOn })
}

describe('业主表决的公告和公示由表决写成', () => {
  test('会前公告：文字不能在这里改，张贴点要写，贴出去的是表决的那份公告', async () => {
    const table = await openTable()
    const { writtenVoteId } = await draftVote(table)
    const source = { kind: 'written-vote', writtenVoteId } as const
    const noticeId = await table.ask('notices.draft', { kind: 'pre-announcement', source })
    const read = await table.ask('notices.read', { noticeId })
    expect(read).toMatchObject({
      isComposed: true,
      isFloorLaw: true,
      floorDays: 15,
      findings: [],
      gaps: [{ field: 'places' }],
      sourceTitle: '增设停车位书面征求意见',
    })
    expect(read.notice.words.title).toBe('关于南方印象小区增设停车位书面征求意见的公告')
    expect(
      await table.refused('notices.edit', {
        ...{ noticeId, places, days: 15, postedOn: null },
        words: { ...read.notice.words, signers: [], body: '另写一段' },
      }),
    ).toEqual({ code: 'notice-composed' })
    await place(table, noticeId, 15)
    const made = await table.ask('notices.post', { noticeId, postedOn: '2026-03-12', override: null })
    expect(made).toMatchObject({ number: '', until: '2026-03-27' })
    const { listed, page } = await table.ask('documents.page', { documentId: made.documentId })
    expect(listed).toMatchObject({
      subject: { kind: 'written-vote', writtenVoteId },
      document: { kind: 'pre-announcement' },
    })
    expect(page).toContain('是否同意在东侧绿地增设停车位')
  })

  test('说明里写了业主的姓名：说明在哪里，这里脱敏不了，要回到表决里改', async () => {
    const table = await openTable()
    const { writtenVoteId } = await draftVote(table, { ways: { explanation: '业主户3多次提出停车难。' } })
    const source = { kind: 'written-vote', writtenVoteId } as const
    const noticeId = await table.ask('notices.draft', { kind: 'pre-announcement', source })
    await place(table, noticeId, 15)
    const { findings } = await table.ask('notices.read', { noticeId })
    expect(findings).toMatchObject([{ kind: 'name', field: null, found: '户3' }])
    expect(await table.ask('notices.mask', { noticeId })).toEqual({ maskedCount: 0 })
    const post = { noticeId, postedOn: '2026-03-12', override: null }
    expect(await table.refused('notices.post', post)).toMatchObject({ code: 'posting-unsafe' })
    await table.ask('writtenVotes.arrange', arrangement(writtenVoteId))
    await table.ask('notices.post', post)
  })

  test('候选人的姓名本来就要公布，不算查出', async () => {
    const table = await openTable()
    const { writtenVoteId } = await draftVote(table, {
      sketches: [...plainHomes(3), { place: ['2栋', '1单元', '101'], owner: '张三' }],
      ways: { seats: 1, proxyLimit: 3 },
      matters: [candidate('张三'), candidate('李四')],
    })
    const source = { kind: 'written-vote', writtenVoteId } as const
    const noticeId = await table.ask('notices.draft', { kind: 'pre-announcement', source })
    expect((await table.ask('notices.read', { noticeId })).findings).toEqual([])
  })

  test('还没有计票，写不出结果公示', async () => {
    const table = await openTable({ isWatched: true })
    const { writtenVoteId } = await draftVote(table)
    const source = { kind: 'written-vote', writtenVoteId } as const
    expect(await table.refused('notices.draft', { kind: 'vote-result', source })).toEqual({
      code: 'result-missing',
    })
    expect(
      await table.refused('notices.draft', {
        kind: 'vote-result',
        source: { kind: 'written-vote', writtenVoteId: 99 as WrittenVoteId },
      }),
    ).toEqual({ code: 'not-found', noun: 'writtenVote' })
  })

  test('结果至少公示到异议期满，纸上的公示期从张贴那天算起', async () => {
    const table = await openTable()
    const writtenVoteId = await closedVote(table)
    const source = { kind: 'written-vote', writtenVoteId } as const
    const subject = { ...source, building: null, ballotId: null }
    await table.ask('documents.make', { subject, kind: 'result-notice', size: 'page', despiteGaps: false })
    const noticeId = await table.ask('notices.draft', { kind: 'vote-result', source })
    expect(await table.ask('notices.read', { noticeId })).toMatchObject({
      isFloorLaw: false,
      floorDays: 7,
      notice: { days: 7 },
      findings: [],
    })
    await place(table, noticeId, 5)
    table.at('09:00', '2026-03-21')
    const post = { noticeId, postedOn: '2026-03-21', override: null }
    expect(await table.refused('notices.post', post)).toEqual({
      ...{ code: 'period-short', days: 5, floorDays: 7, isLaw: false },
    })
    await place(table, noticeId, 7)
    const { documentId, until } = await table.ask('notices.post', post)
    const { vote } = await table.ask('writtenVotes.read', { writtenVoteId })
    expect(until >= (vote.objectionsUntil ?? '')).toBe(true)
    const { page } = await table.ask('documents.page', { documentId })
    expect(page).toContain('公示期自2026年3月21日起')
    expect(page).not.toMatch(/户\d/u)
  })
})
