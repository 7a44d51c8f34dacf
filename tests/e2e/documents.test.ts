/** 文书 in a real browser: what is missing, versions and what changed, printing once more, files made again, posters, lists, and long papers. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createKeys } from './pages/keys.ts'
import { ofMeeting, onPaper, writePapers, writingMs } from './pages/papers.ts'
import { readWordFile } from './pages/word-files.ts'
import { importEstate, openWritten } from './pages/written.ts'
import { expect, type Story, test } from './story.ts'

test.describe.configure({ timeout: 300_000 })

/** Back to the draft, with the place taken away. */
const forgetPlace = async (story: Story): Promise<string> => {
  const { meetingId } = story
  await story.ask('meetings.recall', { meetingId })
  const { meeting } = await story.record()
  const { form, title, heldOn, startTime, estateName, chairId, recorderId, occasion, place } = meeting
  await story.ask('meetings.arrange', {
    ...{ meetingId, form, title, heldOn, startTime, estateName, chairId, recorderId, occasion },
    place: '',
  })
  return place
}

const filesOf = (story: Story): readonly string[] =>
  existsSync(story.program.documentsDirectory)
    ? readdirSync(story.program.documentsDirectory, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(docx|pdf|xlsx)$/u.test(name),
      )
    : []

test('缺什么: told before a paper is made, made all the same, filled where it is missing, made again, and what changed is shown', async ({
  begin,
}) => {
  const story = await begin('called')
  const { page } = story
  const place = await forgetPlace(story)
  const paper = onPaper(page)
  const path = '/documents/paper?of=meeting&id=:id&kind=meeting-notice'

  await test.step('told, and nothing is made', async () => {
    await story.goTo(path)
    await expect(page.getByText('没有会议地点')).toBeVisible()
    await paper.button('Word').click()
    await expect(paper.dialog).toContainText('没有会议地点')
    await page.keyboard.press('Escape')
    await expect(paper.dialog).toHaveCount(0)
    expect(await story.ask('documents.list', {})).toEqual([])
    expect(filesOf(story)).toEqual([])
  })

  await test.step('made all the same', async () => {
    await paper.button('Word').click()
    await paper.button('仍要制作').click()
    await expect(paper.said).toContainText('会议通知', { timeout: writingMs })
    expect(readWordFile(story.program.documentsDirectory, '会议通知')).not.toContain(place)
  })

  await test.step('filled where it is missing', async () => {
    await paper.button('看缺什么').click()
    await paper.button('去补：没有会议地点').click()
    const field = page
      .getByRole('combobox', { name: /^地点/ })
      .or(page.getByRole('textbox', { name: /^地点/ }))
    await field.fill(place)
    await field.blur()
    await expect.poll(async () => (await story.record()).meeting.place).toBe(place)
    await page.goBack()
    await expect(page.getByText('没有会议地点')).toHaveCount(0)
    await expect(paper.pages).toContainText(place)
    await paper.button('Word').click()
    await expect(page.getByText('第 2 版', { exact: true })).toBeVisible()
    await expect.poll(() => filesOf(story).length, { timeout: writingMs }).toBe(2)
  })

  await test.step('what changed', async () => {
    await paper.openVersions()
    await paper.line(2).getByRole('button', { name: '看变化：第 2 版' }).click()
    await expect(paper.dialog).toContainText(place)
    await page.keyboard.press('Escape')
  })
})

test('an older version is looked at, printed once more and noted, and its deleted file comes out byte for byte as before', async ({
  begin,
}) => {
  const story = await begin('closed')
  const { page, meetingId } = story
  const paper = onPaper(page)
  const [first] = await writePapers(story, ofMeeting(meetingId), 'minutes')
  if (first === undefined) throw new Error('nothing was written')
  const bytes = readFileSync(first.path)
  await story.ask('meetings.editPassage', { meetingId, anchor: 'opening', text: '会议逐条听取了各方意见。' })
  const [second] = await writePapers(story, ofMeeting(meetingId), 'minutes')
  expect(second?.documentId).not.toBe(first.documentId)

  await story.goTo('/documents/paper?of=meeting&id=:id&kind=minutes')
  await paper.openVersions()
  await paper.line(1).getByRole('link', { name: '看这一版：第 1 版' }).click()
  await expect(page.getByText(/^这是第 1 版/)).toBeVisible()
  await expect(paper.pages).not.toContainText('会议逐条听取了各方意见')

  await test.step('printed once more', async () => {
    await paper.button('再打印一次').click()
    await expect(paper.line(1)).toContainText('印过 1 次')
    await expect(paper.line(2)).not.toContainText('印过')
    expect(await story.ask('documents.prints', {})).toMatchObject([
      { documentId: first.documentId, version: 1 },
    ])
  })

  await test.step('made again', async () => {
    rmSync(first.path)
    await paper.button('重新生成文件').click()
    await expect(paper.said).toContainText('一字节不差', { timeout: writingMs })
    expect(readFileSync(first.path).equals(bytes)).toBe(true)
  })

  await test.step('打印记录', async () => {
    await story.goTo('/documents/prints')
    const row = page.getByRole('listitem').filter({ hasText: '会议纪要' })
    await expect(row).toHaveCount(1)
    await row.getByRole('button', { name: '再打印' }).click()
    await expect(row).toHaveCount(2)
    await row.first().getByRole('button', { name: /^看/ }).click()
    await expect(page.getByText(/^这是第 1 版/)).toBeVisible()
  })
})

