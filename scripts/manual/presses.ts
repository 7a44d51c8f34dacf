/** What is pressed in the window before a picture of the manual is taken, by the words that stand on the screen. */
import type { Page } from '@playwright/test'
import { Document, Header, Packer, Paragraph } from 'docx'

/** Opens a ballot of three homes that one person read, for the other one to read. */
export const openBallot = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: '录入人' }).fill('贺兰英')
  await page.getByText('复录', { exact: true }).click()
  const field = page.getByRole('textbox', { name: '编号或条码' })
  await field.fill('310')
  await field.press('Enter')
}

/** Opens the second item as far down as the warning that the meeting can't decide it. */
export const showWarning = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '说明第 2 项' }).click()
  await page.getByRole('alert').first().scrollIntoViewIfNeeded()
}

/** Brings the table of options and the rounds below it into view. */
export const scrollToRounds = async (page: Page): Promise<void> => {
  await page.locator('.page-preview iframe').first().waitFor()
  await page.waitForTimeout(700)
  await page.locator('.page-preview').evaluate((pages) => {
    pages.scrollTop = 1_360
  })
}

/** Lays the versions of a paper beside its pages. */
export const openVersions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^各版/ }).click()
}

/** Opens the notice of the council's result that hangs, and adds a photo of it to the first place. */
export const openHangingResult = async (page: Page): Promise<void> => {
  await page
    .getByRole('region', { name: '公示中' })
    .getByRole('link', { name: /协商结果/ })
    .click()
  const sheet = page.locator('.page-preview')
  await sheet.waitFor()
  await page.waitForTimeout(1_500)
  const buffer = await sheet.screenshot()
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: /^给.*附照片$/ })
    .first()
    .click()
  await (await chooser).setFiles({ name: '东门公示栏.png', mimeType: 'image/png', buffer })
  await page.getByRole('button', { name: '附上' }).click()
  await page.getByRole('button', { name: /^放大看/ }).waitFor()
  await page.waitForTimeout(500)
  await page.mouse.move(0, 0)
  await page
    .locator('.notice-place')
    .first()
    .evaluate((place) => place.scrollIntoView())
}

/** Opens the task that is pressed for, as far down as the button of its 督办单. */
export const openLamps = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /更换东门三盏路灯/ }).click()
  await page.getByTitle('第 1 次督办的督办单').evaluate((button) => button.scrollIntoView({ block: 'end' }))
}

/** Opens the visit of a wish that waits for one. */
export const openVisit = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /待评议.*\d栋\d单元/s })
    .first()
    .click()
  await page.getByRole('button', { name: '登记回访' }).click()
  await page.getByRole('textbox', { name: '怎么说的' }).fill('来得很快，修好了，谢谢支部。')
  await page
    .getByRole('button', { name: '不满意' })
    .evaluate((button) => button.scrollIntoView({ block: 'end' }))
  await page.mouse.move(0, 0)
}

/** Writes a topic that was brought in before in other words. */
export const writeAlike = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: '新议题' }).fill('2栋架空层电动车乱充电')
  await page.getByText('可能已经有了').waitFor()
}

/** Opens the topic of the clothes racks that waits to be screened. */
export const openScreening = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /加装一排晾衣架/ }).click()
  await page
    .getByRole('textbox', { name: '经办人' })
    .evaluate((field) => field.scrollIntoView({ block: 'end' }))
}

/** Says why a topic goes up a level. */
export const writeLevelUp = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: '为什么要升级' }).fill('道闸和单行要交警、城管一起定')
}

/** Finds the next household at whose door somebody stands, and types its first answers. */
export const enterAtDoor = async (page: Page): Promise<void> => {
  const door = page.getByRole('textbox', { name: '房号' })
  await door.fill('3-1-401')
  await page.getByRole('button', { name: /401/ }).first().waitFor()
  await door.press('Enter')
  await page.getByRole('textbox', { name: '第 1 题答案' }).fill('1')
  await page.getByRole('textbox', { name: '第 2 题答案' }).fill('12')
}

/** Searches by the first letters of a word. */
export const searchByLetters = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索' }).fill('xf')
  await page.getByRole('option').first().waitFor()
}

/** Leaves time for the charts to be drawn. */
export const waitForCharts = async (page: Page): Promise<void> => {
  await page.locator('canvas, svg').first().waitFor()
  await page.waitForTimeout(1_500)
}

/** Takes the check code of the newest paper that has one from the list, and asks whose it is. */
export const verifyFirstCode = async (page: Page): Promise<void> => {
  const said = await page
    .getByText(/^校验码 /)
    .first()
    .textContent()
  await page.getByRole('link', { name: '验证', exact: true }).click()
  const field = page.getByRole('textbox', { name: '校验码' })
  await field.fill((said ?? '').replace('校验码 ', ''))
  await field.press('Enter')
  await page.locator('.page-preview iframe').waitFor()
}

/** Chooses a template of the office in which two placeholders are wrong. */
export const chooseFaultyTemplate = async (page: Page): Promise<void> => {
  const lines = ['{标题}', '{会议明称}', '{导语}', '{#议题}', '{序号}、{标题}', '{结果}', '｛记录人｝']
  const file = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('{社区名称}居民委员会')] }) },
        children: lines.map((line) => new Paragraph(line)),
      },
    ],
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选模板' }).click()
  await (await chooser).setFiles({
    name: '街道抬头的纪要.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await Packer.toBuffer(file),
  })
  await page.getByRole('region', { name: '刚选的文件' }).waitFor()
}

/** Brings the numbers of each kind of paper into view. */
export const scrollToNumbers = async (page: Page): Promise<void> => {
  await page
    .getByRole('heading', { name: '文号', exact: true })
    .evaluate((heading) => heading.scrollIntoView())
}
