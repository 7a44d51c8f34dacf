/** P5: minutes of six pages beside docxtemplater, and a sign-in sheet of 5,000 rows beside python-docx, each with the same texts. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import Docxtemplater from 'docxtemplater'
import { strFromU8, unzipSync } from 'fflate'
import PizZip from 'pizzip'
import { headingMark } from '../../src/domain/chinese-text.ts'
import { type Block, heading, type PlainDocument, paragraph } from '../../src/domain/papers/document.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { type Bench, checkEqual, type Figure, median, sayTime, takeTurns } from './measure.ts'

const madeAt = '2026-03-12T12:00:00.000Z'
const rowCount = 5000
const headings = ['序号', '姓名', '单位或房号', '身份', '受托人', '电话', '签到时间', '签名']

const paper = (
  layout: PlainDocument['layout'],
  title: readonly string[],
  blocks: readonly Block[],
): PlainDocument => ({
  kind: layout === 'official' ? 'minutes' : 'sign-in-sheet',
  fileName: { on: '2026-03-12', place: '和苑社区', occasion: '四方议事会', paper: '会议纪要' },
  layout,
  title,
  blocks,
})

const sentence =
  '会议听取了物业公司的通报，车棚拆除已经办结，公示期满没有异议。与会人员认为，夜间停车缺口大，增设车位应当先保证消防通道畅通，保留花园东侧的休息长凳，收费和出租办法一并写明。'

/** Six pages of 22 lines: twelve items, each a heading and two paragraphs. */
const items = Array.from({ length: 12 }, (_, item) => ({
  标题: `${headingMark(1, item + 1)}关于第${item + 1}号院停车和照明的议题`,
  段落: [0, 1].map((part) => ({ 文字: `${sentence}（${item + 1}之${part + 1}）` })),
}))
const title = ['南方印象小区四方议事会（第三次）', '会议纪要']

const ourMinutes = paper(
  'official',
  title,
  items.flatMap((item) => [heading(1, item.标题), ...item.段落.map(({ 文字 }) => paragraph(文字))]),
)

const templateMinutes = paper('official', title, [
  paragraph('{#议题}'),
  heading(1, '{标题}'),
  paragraph('{#段落}'),
  paragraph('{文字}'),
  paragraph('{/段落}'),
  paragraph('{/议题}'),
])

const fillTemplate = (template: Uint8Array): Uint8Array => {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
  filled.render({ 议题: items })
  return filled.toBuffer({ compression: 'DEFLATE' })
}

/** Every text of a Word file, in order. */
const textsOf = (archive: Uint8Array): readonly string[] => {
  const body = strFromU8(unzipSync(archive)['word/document.xml'] ?? new Uint8Array())
  return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text ?? '').filter(Boolean)
}

const measureMinutes = async ({ rounds, say }: Bench): Promise<Figure> => {
  const template = await writeWord(templateMinutes, madeAt)
  checkEqual(
    'texts of the minutes',
    textsOf(await writeWord(ourMinutes, madeAt)),
    textsOf(fillTemplate(template)),
  )
  say(`P5: ${rounds} rounds of minutes of six pages; docxtemplater fills a template that it reads each time`)
  const raw = await takeTurns(rounds, {
    ours: async () => void (await writeWord(ourMinutes, madeAt)),
    docxtemplater: () => void fillTemplate(template),
  })
  const ratio = median(raw.ours) / median(raw.docxtemplater)
  return {
    id: 'P5',
    work: 'minutes of 6 pages, .docx',
    ours: sayTime(median(raw.ours)),
    beside: `docxtemplater ${sayTime(median(raw.docxtemplater))}`,
    ratio,
    goal: '≤ 1×',
    isMet: ratio <= 1,
    raw,
  }
}

const rows = Array.from({ length: rowCount }, (_, row) => [
  String(row + 1),
  `业主${row + 1}`,
  `${(row % 12) + 1}栋${(row % 3) + 1}单元${(row % 32) + 1}01`,
  '居民代表',
  row % 40 === 0 ? '受托人' : '',
  '138****1234',
  '19:20',
  '',
])

const sheet = paper(
  'table-portrait',
  ['南方印象小区业主大会签到表'],
  [
    {
      kind: 'table',
      columns: headings.map((name) => ({ heading: name, share: 1, align: 'center' })),
      rows,
      height: 'tall',
    },
  ],
)

/** Writes the table as fast as python-docx can: the list of all cells is taken once, as reading them row by row is quadratic. */
const pythonWriter = `
import json, sys, time
import docx
for line in sys.stdin:
    wanted = json.loads(line)
    started = time.perf_counter()
    document = docx.Document()
    document.add_paragraph(wanted['title'])
    rows = [wanted['headings']] + wanted['rows']
    width = len(wanted['headings'])
    table = document.add_table(rows=len(rows), cols=width)
    cells = table._cells
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            cells[place * width + column].text = text
    document.save(wanted['file'])
    print(json.dumps(time.perf_counter() - started), flush=True)
`

type Python = { readonly write: (file: string) => Promise<void>; readonly stop: () => void }

/** A Python that has loaded python-docx and waits; null where there is none. */
const startPython = async (): Promise<Python | null> => {
  const program = ['/usr/bin/python3', '/usr/local/bin/python3'].find(existsSync)
  if (program === undefined) return null
  const child = spawn(program, ['-c', pythonWriter], { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const write = async (file: string, some = rows): Promise<void> => {
    child.stdin.write(`${JSON.stringify({ title: sheet.title[0], headings, rows: some, file })}\n`)
    if ((await lines.next()).done === true) throw new Error('python-docx is missing')
  }
  const python = { write, stop: () => void child.kill() }
  child.stdin.on('error', () => undefined)
  return python
}

const measureSheet = async ({ folder, rounds, say }: Bench): Promise<readonly Figure[]> => {
  const figure = { id: 'P5', work: `sign-in sheet of ${rowCount} rows, .docx`, goal: '≤ 0.2×' }
  const python = await startPython()
  const file = path.join(folder, 'beside.docx')
  try {
    await python?.write(file)
  } catch {
    python?.stop()
    say('P5: python3 with python-docx is not installed; the sign-in sheet is not measured')
    return [{ ...figure, ours: '–', beside: 'python-docx missing', ratio: null, isMet: false, raw: {} }]
  }
  if (python === null) {
    say('P5: python3 is not installed; the sign-in sheet is not measured')
    return [{ ...figure, ours: '–', beside: 'python-docx missing', ratio: null, isMet: false, raw: {} }]
  }
  checkEqual('texts of the sheet', textsOf(await writeWord(sheet, madeAt)), textsOf(readFileSync(file)))
  say(
    `P5: ${rounds} rounds of a sheet of ${rowCount} rows; python-docx runs already and takes its cells once`,
  )
  const raw = await takeTurns(rounds, {
    ours: async () => void (await writeWord(sheet, madeAt)),
    'python-docx': () => python.write(file),
  })
  python.stop()
  const ratio = median(raw.ours) / median(raw['python-docx'])
  return [
    {
      ...figure,
      ours: sayTime(median(raw.ours)),
      beside: `python-docx ${sayTime(median(raw['python-docx']))}`,
      ratio,
      isMet: ratio <= 0.2,
      raw,
    },
  ]
}

/** Writes both papers in turns with their counterparts. */
export const measurePapers = async (bench: Bench): Promise<readonly Figure[]> => [
  await measureMinutes(bench),
  ...(await measureSheet(bench)),
]
