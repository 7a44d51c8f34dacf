/** The screens of topics in their states, at every size of type: accessible, no wider than the window, all within reach, no English. */
import { dayOf } from '../../src/domain/calendar.ts'
import { setUpCommunity } from './pages/community.ts'
import { look, lookAt } from './pages/look.ts'
import { holdMeeting, listTopic, onDossier, onTopics, openMeeting, topicWords } from './pages/topics.ts'
import { expect, test } from './story.ts'

test('while topics are taken in and screened', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const topics = onTopics(page)
  await lookAt(story, { '/topics': '先填好社区名称' })
  await setUpCommunity(story)
  await page.reload()
  await lookAt(story, { '/topics': '还没有议题' })
  await listTopic(story, '4栋2单元路灯不亮')
  for (const title of ['1栋架空层电动车乱停', '增设停车位'])
    await story.ask('topics.collect', { words: topicWords(title, { urgency: 'urgent', place: '1栋' }) })
  await topics.entry.fill('四栋路灯坏了')
  await expect(topics.alike).toBeVisible()
  await page.getByRole('button', { name: '多写几项' }).click()
  await look(story, '新议题，像是已经有的，多写几项')
  await page.getByRole('button', { name: '收起' }).click()
  await topics.entry.fill('')
  await topics.row('增设停车位').click()
  await topics.panel.getByRole('radio', { name: '并入' }).check()
  await look(story, '审定', { above: topics.panel })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '粘贴或导入名单' }).click()
  await topics.dialog
    .getByRole('textbox', { name: '名单' })
    .fill('议题\t地点\n路灯坏了\t4栋2单元\n\t2栋\n修长椅\t')
  await topics.dialog.getByRole('button', { name: /^看一看/ }).click()
  await expect(topics.dialog).toContainText('读出 2 条')
  await look(story, '名单')
})

test('while a dossier is read and goes on', async ({ begin }) => {
  const story = await begin(null)
  const { page, ask } = story
  await setUpCommunity(story)
  const today = dayOf(new Date().toISOString())
  const topicId = await listTopic(story, '智慧微循环：打通消防通道', {
    householdCount: 1260,
    demand: '通道要留出来',
  })
  await holdMeeting(story, topicId, today, 'referred')
  await ask('topics.moveLevel', { topicId, to: 'linkage', reason: '涉及多单位', by: '周敏' })
  const itemId = await openMeeting(story, await ask('topics.draftMeeting', { topicId }), today)
  await ask('agenda.moveStage', { itemId, to: 'discuss' })
  await ask('agenda.moveStage', { itemId, to: 'vote' })
  const wording = '外来车辆分时段单向进出'
  const voteId = await ask('votes.open', {
    itemId,
    question: wording,
    method: 'counted-hands',
    tellers: '唐小莉',
    scrutineer: '',
  })
  await ask('votes.count', { voteId, draft: { for: 6, against: 1, abstain: 1 } })
  await ask('votes.announce', { voteId })
  await ask('resolutions.adopt', { itemId, wording, track: 'consultation', conditions: '', tasks: [] })
  await ask('topics.beginStages', { topicId })
  await page.reload()
  await story.goTo(`/topics/${topicId}`)
  const dossier = onDossier(page)
  await expect(dossier.lanes).toBeVisible()
  await dossier.button(/^完成：/).click()
  await look(story, '卷宗')
  await dossier.button('升级').click()
  await expect(dossier.dialog).toBeVisible()
  await look(story, '升级')
  await page.keyboard.press('Escape')
  await dossier.more('改写议题')
  await expect(dossier.dialog).toBeVisible()
  await look(story, '改写议题')
  await page.keyboard.press('Escape')
  await dossier.next.click()
  await expect(dossier.dialog).toBeVisible()
  await look(story, '交办任务')
})
