/** Stories of the community's own papers: the order of names, the year counted from what was kept, the index of what was made. */
import { describe, expect, it } from 'vitest'
import type { PaperKind } from '../../src/domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../src/domain/papers/paper-subject.ts'
import { openMeeting, openTable, prepare, setUp, signIn, type Table } from './round-table.ts'
import { linesOf } from './task-table.ts'

const look = async (table: Table, subject: PaperSubject, kind: PaperKind) => {
  const { papers, gaps } = await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
  const [paper] = papers
  if (paper === undefined) throw new Error(`no ${kind}`)
  const [, body = ''] = paper.page.split('<body>')
  return {
    text: body
      .replace(/<(?:\/p|\/td|\/th|\/h\d|br|\/span)>/gu, '\n')
      .replace(/<[^>]*>/gu, '')
      .replace(/\n+/gu, '\n'),
    gaps,
  }
}

describe('名单次序', () => {
  it('社区还没有建好，不能选次序', async () => {
    const table = await openTable({ isWatched: true })
    expect(await table.refused('communities.setNameOrder', { nameOrder: 'stroke' })).toEqual({
      code: 'community-missing',
    })
  })

  it('先是各方次序；选了姓氏笔画，签到表和纪要的名单都跟着变，再选回来又和原来一样', async () => {
    const table = await openTable()
    await setUp(table)
    expect((await table.ask('communities.get', {}))?.nameOrder).toBe('party')
    const seats = await prepare(table, { dueCount: 4 })
    const subject = { kind: 'meeting', meetingId: seats.meetingId } as const
    await signIn(table, seats)
    const listed = async (kind: PaperKind): Promise<string> =>
      [...(await look(table, subject, kind)).text.matchAll(/成员[甲乙丙丁]\d/gu)]
        .map(([name]) => name)
        .slice(-4)
        .join(' ')
    expect(await listed('sign-in-sheet')).toBe('成员甲1 成员乙2 成员丙3 成员丁4')
    await table.ask('communities.setNameOrder', { nameOrder: 'stroke' })
    expect((await table.ask('communities.get', {}))?.nameOrder).toBe('stroke')
    expect(await listed('sign-in-sheet')).toBe('成员乙2 成员丁4 成员丙3 成员甲1')
    await table.ask('communities.setNameOrder', { nameOrder: 'party' })
    expect(await listed('sign-in-sheet')).toBe('成员甲1 成员乙2 成员丙3 成员丁4')
  })
})

describe('年度汇总、台账和目录', () => {
  it('演示社区的一年，数字和会议、事项、公示的列表对得上', async () => {
    const table = await openTable()
    await table.ask('application.enterDemo', {})
    const meetings = (await table.ask('meetings.list', {})).filter(
      (one) => one.openedAt?.startsWith('2026') === true,
    )
    const tasks = (await linesOf(table)).filter((task) => task.createdAt.startsWith('2026'))
    const report = (await look(table, { kind: 'community', year: 2026 }, 'yearly-report')).text
    expect(report).toContain(`召开各类会议${meetings.length}次`)
    expect(report).toContain(`交办督办事项${tasks.length}件`)
    expect(report).toContain(`已销号${tasks.filter((task) => task.state === 'closed-out').length}件`)
    expect(report).not.toMatch(/NaN|undefined|null/u)
    for (const meeting of meetings) expect(report).toContain(meeting.title)
    const ledger = (await look(table, { kind: 'community', year: null }, 'ledger')).text
    for (const task of await linesOf(table)) expect(ledger).toContain(task.title)
    const before = (await look(table, { kind: 'community', year: 2019 }, 'yearly-report')).text
    expect(before).toContain('没有召开会议。')
  })

  it('做好的文书进目录，只列最近一版，注明是第几版；目录自己和别的年份的不列', async () => {
    const table = await openTable()
    const { meetingId } = await openMeeting(table)
    const subject = { kind: 'meeting', meetingId } as const
    const make = () =>
      table.ask('documents.make', { subject, kind: 'sign-in-sheet', size: 'page', despiteGaps: true })
    await make()
    await table.ask('communities.setNameOrder', { nameOrder: 'stroke' })
    await make()
    const index = await look(table, subject, 'archive-index')
    expect(index.text).toMatch(/1\n南方印象小区四方议事会签到表\n签到表\n2026年3月12日\n+第2版/u)
    expect(index.text).toContain('共1件。')
    const ofYear = await look(table, { kind: 'community', year: 2026 }, 'archive-index')
    expect(ofYear.text).toContain('和苑社区2026年')
    expect(ofYear.text).toContain('签到表')
    expect((await look(table, { kind: 'community', year: 2025 }, 'archive-index')).text).toContain('共0件。')
  })
})
