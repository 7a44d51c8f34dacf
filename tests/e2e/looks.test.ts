/** Every screen in its states, at every size of type: accessible, no wider than the window, all within reach, no English. */
import { dayOf, instantOf } from '../../src/domain/calendar.ts'
import type { NoticeId } from '../../src/domain/identity.ts'
import { setUpCommunity } from './pages/community.ts'
import { look, lookAt } from './pages/look.ts'
import { ofMeeting, onPaper, writePapers } from './pages/papers.ts'
import { onPosting } from './pages/posting.ts'
import { onRosterImport } from './pages/roster-import.ts'
import { onSession } from './pages/session.ts'
import { expect, heldOn, type Story, test } from './story.ts'

test('before anything is written', async ({ begin }) => {
  const story = await begin(null)
  await lookAt(story, {
    '/': '还没有开过会',
    '/settings?first': '先填好这几项',
    '/meetings': '会议',
    '/tasks': '事项',
    '/documents': '还没有做过文书',
    '/documents/prints': '还没有打印过',
    '/documents/verify': '验证一份文书',
    '/people': '名册',
    '/roster': '还没有住户',
    '/roster/import': '选一份业主表格',
    '/help': '帮助',
  })
})

test('while a meeting is prepared', async ({ begin }) => {
  const story = await begin('called')
  const { meetingId } = story
  await lookAt(story, { '/meetings/:id/sign-in': '还没有开始签到', '/': '去签到', '/meetings': '应到 36 人' })
  await story.ask('meetings.recall', { meetingId })
  await lookAt(story, {
    '/meetings?new': '要开什么会',
    '/meetings/:id/prepare?step=form': '四方议事会',
    '/meetings/:id/prepare?step=time': '会议名称',
    '/meetings/:id/prepare?step=roll': '应到 36 人',
    '/meetings/:id/prepare?step=agenda': '共 3 项',
    '/meetings/:id/prepare?step=notice': '核对',
  })
  await story.goTo('/meetings/:id/prepare?step=agenda')
  await story.page.getByRole('button', { name: '说明第 2 项' }).click()
  await expect(story.page.getByRole('dialog')).toBeVisible()
  await look(story, '议程项的说明')
  const draftId = await story.ask('meetings.draft', { form: 'residents-assembly' })
  await lookAt(story, { [`/meetings/${draftId}/prepare?step=notice`]: '还没有' })
})

test('while people are signed in', async ({ begin }) => {
  const story = await begin('signing-in')
  const { page } = story
  await story.goTo('/meetings/:id/sign-in')
  await expect(page.getByRole('button', { name: /^开会/ })).toBeVisible()
  await look(story, '签到')
  await page.keyboard.type('刘德顺')
  await look(story, '签到，找到一个人')
  await page.keyboard.press('Escape')
  await page.keyboard.type('向文斌')
  await page.keyboard.press('1')
  await look(story, '签到，问谁代')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '人到不齐，今天不开了' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(story, '今天不开了')
})

test('while an item is discussed', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const session = onSession(page)
  await story.goTo('/meetings/:id/session')
  await expect(session.speaker).toContainText('何玉珍')
  await look(story, '开会，讨论')
  await page.keyboard.press('F3')
  await page.keyboard.type('li')
  await look(story, '开会，加发言', { words: ['li'] })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '临时议题' }).click()
  await look(story, '开会，临时议题')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expect(session.dialog).toBeVisible()
  await look(story, '开会，签到')
  await page.keyboard.press('Escape')
  await expect(session.dialog).toHaveCount(0)
  await page.getByRole('button', { name: '结束会议' }).click()
  await expect(session.dialog).toBeVisible()
  await look(story, '结束会议，还有议程')
  await page.keyboard.press('Escape')
  await session.key('休息').click()
  await expect(session.step('继续开会')).toBeVisible()
  await look(story, '休息')
  await session.step('继续开会').click()
  await expect(session.step('继续开会')).toHaveCount(0)
  await expect(session.speaker).toBeVisible()
  await story.cutPower(instantOf(heldOn, '19:52'))
  await expect(page.getByRole('button', { name: '算中断', exact: true })).toBeVisible()
  await look(story, '断开以后')
  await lookAt(story, { '/': '还没有结束', '/meetings': '继续开会' })
})

