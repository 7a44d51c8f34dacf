/** Looks at a screen as it stands: accessible, no wider than the window, everything within reach, no English. Knows no screen. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

/** What a screen is held against; empty when it is as it should be. */
export type Faults = readonly string[]

/** Keys as they are printed, and the names of file kinds. */
const allowedWords = /^(F[1-8]|PgDn|PgUp|Ctrl|Esc|Tab|Word|PDF|Excel|docx|xlsx|xls|csv|A[34]|[AKNPUVZ])$/

/** Serious and critical findings of axe; pages in the preview are paper, not screen. */
export const findAxeFaults = async (page: Page): Promise<Faults> => {
  // Legacy mode looks at this document alone and opens no second page.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    // Words that pass fade in and out, and have no colour of their own meanwhile.
    .exclude('.ant-message')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    )
}

/** Whatever is wider than the place it has, the window first. */
export const findSideways = (page: Page): Promise<Faults> =>
  page.evaluate(() => {
    const root = document.documentElement
    const isWide = (one: Element): boolean => one.scrollWidth > one.clientWidth + 1
    const scrolled = [...document.querySelectorAll('body *')].filter(
      (one) => isWide(one) && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.clientWidth > 0,
    )
    const name = (one: Element): string =>
      `sideways ${one.scrollWidth} > ${one.clientWidth}: ${one.outerHTML.slice(0, 120)}`
    return [...(isWide(root) ? [root] : []), ...scrolled].map(name)
  })

/** Enabled controls of a place that can't be scrolled into the window, or that something lies over; an open dialog is the place. */
export const findUnreachable = (place: Locator): Promise<Faults> =>
  place.evaluate((root) => {
    const wanted =
      'button, a[href], input, textarea, summary, [role="button"], [role="combobox"], [role="menuitem"], [role="option"]'
    const dialog = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1)
    const isThere = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.matches(':disabled, [aria-disabled="true"], .skip-link, .visually-hidden') &&
      one.closest('[aria-hidden="true"], [inert]') === null
    const controls = [...(dialog ?? root).querySelectorAll(wanted)].filter(isThere)
    const ancestorsOf = (one: Element): readonly Element[] =>
      one.parentElement === null ? [] : [one.parentElement, ...ancestorsOf(one.parentElement)]
    const faults: string[] = []
    for (const control of controls) {
      const shown = [
        control,
        control.closest('label'),
        control.closest('.ant-select'),
        control.closest('.ant-picker'),
      ].filter((one) => one !== null)
      const box = shown.find((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width > 1 && height > 1
      })
      if (box === undefined) continue
      box.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      const { left, right, top, bottom } = box.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const hit = document.elementFromPoint(x, y)
      const isHit = hit !== null && shown.some((one) => one.contains(hit))
      const isInside =
        left >= -1 &&
        right <= innerWidth + 1 &&
        (bottom - top > innerHeight || (top >= -1 && bottom <= innerHeight + 1))
      const shut = ancestorsOf(box).find(
        (one) => one.scrollTop > 0 && /hidden|clip/.test(getComputedStyle(one).overflowY),
      )
      if (isHit && isInside && shut === undefined) continue
      // A script can scroll what a user can't.
      if (shut !== undefined) shut.scrollTop = 0
      const over =
        shut !== undefined
          ? `cut off by ${shut.className}`
          : hit === null
            ? 'outside the window'
            : `under ${hit.outerHTML.slice(0, 80)}`
      faults.push(
        `out of reach: ${control.outerHTML.slice(0, 140)} — ${over} at ${Math.round(x)},${Math.round(y)}`,
      )
    }
    return faults
  })

/** Words in Latin letters on the screen or in what is read out; `userWords` are what users or their machine wrote, whole. */
export const findEnglish = async (page: Page, userWords: readonly string[]): Promise<Faults> => {
  const said = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isShown = node.parentElement?.checkVisibility({ visibilityProperty: true }) === true
      if (isShown && node.parentElement?.closest('script, style') === null) texts.push(node.nodeValue ?? '')
    }
    const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title']
    for (const name of [...spoken, 'placeholder', 'alt'])
      for (const one of document.querySelectorAll(`[${name}]`))
        if (one.checkVisibility()) texts.push(one.getAttribute(name) ?? '')
    return [document.title, ...texts]
  })
  return said.flatMap((text) => {
    const paths = userWords.filter((words) => words.includes('/'))
    const rest = paths.reduce((left, path) => left.replaceAll(path, ''), text)
    const words = rest.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []
    const isForeign = (word: string): boolean => !allowedWords.test(word) && !userWords.includes(word)
    return words.some(isForeign) ? [`English: ${text.trim().slice(0, 100)}`] : []
  })
}
