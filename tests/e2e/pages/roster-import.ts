/** 导入名册 as its users name it: the file, the figures, the problem rows. Decides nothing. */
import { expect, type Locator, type Page } from '@playwright/test'

type ChosenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export type RosterImportPage = {
  /** Picks a file in the system's own dialog and waits until it is read. */
  choose(file: ChosenFile): Promise<void>
  /** The filled button at the bottom. */
  next(words: string | RegExp): Locator
  /** The named numbers of 核对. */
  figures(): Promise<Readonly<Record<string, string>>>
  /** 读到 = 收下 + 不收 */
  readonly balance: Locator
  readonly problems: Locator
  /** The row numbers of all problems shown, in order. */
  problemRows(): Promise<readonly number[]>
  readonly result: Locator
}

export const onRosterImport = (page: Page): RosterImportPage => {
  const main = page.getByRole('main')
  const problems = main.locator('.roster-problem')
  return {
    async choose(file) {
      const chooser = page.waitForEvent('filechooser')
      await main.getByRole('button', { name: '选择表格' }).click()
      await (await chooser).setFiles(typeof file === 'string' ? file : { ...file })
      await expect(main.getByRole('region', { name: '认列' })).toBeVisible({ timeout: 30_000 })
    },
    next: (words) =>
      main.getByRole('button', {
        name: typeof words === 'string' ? new RegExp(`^${words}`) : words,
        disabled: false,
      }),
    async figures() {
      const list = main.locator('.roster-figures')
      await expect(list).toBeVisible({ timeout: 30_000 })
      const names = await list.locator('dt').allTextContents()
      const figures = await list.locator('dd').allTextContents()
      return Object.fromEntries(names.map((name, place) => [name, figures[place] ?? '']))
    },
    balance: main.locator('.roster-balance'),
    problems,
    async problemRows() {
      const heads = await problems.locator('.roster-problem-head b').allTextContents()
      return heads.map((words) => Number(/第 (\d+) 行/.exec(words)?.[1]))
    },
    result: main.locator('.roster-result'),
  }
}
