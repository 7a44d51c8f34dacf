/** 会议包 and 归档包 in a real browser: one press makes every paper of a meeting, in a folder and a zip. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, type Story, test } from './story.ts'

test.describe.configure({ timeout: 300_000 })

const lastsUpTo = 120_000

/** The folder of a pack and the names in its zip. */
const packOf = (
  story: Story,
  name: string,
): { readonly files: readonly string[]; readonly packed: readonly string[] } => {
  const root = story.program.documentsDirectory
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const zip = entries.find((entry) => entry.endsWith(`${name}.zip`))
  const folder = entries.find((entry) => entry.endsWith(name))
  if (zip === undefined || folder === undefined) throw new Error(`${name} was not made`)
  return {
    files: readdirSync(join(root, folder)).toSorted(),
    packed: Object.keys(unzipSync(readFileSync(join(root, zip)))).toSorted(),
  }
}

test('会议包: 会前一按就把通知、主持词、签到表和表决票放进一个文件夹和一个压缩包，再按一次另放一份', async ({
  begin,
}) => {
  const story = await begin('called')
  const { page } = story
  await story.goTo('/meetings/:id/prepare?step=notice')
  await page.getByRole('button', { name: '做会议包' }).click()
  await expect(page.getByText(/^已放好 4 个文件/u)).toBeVisible({ timeout: lastsUpTo })
  const { files, packed } = packOf(story, '会议包')
  expect(files.map((name) => name.slice(0, 2))).toEqual(['01', '02', '03', '04'])
  for (const word of ['会议通知', '议程与主持词', '签到表', '会场表决票'])
    expect(files.some((name) => name.includes(word))).toBe(true)
  expect(packed).toEqual(files)

  await page.getByRole('button', { name: '做会议包' }).click()
  await expect(page.getByText(/会议包（2）\.zip/u)).toBeVisible({ timeout: lastsUpTo })
})

test('归档包: 核对完成以后一按就把全部文书的 Word 和 PDF 连同目录存好，按两下只做一份', async ({ begin }) => {
  const story = await begin('followed')
  const { page } = story
  await story.goTo('/meetings/:id/minutes')
  await page.getByRole('button', { name: '做归档包' }).dblclick()
  await expect(page.getByText(/^已放好 \d+ 个文件/u)).toBeVisible({ timeout: lastsUpTo })
  const { files, packed } = packOf(story, '归档包')
  expect(files[0]).toMatch(/^00 .*居务档案目录\.docx$/u)
  for (const word of ['会议通知', '签到表', '会议记录', '会议纪要', '协商意见书']) {
    expect(files.some((name) => name.includes(word) && name.endsWith('.docx'))).toBe(true)
    expect(files.some((name) => name.includes(word) && name.endsWith('.pdf'))).toBe(true)
  }
  expect(packed).toEqual(files)
  const root = story.program.documentsDirectory
  const zips = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.zip'),
  )
  expect(zips).toHaveLength(1)

  await page.getByRole('button', { name: '归档', exact: true }).click()
  await expect(page.getByText('已归档').first()).toBeVisible()
})
