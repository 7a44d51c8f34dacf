/** 统计 in a real browser: every figure opens the list behind it, a year is narrowed to one unit, the charts are drawn when looked at. */
import { look } from './pages/look.ts'
import { expect, test } from './story.ts'

test('统计: 数字、图和表都从同一份资料来，点开一个数字就是那张名单，名单里的一行打开那一件', async ({
  begin,
}) => {
  const story = await begin('followed')
  const { page } = story
  await story.goTo('/statistics')
  const head = page.getByRole('button', { name: /^交办事项/ })
  await expect(head).toContainText('4')
  await expect(page.locator('.statistics-drawing svg').first()).toBeVisible()
  await look(story, '统计')

  await head.click()
  const list = page.getByRole('dialog')
  await expect(list.getByText(/^事项：交办 4 件/u)).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await look(story, '统计，名单')
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)

  await page.getByRole('combobox', { name: '责任单位' }).fill('业委会')
  await page.keyboard.press('Enter')
  await expect(head).toContainText('1')
  await expect(page.getByRole('button', { name: /^召开会议/ })).toHaveCount(0)
  const row = page.getByRole('row', { name: /业委会/ })
  await row.getByRole('button', { name: /^业委会，交办/ }).click()
  await list.getByRole('button', { name: /发布表决事项公告/ }).click()
  await expect(page).toHaveURL(/\/tasks\?task=\d+/u)
  await expect(page.getByRole('heading', { name: '发布表决事项公告' })).toBeVisible()
  await page.goBack()
  await expect(list.getByRole('button', { name: /发布表决事项公告/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(head).toContainText('1')
})

test('统计: 打印时图画满纸的宽度，打完回到屏幕的宽度', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  await story.goTo('/statistics')
  const drawings = page.locator('.statistics-drawing')
  await expect(drawings.locator('svg').first()).toBeVisible()
  const widths = (): Promise<number[]> =>
    drawings.locator('svg').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
  const places = (): Promise<number[]> =>
    drawings.evaluateAll((all) => all.map((one) => Math.round(one.clientWidth)))
  await expect.poll(async () => (await widths()).length).toBe((await places()).length)
  const before = await places()
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const all = [...document.querySelectorAll('.statistics-drawing svg')]
      document.body.dataset.printed = all.map((one) => one.getAttribute('width')).join(' ')
    })
  })
  await page.pdf({ format: 'A4' })
  const printed = (await page.locator('body').getAttribute('data-printed')) ?? ''
  expect(printed.split(' ').map(Number)).toEqual(before.map(() => 640))
  await expect.poll(async () => (await widths()).map(Math.round)).toEqual(before)
})

test('统计: 什么都没有的社区，说明下一步；换到没有资料的年份也说得清', async ({ begin }) => {
  const story = await begin(null)
  await story.goTo('/statistics')
  await expect(story.page.getByText(/还没有可统计的/u)).toBeVisible()
  await look(story, '统计，还没有')
  await story.page.getByRole('button', { name: '去登记议题' }).click()
  await expect(story.page).toHaveURL(/\/topics/u)
})
