/** The place where people are signed in, on 签到 and over a running meeting. Records nobody itself. */
import type { Locator, Page } from '@playwright/test'

export type AttendancePlace = {
  readonly box: Locator
  /** Whom the box means, or what is still missing. */
  readonly target: Locator
  /** What was done last, with 撤销. */
  readonly undo: Locator
  readonly open: Locator
}

export const attendancePlace = (page: Page): AttendancePlace => ({
  box: page.getByRole('textbox', { name: /^查找签到的人/ }),
  target: page.locator('.door-target'),
  undo: page.getByRole('status').filter({ hasText: '撤销' }),
  open: page.getByRole('button', { name: /^开会/ }),
})
