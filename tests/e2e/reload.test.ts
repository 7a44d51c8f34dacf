/** Whatever stage a meeting is at: a reload and a power cut show it as it was. */
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import { onSession } from './pages/session.ts'
import { readShown } from './pages/shown.ts'
import { expect, heldOn, type Story, test } from './story.ts'

/** Reloads the page and waits until it shows what it showed. */
const keepsOverReload = async (page: Page, words: string): Promise<void> => {
  await test.step(words, async () => {
    await expect(page.getByRole('main')).toContainText(words)
    await expect.poll(() => readShown(page)).not.toMatch(/正在(打开|排版)/)
    const before = await readShown(page)
    await page.reload()
    await expect.poll(() => readShown(page), { message: words }).toBe(before)
  })
}

const currentItem = async (story: Story) => {
  const item = (await story.record()).agenda.find((one) => one.state === 'current')
  if (item === undefined) throw new Error('no item is current')
  return item
}

test('a reload while preparing and signing in shows the same step with the same words', async ({ begin }) => {
  const story = await begin('called')
  const { page, meetingId } = story
  await story.ask('meetings.recall', { meetingId })
  for (const [step, words] of [
    ['form', '四方议事会的规则'],
    ['roll', '应到 36 人'],
    ['agenda', '共 3 项'],
  ] as const) {
    await story.goTo(`/meetings/:id/prepare?step=${step}`)
    await keepsOverReload(page, words)
  }
  await story.goTo('/meetings/:id/prepare?step=time')
  const place = page.getByRole('textbox', { name: '地点' })
  await place.fill('3栋架空层')
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await keepsOverReload(page, '会议名称')
  await expect(place).toHaveValue('3栋架空层')
  await story.goTo('/meetings/:id/prepare?step=notice')
  // That the day is over, the step before says as well.
  await keepsOverReload(page, '应到名册 36 人')
  await expect(page.getByRole('main')).toContainText('会议日期已经过去')
  await story.ask('meetings.call', { meetingId })
  await story.goTo('/meetings/:id/sign-in')
  await keepsOverReload(page, '还没有开始签到')
  await story.ask('meetings.beginSignIn', { meetingId })
  await keepsOverReload(page, '还有 36 人未到')
  await page.keyboard.type('zm')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await keepsOverReload(page, '还有 35 人未到')
})

test('a reload at every stage of a vote item shows the same stage with what was typed', async ({ begin }) => {
  const story = await begin('discussing')
  const { page, meetingId } = story
  const { id: itemId } = await currentItem(story)
  await story.goTo('/meetings/:id/session')
  const session = onSession(page)
  await session.point.fill('还没有写完的一句')
  await keepsOverReload(page, '等候 3 人')
  await expect(session.point).toHaveValue('还没有写完的一句')
  await expect(session.speaker).toContainText('何玉珍')
  await session.key('上一步').click()
  await expect(session.stage).toHaveText('介绍')
  await keepsOverReload(page, '介绍')
  await story.ask('meetings.suspend', { meetingId })
  await keepsOverReload(page, '计时都停着')
  await story.ask('meetings.resume', { meetingId })
  await session.key('表决').click()
  const question = page.getByRole('textbox', { name: '表决事项，照此印入纪要' })
  await question.fill('是否同意方案一？')
  await page.getByRole('textbox', { name: '计票人' }).fill('唐小莉')
  await keepsOverReload(page, '现在在场 28 人')
  await session.step('开始表决').click()
  await session.figure('同意').fill('20')
  await session.figure('反对').fill('6')
  await expect(page.getByRole('main')).toContainText('还有 2 票没有着落')
  await expect.poll(async () => (await currentItem(story)).votes[0]?.draft).toMatchObject({ against: 6 })
  await keepsOverReload(page, '还有 2 票没有着落')
  await expect(session.figure('反对')).toHaveValue('6')
  await session.figure('弃权').fill('2')
  await session.step('宣布结果').click()
  await session.dialog.getByRole('button', { name: /^宣布/ }).click()
  await expect(session.step('写协商意见')).toBeVisible()
  await keepsOverReload(page, '20 + 6 + 2 = 28')
  await session.step('写协商意见').click()
  await page.getByRole('textbox', { name: '协商意见文字，照此印入纪要' }).fill('写到一半的意见')
  await page.getByRole('button', { name: '加一项任务' }).click()
  await page.getByRole('textbox', { name: '任务', exact: true }).fill('画线')
  await keepsOverReload(page, '分工和时限')
  await session.step('写成协商意见').click()
  await keepsOverReload(page, '交办 1 项任务')
  await story.ask('agenda.finish', { itemId })
  await keepsOverReload(page, '这一项结束了')
})

