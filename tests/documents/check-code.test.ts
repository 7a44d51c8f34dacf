/** Proves that the check code stands under a paper as LibreOffice and Chromium draw it, and that a scanner reads it. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Block, type PlainDocument, paragraph } from '../../src/domain/papers/document.ts'
import { enlarge } from '../../src/domain/papers/poster.ts'
import {
  withCheckCode,
  withoutCheckCode,
  writeCheckCode,
} from '../../src/domain/papers/register/check-code.ts'
import { qrModules } from '../../src/main/documents/codes/qr-code.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeSpreadsheet } from '../../src/main/documents/spreadsheet.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { linesOfPage } from './lines.ts'
import { scanQrCode } from './qr-scan.ts'
import {
  keepFile,
  measurePdf,
  printPage,
  type RenderedPage,
  readWord,
  renderWord,
  testWith,
} from './tools.ts'

const madeAt = '2026-03-12T13:00:00.000Z'
const contentHash = '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9'
const code = writeCheckCode(contentHash)

const lines = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`第${index + 1}行。`))

const paperOf = (blocks: readonly Block[], layout: PlainDocument['layout'] = 'official'): PlainDocument =>
  withCheckCode(
    {
      kind: 'minutes',
      fileName: { on: '2026-03-12', place: '南方印象小区', occasion: '四方议事会', paper: '会议纪要' },
      layout,
      title: ['会议纪要'],
      blocks,
    },
    { code, contentHash },
  )

const checkText = (paper: PlainDocument): string => {
  const last = paper.blocks.at(-1)
  return last?.kind === 'check-code' ? last.text : ''
}

const pdfsOf = async (name: string, paper: PlainDocument): Promise<readonly string[]> => [
  ...renderWord([keepFile(`${name}.docx`, await writeWord(paper, madeAt))]),
  printPage(keepFile(`${name}.html`, writePage(paper, { medium: 'print' }))),
]

const committee = '和苑社区居民委员会'
const owners = '南方印象小区业主委员会'
const property = '南方印象小区物业服务中心'
const closing = { kind: 'closing', signers: [committee], day: '2026-03-12', seal: true } as const

const textOf = (page: RenderedPage | undefined): string =>
  page === undefined
    ? ''
    : linesOfPage(page)
        .map((line) => line.text)
        .join('')

/** Where each signer and the figure of the year stand: page, then points from its upper left corner. */
const closingPlaces = (
  pages: readonly RenderedPage[],
  signers: readonly string[],
): readonly (readonly number[])[] =>
  pages.flatMap(({ words }, page) =>
    words
      .filter((word) => signers.includes(word.text) || word.text.startsWith('2026'))
      .map((word) => [page, word.xMin, word.yMin]),
  )

const expectSamePlaces = (
  places: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
): void => {
  for (const [index, place] of places.entries()) {
    for (const [axis, value] of place.entries()) {
      expect(Math.abs(value - (wanted[index]?.[axis] ?? 0))).toBeLessThan(1)
    }
  }
}

