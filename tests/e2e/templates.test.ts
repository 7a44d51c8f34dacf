/** 用本单位的模板做纪要：选错的，逐处说；选对的，看过再用；做出来的 Word 里有名字；改回来有十秒。 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sortAttendance } from '../../src/domain/meeting/attendance.ts'
import { anOfficeFile } from '../documents/office-files.ts'
import { findAxeFaults, findEnglish, findSideways, findUnreachable } from './pages/looks.ts'
import { onPaper } from './pages/papers.ts'
import { readWordFile } from './pages/word-files.ts'
import { expect, type Story, test } from './story.ts'

const pick = async (page: Page, name: string, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name, exact: true }).click()
  await (await chooser).setFiles(file)
}

const lay = async ({ program }: Story, name: string, lines: readonly string[]): Promise<string> => {
  const file = join(program.directory, name)
  writeFileSync(file, await anOfficeFile({ header: '{社区名称}居民委员会', lines }))
  return file
}

const findFaults = async (page: Page) => [
  ...(await findAxeFaults(page)),
  ...(await findSideways(page)),
  ...(await findEnglish(page, ['K2M', 'QXD', 'TBN'])),
  ...(await findUnreachable(page.getByRole('main'))),
]

test('本单位的模板：检查、看样子、用上、写出来、改回去', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  const broken = await lay(story, '坏模板.docx', ['{会议明称}', '{#议题}', '｛主持人｝'])
  const good = await lay(story, '纪要模板.docx', [
    '{标题}',
    '{导语}',
    '{#议题}',
    '{序号}、{标题}',
    '{结果}',
    '{/议题}',
    '出席：{出席名单}',
    '记录人：{记录人}',
  ])
  const used = page.getByRole('region', { name: '现在用' })
  const chosen = page.getByRole('region', { name: '刚选的文件' })
  const sheet = page.frameLocator('.page-preview iframe').locator('.text')

  await test.step('从设置里进来，先说怎样做', async () => {
    await story.goTo('/settings')
    await page.getByRole('button', { name: '管理单位模板' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('单位模板')
    await expect(used).toContainText('本程序的版式')
    await expect(page.getByRole('heading', { name: '怎样用本单位的模板' })).toBeVisible()
    expect(await findFaults(page)).toEqual([])
  })

  await test.step('选了坏的：每一处在哪里、怎么改，都说；没有“用这个模板”', async () => {
    await pick(page, '选模板', broken)
    await expect(chosen).toContainText('有 3 处要改')
    const problems = chosen.getByRole('listitem')
    await expect(problems.nth(0)).toContainText('正文第1段')
    await expect(problems.nth(0)).toContainText('{会议明称}')
    await expect(problems.nth(0)).toContainText('是不是 {会议名称}？')
    await expect(problems.nth(1)).toContainText('{/议题}')
    await expect(problems.nth(2)).toContainText('半角')
    await expect(page.getByRole('button', { name: '用这个模板' })).toHaveCount(0)
    expect(await findFaults(page)).toEqual([])
  })

  await test.step('选对的：看得到填了样例的文字，用上', async () => {
    await pick(page, '重新选', good)
    await expect(chosen).toContainText('没有问题')
    await expect(sheet).toContainText('和苑社区居民委员会')
    await expect(sheet).toContainText('记录人：唐小莉')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '用这个模板' }).click()
    await expect(chosen).toHaveCount(0)
    await expect(used).toContainText('纪要模板.docx')
    await expect(sheet).toContainText('记录人：唐小莉')
  })

  await test.step('占位词一览点一下就复制', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText('占位词一览', { exact: true }).click()
    await page.getByRole('button', { name: '复制 {出席名单}' }).click()
    await expect(page.getByText('已复制 {出席名单}')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('{出席名单}')
    expect(await findFaults(page)).toEqual([])
  })

  await test.step('纪要的页面上说明用了模板；写出来的 Word 照模板，名字都在', async () => {
    await story.goTo('/documents/paper?of=meeting&id=:id&kind=minutes')
    const paper = onPaper(page)
    await expect(page.getByText('纪要模板.docx', { exact: false }).first()).toBeVisible()
    await paper.button(/Word/u).first().click()
    await expect(paper.said).toBeVisible()
    const record = await story.record()
    const text = readWordFile(story.program.documentsDirectory, '会议纪要')
    for (const { name } of sortAttendance(record.roll).attended) expect(text).toContain(name)
    expect(text).toContain(`记录人：${record.meeting.recorderName}`)
    expect(text).not.toMatch(/[{}]/u)
    const [made] = await story.ask('documents.list', {})
    expect(made?.document.templateId).not.toBeNull()
  })

  await test.step('从那里看模板，改回本程序的版式，十秒里可以撤销', async () => {
    await page.getByRole('button', { name: '看模板' }).click()
    await page.getByRole('button', { name: '改回本程序的版式' }).click()
    await expect(used).toContainText('本程序的版式')
    await page.keyboard.press('Control+z')
    await expect(used).toContainText('纪要模板.docx')
  })
})

test('起步模板写在文书文件夹里，选它就能用；再试写一份；字号 24 也看得全', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  await story.ask('application.setFontSize', { fontSize: 24 })
  await story.goTo('/templates?kind=resolution')
  await page.getByRole('button', { name: '写一个起步模板' }).click()
  const said = page.locator('.ant-notification').getByRole('status')
  await expect(said).toContainText('起步模板.docx')
  const { path } = await story.ask('templates.writeStarter', { kind: 'resolution' })
  await pick(page, '选模板', path)
  await expect(page.getByRole('region', { name: '刚选的文件' })).toContainText('没有问题')
  await page.getByRole('button', { name: '用这个模板' }).click()
  await expect(page.getByRole('region', { name: '现在用' })).toContainText('起步模板')
  await page.getByRole('button', { name: '试写一份' }).click()
  await expect(said.filter({ hasText: '试写' })).toBeVisible()
  const text = readWordFile(story.program.documentsDirectory, '试写')
  expect(text).toContain('同意按方案一增设停车位三十个。')
  expect(text).not.toContain('可以用的占位词')
  expect(await findAxeFaults(page)).toEqual([])
  expect(await findSideways(page)).toEqual([])
})
