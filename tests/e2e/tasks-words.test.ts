/** Words that stand in a step of a task: asked for before they go, kept when another window went on, and days as they are typed. */
import { setUpCommunity } from './pages/community.ts'
import { onTasks } from './pages/tasks.ts'
import { expect, type Story, showRoute, test } from './story.ts'

const title = '4栋2单元楼道灯不亮'
const otherTitle = '东门路灯不亮'

const orderOf = (words: string) =>
  ({
    ...({ kind: 'assigned', title: words, demand: '', estateName: '', place: '', category: null } as const),
    ...{ isUrgent: false, topicId: null, caseId: null },
  }) as const

/** One task at work, and another beside it. */
const putToWork = async (story: Story) => {
  await setUpCommunity(story)
  const taskId = await story.ask('tasks.order', orderOf(title))
  await story.ask('tasks.order', orderOf(otherTitle))
  await story.ask('tasks.dispatch', {
    ...{ taskId, leadUnit: '物业公司', responsible: '吴磊', assisting: '', by: '周敏', level: null },
    due: { kind: 'working', days: 5 },
  })
  await story.ask('tasks.accept', { taskId, text: '', by: '吴磊' })
  return taskId
}

test('写到一半按退出键、点别的事项、关上，都先问一声，字一个不丢', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const tasks = onTasks(page)
  const taskId = await putToWork(story)
  await story.goTo(`/tasks?task=${taskId}`)
  const drawer = tasks.drawer(title)
  const asking = drawer.whole.getByRole('alert').filter({ hasText: '还没有保存' })
  await drawer.whole.getByRole('textbox', { name: '记一条进展' }).fill('问过物业')
  await drawer.next.click()
  const result = drawer.field('办理结果')
  await result.fill('换了一只灯管')

  await page.keyboard.press('Escape')
  await expect(asking).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asking).toHaveCount(0)
  await expect(result).toBeFocused()
  await tasks.open(otherTitle).click()
  await asking.getByRole('button', { name: /^接着写/ }).click()
  await expect(result).toHaveValue('换了一只灯管')
  await drawer.button('取消').click()
  await expect(asking).toBeVisible()
  await page.keyboard.press('Escape')
  await drawer.button('关上').click()
  await asking.getByRole('button', { name: '不要了' }).click()
  await expect(drawer.whole).toHaveCount(0)

  await tasks.open(title).click()
  await expect(drawer.whole.getByRole('textbox', { name: '记一条进展' })).toHaveValue('问过物业')

  await tasks.button('新建').click()
  const dialog = page.getByRole('dialog', { name: '新建事项' })
  await dialog.getByLabel('要办的事').fill('单元门关不上')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('alert')).toContainText('还没有保存')
  await page.keyboard.press('Escape')
  await expect(dialog.getByLabel('要办的事')).toHaveValue('单元门关不上')
})

test('另一个窗口先办结了，这边写的字还在，再按只说为什么不行；换一步办成了，那句话就收起', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  const taskId = await putToWork(story)
  await story.goTo(`/tasks?task=${taskId}`)
  const drawer = onTasks(page).drawer(title)
  await drawer.next.click()
  await drawer.field('办理结果').fill('换了整套灯具')

  const other = await story.openWindow()
  await showRoute(other, `/tasks?task=${taskId}`)
  const first = onTasks(other).drawer(title)
  await first.next.click()
  await first.field('办理结果').fill('换了一只灯管')
  await first.confirm('办结')

  await expect(drawer.whole).toContainText('刚才在别的窗口往下办了')
  await page.bringToFront()
  await expect(drawer.field('办理结果')).toHaveValue('换了整套灯具')
  await drawer.button(/^办结/).click()
  await expect(page.locator('.ant-message')).toContainText('不能办结')
  await drawer.button('取消').click()
  await drawer.button('不要了').click()
  await expect(drawer.next).toHaveText('验收')
  await drawer.next.click()
  await expect(drawer.whole).toContainText(/验收的人不能是办理的人（吴磊(、物业公司)?）。/u)
  await drawer.field('验收人').fill('周敏')
  await drawer.confirm('验收通过')
  await expect(page.getByText(/不能办结/u)).toHaveCount(0, { timeout: 4000 })
})

