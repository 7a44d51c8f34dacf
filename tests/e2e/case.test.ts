/** 专班：立班子、粘贴清单、逐户销号到 75／75、登记资金、看报告。 */
import { dayOf } from '../../src/domain/calendar.ts'
import { setUpCommunity } from './pages/community.ts'
import { findAxeFaults, findSideways } from './pages/looks.ts'
import { pressHurriedly } from './pages/patience.ts'
import { expect, test } from './story.ts'

const pasted = [
  '楼栋\t单元\t房号\t户主\t事由\t欠费（元）',
  ...Array.from(
    { length: 75 },
    (_, place) =>
      `${(place % 5) + 1}\t1\t${101 + place}\t住户${'甲乙丙丁戊'[place % 5]}${place}\t产权证未办\t3200`,
  ),
].join('\n')

test('从立专班到 75／75 户销号，资金结余对得上，报告里没有一户的欠费', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const drawer = page.getByRole('dialog')

  await test.step('立专班，写明组长', async () => {
    await story.goTo('/cases')
    await page.reload()
    await expect(page.getByText('和苑社区').first()).toBeVisible()
    await page.getByRole('button', { name: /新建专班/u }).click()
    await drawer.getByRole('textbox', { name: '专班名称' }).fill('建设一、二村办证工作专班')
    await drawer.getByRole('textbox', { name: '小区' }).fill('建设一村')
    await drawer.getByRole('textbox', { name: '背景' }).fill('75户住了35年没有产权证')
    await drawer.getByRole('textbox', { name: '组长姓名' }).fill('组长甲')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: '建设一、二村办证' })).toBeVisible()
    await expect(page.getByText('组长 组长甲')).toBeVisible()
  })

  await test.step('登记一个节点，当天完成，十秒内撤得回来', async () => {
    await page.getByRole('button', { name: '新增节点' }).click()
    await drawer.getByRole('textbox', { name: '节点' }).fill('入户调查')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '完成：入户调查' }).click()
    await expect(page.getByText('1／1')).toBeVisible()
    await expect(page.getByRole('button', { name: /^撤销/u })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('0／1')).toBeVisible()
    await page.getByRole('button', { name: '完成：入户调查' }).click()
    await expect(page.getByRole('img', { name: /时间线：1 个节点/u })).toBeVisible()
    expect(await findAxeFaults(page)).toEqual([])
  })

  await test.step('粘贴 75 户，再粘一遍不重复，勾选销号到 75／75', async () => {
    await page.getByText('逐户清单 0').click()
    for (const words of ['已加入 75 户', '已加入 0 户，75 户清单上已有']) {
      await page.getByRole('button', { name: '粘贴清单' }).click()
      await drawer.getByRole('textbox', { name: '粘贴在这里' }).fill(pasted)
      await drawer.getByRole('button', { name: /加入 75 户/u }).click()
      await expect(page.getByText(words, { exact: true })).toBeVisible()
    }
    await page.getByRole('checkbox', { name: '全选' }).check()
    await page.getByRole('textbox', { name: '依据' }).fill('证已发到本人')
    await page.getByRole('button', { name: '销号 75 户' }).click()
    await expect(page.getByText('75／75')).toBeVisible()
    expect(await findAxeFaults(page)).toEqual([])
    expect(await findSideways(page)).toEqual([])
  })

  await test.step('撤回一户要写原因', async () => {
    await page.getByRole('textbox', { name: '找房号、户主' }).fill('1-1-101')
    await page.getByRole('button', { name: '登记：1栋1单元101 住户甲0' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(drawer.getByRole('alert')).toContainText('原因')
    await drawer.getByRole('textbox', { name: '原因' }).fill('证上姓名有误')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('74／75')).toBeVisible()
  })

  await test.step('登记资金：支出超过结余不收，结余按分相加', async () => {
    await page.getByText('资金', { exact: true }).click()
    const enter = async (kind: string, amount: string) => {
      await page.getByRole('button', { name: '登记资金', exact: true }).click()
      await drawer.getByText(kind, { exact: true }).click()
      await drawer.getByRole('textbox', { name: '金额（元）' }).fill(amount)
      await drawer.getByRole('textbox', { name: '摘要' }).fill('合计')
      await drawer.getByRole('textbox', { name: '监管人' }).fill('街道财政所')
      await page.keyboard.press('Control+Enter')
    }
    await enter('归集', '298万')
    await expect(page.getByText('298万元')).toBeVisible()
    await enter('支出', '2980000.01')
    await expect(drawer.getByRole('alert')).toContainText('不够支出')
    await drawer.getByRole('textbox', { name: '金额（元）' }).fill('1200000.50')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1,779,999.50元')).toBeVisible()
  })

  await test.step('报告里有 74／75 和合计，没有户主和单户欠费', async () => {
    await page.getByRole('button', { name: '报告' }).click()
    await expect(page).toHaveURL(/documents\/paper/u)
    const report = page.frameLocator('iframe').first()
    await expect(report.getByText(/74／75/u).first()).toBeVisible()
    await expect(report.getByText(/结余/u).first()).toBeVisible()
    expect(await report.locator('body').textContent()).not.toMatch(/住户甲|3,200/u)
    const [line] = await story.ask('cases.list', {})
    expect(line?.figures).toMatchObject({
      householdCount: 75,
      closedHouseholdCount: 74,
      balance: 177_999_950,
    })
    expect(line?.startedOn).toBe(dayOf(new Date().toISOString()))
  })

  await test.step('结束以后，名称不截，三个按钮还在一行', async () => {
    await page.goBack()
    await page.getByRole('button', { name: '结束', exact: true }).click()
    await drawer.getByRole('textbox', { name: /总结/u }).fill('75户都有了结果')
    await page.keyboard.press('Control+Enter')
    const reopen = page.getByRole('button', { name: '重新启动' })
    await expect(reopen).toBeVisible()
    const title = page.getByRole('heading', { name: '建设一、二村办证工作专班' })
    expect(await title.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
    const topOf = async (name: string) => (await page.getByRole('button', { name }).boundingBox())?.y
    expect(await topOf('报告')).toBe(await topOf('重新启动'))
    await page.getByRole('button', { name: '全部专班' }).click()
    await expect(page).toHaveURL(/\/cases$/u)
  })
})

