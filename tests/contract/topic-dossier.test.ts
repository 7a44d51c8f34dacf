/** Fills a dossier with everything beside its meetings: photos, notices, written votes, words, tracks, and the refusals that go with them. */
import { Buffer } from 'node:buffer'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeFileOf } from '../../src/main/demo/paper-writing.ts'
import { wallPictures } from '../../src/main/demo/scenes/pictures.ts'
import { aPhoto } from './notice-table.ts'
import { openTable, setUp, storyDay } from './round-table.ts'
import {
  collect,
  collectAndList,
  conclude,
  dossierOf,
  doTask,
  openDrafted,
  screen,
  setUpWithPeople,
} from './topic-table.ts'
import { afterEnd, enter, entryOf, openVote, parking } from './written-table.ts'

describe('照片', () => {
  it('选、加、看、取下，文件一直都在；没有存过的不收，还没到的日子不收', async () => {
    const table = await openTable({ chosen: () => ({ name: '路灯.jpg', bytes: aPhoto() }) })
    await setUp(table)
    const topicId = await collect(table, '路灯不亮')
    const { hash, fileName } = await table.ask('topics.choosePhoto', {})
    const entry = { topicId, hash, fileName, takenOn: storyDay, note: '北门' }
    expect(await table.refused('topics.addPhoto', { ...entry, takenOn: '2026-03-13' })).toMatchObject({
      code: 'day-unfit',
    })
    expect(await table.refused('topics.addPhoto', { ...entry, hash: '0'.repeat(64) })).toEqual({
      code: 'photo-missing',
    })
    const photoId = await table.ask('topics.addPhoto', entry)
    expect((await dossierOf(table, topicId)).photos).toMatchObject([{ id: photoId, hash, note: '北门' }])
    expect(await table.ask('topics.photo', { photoId })).toEqual({
      address: `data:image/jpeg;base64,${Buffer.from(aPhoto()).toString('base64')}`,
    })
    await table.ask('topics.removePhoto', { photoId })
    expect((await dossierOf(table, topicId)).photos).toEqual([])
    expect(await table.refused('topics.removePhoto', { photoId })).toMatchObject({ code: 'not-found' })
  })
})

describe('卷宗里的照片', () => {
  it('预览和Word文件里都有；文件不见了，卷宗照样成，照片的地方写一句', async () => {
    const table = await openTable({ chosen: () => ({ name: '路面.png', bytes: wallPictures.before }) })
    await setUp(table)
    const topicId = await collectAndList(table, '路面坑洼')
    const { hash, fileName } = await table.ask('topics.choosePhoto', {})
    await table.ask('topics.addPhoto', { topicId, hash, fileName, takenOn: storyDay, note: '东门' })
    const subject = { kind: 'topic', topicId } as const
    const wanted = { subject, kind: 'dossier', size: 'page', anchor: null } as const
    const pageNow = async (): Promise<string> =>
      (await table.ask('documents.preview', wanted)).papers.map(({ page }) => page).join('')
    const address = `data:image/png;base64,${Buffer.from(wallPictures.before).toString('base64')}`
    expect(await pageNow()).toContain(address)
    const { anchor: _, ...paper } = wanted
    const [made = expect.fail('没有卷宗')] = await table.ask('documents.make', {
      ...paper,
      despiteGaps: true,
    })
    const { path: file } = await writeFileOf(table, made.documentId, 'docx')
    const media = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => name.includes('/media/'))
    expect(media.map(([, bytes]) => Buffer.from(bytes))).toContainEqual(Buffer.from(wallPictures.before))
    rmSync(path.join(table.directory, '附件', `${hash}.png`))
    const without = await pageNow()
    expect(without).not.toContain(address)
    expect(without).toContain('照片文件不见了')
  })
})

describe('公示', () => {
  it('从议题写起的公示：协商和落实的情况，没有提出人，也没有谁怎么表态；出现在档案里', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const topicId = await collectAndList(table, '楼道堆物', { householdCount: 28 })
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const [itemId = expect.fail('no item')] = await openDrafted(table, meetingId, people, storyDay)
    await conclude(table, itemId, 'consensus')
    await table.ask('resolutions.adopt', {
      itemId,
      wording: '一周内清理楼道',
      track: 'consultation',
      conditions: '',
      tasks: [
        { title: '清理楼道', leadUnit: '物业公司', responsible: '吴磊', assisting: '', dueOn: '2026-03-20' },
      ],
    })
    const noticeId = await table.ask('notices.draft', {
      kind: 'disclosure',
      source: { kind: 'none' },
      topicId,
    })
    const { notice, sourceTitle, findings } = await table.ask('notices.read', { noticeId })
    expect(sourceTitle).toBe('楼道堆物')
    expect(notice.words.title).toBe('关于楼道堆物协商事项及落实情况的公示')
    expect(notice.words.body).toContain('涉及28户')
    expect(notice.words.body).toContain('先后召开议事协商会1次进行协商。')
    expect(notice.words.body).toContain('达成一致意见：一周内清理楼道。')
    expect(notice.words.body).toContain(
      '交办事项1件，已办结0件：清理楼道（由物业公司负责，已派单，等待接单）。',
    )
    expect(JSON.stringify(notice.words)).not.toMatch(/谭甲乙|301|吴磊|13800138000/u)
    expect(findings).toEqual([])
    const { timeline } = await dossierOf(table, topicId)
    expect(timeline.find((entry) => entry.kind === 'notice')).toMatchObject({
      title: '关于楼道堆物协商事项及落实情况的公示',
      badge: '拟稿',
      link: { kind: 'notice', noticeId },
    })
  })

  it('写给不存在的议题、拿业主表决的公示来写，都不行', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collect(table, '停车难')
    expect(
      await table.refused('notices.draft', {
        kind: 'disclosure',
        source: { kind: 'none' },
        topicId: (topicId + 1) as typeof topicId,
      }),
    ).toEqual({ code: 'not-found', noun: 'topic' })
    expect(
      await table.refused('notices.draft', { kind: 'vote-result', source: { kind: 'none' }, topicId }),
    ).toMatchObject({ code: 'invalid-input' })
  })
})

