import { describe, expect, test } from 'vitest'
import type { MeetingId, TaskId } from '../../src/domain/identity.ts'
import { words } from './notice-table.ts'
import {
  countAndAnnounce,
  leadToVote,
  openMeeting,
  openTable,
  openVote,
  type Seats,
  setUp,
  storyDay,
  type Table,
} from './round-table.ts'
import { acceptOne, finishOne } from './task-table.ts'

/** A council that agreed on one item, with a task, and is over. */
const heldCouncil = async (table: Table): Promise<Seats> => {
  const seats = await openMeeting(table, { kinds: ['inform', 'vote'] })
  const [informId, itemId] = seats.itemIds
  if (informId === undefined || itemId === undefined) throw new Error('no items')
  await table.ask('agenda.begin', { itemId: informId })
  await table.ask('agenda.conclude', { itemId: informId, outcome: 'informed', text: '' })
  await leadToVote(table, itemId)
  const voteId = await openVote(table, itemId)
  await countAndAnnounce(table, voteId, [5, 1, 0])
  await table.ask('resolutions.adopt', {
    itemId,
    wording: '同意按方案一增设停车位。',
    track: 'consultation',
    conditions: '',
    tasks: [
      { title: '绘制平面图', leadUnit: '业委会', responsible: '成员甲1', assisting: '', dueOn: '2026-03-20' },
    ],
  })
  await table.ask('agenda.finish', { itemId })
  await table.ask('meetings.close', { meetingId: seats.meetingId })
  return seats
}

const draftFrom = async (table: Table, input: Parameters<typeof table.ask<'notices.draft'>>[1]) => {
  const noticeId = await table.ask('notices.draft', input)
  return table.ask('notices.read', { noticeId })
}

describe('公示的文字从哪里来', () => {
  test('从会议写协商结果：写到会和票数，不写谁投了什么，也不写姓名', async () => {
    const table = await openTable()
    const { meetingId } = await heldCouncil(table)
    const read = await draftFrom(table, {
      kind: 'consultation-result',
      source: { kind: 'meeting', meetingId },
    })
    const { title, body, basis, receiver } = read.notice.words
    expect(title).toBe('关于vote事项协商结果的公示')
    expect(basis).toContain('第三十四条')
    expect(body).toContain('应到8人，实到6人')
    expect(body).toContain('到会6人，同意5票，其余为反对或者弃权，达成协商意见：同意按方案一增设停车位。')
    expect(body).toContain('绘制平面图，由业委会负责，2026年3月20日前完成')
    expect(body).not.toContain('通过')
    expect(body).not.toContain('成员')
    expect(receiver).toBe('周敏')
    expect(read.sourceTitle).toBe('南方印象小区四方议事会')
    expect(read.findings).toEqual([])
  })

  test('从协商意见写，从任务写落实情况', async () => {
    const table = await openTable()
    const { meetingId } = await heldCouncil(table)
    const record = await table.ask('meetings.record', { meetingId })
    const resolution = record.agenda[1]?.resolution
    const task = resolution?.tasks[0]
    if (resolution === null || resolution === undefined || task === undefined)
      throw new Error('no resolution')
    const { notice } = await draftFrom(table, {
      kind: 'resolution',
      source: { kind: 'resolution', resolutionId: resolution.id, meetingId },
    })
    expect(notice.words.title).toBe('关于vote事项协商意见的公示')
    const running = await draftFrom(table, { kind: 'progress', source: { kind: 'task', taskId: task.id } })
    expect(running.notice.words.title).toBe('关于绘制平面图落实情况的公示')
    expect(running.notice.words.body).toContain('该事项已派单，等待接单。')
    await acceptOne(table, task.id)
    const accepted = await draftFrom(table, { kind: 'progress', source: { kind: 'task', taskId: task.id } })
    expect(accepted.notice.words.body).toContain('该事项正在办理。')
    await finishOne(table, task.id, { result: '图已上墙' })
    const done = await draftFrom(table, { kind: 'progress', source: { kind: 'task', taskId: task.id } })
    expect(done.notice.words.body).toContain('该事项已于2026年3月12日办结。办理结果：图已上墙。')
    expect(done.notice.words.body).not.toContain('成员')
  })

  test('什么都不从也能写，联系电话是社区的，张贴点照上一份的', async () => {
    const table = await openTable()
    await setUp(table)
    for (const kind of ['consultation-result', 'disclosure', 'accounts', 'announcement', 'appeal'] as const) {
      const { notice, gaps } = await draftFrom(table, { kind, source: { kind: 'none' } })
      expect(notice).toMatchObject({ state: 'drafted', places: [], days: expect.any(Number) })
      expect(gaps.length).toBeGreaterThan(0)
    }
    const { notice } = await draftFrom(table, { kind: 'disclosure', source: { kind: 'none' } })
    await table.ask('notices.edit', {
      noticeId: notice.id,
      words: { ...words, title: '居务公开' },
      places: ['西门'],
      days: 15,
      postedOn: null,
    })
    await table.ask('notices.post', { noticeId: notice.id, postedOn: storyDay, override: null })
    expect((await draftFrom(table, { kind: 'disclosure', source: { kind: 'none' } })).notice.places).toEqual([
      '西门',
    ])
  })

  test('没有社区资料不能写；没有的会议和任务、配不上的来源都不行', async () => {
    const table = await openTable({ isWatched: true })
    expect(await table.refused('notices.draft', { kind: 'appeal', source: { kind: 'none' } })).toEqual({
      code: 'community-missing',
    })
    await setUp(table)
    for (const [kind, source, noun] of [
      ['consultation-result', { kind: 'meeting', meetingId: 9 as MeetingId }, 'meeting'],
      ['progress', { kind: 'task', taskId: 9 as TaskId }, 'task'],
    ] as const)
      expect(await table.refused('notices.draft', { kind, source })).toEqual({ code: 'not-found', noun })
    for (const [kind, source] of [
      ['vote-result', { kind: 'none' }],
      ['pre-announcement', { kind: 'none' }],
      ['accounts', { kind: 'task', taskId: 9 as TaskId }],
    ] as const)
      expect(await table.refused('notices.draft', { kind, source })).toMatchObject({
        code: 'invalid-input',
        problems: [{ path: 'source', message: '这一种公示不能从这里写起' }],
      })
  })
})
