/** Measures papers of a long meeting: thirty items, three hundred people, a record of more than forty pages. */
import { describe, expect } from 'vitest'
import { spreadName } from '../../src/domain/chinese-text.ts'
import type { PlainDocument } from '../../src/domain/papers/document.ts'
import { composePapers } from '../../src/domain/papers/papers.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { isPageNumber, linesOfPage } from './lines.ts'
import { itemCount, longMeeting, memberCount, nameOf, titleAt } from './long-meeting.ts'
import {
  drawPage,
  keepFile,
  measurePdf,
  printPage,
  type RenderedPage,
  readPdf,
  readWord,
  renderWord,
  testWith,
} from './tools.ts'

const madeAt = '2026-03-12T13:00:00.000Z'
const millimetre = 72 / 25.4

const paperOf = (kind: 'record' | 'minutes' | 'sign-in-sheet'): PlainDocument => {
  const [paper] = composePapers(kind, longMeeting, { number: '', madeOn: '2026-03-12', size: 'page' })
  if (paper === undefined) throw new Error('nothing was written')
  return paper
}

const record = paperOf('record')
const minutes = paperOf('minutes')
const sheet = paperOf('sign-in-sheet')

/** Nothing stands outside the text but the page number, which is odd at the right and even at the left. */
const expectPages = (pages: readonly RenderedPage[]): void => {
  for (const [index, page] of pages.entries()) {
    const number = linesOfPage(page).find((line) => isPageNumber(line.text))
    expect(number?.text).toBe(`—${index + 1}—`)
    if (index % 2 === 0) expect(page.width - (number?.right ?? 0)).toBeLessThan(page.width / 3)
    else expect(number?.left ?? page.width).toBeLessThan(page.width / 3)
  }
}

const expectOfficial = (pages: readonly RenderedPage[]): void => {
  expectPages(pages)
  for (const page of pages) {
    const body = linesOfPage(page).filter((line) => !isPageNumber(line.text))
    expect(body.length).toBeGreaterThan(0)
    for (const line of body) {
      expect(line.left).toBeGreaterThan(28 * millimetre - 2)
      expect(page.width - line.right).toBeGreaterThan(26 * millimetre - 2)
      // The box of a title's characters begins above the line they stand on.
      expect(line.top).toBeGreaterThan(37 * millimetre - 20)
      expect(line.top).toBeLessThan(page.height - 35 * millimetre)
    }
  }
}

/** Pages that hold nothing but text of one size are full of 22 lines; how many there were. */
const countFullPages = (pages: readonly RenderedPage[]): number =>
  pages.slice(0, -1).filter((page) => {
    const body = linesOfPage(page).filter((line) => !isPageNumber(line.text))
    const steps = body.slice(1).map((line, index) => line.top - (body[index]?.top ?? 0))
    return body.length === 22 && steps.every((step) => Math.abs(step - 579 / 20) < 0.6)
  }).length

const namesMissing = (text: string): readonly string[] => {
  const bare = text.replace(/\s|　/gu, '')
  return Array.from({ length: memberCount }, (_, place) => nameOf(place + 1)).filter(
    (name) => !bare.includes(name),
  )
}

const itemsMissing = (text: string): readonly string[] =>
  Array.from({ length: itemCount }, (_, place) => titleAt(place + 1)).filter((title) => !text.includes(title))

const expectSheet = (pages: readonly RenderedPage[]): void => {
  expectPages(pages)
  const headed = pages.filter((page) => linesOfPage(page).some((line) => line.text.startsWith('序号姓名')))
  expect(headed).toHaveLength(pages.length)
}

describe('三十项议程、三百人的会议', () => {
  testWith(['soffice', 'pdftotext'], 'Word 会议记录超过四十页，每页都在版心里，页码连续', async () => {
    const [recordPdf, minutesPdf, sheetPdf] = renderWord([
      keepFile('long-record.docx', await writeWord(record, madeAt)),
      keepFile('long-minutes.docx', await writeWord(minutes, madeAt)),
      keepFile('long-sheet.docx', await writeWord(sheet, madeAt)),
    ])
    const pages = measurePdf(recordPdf ?? '')
    expect(pages.length).toBeGreaterThanOrEqual(40)
    expectOfficial(pages)
    const minutesPages = measurePdf(minutesPdf ?? '')
    expectOfficial(minutesPages)
    expect(countFullPages(minutesPages)).toBeGreaterThan(minutesPages.length - 6)
    expectSheet(measurePdf(sheetPdf ?? ''))
    for (const pdf of [recordPdf, minutesPdf]) expect(itemsMissing(readPdf(pdf ?? ''))).toEqual([])
  })

  testWith(['chromium', 'pdftotext'], '打印的会议记录超过四十页，每页都在版心里，页码连续', () => {
    const [recordPdf, sheetPdf] = [
      keepFile('long-record.html', writePage(record, { medium: 'print' })),
      keepFile('long-sheet.html', writePage(sheet, { medium: 'print' })),
    ].map(printPage)
    const pages = measurePdf(recordPdf ?? '')
    expect(pages.length).toBeGreaterThanOrEqual(40)
    expectOfficial(pages)
    expectSheet(measurePdf(sheetPdf ?? ''))
    expect(itemsMissing(readPdf(recordPdf ?? ''))).toEqual([])
  })

  testWith(['python-docx'], '三百个名字和三十个议题一个不少', async () => {
    for (const [name, paper] of [
      ['names-record.docx', record],
      ['names-minutes.docx', minutes],
      ['names-sheet.docx', sheet],
    ] as const) {
      const text = readWord(keepFile(name, await writeWord(paper, madeAt))).join('\n')
      expect(namesMissing(text)).toEqual([])
      if (paper !== sheet) expect(itemsMissing(text)).toEqual([])
    }
  })
})

describe('生僻字', () => {
  testWith(['soffice', 'pdftotext', 'pdftoppm'], '𬀩 印得出字形，不是方框', async () => {
    const one = (character: string): PlainDocument => ({
      ...minutes,
      title: [],
      blocks: [{ kind: 'names', label: '出席', names: [spreadName(`王${character}`)] }],
    })
    // U+2B73A belongs to no character, so that every font shows its box for it.
    const [real, none] = renderWord([
      keepFile('rare.docx', await writeWord(one('𬀩'), madeAt)),
      keepFile('nothing.docx', await writeWord(one('\u{2B73A}'), madeAt)),
    ])
    expect(readPdf(real ?? '')).toContain('王𬀩')
    expect(drawPage(real ?? '')).not.toEqual(drawPage(none ?? ''))
  })
})
