/** Measures rendered papers: 22 lines of 28 characters, margins, page numbers, repeated heading rows. */
import { describe, expect } from 'vitest'
import { type PlainDocument, paragraph } from '../../src/domain/papers/document.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { isPageNumber, linesOfPage as lines } from './lines.ts'
import { keepFile, measurePdf, printPage, type RenderedPage, renderWord, testWith } from './tools.ts'

const madeAt = '2026-03-12T13:00:00.000Z'
const millimetre = 72 / 25.4

const paper = (layout: PlainDocument['layout'], blocks: PlainDocument['blocks']): PlainDocument => ({
  kind: 'minutes',
  fileName: { on: '2026-03-12', place: '', occasion: '', paper: '会议纪要' },
  layout,
  title: [],
  blocks,
})

const fullPages = paper('official', [paragraph('一二三四五六七八九十'.repeat(200))])

const longTable = paper('table-portrait', [
  {
    kind: 'table',
    height: 'tall',
    columns: [
      { heading: '序号', share: 1, align: 'center' },
      { heading: '姓名', share: 3, align: 'left' },
    ],
    rows: Array.from({ length: 60 }, (_, index) => [String(index + 1), '周敏']),
  },
])

const expectGrid = (pages: readonly RenderedPage[]): void => {
  for (const page of pages.slice(0, 2)) {
    const body = lines(page).filter((line) => !isPageNumber(line.text))
    expect(body).toHaveLength(22)
    expect(body.slice(1, -1).map((line) => [...line.text].length)).toEqual(
      Array.from({ length: 20 }, () => 28),
    )
    for (const line of body.slice(1)) {
      expect(Math.abs(line.left - 28 * millimetre)).toBeLessThan(1.5)
      expect(page.width - line.right).toBeGreaterThan(26 * millimetre - 1.5)
    }
    const pitch = ((body.at(-1)?.top ?? 0) - (body[0]?.top ?? 0)) / 21
    expect(Math.abs(pitch - 579 / 20)).toBeLessThan(0.1)
    expect(Math.abs(page.width - 210 * millimetre)).toBeLessThan(1)
    expect(Math.abs(page.height - 297 * millimetre)).toBeLessThan(1)
  }
  expect([...(lines(pages[0] as RenderedPage)[0]?.text ?? '')]).toHaveLength(26)
}

const expectPageNumbers = (pages: readonly RenderedPage[]): void => {
  for (const [index, page] of pages.slice(0, 2).entries()) {
    const number = lines(page).find((line) => isPageNumber(line.text))
    expect(number?.text).toBe(`—${index + 1}—`)
    const middle =
      page.words.filter((word) => word.text === '—').map((word) => (word.yMin + word.yMax) / 2)[0] ?? 0
    expect(Math.abs(middle - (page.height - 35 * millimetre) - 7 * millimetre)).toBeLessThan(1.5 * millimetre)
    if (index % 2 === 0) {
      expect(Math.abs(page.width - (number?.right ?? 0) - 26 * millimetre - 14)).toBeLessThan(3)
    } else {
      expect(Math.abs((number?.left ?? 0) - 28 * millimetre - 14)).toBeLessThan(3)
    }
  }
}

const expectRepeatedHeading = (pages: readonly RenderedPage[]): void => {
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(lines(page)[0]?.text).toBe('序号姓名')
  const numbers = pages.flatMap((page) =>
    lines(page)
      .slice(1)
      .map((line) => /^(\d+)周敏$/u.exec(line.text)?.[1]),
  )
  expect(numbers.filter((number) => number !== undefined)).toEqual(
    Array.from({ length: 60 }, (_, index) => String(index + 1)),
  )
}

describe('Word 文件按 LibreOffice 排出来', () => {
  testWith(
    ['soffice', 'pdftotext'],
    '满页正文每页22行、每行28字，页码单页居右双页居左，表头每页重复',
    async () => {
      const [grid, table] = renderWord([
        keepFile('grid.docx', await writeWord(fullPages, madeAt)),
        keepFile('table.docx', await writeWord(longTable, madeAt)),
      ]).map(measurePdf)
      expectGrid(grid ?? [])
      expectPageNumbers(grid ?? [])
      expectRepeatedHeading(table ?? [])
    },
  )
})

describe('打印页按 Chromium 排出来', () => {
  testWith(
    ['chromium', 'pdftotext'],
    '满页正文每页22行、每行28字，页码单页居右双页居左，表头每页重复',
    () => {
      const [grid, table] = [
        keepFile('grid.html', writePage(fullPages, { medium: 'print' })),
        keepFile('table.html', writePage(longTable, { medium: 'print' })),
      ].map((path) => measurePdf(printPage(path)))
      expectGrid(grid ?? [])
      expectPageNumbers(grid ?? [])
      expectRepeatedHeading(table ?? [])
    },
  )
})
