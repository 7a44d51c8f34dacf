/** 开会 as its users name it: the filled step, the stages, the figures, the side. Presses nothing itself. */
import type { Locator, Page } from '@playwright/test'

export type SessionPage = {
  /** The middle that deals with an item. */
  item(title: string): Locator
  /** The stage that is under way: 介绍, 讨论, 表决, 决议. */
  readonly stage: Locator
  /** The one filled button when it is called so. */
  step(words: string): Locator
  /** A button of the bar by its word. */
  key(words: string): Locator
  figure(choice: '同意' | '反对' | '弃权'): Locator
  readonly verdict: Locator
  readonly dialog: Locator
  /** The filled button of the dialog that announces or ends; it has the focus once the dialog stands. */
  readonly confirm: Locator
  readonly speaker: Locator
  readonly point: Locator
  readonly points: Locator
  readonly events: Locator
}

const startsWith = (words: string): RegExp =>
  new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`)

export const onSession = (page: Page): SessionPage => {
  const bar = page.getByRole('contentinfo')
  return {
    item: (title) => page.getByRole('main').getByRole('region', { name: title, exact: true }),
    stage: page.getByRole('list', { name: '这一项的阶段' }).locator('[aria-current="step"] .stage-word'),
    step: (words) => bar.getByRole('button', { name: startsWith(words) }),
    key: (words) => bar.getByRole('button', { name: startsWith(words) }),
    figure: (choice) => page.getByRole('main').getByRole('textbox', { name: choice }),
    verdict: page.getByRole('region', { name: '结论，由程序算出' }).getByRole('status'),
    dialog: page.getByRole('dialog'),
    confirm: page.getByRole('dialog').getByRole('button', { name: /^(宣布|结束)/u }),
    speaker: page.getByRole('region', { name: '正在发言' }),
    point: page.getByRole('textbox', { name: '发言要点' }),
    points: page.getByRole('list', { name: '已记的要点' }),
    events: page.getByRole('region', { name: '经过' }),
  }
}