test('while votes are counted and an item is concluded', async ({ begin }) => {
  const story = await begin('counting')
  const { page } = story
  const session = onSession(page)
  const [, item] = (await story.record()).agenda
  const vote = item?.votes[0]
  if (item === undefined || vote === undefined) throw new Error('no vote is open')
  await story.goTo('/meetings/:id/session')
  await session.figure('弃权').fill('')
  await look(story, '计票，没有着落')
  await session.figure('弃权').fill('3')
  await session.step('宣布结果').click()
  await expect(session.dialog).toBeVisible()
  await look(story, '宣布结果')
  await page.keyboard.press('Escape')
  await story.ask('votes.abandon', { voteId: vote.id, reason: '改为记名' })
  await expect(session.step('开始表决')).toBeVisible()
  await look(story, '准备表决')
  const { question, tellers, scrutineer } = vote
  const rollCall = { itemId: item.id, question, tellers, scrutineer, method: 'roll-call' as const }
  const voteId = await story.ask('votes.open', rollCall)
  await expect(page.getByText('第 1 位，共 28 位')).toBeVisible()
  await look(story, '记名逐个')
  const opened = (await story.record()).agenda[1]?.votes.at(-1)
  for (const { entryId } of opened?.room.voters ?? [])
    await story.ask('votes.choose', { voteId, entryId, choice: 'for' })
  await story.ask('votes.announce', { voteId })
  await expect(session.step('写协商意见')).toBeVisible()
  await look(story, '表决结果')
  await page.getByRole('button', { name: '更正' }).click()
  await look(story, '更正')
  await page.getByRole('button', { name: '不更正了' }).click()
  await session.step('写协商意见').click()
  await page.getByRole('button', { name: '加一项任务' }).click()
  await look(story, '写协商意见')
  await page.getByRole('textbox', { name: '任务', exact: true }).fill('画线')
  await session.step('写成协商意见').click()
  await expect(page.getByText('交办 1 项任务')).toBeVisible()
  await look(story, '写成以后')
  await story.ask('agenda.finish', { itemId: item.id })
  await expect(page.getByText('这一项结束了')).toBeVisible()
  await look(story, '两项之间')
  await session.step('下一项').click()
  await page.getByRole('button', { name: '直接给结论' }).click()
  await page.getByRole('radio', { name: '保留分歧' }).check()
  await look(story, '选结论')
})

test('while votes of every kind are prepared and counted', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const session = onSession(page)
  const [, item] = (await story.record()).agenda
  if (item === undefined) throw new Error('no item is dealt with')
  await story.ask('agenda.moveStage', { itemId: item.id, to: 'vote' })
  await story.goTo('/meetings/:id/session')
  await expect(session.step('开始表决')).toBeVisible()
  await page.getByRole('button', { name: '有人回避' }).click()
  await look(story, '记下回避')
  await page.getByRole('button', { name: '不记了' }).click()
  await page.getByRole('radio', { name: '选举' }).check()
  await look(story, '准备选举')
  await page.getByRole('radio', { name: '多方案择优' }).check()
  await page.getByRole('textbox', { name: '方案 1' }).fill('修路面')
  await page.getByText('有总预算').click()
  await look(story, '准备多方案择优')

  const asked = { itemId: item.id, question: '是否同意增设停车位？', tellers: '', scrutineer: '' }
  const abandon = async (): Promise<void> => {
    const vote = (await story.record()).agenda[1]?.votes.at(-1)
    if (vote === undefined) throw new Error('no vote is open')
    await story.ask('votes.abandon', { voteId: vote.id, reason: '换一种方式' })
    await expect(session.step('开始表决')).toBeVisible()
  }
  await story.ask('votes.open', { ...asked, method: 'consensus' })
  await page.getByRole('button', { name: '记下异议' }).click()
  await look(story, '有无异议')
  await abandon()
  await story.ask('votes.open', { ...asked, method: 'by-party' })
  await expect(page.getByRole('list', { name: '各方表态' })).toBeVisible()
  await look(story, '各方各一票')
  await abandon()
  const secret = await story.ask('votes.open', { ...asked, method: 'secret-ballots' })
  await page.getByText('登记领票').click()
  await look(story, '发票')
  await page.getByRole('button', { name: /^开箱/ }).click()
  await look(story, '开箱')
  const noVoids = { 'no-mark': 0, 'several-marks': 0, unreadable: 0, signed: 0, 'not-issued': 0 }
  await story.ask('votes.countPapers', {
    voteId: secret,
    papers: { issued: 28, returned: 28, void: { ...noVoids, signed: 1 } },
  })
  await expect(page.getByText('已唱 1 张')).toBeVisible()
  await look(story, '唱票')
  await page.getByText('直接填数').click()
  await look(story, '直接填数')
  await abandon()
  const voteId = await story.ask('votes.open', {
    ...asked,
    method: 'options',
    choosing: {
      kind: 'options',
      options: ['修路面', '装门禁', '补种树木和草坪'].map((label, at) => ({ id: at + 1, label, cost: null })),
      settings: {
        method: { kind: 'ranked', tieRule: 'lot' },
        take: 1,
        budget: null,
        decision: 'most',
        base: 'voting',
        blank: 'abstain',
      },
      entry: 'ballots',
    },
  })
  await story.ask('votes.countPapers', { voteId, papers: { issued: 28, returned: 4, void: noVoids } })
  await expect(page.getByText('第 1 张，共 4 张')).toBeVisible()
  await page.keyboard.press('v')
  await look(story, '录票')
  await page.keyboard.press('Escape')
  for (const order of [[1, 2], [1], [2], [3]])
    await story.ask('votes.addPaper', {
      voteId,
      paper: {
        of: 'options',
        paper: { kind: 'marks', marks: order.map((option, at) => ({ option, value: at + 1 })) },
      },
    })
  await expect(page.getByRole('radio', { name: '抽签' })).toBeVisible()
  await look(story, '票数相同')
  const among = { place: { kind: 'elimination' as const, round: 1 }, among: [2, 3] }
  await story.ask('votes.settleTie', { voteId, decisions: [{ ...among, picked: [3], by: 'lot' }] })
  await story.ask('votes.announce', { voteId })
  await expect(session.step('写协商意见')).toBeVisible()
  await look(story, '逐轮计票')
  await page.getByRole('button', { name: '更正' }).click()
  await look(story, '更正录入的票')
  await page.getByRole('button', { name: '不更正了' }).click()
  await page.getByRole('button', { name: '宣布无效' }).click()
  await look(story, '宣布无效')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '再次表决' }).click()
  await page.getByText('上一次的结果').click()
  await look(story, '再次表决')
})

