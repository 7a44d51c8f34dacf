/** 问卷：小区里的一轮入户，从题目到结果表，全用键盘；答卷成批录入，录错了撤回；几种字号都好用。 */

import { setUpCommunity } from './pages/community.ts'
import { createKeys } from './pages/keys.ts'
import { look } from './pages/look.ts'
import { expect, test } from './story.ts'

const lift = {
  kind: 'single' as const,
  title: '是否同意加装电梯',
  options: ['同意', '不同意'],
  mostChosen: null,
}

test('小小区一轮入户：列名单、开始、逐户敲进去、不在家再走一次、结束、结果表', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const keys = createKeys(page)
  await setUpCommunity(story)
  await story.goTo('/questionnaires')

  await test.step('新建入户征求意见，写题目和名单', async () => {
    await keys.walkTo(page.getByRole('button', { name: '新建问卷' }))
    await keys.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await keys.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: /入户征求意见/ })).toBeFocused()
    await keys.press('Enter')
    await keys.walkTo(page.getByRole('textbox', { name: '标题' }))
    await keys.type('3栋1单元加装电梯')
    await keys.walkTo(page.getByRole('button', { name: '加单选题' }))
    await keys.press('Enter')
    await keys.walkTo(page.getByRole('textbox', { name: '第 1 题' }))
    await keys.type('是否同意加装电梯')
    await keys.press('Tab')
    await keys.type('同意')
    await keys.press('Enter')
    await keys.type('不同意')
    await keys.walkTo(page.getByRole('textbox', { name: /写房号/ }))
    await keys.type('3栋1单元：101、102、201、202、301')
    await keys.press('Tab', 'Enter')
    await expect(page.getByText('列入 5 户')).toBeVisible()
    await expect(page.getByRole('button', { name: /开始征求/ })).toBeEnabled()
    await keys.press('Control+Enter')
    await expect(page.getByRole('heading', { name: '哪一户' })).toBeVisible()
  })

  const room = page.getByRole('textbox', { name: '房号' })
  const enter = async (door: string, answer: string): Promise<void> => {
    await expect(room).toBeFocused()
    await keys.type(door)
    await expect(
      page.getByRole('button', { name: new RegExp(`3栋1单元${door.slice(-3)}`) }).first(),
    ).toBeVisible()
    await keys.press('Enter')
    await expect(page.getByRole('textbox', { name: '第 1 题答案' })).toBeFocused()
    if (answer.startsWith('F')) await keys.press(answer)
    else {
      await keys.type(answer)
      await keys.press('Enter')
    }
    await expect(page.getByText(`3栋1单元${door.slice(-3)}已登记`)).toBeVisible()
  }

  await test.step('照房号一户一户录，编号不对的拦下', async () => {
    await enter('3-1-101', '1')
    await enter('3-1-102', 'F7')
    await enter('201', '2')
    await keys.type('3-1-202')
    await expect(page.getByRole('button', { name: /3栋1单元202/ })).toBeVisible()
    await keys.press('Enter')
    await expect(page.getByRole('textbox', { name: '第 1 题答案' })).toBeFocused()
    await keys.type('5')
    await keys.press('Enter')
    await expect(page.getByText('没有这个编号的选项')).toBeVisible()
    await keys.press('Control+a')
    await keys.type('1')
    await keys.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '已走访4户' })).toBeVisible()
  })

  await test.step('不在家的再走一次，录错了的一键撤销', async () => {
    await enter('102', '1')
    await expect(
      page.getByRole('status').filter({ hasText: '其中表达意见4户；还有1户没有走到' }),
    ).toBeVisible()
    await enter('301', '2')
    await keys.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: '还有1户没有走到' })).toBeVisible()
    await look(story, '入户录入')
  })

  await test.step('结束，看结果，打印结果表', async () => {
    await keys.walkTo(page.getByRole('button', { name: '结束征求' }), 'back')
    await keys.press('Enter')
    await expect(page.getByText('75.0%（3/4）')).toBeVisible()
    await look(story, '入户结果')
    await keys.press('Control+Enter')
    const paper = page.frameLocator('iframe').first()
    await expect(paper.getByText('征求意见结果表').or(paper.getByText('结果表')).first()).toBeVisible()
    await expect(paper.getByText('应征求5户')).toBeVisible()
    await expect(paper.getByText('75.0%')).toBeVisible()
  })
})

test('答卷：回车一题一题过，同样的成批登记，撤回要写原因，收回率跟着变', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const keys = createKeys(page)
  await setUpCommunity(story)
  const questionnaireId = await story.ask('questionnaires.draft', {
    kind: 'slips',
    topicId: null,
    title: '充电桩问卷',
  })
  await story.ask('questionnaires.ask', {
    questionnaireId,
    questions: [
      lift,
      { kind: 'multiple', title: '设在哪里', options: ['东门', '西门', '车棚'], mostChosen: 2 },
      { kind: 'words', title: '其他意见', options: [], mostChosen: null },
    ],
  })
  await story.goTo(`/questionnaires/${questionnaireId}`)
  await look(story, '问卷设计')
  await page.getByRole('textbox', { name: '发出份数' }).fill('60')
  await keys.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '第 1 笔' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '第 1 题答案' })).toBeFocused()
  await keys.type('1')
  await keys.press('Enter')
  await keys.type('13')
  await keys.press('Enter')
  await keys.type('夜里不要吵')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: '第 2 笔' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '第 1 题答案' })).toBeFocused()
  await keys.type('2')
  await keys.walkTo(page.getByRole('textbox', { name: '同样的答卷几份' }))
  await keys.type('39')
  await page.route('**/api/questionnaires.record', (route) => route.abort())
  await keys.press('Enter')
  await expect(page.getByText('没有保存成功').first()).toBeVisible()
  await page.unroute('**/api/questionnaires.record')
  await page.getByRole('button', { name: '重试' }).first().click()
  await expect(page.getByRole('heading', { name: '第 3 笔' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '第 1 题答案' })).toHaveValue('')
  await expect(page.getByRole('status').filter({ hasText: '收回40份，收回率66.7%' })).toBeVisible()

  await test.step('录错的一批撤回，写明原因，还留在记录里', async () => {
    await page.getByRole('button', { name: '撤回第 2 笔' }).click()
    await keys.press('Control+a')
    await keys.type('录重了')
    await keys.press('Enter')
    await expect(page.getByText('已撤回：录重了')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '收回1份' })).toBeVisible()
  })
  await look(story, '问卷录入')
  await story.goTo('/questionnaires')
  await expect(page.getByText('收回1份（发出60份）')).toBeVisible()
  await look(story, '问卷列表')
})

test('从搜索新建问卷，选一种就开始写', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  await story.goTo('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xjwj')
  await page.getByRole('dialog').getByText('新建问卷').click()
  const door = page.getByRole('menuitem', { name: /入户征求意见/u })
  await expect(door).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(door).toBeHidden()
  await expect(page).toHaveURL(/\/questionnaires$/u)
  await page.getByRole('button', { name: '新建问卷' }).click()
  await door.click()
  await expect(page).toHaveURL(/\/questionnaires\/\d+$/u)
})
