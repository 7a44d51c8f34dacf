/** Votes in the room by keyboard: papers without names, objections, parties, and the acts on a result. */

import { closeMeeting, leadToVote } from './pages/room-vote.ts'
import { onSession } from './pages/session.ts'
import { expect, test } from './story.ts'

test('无记名：发票、开箱、唱票，差一张就不能宣布，更正以后新旧结果都在', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await room.choose('无记名投票')
  await keys.press('PageDown')
  await expect(room.issued).toBeFocused()
  const announce = session.step('宣布结果')
  await expect(announce).toBeDisabled()
  await room.openBox(27)
  const papers = [...'1'.repeat(20), '2', '2', '3', '4', '5']
  await keys.press(...papers, '2', 'Backspace')
  await expect(card).toContainText('已唱 25 张，共 27 张')
  const side = page.getByRole('region', { name: '结论，由程序算出' })
  await expect(side).toContainText('还有 2 张没有着落')
  await expect(announce).toBeDisabled()
  await keys.press('Enter', 'PageDown')
  await expect(session.dialog).toHaveCount(0)
  await keys.press('1', '1')
  await expect(announce).toBeEnabled()
  await keys.press('1')
  await expect(side).toContainText('多出 1 张')
  await expect(announce).toBeDisabled()
  await keys.press('Backspace')
  await expect(side).toContainText('参加表决 28 人，发出 28 张 = 收回 27 张 + 未收回 1 张')
  await expect(side).toContainText('收回 27 张 = 有效 25 张 + 作废 2 张')
  expect(await room.announce()).toMatch(
    /^到会二十八人，发出二十八张，收回二十七张，.*，同意二十二票，.*，同意人数超过到会人数的半数，达成协商意见。$/u,
  )
  expect(await room.vote()).toMatchObject({
    method: 'secret-ballots',
    state: 'announced',
    tally: { for: 22, against: 2, abstain: 1 },
    ballots: [],
    turnout: [],
  })

  await card.getByRole('button', { name: '更正' }).click()
  const form = page.getByRole('region', { name: '更正已宣布的结果' })
  const correct = form.getByRole('button', { name: '更正', exact: true })
  await form.getByRole('textbox', { name: '同意' }).fill('12')
  await form.getByRole('textbox', { name: '更正的原因' }).fill('两叠票记反了')
  await expect(correct).toBeDisabled()
  await form.getByRole('textbox', { name: '反对' }).fill('12')
  await form.getByRole('textbox', { name: '谁更正的' }).fill('唐小莉')
  await expect(form).toContainText('更正后：未达成协商意见')
  await correct.click()
  await expect(card).toContainText('两叠票记反了，更正人：唐小莉')
  await expect(card).toContainText('同意22票，反对2票，弃权1票，达成协商意见')
  await expect(card).toContainText('同意12票，反对12票，弃权1票，未达成协商意见')
  await expect(session.verdict).toContainText('未达成协商意见')
})

test('无记名：登记领票和发出的张数对不上，就不能宣布；直接填数也一样算', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await room.choose('无记名投票')
  await keys.press('PageDown')
  await card.getByText('登记领票').click()
  await card.getByRole('button', { name: '都领了' }).click()
  await card.locator('.turnout-list').getByRole('button').first().click()
  await expect(card).toContainText('已登记 27 人')
  await room.issued.fill('28')
  await keys.press('Enter')
  await expect(room.returned).toBeFocused()
  await keys.type('27')
  await keys.press('Enter')
  const side = page.getByRole('region', { name: '结论，由程序算出' })
  await expect(side).toContainText('领票 27 人，发出 28 张')
  await card.getByText('直接填数').click()
  for (const [choice, figure] of [
    ['同意', '20'],
    ['反对', '5'],
    ['弃权', '2'],
  ] as const)
    await session.figure(choice).fill(figure)
  await expect(session.step('宣布结果')).toBeDisabled()
  await room.issued.fill('27')
  await expect(session.step('宣布结果')).toBeEnabled()
  await session.step('宣布结果').click()
  await expect(session.dialog).toContainText('同意二十票，反对五票')
})