test('while the minutes are finished', async ({ begin }) => {
  const story = await begin('closed')
  const { page } = story
  await story.goTo('/meetings/:id/minutes')
  await expect(page.getByRole('button', { name: '核对完成' })).toBeVisible()
  await look(story, '会后整理')
  await page.getByRole('button', { name: '更正票数' }).click()
  await look(story, '会后整理，更正票数')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^修改任务/ })
    .first()
    .click()
  await look(story, '会后整理，修改任务')
  await lookAt(story, { '/': '待整理纪要', '/meetings': '去整理' })
})

test('when the tasks are followed', async ({ begin }) => {
  const story = await begin('followed')
  const { page, meetingId } = story
  await writePapers(story, ofMeeting(meetingId), 'minutes')
  await lookAt(story, {
    '/': '最近文书',
    '/meetings': '照此再开一次',
    '/meetings/:id/minutes': '已核对完成',
    '/tasks': '更换东门三盏路灯',
    '/tasks?view=table': '更换东门三盏路灯',
    '/tasks?tab=to-press': '今天',
    '/people': '周敏',
    '/settings': '本社区议事规则',
    '/rules': '1572 户',
    '/rules?view=house': '新增一版',
    '/rules?view=periods': '提前几天通知',
    '/rules?view=holidays': '导入放假安排',
  })
  await story.goTo('/tasks')
  await page
    .getByRole('button', { name: /更换东门三盏路灯/ })
    .first()
    .click()
  const drawer = page.getByRole('complementary', { name: '更换东门三盏路灯' })
  await expect(drawer).toBeVisible()
  await look(story, '一件事项', { above: drawer })
  await drawer.locator('.ant-btn-primary').click()
  await look(story, '一件事项的下一步', { above: drawer })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '新建' }).click()
  await page.getByLabel('现在就派出去').check()
  await look(story, '新建事项')
  await page.keyboard.press('Escape')
  await story.goTo('/people')
  await page.getByRole('button', { name: /修改/ }).first().click()
  await look(story, '修改一个人')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /粘贴多行/ }).click()
  await look(story, '粘贴多行')
})

test('when papers are made, looked at and printed', async ({ begin }) => {
  const story = await begin('followed')
  const { page, meetingId } = story
  const paper = onPaper(page)
  const subject = ofMeeting(meetingId)
  await writePapers(story, subject, 'minutes')
  await writePapers(story, subject, 'sign-in-sheet', 'xlsx')
  const made = await story.ask('documents.list', {})
  for (const { document } of made) await story.ask('documents.notePrint', { documentId: document.id })
  // A check code is made of letters and figures.
  const words = made.flatMap(({ document }) => (document.code ?? '').match(/[A-Za-z][A-Za-z0-9]*/g) ?? [])
  const lookAtPaper = async (route: string, shown: string): Promise<void> => {
    await story.goTo(route)
    await expect(page.locator('body')).toContainText(shown)
    await look(story, route, { words })
  }
  await lookAtPaper('/documents', '会议纪要')
  await page.getByRole('button', { name: /^签到表/ }).click()
  await expect(paper.dialog).toBeVisible()
  await look(story, '选一次会议', { words })
  await page.keyboard.press('Escape')
  await lookAtPaper('/documents/prints', '再打印')
  await lookAtPaper('/documents/paper?of=meeting&id=:id&kind=minutes', '会议纪要')
  await paper.openVersions()
  await look(story, '各版', { words, above: paper.versions })
  await lookAtPaper(
    `/documents/paper?of=meeting&id=:id&kind=minutes&version=${made.at(-1)?.document.id}`,
    '原样',
  )
  await lookAtPaper('/documents/paper?of=meeting&id=:id&kind=sign-in-sheet', '签到表')
  await lookAtPaper('/documents/paper?of=meeting&id=:id&kind=meeting-notice&size=poster-a3', '大字 A3')
  await lookAtPaper('/documents/paper?of=community&kind=ledger', '销号台账')
  await lookAtPaper('/documents/paper?of=meeting&id=2&kind=minutes', '没有写全')
  await paper.button('看缺什么').click()
  await look(story, '缺什么')
  await paper.button('Word').click()
  await expect(paper.dialog).toBeVisible()
  await look(story, '缺什么，仍要制作')
})

