/** 事项 as its users name it: tabs, columns, cards, rows, and the drawer with its steps. Decides nothing. */

import type { Locator, Page } from '@playwright/test'
import Bare from 'better-sqlite3'
import { expect } from '../story.ts'

export type TasksPage = {
  /** 待派单, 进行中 and the others, by their words. */
  tab(words: string): Locator
  column(words: string): Locator
  /** A card of the board, or the button of a row. */
  open(title: string): Locator
  button(words: string | RegExp): Locator
  /** The row of a table, by its place from 1. */
  row(place: number): Locator
  drawer(title: string): DrawerPage
}

export type DrawerPage = {
  readonly whole: Locator
  readonly thread: Locator
  /** The day that follows from a number of days, with its reason. */
  readonly due: Locator
  /** The one filled button of the foot. */
  readonly next: Locator
  button(words: string | RegExp): Locator
  field(label: string): Locator
  /** Opens a step under 更多. */
  more(words: string): Promise<void>
  /** Presses the filled button of the form that is open, and waits until it is gone. */
  confirm(words: string): Promise<void>
}

export const onTasks = (page: Page): TasksPage => {
  const main = page.getByRole('main')
  return {
    tab: (words) => main.getByRole('radiogroup', { name: '看哪些事项' }).getByText(words, { exact: true }),
    column: (words) => main.getByRole('region', { name: new RegExp(`^${words} \\d+ 件$`, 'u') }),
    open: (title) => main.locator('.tasks-card, .tasks-open').filter({ hasText: title }),
    button: (words) => page.getByRole('button', { name: words, exact: typeof words === 'string' }),
    row: (place) => main.locator(`tr[aria-rowindex="${place + 1}"]`),
    drawer: (title) => onDrawer(page, page.getByRole('complementary', { name: title })),
  }
}

const onDrawer = (page: Page, whole: Locator): DrawerPage => {
  const button = (words: string | RegExp): Locator =>
    whole.getByRole('button', { name: words, exact: typeof words === 'string' })
  return {
    whole,
    thread: whole.getByRole('region', { name: '经过' }),
    due: whole.locator('.tasks-due-result'),
    next: whole.locator('.side-panel-foot .ant-btn-primary'),
    button,
    field: (label) => whole.getByLabel(label, { exact: true }),
    async more(words) {
      await button('更多').click()
      await page.getByRole('menuitem', { name: words, exact: true }).click()
    },
    async confirm(words) {
      const form = whole.locator('.tasks-act')
      await form.getByRole('button', { name: new RegExp(`^${words}( Ctrl 回车)?$`, 'u') }).click()
      await expect(form).toHaveCount(0)
    },
  }
}

const copies = `
  WITH RECURSIVE place (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < ?)
  INSERT INTO task (kind, year, sequence, number, title, estateName, leadUnit, responsible, assisting, dueOn, state,
    dispatchedOn, acceptedOn, createdAt)
  SELECT 'assigned', 2025, n, '〔2025〕' || n || '号', '第' || n || '处路灯不亮',
    CASE n % 2 WHEN 0 THEN '南方印象' ELSE '福鑫南郡' END, CASE n % 3 WHEN 0 THEN '物业公司' ELSE '社区' END,
    '', '', date('2031-01-01', '+' || n || ' days'), 'in-progress', '2025-01-01', '2025-01-01',
    '2025-01-01T00:00:00.000Z'
  FROM place`

/** Writes so many tasks into a stopped or waiting program's file: 第1处路灯不亮 is due first. */
export const writeManyTasks = (file: string, count: number): void => {
  const raw = new Bare(file)
  raw.prepare(copies).run(count)
  raw.close()
}
