/** Writes the papers of the board and of the year and reads them back; measures what hangs on the board. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { breakTitle, cleanText } from '../../src/domain/chinese-text.ts'
import type { Notice } from '../../src/domain/notice/notice.ts'
import { composeAppeal } from '../../src/domain/papers/board/appeal.ts'
import { composeBoardNotice } from '../../src/domain/papers/board/notice.ts'
import { composeObjectionForm } from '../../src/domain/papers/board/objection-form.ts'
import { type PlainDocument, paragraph, standingLine } from '../../src/domain/papers/document.ts'
import { enlarge } from '../../src/domain/papers/poster.ts'
import { composeLedger } from '../../src/domain/papers/task/ledger.ts'
import { composeArchiveIndex } from '../../src/domain/papers/year/archive-index.ts'
import { composeYearlyReport } from '../../src/domain/papers/year/yearly-report.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeSpreadsheet } from '../../src/main/documents/spreadsheet.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import {
  aNotice,
  appealFacts,
  archiveEntries,
  draftFacts,
  ledgerTasks,
  noticeFacts,
  yearFacts,
} from './sample-board.ts'
import { community } from './sample-meeting.ts'
import {
  keepFile,
  measurePdf,
  printPage,
  type RenderedPage,
  readPdf,
  readWord,
  renderWord,
  testWith,
} from './tools.ts'

const madeAt = '2026-11-22T01:00:00.000Z'
const madeOn = '2026-11-22'
const terms = { number: '', madeOn }
const millimetre = 72 / 25.4

const notice = composeBoardNotice(noticeFacts, terms)
const appeal = composeAppeal(appealFacts, terms)
const papers: readonly PlainDocument[] = [
  notice,
  composeBoardNotice(draftFacts, terms),
  appeal,
  composeObjectionForm(noticeFacts, terms),
  composeLedger(community, ledgerTasks, madeOn),
  composeArchiveIndex(
    '南方印象小区四方议事会（第三次）',
    { on: madeOn, place: '南方印象小区', occasion: '四方议事会' },
    archiveEntries,
    madeOn,
  ),
  composeYearlyReport(yearFacts),
  enlarge(notice, 'poster-a4'),
  enlarge(appeal, 'poster-a3'),
]

const bare = (text: string): string => text.replace(/\s/gu, '')

/** Everything that somebody typed and every figure that stands for itself, out of a value of any shape. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const expectWords = async (paper: PlainDocument, words: readonly string[]): Promise<void> => {
  const text = bare(readWord(keepFile(`${paper.kind}.docx`, await writeWord(paper, madeAt))).join('\n'))
  const page = bare(writePage(paper, { medium: 'print' }).replace(/<[^>]*>/gu, ''))
  for (const word of words.map(bare)) {
    expect(text, word).toContain(word)
    expect(page, word).toContain(word)
  }
}

const lineWords = (text: string): readonly string[] => text.split('\n')

describe('张贴和年度的文书', () => {
  testWith(['python-docx'], '公示和倡议书里，写下的每句话、每个名字都在', async () => {
    const typed = ({ words, places }: Notice): readonly string[] => [
      ...[words.title, words.basis, words.feedback, words.receiver, words.contact, words.call].flatMap(
        lineWords,
      ),
      ...lineWords(words.body),
      ...words.signers,
      ...places,
    ]
    await expectWords(notice, ['和苑示〔2026〕5号', ...typed(noticeFacts.notice)])
    await expectWords(appeal, [
      '和苑倡〔2026〕1号',
      ...typed({ ...appealFacts.notice, places: [] }),
      appealFacts.notice.words.salutation,
    ])
  })

  testWith(['python-docx'], '异议登记表、目录、台账里，每个名字和日子都在', async () => {
    const [, , , objections, ledger, index] = papers
    if (objections === undefined || ledger === undefined || index === undefined) throw new Error('没有文书')
    await expectWords(
      objections,
      noticeFacts.notice.objections.flatMap((one) => [
        one.byName,
        one.room,
        one.content,
        one.answer?.text ?? '',
      ]),
    )
    await expectWords(
      index,
      archiveEntries.flatMap((entry) => [entry.name, entry.number]),
    )
    await expectWords(
      ledger,
      ledgerTasks.flatMap((task) => [
        task.title,
        task.number,
        task.responsible,
        task.leadUnit,
        task.evidence,
      ]),
    )
  })

  testWith(['python-docx'], '年度汇总的每个数字都在 Word 里', async () => {
    const report = composeYearlyReport(yearFacts)
    await expectWords(
      report,
      report.blocks.flatMap((block) => (block.kind === 'table' ? textsIn(block.rows) : [])),
    )
  })

  test('年度汇总和台账的电子表格一张表一页，行数一样', async () => {
    for (const paper of papers.filter((one) => one.kind === 'yearly-report' || one.kind === 'ledger')) {
      const tables = paper.blocks.filter((block) => block.kind === 'table')
      const files = unzipSync(await writeSpreadsheet(paper, madeAt))
      const sheets = Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/u.test(name))
      expect(sheets).toHaveLength(tables.length)
      const rows = sheets.map(
        (name) => strFromU8(files[name] ?? new Uint8Array()).match(/<row /gu)?.length ?? 0,
      )
      expect(rows.toSorted()).toEqual(
        tables.map((table) => (table.kind === 'table' ? table.rows.length + 2 : 0)).toSorted(),
      )
    }
  })

  test('同样的内容写出同样的字节', async () => {
    for (const paper of papers) {
      const [first, second] = [await writeWord(paper, madeAt), await writeWord(paper, madeAt)]
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    }
  })
})

const poison = `<w:t>伪造</w:t>{{x}}{#y}\u0000\u0008\ud800"'&=1+1王𬀩👍🏽${'长'.repeat(10_000)}`

describe('来路不明的文字只当文字', () => {
  const typed = poison
  const words = {
    title: typed.slice(0, 60),
    basis: typed,
    body: `一、${typed}\n${typed}`,
    salutation: typed.slice(0, 60),
    call: typed,
    feedback: typed,
    receiver: typed.slice(0, 60),
    contact: typed.slice(0, 60),
    signers: [typed.slice(0, 40), typed.slice(0, 40), typed.slice(0, 40), typed.slice(0, 40)],
  }
  const facts = {
    community,
    notice: aNotice({
      words,
      places: [typed.slice(0, 60)],
      objections: noticeFacts.notice.objections.map((one) => ({
        ...one,
        byName: typed.slice(0, 40),
        content: typed,
      })),
    }),
  }
  const hostile = [
    composeBoardNotice(facts, terms),
    composeAppeal(facts, terms),
    composeObjectionForm(facts, terms),
    enlarge(composeBoardNotice(facts, terms), 'poster-a3'),
  ]

  test('Word 和打印页里没有多出元素，生僻字和长文都在', async () => {
    for (const paper of hostile) {
      const body = strFromU8(
        unzipSync(await writeWord(paper, madeAt))['word/document.xml'] ?? new Uint8Array(),
      )
      expect(body).toContain('&lt;w:t&gt;伪造&lt;/w:t&gt;{{x}}{#y}')
      expect(body).toContain('王𬀩👍🏽')
      expect(body).toContain('长'.repeat(10_000))
      expect([...body].every((character) => cleanText(character) === character)).toBe(true)
      expect(writePage(paper, { medium: 'print' })).not.toMatch(/<w:t|<script|src="/u)
    }
  })

  testWith(['python-docx'], 'Word 仍能打开', async () => {
    for (const paper of hostile)
      expect(readWord(keepFile('hostile-board.docx', await writeWord(paper, madeAt))).join('')).toContain(
        '{{x}}',
      )
  })
})

/** Height of the characters of a line that starts so, in points. */
const sizeOf = (pages: readonly RenderedPage[], start: string): number => {
  const word = pages.flatMap((page) => page.words).find((one) => one.text.startsWith(start))
  return word === undefined ? Number.NaN : (word.xMax - word.xMin) / [...word.text].length
}

