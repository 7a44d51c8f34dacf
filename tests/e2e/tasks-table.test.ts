/** 10,000 tasks in the table: by keyboard from end to end, sorted, narrowed, the filter kept and found again; and several waiting ones sent out at once; the board at the size of a small laptop. */
import { join } from 'node:path'
import { test as movedTest } from './moved-clock.ts'
import { setUpCommunity } from './pages/community.ts'
import { createKeys } from './pages/keys.ts'
import { onTasks, writeManyTasks } from './pages/tasks.ts'
import { expect, test } from './story.ts'

test('一万件事项用键盘看到头，筛选存下来，重开还在', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const keys = createKeys(page)
  const tasks = onTasks(page)
  await setUpCommunity(story)
  writeManyTasks(join(story.program.directory, '四方桌.sqlite'), 10_000)
  await story.goTo('/tasks')
  await page.reload()
  await expect(tasks.tab('全部 10000')).toBeVisible()
  await tasks.button('表格').click()
  await expect(tasks.row(1)).toContainText('第1处路灯不亮')
  expect(await page.locator('tr[data-row]').count()).toBeLessThan(60)

  await keys.walkTo(tasks.open('第1处路灯不亮').first())
  await keys.press('ArrowDown', 'ArrowDown')
  await expect(tasks.row(3).getByRole('button')).toBeFocused()
  await keys.press('End')
  await expect(tasks.row(10_000).getByRole('button')).toBeFocused()
  await keys.press('Enter')
  const drawer = tasks.drawer('第10000处路灯不亮')
  await expect(drawer.next).toHaveText('登记办结')
  await keys.press('Escape')
  await expect(drawer.whole).toHaveCount(0)
  await expect(tasks.row(10_000).getByRole('button')).toBeFocused()
  await keys.press('Home')
  await expect(tasks.row(1).getByRole('button')).toBeFocused()

  await tasks.button('按期限排，远的在前').click()
  await expect(tasks.row(1)).toContainText('第10000处路灯不亮')

  await tasks.button(/^筛选/).click()
  await page.getByRole('textbox', { name: '编号、事项、地点、单位、人' }).fill('999')
  await expect(tasks.tab('全部 19')).toBeVisible()
  await page.getByRole('combobox', { name: '小区' }).click()
  await page.getByTitle('福鑫南郡').click()
  await expect(tasks.tab('全部 14')).toBeVisible()
  await tasks.button('存下这个筛选').click()
  await page.getByRole('textbox', { name: '筛选名称' }).fill('福鑫的路灯')
  await keys.press('Enter')
  await expect(tasks.button('福鑫的路灯')).toHaveAttribute('aria-pressed', 'true')

  await story.goTo('/')
  await story.goTo('/tasks')
  await page.reload()
  await expect(tasks.row(1)).toContainText('第1处路灯不亮')
  await tasks.button('福鑫的路灯').click()
  await expect(tasks.tab('全部 14')).toBeVisible()
  await expect(page.locator('tr[data-row]')).toHaveCount(14)
})

test('待派单的勾几件，一次派给一个单位', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const tasks = onTasks(page)
  await setUpCommunity(story)
  for (const title of ['楼道灯不亮', '滑梯螺丝松动', '井盖响']) {
    await story.ask('tasks.order', {
      ...{ kind: 'residents-order', title, demand: '', estateName: '', place: '', category: null },
      ...{ isUrgent: false, topicId: null, caseId: null },
    })
  }
  await story.goTo('/tasks?tab=to-dispatch&view=table')
  await page.getByRole('checkbox', { name: '选中“楼道灯不亮”' }).check()
  await page.getByRole('checkbox', { name: '选中“井盖响”' }).check()
  await tasks.button('派给一个单位').click()
  const dialog = page.getByRole('dialog', { name: '把这 2 件派给一个单位' })
  await dialog.getByLabel('责任单位').fill('物业公司')
  await dialog.getByRole('button', { name: '派出 2 件' }).dblclick()
  await expect(tasks.tab('待派单 1')).toBeVisible()
  await expect(tasks.row(1)).toContainText('滑梯螺丝松动')
  await expect(tasks.tab('进行中 2')).toBeVisible()
})

movedTest('看板四列，逾期上百天的牌子和编号在同一行', async ({ beginAt }) => {
  const story = await beginAt('2031-05-05T01:00:00.000Z')
  const { page } = story
  await setUpCommunity(story)
  writeManyTasks(join(story.program.directory, '四方桌.sqlite'), 40)
  await page.setViewportSize({ width: 1093, height: 614 })
  await story.goTo('/tasks')
  await page.reload()
  const card = onTasks(page).open('第12处路灯不亮')
  await expect(card).toContainText('逾期 112 天')
  const number = await card.locator('.tasks-card-source').boundingBox()
  const badge = await card.locator('.badge').boundingBox()
  if (number === null || badge === null) throw new Error('the card is not drawn')
  expect(Math.abs(number.y + number.height / 2 - badge.y - badge.height / 2)).toBeLessThan(3)
})