describe('校验码', () => {
  testWith(
    ['soffice', 'chromium', 'pdftotext'],
    'LibreOffice 和 Chromium 画出来的二维码，二百点的扫描也读得出，长宽约二十毫米',
    async () => {
      for (const layout of ['official', 'table-landscape'] as const) {
        const paper = paperOf([...lines(6), closing], layout)
        for (const pdf of await pdfsOf(`code-${layout}`, paper)) {
          for (const dpi of [200, 300]) {
            const scanned = scanQrCode(pdf, 1, dpi)
            expect(scanned?.modules, `${pdf} ${dpi}`).toEqual(qrModules(checkText(paper)))
            expect(scanned?.side).toBeGreaterThan(15)
            expect(scanned?.side).toBeLessThan(18)
          }
          const [page] = measurePdf(pdf)
          const words = page?.words.map((word) => word.text).join('') ?? ''
          expect(words).toContain(code)
          expect(words).toContain('“验证”')
        }
      }
    },
  )

  testWith(
    ['soffice', 'chromium', 'pdftotext'],
    '署名和日期的左边放校验码：不多占一行，署名和日期的位置不变',
    async () => {
      // 标题占两行，一页二十二行；署名前空两行。
      for (const signers of [[committee], [committee, owners, property]]) {
        const fitting = 22 - 2 - 2 - signers.length - 1
        for (const [count, wanted] of [
          [fitting, 1],
          [fitting + 1, 2],
        ] as const) {
          const paper = paperOf([...lines(count), { ...closing, signers }])
          const name = `code-${signers.length}-${wanted}`
          const pdfs = await pdfsOf(name, paper)
          const bare = await pdfsOf(`${name}-bare`, withoutCheckCode(paper))
          for (const [index, pdf] of pdfs.entries()) {
            const pages = measurePdf(pdf)
            expect(pages, pdf).toHaveLength(wanted)
            expect(scanQrCode(pdf, wanted, 300)?.modules, pdf).toEqual(qrModules(checkText(paper)))
            expect(textOf(pages.at(-1)), pdf).toContain(code)
            const places = closingPlaces(pages, signers)
            expect(places).toHaveLength(signers.length + 1)
            expectSamePlaces(places, closingPlaces(measurePdf(bare[index] ?? ''), signers))
          }
        }
      }
    },
  )

  testWith(
    ['soffice', 'chromium', 'pdftotext'],
    '五个单位联合署名、单位名称很长、大字张贴版，校验码都不压字，署名和日期的位置不变',
    async () => {
      const five = [committee, owners, property, '南方印象小区党支部', '东升派出所']
      const long = ['成都市双流区东升街道和苑社区居民委员会']
      const papers = [
        ['five', paperOf([...lines(4), { ...closing, signers: five }]), five],
        ['long', paperOf([...lines(4), { ...closing, signers: long }]), long],
        ...(['poster-a4', 'poster-a3'] as const).flatMap((size) =>
          [[committee], five].map(
            (signers) =>
              [
                `${size}-${signers.length}`,
                enlarge(paperOf([...lines(3), { ...closing, signers }]), size),
                signers,
              ] as const,
          ),
        ),
      ] as const
      for (const [name, paper, signers] of papers) {
        const bare = await pdfsOf(`${name}-bare`, withoutCheckCode(paper))
        for (const [index, pdf] of (await pdfsOf(name, paper)).entries()) {
          const pages = measurePdf(pdf)
          expect(pages, pdf).toHaveLength(1)
          expect(scanQrCode(pdf, 1, 300)?.modules, pdf).toEqual(qrModules(checkText(paper)))
          const places = closingPlaces(pages, signers)
          expect(places, pdf).toHaveLength(signers.length + 1)
          expectSamePlaces(places, closingPlaces(measurePdf(bare[index] ?? ''), signers))
        }
      }
    },
  )

  testWith(
    ['soffice', 'chromium', 'pdftotext'],
    '校验码不单独占一页：前面的签字连同一行正文，或者表格的末行，一起移到下一页',
    async () => {
      const signatures: readonly Block[] = [
        { kind: 'blank', lines: 1 },
        { kind: 'signatures', signers: [{ label: '主持人（签字）' }, { label: '记录人（签字）' }] },
      ]
      const table = (count: number): Block => ({
        kind: 'table',
        height: 'plain',
        columns: [
          { heading: '序号', share: 1, align: 'center' },
          { heading: '事项', share: 4, align: 'left' },
        ],
        rows: Array.from({ length: count }, (_, index) => [String(index + 1), `事项${index + 1}。`]),
      })
      const note: Block = { kind: 'note', text: '○ 按期办理' }
      const papers = [
        ['signed-fits', paperOf([...lines(16), ...signatures]), 1, ''],
        ['signed-over', paperOf([...lines(17), ...signatures]), 2, '第17行。'],
        ['table-fits', paperOf([table(13)], 'table-landscape'), 1, ''],
        ['table-over', paperOf([table(14)], 'table-landscape'), 2, '事项14。'],
        ['note-fits', paperOf([table(12), note], 'table-landscape'), 1, ''],
        ['note-over', paperOf([table(13), note], 'table-landscape'), 2, '事项13。'],
      ] as const
      for (const [name, paper, wanted, last] of papers) {
        for (const pdf of await pdfsOf(name, paper)) {
          const pages = measurePdf(pdf)
          expect(pages, pdf).toHaveLength(wanted)
          expect(scanQrCode(pdf, wanted, 300)?.modules, pdf).toEqual(qrModules(checkText(paper)))
          expect(textOf(pages.at(-1)), pdf).toContain(last)
          expect(pages.slice(0, -1).map(textOf).join(''), pdf).not.toContain(last === '' ? code : last)
        }
      }
    },
  )

  testWith(['python-docx'], 'Word 文件里有校验码和说明，python-docx 读得到', async () => {
    const path = keepFile('code-read.docx', await writeWord(paperOf(lines(3)), madeAt))
    const texts = readWord(path).join('\n')
    expect(texts).toContain(`校验码：${code}`)
    expect(texts).toContain('可核对本件')
  })

  test('电子表格的末行也写着校验码', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ heading: '事项', share: 1, align: 'left' }],
      rows: [['更换楼道灯']],
      height: 'plain',
    }
    const files = unzipSync(await writeSpreadsheet(paperOf([table]), madeAt))
    const texts = Object.entries(files)
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    expect(texts).toContain(`校验码：${code}`)
  })

  test('同样的内容写出同样的字节，换了散列二维码就不同', async () => {
    const paper = paperOf(lines(3))
    const [one, two] = [await writeWord(paper, madeAt), await writeWord(paper, madeAt)]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    const other = withCheckCode(paper, { code, contentHash: '0'.repeat(64) })
    expect(qrModules(checkText(other))).not.toEqual(qrModules(checkText(paper)))
  })
})