const board = (size: 'poster-a4' | 'poster-a3'): PlainDocument =>
  enlarge(
    {
      ...notice,
      title: breakTitle('公示公示公示公示'),
      blocks: [
        standingLine('甲甲甲甲甲甲甲甲', 'left'),
        paragraph('乙'.repeat(600)),
        {
          kind: 'table',
          height: 'plain',
          columns: [{ heading: '丙丙丙丙', share: 1, align: 'left' }],
          rows: [['丁丁丁丁']],
        },
        { kind: 'closing', signers: ['和苑社区居民委员会'], day: '2026-03-13', seal: true },
      ],
    },
    size,
  )

const expected = {
  'poster-a4': { width: 210, height: 297, title: 36, body: 22, cell: 18 },
  'poster-a3': { width: 297, height: 420, title: 56, body: 34, cell: 27 },
} as const

const expectPoster = (size: 'poster-a4' | 'poster-a3', pages: readonly RenderedPage[]): void => {
  const measures = expected[size]
  for (const page of pages) {
    expect(Math.abs(page.width - measures.width * millimetre)).toBeLessThan(1)
    expect(Math.abs(page.height - measures.height * millimetre)).toBeLessThan(1)
    for (const word of page.words) {
      expect(word.xMin).toBeGreaterThan(15 * millimetre)
      expect(word.xMax).toBeLessThan(page.width - 15 * millimetre)
    }
  }
  expect(Math.abs(sizeOf(pages, '公示公示') - measures.title)).toBeLessThan(0.6)
  expect(Math.abs(sizeOf(pages, '甲甲') - measures.body)).toBeLessThan(0.6)
  expect(Math.abs(sizeOf(pages, '丁丁') - measures.cell)).toBeLessThan(0.6)
}

describe('张贴用的大字版量出来', () => {
  testWith(
    ['soffice', 'pdftotext'],
    'LibreOffice 里纸张、标题、正文、表格的字号都对，两米外看得清',
    async () => {
      const sizes = ['poster-a4', 'poster-a3'] as const
      const files = await Promise.all(
        sizes.map(async (size) => keepFile(`${size}.docx`, await writeWord(board(size), madeAt))),
      )
      for (const [index, pdf] of renderWord(files).entries())
        expectPoster(sizes[index] ?? 'poster-a4', measurePdf(pdf))
    },
  )

  testWith(['chromium', 'pdftotext'], 'Chromium 里纸张、标题、正文、表格的字号都对', () => {
    for (const size of ['poster-a4', 'poster-a3'] as const)
      expectPoster(
        size,
        measurePdf(printPage(keepFile(`${size}.html`, writePage(board(size), { medium: 'print' })))),
      )
  })

  testWith(['soffice', 'pdftotext'], 'LibreOffice 排出来一个字也不少，行末的标点也在', async () => {
    const posters = [enlarge(notice, 'poster-a3'), enlarge(notice, 'poster-a4'), notice]
    const files = await Promise.all(
      posters.map(async (paper, index) => keepFile(`marks-${index}.docx`, await writeWord(paper, madeAt))),
    )
    for (const pdf of renderWord(files)) {
      const text = readPdf(pdf)
      for (const mark of ['，', '。', '：', '、']) {
        const count = (whole: string): number => [...whole].filter((one) => one === mark).length
        expect(count(text), mark).toBe(count(textsIn(notice.blocks).join('')))
      }
    }
  })
})