test('粘贴五千户，马上按 Ctrl 回车，一户不少；表里只画看得见的几行', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const caseId = await story.ask('cases.begin', {
    words: { title: '管网入户', estateName: '建设一村', background: '', startedOn: '2026-01-01' },
    head: null,
  })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await story.goTo(`/cases/${caseId}?tab=households`)
  const drawer = page.getByRole('dialog')
  await page.getByRole('button', { name: '粘贴清单' }).click()
  const list = Array.from({ length: 5000 }, (_, place) => `${(place % 40) + 1}-1-${101 + place} 住户${place}`)
  await page.evaluate((text) => navigator.clipboard.writeText(text), list.join('\n'))
  await drawer.getByRole('textbox', { name: '事由' }).fill('未接管网')
  await drawer.getByRole('textbox', { name: '粘贴在这里' }).focus()
  const { press } = pressHurriedly(page)
  await press('Control+v')
  await press('Control+Enter')
  await expect(page.getByText('已加入 5000 户', { exact: true })).toBeVisible()
  const rows = page.getByRole('main').locator('tbody tr')
  await expect(rows.first()).toContainText('1-1-101')
  expect(await rows.count()).toBeLessThan(60)
  const find = page.getByRole('textbox', { name: '找房号、户主' })
  await find.fill('40-1-5100')
  await find.press('Enter')
  await expect(drawer.getByRole('textbox', { name: '事由' })).toHaveValue('未接管网')
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await find.fill('')
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '销号 5000 户' }).click()
  await expect(page.getByText('5000／5000')).toBeVisible()
})
