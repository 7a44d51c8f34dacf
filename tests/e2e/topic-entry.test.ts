/** Second thoughts at the topics screen: what was just taken in is taken back, what was typed is never lost by one key. */
import { setUpCommunity } from './pages/community.ts'
import { listTopic, onDossier, onTopics, topicWords } from './pages/topics.ts'
import { expect, test } from './story.ts'

const all = { tab: 'all', source: null, estateName: null, words: '', offset: 0, limit: 10 } as const

test('what was just taken in is taken back: one line with its words, a merged one, a whole list', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await listTopic(story, '4栋2单元路灯不亮')
  await page.reload()
  await story.goTo('/topics')
  const topics = onTopics(page)
  await expect(topics.main.locator('.topics-entry-estate')).toHaveText('和苑小区')

  await topics.entry.fill('西门机水')
  await topics.entry.press('Enter')
  await expect(topics.row('西门机水')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(topics.entry).toHaveValue('西门机水')
  await expect(topics.main).toContainText('已撤销，原话放回上面了')
  await expect(topics.row('西门机水')).toHaveCount(0)
  await topics.entry.fill('西门积水')
  await topics.entry.press('Enter')
  await expect(topics.row('西门积水')).toBeVisible()
  expect((await story.ask('topics.list', all)).topics[0]?.number).toMatch(/2号$/)

  await topics.entry.fill('四栋的路灯又坏了')
  await topics.alike.getByRole('button', { name: /^并入/ }).click()
  await topics.main.getByRole('button', { name: /^撤销/ }).click()
  await expect(topics.main).toContainText('没有并入，单独留在“待审定”里')
  await expect(topics.row('四栋的路灯又坏了')).toBeVisible()

  await page.getByRole('button', { name: '粘贴或导入名单' }).click()
  await topics.dialog.getByRole('textbox', { name: '名单' }).fill('修长椅\n扶手松了\n井盖破了')
  await page.keyboard.press('Escape')
  await expect(topics.dialog).toHaveCount(0)
  await page.getByRole('button', { name: '粘贴或导入名单' }).click()
  await expect(topics.dialog.getByRole('textbox', { name: '名单' })).toHaveValue('修长椅\n扶手松了\n井盖破了')
  await page.keyboard.press('Control+Enter')
  await topics.dialog.getByRole('button', { name: /^收下 3 条/ }).click()
  await expect(topics.list(/^待审定/)).toHaveText('待审定 5')
  await topics.row('扶手松了').click()
  await expect(page.getByRole('button', { name: /^撤销/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await topics.main.getByRole('button', { name: /^撤销/ }).click()
  await expect(topics.main).toContainText('3 条都撤销了')
  await expect(topics.list(/^待审定/)).toHaveText('待审定 2')
})

test('a long complaint stands whole in the dossier, and the foot of the list counts that list alone', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const urgent = await listTopic(story, '井盖破了', { urgency: 'urgent' })
  await page.reload()
  await story.goTo('/topics')
  const topics = onTopics(page)
  const whole = `夜里太吵睡不着。${'装修从早到晚不停，老人孩子都受不了。'.repeat(30)}`
  await topics.entry.fill(whole)
  await topics.entry.press('Enter')
  await expect(topics.main).toContainText('已收下“夜里太吵睡不着”，全文写在“情况”里')
  const [long] = (await story.ask('topics.list', all)).topics
  expect([long?.title, long?.description]).toEqual(['夜里太吵睡不着', whole])
  await expect(topics.main.locator('.topics-foot')).toHaveText('共 1 件')
  await topics.list(/^进行中/).click()
  await expect(topics.main.locator('.topics-foot')).toHaveText('共 1 件，其中急办 1 件')

  await story.goTo(`/topics/${urgent}?act=reopen`)
  await expect(page.getByText('这个议题现在不能“重新办理”')).toBeVisible()
  await expect(page).toHaveURL(/\/topics\/\d+$/)
  await expect(onDossier(page).next).toHaveClass(/ant-btn-primary/)
})

test('Escape with words in a drawer loses none: the panel keeps them, the drawer asks first', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await story.ask('topics.collect', { words: topicWords('要求减免水费') })
  await page.reload()
  await story.goTo('/topics')
  const topics = onTopics(page)
  await topics.row('要求减免水费').click()
  await topics.panel.getByRole('radio', { name: '不予受理' }).check()
  await topics.panel.getByRole('textbox', { name: '审定意见' }).fill('不属于社区职责')
  await page.keyboard.press('Escape')
  await expect(topics.panel).toHaveCount(0)
  await topics.row('要求减免水费').click()
  await expect(topics.panel.getByRole('radio', { name: '不予受理' })).toBeChecked()
  await expect(topics.panel.getByRole('textbox', { name: '审定意见' })).toHaveValue('不属于社区职责')

  await story.goTo('/meetings?view=series')
  await page.getByRole('button', { name: /^新建固定会议/ }).click()
  const drawer = page.getByRole('dialog')
  const title = drawer.getByRole('textbox', { name: '会议名称' })
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await page.getByRole('button', { name: /^新建固定会议/ }).click()
  await title.fill('楼门长例会')
  await page.keyboard.press('Escape')
  await expect(drawer.getByRole('alert')).toContainText('写的还没有保存')
  await page.keyboard.press('Escape')
  await expect(title).toHaveValue('楼门长例会')
  await drawer.getByRole('button', { name: '关上' }).click()
  await drawer.getByRole('button', { name: '接着写' }).click()
  await expect(title).toHaveValue('楼门长例会')
  await drawer.getByRole('button', { name: '关上' }).click()
  await drawer.getByRole('button', { name: '不要了' }).click()
  await expect(drawer).toHaveCount(0)
})

test('what did not reach the disk is said at the foot of the page and in the drawer, and tried again', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await story.goTo('/topics')
  const topics = onTopics(page)
  await page.route('**/api/topics.collect', (route) => route.abort())
  await topics.entry.fill('西门积水')
  await topics.entry.press('Enter')
  await expect(page.getByRole('alert')).toContainText('没有保存成功')
  await expect(topics.entry).toHaveValue('西门积水')
  await page.unroute('**/api/topics.collect')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(topics.row('西门积水')).toBeVisible()
  await expect(page.getByText('没有保存成功')).toHaveCount(0)
  await expect(topics.entry).toHaveValue('')
  await topics.entry.press('Enter')
  await page.reload()
  await expect(topics.entry).toHaveValue('')
  await expect(topics.row('西门积水')).toHaveCount(1)

  await page.route('**/api/topics.collect', (route) => route.abort())
  await topics.entry.fill('西门路灯不亮')
  await topics.entry.press('Enter')
  await expect(page.getByRole('alert')).toContainText('没有保存成功')
  await topics.entry.fill('西门井盖坏了')
  await page.unroute('**/api/topics.collect')
  await page.getByRole('button', { name: '重试' }).click()
  await expect(topics.row('西门路灯不亮')).toBeVisible()
  await expect(topics.entry).toHaveValue('西门井盖坏了')

  await page.route('**/api/cases.begin', (route) => route.abort())
  await story.goTo('/cases?new')
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: '专班名称' }).fill('西门积水专班')
  await page.keyboard.press('Control+Enter')
  await expect(drawer).toContainText('没有保存成功')
  await expect(drawer.getByRole('textbox', { name: '专班名称' })).toHaveValue('西门积水专班')
  await page.unroute('**/api/cases.begin')
  await drawer.getByRole('button', { name: '重试' }).click()
  await expect(drawer).toHaveCount(0)
  await expect(page).toHaveURL(/\/cases\/\d+$/u)
  expect(await story.ask('cases.list', {})).toHaveLength(1)
})

test('户数和联名人数用全角打也认', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await story.goTo('/topics')
  const topics = onTopics(page)
  await topics.entry.fill('西门积水')
  await page.getByRole('button', { name: '多写几项' }).click()
  await page.getByLabel('涉及户数').fill('３２')
  await page.getByLabel('联名人数').fill('１５')
  await page.getByLabel('联名人数').press('Tab')
  await expect(page.getByLabel('涉及户数')).toHaveValue('32')
  await topics.entry.press('Enter')
  await expect(topics.row('西门积水')).toBeVisible()
  const all = { tab: 'all', source: null, estateName: null, words: '', offset: 0, limit: 10 } as const
  const [topic] = (await story.ask('topics.list', all)).topics
  expect(topic).toMatchObject({ householdCount: 32, proposer: { count: 15 } })
})
