/** Whoever presses keys looks at the window: what was done before stands on the screen first. Knows no screen. */
import type { Keyboard, Page } from '@playwright/test'

/** Waits until nothing is on its way to the screen any more. */
export const waitUntilSettled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-settling'))
}

type Strokes = Pick<Keyboard, 'press' | 'type'>

const hurriedOf = new WeakMap<Page, Strokes>()

/** Lets the keyboard of a page wait, before every key and every word, until the window has settled. */
export const pressPatiently = (page: Page): Page => {
  const { keyboard } = page
  const press = keyboard.press.bind(keyboard)
  const type = keyboard.type.bind(keyboard)
  hurriedOf.set(page, { press, type })
  keyboard.press = async (...pressed) => {
    await waitUntilSettled(page)
    await press(...pressed)
  }
  keyboard.type = async (...typed) => {
    await waitUntilSettled(page)
    await type(...typed)
  }
  return page
}

/** The keyboard under hands that do not wait for the window: a scanner, a quick typist. */
export const pressHurriedly = (page: Page): Strokes => hurriedOf.get(page) ?? page.keyboard