test('一致同意：没有异议就达成；有人提出异议，改为计票表决', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await room.choose('一致同意')
  await keys.press('PageDown')
  await expect(session.step('没有异议，达成一致')).toBeEnabled()
  await card.getByRole('button', { name: '记下异议' }).click()
  await keys.type('lijianguo')
  await keys.press('Enter')
  await card.getByRole('textbox', { name: /^怎么说的/ }).fill('收费标准要再算一遍')
  await keys.press('Enter')
  await expect(card.getByRole('list', { name: '提出的异议' })).toContainText('李建国：收费标准要再算一遍')
  await expect(session.step('宣布结果')).toBeEnabled()
  await page.getByRole('heading', { level: 1 }).click()
  expect(await room.announce()).toContain('一人提出异议（李建国），未能一致同意，改为计票表决')
  await expect(session.step('开始再次表决')).toBeEnabled()
  await expect(page.getByRole('radio', { name: '举手计数' })).toBeChecked()
  await expect(card.getByRole('textbox', { name: /^再次表决的原因/ })).toHaveValue(
    '有人提出异议，改为计票表决',
  )
  await keys.press('PageDown')
  await expect(session.figure('同意')).toBeFocused()
  await keys.type('27')
  await keys.press('Enter')
  await keys.type('1')
  await keys.press('Enter', 'Enter')
  await expect(session.verdict).toContainText('达成协商意见')
  await room.announce()
  expect(await room.item()).toMatchObject({ outcome: 'adopted' })
})

test('各方各一票：一方一行，按键记，回避的人不表态', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await card.getByRole('button', { name: '有人回避' }).click()
  await keys.type('lijianguo')
  await keys.press('Enter')
  await card.getByRole('textbox', { name: /^回避的原因/ }).fill('本人是施工单位负责人')
  await keys.press('Enter')
  await expect(card).toContainText('李建国：本人是施工单位负责人')
  await expect(card).toContainText('现在在场 28 人，回避 1 人')
  await room.choose('各方各一票')
  await keys.press('PageDown')
  await expect(card).toContainText('回避1人：李建国（本人是施工单位负责人）。')
  const parties = card.getByRole('list', { name: '各方表态' })
  await expect(parties).not.toContainText('李建国')
  await keys.press('1', '1', 'Backspace', '2', '1')
  await expect(session.step('宣布结果')).toBeDisabled()
  await keys.press('3')
  await expect(session.step('宣布结果')).toBeEnabled()
  expect(await room.announce()).toMatch(
    /回避一人，同意.方（社区、物业），反对一方（业委会），弃权一方（居民代表）/u,
  )
  const { room: frozen } = await room.vote()
  expect(frozen.recused).toMatchObject([{ name: '李建国', reason: '本人是施工单位负责人' }])
  expect(frozen.voters).toHaveLength(27)
  await expect(page.getByRole('region', { name: '结论，由程序算出' })).toContainText('未达成协商意见')
})

test('宣布无效：原来的数字仍可查看，决议作废，再次表决写明原因', async ({ begin }) => {
  const story = await begin('counting')
  const { page } = story
  const item = (await story.record()).agenda.find((one) => one.state === 'current')
  const voteId = item?.votes[0]?.id
  if (item === undefined || voteId === undefined) throw new Error('no vote is open')
  await story.ask('votes.announce', { voteId })
  await story.ask('agenda.moveStage', { itemId: item.id, to: 'resolve' })
  await story.ask('resolutions.adopt', {
    itemId: item.id,
    track: 'consultation',
    wording: '增设停车位130个。',
    conditions: '',
    tasks: [],
  })
  await story.goTo('/meetings/:id/session')
  const card = page.getByRole('main').getByRole('region', { name: item.title, exact: true })
  await card.getByText('表决结果', { exact: true }).click()
  await card.getByRole('button', { name: '宣布无效' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('原来的数字留在记录里')
  await dialog.getByRole('textbox', { name: /^无效的原因/ }).fill('有人重复投票')
  await expect(dialog.getByRole('button', { name: /^宣布无效/ })).toBeDisabled()
  await dialog.getByRole('textbox', { name: '谁决定的' }).fill('监票人刘德顺')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const former = card.getByRole('region', { name: '原来的结果' })
  await former.getByText('已宣布无效').click()
  await expect(former).toContainText('同意21人，反对4人，弃权3人，达成协商意见')
  await expect(former).toContainText('监票人刘德顺宣布本次表决无效')
  expect((await story.record()).agenda[1]).toMatchObject({ outcome: null, stage: 'vote', resolution: null })
  const again = page.getByRole('contentinfo').getByRole('button', { name: /^开始再次表决/ })
  await expect(again).toBeEnabled()
  await card.getByRole('textbox', { name: /^再次表决的原因/ }).fill('')
  await expect(again).toBeDisabled()
  await card.getByRole('textbox', { name: /^再次表决的原因/ }).fill('重复投票已查清，重投')
  await again.click()
  await page.getByRole('textbox', { name: '同意' }).fill('20')
  await page.getByRole('textbox', { name: '反对' }).fill('5')
  await page.getByRole('textbox', { name: '弃权' }).fill('3')
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^宣布结果/ })
    .click()
  await expect(onSession(page).confirm).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await closeMeeting(story)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会后整理')
  const results = page.getByRole('region', { name: '原来的结果' })
  await expect(results).toContainText('同意21人，反对4人，弃权3人')
  await expect(results).toContainText('重复投票已查清，重投')
})
