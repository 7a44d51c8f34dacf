/** Holds what a window shows against all rules of looks, at every size of type. Knows no screen. */
import type { Locator, Page } from '@playwright/test'
import type { TextSize } from '../../../src/domain/text-size.ts'
import { expect, type Story, test } from '../story.ts'
import { findAxeFaults, findEnglish, findSideways, findUnreachable } from './looks.ts'

const laptop = { width: 1093, height: 614 }
/** What is left of it under the browser's own bars. */
const lowest = { width: 1093, height: 534 }
const sizes: readonly TextSize[] = [18, 24, 16, 20]

const settle = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^正在(打开|排版|核对)/)).toHaveCount(0)
  // Out of sight an animation never ends by itself.
  const finishMotion = (): Promise<number> =>
    page.evaluate(() => {
      const moving = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      for (const animation of moving) animation.finish()
      return moving.length
    })
  await expect.poll(finishMotion).toBe(0)
}

export type Exceptions = {
  /** What users wrote in Latin letters. */
  readonly words?: readonly string[]
  /** What lies over the rest of the page and is left with Escape. */
  readonly above?: Locator
}

/** A story, whatever its clock says. */
type Looked = Pick<Story, 'page' | 'ask'> & {
  readonly program: Pick<Story['program'], 'directory' | 'documentsDirectory'>
}

/** Holds what is shown now against all rules, at all sizes. */
export const look = async (
  story: Looked,
  name: string,
  { words = [], above }: Exceptions = {},
): Promise<void> => {
  const { page, program } = story
  const userWords = [...words, program.documentsDirectory, program.directory]
  await test.step(name, async () => {
    for (const fontSize of sizes) {
      await story.ask('application.setFontSize', { fontSize })
      await expect(page.locator('html')).toHaveCSS('font-size', `${fontSize}px`)
      await settle(page)
      const isMain = fontSize === 18 || fontSize === 24
      const faults = [...(await findSideways(page))]
      if (isMain) {
        faults.push(...(await findAxeFaults(page)))
        faults.push(...(await findEnglish(page, userWords)))
        await page.setViewportSize(lowest)
        faults.push(...(await findUnreachable(above ?? page.locator('body'))))
        await page.setViewportSize(laptop)
      }
      expect.soft(faults, `${name}, ${fontSize} px`).toEqual([])
    }
    await story.ask('application.setFontSize', { fontSize: 18 })
  })
}

/** Looks at routes one after the other; each is named by its heading or a word on it. */
export const lookAt = async (story: Story, routes: Readonly<Record<string, string>>): Promise<void> => {
  for (const [route, words] of Object.entries(routes)) {
    await story.goTo(route)
    await expect(story.page.locator('body')).toContainText(words)
    await look(story, route)
  }
}