const messy = [
  '栋号,房号,姓名,电话,面积',
  '3栋,1-1102,张三,13800000001,88.26',
  '3栋,1-1102,李四,13800000002,88.26',
  '3栋,,王五,,90',
  '4栋,2单元601室,赵六,138,约一百',
].join('\n')

test('while a roster is imported', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await story.goTo('/roster/import')
  const roster = onRosterImport(page)
  await roster.choose({ name: '和苑小区.csv', mimeType: 'text/csv', buffer: Buffer.from(messy) })
  await look(story, '认列', { words: [...'ABCDE'] })
  await roster.next('去核对').click()
  await expect(roster.problems.first()).toBeVisible()
  await look(story, '核对')
  await roster.next(/^按上面的办法收下/).click()
  await expect(roster.result).toBeVisible()
  await look(story, '结果')
  await lookAt(story, { '/roster': '张三' })
  await page.getByRole('button', { name: /^导入记录/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(story, '导入记录')
})

const draftNotice = async (story: Story, body: string): Promise<NoticeId> => {
  const noticeId = await story.ask('notices.draft', { kind: 'announcement', source: { kind: 'none' } })
  const { words } = (await story.ask('notices.read', { noticeId })).notice
  await story.ask('notices.edit', {
    noticeId,
    words: { ...words, title: '关于停水的公告', body, signers: [...words.signers] },
    places: ['南门公示栏', '3栋架空层'],
    days: 7,
    postedOn: null,
  })
  return noticeId
}

test('while notices are drafted', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const desk = onPosting(page)
  await lookAt(story, { '/notices': '还没有公示' })
  await setUpCommunity(story)
  await lookAt(story, { '/notices?new': '要公示什么' })
  const appealId = await story.ask('notices.draft', { kind: 'appeal', source: { kind: 'none' } })
  const noticeId = await draftNotice(story, '有疑问请找谭桂香 13812345678。')
  await lookAt(story, {
    [`/notices/${appealId}`]: '去写',
    [`/notices/${noticeId}`]: '发现 2 处个人信息',
  })
  await desk.button('定稿并张贴').click()
  await expect(desk.dialog).toBeVisible()
  await look(story, '张贴被拒')
  await desk.dialog.getByRole('button', { name: '仍要张贴…' }).click()
  await desk.dialog.getByRole('button', { name: '再加一位' }).click()
  await look(story, '仍要张贴')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await desk.next.click()
  await expect(desk.next).toContainText('定稿并张贴')
  await desk.next.click()
  await expect(desk.dialog).toContainText('共两处')
  await look(story, '张贴前核对')
})

test('while notices hang and are taken down', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const desk = onPosting(page)
  await setUpCommunity(story)
  const noticeId = await draftNotice(story, '11月5日上午停水。')
  await story.goTo(`/notices/${noticeId}`)
  const postedOn = dayOf(new Date().toISOString())
  await story.ask('notices.post', { noticeId, postedOn, override: null })
  const objectionId = await story.ask('notices.object', {
    noticeId,
    receivedOn: postedOn,
    byName: '谢女士',
    room: '',
    way: 'visit',
    content: '停水时间太长。',
  })
  await expect(desk.next).toContainText('答复异议')
  await look(story, '公示中')
  await page.keyboard.press('F2')
  await look(story, '登记异议')
  await page.keyboard.press('Escape')
  await desk.next.click()
  await look(story, '答复异议')
  await page.keyboard.press('Escape')
  await desk.button('延长').click()
  await look(story, '延长公示')
  await page.keyboard.press('Escape')
  await story.ask('notices.answer', { objectionId, on: postedOn, by: '唐小莉', text: '已缩短到两小时。' })
  await lookAt(story, { '/notices': '都已答复', '/': '工作台' })
  await story.ask('notices.withdraw', { noticeId, on: postedOn, reason: '日期写错了' })
  await lookAt(story, { [`/notices/${noticeId}`]: '日期写错了' })
})
