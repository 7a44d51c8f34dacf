/** 三长制和志愿者积分：粘贴名单、看见空缺、交接组长，登记活动得分、兑换扣分。 */
import { setUpCommunity } from './pages/community.ts'
import { findAxeFaults, findSideways } from './pages/looks.ts'
import { expect, test } from './story.ts'

test('组长交接一次记完，空缺补上；志愿者得分、兑换，不够扣的不收', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const drawer = page.getByRole('dialog')

  await test.step('粘贴名单，看见哪一栋没有组长', async () => {
    await story.goTo('/people?tab=posts')
    await page.getByRole('button', { name: '粘贴名单' }).click()
    await drawer.getByRole('textbox', { name: '小区' }).fill('南方印象小区')
    await drawer
      .getByRole('textbox', { name: '粘贴在这里' })
      .fill('何玉珍 组长 1栋\n刘德顺 组长 2栋\n欧阳小红 邻长 3栋1单元 13800000000\n尹亮 志愿者')
    await drawer.getByRole('button', { name: /登记 4 人/u }).click()
    await expect(drawer).toBeHidden()
    await page.getByText('空缺 1').click()
    const gap = page.getByRole('button', { name: '南方印象小区 3栋没有组长' })
    await expect(gap).toBeVisible()
    expect(await findAxeFaults(page)).toEqual([])
    await gap.click()
    await drawer.getByRole('combobox', { name: '姓名' }).fill('谭桂香')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Enter')
    await expect(drawer).toBeHidden()
    await expect(page.getByText('没有空缺', { exact: false })).toBeVisible()
  })

  await test.step('三长名册可以打印', async () => {
    await page.getByRole('button', { name: '三长名册' }).click()
    await expect(drawer.getByRole('button', { name: '打印', exact: false }).first()).toBeVisible()
    await expect(drawer).toContainText('三长名册')
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  })

  await test.step('两个字找到人，交接给新的人', async () => {
    await page.getByRole('textbox', { name: '找岗位上的人' }).fill('小红')
    await expect(page.getByText('找到 1 人')).toBeVisible()
    await page.getByRole('textbox', { name: '找岗位上的人' }).fill('刘德顺')
    await page.getByRole('button', { name: '交接：刘德顺' }).click()
    await drawer.getByRole('combobox', { name: '接任的人' }).fill('彭志强')
    await drawer.getByRole('textbox', { name: '原因' }).fill('换届')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('刘德顺已交接给彭志强')).toBeVisible()
    const posts = await story.ask('posts.list', {})
    expect(posts.find((post) => post.name === '刘德顺')).toMatchObject({ successorName: '彭志强' })
    expect(posts.find((post) => post.name === '彭志强')).toMatchObject({ building: '2', endedOn: null })
  })

  await test.step('登记活动，参加的人得分', async () => {
    await page.getByText('志愿者积分', { exact: true }).click()
    await page.getByRole('button', { name: '登记活动', exact: true }).click()
    await drawer.getByRole('textbox', { name: '活动' }).fill('清扫楼道')
    await drawer.getByRole('button', { name: '选全部志愿者（1 人）' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已登记，1 人各得 10 分')).toBeVisible()
    expect(await findAxeFaults(page)).toEqual([])
    expect(await findSideways(page)).toEqual([])
  })

  await test.step('兑换扣分，不够扣的不收', async () => {
    await page.getByRole('button', { name: /尹亮/u }).click()
    const exchange = async (points: string) => {
      await drawer.getByRole('textbox', { name: '扣多少分' }).fill(points)
      await drawer.getByRole('textbox', { name: '兑换什么' }).fill('洗衣液')
      await page.keyboard.press('Control+Enter')
    }
    await exchange('11')
    await expect(drawer.getByRole('alert')).toContainText('尹亮现有积分 10 分，不够扣 11 分')
    await exchange('6')
    await expect(drawer.getByText('4 分', { exact: true })).toBeVisible()
    expect((await story.ask('volunteers.ranking', {}))[0]).toMatchObject({ balance: 4, exchanged: 6 })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /尹亮.*累计 10 分.*现有 4 分/u })).toBeVisible()
    await expect(page.getByText(/不用按保存/u)).toHaveCount(0)
  })

  await test.step('粘贴了一半按退出键，名单还在', async () => {
    await page.getByText('人员', { exact: true }).click()
    await page.getByRole('button', { name: '粘贴多行' }).click()
    const list = drawer.getByRole('textbox', { name: '粘贴在这里' })
    await list.fill('李𠮷 居民代表 5栋')
    await page.keyboard.press('Escape')
    await expect(drawer.getByRole('alert')).toContainText('还没有保存')
    await page.keyboard.press('Escape')
    await expect(list).toBeFocused()
    await expect(list).toHaveValue('李𠮷 居民代表 5栋')
    await page.keyboard.press('Escape')
    await drawer.getByRole('button', { name: '不要了' }).click()
    await expect(drawer).toBeHidden()
  })
})
