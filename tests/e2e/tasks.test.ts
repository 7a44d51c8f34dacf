/** 事项 in a real browser: an order from 点单 to 销号 with a return visit that is not content, and one that runs over a holiday. */
import { test as movedTest } from './moved-clock.ts'
import { setUpCommunity } from './pages/community.ts'
import { onTasks } from './pages/tasks.ts'
import { expect, showRoute, test } from './story.ts'

const title = '4栋2单元楼道灯不亮'

test('点单、派单、接单、办结、回访不满意，原号重办，满意以后销号', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const tasks = onTasks(page)
  await setUpCommunity(story)
  await story.goTo('/tasks')
  await tasks.button('新建').click()
  const dialog = page.getByRole('dialog', { name: '新建事项' })
  await dialog.getByLabel('要办的事').fill(title)
  await dialog.getByLabel('地点').fill('4栋2单元')
  await dialog.getByRole('button', { name: /^建好 / }).dblclick()
  const drawer = tasks.drawer(title)
  await expect(drawer.next).toHaveText('派单')
  await expect(tasks.column('待派单')).toContainText('1 件')
  const { tasks: listed } = await story.ask('tasks.list', { filter: everyTask, offset: 0, limit: 10 })
  expect(listed).toHaveLength(1)
  const number = listed[0]?.number ?? ''

  await drawer.next.click()
  await drawer.field('牵头（责任单位）').fill('物业公司')
  await drawer.field('责任人').fill('吴磊')
  await expect(drawer.due).toContainText('个工作日')
  await drawer.confirm('派单')
  await expect(drawer.next).toHaveText('登记接单')
  await drawer.next.click()
  await drawer.confirm('登记接单')

  const finish = async (result: string): Promise<void> => {
    await drawer.next.click()
    await drawer.field('办理结果').fill(result)
    await drawer.field('佐证').fill('换灯前后各拍了照片')
    await drawer.confirm('办结')
    await expect(drawer.next).toHaveText('验收')
    await expect(drawer.whole.getByRole('region', { name: '销号前还差' })).toContainText('回访')
    await drawer.next.click()
    await drawer.field('验收人').fill('吴磊')
    await drawer.button(/^验收通过/).click()
    await expect(page.locator('.ant-message')).toBeVisible()
    await drawer.field('验收人').fill('周敏')
    await drawer.confirm('验收通过')
    await expect(drawer.next).toHaveText('登记回访')
    await drawer.next.click()
  }
  await finish('换了一只灯管。')
  await expect(drawer.whole).toContainText('马上回到“办理中”，编号不变')
  await drawer.field('怎么说的').fill('第二天又不亮了')
  await drawer.confirm('不满意')
  await expect(drawer.next).toHaveText('登记办结')
  await expect(drawer.whole).toContainText('重办 1 次')
  await expect(drawer.whole).toContainText(number)
  await page.reload()
  await finish('整套灯具换新。')
  await drawer.confirm('满意')
  await expect(drawer.next).toHaveText('销号')

  const other = await story.openWindow()
  await showRoute(other, new URL(page.url()).hash.slice(1))
  const late = onTasks(other).drawer(title)
  await late.next.click()
  await drawer.next.click()
  await drawer.confirm('销号')
  await expect(late.next).toHaveCount(0)
  await expect(late.whole).toContainText('已销号')
  await expect(drawer.thread.getByRole('listitem').first()).toContainText('销号')
  await page.keyboard.press('Escape')
  await expect(tasks.open(title)).toBeFocused()
  await expect(tasks.column('已销号')).toContainText(title)
})

test('退回来的重新派，不会一按又派给退回的那家；不予办理的不混在销号的数里', async ({ begin }) => {
  const story = await begin(null)
  const { page, ask } = story
  const tasks = onTasks(page)
  await setUpCommunity(story)
  const order = {
    kind: 'assigned',
    demand: '',
    estateName: '',
    place: '4栋',
    category: null,
    isUrgent: false,
    topicId: null,
    caseId: null,
  } as const
  const taskId = await ask('tasks.order', { ...order, title })
  const declinedId = await ask('tasks.order', { ...order, title: '门口公交站移位' })
  await ask('tasks.decline', { taskId: declinedId, reason: '不归社区', by: '周敏' })
  await page.reload()
  await story.goTo(`/tasks?task=${taskId}`)
  await expect(tasks.column('已销号')).toContainText('其中不予办理 1 件')
  const drawer = tasks.drawer(title)
  await drawer.next.click()
  await drawer.field('牵头（责任单位）').fill('城管中队')
  await drawer.confirm('派单')
  await drawer.more('退回')
  await drawer.field('原因').fill('楼道灯归物业管')
  await drawer.confirm('退回')
  await drawer.next.click()
  await expect(drawer.whole).toContainText('上次派给城管中队，退回来了：楼道灯归物业管')
  await expect(drawer.field('牵头（责任单位）')).toHaveValue('')
  await expect(drawer.whole.getByRole('button', { name: /^派单/ })).toBeDisabled()
})

const everyTask = {
  tab: 'all',
  kind: null,
  estateName: null,
  leadUnit: null,
  topicId: null,
  caseId: null,
  words: '',
} as const

movedTest('春节里不催，上班第一天该催办，再过几个工作日该开督办单', async ({ beginAt }) => {
  // 2月14日补班，15日到23日春节放假
  const story = await beginAt('2026-02-13T02:00:00.000Z')
  const { page } = story
  const tasks = onTasks(page)
  await setUpCommunity(story)
  const taskId = await story.ask('tasks.order', {
    ...{ kind: 'assigned', title, demand: '', estateName: '', place: '4栋', category: null },
    ...{ isUrgent: false, topicId: null, caseId: null },
  })
  await story.goTo(`/tasks?task=${taskId}`)
  const drawer = tasks.drawer(title)
  await drawer.next.click()
  await drawer.field('牵头（责任单位）').fill('物业公司')
  await drawer.field('工作日数').fill('1')
  await expect(drawer.due).toContainText('2月14日前办结')
  await drawer.field('工作日数').fill('2')
  await expect(drawer.due).toContainText('2月24日前办结')
  await drawer.field('工作日数').fill('1')
  await expect(drawer.due).toContainText('2月14日前办结')
  await drawer.confirm('派单')

  await story.moveTo('2026-02-22T02:00:00.000Z')
  await expect(drawer.whole).toContainText('逾期 8 天')
  await story.goTo('/tasks?tab=to-press')
  await expect(page.getByText('今天没有该提醒、催办、督办的。')).toBeVisible()

  await story.moveTo('2026-02-24T02:00:00.000Z')
  await page.getByRole('button', { name: `记下催办：${title}` }).dblclick()
  await expect(page.getByText('今天没有该提醒、催办、督办的。')).toBeVisible()

  await story.moveTo('2026-02-28T02:00:00.000Z')
  await page.getByRole('button', { name: `开督办单：${title}` }).click()
  await drawer.confirm('开督办单')
  await expect(drawer.whole).toContainText('已督办 1 次')
  await expect(drawer.thread.getByRole('listitem').first()).toContainText('督办单已发')
  await expect(drawer.thread.getByText('催办')).toHaveCount(1)
  const { task } = await story.ask('tasks.record', { taskId })
  expect(task).toMatchObject({ supervisionCount: 1, dueOn: '2026-03-07' })
  await story.goTo('/')
  await expect(page.getByRole('link', { name: /快到期事项|逾期事项/u })).toBeVisible()
})
