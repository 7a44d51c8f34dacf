/** Ctrl+K：两个字的名字、拼音、输入法正在打的字，只用键盘就打开。 */
import { setUpCommunity } from './pages/community.ts'
import { look } from './pages/look.ts'
import { onSearch } from './pages/search.ts'
import { listTopic } from './pages/topics.ts'
import { expect, test } from './story.ts'

test('搜一个两个字的名字，按字、按拼音、输入法打到一半，回车打开', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const search = onSearch(page)
  await setUpCommunity(story)
  await story.goTo('/meetings')

  await test.step('按两个字', async () => {
    await page.keyboard.press('Control+k')
    await expect(search.field).toBeFocused()
    await page.keyboard.type('吴磊')
    await expect(search.chosen).toContainText('吴磊')
    await expect(search.chosen.locator('mark')).toHaveText('吴磊')
    await page.keyboard.press('Enter')
    await expect(search.card).toBeHidden()
    await expect(page.getByRole('textbox', { name: '找人' })).toHaveValue('吴磊')
  })

  await test.step('按拼音的头几个字母，按全拼', async () => {
    for (const letters of ['tgx', 'tanguix', 'guixiang']) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(letters)
      await expect(search.chosen).toContainText('谭桂香')
      await page.keyboard.press('Escape')
      await expect(search.card).toBeHidden()
    }
  })

  await test.step('输入法正在打的时候，结果跟着变，回车归输入法', async () => {
    await page.keyboard.press('Control+k')
    const method = await search.compose("li'jian")
    await expect(search.lines).toHaveCount(1)
    await expect(search.chosen).toContainText('李建国')
    await method.commit('李建')
    await expect(search.field).toHaveValue('李建')
    await expect(search.chosen).toContainText('李建国')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/people\?words=/u)
  })

  await test.step('先按了回车，等找到了再打开', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('shezhi')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/settings/u)
  })
})

test('找议题和操作，上下选，看全部，关上以后回到原来的地方', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const search = onSearch(page)
  await setUpCommunity(story)
  for (const gate of ['东门', '南门', '西门', '北门', '中门', '后门'])
    await listTopic(story, `${gate}路灯不亮`)
  await story.goTo('/')

  await test.step('什么也没打，是最近的', async () => {
    await search.button.click()
    await expect(search.group('最近的议题')).toContainText('后门路灯不亮')
    await expect(search.group('操作')).toContainText('新建会议')
    await look(story, '搜索，什么也没打', { above: search.card })
    await page.keyboard.press('Escape')
    await expect(search.button).toBeFocused()
  })

  await test.step('有数目，还有几条可以看全', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('路灯')
    await expect(search.group('议题 6').getByRole('option')).toHaveCount(5)
    await look(story, '搜索，找到议题', { above: search.card })
    await page.keyboard.press('End')
    await expect(search.chosen).toHaveText('还有 2 条议题')
    await page.keyboard.press('Enter')
    await expect(search.group('议题 6').getByRole('option')).toHaveCount(6)
    await expect(search.chosen).toContainText('南门')
    await page.keyboard.press('ArrowDown')
    await expect(search.chosen).toContainText('东门')
    await page.keyboard.press('Home')
    await expect(search.chosen).toContainText('后门')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('中门路灯不亮')
  })

  await test.step('没有的，说没有', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('电梯')
    await expect(search.card).toContainText('没有找到“电梯”')
    await look(story, '搜索，没有找到', { above: search.card })
    await page.keyboard.press('Control+k')
    await expect(search.card).toBeHidden()
  })

  await test.step('操作也能按拼音打开', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('xjhy')
    await expect(search.chosen).toHaveText('新建会议')
    await page.keyboard.press('Enter')
    await expect(page.getByText('要开什么会')).toBeVisible()
  })
})

test('开会的时候也能搜，关上接着开会；正在打字时 Ctrl+K 不打断', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const search = onSearch(page)
  await story.goTo('/meetings/:id/session')
  const point = page.getByPlaceholder('记一句要点')
  await expect(point).toBeVisible()
  await page.keyboard.press('F4')
  await expect(point).toBeFocused()
  const method = await search.compose('dianti')
  await expect(search.card).toBeHidden()
  await method.commit('电梯')
  await page.keyboard.press('Control+k')
  await expect(search.field).toBeFocused()
  await page.keyboard.type('车位')
  await expect(search.lines.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search.card).toBeHidden()
  await expect(point).toBeFocused()
  await expect(point).toHaveValue('电梯')
})