test('a notice for the board is made in large type on A3', async ({ begin }) => {
  const story = await begin('called')
  const { page } = story
  const paper = onPaper(page)
  await story.goTo('/documents/paper?of=meeting&id=:id&kind=meeting-notice')
  await page.getByText('大字 A3').click()
  await expect(page.frameLocator('.page-preview iframe').locator('.sheets')).toHaveAttribute(
    'data-width',
    '297',
  )
  await paper.button('Word').click()
  await expect(paper.said).toContainText('A3', { timeout: writingMs })
  const [listed] = await story.ask('documents.list', {})
  expect(listed?.document).toMatchObject({ kind: 'meeting-notice', size: 'poster-a3', version: 1 })
  await paper.openVersions()
  await expect(paper.line(1)).toContainText('大字 A3')
})

test('the ledger is taken along as a workbook, and its pages lie under 文书', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  await story.goTo('/tasks')
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '台账' }).click()
  const ledger = page.getByRole('listitem').filter({ has: page.getByText('销号台账', { exact: true }) })
  await ledger.getByRole('button', { name: '表格' }).click()
  await expect(onPaper(page).said).toContainText('销号台账.xlsx', { timeout: writingMs })
  expect(filesOf(story)).toEqual([expect.stringContaining('销号台账.xlsx')])
  await story.goTo('/documents')
  await page.getByText('社区台账和年报').click()
  await page.getByRole('button', { name: /^销号台账/ }).click()
  await expect(onPaper(page).pages).toContainText('更换东门三盏路灯')
})

test('a kind is picked, its meeting is picked, and what was made is found by kind and by words, by keyboard', async ({
  begin,
}) => {
  const story = await begin('followed')
  const { page, meetingId } = story
  const keys = createKeys(page)
  await writePapers(story, ofMeeting(meetingId), 'record')
  await writePapers(story, ofMeeting(meetingId), 'task-list')
  await story.goTo('/documents')
  const card = page.getByRole('button', { name: /^会议纪要/ })
  await keys.walkTo(card)
  await keys.press('Enter')
  const meeting = page.getByRole('dialog').getByRole('button', { name: /第三次/ })
  await keys.walkTo(meeting)
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会议纪要')
  await keys.press('Escape')
  const rows = page.getByRole('link', { name: /四方议事会 / })
  await expect(rows).toHaveCount(2)
  await page.getByRole('textbox', { name: '按名称、文号、校验码查找' }).fill('任务')
  await expect(rows).toHaveCount(1)
  await page.getByRole('textbox', { name: '按名称、文号、校验码查找' }).fill('没有这个')
  await expect(page.getByText('没有这样的文书')).toBeVisible()
  await page.getByRole('button', { name: '不筛选' }).click()
  await expect(rows).toHaveCount(2)

  await test.step('an address from before still leads to the paper', async () => {
    await story.goTo('/documents?meeting=:id&kind=record')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('会议记录')
  })
})

test('a long paper tells how far it is and is cancelled without a file', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const paper = onPaper(page)
  await importEstate(story, { buildings: 10, floors: 30, units: 8 })
  const writtenVoteId = await openWritten(story)
  await story.goTo(`/documents/paper?of=written-vote&id=${writtenVoteId}&kind=ballot`)
  await expect(paper.pages).toBeVisible({ timeout: writingMs })
  await expect(page.getByRole('note')).toContainText('共 2400')
  await paper.button('PDF').click()
  const cancel = paper.button('取消')
  await expect(cancel).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await cancel.click()
  await expect(page.getByText('已经取消，没有保存文件。')).toBeVisible()
  await expect(paper.button('PDF')).toBeEnabled()
  expect(filesOf(story)).toEqual([])
})

test('年度汇总和居务档案目录 are made for a year', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  await story.goTo('/documents')
  await page.getByText('社区台账和年报').click()
  await page.getByRole('button', { name: /^年度汇总/ }).click()
  await page.getByRole('dialog').getByRole('button').nth(1).click()
  await expect(onPaper(page).pages).toContainText('年度汇总')
  await onPaper(page).button('表格').click()
  await expect(onPaper(page).said).toContainText('年度汇总', { timeout: writingMs })
  expect(filesOf(story).map((name) => join(name))).toEqual([expect.stringContaining('年度汇总')])
})
