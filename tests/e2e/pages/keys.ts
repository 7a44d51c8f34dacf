/** A user without a mouse: presses keys, counts them, and walks with Tab. Knows no screen. */
import type { Locator, Page } from '@playwright/test'

export type Keys = {
  /** Presses keys one after the other, as `Control+Enter` or `1`. */
  press(...keys: readonly string[]): Promise<void>
  /** Types words where the cursor stands; every sign is a key. */
  type(words: string): Promise<void>
  /** Walks with Tab until a control has the focus; `back` walks with Shift+Tab. */
  walkTo(target: Locator, back?: 'back'): Promise<void>
  /** How many keys were pressed so far. */
  count(): number
}

const mostSteps = 120

export const createKeys = (page: Page): Keys => {
  let pressed = 0
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      pressed += 1
      await page.keyboard.press(key)
    }
  }
  return {
    press,
    async type(words) {
      pressed += [...words].length
      await page.keyboard.type(words)
    },
    async walkTo(target, back) {
      await target.waitFor({ state: 'attached' })
      for (let step = 0; step < mostSteps; step += 1) {
        if (await target.evaluate((one) => one === document.activeElement)) return
        await press(back === undefined ? 'Tab' : 'Shift+Tab')
      }
      throw new Error(`Tab does not reach ${target}`)
    },
    count: () => pressed,
  }
}
