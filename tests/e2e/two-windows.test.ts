/** Two windows on one meeting: what one does the other shows, and what came too late is refused calmly. */
import { setUpCommunity } from './pages/community.ts'
import { onSession } from './pages/session.ts'
import { expect, showRoute, test } from './story.ts'

test('what one window does the other shows at once', async ({ begin }) => {
  const story = await begin('discussing')
  const route = `/meetings/${story.meetingId}/session`
  await story.goTo(route)
  const otherPage = await story.openWindow()
  await showRoute(otherPage, route)
  const [one, other] = [onSession(story.page), onSession(otherPage)]
  await expect(other.speaker).toContainText('何玉珍')
  await one.point.fill('先划消防通道')
  await one.point.press('Enter')
  await expect(other.points).toContainText('先划消防通道')
  await other.key('计时').click()
  await expect(one.speaker).toContainText('李建国')
  await one.step('进入表决').click()
  await other.step('开始表决').click()
  await one.figure('同意').fill('20')
  await one.figure('反对').fill('6')
  await expect(other.figure('同意')).toHaveValue('20')
  await expect(other.figure('反对')).toHaveValue('6')
  await other.figure('弃权').fill('2')
  await expect(one.figure('弃权')).toHaveValue('2')
  await expect(one.verdict).toContainText('达成协商意见')
  await other.step('宣布结果').click()
  await one.step('宣布结果').click()
  await one.dialog.getByRole('button', { name: /^宣布/ }).click()
  await expect(other.dialog).toHaveCount(0)
  await expect(other.step('写协商意见')).toBeVisible()
  await other.key('休息').click()
  await expect(one.step('继续开会')).toBeVisible()
})

test('a window that heard of nothing is refused calmly and shows how things stand', async ({ begin }) => {
  const story = await begin('discussing')
  const route = `/meetings/${story.meetingId}/session`
  const deaf = await story.page.context().newPage()
  await deaf.route('**/events', (request) => request.abort())
  await deaf.goto(`${story.program.origin}/`)
  await showRoute(deaf, route)
  const session = onSession(deaf)
  await expect(session.step('进入表决')).toBeVisible()
  const item = (await story.record()).agenda.find((one) => one.state === 'current')
  if (item === undefined) throw new Error('no item is current')
  await story.ask('agenda.moveStage', { itemId: item.id, to: 'vote' })
  const voteId = await story.ask('votes.open', {
    itemId: item.id,
    question: '是否同意？',
    method: 'counted-hands',
    tellers: '',
    scrutineer: '',
  })
  await story.ask('votes.count', { voteId, draft: { for: 20, against: 8, abstain: 0 } })
  const before = await story.record()
  await session.step('进入表决').click()
  await expect(deaf.getByText('表决还没有宣布结果。请先宣布，或者中止这次表决。')).toBeVisible()
  await expect(session.figure('同意')).toHaveValue('20')
  expect(await story.record()).toEqual(before)
})

test('what a window asked first is asked again where something changed before the answer came', async ({
  begin,
}) => {
  const story = await begin(null)
  const late = await story.page.context().newPage()
  let isFirst = true
  await late.route('**/api/communities.get', async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    const response = await route.fetch()
    await setUpCommunity(story)
    // The window has heard of it when it asks for what else changed.
    await late.waitForTimeout(500)
    await route.fulfill({ response })
  })
  await late.goto(`${story.program.origin}/`)
  await expect(late.getByRole('complementary', { name: '四方桌' })).toContainText('和苑社区')
})
