/** The posting desk as its users name it: fields, check line, steps, the page beside. Decides nothing. */
import type { FrameLocator, Locator, Page } from '@playwright/test'

export type PostingPage = {
  readonly main: Locator
  readonly dialog: Locator
  /** What is missing, what was found, or how it hangs. */
  readonly line: Locator
  /** The filled button, by what it will do. */
  readonly next: Locator
  readonly findings: Locator
  readonly paper: FrameLocator
  field(label: string): Locator
  button(words: string | RegExp): Locator
  /** Adds words to a list such as 张贴点. */
  add(label: string, words: string): Promise<void>
  /** Picks a file in the system's own dialog after a button was pressed. */
  pickPhoto(press: () => Promise<void>): Promise<void>
}

/** The smallest picture there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export const onPosting = (page: Page): PostingPage => {
  const main = page.getByRole('main')
  const field = (label: string): Locator => main.getByRole('textbox', { name: label, exact: true })
  return {
    main,
    dialog: page.getByRole('dialog'),
    line: main.locator('.notice-check'),
    next: main.locator('.notice-steps .ant-btn-primary'),
    findings: main.locator('.notice-findings tbody tr'),
    paper: page.frameLocator('.notice-pages iframe'),
    field,
    button: (words) => main.getByRole('button', { name: words, disabled: false }),
    async add(label, words) {
      await field(label).fill(words)
      await field(label).press('Enter')
    },
    async pickPhoto(press) {
      const chooser = page.waitForEvent('filechooser')
      await press()
      await (await chooser).setFiles({ name: '公示栏.png', mimeType: 'image/png', buffer: picture })
    },
  }
}
