/** Owners' ballots from the paper to the final result: entered by keyboard, read twice, settled, counted, objected to, corrected, final. */
import { expect, test } from './moved-clock.ts'
import { findAxeFaults, findSideways } from './pages/looks.ts'
import { onEntry, openSmallVote, parkingMatter } from './pages/written-vote.ts'

const monday = '2026-03-02T01:00:00.000Z'
const opensOn = '2026-03-02'

test('ballots entered by keyboard, read twice, settled and counted come to one result that is final after its objections', async ({
  beginAt,
}) => {
  test.slow()
  const story = await beginAt(monday)
  const { page, ask } = story
  const { writtenVoteId, ballotIds } = await openSmallVote(story, {
    opensOn,
    days: 14,
    matters: [parkingMatter],
    isDoubleEntry: true,
    handedCount: 27,
  })
  // Thirty flats, two of them one owner's.
  expect(ballotIds).toHaveLength(29)
  const figures = async () => (await ask('writtenVotes.read', { writtenVoteId })).figures
  const shown = page.getByLabel('票数', { exact: true })

  await story.goTo(`/written/${writtenVoteId}/enter`)
  const entry = onEntry(page)
  await expect(entry.field).toBeDisabled()
  await entry.name('张敏')
  for (let number = 1; number <= 20; number += 1) await entry.type(number, number > 17 ? '2' : '1')
  await expect(entry.saved).toHaveCount(20)
  await entry.type(21, 'v', '1')
  await expect(entry.line('0021')).toContainText('整票作废：未签名')
  await expect(entry.line('0021')).toContainText('已保存')

  // 0022 is signed by an agent, who is registered from the ballot.
  await entry.type(22, 'p')
  await page.getByRole('button', { name: '没有登记委托，先登记' }).click()
  const drawer = page.getByRole('dialog', { name: '0022 号表决票' })
  await drawer.getByRole('button', { name: '登记委托' }).click()
  await drawer.getByLabel('受托人', { exact: true }).fill('周受托')
  await drawer.getByLabel('受托人是物业服务企业的工作人员').check()
  await drawer.getByRole('button', { name: '登记', exact: true }).click()
  await expect(drawer.getByRole('alert')).toContainText('物业工作人员，不能代业主表决')
  await drawer.getByLabel('受托人是物业服务企业的工作人员').uncheck()
  await drawer.getByRole('button', { name: '登记', exact: true }).click()
  await expect(drawer).toContainText('周受托')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await entry.field.focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('main')).toContainText('受托人 周受托 签')
  await page.keyboard.press('1')
  await expect(entry.line('0022')).toContainText('已保存')

  // A wrong number is taken back within ten seconds.
  await entry.type(28, '3')
  await expect(entry.line('0028')).toContainText('已保存')
  await page.keyboard.press('Control+z')
  await expect(entry.line('0028')).toContainText('已撤销')
  expect(await figures()).toMatchObject({
    issued: { heads: 27 },
    returned: { heads: 22 },
    valid: { heads: 21 },
    void: { heads: 1 },
    outstanding: { heads: 5 },
    undelivered: { heads: 2 },
  })
  await expect(shown).toContainText('收回22')

  // The owner of 0005 asks for a new ballot; the former stays and no longer counts.
  await page.getByRole('button', { name: '打开 0005 号' }).click()
  const former = page.getByRole('dialog', { name: '0005 号表决票' })
  await former.getByRole('button', { name: '换发新票' }).click()
  await former.getByLabel('换发的原因').fill('业主要求更改意见')
  await former.getByRole('button', { name: '换发', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '0030 号表决票' })).toBeVisible()
  await page.keyboard.press('Escape')
  await entry.field.focus()
  await entry.type(5)
  await expect(entry.note).toContainText('0005 号已经换发')
  await entry.type(30, '2')
  await expect(entry.line('0030')).toContainText('已保存')
  expect(await figures()).toMatchObject({
    electorate: { heads: 29, area: 270_000 },
    issued: { heads: 27 },
    returned: { heads: 22 },
    valid: { heads: 21 },
    replacedCount: 1,
  })

  // The second reading is another person's; two ballots are read differently.
  await page.getByText('复录', { exact: true }).click()
  await entry.type(1)
  await expect(entry.note).toContainText('另一遍要换一个人')
  await entry.name('李复')
  for (const number of [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30])
    await entry.type(number, number > 17 || number === 3 ? '2' : number === 7 ? '3' : '1')
  await entry.type(21, 'v', '1')
  await entry.type(22)
  await expect(page.getByRole('region', { name: '0022 号表决票' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: '1 周受托' })).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: '差异核对 2' })).toBeVisible()

  await story.goTo(`/written/${writtenVoteId}/differences`)
  const settled = page.getByRole('button', { name: '核定' })
  await page.getByLabel('核定人').fill('王核')
  await expect(page.getByRole('region', { name: '0003 号表决票' })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('1')
  await expect(settled).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '0007 号表决票' })).toBeVisible()
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText('没有不一致的票')

  // Not before the end; then it is read aloud and closed.
  await story.goTo(`/written/${writtenVoteId}/result`)
  await page.getByLabel('计票人').fill('张敏、李复')
  await page.getByLabel('监票人').fill('王核')
  const close = page.getByRole('button', { name: '截止计票' })
  await expect(close).toBeDisabled()
  await expect(page.getByRole('main')).toContainText('才截止，还有 7 张票没有收回')
  await story.moveTo('2026-03-16T10:30:00.000Z')
  await page.getByLabel('计票人').fill('张敏、李复')
  await page.getByLabel('监票人').fill('王核')
  await close.click()
  const reading = page.getByRole('dialog')
  await expect(reading).toContainText('收回二十二张，其中有效二十一张、作废一张')
  await expect(reading.getByRole('button', { name: '截止计票' })).toBeFocused()
  await page.keyboard.press('Enter')

  // 16 of 21 agree (0001–0017 without 0005 and 0007, and 0022); the owner of two flats is one of them.
  const matter = page.getByRole('region', { name: parkingMatter.question })
  await expect(matter).toContainText('暂时结果：通过')
  await expect(matter).toContainText('参与 21 人，四分之三以上须 16 人，同意 16 人')
  await expect(matter).toContainText('同意 1,530.00 ㎡')
  const result = (await ask('writtenVotes.read', { writtenVoteId })).vote.results.at(-1)
  expect(result?.matters[0]?.outcome.counts).toEqual({
    for: { heads: 16, area: 153_000 },
    against: { heads: 4, area: 36_000 },
    abstain: { heads: 1, area: 9_000 },
    void: { heads: 1, area: 9_000 },
  })
  expect(await findAxeFaults(page)).toEqual([])
  expect(await findSideways(page)).toEqual([])

  // An objection; 0002 was read wrongly by both, and the result turns.
  const finalize = page.getByRole('button', { name: '公布最终结果' })
  await expect(finalize).toBeDisabled()
  await page.getByRole('button', { name: '登记异议' }).click()
  await page.getByLabel('提出人').fill('钱一')
  await page.getByLabel('异议内容').fill('我投的是反对。')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('还有 1 条异议没有答复')
  await page.getByRole('button', { name: '更正一张票' }).click()
  await page.getByLabel('票的编号').fill('2')
  await page.keyboard.press('Enter')
  const correction = page.getByRole('region', { name: '0002 号表决票' })
  await correction.getByRole('combobox', { name: `${parkingMatter.question}，更正为` }).click()
  await page.getByTitle('反对', { exact: true }).click()
  await correction.getByLabel('更正人').fill('王核')
  await correction.getByLabel('更正的原因').fill('核对原票，当时录错')
  await correction.getByRole('button', { name: '更正', exact: true }).click()
  await expect(matter).toContainText('暂时结果：未通过')
  await expect(matter).toContainText('还差 1 人')
  const history = page.getByRole('region', { name: '历次结果' })
  await expect(history).toContainText('更正后的暂时结果')
  await expect(history).toContainText('核对原票，当时录错')
  await expect(history.getByRole('row').filter({ hasText: '同意 16 人' }).first()).toContainText('同意 15 人')
  await page.getByRole('button', { name: '答复钱一' }).click()
  await page.getByLabel('答复内容').fill('经核对原票，已更正。')
  await page.getByLabel('异议成立，需要更正').check()
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await expect(page.getByRole('region', { name: '异议', exact: true })).toContainText('异议成立')
  await expect(finalize).toBeDisabled()

  // After the objections' last day it becomes final, and nothing can be changed any more.
  await story.moveTo('2026-03-24T02:00:00.000Z')
  await finalize.click()
  await expect(reading).toContainText('未通过')
  await expect(reading.getByRole('button', { name: '公布' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(history).toContainText('最终结果')
  for (const name of ['更正一张票', '登记异议', '公布最终结果'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  const { vote } = await ask('writtenVotes.read', { writtenVoteId })
  expect(vote.results.map((one) => one.kind)).toEqual(['preliminary', 'corrected', 'final'])
  expect(vote.results.at(-1)?.matters[0]?.outcome).toMatchObject({
    passed: false,
    counts: { for: { heads: 15 }, against: { heads: 5 } },
  })
})

test('a ballot that could not be saved stays as such over a reload and is sent again', async ({
  beginAt,
}) => {
  const story = await beginAt(monday)
  const { page, ask } = story
  const { writtenVoteId } = await openSmallVote(story, {
    opensOn,
    days: 14,
    matters: [parkingMatter],
    isDoubleEntry: false,
    handedCount: 29,
  })
  await story.goTo(`/written/${writtenVoteId}/enter`)
  const entry = onEntry(page)
  await entry.name('张敏')
  await page.route('**/api/writtenVotes.enter', (route) => route.abort())
  await entry.type(1, '1')
  await entry.type(2, '2')
  await expect(entry.line('0002')).toContainText('没有保存成功')
  await expect(entry.field).toHaveValue('')
  await page.reload()
  await expect(entry.line('0001')).toContainText('没有保存成功')
  expect((await ask('writtenVotes.read', { writtenVoteId })).figures.returned.heads).toBe(0)
  await page.unroute('**/api/writtenVotes.enter')
  await page.getByRole('button', { name: '全部重试 2 张' }).click()
  await expect(entry.saved).toHaveCount(2)
  expect((await ask('writtenVotes.read', { writtenVoteId })).figures.returned.heads).toBe(2)
})

test('a scanner, another vote’s barcode and a second window harm no ballot', async ({ beginAt }) => {
  const story = await beginAt(monday)
  const { page, ask } = story
  const { writtenVoteId } = await openSmallVote(story, {
    opensOn,
    days: 14,
    matters: [parkingMatter],
    isDoubleEntry: false,
    handedCount: 29,
  })
  await story.goTo(`/written/${writtenVoteId}/enter`)
  const entry = onEntry(page)
  await entry.name('张敏')
  await entry.type(`${writtenVoteId}-0004`, '1')
  await expect(entry.line('0004')).toContainText('已保存')
  // No hand takes up the next paper so soon that its code and the key before it are one scan.
  await page.waitForTimeout(200)
  await entry.type(`${writtenVoteId + 1}-0005`)
  await expect(entry.note).toContainText('另一次征求意见')
  // The second scan comes before the first ballot's choice was typed.
  await entry.type(`${writtenVoteId}-0006`)
  await entry.type(`${writtenVoteId}-0007`)
  await expect(entry.note).toContainText('0006 号还没有录意见')
  await page.keyboard.press('2')
  await expect(entry.line('0006')).toContainText('反对')
  await expect(entry.saved.filter({ hasText: '0006' })).toHaveCount(1)

  const other = await story.openWindow()
  const there = onEntry(other)
  await other.evaluate((id) => {
    window.location.hash = `/written/${id}/enter`
  }, writtenVoteId)
  await there.name('李复')
  await there.type(8)
  await expect(other.getByRole('region', { name: '0008 号表决票' })).toBeVisible()
  await page.bringToFront()
  await entry.type(8, '1')
  await expect(entry.line('0008')).toContainText('已保存')
  await other.keyboard.press('2')
  await expect(there.line('0008')).toContainText('张敏在另一个窗口录过这张票')
  const ballot = (await ask('writtenVotes.ballots', { writtenVoteId })).find((one) => one.number === 8)
  expect(ballot?.firstBy).toBe('张敏')

  // Reading a ballot anew asks for the reason and keeps what was read before.
  await entry.type(8)
  await page.getByLabel('重新录入的原因').fill('看错了')
  await page.keyboard.press('Enter')
  await expect(entry.field).toBeFocused()
  await page.keyboard.press('2')
  await expect(entry.saved.filter({ hasText: '0008' }).filter({ hasText: '反对' })).toHaveCount(1)
  if (ballot === undefined) throw new Error('ballot 8 is missing')
  const known = await ask('writtenVotes.ballot', { ballotId: ballot.ballotId })
  expect(known.ballot.first?.choices).toEqual(['against'])
  expect(known.ballot.former).toMatchObject([{ choices: ['for'], reason: '看错了' }])
})
