/** 常用语：用方向键选进纪要，把写好的存成自己的，在设置里改、去掉、撤销。 */
import { findAxeFaults, findSideways } from './pages/looks.ts'
import { expect, test } from './story.ts'

test('在纪要里选一句、存一句，在设置里改了、去了、又拿回来', async ({ begin }) => {
  const story = await begin('closed')
  const { page } = story
  await story.goTo('/meetings/:id/minutes')
  const passage = page.getByRole('textbox', { name: '第二项，结果' })
  const own = '由物业公司牵头，业委会配合，按期办结。'

  await test.step('方向键和回车选一句，落在光标那里，接着能写', async () => {
    await passage.focus()
    await page.keyboard.press('Control+End')
    const before = await passage.inputValue()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '常用语' }).and(page.locator(':focus'))).toBeVisible()
    await page.keyboard.press('Enter')
    const list = page.getByRole('menu')
    await expect(list).toContainText('议定事项')
    expect(await findAxeFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(list).toBeHidden()
    await expect(passage).not.toHaveValue(before)
    await expect(passage).toBeFocused()
    await page.keyboard.type(own)
    await expect(passage).toHaveValue(new RegExp(`.+${own}$`, 'u'))
  })

  await test.step('选中的字存为常用语', async () => {
    await passage.evaluate((field: HTMLTextAreaElement, words) => {
      field.setSelectionRange(field.value.length - words.length, field.value.length)
    }, own)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '把选中的字存为常用语' }).click()
    await expect(page.getByText('已存为常用语')).toBeVisible()
    const [first] = (await story.ask('phrases.list', {})).filter((phrase) => phrase.use === 'agreed')
    expect(first?.text).toBe(own)
  })

  await test.step('设置里改字、去掉、撤销', async () => {
    await story.goTo('/settings')
    const section = page.getByRole('region', { name: '常用语' })
    await expect(section).toContainText(own)
    await section.getByRole('button', { name: `修改：${own}` }).click()
    await section.getByRole('textbox', { name: '常用语' }).fill('由物业公司牵头，按期办结。')
    await section.getByRole('button', { name: '改好了' }).click()
    await expect(section).toContainText('由物业公司牵头，按期办结。')
    await section.getByRole('button', { name: '去掉：由物业公司牵头，按期办结。' }).click()
    await expect(section).toContainText('还没有自己的常用语')
    await page.keyboard.press('Control+z')
    await expect(section.getByRole('listitem')).toContainText('由物业公司牵头，按期办结。')
    await section.getByRole('button', { name: '加一句' }).click()
    await section.getByRole('textbox', { name: '常用语' }).fill('请相互转告。')
    await section.getByRole('button', { name: '加上' }).click()
    await expect(section.getByRole('listitem')).toHaveCount(2)
    expect(await findAxeFaults(page)).toEqual([])
    expect(await findSideways(page)).toEqual([])
  })
})
