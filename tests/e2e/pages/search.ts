/** The search as its users name it: the field among the tools, the words typed, the lines found. Decides nothing. */
import type { Locator, Page } from '@playwright/test'

export const onSearch = (page: Page) => {
  const card = page.getByRole('dialog', { name: '搜索' })
  const field = card.getByRole('combobox')
  return {
    card,
    field,
    /** 搜索 Ctrl K among the tools. */
    button: page.getByRole('button', { name: '搜索 Ctrl K' }),
    lines: card.getByRole('option'),
    line: (words: string): Locator => card.getByRole('option').filter({ hasText: words }),
    /** The line that Enter opens. */
    chosen: card.getByRole('option', { selected: true }),
    group: (heading: string): Locator => card.getByRole('group', { name: heading }),
    /** What an input method shows while it composes; `commit` puts the characters in its place. */
    compose: async (letters: string): Promise<{ commit(characters: string): Promise<void> }> => {
      const method = await page.context().newCDPSession(page)
      await method.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      })
      return {
        commit: async (characters) => {
          await method.send('Input.insertText', { text: characters })
          await method.detach()
        },
      }
    },
  }
}
