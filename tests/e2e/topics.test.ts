/** 议题 in a real browser: three levels on one dossier, a thousand pasted wishes, and screening with second thoughts. */
import type { TopicId } from '../../src/domain/identity.ts'
import { test as movedTest } from './moved-clock.ts'
import { setUpCommunity } from './pages/community.ts'
import { holdMeeting, listTopic, onDossier, onTopics, openMeeting, topicWords } from './pages/topics.ts'
import { expect, test } from './story.ts'

movedTest(
  'a topic goes through three levels to its decision and back, on one dossier',
  async ({ beginAt }) => {
    const story = await beginAt('2026-03-02T01:00:00.000Z')
    const { page, ask } = story
    await setUpCommunity(story)
    const topicId = await listTopic(story, '智慧微循环：打通消防通道', {
      householdCount: 1260,
      receivedOn: '2026-03-02',
    })
    await holdMeeting(story, topicId, '2026-03-02', 'referred')
    const dossier = onDossier(page)
    await page.reload()
    await story.goTo(`/topics/${topicId}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('智慧微循环：打通消防通道')
    await expect(dossier.state).toHaveText('协商中')
    await expect(dossier.squares).toHaveCount(1)

    await dossier.button('升级').click()
    await expect(dossier.dialog).toContainText('提前 3 天通知')
    await expect(dossier.dialog).toContainText('8 人，上次会议的名册上都有')
    await expect(dossier.dialog).toContainText('职能部门、有关单位还没有人可请')
    await expect(dossier.dialog).toContainText('应到人员过半数到会、每一方都有人到会才能开会')
    await dossier.dialog.getByRole('textbox', { name: '为什么要升级' }).fill('涉及多单位')
    await page.reload()
    await expect(dossier.dialog.getByRole('textbox', { name: '为什么要升级' })).toHaveValue('涉及多单位')
    await dossier.dialog.getByRole('button', { name: /^升级/ }).click()
    await expect(dossier.dialog).toContainText('已到联动协商这一级')
    await dossier.dialog.getByRole('button', { name: /^起草联动协商会/ }).dblclick()
    await expect(page).toHaveURL(/\/prepare/)
    const linkage = (await ask('topics.dossier', { topicId })).lane.at(-1)
    if (linkage === undefined) throw new Error('no meeting was drafted')
    await story.goTo(`/meetings/${linkage.meetingId}/prepare?step=roll`)
    await expect(page.getByText('应到 8 人')).toBeVisible()
    await expect(page.getByText('联动协商会的参加方里，职能部门、有关单位还没有人。')).toBeVisible()

    await story.moveTo('2026-03-05T11:30:00.000Z')
    const item = await openMeeting(story, linkage.meetingId, '2026-03-05')
    await ask('agenda.conclude', { itemId: item, outcome: 'referred', text: '路线有分歧' })
    await ask('agenda.finish', { itemId: item })
    await ask('meetings.close', { meetingId: linkage.meetingId })
    await ask('topics.moveLevel', { topicId, to: 'hearing', reason: '路线有分歧', by: '周敏' })
    await story.moveTo('2026-03-09T11:30:00.000Z')
    const hearing = await ask('topics.draftMeeting', { topicId })
    const decided = await openMeeting(story, hearing, '2026-03-09')
    await ask('agenda.moveStage', { itemId: decided, to: 'discuss' })
    await ask('agenda.moveStage', { itemId: decided, to: 'vote' })
    const question = '外来车辆分时段单向进出'
    const voteId = await ask('votes.open', {
      itemId: decided,
      question,
      method: 'counted-hands',
      tellers: '唐小莉',
      scrutineer: '',
    })
    await ask('votes.count', { voteId, draft: { for: 6, against: 1, abstain: 1 } })
    await ask('votes.announce', { voteId })
    await ask('resolutions.adopt', {
      itemId: decided,
      wording: question,
      track: 'consultation',
      conditions: '',
      tasks: [],
    })
    await ask('agenda.finish', { itemId: decided })
    await ask('meetings.close', { meetingId: hearing })

    await story.moveTo('2026-03-12T02:00:00.000Z')
    await story.goTo(`/topics/${topicId}`)
    await expect(dossier.state).toHaveText('已形成意见')
    await expect(dossier.squares).toHaveCount(3)
    await expect(dossier.lanes.locator('.is-deciding')).toHaveCount(1)
    await expect(dossier.timeline).toContainText('同意 6')
    await expect(dossier.next).toHaveText('交办任务')

    await dossier.button('退回').click()
    await dossier.dialog.locator('.ant-segmented-item').filter({ hasText: '议事协商' }).click()
    await dossier.dialog.getByRole('textbox', { name: '为什么退回' }).fill('交回落实')
    await page.keyboard.press('Control+Enter')
    await expect(dossier.dialog).toContainText('已到议事协商这一级')
    await dossier.dialog.getByRole('button', { name: '以后再说' }).click()
    await expect(dossier.lanes).toContainText('交回落实')
    await dossier.next.click()
    await dossier.dialog.getByRole('button', { name: /^交办/ }).click()
    await expect(dossier.state).toHaveText('落实中')
    await dossier.next.click()
    await dossier.dialog.getByRole('textbox', { name: '落实到了哪一步' }).fill('黄线已经划好')
    await dossier.dialog.getByRole('button', { name: /^记下/ }).dblclick()
    await expect(dossier.timeline).toContainText('黄线已经划好')
    await expect(dossier.timeline.getByText('黄线已经划好')).toHaveCount(1)
    await dossier.timeline.getByRole('link', { name: /听证协商会/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('会后整理')
  },
)

test('a thousand pasted wishes are taken in at once, ten of them handled, and a reload changes nothing', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await story.ask('topics.collect', { words: topicWords('4栋2单元路灯不亮', { source: 'micro-wish' }) })
  await page.reload()
  await story.goTo('/topics')
  const topics = onTopics(page)
  await page.getByRole('button', { name: '粘贴或导入名单' }).click()
  const wishes = Array.from({ length: 1000 }, (_, place) => `第${place + 1}件微心愿`)
  await topics.dialog
    .getByRole('textbox', { name: '名单' })
    .fill(['4栋2单元的路灯坏了', ...wishes].join('\n'))
  await topics.dialog.getByRole('button', { name: /^看一看/ }).click()
  await expect(topics.dialog).toContainText('读出 1,001 条')
  await topics.dialog.getByRole('checkbox', { name: '像是已经有的 1 条不收' }).check()
  await topics.dialog.getByRole('button', { name: /^收下 1,000 条/ }).dblclick()
  await expect(page.getByText('收下了 1,000 条，都在“待审定”里')).toBeVisible()
  await expect(topics.list(/^待审定/)).toHaveText('待审定 1,001')
  expect((await story.ask('topics.list', { ...all, limit: 1 })).counts.all).toBe(1001)

  await topics.find.fill('第99')
  await expect(topics.main).toContainText('共 11 件')
  await topics.main.getByRole('checkbox', { name: '选中列出来的议题' }).check()
  await topics.main.getByRole('checkbox', { name: '选中：第999件微心愿', exact: true }).uncheck()
  await topics.main.getByRole('button', { name: '直接办理 10 件' }).click()
  await expect(page.getByText('10 件已转为督办事项，在“事项”的待派单里')).toBeVisible()
  await page.reload()
  await expect(topics.find).toHaveValue('第99')
  await expect(topics.list(/^待审定/)).toHaveText('待审定 1')
  await topics.find.fill('')
  await expect(topics.list(/^待审定/)).toHaveText('待审定 991')
  await expect(topics.list(/^进行中/)).toHaveText('进行中 10')
})

const all = { tab: 'all', source: null, estateName: null, words: '', offset: 0 } as const

test('one line and Enter, the same thing merged while it is typed, then transfer, refuse, and examine again', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const firstId = await listTopic(story, '4栋2单元路灯不亮')
  await page.reload()
  await story.goTo('/topics')
  const topics = onTopics(page)
  await topics.entry.fill('1栋架空层电动车乱停')
  await page.reload()
  await expect(topics.entry).toHaveValue('1栋架空层电动车乱停')
  await topics.entry.press('Enter')
  await expect(topics.row('1栋架空层电动车乱停')).toBeVisible()
  await expect(topics.entry).toBeFocused()
  await page.keyboard.type('楼道里的路灯')
  await expect(topics.alike).toContainText('4栋2单元路灯不亮')
  await topics.alike.getByRole('button', { name: /不是同一件|和.*不是同一件/ }).click()
  await expect(topics.alike).toHaveCount(0)
  await topics.entry.fill('')
  await topics.entry.fill('四栋的路灯又坏了')
  await topics.alike.getByRole('button', { name: /^并入/ }).dblclick()
  await expect(topics.main.getByText(/已收下，并入/)).toBeVisible()
  expect((await story.ask('topics.dossier', { topicId: firstId })).merged).toHaveLength(1)

  await topics.row('1栋架空层电动车乱停').click()
  await expect(topics.panel).toContainText('按文字判断：其他')
  await topics.panel.getByRole('radio', { name: '转交' }).check()
  await topics.panel.getByRole('button', { name: /^转交/ }).click()
  await expect(topics.panel).toContainText('请写下转给哪个单位')
  await topics.panel.getByRole('textbox', { name: '转给哪个单位' }).fill('街道城管办')
  await topics.panel.getByRole('textbox', { name: '审定意见' }).fill('占道停放归城管')
  await topics.panel.getByRole('button', { name: /^转交/ }).click()
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(topics.panel).toContainText('待审定')
  await topics.panel.getByRole('radio', { name: '不予受理' }).check()
  await topics.panel.getByRole('textbox', { name: '审定意见' }).fill('已经有人在办')
  await page.keyboard.press('Control+Enter')
  await expect(topics.panel).toContainText('不予受理')
  await topics.panel.getByRole('link', { name: '看卷宗' }).click()

  const dossier = onDossier(page)
  await expect(dossier.state).toHaveText('不予受理')
  await expect(dossier.next).toHaveText('登记反馈')
  await expect(dossier.lanes).toHaveCount(0)
  await dossier.more('重新审定')
  await dossier.dialog.getByRole('textbox', { name: '为什么重新审定' }).fill('又有三户反映')
  await dossier.dialog.getByRole('button', { name: /^重新审定/ }).click()
  await expect(topics.panel).toContainText('待审定')
  await topics.panel.getByRole('radio', { name: '直接办理' }).check()
  await topics.panel.getByRole('button', { name: /^直接办理/ }).click()
  await expect(dossier.state).toHaveText('落实中')
  const [, second] = (await story.ask('topics.list', { ...all, limit: 10 })).topics
  expect(second?.taskCount).toBe(1)
  const lostId = 999 as TopicId
  await story.goTo(`/topics/${lostId}`)
  await expect(page.getByText('没有打开')).toBeVisible()
})

movedTest('开过会的议题销了号，下一步是起草公示；起草了就不再催', async ({ beginAt }) => {
  const story = await beginAt('2026-03-02T01:00:00.000Z')
  const { page, ask } = story
  await setUpCommunity(story)
  const topicId = await listTopic(story, '东门路灯不亮', { receivedOn: '2026-03-02' })
  await holdMeeting(story, topicId, '2026-03-02', 'consensus')
  for (const step of ['implement', 'review'] as const)
    await ask('topics.advance', { topicId, step, text: '路灯换好了', by: '周敏' })
  await ask('topics.reply', { topicId, on: '2026-03-02', way: 'phone', text: '换好了', by: '周敏' })
  await ask('topics.closeOut', { topicId, text: '', by: '周敏' })
  await page.reload()
  await story.goTo(`/topics/${topicId}`)
  const dossier = onDossier(page)
  await expect(dossier.state).toHaveText('已销号')
  await expect(dossier.next).toHaveText('起草公示')
  await dossier.next.click()
  await expect(page).toHaveURL(/\/notices\/\d+/)
  await story.goTo(`/topics/${topicId}`)
  await expect(dossier.timeline).toContainText('东门路灯不亮协商事项及落实情况的公示')
  await expect(dossier.next).toHaveText('更多')
})

test('四议两公开按错了一步，写明原因收回，经过里留着；还没到的日子填不进去', async ({ begin }) => {
  const story = await begin(null)
  const { page, ask } = story
  await setUpCommunity(story)
  const topicId = await listTopic(story, '修村口的路')
  await ask('topics.beginStages', { topicId })
  await story.goTo(`/topics/${topicId}`)
  const stages = page.getByRole('main').locator('.dossier-stages')
  await stages.getByRole('button', { name: '完成：党组织会议提议' }).click()
  const day = stages.getByRole('textbox', { name: '完成日期' })
  const today = await day.inputValue()
  await day.fill('2199-12-31')
  await day.press('Tab')
  await expect(day).toHaveValue(today)
  await stages.getByRole('textbox', { name: '说明' }).fill('七人到会')
  await page.keyboard.press('Enter')
  await expect(stages.getByRole('button', { name: '完成：“两委”会议商议' })).toBeVisible()

  await stages.getByRole('button', { name: '收回：党组织会议提议' }).click()
  const confirm = stages.getByRole('button', { name: '收回这一步' })
  await expect(confirm).toBeDisabled()
  await stages.getByRole('textbox', { name: '收回的原因' }).fill('还没有开会')
  await confirm.click()
  await expect(stages.getByRole('button', { name: '完成：党组织会议提议' })).toBeVisible()
  await expect(stages.getByRole('button', { name: /^收回/u })).toHaveCount(0)
  await expect(
    page.getByText(/收回：党组织会议提议（原记.*完成，七人到会）。原因：还没有开会/u),
  ).toBeVisible()
})
