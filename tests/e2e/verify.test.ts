/** The story of somebody who holds a paper in hand and wants to know whether it was made here. */
import { appendFileSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeFileOf } from '../../src/main/demo/paper-writing.ts'
import { findAxeFaults } from './pages/looks.ts'
import { expect, type Story, test } from './story.ts'

const makeMinutes = async ({ ask, meetingId }: Story) => {
  const [made] = await ask('documents.make', {
    subject: { kind: 'meeting', meetingId },
    kind: 'minutes',
    size: 'page',
    despiteGaps: true,
  })
  if (made === undefined) throw new Error('nothing was made')
  const { listed } = await ask('documents.page', { documentId: made.documentId })
  if (listed.document.code === null) throw new Error('no check code')
  return { documentId: made.documentId, code: listed.document.code, number: made.number }
}

const resultIn = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('heading') })

test('照着纸输校验码：抄对了看到留存的页面，抄错了说没有抄对，别处的说这里没有', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  const { code, number } = await makeMinutes(story)
  await story.goTo('/documents/verify')
  const field = page.getByLabel('校验码')
  await expect(field).toBeFocused()

  await test.step('小写、空格也认，回车就验证', async () => {
    await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '这里做过这份文书' })).toBeVisible()
    await expect(resultIn(page)).toContainText(number)
    await expect(resultIn(page)).toContainText('第 1 版')
    await expect(page.getByRole('region', { name: /^留存的页面：/u })).toBeVisible()
    expect(await findAxeFaults(page)).toEqual([])
  })

  await test.step('不用清空，接着扫下一份；抄错一个字，说没有抄对', async () => {
    await expect(field).toBeFocused()
    const wrong = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
    await page.keyboard.type(wrong)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '校验码没有抄对' })).toBeVisible()
    await expect(page.getByRole('region', { name: /^留存的页面/u })).toHaveCount(0)
  })

  await test.step('别处的校验码，这里没有做过', async () => {
    await page.keyboard.type('0000-0000-0000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '这里没有做过这份文书' })).toBeVisible()
  })

  await test.step('点了空白处，再打字还是进校验码', async () => {
    await page.getByRole('heading', { name: '这里没有做过这份文书' }).click()
    await expect(field).toBeFocused()
  })
})

test('核对一个文件：原样的认得，动过一个字节就不认', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  const { documentId, number } = await makeMinutes(story)
  const written = await writeFileOf(story, documentId)
  const changed = join(story.program.directory, '改过的纪要.docx')
  copyFileSync(written.path, changed)
  appendFileSync(changed, ' ')
  await story.goTo('/documents/verify')
  const pick = async (file: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选一个文件核对' }).click()
    await (await chooser).setFiles(file)
  }

  await pick(written.path)
  await expect(page.getByRole('heading', { name: '是在这里写出的文件' })).toBeVisible()
  await expect(resultIn(page)).toContainText(number)

  await pick(changed)
  await expect(page.getByRole('heading', { name: '不是在这里写出的原样' })).toBeVisible()
  await expect(resultIn(page)).toContainText('改过的纪要.docx')
})

test('在设置里改文号格式：马上存下，下一个号跟着变；缺标记的不收', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  await story.goTo('/settings')
  const field = page.getByLabel('交办单的文号格式')
  await expect(field).toHaveValue('和苑交〔{年}〕{序}号')
  await field.fill('和苑办〔{年}〕{序}号')
  await expect(page.getByText(/^和苑办〔\d{4}〕1号$/u)).toBeVisible()
  await field.fill('和苑办〔{年}〕号')
  await expect(page.getByText('文号格式里要有 {年} 和 {序} 两个标记')).toBeVisible()
  await page.getByLabel('督办单的文号格式').fill('和苑办〔{年}〕{序}号')
  await expect(page.getByText('和交办单的格式一样')).toBeVisible()
  const kept = await story.ask('documents.numbering', {})
  expect(kept.find((one) => one.kind === 'dispatch-order')?.pattern).toBe('和苑办〔{年}〕{序}号')
})
