/** 书面征求意见 through the window: prepared, frozen, opened, delivered, and what stands on the map meanwhile. */
import { dayInChinese } from '../../src/domain/chinese-text.ts'
import { createKeys } from './pages/keys.ts'
import { look, lookAt } from './pages/look.ts'
import { enterSome, importEstate, onWritten, openWritten, today } from './pages/written.ts'
import { expect, test } from './story.ts'

const twoBuildings = { buildings: 2, floors: 3, units: 4 }

test('a vote in writing is prepared, frozen, begun and delivered, and the map shows it', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  const written = onWritten(page)
  await importEstate(story, twoBuildings, true)

  await story.goTo('/meetings')
  await page.getByRole('button', { name: '新建书面征求意见' }).click()
  await written.step('开始准备').click()
  await written.field('名称').fill('增设停车位书面征求意见')
  await written.field('开始日期').fill(today())
  await page.keyboard.press('Enter')
  await expect(written.field('开始日期')).toHaveValue(dayInChinese(today()))
  await expect
    .poll(async () => (await story.ask('writtenVotes.list', {}))[0]?.vote)
    .toMatchObject({ title: '增设停车位书面征求意见', opensOn: today() })

  await written.step('下一步：表决事项').click()
  await written.field('加表决事项').fill('同意把东侧空地改为停车位\n同意使用公共收益')
  await page.keyboard.press('Enter')
  await expect(written.field('第 2 项的问题')).toHaveValue('同意使用公共收益')
  await page.getByRole('button', { name: '删除第 2 项' }).click()
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(written.field('第 2 项的问题')).toHaveValue('同意使用公共收益')
  await page.getByRole('button', { name: '上移第 2 项' }).click()
  await expect(written.field('第 1 项的问题')).toHaveValue('同意使用公共收益')

  // Freezing waits for the area that the roster lacks, and leads to it.
  await written.step('下一步：业主名册').click()
  await written.step('下一步：锁定名册').click()
  await written.step('去补名册').click()
  await written.field(/的面积$/).fill('约九十')
  await page.keyboard.press('Enter')
  await expect(page.getByText('最多两位小数')).toBeVisible()
  await written.field(/的面积$/).fill('88.26')
  await page.keyboard.press('Enter')
  await expect(written.field(/的面积$/)).toHaveCount(0)
  await written.step('下一步：锁定名册').click()
  await expect(page.getByText('24 位业主，2,118.24 ㎡，2 个事项，24 张票。')).toBeVisible()
  await written.step('锁定名册').click()
  await expect(page.getByText('名册已锁定').first()).toBeVisible()
  const [line] = await story.ask('writtenVotes.list', {})
  expect(line?.vote.matters.map((matter) => matter.question)).toEqual([
    '同意使用公共收益',
    '同意把东侧空地改为停车位',
  ])

  await page.getByRole('button', { name: '解除锁定' }).click()
  await written.dialog.getByRole('button', { name: '解除锁定' }).click()
  await expect(written.dialog).toContainText('请写一句原因')
  await written.field('原因').fill('一户面积更正')
  await written.dialog.getByRole('button', { name: '解除锁定' }).click()
  await written.step('锁定名册').click()

  await written.step('下一步：文书和开始').click()
  await expect(page.getByRole('main')).toContainText('会前公告')
  await written.step('开始征求').click()
  await expect(written.dialog).toContainText('24 位业主')
  await expect(written.dialog.getByRole('button', { name: /^开始征求/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('征求中')).toBeVisible()
  expect(await written.figures()).toMatchObject({ 送达: '0', 未送达: '24' })

  await written.building('2栋').click()
  await page.getByRole('button', { name: '打开上门名单' }).click()
  await page.getByRole('button', { name: '送达人', exact: true }).click()
  await page.getByRole('combobox', { name: '2栋的送达人', exact: true }).fill('胡正华')
  await written.dialog.getByRole('button', { name: '完成' }).click()
  await expect(written.dialog).toHaveCount(0)
  await page.getByRole('button', { name: /^勾选全部未送达 12 张/ }).click()
  await written.step('登记送达 12 张').click()
  await expect(page.getByText('12 张已登记当面送达')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销 12 张的送达登记')).toBeVisible()
  await page.getByRole('checkbox', { name: /^选择1单元101/ }).check()
  await written.step('登记送达 1 张').click()
  await expect(page.getByText('1 张已登记当面送达')).toBeVisible()

  await page.getByRole('button', { name: /^记录1单元102/ }).click()
  await page.getByRole('button', { name: '无人' }).click()
  await expect(written.dialog).toContainText('无人（胡正华）')
  await written.dialog.getByRole('button', { name: '显示' }).click()
  await expect(written.dialog).toContainText(/1380000\d{4}/)
  await page.keyboard.press('Escape')
  await expect(written.dialog).toHaveCount(0)
  await page.getByRole('button', { name: '返回' }).click()
  expect(await written.figures()).toMatchObject({ 送达: '1', 未收回: '1', 未送达: '23' })
  await written.building('2栋').click()
  await expect(page.getByRole('main')).toContainText('楼栋长 胡正华')
  await expect(page.getByRole('main')).toContainText('无人')
  await expect(page.getByRole('main')).not.toContainText(/1380000\d{4}/)
})

test('同意 and 反对 stay covered; a look is asked for, journaled, and covered again by leaving', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  const written = onWritten(page)
  await importEstate(story, twoBuildings)
  const writtenVoteId = await openWritten(story)
  await enterSome(story, writtenVoteId, 0.5)
  await story.goTo(`/written/${writtenVoteId}`)
  await expect(page.getByText('还差 4 人、353.04 ㎡ 参与')).toBeVisible()
  await expect(written.cover).toBeVisible()
  await expect(page.getByText('暂时达到')).toHaveCount(0)
  await page.getByRole('button', { name: '看暂时结果' }).click()
  await expect(written.dialog).toContainText('会记入日志')
  await page.keyboard.press('Escape')
  await expect(written.cover).toBeVisible()
  await page.getByRole('button', { name: '看暂时结果' }).click()
  await expect(written.dialog.getByRole('button', { name: /^看一分钟/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('暂时达到')).toHaveCount(2)
  await expect(written.cover).toHaveCount(0)
  await story.goTo('/')
  await expect(page.getByRole('main')).toContainText('还差 4 人、353.04 ㎡ 参与')
  await story.goTo(`/written/${writtenVoteId}`)
  await expect(written.cover).toBeVisible()
})

test('the arrows lead over the buildings, and the window is made longer with a reason', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const written = onWritten(page)
  const keys = createKeys(page)
  await importEstate(story, { buildings: 4, floors: 2, units: 4 })
  const writtenVoteId = await openWritten(story)
  await story.goTo(`/written/${writtenVoteId}`)
  await keys.walkTo(written.building('1栋'))
  await keys.press('ArrowRight', 'ArrowRight')
  await expect(written.building('3栋')).toBeFocused()
  await expect(written.building('3栋')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('heading', { name: /^3栋/ })).toBeVisible()
  await keys.press('End')
  await expect(written.building('4栋')).toBeFocused()

  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '延长截止时间' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(written.dialog).toContainText('请填写原因')
  await written.field('原因').fill('未送达的还多')
  await page.keyboard.press('Control+Enter')
  await expect(written.dialog).toHaveCount(0)
  const { vote } = await story.ask('writtenVotes.read', { writtenVoteId })
  expect(vote.extensions).toMatchObject([{ reason: '未送达的还多' }])
})

test('every page of it in its states is accessible, no wider than the window and without English', async ({
  begin,
}) => {
  test.setTimeout(360_000)
  const story = await begin(null)
  const { page } = story
  const written = onWritten(page)
  await importEstate(story, { buildings: 28, floors: 9, units: 4 }, true)
  await lookAt(story, { '/meetings': '书面征求意见', '/meetings?written': '在哪里征求意见' })
  const { estates } = await story.ask('rosters.estates', {})
  const [estate] = estates
  if (estate === undefined) throw new Error('no estate')
  const draftId = await story.ask('writtenVotes.draft', {
    estateId: estate.id,
    scope: { kind: 'entrance', building: '1栋', entrance: '1单元' },
  })
  await story.ask('writtenVotes.setMatters', {
    writtenVoteId: draftId,
    matters: [{ kind: 'proposal', question: '同意加装电梯', explanation: '', ruleId: 'elevator' }],
  })
  await lookAt(story, {
    [`/written/${draftId}`]: '去准备',
    [`/written/${draftId}/prepare?step=facts`]: '组织单位',
    [`/written/${draftId}/prepare?step=matters`]: '加入',
    [`/written/${draftId}/prepare?step=roster`]: '没有面积的房屋',
    [`/written/${draftId}/prepare?step=freeze`]: '去补名册',
  })
  const { withoutArea } = await story.ask('writtenVotes.electorate', {
    writtenVoteId: draftId,
    text: '',
    from: 0,
  })
  for (const { dwellingId, state } of withoutArea)
    await story.ask('writtenVotes.correctDwelling', {
      dwellingId,
      area: 8826,
      areaSource: 'registered',
      state,
    })
  await story.ask('writtenVotes.freeze', { writtenVoteId: draftId })
  await lookAt(story, {
    [`/written/${draftId}`]: '开始征求',
    [`/written/${draftId}/prepare?step=roster`]: '被占用',
    [`/written/${draftId}/prepare?step=freeze`]: '解除锁定',
    [`/written/${draftId}/prepare?step=papers`]: '会前公告',
  })
  const writtenVoteId = await openWritten(story)
  await enterSome(story, writtenVoteId, 0.4)
  await lookAt(story, {
    '/': '参与',
    '/meetings': '收回',
    [`/written/${writtenVoteId}`]: '还差',
    [`/written/${writtenVoteId}/deliver`]: '未送达',
  })
  await story.goTo(`/written/${writtenVoteId}`)
  await page.getByRole('button', { name: '看暂时结果' }).click()
  await look(story, '看暂时结果？')
  await written.dialog.getByRole('button', { name: /^看一分钟/ }).click()
  await expect(page.getByText('暂时达到')).toHaveCount(2)
  await look(story, '暂时结果')
  await story.goTo(`/written/${writtenVoteId}/deliver?building=${encodeURIComponent('28栋')}`)
  await page.getByRole('button', { name: '送达人', exact: true }).click()
  await expect(written.dialog).toBeVisible()
  await look(story, '各楼栋的送达人')
  await page.keyboard.press('Escape')
  await expect(written.dialog).toHaveCount(0)
  await page.getByRole('button', { name: /^记录/ }).first().click()
  await expect(written.dialog).toContainText('记一次上门')
  await look(story, '一张票')
})
