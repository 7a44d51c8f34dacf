/** Votes among options and elections in the room by keyboard: pasted options, papers, totals, equals, rounds. */
import { closeMeeting, leadToVote } from './pages/room-vote.ts'
import { expect, test } from './story.ts'

test('排序：逐张录入，逐轮计票，末位同票抽签以后才能宣布', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await room.choose('多方案择优')
  await expect(session.step('开始表决')).toBeDisabled()
  await card.getByRole('textbox', { name: '方案 1', exact: true }).focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '1. 修路面\n2. 装门禁\n3. 补种树\n4. 修长凳')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect(card.getByRole('textbox', { name: '方案 4', exact: true })).toHaveValue('修长凳')
  await card.getByText('排序', { exact: true }).click()
  await session.step('开始表决').click()
  await room.openBox(7)
  const read = async (...papers: readonly string[]): Promise<void> => {
    for (const paper of papers) await keys.press(...paper, 'Enter')
  }
  await read('123', '12', '2', '23', '31')
  await expect(card).toContainText('第 6 张，共 7 张')
  await keys.press('4', '3', 'Backspace', '2', 'Enter')
  await read('0')
  await expect(card).toContainText('已录 7 张')
  const announce = session.step('宣布结果')
  await expect(announce).toBeDisabled()
  await expect(card).toContainText('“补种树”、“修长凳”第1轮都是1票')
  await card.getByRole('radio', { name: '抽签' }).check()
  await card.getByRole('button', { name: '修长凳', exact: true }).first().click()
  await card.getByRole('button', { name: '记下', exact: true }).click()
  await expect(card).toContainText('经抽签，淘汰“修长凳”')
  await expect(announce).toBeEnabled()
  const rounds = card.getByRole('region', { name: '逐轮计票' })
  await expect(rounds.getByRole('columnheader', { name: '第 2 轮' })).toBeVisible()
  await expect(rounds.getByRole('row', { name: /^装门禁/ })).toContainText('3')
  await page.getByRole('heading', { level: 1 }).click()
  await room.announce()
  expect(await room.item()).toMatchObject({ outcome: 'adopted' })
  const { chosen, choosing } = await room.vote()
  expect(chosen).toMatchObject({ kind: 'options', outcome: { result: { kind: 'decided', taken: [2] } } })
  expect(choosing).toMatchObject({ decisions: [{ by: 'lot', picked: [4] }] })
  await expect(session.verdict).toContainText('装门禁')
  await closeMeeting(story)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会后整理')
  await expect(page.getByRole('region', { name: '逐轮计票' })).toBeVisible()
})

test('菜单式改造：填合计，总费用不超过预算', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await room.choose('多方案择优')
  await card.getByRole('textbox', { name: '方案 1', exact: true }).focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '修路面\t30000\n装门禁\t12000.5\n补种树\t8000')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await card.getByText('有总预算').click()
  await expect(session.step('开始表决')).toBeDisabled()
  await card.getByRole('textbox', { name: '总预算' }).fill('4万')
  await card.getByText('可多选', { exact: true }).click()
  await card.getByText('填合计', { exact: true }).click()
  await session.step('开始表决').click()
  await room.openBox(28)
  for (const figure of ['28', '1', '0', '20', '15', '18']) {
    await keys.type(figure)
    if (figure !== '18') await keys.press('Enter')
  }
  await expect(session.step('宣布结果')).toBeEnabled()
  expect(await room.announce()).toContain('采用“修路面”、“补种树”')
  await expect(card).toContainText('轮到时余款2000元，还差10000.50元')
  const { choosing } = await room.vote()
  expect(choosing).toMatchObject({ options: [{ cost: 3_000_000 }, { cost: 1_200_050 }, { cost: 800_000 }] })
})

test('选举：不过半的再选一次，唱票时写上另选人', async ({ begin }) => {
  const story = await begin('discussing')
  const { page } = story
  const room = await leadToVote(story)
  const { keys, session, card } = room
  await room.choose('选举')
  await card.getByRole('textbox', { name: '应选' }).fill('1')
  await card.getByRole('combobox', { name: '候选人 1' }).fill('谭桂香')
  await card.getByRole('combobox', { name: '候选人 2' }).fill('李建国')
  await page.getByRole('heading', { level: 1 }).click()
  await session.step('开始表决').click()
  await room.openBox(28)
  await card.getByRole('button', { name: '另选人' }).click()
  await card.getByRole('combobox', { name: '另选人' }).fill('何玉珍')
  await card.getByRole('button', { name: '加上', exact: true }).click()
  await expect(card.getByRole('button', { name: /何玉珍（另选人）/ })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  const read = async (paper: string, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await keys.press(...paper, 'Enter')
  }
  await read('1', 13)
  await read('2', 11)
  await read('3', 3)
  await keys.press('v', '6', 'Enter')
  await expect(card).toContainText('已录 28 张')
  await expect(session.step('宣布结果')).toBeEnabled()
  expect(await room.announce()).toContain('没有人当选，还有')
  expect(await room.item()).toMatchObject({ outcome: null, stage: 'vote' })

  await expect(session.step('开始再次表决')).toBeEnabled()
  await expect(card).toContainText('上一次的结果')
  await expect(card.getByRole('combobox', { name: '候选人 2' })).toHaveValue('李建国')
  await keys.press('PageDown')
  await room.openBox(28)
  await read('1', 20)
  await read('2', 8)
  await expect(session.step('宣布结果')).toBeEnabled()
  expect(await room.announce()).toContain('谭桂香当选')
  const { votes } = await room.item()
  expect(votes.map((vote) => vote.state)).toEqual(['followed', 'announced'])
  expect(votes[1]?.choosing).toMatchObject({ round: 2 })
  await expect(card.getByRole('region', { name: '原来的结果' })).toContainText('已另行表决')
})