test('a reload in the middle of a roll call, of a consensus and of the minutes loses nothing', async ({
  begin,
}) => {
  const story = await begin('counting')
  const { page, meetingId } = story
  const { id: itemId, votes } = await currentItem(story)
  const [vote] = votes
  if (vote === undefined) throw new Error('no vote is open')
  await story.ask('votes.abandon', { voteId: vote.id, reason: '改为记名' })
  const { question, tellers, scrutineer } = vote
  const rollCall = { itemId, question, tellers, scrutineer, method: 'roll-call' as const }
  const voteId = await story.ask('votes.open', rollCall)
  await story.goTo('/meetings/:id/session')
  const session = onSession(page)
  await expect(page.getByText('第 1 位，共 28 位')).toBeVisible()
  await page.keyboard.type('1210')
  await expect(page.getByText('第 5 位，共 28 位')).toBeVisible()
  await expect.poll(async () => (await currentItem(story)).votes.at(-1)?.ballots.length).toBe(3)
  await page.reload()
  await expect(page.getByText('第 4 位，共 28 位')).toBeVisible()
  await expect(page.getByRole('list', { name: '名单' }).getByText('还没问')).toHaveCount(25)
  await story.ask('votes.abandon', { voteId, reason: '再议' })
  await keepsOverReload(page, '上一次表决已中止：再议')
  await page.getByRole('button', { name: '不表决，直接给结论' }).click()
  await page.getByRole('radio', { name: '暂缓' }).check()
  await page.getByRole('textbox', { name: '原因' }).fill('等消防部门答复')
  await keepsOverReload(page, '选一个结论')
  await session.step('记下').click()
  await expect(session.step('下一项')).toBeVisible()
  await keepsOverReload(page, '等消防部门答复')
  await story.ask('agenda.finish', { itemId })
  const [last] = (await story.record()).agenda.filter((one) => one.state === 'waiting')
  if (last === undefined) throw new Error('no item waits')
  await story.ask('agenda.begin', { itemId: last.id })
  await story.ask('agenda.conclude', { itemId: last.id, outcome: 'discussed', text: '' })
  await story.ask('agenda.finish', { itemId: last.id })
  await keepsOverReload(page, '议程都议完了')
  await story.ask('meetings.close', { meetingId })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会后整理')
  const opening = page.getByRole('textbox', { name: '开头一段' })
  await opening.fill('秘书改写的开头。')
  await expect(page.getByText('已改写')).toBeVisible()
  await expect.poll(async () => JSON.stringify((await story.record()).passages)).toContain('秘书改写的开头')
  await keepsOverReload(page, '已改写')
  await expect(opening).toHaveValue('秘书改写的开头。')
})

test('a power cut while votes are counted: same item, same stage, figures there, and the gap is asked about', async ({
  begin,
}) => {
  const story = await begin('counting')
  const { page } = story
  await story.goTo('/meetings/:id/session')
  const session = onSession(page)
  await session.figure('弃权').fill('')
  await session.figure('反对').fill('5')
  await expect
    .poll(async () => (await currentItem(story)).votes[0]?.draft)
    .toEqual({ for: 21, against: 5, abstain: null })
  await story.cutPower(instantOf(heldOn, '19:59'))
  await expect(session.stage).toHaveText('表决')
  await expect(session.figure('同意')).toHaveValue('21')
  await expect(session.figure('反对')).toHaveValue('5')
  await expect(session.figure('弃权')).toHaveValue('')
  const gap = page.getByRole('region', { name: /^19:59 断开/ })
  await expect(gap).toBeVisible()
  const agenda = page.getByRole('navigation', { name: '议程' })
  await expect(agenda).toContainText('表决中，超')
  await gap.getByRole('button', { name: '算中断', exact: true }).click()
  await expect(gap).toHaveCount(0)
  await expect(agenda).toContainText('表决中，剩')
  await page.reload()
  await expect(session.figure('反对')).toHaveValue('5')
  await expect(gap).toHaveCount(0)
})

test('a power cut during a speech: the same speaker has the floor, and the timer goes on from where it stood', async ({
  begin,
}) => {
  const story = await begin('discussing')
  const { page } = story
  await story.goTo('/meetings/:id/session')
  const session = onSession(page)
  await session.point.fill('消防通道要留出来')
  await session.point.press('Enter')
  await expect(session.points).toContainText('消防通道要留出来')
  await story.cutPower(instantOf(heldOn, '19:52'))
  await expect(session.stage).toHaveText('讨论')
  await expect(session.speaker).toContainText('何玉珍')
  await expect(session.speaker).toContainText('已超时')
  await expect(session.points).toContainText('消防通道要留出来')
  await expect(page.getByText('等候 3 人')).toBeVisible()
  await page.getByRole('button', { name: '算中断', exact: true }).click()
  await expect(session.speaker.getByRole('timer')).toHaveText(/^[0-2]:\d\d/)
  await story.goTo('/')
  await expect(page.getByRole('main')).toContainText('还没有结束')
})

test('a point that did not reach the disk leaves its field once it was tried again, and stands there once', async ({
  begin,
}) => {
  const story = await begin('discussing')
  const { page } = story
  await story.goTo('/meetings/:id/session')
  const session = onSession(page)
  const before = (await currentItem(story)).points.length
  await page.route('**/api/points.write', (route) => route.abort())
  await session.point.fill('消防通道要留出来')
  await session.point.press('Enter')
  await expect(page.getByText('没有保存成功').first()).toBeVisible()
  await expect(session.point).toHaveValue('消防通道要留出来')
  await page.unroute('**/api/points.write')
  await page.getByRole('button', { name: '重试' }).first().click()
  await expect(session.points).toContainText('消防通道要留出来')
  await expect(session.point).toHaveValue('')
  expect((await currentItem(story)).points).toHaveLength(before + 1)
})
