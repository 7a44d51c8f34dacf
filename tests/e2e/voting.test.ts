/** Numbers that do not add up can't be announced; announced ones are corrected with old and new kept. */
import { createKeys } from './pages/keys.ts'
import { ofMeeting, writePapers } from './pages/papers.ts'
import { onSession } from './pages/session.ts'
import { readWordFile } from './pages/word-files.ts'
import { expect, test } from './story.ts'

test('a wrong sum can be announced neither by the button nor by Enter nor by PageDown', async ({ begin }) => {
  const story = await begin('counting')
  const { page } = story
  await story.goTo('/meetings/:id/session')
  const session = onSession(page)
  const keys = createKeys(page)
  const announce = session.step('宣布结果')
  await expect(announce).toBeEnabled()
  for (const [abstain, sentence] of [
    ['1', '还有 2 票没有着落'],
    ['5', '多出 2 票'],
  ] as const) {
    await session.figure('弃权').fill(abstain)
    await expect(page.getByRole('main')).toContainText(sentence)
    await expect(announce).toBeDisabled()
    await keys.press('Enter', 'PageDown')
    await page.getByRole('heading', { level: 1 }).click()
    await keys.press('Enter', 'PageDown')
    await expect(session.dialog).toHaveCount(0)
  }
  const countedVote = async () => (await story.record()).agenda.flatMap((item) => item.votes)[0]
  await expect.poll(async () => (await countedVote())?.draft.abstain).toBe(5)
  const voteId = (await countedVote())?.id
  if (voteId === undefined) throw new Error('no vote is open')
  expect(await story.send('votes.announce', { voteId })).toMatchObject({
    ok: false,
    failure: { code: 'sum-mismatch', counted: 30, present: 28 },
  })
  await session.figure('弃权').fill('')
  await expect(announce).toBeDisabled()
  await session.figure('弃权').fill('3')
  await expect(announce).toBeEnabled()
  await announce.click()
  await keys.press('PageDown', 'Escape')
  await expect(session.dialog).toBeHidden()
  expect((await countedVote())?.state).toBe('open')
})

test('a correction keeps old and new, on the screens and in the Word record', async ({ begin }) => {
  const story = await begin('counting')
  const { page, meetingId } = story
  const item = (await story.record()).agenda.find((one) => one.state === 'current')
  const voteId = item?.votes[0]?.id
  if (item === undefined || voteId === undefined) throw new Error('no vote is open')
  await story.ask('votes.announce', { voteId })
  await story.goTo('/meetings/:id/session')
  const vote = page.getByRole('region', { name: item.title, exact: true })
  await vote.getByRole('button', { name: '更正' }).click()
  const form = page.getByRole('region', { name: '更正已宣布的结果' })
  const correct = form.getByRole('button', { name: '更正', exact: true })
  await form.getByRole('textbox', { name: '同意' }).fill('20')
  await form.getByRole('textbox', { name: '反对' }).fill('5')
  await expect(correct).toBeDisabled()
  await form.getByRole('textbox', { name: '更正的原因' }).fill('第三组少数了一人')
  await correct.click()
  await expect(vote).toContainText('第三组少数了一人')
  await expect(vote).toContainText('原来：同意21人，反对4人，弃权3人')
  await expect(vote).toContainText('更正为：同意20人，反对5人，弃权3人')

  await story.ask('agenda.moveStage', { itemId: item.id, to: 'resolve' })
  const words = { wording: '增设停车位130个。', conditions: '', tasks: [] }
  await story.ask('resolutions.adopt', { itemId: item.id, track: 'consultation', ...words })
  await story.ask('agenda.finish', { itemId: item.id })
  for (const rest of (await story.record()).agenda.filter((one) => one.state === 'waiting')) {
    await story.ask('agenda.begin', { itemId: rest.id })
    await story.ask('agenda.conclude', { itemId: rest.id, outcome: 'deferred', text: '时间已晚' })
    await story.ask('agenda.finish', { itemId: rest.id })
  }
  await story.ask('meetings.close', { meetingId })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会后整理')
  const minutes = page.getByRole('region', { name: '纪要', exact: true })
  const shown = await minutes
    .getByRole('textbox')
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')).join(),
    )
  for (const figures of ['同意21人', '同意20人', '第三组少数了一人']) expect(shown).toContain(figures)
  await writePapers(story, ofMeeting(meetingId), 'record')
  await writePapers(story, ofMeeting(meetingId), 'minutes')
  for (const kind of ['会议记录', '会议纪要'])
    for (const figures of ['同意21人', '同意20人', '第三组少数了一人'])
      expect(readWordFile(story.program.documentsDirectory, kind)).toContain(figures)
})