test('日期怎么打都认：12-11 不会在 12-1 上停住，全角也认；不成日子的，框里回到原来的一天', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  const taskId = await putToWork(story)
  await story.goTo(`/tasks?task=${taskId}`)
  const drawer = onTasks(page).drawer(title)
  await drawer.button('延期').click()
  const day = drawer.field('申请延到')
  const type = async (words: string): Promise<void> => {
    await day.fill('')
    await day.pressSequentially(words)
    await day.press('Tab')
  }
  for (const [words, shown] of [
    ['2044-12-11', '2044年12月11日'],
    ['2044-2-3', '2044年2月3日'],
    ['２０４４年１２月９日', '2044年12月9日'],
    ['2044-13-40', '2044年12月9日'],
    ['后天', '2044年12月9日'],
    ['2001-1-1', '2044年12月9日'],
    ['', ''],
  ] as const) {
    await type(words)
    await expect(day).toHaveValue(shown)
  }
  const nextYear = String(new Date().getFullYear() + 1)
  await type(`${nextYear}-12-1`)
  await type('12-11')
  await expect(day).toHaveValue(/年12月11日$/u)
})

test('从“快到期”的牌子过来，上面写的就是快到期，换到全部都在', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const taskId = await story.ask('tasks.order', orderOf(title))
  await story.ask('tasks.order', orderOf(otherTitle))
  await story.ask('tasks.dispatch', {
    ...{ taskId, leadUnit: '物业公司', responsible: '吴磊', assisting: '', by: '周敏', level: null },
    due: { kind: 'calendar', days: 2 },
  })
  await story.goTo('/')
  await page.getByRole('link', { name: /快到期事项/u }).click()
  const tasks = onTasks(page)
  await expect(page.getByRole('radio', { name: '快到期 1' })).toBeChecked()
  await expect(tasks.open(otherTitle)).toHaveCount(0)
  await tasks.tab('全部 2').click()
  await expect(tasks.open(otherTitle)).toBeVisible()
  await expect(tasks.tab('快到期 1')).toHaveCount(0)
})

test('从搜索新建一件事项；天数用全角打也算得出期限', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await story.goTo('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xjsx')
  await page.getByRole('dialog').getByText('新建事项').click()
  const dialog = page.getByRole('dialog', { name: '新建事项' })
  await dialog.getByLabel('要办的事').fill('李𠮷家门口积水')
  await dialog.getByText('现在就派出去').click()
  await dialog.getByLabel('牵头（责任单位）').fill('物业公司')
  const days = dialog.getByLabel('工作日数')
  await days.fill('１２')
  await days.press('Tab')
  await expect(days).toHaveValue('12')
  await expect(dialog.locator('.tasks-due-result')).toContainText('12 个工作日')
  await page.keyboard.press('Control+Enter')
  await expect(onTasks(page).drawer('李𠮷家门口积水').next).toHaveText('登记接单')
})

test('没有写进磁盘的进展，重试成功，框里就空了，只记了一条', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const taskId = await putToWork(story)
  await story.goTo(`/tasks?task=${taskId}`)
  const drawer = onTasks(page).drawer(title)
  const note = drawer.whole.getByRole('textbox', { name: '记一条进展' })
  await page.route('**/api/tasks.note', (route) => route.abort())
  await note.fill('问过物业')
  await drawer.button('记下').click()
  await expect(page.getByText('没有保存成功').first()).toBeVisible()
  await expect(note).toHaveValue('问过物业')
  await page.unroute('**/api/tasks.note')
  await page.getByRole('button', { name: '重试' }).first().click()
  await expect(drawer.thread).toContainText('问过物业')
  await expect(note).toHaveValue('')
  const { task } = await story.ask('tasks.record', { taskId })
  expect(task.notes.filter(({ kind }) => kind === 'progress')).toHaveLength(1)

  await page.route('**/api/tasks.supervise', (route) => route.abort())
  await drawer.button('督办单').click()
  await drawer.field('督办要求').fill('三天内修好')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('没有保存成功').first()).toBeVisible()
  await page.unroute('**/api/tasks.supervise')
  await page.getByRole('button', { name: '重试' }).first().click()
  await expect(drawer.thread).toContainText('三天内修好')
  await expect(drawer.whole.locator('.tasks-act')).toHaveCount(0)
})
