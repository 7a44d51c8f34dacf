/** Puts the words of a rendered page together to lines. Knows no paper. */
import type { RenderedPage } from './tools.ts'

/** A line of a rendered page with its place in points from the upper left corner. */
export type PlacedLine = {
  readonly text: string
  readonly top: number
  readonly left: number
  readonly right: number
}

/** The lines of a page from top to bottom; words of one height stand in one line. */
export const linesOfPage = (page: RenderedPage): readonly PlacedLine[] => {
  const rows = new Map<number, typeof page.words>()
  for (const word of page.words) {
    const place = [...rows.keys()].find((top) => Math.abs(top - word.yMin) < 6) ?? word.yMin
    rows.set(place, [...(rows.get(place) ?? []), word])
  }
  return [...rows.entries()]
    .toSorted(([one], [other]) => one - other)
    .map(([top, words]) => ({
      top,
      text: words.map((word) => word.text).join(''),
      left: Math.min(...words.map((word) => word.xMin)),
      right: Math.max(...words.map((word) => word.xMax)),
    }))
}

/** Whether a line is a page number, — 1 —. */
export const isPageNumber = (text: string): boolean => /^—\d+—$/u.test(text)
