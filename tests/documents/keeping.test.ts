/** Proves what stays on one page: a lead-in with its table, signatures with a line of text, a form in one piece. */
import { describe, expect, test } from 'vitest'
import { composeObjectionForm } from '../../src/domain/papers/board/objection-form.ts'
import { type Block, type PlainDocument, paragraph } from '../../src/domain/papers/document.ts'
import { placeBlocks } from '../../src/main/documents/keeping.ts'
import { pageMeasures } from '../../src/main/documents/layout.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { linesOfPage } from './lines.ts'
import { noticeFacts } from './sample-board.ts'
import { keepFile, measurePdf, printPage, renderWord, testWith } from './tools.ts'

const madeAt = '2026-03-12T13:00:00.000Z'

const signatures: Block = { kind: 'signatures', signers: [{ label: '记录人（签字）' }] }
const closing: Block = { kind: 'closing', signers: ['和苑社区居民委员会'], day: '2026-03-12', seal: true }
const code: Block = { kind: 'check-code', code: 'A', text: 'A', lines: ['校验码：A', '可核对本件。'] }
const table: Block = {
  kind: 'table',
  height: 'plain',
  columns: [{ heading: '任务', share: 1, align: 'left' }],
  rows: [['换灯']],
}

const keptOf = (blocks: readonly Block[]): readonly boolean[] =>
  placeBlocks(blocks, pageMeasures.official).map((placed) => placed.keepsNext)

const pagesOf = async (name: string, paper: PlainDocument): Promise<readonly (readonly string[])[][]> =>
  [
    ...renderWord([keepFile(`${name}.docx`, await writeWord(paper, madeAt))]),
    printPage(keepFile(`${name}.html`, writePage(paper, { medium: 'print' }))),
  ].map((pdf) => measurePdf(pdf).map((page) => linesOfPage(page).map((line) => line.text)))

describe('同页', () => {
  test('签字前的空行和最后一段跟着签字走，再前面的不跟', () =>
    expect(keptOf([paragraph('一'), paragraph('二'), { kind: 'blank', lines: 1 }, signatures, code])).toEqual(
      [false, true, true, true, false],
    ))

  test('引出表格的一句跟着表格走', () =>
    expect(keptOf([paragraph('分工：'), table, paragraph('下文。')])).toEqual([true, false, false]))

  test('表格后的说明和校验码带上表格', () =>
    expect(keptOf([table, { kind: 'note', text: '说明' }, code])).toEqual([true, true, false]))

  test('校验码在署名左边时不再单独成块，单位名称太长才放在下面', () => {
    const wide: Block = { ...closing, signers: ['和'.repeat(24)] }
    expect(placeBlocks([closing, code], pageMeasures.official)).toHaveLength(1)
    expect(placeBlocks([wide, code], pageMeasures.official)).toHaveLength(2)
    expect(placeBlocks([closing, paragraph('回执'), code], pageMeasures.official)).toHaveLength(3)
  })
})

describe('异议登记表', () => {
  testWith(['soffice', 'chromium', 'pdftotext'], '第一页就有空白表，每张表都不跨页', async () => {
    const empty = { ...noticeFacts, notice: { ...noticeFacts.notice, objections: [] } }
    const terms = { number: '', madeOn: '2026-03-12' }
    for (const [name, facts] of [
      ['objection-empty', empty],
      ['objection-some', noticeFacts],
    ] as const) {
      for (const pages of await pagesOf(name, composeObjectionForm(facts, terms))) {
        expect(pages[0]?.some((line) => line.includes('一、异议'))).toBe(true)
        for (const page of pages) {
          const count = (words: string): number => page.filter((line) => line.includes(words)).length
          const ended = count('答复人') + count('撤回原因')
          expect([count('、异议'), count('收到日期'), ended]).toEqual(Array(3).fill(count('异议内容')))
        }
      }
    }
  })
})

describe('末页', () => {
  testWith(['soffice', 'chromium', 'pdftotext'], '最后一段不留一行在末页', async () => {
    const last = paragraph('散会前请主持人和记录人在会议记录上签字。'.repeat(3))
    const blocks = [...Array.from({ length: 18 }, (_, index) => paragraph(`第${index + 1}行。`)), last]
    const paper: PlainDocument = {
      kind: 'agenda',
      fileName: { on: '2026-03-12', place: '', occasion: '', paper: '议程与主持词' },
      layout: 'official',
      title: ['主持词'],
      blocks,
    }
    for (const pages of await pagesOf('last-lines', paper)) {
      expect(pages).toHaveLength(2)
      expect(pages[1]?.filter((line) => !line.startsWith('—'))).toHaveLength(3)
    }
  })
})
