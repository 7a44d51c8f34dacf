/** The first minutes with the program: an empty window, the set-up, and the sample community beside the real one. */
import { expect, test } from './story.ts'

test('an empty window leads through 社区资料 to the first meeting, and comes back to it', async ({
  begin,
}) => {
  const { page, ask } = await begin(null)
  for (const way of [/^新建第一次会议/, '导入名册', '进入演示社区'])
    await expect(page.getByRole('button', { name: way })).toBeVisible()
  await page.getByRole('button', { name: /^新建第一次会议/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('社区资料')
  const goOn = page.getByRole('button', { name: /^下一步：新建会议/ })
  await expect(goOn).toBeDisabled()
  await page.getByRole('textbox', { name: '社区名称' }).fill('和苑社区')
  await page.getByRole('textbox', { name: '第 1 方' }).fill('社区居委会')
  await goOn.click()
  await page.getByRole('button', { name: /^板凳会/ }).click()
  await page.getByRole('textbox', { name: '地点' }).fill('3栋楼下')
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('link', { name: '工作台' }).click()
  await expect(page.getByRole('main')).toContainText('3栋楼下')
  await expect(page.getByRole('button', { name: /^新建第一次会议/ })).toHaveCount(0)
  const kept = await ask('communities.get', {})
  expect(kept?.community.name).toBe('和苑社区')
  expect(kept?.parties.map((party) => party.name)).toEqual(['社区居委会', '业委会', '物业', '居民代表'])
})

test('the sample community stands under a yellow bar and leaves the real records as they were', async ({
  begin,
}) => {
  const { page, ask } = await begin(null)
  const bar = page.getByRole('complementary', { name: '演示社区' })
  await page.getByRole('button', { name: '进入演示社区' }).dblclick()
  // It is played first: some two thousand operations, and the window tells how far it is.
  const preparing = page.getByRole('dialog', { name: '正在准备演示社区' })
  await expect(preparing.getByRole('status')).toContainText(
    /^正在演 \d{4}年\d{1,2}月（第 \d+ 个月，共 12 个月）$/,
  )
  await expect(preparing.getByRole('progressbar')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(preparing.getByRole('status')).toContainText('第 12 个月', { timeout: 60_000 })
  await expect(bar).toContainText('不会动到正式资料', { timeout: 60_000 })
  await expect(preparing).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('南方印象小区四方议事会')
  await ask('application.setFontSize', { fontSize: 20 })
  await page.reload()
  await expect(bar).toBeVisible()
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await expect(bar).toBeVisible()
  await bar.getByRole('button', { name: /^回到/ }).click()
  await expect(bar).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^新建第一次会议/ })).toBeVisible()
  expect(await ask('communities.get', {})).toBeNull()
  expect(await ask('meetings.list', {})).toEqual([])
  expect(await ask('people.list', {})).toEqual([])
})
