/** Reads what a screen shows, so that it can be held against the same screen later. Clocks and timers are left out. */
import type { Page } from '@playwright/test'

/** The words, fields and choices of the middle and of the bar, without what can be taken back for ten seconds; figures that the time moves stand as ⏲. */
export const readShown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const places = [...document.querySelectorAll('main, footer')]
    const gone = [...document.querySelectorAll('[role="status"].undo')]
    const [words, passing] = [places, gone].map((some) => some.map((one) => one.textContent ?? ''))
    const fields = places
      .flatMap((place) => [...place.querySelectorAll('input, textarea')])
      .map((field) => {
        if (field instanceof HTMLTextAreaElement) return field.value
        if (!(field instanceof HTMLInputElement)) return ''
        return field.type === 'radio' || field.type === 'checkbox' ? String(field.checked) : field.value
      })
    return `${(passing ?? []).reduce((rest, one) => rest.replace(one, ''), (words ?? []).join('\n'))}\n${fields.join('|')}`
      .replaceAll(/已保存( \d\d:\d\d:\d\d)?/gu, '')
      .replaceAll(/[+＋]?\d+:\d\d(:\d\d)?/gu, '⏲')
      .replaceAll(/\d+ 分钟|和原定一样|还有 \d+ 分/gu, '⏲')
      .replaceAll(/\s+/gu, ' ')
  })