describe('书面征求意见', () => {
  it('联上就在协商中，定稿就形成意见，结果写进档案；宣布无效再回到协商中', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collectAndList(table, '东侧绿地增设停车位')
    const desk = await openVote(table, { ways: { objectionDays: 0 }, matters: [parking] })
    const { writtenVoteId } = desk
    await table.ask('topics.linkWrittenVote', { topicId, writtenVoteId })
    await table.ask('topics.linkWrittenVote', { topicId, writtenVoteId })
    expect((await dossierOf(table, topicId)).topic.state).toBe('in-consultation')
    await enter(
      desk,
      desk.ballotIds.map((ballotId, at) => entryOf(ballotId, [at < 10 ? 'for' : 'against'])),
    )
    table.at(...afterEnd)
    await table.ask('writtenVotes.close', { writtenVoteId, tellers: '', scrutineer: '' })
    await table.ask('writtenVotes.finalize', { writtenVoteId })
    const decided = await dossierOf(table, topicId)
    expect(decided.topic.state).toBe('decided')
    expect(decided.notes.at(-1)?.text).toMatch(/增设停车位通过（.+）/u)
    expect(decided.timeline.find((entry) => entry.kind === 'written-vote')).toMatchObject({
      badge: '最终结果',
      text: '“是否同意在东侧绿地增设停车位”通过',
      link: { kind: 'written-vote', writtenVoteId },
    })
    await table.ask('writtenVotes.annul', { writtenVoteId, by: '周敏', reason: '名册有误' })
    expect((await dossierOf(table, topicId)).topic.state).toBe('in-consultation')
  })
})

describe('其他', () => {
  it('法律路径有建议和理由，可以自己定；派了单就是落实中，办完待评议', async () => {
    const table = await openTable()
    await setUp(table)
    const topicId = await collectAndList(table, '4栋加装电梯')
    expect((await dossierOf(table, topicId)).proposal).toMatchObject({
      track: 'owners',
      categoryName: '加装电梯',
    })
    await table.ask('topics.setTrack', { topicId, track: 'consultation' })
    expect((await dossierOf(table, topicId)).topic.track).toBe('consultation')
    const taskId = await table.ask('topics.order', { topicId, title: '请设计单位看现场', demand: '' })
    expect((await dossierOf(table, topicId)).topic.state).toBe('implementing')
    await doTask(table, taskId)
    expect((await dossierOf(table, topicId)).topic.state).toBe('closed-out')
    expect(await table.refused('topics.order', { topicId, title: '再看一次', demand: '' })).toMatchObject({
      code: 'wrong-state',
      state: 'closed-out',
    })
  })

  it('反馈不能早于收到，也不能在将来；不存在的专班、书面征求意见、议题都说找不到', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicId = await collect(table, '停车难')
    const reply = { topicId, way: 'phone', text: '已经列入', by: '' } as const
    expect(await table.refused('topics.reply', { ...reply, on: '2026-03-11' })).toMatchObject({
      problem: 'before',
    })
    expect(await table.refused('topics.reply', { ...reply, on: '2026-03-13' })).toMatchObject({
      problem: 'after',
    })
    expect(await table.refused('topics.setCase', { topicId, caseId: 9 as never })).toEqual({
      code: 'not-found',
      noun: 'case',
    })
    expect(await table.refused('topics.linkWrittenVote', { topicId, writtenVoteId: 9 as never })).toEqual({
      code: 'not-found',
      noun: 'writtenVote',
    })
    expect(await table.refused('topics.showPhone', { topicId: 99 as typeof topicId })).toEqual({
      code: 'not-found',
      noun: 'topic',
    })
    expect(
      await table.refused('agenda.addTopics', { meetingId: 1 as never, topicIds: [topicId], kind: 'vote' }),
    ).toMatchObject({ code: 'not-found' })
  })

  it('没有审定的、已并入的、已销号的不能上议程', async () => {
    const table = await openTable()
    await setUpWithPeople(table)
    const meetingId = await table.ask('meetings.draft', { form: 'four-party-council' })
    const main = await collectAndList(table, '停车难')
    const fresh = await collect(table, '北门停车难')
    const add = (topicIds: readonly (typeof main)[]) =>
      table.refused('agenda.addTopics', { meetingId, topicIds: [...topicIds], kind: 'discuss' })
    expect(await add([main, fresh])).toMatchObject({ state: 'collected', wanted: 'schedule' })
    expect((await dossierOf(table, main)).topic.state).toBe('listed')
    await screen(table, fresh, { decision: 'merge', intoId: main, reason: '同一件事' })
    expect(await add([fresh])).toMatchObject({ state: 'merged' })
    await table.ask('agenda.addTopics', { meetingId, topicIds: [main], kind: 'discuss' })
    expect((await dossierOf(table, main)).lane).toMatchObject([{ level: 'deliberation', isHeld: false }])
  })
})
